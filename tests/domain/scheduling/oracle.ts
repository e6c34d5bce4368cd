/** An independent, slow scheduler: it asks Intl for the wall time of every 5 minutes and knows nothing of the product's code. */
import type { DateOverride, DayWindow, WeeklyHours } from '../../../src/domain/people/business.ts';

const STEP_MS = 5 * 60_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

export type OracleWall = { readonly date: string; readonly minute: number };

const walls = new Map<string, Map<number, OracleWall>>();

export function oracleWall(at: number, zone: string): OracleWall {
  let known = walls.get(zone);
  if (!known) walls.set(zone, (known = new Map<number, OracleWall>()));
  let wall = known.get(at);
  if (!wall) known.set(at, (wall = askIntl(at, zone)));
  return wall;
}

function askIntl(at: number, zone: string): OracleWall {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formatters.set(zone, formatter);
  }
  const part = Object.fromEntries(formatter.formatToParts(at).map(({ type, value }) => [type, value]));
  return { date: `${part['year']}-${part['month']}-${part['day']}`, minute: Number(part['hour']) * 60 + Number(part['minute']) };
}

const utcDay = (date: string): number => Date.parse(`${date}T00:00:00Z`);
export const shiftDate = (date: string, days: number): string =>
  new Date(utcDay(date) + days * 86_400_000).toISOString().slice(0, 10);
const weekday = (date: string): number => ((new Date(utcDay(date)).getUTCDay() + 6) % 7) + 1;

export type OracleSchedule = {
  readonly timeZone: string;
  readonly hours: readonly WeeklyHours[];
  readonly overrides: readonly DateOverride[];
  readonly holidays?: { readonly dates: readonly string[] };
};

const findOverride = ({ overrides, holidays }: OracleSchedule, date: string): readonly DayWindow[] | undefined =>
  overrides.find((one) => one.date <= date && date <= (one.until ?? one.date))?.windows ??
  (holidays?.dates.includes(date) ? [] : undefined);

const findWindows = (schedule: OracleSchedule, date: string): readonly DayWindow[] =>
  findOverride(schedule, date) ??
  schedule.hours
    .filter(({ from, to }) => (from === undefined || from <= date) && (to === undefined || date <= to))
    .filter(({ days }) => (days as readonly number[]).includes(weekday(date)))
    .flatMap(({ windows }) => windows);

type Dated = { readonly own: readonly DayWindow[]; readonly before: readonly DayWindow[] };

/** The windows of a date, and those of the date before that may run into it: none when the date is closed by an override or a holiday. */
function datedWindows(schedule: OracleSchedule): (date: string) => Dated {
  const known = new Map<string, Dated>();
  return (date) => {
    let dated = known.get(date);
    if (!dated) {
      const closed = findOverride(schedule, date)?.length === 0;
      dated = { own: findWindows(schedule, date), before: closed ? [] : findWindows(schedule, shiftDate(date, -1)) };
      known.set(date, dated);
    }
    return dated;
  };
}

/** Merged open stretches within [from, to), found step by step: P1, word for word. */
export function oracleOpen(schedule: OracleSchedule, from: number, to: number): { start: number; end: number }[] {
  const windowsOf = datedWindows(schedule);
  const open: { start: number; end: number }[] = [];
  for (let at = from; at < to; at += STEP_MS) {
    const { date, minute } = oracleWall(at, schedule.timeZone);
    const { own, before } = windowsOf(date);
    const isOpen =
      own.some(({ start, end }) => minute >= start && (end <= start || minute < end)) ||
      before.some(({ start, end }) => end <= start && minute < end);
    if (!isOpen) continue;
    const last = open.at(-1);
    if (last?.end === at) last.end = at + STEP_MS;
    else open.push({ start: at, end: at + STEP_MS });
  }
  return open;
}

export type OracleQuestion = {
  readonly schedule: OracleSchedule;
  readonly durationMs: number;
  readonly stepMs: number;
  readonly bufferBeforeMs: number;
  readonly bufferAfterMs: number;
  readonly noticeMs: number;
  readonly windowDays: number;
  readonly limitPerDay: number | undefined;
  readonly now: number;
  readonly from: string;
  readonly to: string;
  readonly busy: readonly { readonly busyFrom: number; readonly busyTo: number; readonly startsAt: number }[];
};

/**
 * Every bookable start on the dates from … to. Only for schedules that close at least once in any two days, so that the grid's anchor is the start of the open
 * stretch.
 */
export function oracleSlots(question: OracleQuestion): number[] {
  const { schedule, durationMs, stepMs, now } = question;
  const zone = schedule.timeZone;
  const begin = utcDay(question.from) - 3 * 86_400_000;
  const stretches = oracleOpen(schedule, begin, utcDay(question.to) + 3 * 86_400_000);
  const today = oracleWall(now, zone).date;
  const lastDate = shiftDate(today, question.windowDays);
  const slots: number[] = [];
  for (const { start: anchor, end } of stretches) {
    for (let start = anchor; start + durationMs <= end; start += stepMs) {
      const { date } = oracleWall(start, zone);
      if (date < question.from || date > question.to || date > lastDate) continue;
      if (start < now + question.noticeMs) continue;
      const onDate = question.busy.filter(({ startsAt }) => oracleWall(startsAt, zone).date === date).length;
      if (question.limitPerDay !== undefined && onDate >= question.limitPerDay) continue;
      const from = start - question.bufferBeforeMs;
      const to = start + durationMs + question.bufferAfterMs;
      let free = true;
      for (let at = from; at < to && free; at += STEP_MS) {
        free = !question.busy.some(({ busyFrom, busyTo }) => busyFrom < busyTo && busyFrom < at + STEP_MS && busyTo > at);
      }
      if (free) slots.push(start);
    }
  }
  return slots;
}
