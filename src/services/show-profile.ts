import type { Contact } from '../domain/people/customer.ts';
import type { CustomerId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Profile } from '../domain/people/profile.ts';
import type { BusinessId } from '../domain/people/ids.ts';
import type { ZoneId } from '../domain/time/types.ts';
import { assertBusiness } from './access.ts';
import type { Services } from './deps.ts';
import { DomainError } from '../domain/errors.ts';
import { getBusiness } from './get-business.ts';
import { readProfile } from './read-profile.ts';

export type ShownProfile = Profile & {
  readonly contact?: Contact;
  readonly timeZone?: ZoneId;
  readonly locale?: string;
};

/** Whose data it is: customers, their own. Fails with FORBIDDEN for staff, NOT_FOUND for another business. */
export function customerIn(principal: Principal, businessId: BusinessId): CustomerId {
  assertBusiness(principal, businessId);
  if (principal.role === 'customer') return principal.customerId;
  throw new DomainError('FORBIDDEN', `${principal.role}: expected a customer, for their own data`);
}

/**
 * What a business knows of the person who asks: contact, zone, language, and preferences with where each came from. Empty when nothing is known. Fails
 * with FORBIDDEN and NOT_FOUND as `customerIn`.
 * @example (await showProfile(services, { principal, businessId })).provider //=> { value: 'Maya', from: 'bookings' }
 */
export async function showProfile(
  services: Services,
  { principal, businessId }: { readonly principal: Principal; readonly businessId: BusinessId },
): Promise<ShownProfile> {
  const customerId = customerIn(principal, businessId);
  const business = await getBusiness(services, businessId);
  const { customer, profile } = await readProfile(services, business, customerId);
  return {
    ...profile,
    ...(customer?.contact ? { contact: customer.contact } : {}),
    ...(customer?.timeZone ? { timeZone: customer.timeZone } : {}),
    ...(customer?.locale ? { locale: customer.locale } : {}),
  };
}
