import type { Instant } from '../../../src/domain/time/types.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ConversationId } from '../../../src/domain/people/ids.ts';
import { addDays, localDateOf } from '../../../src/domain/time/wall.ts';
import { blockTime } from '../../../src/services/block-time.ts';
import { joinWaitlist } from '../../../src/services/join-waitlist.ts';
import { leaveWaitlist } from '../../../src/services/leave-waitlist.ts';
import { acceptOffer, passOffer } from '../../../src/services/settle-offer.ts';
import { unblockTime } from '../../../src/services/unblock-time.ts';
import type { Attempt } from './attempt.ts';
import type { Actor } from './bookings.ts';
import { somePlace } from './bookings.ts';
import { asCustomer, customerOf, DAY, HOUSE, MINUTE, OWNER, PEOPLE } from './house.ts';

const businessId = HOUSE._id;
const never = (): boolean => false;

export function block(actor: Actor): Attempt {
  const { providerId, startsAt } = somePlace(actor);
  const operationId = actor.freshId();
  const to = (startsAt + (1 + actor.dice.below(8)) * 30 * MINUTE) as Instant;
  const request = { principal: OWNER, businessId, providerId, from: startsAt, to, operationId };
  return {
    what: 'block',
    operationId,
    run: async () => {
      const { blocked, repeated } = await blockTime(actor.services, request);
      return { id: blocked[0]?._id ?? '', repeated };
    },
    isTrue: never,
  };
}

export function unblock(actor: Actor): Attempt {
  const { providerId, startsAt } = somePlace(actor);
  const request = { principal: OWNER, businessId, providerId, from: startsAt, to: (startsAt + DAY) as Instant };
  const operationId = actor.freshId();
  return {
    what: 'unblock',
    run: async () => {
      await unblockTime(actor.services, { ...request, operationId });
      return { id: '', repeated: false };
    },
    isTrue: never,
  };
}

const WAITING: readonly string[] = ['waiting', 'offered'];

export function joinLine(actor: Actor): Attempt {
  const { dice, services } = actor;
  const name = dice.of(PEOPLE);
  const { serviceId, providerId, durationMinutes, party = 1 } = somePlace(actor);
  const today = localDateOf(services.clock.now(), HOUSE.timeZone);
  const from = addDays(today, dice.below(3));
  const wish = {
    serviceId,
    ...(dice.chance(0.6) && { providerId }),
    ...(durationMinutes !== undefined && { durationMinutes }),
    from,
    to: addDays(from, dice.below(3)),
    times: dice.chance(0.3) ? [{ from: 540, to: 780, exact: false }] : [],
    party,
  };
  const operationId = actor.freshId();
  const who = { principal: asCustomer(name), customerId: customerOf(name), contact: { name, email: `${name}@example.org` } };
  const conversationId = asId<ConversationId>(`chat-${name}`);
  return {
    what: 'join',
    operationId,
    run: async () => {
      const { entry, repeated } = await joinWaitlist(services, { ...who, businessId, conversationId, wish, operationId });
      return { id: entry._id, repeated };
    },
    isTrue: (code, { entries }) => {
      const own = [...entries.values()].filter(
        ({ customerId, state }) => customerId === who.customerId && WAITING.includes(state),
      );
      return code === 'LIMIT' && own.length >= 10;
    },
  };
}

export async function leaveLine(actor: Actor): Promise<Attempt | undefined> {
  const { dice, services } = actor;
  const name = dice.of(PEOPLE);
  const own = await services.store.waitlist.ofCustomer(businessId, customerOf(name));
  const waiting = own.filter(({ state }) => WAITING.includes(state));
  if (waiting.length === 0) return undefined;
  const { _id: entryId } = dice.of(waiting);
  const request = { principal: asCustomer(name), businessId, entryId, operationId: actor.freshId() };
  return {
    what: 'leave',
    target: entryId,
    run: async () => ({ id: (await leaveWaitlist(services, request)).entry._id, repeated: false }),
    isTrue: (code, { entries }) => code === 'STATE' && entries.get(entryId)?.state === 'booked',
  };
}

/** Somebody who has an offer takes it, or does not want it. */
export async function answer(actor: Actor): Promise<Attempt | undefined> {
  const { dice, services } = actor;
  const all = await services.store.waitlist.line(businessId, localDateOf(services.clock.now(), HOUSE.timeZone));
  const offered = all.filter(({ state, offer }) => state === 'offered' && offer);
  if (offered.length === 0) return undefined;
  const { _id: entryId, offer, customerId } = dice.of(offered);
  if (!offer) return undefined;
  const { operationId: offerId } = offer;
  const operationId = actor.freshId();
  const request = { principal: asCustomer(customerId), businessId, entryId, offerId, operationId };
  const accepts = dice.chance(0.6);
  const heldFor = (view: Parameters<Attempt['isTrue']>[1]) => {
    const document = [...view.appointments.values()].find(({ operations }) => operations.some(({ id }) => id === offerId));
    return { document, state: document?.attendees?.find(({ id }) => id === offerId)?.state ?? document?.state };
  };
  return {
    what: accepts ? 'accept' : 'pass',
    ...(accepts && { operationId }),
    target: entryId,
    run: async () => {
      if (accepts) {
        const { appointment, repeated } = await acceptOffer(services, request);
        return { id: appointment._id, repeated };
      }
      await passOffer(services, request);
      return { id: entryId, repeated: false };
    },
    isTrue: (code, view) => {
      const entry = view.entries.get(entryId);
      const { document, state } = heldFor(view);
      if (!accepts)
        return code === 'STATE' && (entry?.state === 'booked' || state === 'confirmed' || state === 'pending_approval');
      const current = entry?.state === 'offered' && entry.offer?.operationId === offerId ? entry.offer : undefined;
      const stands = current !== undefined && current.until >= view.now;
      // A class that was moved with the seat in it is not what was offered.
      const isSame = document?.startsAt === current?.startsAt && document?.providerId === current?.providerId;
      if (code === 'STATE') return state !== 'held';
      return code === 'EXPIRED' && (!stands || !isSame || state !== 'held' || (document?.startsAt ?? 0) <= view.now);
    },
  };
}
