import type { LocalDate, MinuteOfDay } from '../time/types.ts';

/** Where in the text something was read: [start, end) in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number };

/** Minutes of the day [from, to); `exact`: a clock time was said and `from` is it. */
export type TimeRange = { readonly from: MinuteOfDay; readonly to: MinuteOfDay; readonly exact: boolean };
/** Local dates, both inclusive; a single day has from = to. */
export type DayRange = { readonly from: LocalDate; readonly to: LocalDate };

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
  /** Weekdays or dates that were excluded: "not Wednesday". */
  readonly excludedDays?: readonly LocalDate[];
};
