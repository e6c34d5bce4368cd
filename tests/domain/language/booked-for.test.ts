import { describe, expect, test } from '@jest/globals';
import { readBookedFor } from '../../../src/domain/language/booked-for.ts';
import { readIntentsAs } from '../../../src/domain/language/role-intents.ts';

describe('whose booking a member of staff makes', () => {
  test.each([
    ['book Anna Berg in for a haircut tomorrow at 3, 07700 900123', 'Anna Berg'],
    ['book in tom okafor for a trim', 'Tom Okafor'],
    ['book a haircut for Anna Berg tomorrow', 'Anna Berg'],
    ['put sarah down for a cut friday 3pm', 'Sarah'],
    ['add an appointment for Joe Bloggs tomorrow 2pm', 'Joe Bloggs'],
    ['book jane doe individual session thursday', 'Jane Doe'],
    ['cancel anna berg', 'Anna Berg'],
    ["change ann's cut to saturday at 11", 'Ann'],
    ['cancel the 3 pm', undefined],
    ['move it to 4', undefined],
    ['book haircut tomorrow', undefined],
    ['book me in for a trim', undefined],
    ['book a haircut for friday', undefined],
    ['book haircut for 3pm thursday', undefined],
  ])('%s → %s', (text, name) => {
    expect(readBookedFor(text, { services: ['Haircut', 'Individual session'], providers: ['Maya', 'Maya Okafor'] })).toBe(name);
  });
});

describe('what words mean depends on who says them', () => {
  test.each([
    ['take friday off', 'owner', 'block_time'],
    ['book friday off', 'owner', 'block_time'],
    ['unblock tomorrow 2-4', 'owner', 'unblock_time'],
    ['cancel my day off on friday', 'owner', 'unblock_time'],
    ['book Anna Berg in for a haircut tomorrow at 3', 'owner', 'book'],
    ['pls book joe in for haircut 3pm tmrw', 'owner', 'book'],
    ["i won't be in tomorrow evening", 'owner', 'block_time'],
    ['block lunch 1-2 tomorrow', 'owner', 'block_time'],
    ['close early friday at 3', 'owner', 'block_time'],
    ['move the 3pm to 4', 'owner', 'move'],
    ['show me the schedule', 'owner', 'agenda'],
    ['schedule for tomorrow', 'owner', 'agenda'],
    ["what's on tomorrow", 'owner', 'agenda'],
    ['open saturday 10-2 this week only', 'owner', 'open_extra'],
    ['cancel my haircut on friday', 'customer', 'cancel'],
    ['what have i booked', 'customer', 'list'],
  ] as const)('"%s" from the %s → %s', (text, role, name) => {
    expect(readIntentsAs(text, role)[0]?.name).toBe(name);
  });
});
