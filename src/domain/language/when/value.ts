import type { LocalDate, MinuteOfDay, WallTime, Weekday } from '../../time/types.ts';
import type { DayRange, Grain, PartOfDay } from '../types.ts';

/** What the rules need to know about the moment and the place in which the text was said. */
export type Anchor = {
  readonly today: LocalDate;
  readonly minute: MinuteOfDay;
  readonly weekStartsOn: Weekday;
  /** Which way "3/12" is read first; undefined: unknown. */
  readonly monthFirst: boolean | undefined;
  /** "This week" and "in 2026" with what has passed of them; otherwise from today. */
  readonly whole?: boolean;
  /** ISO 3166; decides which day a holiday's name means. */
  readonly country?: string | undefined;
};

/** Days that were said. Several ranges, best first, are several readings. */
export type Days = {
  readonly kind: 'days';
  readonly ranges: readonly DayRange[];
  readonly grain: Grain;
  /** A weekday alone: "friday". It may still be narrowed by a week or a date beside it. */
  readonly weekday?: Weekday;
  /** A day of the month alone: "the 13th". */
  readonly dayOfMonth?: number;
  /** The words fix it: a date with its month, "today", "next week". */
  readonly fixed?: boolean;
  readonly open?: 'start' | 'end';
  readonly recurring?: boolean;
  readonly excluded?: readonly LocalDate[];
  /** "by Friday": with a clock time it is that day. */
  readonly by?: boolean;
  /** A date that no calendar has, in words: "31 November"; the ranges then are the days around it. */
  readonly impossible?: string;
  /** The old day in "move it from Monday to Friday". */
  readonly previous?: boolean;
};

/** A clock time as said; `half` only where the words give it. */
export type Clock = {
  readonly hour: number;
  readonly minute: number;
  readonly half?: 'am' | 'pm';
  /** Written so that only one reading exists: "15:30", "09:30", "noon". */
  readonly fixed?: boolean;
  readonly near?: boolean;
  /** Just a number that may be no time at all. */
  readonly unsure?: boolean;
};

export type PartName = PartOfDay['name'];
export type Part = PartOfDay & {
  readonly kind: 'part';
  readonly from: MinuteOfDay;
  readonly to: MinuteOfDay;
  readonly recurring?: boolean;
};

/** One thing a span of the text says. */
export type Meaning =
  | Days
  | Part
  | { readonly kind: 'clock'; readonly clock: Clock; readonly previous?: boolean }
  /** `by`: "by 5" is at five or before five. */
  | { readonly kind: 'clocks'; readonly from?: Clock; readonly to?: Clock; readonly minutes?: number; readonly by?: boolean }
  /** A number that is a clock time only beside a day or a part of the day. */
  | { readonly kind: 'bare'; readonly value: number; readonly to?: number; readonly party?: boolean }
  | { readonly kind: 'moment'; readonly wall: WallTime; readonly weak?: boolean }
  | { readonly kind: 'stretch'; readonly from: WallTime; readonly to: WallTime }
  | { readonly kind: 'duration'; readonly seconds: number }
  | { readonly kind: 'earliest' }
  /** Explained, and nothing about time: a party size, money, "the second one". */
  | { readonly kind: 'other' };

/** A piece of the normalised text, [from, to), and what it says. */
export type Found = { readonly from: number; readonly to: number; readonly meanings: readonly Meaning[] };

/** The text under the rules' eyes. `days` reads a day expression at a position, for rules that build on one. */
export type Reader = {
  readonly text: string;
  readonly anchor: Anchor;
  readonly days: (at: number) => { readonly days: Days; readonly to: number } | undefined;
};

/** Reads what starts at a position, or nothing. The longest reading wins; among equals the earlier rule. */
export type Rule = {
  /** Pattern of everything the rule can start with; without it the rule starts only where another rule does. Most words start nothing, and are passed quickly. */
  readonly starts?: string;
  readonly read: (reader: Reader, at: number) => Found | undefined;
};

export const day = (date: LocalDate): DayRange => ({ from: date, to: date });
export const single = (date: LocalDate, more: Partial<Days> = {}): Days => ({
  kind: 'days',
  ranges: [day(date)],
  grain: 'day',
  fixed: true,
  ...more,
});
export const between = (from: LocalDate, to: LocalDate, grain: Grain, more: Partial<Days> = {}): Days => ({
  kind: 'days',
  ranges: [{ from, to }],
  grain,
  fixed: true,
  ...more,
});
