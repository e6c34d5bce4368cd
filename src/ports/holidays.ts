import type { LocalDate } from '../domain/time/types.ts';

/** A country (ISO 3166) or one of its states, as `region`: Bavaria is `{ countryCode: 'DE', region: 'BY' }`. */
export type HolidayPlace = { readonly countryCode: string; readonly region?: string };
/** A whole public holiday; `name` in a language of the country, or in English where there is one. */
export type Holiday = { readonly date: LocalDate; readonly name: string };

export interface Holidays {
  /** Public holidays on the dates from … to (inclusive), by date, substitute days included. Fails with INVALID_INPUT where the country or region is unknown. */
  between(place: HolidayPlace, from: LocalDate, to: LocalDate): Promise<readonly Holiday[]>;
  /** The regions of a country that have holidays of their own; none for most. Fails with INVALID_INPUT where the country is unknown. */
  regions(countryCode: string): Promise<readonly { readonly code: string; readonly name: string }[]>;
}
