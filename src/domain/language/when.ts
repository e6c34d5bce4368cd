import type { Instant, MinuteOfDay, Weekday, ZoneId } from '../time/types.ts';
import type { WhenReading } from './types.ts';

export type WhenContext = {
  readonly now: Instant;
  readonly timeZone: ZoneId;
  readonly weekStartsOn?: Weekday;
  /** Usual opening hours: "at 5" is 17:00 when only that lies inside. */
  readonly hours?: { readonly from: MinuteOfDay; readonly to: MinuteOfDay };
  /** BCP 47; decides whether "3/12" is read day first or month first. */
  readonly locale?: string;
};

/** What a text says about when; see `WhenReading`. */
export function resolveWhen(text: string, at: WhenContext): WhenReading {
  void text;
  void at;
  return { certain: false, candidates: [], spans: [], unexplained: [] };
}
