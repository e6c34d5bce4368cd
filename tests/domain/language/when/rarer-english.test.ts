import { expect, test } from '@jest/globals';
import { answerTime } from '../../../../src/cli/eval-time.ts';

/** Tuesday 24 November 2026, nine o'clock. */
const told = (text: string): string => {
  const { start, end, durationSeconds, certain } = answerTime({
    id: 1,
    text,
    reference: '2026-11-24T09:00',
    timeZone: 'Europe/London',
  });
  const said = durationSeconds === undefined ? (start ?? 'nothing') : `${durationSeconds} s`;
  return `${said}${end === undefined ? '' : ` ${end}`}${certain ? '' : ' ?'}`;
};

test.each([
  ['we were in 2 weeks ago', '2026-11-10'],
  ['she came in 3 hours ago', '2026-11-24T06:00'],
  ['in a day or two', '2026-11-25 2026-11-26'],
  ['some time in the next week or two', '2026-11-25 2026-12-08'],
  ['in an hour or two', '2026-11-24T10:00 2026-11-24T11:00'],
  ['within the next hour or so', '2026-11-24T09:00 2026-11-24T10:00'],
  ['tomorrow week at noon', '2026-12-02T12:00'],
  ['today fortnight', '2026-12-08'],
  ['q2 next year', '2027-04-01 2027-06-30'],
  ['a 1h45 massage', '6300 s'],
  ['it takes 2h30', '9000 s'],
  ['about a quarter of an hour', '900 s'],
  ['3 quarters of an hour', '2700 s'],
  ['in a quarter of an hour', '2026-11-24T09:15'],
  ['fri btw 2 n 4', '2026-11-27T14:00 2026-11-27T16:00 ?'],
  ['thursday nite', '2026-11-26T20:00 2026-11-26T23:59'],
  ['friday 1715', '2026-11-27T17:15'],
  ['the 3rd of december 0845', '2026-12-03T08:45'],
  ['zero eight thirty on monday', '2026-11-30T08:30'],
  ['thursday at fifteen hundred', '2026-11-26T15:00'],
  ['december third two thousand twenty six', '2026-12-03'],
  ['ten to nine tomorrow morning', '2026-11-25T08:50'],
])('"%s" is %s', (text, expected) => {
  expect(told(text)).toBe(expected);
});

test('of two weekends that "after next" may mean neither is taken silently', () => {
  expect(told('the weekend after next')).toMatch(/\?$/);
});

test('four digits behind a month may be a year, and are no clock time', () => {
  expect(told('5 march 1930')).not.toContain('T19:30');
});
