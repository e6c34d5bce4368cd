import type { WaitlistEntry, WaitlistWish } from '../../src/domain/booking/waitlist-entry.ts';
import type { Business } from '../../src/domain/people/business.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { ConversationId } from '../../src/domain/people/ids.ts';
import { carryOutJob } from '../../src/services/carry-out-job.ts';
import type { Services } from '../../src/services/deps.ts';
import { findSlots } from '../../src/services/find-slots.ts';
import type { JoinWaitlistResult } from '../../src/services/join-waitlist.ts';
import { joinWaitlist } from '../../src/services/join-waitlist.ts';
import { relayEffects } from '../../src/services/relay-effects.ts';
import { releaseExpiredHolds } from '../../src/services/release-expired-holds.ts';
import type { OfferRequest } from '../../src/services/settle-offer.ts';
import { businessId, customer, customerId, cut, maya, on, operation, starts } from './salon.ts';
import type { Shop } from './salon.ts';

export const wish = (changes: Partial<WaitlistWish> = {}): WaitlistWish => ({
  serviceId: cut,
  providerId: maya,
  from: on('2026-06-10'),
  to: on('2026-06-10'),
  times: [],
  party: 1,
  ...changes,
});

/** Puts somebody in the line. */
export const join = (services: Services, name: string, changes: Partial<WaitlistWish> = {}): Promise<JoinWaitlistResult> =>
  joinWaitlist(services, {
    principal: customer(name),
    businessId,
    customerId: customerId(name),
    contact: { name, email: `${name}@example.org` },
    conversationId: asId<ConversationId>(`chat-${name}`),
    wish: wish(changes),
    operationId: operation(`join-${name}-${JSON.stringify(changes)}`),
  });

/** What the clock's processes do until nothing is due. */
export async function work(services: Services, owner = 'one'): Promise<void> {
  for (let again = true; again;) {
    again = (await releaseExpiredHolds(services, 100)) > 0;
    again = (await relayEffects(services)) > 0 || again;
    while (await carryOutJob(services, owner, 15_000)) again = true;
  }
}

export async function entryOf(services: Services, name: string): Promise<WaitlistEntry> {
  const [entry] = await services.store.waitlist.ofCustomer(businessId, customerId(name));
  if (!entry) throw new Error(`${name} is not on the waitlist`);
  return entry;
}

/** The offer that somebody has now, as a request to answer it. */
export async function offerTo(services: Services, name: string): Promise<OfferRequest> {
  const { _id, offer } = await entryOf(services, name);
  if (!offer) throw new Error(`${name} has no offer`);
  return {
    principal: customer(name),
    businessId,
    entryId: _id,
    offerId: offer.operationId,
    operationId: operation(`answer-${name}-${offer.operationId}`),
  };
}

/** Who has an offer, with its start. */
export async function offers(services: Services, names: readonly string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of names) {
    const { state, offer } = await entryOf(services, name);
    if (state === 'offered' && offer) found[name] = new Date(offer.startsAt).toISOString().slice(5, 16);
  }
  return found;
}

/** The starts that the public sees with Maya on one date. */
export async function listed(shop: Shop, date = '2026-06-10', business?: Business, providerId = maya): Promise<string[]> {
  const { slots } = await findSlots(shop, {
    business: business ?? (await shop.business()),
    serviceId: cut,
    providerId,
    from: on(date),
    to: on(date),
    limit: 50,
  });
  return starts(slots);
}
