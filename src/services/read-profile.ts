import { bookingsSeenBy } from '../domain/booking/attendees.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import type { Business } from '../domain/people/business.ts';
import type { Customer } from '../domain/people/customer.ts';
import { HABITS_SINCE_MS } from '../domain/people/habits.ts';
import { profileOf } from '../domain/people/profile.ts';
import type { Profile } from '../domain/people/profile.ts';
import type { CustomerId } from '../domain/people/ids.ts';
import { instant } from '../domain/time/types.ts';
import type { Services } from './deps.ts';

export type KnownPerson = { readonly customer?: Customer; readonly profile?: Profile };

/** A person's bookings of the last two years and those to come, each as they themselves see it. */
export async function ownBookings(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  business: Pick<Business, '_id'>,
  customerId: CustomerId,
  since: number = clock.now() - HABITS_SINCE_MS,
): Promise<Appointment[]> {
  const now = clock.now();
  const found = await store.appointments.ofCustomer(business._id, customerId, instant(since));
  return bookingsSeenBy(found, customerId, now);
}

/** What is known of a person of this business, with what their bookings teach; nothing of somebody else's business. Errors: UNAVAILABLE. */
export async function readProfile(
  services: Pick<Services, 'store' | 'clock'>,
  business: Business,
  customerId: CustomerId,
): Promise<KnownPerson> {
  const [found, bookings] = await Promise.all([
    services.store.customers.get(customerId),
    ownBookings(services, business, customerId),
  ]);
  const customer = found?.businessId === business._id ? found : undefined;
  const profile = profileOf(customer, bookings, business);
  return { ...(customer ? { customer } : {}), ...(profile ? { profile } : {}) };
}
