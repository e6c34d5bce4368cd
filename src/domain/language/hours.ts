import type { WeeklyHours } from '../people/business.ts';

export type HoursReading =
  { readonly hours: readonly WeeklyHours[] } | { readonly problem: string; readonly unexplained: readonly string[] };

export function readHours(text: string): HoursReading {
  return { problem: 'nothing understood', unexplained: [text] };
}
