import { expect, test } from '@jest/globals';
import { eachSaid } from '../../../src/interpreters/offline/each-said.ts';
import { requestFor } from '../../support/interpret-request.ts';

const { context } = requestFor('hello', {}, 0);

test.each([
  ['haircut for me and a colour for my sister same time', ['Haircut', 'Colour'], 'at_once', 'me and my sister'],
  ['my wife wants a colour and i want a haircut', ['Colour', 'Haircut'], 'in_order', 'me and my wife'],
  ['a beard trim for him and a haircut for me at the same time', ['Beard trim', 'Haircut'], 'at_once', undefined],
  [
    'haircut and colour for me and a blow-dry for my mum same time',
    ['Haircut', 'Colour', 'Blow-dry'],
    'in_order',
    'me and my mum',
  ],
] as const)('"%s" is one service each', (text, services, together, forWhom) => {
  const said = eachSaid(text, context);
  expect([said?.service, ...(said?.also ?? [])]).toEqual(services);
  expect(said?.together).toBe(together);
  if (forWhom !== undefined) expect(said?.forWhom).toBe(forWhom);
});

test.each([
  'a haircut and a colour for me',
  'haircut for me and my sister',
  'can my husband come with me to the haircut',
  'a haircut for my sister',
])('"%s" is not', (text) => {
  expect(eachSaid(text, context)).toBeUndefined();
});
