import * as clockRanges from './rules/clock-ranges.ts';
import * as clocks from './rules/clocks.ts';
import * as dates from './rules/dates.ts';
import * as dayRanges from './rules/day-ranges.ts';
import * as durations from './rules/durations.ts';
import { holidays } from './rules/holidays.ts';
import { farAway, withinFar } from './rules/long-moments.ts';
import { momentToMoment } from './rules/moment-ranges.ts';
import * as moments from './rules/moments.ts';
import * as monthDays from './rules/month-days.ts';
import * as months from './rules/months.ts';
import { counted, greetingPart, notTimes } from './rules/not-times.ts';
import * as orSo from './rules/or-so.ts';
import * as parts from './rules/parts.ts';
import * as relativeDays from './rules/relative-days.ts';
import { halfMonth, nextFortnight, pieceOfYear } from './rules/period-pieces.ts';
import { season } from './rules/seasons.ts';
import { daysBeside, weekBeside, workingDaysOfWeek } from './rules/week-beside.ts';
import { weekdayAndDate } from './rules/weekday-dates.ts';
import * as weekdays from './rules/weekdays.ts';
import * as weeks from './rules/weeks.ts';
import * as years from './rules/years.ts';
import type { Rule } from './value.ts';

/** What reads a day or a stretch of days. The longest reading wins; among equals the earlier line. */
export const DAY_RULES: readonly Rule[] = [
  dates.isoDate,
  dates.dayThenMonth,
  dates.monthThenDay,
  dates.monthDayHalf,
  dates.numericDate,
  monthDays.edgeDay,
  monthDays.nthOfMonth,
  weekdayAndDate,
  weekdays.weekdayAndNumericDate,
  weekdays.weekdayAndNumber,
  weekdays.weekdayWithWeek,
  weekdays.weekdayAfterNext,
  weekdays.weekdayPlusWeeks,
  weekdays.inWeeksOnWeekday,
  weekdays.nthWeekday,
  weekdays.plainWeekday,
  relativeDays.namedDays,
  relativeDays.dayBeside,
  relativeDays.daysFromDay,
  orSo.dayPlusWeeks,
  orSo.unitOrTwo,
  relativeDays.daysAhead,
  relativeDays.daysAheadBetween,
  relativeDays.daysAgo,
  weeks.weekOfMonth,
  weeks.weekOf,
  weekBeside,
  workingDaysOfWeek,
  daysBeside,
  weeks.week,
  weeks.thisOrNextWeek,
  weeks.weekend,
  weeks.weekendOfMonth,
  weeks.workingDays,
  weeks.restOf,
  weeks.nextUnits,
  weeks.lastUnits,
  weeks.workdaysAhead,
  weeks.within,
  weeks.weekNumber,
  months.monthNumber,
  months.relativeMonth,
  months.namedMonth,
  months.year,
  years.monthOfYear,
  years.yearThenMonth,
  years.quarterNumber,
  years.quarterOfYear,
  years.halfOfYear,
  years.relativeQuarter,
  years.decade,
  years.yearAfterNext,
  years.edgeOfPeriod,
  monthDays.theNth,
  monthDays.loneDay,
  pieceOfYear,
  halfMonth,
  nextFortnight,
  season,
  holidays,
];

/** Everything that explains a piece of text. */
export const RULES: readonly Rule[] = [
  ...notTimes,
  greetingPart,
  dayRanges.monthThenNumbers,
  dayRanges.numbersThenMonth,
  dayRanges.numbersInNextMonth,
  years.yearToYear,
  momentToMoment,
  dayRanges.dayToDay,
  dayRanges.openDays,
  dayRanges.daysOnwards,
  ...DAY_RULES,
  durations.writtenLength,
  clockRanges.clockForHours,
  clockRanges.nowToClock,
  clockRanges.clockToClock,
  clockRanges.openClock,
  clockRanges.clockOnwards,
  clocks.hourAndMinute,
  clocks.wholeHour,
  clocks.pastAndTo,
  clocks.noonAndMidnight,
  clocks.military,
  clocks.apart,
  clocks.atHour,
  ...parts.partPhrases,
  parts.endOfDay,
  parts.partOfToday,
  parts.pieceOfDaysPart,
  parts.partOfDay,
  parts.halfOfDay,
  parts.restOfDay,
  farAway,
  withinFar,
  orSo.hourOrTwo,
  moments.momentAhead,
  moments.momentFromNow,
  moments.momentAgo,
  moments.now,
  moments.stretch,
  moments.stretchTurned,
  moments.earliest,
  durations.timeLength,
  durations.dayLength,
  counted,
  clockRanges.numberToNumber,
  clocks.bareHour,
];
