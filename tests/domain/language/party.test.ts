import { expect, test } from '@jest/globals';
import { readParty } from '../../../src/domain/language/party.ts';

test.each([
  ['a haircut for me and my son', 2],
  ['haircut for me & my two kids pls', 3],
  ['can my wife and I come friday', 2],
  ['a cut for two people tomorrow at 3pm', 2],
  ['there are 3 of us', 3],
  ['can you do both of us at 4', 2],
  ['My little son and me', 2],
  ['haircut for my son', undefined],
  ['haircut at 2 for me', undefined],
  ['me and Maya had a chat', undefined],
  ['for 1 person', undefined],
  ['for 2 hours', undefined],
])('"%s" is for %s', (text, people) => {
  expect(readParty(text)).toBe(people);
});
