import { addDays, daysBetween, weekdayOf } from '../../time/wall.ts';
import type { LocalDate } from '../../time/types.ts';
import type { DayRange, Grain } from '../types.ts';
import { movesTo } from './moves.ts';
import { relation } from './mentions.ts';
import type { DayMention } from './mentions.ts';
import { refine } from './refine.ts';
import type { Anchor, Days } from './value.ts';

export type DayReading = {
  /** "by Friday" */
  readonly by?: boolean;
  readonly ranges: readonly DayRange[];
  readonly certain: boolean;
  readonly grain?: Grain;
  readonly open?: 'start' | 'end';
  readonly recurring?: boolean;
  readonly excluded: readonly LocalDate[];
  readonly previous?: DayRange;
};

const GLUE = /^[\s,(]*(?:(?:on|the|in|of|at|for|which is|that is|that's|,|\()[\s,]*)*$/;
/** Alternatives further apart than this are asked about instead of searched through. */
const LONGEST_SET_DAYS = 14;
const EXCLUDED_AHEAD_DAYS = 28;

/** The day or days that all mentions together ask for. */
export function composeDays(text: string, mentions: readonly DayMention[], anchor: Anchor): DayReading {
  const positive = mentions.filter((mention) => !mention.negated && mention.meaning.previous !== true);
  const merged = merge(text, positive, anchor);
  const old = mentions.find((mention) => mention.meaning.previous === true)?.meaning;
  const chosen = choose(text, merged);
  const excluded = [
    ...mentions
      .filter((mention) => mention.negated)
      .flatMap((mention) => excludedBy(mention.meaning, chosen.days?.ranges[0], anchor)),
    ...(chosen.days?.excluded ?? []),
  ];
  const previous = (old ?? chosen.previous)?.ranges[0];
  const days = chosen.days;
  return {
    ranges: days?.ranges ?? [],
    certain: chosen.certain && (days?.ranges.length ?? 0) <= 1,
    ...(days ? { grain: days.grain } : {}),
    ...(days?.open ? { open: days.open } : {}),
    ...(days?.by ? { by: true } : {}),
    ...(days?.recurring ? { recurring: true } : {}),
    excluded,
    ...(previous ? { previous } : {}),
  };
}

/** Joins mentions that narrow each other: beside each other, or a weekday anywhere with the one week that was named. */
function merge(text: string, mentions: readonly DayMention[], anchor: Anchor): DayMention[] {
  const merged: DayMention[] = [];
  for (const mention of mentions) {
    const last = merged.at(-1);
    const gap = last ? text.slice(last.to, mention.from) : '';
    const beside = GLUE.test(gap) || /^[^.!?;]*$/.test(gap);
    const wide = (days: Days): boolean => days.grain !== 'day' || days.ranges[0]?.from !== days.ranges[0]?.to;
    const joins =
      last &&
      (GLUE.test(gap) || wide(last.meaning) !== wide(mention.meaning)) &&
      !/(?<![\p{L}])(?:or|not|to)(?![\p{L}])/u.test(gap);
    const both = last && joins && beside ? refine(anchor, last.meaning, mention.meaning) : undefined;
    if (last && both) merged[merged.length - 1] = { ...last, meaning: both, to: mention.to };
    else merged.push(mention);
  }
  if (merged.length === 2 && merged[0] && merged[1]) {
    const both = refine(anchor, merged[0].meaning, merged[1].meaning);
    const narrowed = both && (merged[0].meaning.grain !== 'day' || merged[1].meaning.grain !== 'day') ? both : undefined;
    if (narrowed) return [{ ...merged[1], meaning: narrowed }];
  }
  return merged;
}

type Choice = { readonly days?: Days; readonly certain: boolean; readonly previous?: Days };
const sameRange = (one: Days, two: Days): boolean =>
  one.ranges[0]?.from === two.ranges[0]?.from && one.ranges[0]?.to === two.ranges[0]?.to;

function choose(text: string, mentions: readonly DayMention[]): Choice {
  const last = mentions.at(-1);
  if (!last) return { certain: true };
  const distinct = mentions.filter((mention) => !sameRange(mention.meaning, last.meaning));
  const before = distinct.at(-1);
  if (!before) return { days: last.meaning, certain: true };
  if (movesTo(text.slice(0, last.from))) return { days: last.meaning, certain: true, previous: before.meaning };
  const relations = mentions.slice(1).map((mention, index) => relation(text, mentions[index] ?? mention, mention));
  const alike =
    mentions.every((mention) => mention.meaning.weekday !== undefined) ||
    mentions.every((mention) => mention.meaning.dayOfMonth !== undefined);
  const joined = alike || relations.includes('listed');
  if (relations.every((each) => each === 'listed' || (each === 'comma' && joined)))
    return setOf(mentions.map((mention) => mention.meaning));
  if (relations.at(-1) === 'corrected') return { days: last.meaning, certain: true };
  const all = [last, ...distinct].flatMap((mention) => mention.meaning.ranges);
  return { days: { ...last.meaning, ranges: all }, certain: false };
}

/** "Tuesday or Thursday": the stretch from first to last without the days between; far apart they are candidates. */
function setOf(list: readonly Days[]): Choice {
  // Today's own weekday in such a list is the next week's.
  const pick = (days: Days): DayRange | undefined =>
    days.weekday === undefined ? days.ranges[0] : (days.ranges[1] ?? days.ranges[0]);
  const ranges = list.flatMap((days) => pick(days) ?? []).sort((a, b) => (a.from < b.from ? -1 : 1));
  const [first, last] = [ranges[0], ranges.at(-1)];
  const base = list[0];
  if (!first || !last || !base) return { certain: true };
  if (daysBetween(first.from, last.to) > LONGEST_SET_DAYS) return { days: { ...base, ranges }, certain: false };
  const to = ranges.reduce((end, range) => (range.to > end ? range.to : end), first.to);
  const excluded: LocalDate[] = [];
  for (let date = first.from; date <= to; date = addDays(date, 1))
    if (!ranges.some((range) => range.from <= date && date <= range.to)) excluded.push(date);
  const ambiguous = list.some((days) => days.ranges.length > 1 && days.weekday === undefined);
  return {
    days: { kind: 'days', ranges: [{ from: first.from, to }], grain: base.grain, excluded, fixed: true },
    certain: !ambiguous,
  };
}

function excludedBy(days: Days, wanted: DayRange | undefined, anchor: Anchor): LocalDate[] {
  const range = days.ranges[0];
  if (!range) return [];
  const dates: LocalDate[] = [];
  if (days.weekday !== undefined) {
    const from = wanted?.from ?? anchor.today;
    const to = wanted?.to ?? addDays(anchor.today, EXCLUDED_AHEAD_DAYS - 1);
    for (let date = from; date <= to; date = addDays(date, 1)) if (weekdayOf(date) === days.weekday) dates.push(date);
    if (dates.length === 0) dates.push(range.from);
    return dates;
  }
  for (let date = range.from; date <= range.to && dates.length < 62; date = addDays(date, 1)) dates.push(date);
  return dates;
}
