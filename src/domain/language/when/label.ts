import { clockText, weekdayOf } from '../../time/wall.ts';
import type { LocalDate } from '../../time/types.ts';
import { MONTHS, WEEKDAYS } from '../lexicon.ts';
import type { DayRange, TimeRange } from '../types.ts';
import { dayOf, monthOf, yearOf } from './calendar.ts';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** @example monthName(11) //=> 'November' */
export const monthName = (month: number): string => capital(MONTHS[month - 1] ?? '');

/** @example 'Friday 27 November'; with the year when it is not this one */
export function dateLabel(date: LocalDate, today: LocalDate): string {
  const year = yearOf(date) === yearOf(today) ? '' : ` ${yearOf(date)}`;
  return `${capital(WEEKDAYS[weekdayOf(date) - 1] ?? '')} ${dayOf(date)} ${monthName(monthOf(date))}${year}`;
}

function timeLabel(time: TimeRange): string {
  if (time.exact) return clockText(time.from % 1440);
  if (time.near !== undefined) return `around ${clockText(time.near)}`;
  if (time.to === 1440 && time.from > 0) return `after ${clockText(time.from)}`;
  if (time.from === 0 && time.to < 1440) return `before ${clockText(time.to)}`;
  return `${clockText(time.from)}–${clockText(time.to > 1440 ? time.to - 1440 : time.to)}`;
}

/** A reading in words. @example 'Friday 27 November, 15:30' */
export function whenLabel(day: DayRange | undefined, time: TimeRange | undefined, today: LocalDate): string {
  const days =
    day && (day.from === day.to ? dateLabel(day.from, today) : `${dateLabel(day.from, today)} to ${dateLabel(day.to, today)}`);
  return [days, time && timeLabel(time)].filter((part) => part !== undefined).join(', ');
}
