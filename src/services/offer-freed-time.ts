import { DomainError } from '../domain/errors.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import { isGroupSession } from '../domain/booking/attendees.ts';
import type { FreedTime } from '../domain/booking/freed-time.ts';
import { mayWant } from '../domain/booking/freed-time.ts';
import { operationRecord } from '../domain/booking/operations.ts';
import { isExpiredHold } from '../domain/booking/states.ts';
import type { WaitlistEntry, WaitlistOffer } from '../domain/booking/waitlist-entry.ts';
import type { FittingStart } from '../domain/booking/waitlist-order.ts';
import { firstFitting, OFFER_MINUTES, offerDeadline, passedKey } from '../domain/booking/waitlist-order.ts';
import type { Business } from '../domain/people/business.ts';
import { asId } from '../domain/people/ids.ts';
import type { OperationId } from '../domain/people/ids.ts';
import { plusMinutes } from '../domain/time/types.ts';
import type { Instant } from '../domain/time/types.ts';
import { localDateOf } from '../domain/time/wall.ts';
import type { JobRow } from '../ports/store.ts';
import { asSeenBy, providerOf } from './access.ts';
import type { Services } from './deps.ts';
import type { WaitingFor } from './fitting-starts.ts';
import { fittingStarts, freedSession, serviceWaitedFor } from './fitting-starts.ts';
import { getBusiness } from './get-business.ts';
import { dropKeeper, dropKeptSeats } from './keep-freed-time.ts';
import { living } from './living.ts';
import { conversationLocale } from './conversation-locale.ts';
import { offerNotice } from './offer-notice.ts';
import { offerSeat } from './offer-seat.ts';
import { placeBooking } from './place-booking.ts';
import { endOfferedHold } from './settle-offer.ts';

/** A hold outlives the person's deadline by this long, so that the next in line gets it before anybody else sees it. */
const GRACE_MINUTES = 10;
/** Starts tried for one person, where others keep taking them. */
const MOST_TRIES = 3;

/** Codes that say that this start is not to be had (any more): then another one, or the next person. */
const GONE: ReadonlySet<string> = new Set<string>([
  'TAKEN',
  'FULL',
  'CLOSED',
  'PAST',
  'NOTICE',
  'WINDOW',
  'LIMIT',
  'NO_RESOURCE',
  'OFF_GRID',
  'NOT_FOUND',
  'INVALID_INPUT',
]);

const offersOf = (job: JobRow, entry: WaitlistEntry): string => `offer:${entry._id}:${job._id}`;
/** One id for every time that the entry is claimed: a job that two processes carry out makes each offer once, and never two under one id. */
const offerIdOf = (job: JobRow, entry: WaitlistEntry): OperationId =>
  asId<OperationId>(`${offersOf(job, entry)}:${entry.revision}`);
/** Whether the entry has an offer that this job made before, and may have died over. */
const isOwnOffer = (job: JobRow, entry: WaitlistEntry): boolean => {
  const id = entry.offer?.operationId;
  return id === offersOf(job, entry) || id?.startsWith(`${offersOf(job, entry)}:`) === true;
};

/** Whether the person is somewhere else then (G9); a class that they left is nowhere. */
async function isBooked(
  services: Services,
  { businessId, customerId }: WaitlistEntry,
  from: Instant,
  to: Instant,
): Promise<boolean> {
  const now = services.clock.now();
  const all = await living(services, await services.store.appointments.ofCustomer(businessId, customerId, now), now);
  const own = all.map((one) => asSeenBy({ role: 'customer', businessId, customerId }, one, now));
  const states: readonly string[] = ['held', 'pending_approval', 'confirmed'];
  return own.some((one) => states.includes(one.state) && !isExpiredHold(one, now) && one.startsAt < to && one.endsAt > from);
}

/** The best start for the person that they can still answer for; undefined when there is none. */
async function chooseStart(
  services: Services,
  waiting: WaitingFor,
  starts: readonly FittingStart[],
): Promise<Pick<WaitlistOffer, 'providerId' | 'startsAt' | 'until'> | undefined> {
  const { business, entry } = waiting;
  const service = serviceWaitedFor(waiting);
  const left = [...starts];
  for (;;) {
    const start = firstFitting(entry, left);
    if (!start) return undefined;
    left.splice(left.indexOf(start), 1);
    const { providerId, startsAt } = start;
    const minutes = business.policies.waitlistOfferMinutes ?? OFFER_MINUTES;
    const until = offerDeadline(minutes, service.minimumNoticeMinutes, startsAt, services.clock.now());
    if (until === undefined) continue;
    if (await isBooked(services, entry, startsAt, plusMinutes(startsAt, service.durationMinutes))) continue;
    return { providerId, startsAt, until };
  }
}

/** Holds the time for the person under the offer's id; undefined when it is gone. */
async function hold(
  services: Services,
  { business, entry, freed }: WaitingFor,
  offer: WaitlistOffer,
): Promise<Appointment | undefined> {
  const { customerId, contact, conversationId, wish } = entry;
  const { providerId, startsAt, until, operationId } = offer;
  const operation = operationRecord(operationId, 'hold', { entryId: entry._id, providerId, startsAt }, services.clock.now());
  const principal = { role: 'customer', businessId: business._id, customerId } as const;
  const order = {
    businessId: business._id,
    serviceId: wish.serviceId,
    durationMinutes: wish.durationMinutes,
    party: wish.party,
    providerId,
    startsAt,
    customerId,
    contact,
    conversationId,
    heldUntil: plusMinutes(until, GRACE_MINUTES),
    moving: freed.keeperId,
    answersLater: true,
  };
  try {
    const { appointment } = freed.seats
      ? await offerSeat(services, { principal, order, business, operation }, freed.seats)
      : await placeBooking(services, principal, order, operation);
    return appointment;
  } catch (thrown) {
    if (thrown instanceof DomainError && GONE.has(thrown.code)) return undefined;
    throw thrown;
  }
}

/** Writes the offer into the person's entry, by compare-and-set: of several times freed at once each person is offered one. */
async function claimEntry(services: Services, entry: WaitlistEntry, offer: WaitlistOffer): Promise<WaitlistEntry | undefined> {
  const { store, clock } = services;
  const over: JobRow = {
    _id: `${offer.operationId}|over`,
    businessId: entry.businessId,
    kind: 'offer-over',
    dueAt: offer.until,
    data: { entryId: entry._id, offerId: offer.operationId },
    attempts: 0,
    state: 'due',
  };
  // Before the offer stands: whatever dies after this, the offer ends.
  await store.jobs.add([over]);
  const change = { state: 'offered', offer, updatedAt: clock.now() } as const;
  if (!(await store.waitlist.update(entry._id, entry.revision, change))) return undefined;
  return { ...entry, ...change, revision: entry.revision + 1 };
}

/** What the person quotes once it is theirs: of a session, their own seat's. */
const referenceIn = (held: Appointment, offerId: OperationId): string =>
  held.attendees?.find(({ id }) => id === offerId)?.reference ?? held.reference;

async function tell(
  services: Services,
  business: Business,
  entry: WaitlistEntry,
  offer: WaitlistOffer,
  reference: string,
): Promise<void> {
  const { store, clock } = services;
  const customer = await store.customers.get(entry.customerId);
  const locale = await conversationLocale(services, entry.conversationId, { business, customer });
  await store.messages.add([
    {
      _id: offer.operationId,
      businessId: business._id,
      to: entry.conversationId ? { conversationId: entry.conversationId } : {},
      notice: offerNotice({ business, entry, offer, customer, locale }, reference, clock.now()),
      dueAt: clock.now(),
      uselessAt: offer.until,
      at: clock.now(),
    },
  ]);
}

/** Whether it is still (or was taken as) this person's offer: somebody else wrote their entry meanwhile. */
async function hasOffer(services: Services, { businessId, _id }: WaitlistEntry, offerId: OperationId): Promise<boolean> {
  const fresh = await services.store.waitlist.get(businessId, _id);
  return fresh?.offer?.operationId === offerId;
}

/** One person's turn: claim the entry, hold the time, tell them. Taken up again by the same job where a process died in between. */
async function offerTo(services: Services, job: JobRow, waiting: WaitingFor): Promise<void> {
  const { store, clock } = services;
  const { business, freed } = waiting;
  let { entry } = waiting;
  const gone = new Set<string>();
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    let offer = entry.offer;
    if (entry.state === 'offered') {
      if (!isOwnOffer(job, entry)) return;
    } else {
      const session = freed.seats && (await store.appointments.get(business._id, freed.seats.sessionId));
      const starts = session
        ? isGroupSession(session)
          ? await freedSession(services, { business, entry, freed }, session)
          : []
        : await fittingStarts(services, { business, entry, freed });
      const left = starts.filter((start) => !gone.has(passedKey(start)));
      const chosen = await chooseStart(services, { business, entry, freed }, left);
      if (!chosen) return;
      offer = { operationId: offerIdOf(job, entry), ...chosen };
      const claimed = await claimEntry(services, entry, offer);
      if (!claimed) {
        // Changed a moment ago: answered another offer, left, or offered another time.
        const fresh = await store.waitlist.get(business._id, entry._id);
        if (fresh?.state !== 'waiting') return;
        entry = fresh;
        continue;
      }
      entry = claimed;
    }
    if (!offer) return;
    const { operationId } = offer;
    const held = await hold(services, { business, entry, freed }, offer);
    if (held) {
      const whole = { ...offer, appointmentId: held._id };
      const stands = await store.waitlist.update(entry._id, entry.revision, { offer: whole, updatedAt: clock.now() });
      if (stands || (await hasOffer(services, entry, operationId)))
        await tell(services, business, entry, whole, referenceIn(held, operationId));
      // Passed, or left, while the time was being held: it goes to the next.
      else await endOfferedHold(services, entry, operationId, asId<OperationId>(`${operationId}|unwanted`));
      return;
    }
    gone.add(passedKey(offer));
    const back = { state: 'waiting', updatedAt: clock.now() } as const;
    if (!(await store.waitlist.update(entry._id, entry.revision, back, ['offer']))) return;
    const { offer: _gone, ...rest } = entry;
    entry = { ...rest, ...back, revision: entry.revision + 1 };
  }
}

/** A keeper that ended before its job came keeps nothing: what it kept is everybody's, and those who wait are asked like everybody. */
async function asItStands(services: Services, { businessId, data }: JobRow): Promise<FreedTime> {
  const { keeperId, ...freed } = data as unknown as FreedTime;
  const keeper = keeperId && (await services.store.appointments.get(businessId, keeperId));
  return keeper?.state === 'held' && !isExpiredHold(keeper, services.clock.now()) ? { ...freed, keeperId: keeper._id } : freed;
}

/**
 * Offers freed time to those who wait for it, first come first, each an exclusive hold with a deadline; what nobody waits for is everybody's again. The
 * keeper stands until all were asked, so that the public never sees the time in between (G8). Safe to repeat.
 */
export async function offerFreedTime(services: Services, job: JobRow): Promise<void> {
  const freed = await asItStands(services, job);
  const business = await getBusiness(services, job.businessId);
  const { timeZone } = providerOf(business, freed.providerId);
  const line = await services.store.waitlist.line(business._id, localDateOf(services.clock.now(), timeZone));
  for (const entry of line) {
    if (mayWant(business, entry.wish, freed)) await offerTo(services, job, { business, entry, freed });
  }
  if (freed.keeperId) await dropKeeper(services, business._id, freed.keeperId);
  if (freed.seats) await dropKeptSeats(services, business._id, freed.seats);
}
