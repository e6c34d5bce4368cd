import type { Appointment } from '../booking/appointment.ts';
import type { MinuteOfDay, Weekday } from '../time/types.ts';
import { weekdayOf } from '../time/wall.ts';
import type { Business } from './business.ts';
import type { Customer } from './customer.ts';
import { lastBooking, preferencesOf } from './habits.ts';
import type { Known, PreferredTime } from './preferences.ts';

/** What a conversation knows of the person who speaks: names as the business writes them, never a phone number or an address. JSON. */
export type Profile = {
  readonly name?: string;
  readonly service?: Known<string>;
  readonly provider?: Known<string>;
  readonly time?: Known<PreferredTime>;
  readonly language?: Known<string>;
  /** Their last booking, on its own clock: for "same as last time". */
  readonly last?: {
    readonly service: string;
    readonly provider: string;
    readonly weekday: Weekday;
    readonly minute: MinuteOfDay;
  };
};

/** The profile from what is stored; what the business no longer has is left out. Undefined: nothing is known. */
export function profileOf(
  customer: Pick<Customer, 'contact' | 'preferences'> | undefined,
  bookings: readonly Appointment[],
  business: Business,
): Profile | undefined {
  const { service, provider, time, language } = preferencesOf(customer?.preferences, bookings);
  const serviceName = (id: string | undefined): string | undefined => business.services.find((one) => one.id === id)?.name;
  const providerName = (id: string | undefined): string | undefined => business.providers.find((one) => one.id === id)?.name;
  const named = (known: Known<string> | undefined, nameOf: typeof serviceName): Known<string> | undefined => {
    const value = nameOf(known?.value);
    return known && value !== undefined ? { value, from: known.from } : undefined;
  };
  const usualService = named(service, serviceName);
  const usualProvider = named(provider, providerName);
  const booking = lastBooking(customer?.preferences, bookings);
  const last = booking && { service: serviceName(booking.serviceId), provider: providerName(booking.providerId) };
  const name = customer?.contact?.name;
  const profile: Profile = {
    ...(name ? { name } : {}),
    ...(usualService ? { service: usualService } : {}),
    ...(usualProvider ? { provider: usualProvider } : {}),
    ...(time ? { time } : {}),
    ...(language ? { language } : {}),
    ...(booking && last?.service !== undefined && last.provider !== undefined
      ? {
          last: {
            service: last.service,
            provider: last.provider,
            weekday: weekdayOf(booking.wallStart.date),
            minute: booking.wallStart.minute,
          },
        }
      : {}),
  };
  return Object.keys(profile).length > 0 ? profile : undefined;
}
