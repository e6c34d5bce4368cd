import type { LocalDate } from '../../../time/types.ts';
import { addDays } from '../../../time/wall.ts';
import { addMonths } from '../calendar.ts';
import { rule } from '../rule.ts';
import { between, single } from '../value.ts';
import type { Anchor, Meaning, Rule } from '../value.ts';
import { later } from './moments.ts';

const UNIT = '(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)';
const PIECE = String.raw`(?:\d{1,3}|an?) ${UNIT}`;
const PIECES = String.raw`${PIECE}(?:(?:,| and|, and)? ${PIECE})+`;
const MONTHS: Readonly<Record<string, number>> = { year: 12, month: 1 };
const DAYS: Readonly<Record<string, number>> = { week: 7, day: 1 };
const SECONDS: Readonly<Record<string, number>> = { hour: 3600, minute: 60, second: 1 };

type Length = { readonly months: number; readonly days: number; readonly seconds: number; readonly timed: boolean };

function lengthOf(text: string): Length {
  let [months, days, seconds, timed] = [0, 0, 0, false];
  for (const [, count = '', unit = ''] of text.matchAll(new RegExp(String.raw`(\d{1,3}|an?) (${UNIT})`, 'g'))) {
    const [amount, name] = [/\d/.test(count) ? Number(count) : 1, unit.replace(/s$/, '')];
    months += amount * (MONTHS[name] ?? 0);
    days += amount * (DAYS[name] ?? 0);
    seconds += amount * (SECONDS[name] ?? 0);
    timed ||= name in SECONDS;
  }
  return { months, days, seconds, timed };
}

/** What lies that far from now: a date, or a moment where hours or minutes are told. */
function away(anchor: Anchor, { months, days, seconds, timed }: Length, sign: 1 | -1): Meaning {
  const date: LocalDate = addDays(addMonths(anchor.today, sign * months), sign * days);
  return timed ? { kind: 'moment', wall: later({ ...anchor, today: date }, sign * seconds) } : single(date);
}

/** in 1 day and 5 hours, 2 years 1 month 12 days later, 1 month 2 days 2 hours ago. */
export const farAway: Rule = rule(
  String.raw`(?:(?<in>in|after) )?(?:the )?(?<pieces>${PIECES})(?: (?:(?<later>from now|from today|later|hence)|(?<ago>ago|back|earlier)))?`,
  (groups, { anchor }) =>
    groups['in'] === undefined && groups['later'] === undefined && groups['ago'] === undefined
      ? undefined
      : away(anchor, lengthOf(groups['pieces'] ?? ''), groups['ago'] === undefined ? 1 : -1),
);

/** within 2 days, 1 hour, 5 minutes and 30 seconds; over the next 5 years, 1 month and 12 days; the last 3 months and 2 weeks. */
export const withinFar: Rule = rule(
  String.raw`(?:(?:within|over|for|during|in)(?: the)?(?: (?<next>next|coming|following))?|(?<back>(?:the )?(?:last|past|previous))|(?:the )?(?<alone>next)) (?<pieces>${PIECES})`,
  (groups, { anchor, text }, to, from) => {
    const said = text.slice(from, to);
    if (/^in \d/.test(said) || (/^for /.test(said) && groups['next'] === undefined && !/day/.test(said))) return undefined;
    const length = lengthOf(groups['pieces'] ?? '');
    const there = away(anchor, length, groups['back'] === undefined ? 1 : -1);
    const here = { date: anchor.today, minute: anchor.minute };
    if (there.kind === 'moment')
      return groups['back'] === undefined
        ? { kind: 'stretch', from: here, to: there.wall }
        : { kind: 'stretch', from: there.wall, to: here };
    const date = there.kind === 'days' ? there.ranges[0]?.from : undefined;
    if (date === undefined) return undefined;
    return groups['back'] === undefined ? between(anchor.today, date, 'day') : between(date, addDays(anchor.today, -1), 'day');
  },
);
