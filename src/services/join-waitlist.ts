import { argumentsHash } from '../domain/dialogue/arguments-hash.ts';
import type { WaitlistEntry, WaitlistWish } from '../domain/booking/waitlist-entry.ts';
import { WAITING_STATES } from '../domain/booking/waitlist-entry.ts';
import type { WaitlistPlace } from '../domain/booking/waitlist-order.ts';
import { DomainError } from '../domain/errors.ts';
import { canonicalJson } from '../domain/dialogue/arguments-hash.ts';
import type { Business } from '../domain/people/business.ts';
import type { Contact } from '../domain/people/customer.ts';
import { asId } from '../domain/people/ids.ts';
import type { BusinessId, ConversationId, CustomerId, OperationId, WaitlistEntryId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant, LocalDate } from '../domain/time/types.ts';
import { addDays, localDateOf } from '../domain/time/wall.ts';
import { assertBusiness, assertCustomer, eligibleProviders, wishedService } from './access.ts';
import { checkContact } from './check-contact.ts';
import type { Services } from './deps.ts';
import { getBusiness } from './get-business.ts';
import { placeOfEntry } from './waitlist-place.ts';

export type JoinWaitlistRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly customerId: CustomerId;
  readonly contact: Contact;
  /** Where the person is told; without one they cannot be offered anything. */
  readonly conversationId: ConversationId;
  readonly wish: WaitlistWish;
  readonly operationId: OperationId;
};
/** `repeated`: they wait for exactly that already; nothing was added and their place is the one they had. */
export type JoinWaitlistResult = WaitlistPlace & { readonly entry: WaitlistEntry; readonly repeated: boolean };

const SCHEMA_VERSION = 1;
/** So many wishes of one person at a time in one business. */
const MOST_WISHES = 10;
const MOST_TIMES = 6;
const MOST_DAYS = 366;

const invalid = (path: string, message: string): DomainError => new DomainError('INVALID_INPUT', `${path}: ${message}`, { path });

function checkWish(business: Business, { from, to, times, ...wish }: WaitlistWish, today: LocalDate): void {
  const service = wishedService({ business, ...wish });
  eligibleProviders(business, service, wish.providerId);
  if (to < from || to >= addDays(from, MOST_DAYS))
    throw invalid('to', `expected a date of the ${MOST_DAYS} days from ${from}, got ${to}`);
  if (to < today) throw new DomainError('PAST', `to: ${to} is over`, { path: 'to' });
  if (from > addDays(today, service.bookingWindowDays)) {
    throw new DomainError('WINDOW', `from: ${from} is further ahead than ${service.bookingWindowDays} days`, { path: 'from' });
  }
  const wrong = times.find((time) => time.from < 0 || time.from >= 1440 || time.to <= time.from || time.to > 2880);
  if (times.length > MOST_TIMES || wrong) throw invalid('times', `expected up to ${MOST_TIMES} stretches of minutes of the day`);
  if (service.seats !== undefined && wish.party > service.seats) {
    throw new DomainError('FULL', `party: ${service.id} has ${service.seats} seats, ${wish.party} were asked`, { path: 'party' });
  }
}

/**
 * Puts a person in the line for a service, with one provider or anyone, on a range of the provider's local dates and parts of day. The line is first come first;
 * who waits for the same twice keeps their first place. A repeat gives the first result. Fails with INVALID_INPUT, PAST (the dates are over), WINDOW, FULL (a
 * party larger than the session), LIMIT (ten wishes at once), NEEDS_CONTACT, NOT_FOUND and CONFLICT.
 * @example (await joinWaitlist(services, request)).place //=> 1, next in line
 */
export async function joinWaitlist(services: Services, request: JoinWaitlistRequest): Promise<JoinWaitlistResult> {
  const { principal, businessId, customerId, contact, conversationId, wish, operationId } = request;
  assertBusiness(principal, businessId);
  assertCustomer(principal, customerId);
  checkContact(contact);
  const { waitlist } = services.store;
  const business = await getBusiness(services, businessId);
  const now: Instant = services.clock.now();
  const id = asId<WaitlistEntryId>(`wait:${operationId}`);
  const hash = argumentsHash({ customerId, wish });
  const seen = async (entry: WaitlistEntry, repeated: boolean): Promise<JoinWaitlistResult> => ({
    entry,
    repeated,
    ...(await placeOfEntry(services, business, entry)),
  });
  const before = await waitlist.get(businessId, id);
  if (before) {
    if (before.operations[0]?.argumentsHash === hash) return seen(before, true);
    throw new DomainError('CONFLICT', `operation ${operationId}: was carried out before with other arguments`, { operationId });
  }
  checkWish(business, wish, localDateOf(now, business.timeZone));
  const own = (await waitlist.ofCustomer(businessId, customerId)).filter(({ state }) => WAITING_STATES.includes(state));
  const same = own.find((entry) => canonicalJson(entry.wish) === canonicalJson(wish));
  if (same) return seen(same, true);
  const living = own.filter((entry) => entry.wish.to >= localDateOf(now, business.timeZone));
  if (living.length >= MOST_WISHES) {
    throw new DomainError('LIMIT', `waitlist: ${customerId} waits for ${living.length} things already`, { most: MOST_WISHES });
  }
  const entry: WaitlistEntry = {
    _id: id,
    schemaVersion: SCHEMA_VERSION,
    businessId,
    revision: 0,
    state: 'waiting',
    customerId,
    contact,
    conversationId,
    wish,
    joinedAt: now,
    passed: [],
    operations: [{ id: operationId, argumentsHash: hash }],
    updatedAt: now,
  };
  const inserted = await waitlist.insert(entry);
  return seen(inserted ? entry : ((await waitlist.get(businessId, id)) ?? entry), !inserted);
}
