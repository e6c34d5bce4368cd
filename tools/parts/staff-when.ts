import { datePieces, spellOutDates } from '../../src/domain/language/date-lists.ts';
import { monthlyDates, readMonthly } from '../../src/domain/language/monthly.ts';
import { splitPeriod } from '../../src/domain/language/hours-period.ts';
import { weekdaysIn } from '../../src/domain/language/weekdays.ts';
import type { WhenReading } from '../../src/domain/language/types.ts';
import { resolveWhen } from '../../src/domain/language/when.ts';
import { readHours } from '../../src/domain/language/hours.ts';
import type { DayWindow, Provider } from '../../src/domain/people/business.ts';
import type { LocalDate, Weekday, ZoneId } from '../../src/domain/time/types.ts';
import { addDays, daysBetween, localDateOf, weekdayOf } from '../../src/domain/time/wall.ts';
import type { ToolContext, ToolFailure } from '../contract.ts';
import { usualHours } from './hours-words.ts';
import { fail } from './results.ts';
import { weekdayName } from './hours-words.ts';
import type { WhenInput } from './when-input.ts';
import { guessedDate } from './when-input.ts';
import { askWhen } from './wish.ts';
import { listWords } from './words.ts';
import { sayWeekday } from './voice.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

/** `dates`: several single dates that were meant ("every Monday in January", "Tuesday and Thursday"). */
export type StaffReading = WhenReading & { readonly dates?: readonly LocalDate[] };
type Resolve = (text: string) => WhenReading;

/** When a member of staff means, on the calendar's own clock; a question when the words are not certain. */
export function readStaffWhen(
  when: WhenInput,
  columns: readonly Provider[],
  zone: ZoneId,
  { business, now, locale }: ToolContext,
): StaffReading | ToolFailure {
  const hours = usualHours(columns, zone, now);
  const at = {
    now,
    timeZone: zone,
    weekStartsOn: business.weekStartsOn,
    locale: business.locale,
    countryCode: business.countryCode,
    language: locale,
    ...(hours ? { hours } : {}),
  };
  const resolve: Resolve = (text) => resolveWhen(spellOutDates(text), at);
  const today = localDateOf(now, zone);
  const listed =
    readMonthlyDates(when.text, resolve, today) ??
    readDateList(when.text, resolve, today, locale) ??
    readWeekdayDates(when.text, resolve, today, locale);
  if (listed) return listed;
  const reading = resolve(when.text);
  if (reading.certain && (reading.day || reading.time)) return reading;
  const clocks =
    reading.day || reading.candidates.length > 0 || !CLOCKS_ONLY.test(when.text) ? undefined : resolve(`today ${when.text}`);
  if (clocks?.certain && clocks.time) return clocks;
  const date = guessedDate(when);
  const silent = !reading.day && !reading.time && reading.unexplained.length === 0 && reading.candidates.length === 0;
  if (silent && date !== undefined) return { ...reading, certain: true, day: { from: date, to: date } };
  return askWhen(when.text, reading, { locale });
}

/** "12 to 1", without a day. */
const CLOCKS_ONLY =
  /^\W*(?:from |between )?\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm)?\s*(?:to|till|til|until|and|-|–)\s*\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm)?\W*$/i;

/** The furthest a season of weekdays may reach. */
const MOST_DAYS = 366;
const EXCEPTION = /\b(?:except|but|not|without|apart)\b/i;

/** Once a month for a year, where no end is said. */
const MOST_MONTHS = 12;

const dated = (dates: readonly LocalDate[], time: WhenReading | undefined): StaffReading | undefined => {
  const [from] = dates;
  const to = dates.at(-1);
  if (from === undefined || to === undefined) return undefined;
  return {
    ...(time?.time ? { time: time.time } : {}),
    ...(time?.durationMinutes === undefined ? {} : { durationMinutes: time.durationMinutes }),
    ...(time?.open === undefined ? {} : { open: time.open }),
    certain: true,
    candidates: [],
    spans: [],
    unexplained: [],
    day: { from, to },
    dates,
  };
};

/** The hours among other words. */
const CLOCK = /(?:\b(?:from|between|after|until|till|before)\s+)?\d.*$/i;

/** "The first Saturday of the month 10 to 2". */
function readMonthlyDates(text: string, resolve: Resolve, today: LocalDate): StaffReading | undefined {
  const { rest, period } = splitPeriod(text);
  const said = readMonthly(rest);
  if (!said) return undefined;
  const season =
    period && resolve(period.kind === 'range' ? period.text : `${period.kind === 'end' ? 'until' : 'from'} ${period.text}`);
  if (period && !(season?.day && season.certain)) return undefined;
  const from = season?.day && period?.kind !== 'end' && season.day.from > today ? season.day.from : today;
  const to = period?.kind === 'start' ? undefined : season?.day?.to;
  const dates = monthlyDates(said, from, MOST_MONTHS, to);
  const [first] = dates;
  const clock = CLOCK.exec(said.rest)?.[0].replace(/(\d)\s*[-–]\s*(?=\d)/g, '$1 to ');
  const reading = first === undefined || clock === undefined ? undefined : resolve(`${weekdayName(said.weekday)} ${clock}`);
  if (!reading || reading.certain) return dated(dates, reading);
  const window = clock === undefined ? undefined : hoursIn(clock);
  return window && dated(dates, { ...reading, time: { from: window.start, to: window.end, exact: false } });
}

/** "9-1" as hours of work: so that the day makes sense. */
function hoursIn(clock: string): DayWindow | undefined {
  const read = readHours(clock);
  const windows = 'hours' in read ? (read.hours[0]?.windows ?? []) : [];
  return windows.length === 1 ? windows[0] : undefined;
}

/** "24–26 Dec and every Monday in January": each part read alone; hours said with the last hold for all. */
function readDateList(text: string, resolve: Resolve, today: LocalDate, locale: string): StaffReading | undefined {
  const pieces = EXCEPTION.test(text) ? undefined : datePieces(text);
  if (!pieces) return undefined;
  const readings = pieces.map((piece): StaffReading | undefined => {
    const listed = readMonthlyDates(piece, resolve, today) ?? readWeekdayDates(piece, resolve, today, locale);
    if (listed) return 'ok' in listed ? undefined : listed;
    const reading = resolve(piece);
    return reading.certain && reading.day && !reading.open && (reading.excludedDays ?? []).length === 0 ? reading : undefined;
  });
  const known = readings.filter((reading) => reading !== undefined);
  const timed = known.filter(({ time }) => time !== undefined);
  if (known.length < pieces.length || timed.length > 1 || (timed.length === 1 && timed[0] !== known.at(-1))) return undefined;
  const dates = known.flatMap(({ day, dates: own }) => {
    if (own) return own;
    const { from, to } = day ?? { from: today, to: today };
    return Array.from({ length: Math.min(daysBetween(from, to), MOST_DAYS) + 1 }, (_, index) => addDays(from, index));
  });
  return dated([...new Set(dates)].filter((date) => date >= today).sort(), timed[0]);
}

function readWeekdayDates(
  text: string,
  resolve: Resolve,
  today: LocalDate,
  locale: string,
): StaffReading | ToolFailure | undefined {
  if (EXCEPTION.test(text)) return undefined;
  const { rest, period } = splitPeriod(text);
  const said = weekdaysIn(rest);
  if (!said || (!said.recurring && (said.days.length < 2 || said.range))) return undefined;
  const season =
    period && resolve(period.kind === 'range' ? period.text : `${period.kind === 'end' ? 'until' : 'from'} ${period.text}`);
  if (said.recurring && (!season?.day || period?.kind === 'start')) return askUntil(said.days, locale);
  const from = season?.day && season.day.from > today ? season.day.from : today;
  const to = season?.day?.to ?? addDays(today, 6);
  if (to < from || daysBetween(from, to) > MOST_DAYS) return undefined;
  const dates = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index)).filter((date) =>
    said.days.includes(weekdayOf(date)),
  );
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const reading = said.rest === '' ? undefined : resolve(`${weekdayName(weekdayOf(first))} ${said.rest}`);
  if (reading && !reading.certain) return undefined;
  return {
    ...(reading?.time ? { time: reading.time } : {}),
    ...(reading?.durationMinutes === undefined ? {} : { durationMinutes: reading.durationMinutes }),
    certain: true,
    candidates: [],
    spans: [],
    unexplained: [],
    day: { from: first, to: last },
    dates,
  };
}

const askUntil = (days: readonly Weekday[], locale: string): ToolFailure => {
  const { say, allOf, language } = wordingOf(locale);
  const names = listWords(days.map(weekdayName));
  const spoken = days.map((day) => sayWeekday(day, { locale }));
  return fail(
    'INVALID_INPUT',
    `when: every ${names} has no end. For good it is set_hours ("closed on ${names}"); else ask until when.`,
    {
      view: {
        text: say('staff.goodOrUntil', {
          days: allOf(spoken),
          plural: allOf(language === 'en' ? spoken.map((day) => `${day}s`) : spoken),
        }),
        expects: 'date',
      },
    },
  );
};
