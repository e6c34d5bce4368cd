import { addDays, daysBetween } from '../../../time/wall.ts';
import type { LocalDate } from '../../../time/types.ts';
import { addMonths, dateOf, monthOf, nextMonthDay, nextYearDay, weekdayFrom, yearOf } from '../calendar.ts';
import { DAY_NUMBER, MONTH, ORDINAL, YEAR, monthOfName } from '../fragments.ts';
import { movesFrom } from '../moves.ts';
import { rule } from '../rule.ts';
import { between } from '../value.ts';
import type { Days, Found, Reader, Rule } from '../value.ts';
import { monthDay } from './dates.ts';

/** How far an open end reaches; the booking window cuts it anyway. */
const OPEN_DAYS = 60;
const TO = String.raw`(?: ?(?:-|to|until|through|thru|and|up to) ?(?:and including )?(?:the )?)`;
const THROUGH = / ?,? ?(?:-|to|until|through|thru|up to|and ending|ending) ?(?:and including )?/y;
const NUMBER = `(?:${ORDINAL}|${DAY_NUMBER})`;
const NOT_MORE = String.raw`(?![:./]\d| ?(?:am|pm|oclock))`;

const found = (from: number, to: number, days: Days): Found => ({ from, to, meanings: [days] });

/** The second day of a range, read as the first such day after the range's start. */
function endAfter(start: LocalDate, days: Days): LocalDate | undefined {
  const last = days.ranges[0]?.to;
  if (days.weekday !== undefined && days.recurring === undefined) return weekdayFrom(addDays(start, 1), days.weekday);
  if (days.dayOfMonth !== undefined) return nextMonthDay(start, days.dayOfMonth);
  if (last !== undefined && last < start) {
    return days.grain === 'day' ? nextYearDay(start, monthOf(last), Number(last.slice(8))) : undefined;
  }
  return last;
}

/** "mid january", "the end of may". */
const PIECE_SAID = /^(?:(?:from|between|in|the|starting|on) )*(?:early|late|mid|middle|beginning|start|end|first|second)/;
const MONTH_SAID = new RegExp(String.raw`${MONTH}|\d[/.-]\d`);
/** "in may", "10/1", "may 3": a month is named, and no year. */
const namesItsMonth = (days: Days, said: string): boolean =>
  days.fixed === true &&
  (days.grain === 'month' || days.grain === 'day') &&
  days.ranges.length <= 2 &&
  MONTH_SAID.test(said) &&
  !new RegExp(YEAR).test(said);

/** The last such month, or day of the year, up to the end of its range: "from may to october 2028" begins in 2028, "october 1 to november 7" said between them has begun. */
function lastStart(start: LocalDate, end: LocalDate, month: boolean): LocalDate | undefined {
  const inYear = (year: number): LocalDate | undefined => dateOf(year, monthOf(start), month ? 1 : Number(start.slice(8)));
  const [same, before] = [inYear(yearOf(end)), inYear(yearOf(end) - 1)];
  return same !== undefined && same <= end ? same : before;
}

/** from friday to sunday, the 26th to the 28th, 16 june until 19 june, between monday and thursday. */
export const dayToDay: Rule = {
  starts: String.raw`between|from|starting|anytime|any time`,
  read: (reader, at) => {
    const lead = /(?:(?<between>between )|from |starting (?:on |from )?|any ?time between )?/y;
    lead.lastIndex = at;
    const opening = lead.exec(reader.text);
    const isBetween = opening?.[0].includes('between') === true;
    const first = reader.days(at + (opening?.[0].length ?? 0));
    if (!first) return undefined;
    const link = isBetween ? / ?(?:and|to|-) ?/y : THROUGH;
    link.lastIndex = first.to;
    const linked = link.exec(reader.text);
    if (!linked?.[0].trim()) return undefined;
    const second = reader.days(first.to + linked[0].length);
    let start = first.days.ranges[0]?.from;
    if (!second || start === undefined || second.days.open !== undefined) return undefined;
    const none = [first.days, second.days].find((days) => days.impossible !== undefined);
    if (none) return found(at, second.to, none);
    if (!isBetween && movesFrom(reader.text.slice(0, at)))
      return { from: at, to: second.to, meanings: [{ ...first.days, previous: true }, second.days] };
    const end = second.days.ranges[0]?.to;
    if (
      first.days.dayOfMonth !== undefined &&
      end !== undefined &&
      second.days.dayOfMonth === undefined &&
      second.days.grain === 'day'
    ) {
      start = dateOf(yearOf(end), monthOf(end), first.days.dayOfMonth) ?? start;
      if (start > end || start < reader.anchor.today) start = first.days.ranges[0]?.from ?? start;
    }
    // "between wednesday and friday next week": the week named behind is that of both.
    const lastDay = second.days.ranges[0]?.to;
    if (first.days.weekday !== undefined && second.days.fixed === true && second.days.grain === 'day' && lastDay !== undefined) {
      const near = weekdayFrom(addDays(lastDay, -6), first.days.weekday);
      if (near >= reader.anchor.today) start = near;
    }
    const saidFirst = reader.text.slice(at, first.to);
    const sameKind = second.days.weekday === undefined && second.days.fixed === true && second.days.dayOfMonth === undefined;
    const dated = new RegExp(YEAR).test(reader.text.slice(first.to, second.to));
    if (sameKind && (first.days.grain === 'month' || dated) && namesItsMonth(first.days, saidFirst) && lastDay !== undefined)
      start = lastStart(start, lastDay, first.days.grain === 'month' && !PIECE_SAID.test(saidFirst)) ?? start;
    if (
      reader.anchor.whole !== true &&
      first.days.grain === 'month' &&
      start < reader.anchor.today &&
      lastDay !== undefined &&
      lastDay >= reader.anchor.today
    )
      start = reader.anchor.today;
    const last = endAfter(start, second.days);
    if (last === undefined || last < start) return undefined;
    const grain = first.days.grain === 'day' && second.days.grain === 'day' ? 'day' : first.days.grain;
    return found(at, second.to, between(start, last, grain));
  },
};

/** november 19-20, oct 2 to 5, feb between 2-7 2018, april 9th through 17th. */
export const monthThenNumbers: Rule = rule(
  String.raw`(?:(?:from|between|on) )?(?<month>${MONTH})(?: ?[-/.,] ?| )(?:from |between )?(?:the )?(?<one>${NUMBER})${TO}(?<two>${NUMBER})${NOT_MORE}(?:,? ?(?<year>${YEAR}))?`,
  (groups, { anchor }) => numbersInMonth(groups, anchor),
);

/** 9 to 12 of june, from 3 until 12 of september, 1-31st of december, from the 4th to the 8th of june. */
export const numbersThenMonth: Rule = rule(
  String.raw`(?:(?:from|between|on) )?(?:the )?(?<one>${NUMBER})${TO}(?<two>${NUMBER})(?: of|,)?(?: the)? (?<month>${MONTH})(?:,? ?(?<year>${YEAR}))?`,
  (groups, { anchor }) => numbersInMonth(groups, anchor),
);

/** from 4-23 in next month. */
export const numbersInNextMonth: Rule = rule(
  String.raw`(?:(?:from|between|on) )?(?:the )?(?<one>${NUMBER})${TO}(?<two>${NUMBER})(?: of| in)?(?: the)? (?<which>this|next|coming|current) month`,
  (groups, { anchor }) => {
    const ahead = /next|coming/.test(groups['which'] ?? '') ? 1 : 0;
    const month = ((monthOf(anchor.today) - 1 + ahead) % 12) + 1;
    const year = yearOf(anchor.today) + (month < monthOf(anchor.today) ? 1 : 0);
    const start = dateOf(year, month, Number.parseInt(groups['one'] ?? '', 10));
    const end = dateOf(year, month, Number.parseInt(groups['two'] ?? '', 10));
    return start !== undefined && end !== undefined && end >= start ? between(start, end, 'day') : undefined;
  },
);

function numbersInMonth(groups: Readonly<Record<string, string | undefined>>, anchor: Reader['anchor']): Days | undefined {
  const month = monthOfName(groups['month'] ?? '');
  const year = groups['year'] === undefined ? undefined : Number(groups['year']);
  const end = monthDay(anchor, month, Number.parseInt(groups['two'] ?? '', 10), year);
  const start = end && dateOf(yearOf(end), month, Number.parseInt(groups['one'] ?? '', 10));
  return start !== undefined && end !== undefined && start <= end ? between(start, end, 'day') : undefined;
}

type Opening = { readonly lead: RegExp; readonly read: (range: { from: LocalDate; to: LocalDate }, today: LocalDate) => Days };
const openEnd = (from: LocalDate): Days => between(from, addDays(from, OPEN_DAYS), 'day', { open: 'end' });
const openStart = (to: LocalDate, today: LocalDate): Days => between(to < today ? to : today, to, 'day', { open: 'start' });

/** "since monday" and "since 3 november" speak of the day that was, unless the one ahead is nearer. */
function lastSuch(date: LocalDate, today: LocalDate, weekday: Days['weekday']): LocalDate {
  if (date < today) return date;
  if (weekday !== undefined) return addDays(date, -7);
  const before = addMonths(date, -12);
  return daysBetween(before, today) < daysBetween(today, date) ? before : date;
}

/** Words before a day that leave one end open. */
const OPENINGS: readonly Opening[] = [
  {
    lead: /(?:any ?time |some ?time |not until |not till )?(?:after|later than|past|following) /y,
    read: ({ to }) => openEnd(addDays(to, 1)),
  },
  {
    lead: /(?:not before|no earlier than|not earlier than|no sooner than|from|starting(?: from| on)?|beginning(?: on)?|as of|on or after|not until) /y,
    read: ({ from }) => openEnd(from),
  },
  { lead: /since /y, read: ({ from }) => openEnd(from) },
  {
    lead: /(?:any ?time |some ?time )?(?:before|prior to|earlier than|sooner than|ahead of|in advance of) /y,
    read: ({ from }, today) => openStart(addDays(from, -1), today),
  },
  {
    lead: /(?:by|on or before|no later than|not later than|not after|until|up to|up until|at the latest by|by the latest) /y,
    read: ({ to }, today) => openStart(to, today),
  },
];

/** after the 10th, from friday, before tuesday, by tomorrow, not before monday. */
export const openDays: Rule = {
  starts: String.raw`anytime|any time|sometime|some time|not|no|after|later|past|following|from|starting|beginning|as of|since|on or|before|prior|earlier|sooner|ahead|in advance|by|until|up|at the latest`,
  read: (reader, at) => {
    for (const opening of OPENINGS) {
      opening.lead.lastIndex = at;
      const match = opening.lead.exec(reader.text);
      const base = match && reader.days(at + match[0].length);
      const range = base?.days.ranges[0];
      if (base?.days.impossible !== undefined) return found(at, base.to, base.days);
      if (base && range && base.days.open === undefined) {
        if (match[0] === 'since ') {
          const since = lastSuch(range.from, reader.anchor.today, base.days.weekday);
          return found(at, base.to, openEnd(since));
        }
        // "Before the end of the month": its last day is the last.
        if (match[0].endsWith('before ') && /^(?:the )?(?:very )?end of/.test(reader.text.slice(at + match[0].length)))
          return found(at, base.to, openStart(range.to, reader.anchor.today));
        const by = match[0].startsWith('by ') ? { by: true } : {};
        return found(at, base.to, { ...opening.read(range, reader.anchor.today), ...by });
      }
    }
    return undefined;
  },
};

/** monday onwards, the 5th or later, friday at the latest. */
export const daysOnwards: Rule = {
  read: (reader, at) => {
    const base = reader.days(at);
    const range = base?.days.ranges[0];
    if (!base || !range) return undefined;
    const tail =
      /,? (?:(?<later>onwards?|on(?= ?$|[,.!?])|or later|or after|or any ?time after|at the earliest)|(?<earlier>or (?:earlier|before|sooner)|at the latest|latest))(?![\p{L}\d])/uy;
    tail.lastIndex = base.to;
    const match = tail.exec(reader.text);
    if (!match) return undefined;
    if (base.days.impossible !== undefined) return found(at, base.to + match[0].length, base.days);
    const days = match.groups?.['later'] ? openEnd(range.from) : openStart(range.to, reader.anchor.today);
    return found(at, base.to + match[0].length, days);
  },
};
