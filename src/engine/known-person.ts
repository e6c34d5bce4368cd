import { bookingsSeenBy } from '../domain/booking/attendees.ts';
import type { Business } from '../domain/people/business.ts';
import type { Customer } from '../domain/people/customer.ts';
import { HABITS_SINCE_MS } from '../domain/people/habits.ts';
import type { Principal } from '../domain/people/principal.ts';
import { profileOf } from '../domain/people/profile.ts';
import type { Profile } from '../domain/people/profile.ts';
import type { Instant } from '../domain/time/types.ts';
import { instant } from '../domain/time/types.ts';
import type { Store } from '../ports/store.ts';

/** Who begins a conversation, as far as the business knows them; staff are not customers. Errors: UNAVAILABLE. */
export async function knownPerson(
  { customers, appointments }: Pick<Store, 'customers' | 'appointments'>,
  principal: Principal,
  business: Business,
  now: Instant,
): Promise<{ readonly customer?: Customer; readonly profile?: Profile }> {
  if (principal.role !== 'customer') return {};
  const { customerId } = principal;
  const [customer, found] = await Promise.all([
    customers.get(customerId),
    appointments.ofCustomer(business._id, customerId, instant(now - HABITS_SINCE_MS)),
  ]);
  const profile = profileOf(customer, bookingsSeenBy(found, customerId, now), business);
  return { ...(customer ? { customer } : {}), ...(profile ? { profile } : {}) };
}
