import type { Instant, Interval, LocalDate, MinuteOfDay, ZoneId } from '../../src/domain/time/types.ts';
import { addDays, daysBetween, instantsOf, localDateOf } from '../../src/domain/time/wall.ts';
import type { ToolContext, ToolFailure } from '../contract.ts';
import { fail } from './results.ts';
import type { StaffReading } from './staff-when.ts';
import type { Voice } from './voice.ts';
import { sayDate, sayTime } from './voice.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

/** One stretch of time on the calendar's clock. */
export const MOST_STRETCHES = 31;

/** The first instant at or after the wall time: where the clock jumps over it, the moment after the jump. */
function instantAt(date: LocalDate, minute: MinuteOfDay, zone: ZoneId): Instant {
  for (let later = minute; later <= minute + 1440; later += 5) {
    const [at] = instantsOf({ date: addDays(date, Math.floor(later / 1440)), minute: later % 1440 }, zone);
    if (at !== undefined) return at;
  }
  throw new RangeError(`${date} ${String(minute)} ${zone}: no such time within a day`);
}

/** Every date of a reading without the excluded ones; today when only a time was said. */
export function datesOf({ day, excludedDays, dates: listed }: StaffReading, today: LocalDate): LocalDate[] {
  if (listed) return [...listed];
  const { from, to } = day ?? { from: today, to: today };
  const dates = Array.from({ length: Math.min(daysBetween(from, to), MOST_STRETCHES) + 1 }, (_, index) => addDays(from, index));
  return dates.filter((date) => !excludedDays?.includes(date));
}

/** The end of a stated time: "10-2" has one, "at 3 for an hour" too, "at 3" has none. */
export function endMinute({ time, durationMinutes }: StaffReading): MinuteOfDay | undefined {
  if (!time) return undefined;
  if (time.exact) return durationMinutes === undefined ? undefined : time.from + durationMinutes;
  return time.to > time.from ? time.to : time.to + 1440;
}

/** The longest time off. */
const MOST_WHOLE_DAYS = 366;

/** Whole days in a row, as one stretch; undefined where hours are said or some days are left out. */
function wholeDays({ day, time, excludedDays, dates }: StaffReading, zone: ZoneId, now: Instant): Interval[] | undefined {
  if (!day || time || excludedDays || dates || daysBetween(day.from, day.to) >= MOST_WHOLE_DAYS) return undefined;
  const stretch = { start: instantAt(day.from, 0, zone), end: instantAt(day.to, 1440, zone) };
  return stretch.end > now ? [stretch] : undefined;
}

/** What a reading covers on the calendar's clock: whole days, the same hours of each day, or one long stretch. Asks where an end is missing. */
export function stretchesOf(
  reading: StaffReading,
  zone: ZoneId,
  { now, locale }: Pick<ToolContext, 'now' | 'locale'>,
): Interval[] | ToolFailure {
  const { say } = wordingOf(locale);
  const { time, continuous } = reading;
  const whole = wholeDays(reading, zone, now);
  if (whole) return whole;
  const dates = datesOf(reading, localDateOf(now, zone));
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined || dates.length > MOST_STRETCHES)
    return fail('INVALID_INPUT', `when: expected 1 to ${MOST_STRETCHES} days.`, {
      view: { text: say('staff.tooManyDays', { most: MOST_STRETCHES }), expects: 'date' },
    });
  const end = endMinute(reading);
  if (time && end === undefined)
    return fail('INVALID_INPUT', 'when: the end is missing; ask until when.', {
      view: { text: say('staff.untilWhen'), expects: 'time' },
    });
  const stretches = ((): Interval[] => {
    if (!time || end === undefined)
      return (reading.excludedDays ?? reading.dates)
        ? dates.map((date) => ({ start: instantAt(date, 0, zone), end: instantAt(date, 1440, zone) }))
        : [{ start: instantAt(first, 0, zone), end: instantAt(last, 1440, zone) }];
    if (continuous) return [{ start: instantAt(first, time.from, zone), end: instantAt(last, time.to, zone) }];
    return dates.map((date) => ({ start: instantAt(date, time.from, zone), end: instantAt(date, end, zone) }));
  })();
  const ahead = stretches.filter((stretch) => stretch.end > now);
  if (ahead.length === 0)
    return fail('PAST', 'when: that time is over.', {
      view: { text: say('staff.timeOver'), expects: 'date' },
    });
  return ahead;
}

/** @example sayStretch(stretch, voice) //=> 'Friday 27 November 2026, 12:00–13:00' */
export function sayStretch({ start, end }: Interval, voice: Voice): string {
  const from = localDateOf(start, voice.zone);
  const to = localDateOf((end - 1) as Instant, voice.zone);
  const whole = instantAt(from, 0, voice.zone) === start && instantAt(to, 1440, voice.zone) === end;
  const { say } = wordingOf(voice.locale);
  const [fromDate, toDate] = [sayDate(from, voice), sayDate(to, voice)];
  if (whole) return from === to ? say('time.allDay', { date: fromDate }) : say('time.range', { from: fromDate, to: toDate });
  const [fromTime, toTime] = [sayTime(start, voice), sayTime(end, voice)];
  if (from === to) {
    const opens = instantAt(from, 0, voice.zone) === start;
    const closes = instantAt(to, 1440, voice.zone) === end;
    const time = opens
      ? say('time.before', { time: toTime })
      : closes
        ? say('time.fromOn', { time: fromTime })
        : `${fromTime}–${toTime}`;
    return say('time.dateAndTime', { date: fromDate, time });
  }
  return say('time.acrossDays', { fromDate, fromTime, toDate, toTime });
}
