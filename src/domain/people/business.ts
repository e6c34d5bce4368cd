import type { LocalDate, MinuteOfDay, Weekday, ZoneId } from '../time/types.ts';
import type { BusinessId, LocationId, OperationId, ProviderId, ResourceId, ServiceId } from './ids.ts';

/** Minutes of the local day, half-open; `end <= start` crosses midnight and belongs to its start date; end may be 1440. */
export type DayWindow = {
  readonly start: MinuteOfDay;
  readonly end: MinuteOfDay;
  /** Where the provider is then; undefined: wherever the service is given. Windows of different locations never share time. */
  readonly locationId?: LocationId;
};
/** The same windows on each of the named weekdays, on the dates `from` … `to` (both inclusive, each open when absent). */
export type WeeklyHours = {
  readonly days: readonly Weekday[];
  readonly windows: readonly DayWindow[];
  readonly from?: LocalDate;
  readonly to?: LocalDate;
};
/** Replaces the weekly hours of one local date, or of every date up to `until` (inclusive); no windows = closed. Wins over public holidays. */
export type DateOverride = {
  readonly date: LocalDate;
  readonly until?: LocalDate;
  readonly windows: readonly DayWindow[];
  readonly note?: string;
};
/** The public holidays of a country (ISO 3166) or one of its regions on which a provider is closed; `dates` is complete up to `through`. */
export type ObservedHolidays = {
  readonly countryCode: string;
  readonly region?: string;
  readonly dates: readonly LocalDate[];
  readonly through: LocalDate;
};
/** Elapsed minutes between two locations, the same both ways. */
export type TravelTime = { readonly between: readonly [LocationId, LocationId]; readonly minutes: number };

export type Location = { readonly id: LocationId; readonly name: string; readonly address?: string; readonly online?: boolean };
/** A room or a piece of equipment; a service may need any one of a kind. */
export type Resource = { readonly id: ResourceId; readonly name: string; readonly kind: string };

export type Provider = {
  readonly id: ProviderId;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly title?: string;
  readonly timeZone: ZoneId;
  readonly hours: readonly WeeklyHours[];
  readonly overrides: readonly DateOverride[];
  readonly holidays?: ObservedHolidays;
  /** Shortens the later window where two of different locations follow each other. Pairs that are not named take no time. */
  readonly travel?: readonly TravelTime[];
  /** An external calendar takes time too (src/ports/feeds.ts has it). */
  readonly externalCalendar?: boolean;
  readonly limitPerDay?: number;
  readonly limitPerWeek?: number;
};

export type Service = {
  readonly id: ServiceId;
  readonly name: string;
  /** Other words people use for it: "trim", "cut". */
  readonly aliases?: readonly string[];
  readonly description?: string;
  /** Elapsed minutes, a multiple of 5; so are buffers and the interval. */
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes?: number;
  readonly bufferAfterMinutes?: number;
  /** Distance between starts; the duration when absent. */
  readonly intervalMinutes?: number;
  readonly minimumNoticeMinutes: number;
  /** How many days ahead of today (provider's date) may be booked. */
  readonly bookingWindowDays: number;
  readonly price: Money;
  /** Undefined: every provider of the business. */
  readonly providerIds?: readonly ProviderId[];
  readonly locationIds?: readonly LocationId[];
  readonly requires?: readonly { readonly kind: string }[];
  /** Other lengths that can be chosen, each at its own price. */
  readonly lengths?: readonly ServiceLength[];
  /** Provider's dates, both inclusive, outside which nothing is booked; beside the rolling window. */
  readonly bookableFrom?: LocalDate;
  readonly bookableTo?: LocalDate;
  /** How many of this service each provider takes a local day and week; beside the provider's own limits. A group session counts once. */
  readonly limitPerDay?: number;
  readonly limitPerWeek?: number;
  /** Due before the appointment, part of the price. */
  readonly deposit?: Money;
  /** A booking by a customer waits for the provider's yes. */
  readonly approval?: boolean;
  /** False: a waiting request leaves its time to others; the first one approved gets it. */
  readonly requestsHoldTime?: boolean;
  /** A group session for so many people; prices are a person's. Undefined: one customer an appointment. */
  readonly seats?: number;
  /** Asked when booking. */
  readonly questions?: readonly Question[];
};

/** Elapsed minutes, a multiple of 5. */
export type ServiceLength = { readonly durationMinutes: number; readonly price: Money; readonly deposit?: Money };

/** `choice` has `options`; a yes or no is stored as "yes" or "no", a number in its shortest decimal form. */
export type Question = {
  readonly id: string;
  readonly text: string;
  readonly kind: 'text' | 'choice' | 'yes_no' | 'number';
  readonly options?: readonly string[];
  readonly required?: boolean;
};

/** Integer minor units of an ISO 4217 currency. */
export type Money = { readonly amountMinor: number; readonly currency: string };

export type Policies = {
  /** Free cancellation and moving until this many minutes before the start. */
  readonly cancellationMinutes: number;
  /** How long an offer from the waitlist is held; 30 when absent. */
  readonly waitlistOfferMinutes?: number;
  /** What people read, beyond the cut-off. */
  readonly note?: string;
};

/** What an edit of the business did: kept (the last ones) to answer a repeat of its operation id. */
export type BusinessOperation = { readonly id: OperationId; readonly argumentsHash: string };

export type BusinessKind = 'salon' | 'clinic' | 'therapist' | 'tutor' | 'consultant' | 'other';

/** One tenant, with everything a booking needs to know about it. `_id` is the BusinessId, a readable slug. */
export type Business = {
  readonly _id: BusinessId;
  readonly schemaVersion: number;
  readonly revision: number;
  readonly name: string;
  readonly kind: BusinessKind;
  readonly tagline?: string;
  readonly about?: string;
  readonly timeZone: ZoneId;
  /** BCP 47, decides how times and money are written. */
  readonly locale: string;
  readonly currency: string;
  readonly countryCode: string;
  readonly weekStartsOn: Weekday;
  readonly phone?: string;
  readonly email?: string;
  readonly locations: readonly Location[];
  readonly resources: readonly Resource[];
  readonly providers: readonly Provider[];
  readonly services: readonly Service[];
  readonly policies: Policies;
  readonly demo?: boolean;
  readonly operations?: readonly BusinessOperation[];
};
