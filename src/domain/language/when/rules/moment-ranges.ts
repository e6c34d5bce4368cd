import type { LocalDate } from '../../../time/types.ts';
import { addDays } from '../../../time/wall.ts';
import { weekdayFrom } from '../calendar.ts';
import type { Clock, Days, Found, Reader, Rule } from '../value.ts';
import { endAt } from './clock-ranges.ts';

const LEAD = /(?:from |between |on |starting (?:at |on |from )?)?/y;
const LINK = / ?,? ?(?:to|until|through|till|-) ?(?:on )?/y;
const AND = / ?(?:and|to|-) ?(?:on )?/y;
const GLUE = /,? (?:on |of )?|, ?/y;
const PART = / (?:in the (?<early>morning)|in the (?<late>afternoon|evening)|(?<night>at night))(?![\p{L}])/uy;

function lengthAt(reader: Reader, pattern: RegExp, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.exec(reader.text)?.[0].length;
}

/** The minute of a clock that leaves no doubt: written in 24 hours, with am or pm, or with the part of the day behind it. */
function minuteOf({ hour, minute, half, fixed }: Clock, part: RegExpExecArray | null, by24: boolean): number | undefined {
  if (fixed === true || (by24 && half === undefined && part === null)) return hour * 60 + minute;
  const early = half === 'am' || part?.groups?.['early'] !== undefined;
  const late = half === 'pm' || part?.groups?.['late'] !== undefined;
  const night = part?.groups?.['night'] !== undefined;
  if (!early && !late && !night) return undefined;
  const isLate = late || (night && hour >= 5 && hour < 12);
  return (hour % 12) * 60 + minute + (isLate ? 720 : 0);
}

type Time = { readonly clock: Clock; readonly part: RegExpExecArray | null; readonly to: number };
type Point = { readonly days: Days; readonly time: Time; readonly to: number };

/** A day and its time in either order: "4 pm today", "monday at 10:00". */
function pointAt(reader: Reader, at: number): Point | undefined {
  const day = reader.days(at);
  if (day) {
    const glue = lengthAt(reader, GLUE, day.to);
    const clock = glue === undefined ? undefined : clockAt(reader, day.to + glue);
    return clock && { days: day.days, time: clock, to: clock.to };
  }
  const clock = clockAt(reader, at);
  const glue = clock && lengthAt(reader, GLUE, clock.to);
  const after = clock && glue !== undefined ? reader.days(clock.to + glue) : undefined;
  return clock && after && { days: after.days, time: clock, to: after.to };
}

function clockAt(reader: Reader, at: number): Time | undefined {
  const end = endAt(reader, at);
  if (!end) return undefined;
  PART.lastIndex = end.to;
  const part = PART.exec(reader.text);
  return { clock: end.clock, part, to: end.to + (part?.[0].length ?? 0) };
}

/** The day that is meant; as an end, the first such weekday behind the start. */
function dateOf({ days }: Point, start?: LocalDate): LocalDate | undefined {
  if (start !== undefined && days.weekday !== undefined) return weekdayFrom(addDays(start, 1), days.weekday);
  const [range] = days.ranges;
  return range?.from === range?.to ? range?.from : undefined;
}

/** from 4 pm today to 5 pm tomorrow, monday 10:00 until tuesday 15:00: one stretch from a moment to a moment. */
export const momentToMoment: Rule = {
  starts: 'from|between|on|starting',
  read: (reader, at): Found | undefined => {
    const lead = lengthAt(reader, LEAD, at) ?? 0;
    const from = pointAt(reader, at + lead);
    const link = from && lengthAt(reader, reader.text.startsWith('between', at) ? AND : LINK, from.to);
    const to = from && link !== undefined ? pointAt(reader, from.to + link) : undefined;
    if (!from || !to) return undefined;
    const first = dateOf(from);
    const last = dateOf(to, first);
    if (first === undefined || last === undefined || last <= first) return undefined;
    // Beside "15:00" a "10:00" is written by the same clock of 24 hours.
    const by24 = [from, to].some(({ time }) => time.clock.fixed === true && time.clock.hour > 12);
    const [start, end] = [from, to].map(({ time }) => minuteOf(time.clock, time.part, by24));
    if (start === undefined || end === undefined) return undefined;
    const stretch = { from: { date: first, minute: start }, to: { date: last, minute: end } };
    return { from: at, to: to.to, meanings: [{ kind: 'stretch', ...stretch }] };
  },
};
