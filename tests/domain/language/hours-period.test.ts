import { describe, expect, test } from '@jest/globals';
import { splitPeriod } from '../../../src/domain/language/hours-period.ts';
import { weekdaysIn } from '../../../src/domain/language/weekdays.ts';

describe('the season in words about hours', () => {
  test.each([
    ['from June to August we open 8 to 2', 'we open 8 to 2', 'range', 'from June to August'],
    ['starting 1 March I work Tue–Thu 10–6', 'I work Tue–Thu 10–6', 'start', '1 March'],
    ['weekdays 9-5 until 15 december', 'weekdays 9-5', 'end', '15 december'],
    ['Mon 9-5 from 1 March - 31 May 2027', 'Mon 9-5', 'range', 'from 1 March - 31 May 2027'],
    ['every monday in january 2-4', 'every monday 2-4', 'range', 'january'],
    ['we open 8-2 in july and august', 'we open 8-2', 'range', 'in july and august'],
    ['from next week i work 9 to 5', 'i work 9 to 5', 'start', 'next week'],
    ['monday to friday 9-5 for december only', 'monday to friday 9-5', 'range', 'december'],
  ])('"%s"', (said, rest, kind, text) => {
    expect(splitPeriod(said)).toEqual({ rest, period: { kind, text } });
  });

  test.each(['from 9 to 5', 'from monday to friday 9 to 5', 'may i open 9 to 5', 'Saturday 10-2'])('none in "%s"', (said) => {
    expect(splitPeriod(said)).toEqual({ rest: said });
  });
});

describe('the weekdays of words', () => {
  test.each([
    ['every Monday 2-4', { days: [1], recurring: true, range: false, rest: '2-4' }],
    ['tue & thu mornings', { days: [2, 4], recurring: false, range: false, rest: 'mornings' }],
    ['Monday to Wednesday', { days: [1, 2, 3], recurring: false, range: true, rest: '' }],
    ['mon, wed and fri', { days: [1, 3, 5], recurring: false, range: false, rest: '' }],
    ['all fridays', { days: [5], recurring: true, range: false, rest: '' }],
    ['tues', { days: [2], recurring: false, range: false, rest: '' }],
  ])('"%s"', (said, expected) => {
    expect(weekdaysIn(said)).toEqual(expected);
  });

  test('are none where no day is named', () => {
    expect(weekdaysIn('tomorrow from 2 to 4')).toBeUndefined();
  });
});
