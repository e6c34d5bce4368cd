/** Epoch milliseconds. Every stored or compared point in time is one of these. */
export type Instant = number & { readonly __brand: 'Instant' };
/** A calendar date without a zone, `YYYY-MM-DD`. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };
/** An IANA zone name that this runtime knows, e.g. `Asia/Kolkata`. */
export type ZoneId = string & { readonly __brand: 'ZoneId' };
/** Minutes after local midnight, 0–1439; 1440 is allowed as the end of a window. */
export type MinuteOfDay = number;
/** ISO weekday: Monday 1 … Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What a clock on the wall shows. */
export type WallTime = { readonly date: LocalDate; readonly minute: MinuteOfDay };
/** Half-open [start, end). Touching intervals do not overlap. */
export type Interval = { readonly start: Instant; readonly end: Instant };

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

export const instant = (epochMs: number): Instant => epochMs as Instant;
export const plusMinutes = (at: Instant, minutes: number): Instant => (at + minutes * MINUTE_MS) as Instant;
