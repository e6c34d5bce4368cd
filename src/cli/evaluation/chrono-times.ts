import { chronoAlone } from '../../domain/language/when/chrono.ts';
import { localDate, minuteOfDay } from '../../domain/time/wall.ts';
import type { TimeAnswer } from '../eval-time.ts';
import { timesBy } from './times.ts';
import type { Reads } from './times.ts';

/** What chrono-node alone answers, for comparison: its first result, as it stands. */
const read: Reads = ({ id, text, reference, locale }): TimeAnswer => {
  const here = {
    date: localDate(reference.slice(0, 10), 'reference'),
    minute: minuteOfDay(reference.slice(11, 16), 'reference'),
  };
  const { start, end } = chronoAlone(text, here, (locale ?? 'en').slice(0, 2)) ?? {};
  return {
    id,
    start: start ?? null,
    ...(end === undefined ? {} : { end }),
    grain: null,
    kind: 'none',
    certain: start !== undefined,
  };
};

export const chronoTimes = timesBy('chrono-node alone', read);
