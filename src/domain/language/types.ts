import type { LocalDate, MinuteOfDay } from '../time/types.ts';

/** Where in the text something was read: [start, end) in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number };

/**
 * Minutes of the day [from, to); `exact`: a clock time was said and `from` is it (then to = from + 1). A range that crosses midnight has
 * `to` beyond 1440. `near`: "3ish", "around 3"; the range then reaches half an hour to either side.
 */
export type TimeRange = {
  readonly from: MinuteOfDay;
  readonly to: MinuteOfDay;
  readonly exact: boolean;
  readonly near?: MinuteOfDay;
};
export type Grain = 'minute' | 'hour' | 'part' | 'day' | 'week' | 'month' | 'year';

/** Local dates, both inclusive; a single day has from = to. */
export type DayRange = { readonly from: LocalDate; readonly to: LocalDate };

/** A named part of the day; `end`: "end of the day", `long`: the Spanish tarde, `other`: hours of its own ("after work"). */
export type PartOfDay = {
  readonly name: 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'day';
  readonly how?: 'early' | 'mid' | 'late' | 'end' | 'long' | 'other';
};

/** One way to read a phrase. `label` says it in words: "Friday 27 November". */
export type WhenCandidate = { readonly day?: DayRange; readonly time?: TimeRange; readonly label: string };

/**
 * What a text says about when. Nothing said → no `day` and no `time`. `certain` is false while several readings are likely or words stay unexplained
 * (the coverage rule: any number, weekday or month word that no span explains); then ask between `candidates`, never book.
 */
export type WhenReading = {
  readonly day?: DayRange;
  readonly time?: TimeRange;
  /** "as soon as possible", "the earliest". */
  readonly earliest?: boolean;
  readonly certain: boolean;
  readonly candidates: readonly WhenCandidate[];
  readonly spans: readonly Span[];
  /** Number, weekday or month words that nothing explained. */
  readonly unexplained: readonly string[];
  /** A length of time that was said: "for 45 minutes", "two hours". */
  readonly durationMinutes?: number;
  /** The part of the day that `time` stands for, when no clock time was said. */
  readonly part?: PartOfDay;
  /** The smallest thing said: "next week" is a week, "the 13th" a day, "morning" a part, "half past 3" a minute. */
  readonly grain?: Grain;
  /** One stretch from `day.from` at `time.from` to `day.to` at `time.to`, rather than these times on each of the days. */
  readonly continuous?: boolean;
  /** Only the start or the end was said: "after the 10th", "before noon". */
  readonly open?: 'start' | 'end';
  /** Said as a wish that comes again: "Tuesdays", "mornings", "every Friday". */
  readonly recurring?: boolean;
  /** What something is moved away from: the Monday in "move it from Monday to Friday". */
  readonly previous?: WhenCandidate;
  /** Dates that no calendar has, in words: "31 November". `candidates` then are the days around each. */
  readonly impossible?: readonly string[];
  /** The clock shows the time of `candidates` twice on that day, because it is turned back. */
  readonly repeated?: boolean;
  /** Weekdays or dates that were excluded: "not Wednesday". */
  readonly excludedDays?: readonly LocalDate[];
};

/** One word, number or mark of a text. `text` is normalised; `start`/`end` point into the original. */
export type Token = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** White space stood before it. */
  readonly spaced: boolean;
  /** It was a number word ("three"), not digits. */
  readonly spelled?: boolean;
};
