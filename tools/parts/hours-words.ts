import type { DayWindow, Location, Provider, WeeklyHours } from '../../src/domain/people/business.ts';
import type { HoursPeriod } from '../../src/domain/scheduling/hour-periods.ts';
import { hoursPeriods } from '../../src/domain/scheduling/hour-periods.ts';
import type { Instant, LocalDate, MinuteOfDay, Weekday, ZoneId } from '../../src/domain/time/types.ts';
import { offsetAt } from '../../src/domain/time/zones.ts';
import type { Voice } from './voice.ts';
import { sayDate, sayMinute, sayWeekday } from './voice.ts';
import { spoken } from './words.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
/** English, for reading: people are told `sayWeekday`. */
export const weekdayName = (day: Weekday): string => NAMES[day - 1] ?? '';

function oneWindow({ start, end, locationId }: DayWindow, voice: Voice, places: readonly Location[]): string {
  const hours = `${sayMinute(start, voice)}–${sayMinute(end, voice)}`;
  const name = places.find((place) => place.id === locationId)?.name;
  return name === undefined ? hours : wordingOf(voice.locale).say('hours.windowAt', { hours, place: spoken(name) });
}

/** With `places`, windows at one of them say which. @example windowWords([{ start: 570, end: 780 }], voice) //=> '09:30–13:00' */
export function windowWords(windows: readonly DayWindow[], voice: Voice, places: readonly Location[] = []): string {
  const { say, allOf } = wordingOf(voice.locale);
  if (windows.length === 0) return say('hours.closed');
  const inOrder = [...windows].sort((a, b) => a.start - b.start);
  return allOf(inOrder.map((window) => oneWindow(window, voice, places)));
}

/** A period's week in words, days with the same hours together. @example 'Monday to Thursday 09:00–17:00; Friday to Sunday closed' */
export function periodWeekWords(
  { week }: Pick<HoursPeriod, 'week'>,
  voice: Voice,
  places: readonly Location[] = [],
  days: readonly Weekday[] = WEEKDAYS,
): string {
  const runs: { from: Weekday; to: Weekday; words: string }[] = [];
  for (const day of days) {
    const words = windowWords(week[day - 1] ?? [], voice, places);
    const last = runs.at(-1);
    if (last?.words === words && last.to === day - 1) last.to = day;
    else runs.push({ from: day, to: day, words });
  }
  const { say } = wordingOf(voice.locale);
  return runs
    .map(({ from, to, words }) => {
      const [first, last] = [sayWeekday(from, voice), sayWeekday(to, voice)];
      return say('hours.dayHours', { days: from === to ? first : say('time.dayRange', { from: first, to: last }), hours: words });
    })
    .join('; ');
}

/** Hours that hold all the year, or the first season of them, in words. */
export const weekWords = (hours: readonly WeeklyHours[], voice: Voice, places: readonly Location[] = []): string =>
  periodWeekWords(hoursPeriods(hours)[0] ?? { week: [] }, voice, places);

/** @example seasonWords({ from: '2027-06-01', to: '2027-08-31' }, voice) //=> 'from Tuesday 1 June 2027 to Tuesday 31 August 2027' */
export function seasonWords({ from, to }: Pick<HoursPeriod, 'from' | 'to'>, voice: Voice): string {
  const { say } = wordingOf(voice.locale);
  if (from === undefined) return to === undefined ? say('hours.always') : say('hours.until', { date: sayDate(to, voice) });
  return to === undefined
    ? say('hours.fromOn', { date: sayDate(from, voice) })
    : say('hours.fromTo', { from: sayDate(from, voice), to: sayDate(to, voice) });
}

/** The periods of somebody's hours that are not over, the present one first. */
export const comingPeriods = (hours: readonly WeeklyHours[], today: LocalDate): HoursPeriod[] =>
  hoursPeriods(hours).filter(({ to }) => to === undefined || to >= today);

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
