import type { DayWindow, Provider, WeeklyHours } from '../../src/domain/people/business.ts';
import type { Instant, MinuteOfDay, Weekday, ZoneId } from '../../src/domain/time/types.ts';
import { offsetAt } from '../../src/domain/time/zones.ts';
import type { Voice } from './voice.ts';
import { sayMinute } from './voice.ts';

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export const weekdayName = (day: Weekday): string => NAMES[day - 1] ?? '';

/** @example windowWords([{ start: 570, end: 780 }], voice) //=> '09:30–13:00' */
export const windowWords = (windows: readonly DayWindow[], voice: Voice): string =>
  windows.length === 0
    ? 'closed'
    : [...windows]
        .sort((a, b) => a.start - b.start)
        .map(({ start, end }) => `${sayMinute(start, voice)}–${sayMinute(end, voice)}`)
        .join(' and ');

/** The windows of one weekday. */
export const windowsOn = (hours: readonly WeeklyHours[], day: Weekday): readonly DayWindow[] =>
  hours.filter(({ days }) => days.includes(day)).flatMap(({ windows }) => windows);

/** A week in words, days with the same hours together. @example 'Monday to Thursday 09:00–17:00; Friday to Sunday closed' */
export function weekWords(hours: readonly WeeklyHours[], voice: Voice): string {
  const runs: { from: Weekday; to: Weekday; words: string }[] = [];
  for (const day of WEEKDAYS) {
    const words = windowWords(windowsOn(hours, day), voice);
    const last = runs.at(-1);
    if (last?.words === words) last.to = day;
    else runs.push({ from: day, to: day, words });
  }
  return runs
    .map(({ from, to, words }) => `${from === to ? weekdayName(from) : `${weekdayName(from)} to ${weekdayName(to)}`} ${words}`)
    .join('; ');
}

/** The earliest opening and the latest closing of these providers, as a hint for reading "at 5"; undefined when their clocks are not the reader's. */
export function usualHours(
  providers: readonly Provider[],
  zone: ZoneId,
  now: Instant,
): { readonly from: MinuteOfDay; readonly to: MinuteOfDay } | undefined {
  if (!providers.every(({ timeZone }) => offsetAt(timeZone, now) === offsetAt(zone, now))) return undefined;
  const windows = providers.flatMap(({ hours }) => hours.flatMap((weekly) => weekly.windows));
  if (windows.length === 0) return undefined;
  return {
    from: Math.min(...windows.map(({ start }) => start)),
    to: Math.max(...windows.map(({ start, end }) => (end > start ? end : 1440))),
  };
}
