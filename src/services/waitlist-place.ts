import type { WaitlistEntry } from '../domain/booking/waitlist-entry.ts';
import { WAITING_STATES } from '../domain/booking/waitlist-entry.ts';
import type { WaitlistPlace } from '../domain/booking/waitlist-order.ts';
import { placeInLine } from '../domain/booking/waitlist-order.ts';
import type { Business } from '../domain/people/business.ts';
import type { BusinessId, CustomerId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { localDateOf } from '../domain/time/wall.ts';
import { assertBusiness, assertCustomer } from './access.ts';
import type { Services } from './deps.ts';
import { getBusiness } from './get-business.ts';

/** Where an entry stands now; place 0 for one that is in no line. */
export async function placeOfEntry(services: Services, business: Business, entry: WaitlistEntry): Promise<WaitlistPlace> {
  const today = localDateOf(services.clock.now(), business.timeZone);
  return placeInLine(business, await services.store.waitlist.line(business._id, today), entry);
}

export type WaitlistPlaceRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly customerId: CustomerId;
};
export type WaitingEntry = WaitlistPlace & { readonly entry: WaitlistEntry };

/** What a person waits for, and where in the line they are for each; first come first, without what is over. Fails with NOT_FOUND for somebody else's. */
export async function waitlistPlaces(services: Services, request: WaitlistPlaceRequest): Promise<WaitingEntry[]> {
  const { principal, businessId, customerId } = request;
  assertBusiness(principal, businessId);
  assertCustomer(principal, customerId);
  const business = await getBusiness(services, businessId);
  const today = localDateOf(services.clock.now(), business.timeZone);
  const own = await services.store.waitlist.ofCustomer(businessId, customerId);
  const waiting = own.filter(({ state, wish }) => WAITING_STATES.includes(state) && wish.to >= today);
  if (waiting.length === 0) return [];
  const line = await services.store.waitlist.line(businessId, today);
  return waiting.map((entry) => ({ entry, ...placeInLine(business, line, entry) }));
}
