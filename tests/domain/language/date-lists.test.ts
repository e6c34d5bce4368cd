import { describe, expect, test } from '@jest/globals';
import { datePieces, isFestive, spellOutDates } from '../../../src/domain/language/date-lists.ts';

describe('dates in words are spelled out', () => {
  test.each([
    ['christmas hours: closed 24 to 26', 'closed 24 December to 26 December'],
    ['holiday schedule: shut 30th to 2nd', 'shut 30th December to 2nd January'],
    ['xmas opening: 24th 10 to 2', '24th December 10 to 2'],
    ["we're closed between christmas and new year", "we're closed 25 December to 1 January"],
    ['24, 25 and 31 dec', '24 dec, 25 dec, 31 dec'],
    ['24th 25th and 31st of december', '24th december, 25th december, 31st december'],
    ['christmas week', 'the week of christmas'],
  ])('%s', (said, spelled) => {
    expect(spellOutDates(said)).toBe(spelled);
  });

  test.each(['tomorrow 2 to 4', 'tuesday and thursday 2-4', 'between 24 dec and 2 jan', 'open until 9 on new year’s eve'])(
    'other words stay: %s',
    (said) => {
      expect([spellOutDates(said), isFestive(said)]).toEqual([said, false]);
    },
  );
});

describe('a list of dates is read part by part', () => {
  test.each([
    ['24–26 Dec and every Monday in January', ['24–26 Dec', 'every Monday in January']],
    ['every monday in january and february', ['every monday in january', 'every monday in february']],
    ['boxing day, 2 january and the 5th', ['boxing day', '2 january', 'the 5th']],
  ])('%s', (said, pieces) => {
    expect(datePieces(said)).toEqual(pieces);
  });

  test.each(['tuesday and thursday 2-4', 'tomorrow 9-12 and 2-4', 'between 24 dec and 2 jan', 'friday'])(
    'is none: %s',
    (said) => {
      expect(datePieces(said)).toBeUndefined();
    },
  );
});
