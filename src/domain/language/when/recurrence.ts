import { weekdayOf } from '../../time/wall.ts';
import type { LocalDate, Weekday } from '../../time/types.ts';
import { readRepeat } from '../repeat.ts';
import type { RepeatReading } from '../repeat.ts';
import type { TimeRange } from '../types.ts';
import { resolveWhen } from '../when.ts';
import type { WhenContext } from '../when.ts';
import { inLanguage } from './packs/choose.ts';

/** Something that comes again: a rhythm with its day, time and end, as far as they were said. */
export type Recurrence = {
  readonly every: RepeatReading['every'];
  readonly weekday?: Weekday;
  readonly time?: TimeRange;
  readonly count?: number;
  /** The last day, included. */
  readonly until?: LocalDate;
  readonly certain: boolean;
};

/**
 * A rhythm in words of any language with a pack; undefined where none is said. Never fails.
 * @example resolveRecurrence('every other Tuesday at 6 pm until Christmas', at) //=> { every: 'two_weeks', weekday: 2, time: { from: 1080, … }, until: '2026-12-25', … }
 */
export function resolveRecurrence(text: string, at: WhenContext): Recurrence | undefined {
  const repeat = readRepeat(inLanguage(text, at.language ?? at.locale).normalised.text);
  if (!repeat) return undefined;
  const plain = { ...at, language: 'en' };
  const { day, time, certain, unexplained, candidates } = resolveWhen(repeat.rest, plain);
  const end = repeat.until === undefined ? undefined : resolveWhen(repeat.until, plain);
  const sameClock = candidates.every((each) => each.time?.from === time?.from);
  return {
    every: repeat.every,
    ...(day && day.from === day.to ? { weekday: weekdayOf(day.from) } : {}),
    ...(time ? { time } : {}),
    ...(repeat.count === undefined ? {} : { count: repeat.count }),
    ...(end?.day ? { until: end.day.to } : {}),
    // Which week a weekday begins with does not matter to a rhythm; every other doubt does.
    certain: (certain || (unexplained.length === 0 && sameClock)) && (repeat.until === undefined || end?.certain === true),
  };
}
