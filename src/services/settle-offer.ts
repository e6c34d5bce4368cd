import { isGroupSession } from '../domain/booking/attendees.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import type { WaitlistEntry, WaitlistOffer } from '../domain/booking/waitlist-entry.ts';
import { passedKey } from '../domain/booking/waitlist-order.ts';
import { DomainError } from '../domain/errors.ts';
import { asId } from '../domain/people/ids.ts';
import type { BusinessId, OperationId, WaitlistEntryId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { JobRow } from '../ports/store.ts';
import type { WaitlistChange } from '../ports/waitlist.ts';
import { assertBusiness, assertCustomer } from './access.ts';
import type { BookingChangeResult } from './change-booking.ts';
import { changeBooking } from './change-booking.ts';
import { ROUNDS } from './commit.ts';
import { confirmHold } from './confirm-hold.ts';
import type { Services } from './deps.ts';
import { getBusiness } from './get-business.ts';
import { conversationLocale } from './conversation-locale.ts';
import { offerOverNotice } from './offer-notice.ts';

export type OfferRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly entryId: WaitlistEntryId;
  /** Of `entry.offer`: another offer, made since, is not meant. */
  readonly offerId: OperationId;
  readonly operationId: OperationId;
};

/** The person's entry. Fails with NOT_FOUND, also for somebody else's. */
export async function readEntry(
  services: Services,
  { principal, businessId, entryId }: Pick<OfferRequest, 'principal' | 'businessId' | 'entryId'>,
): Promise<WaitlistEntry> {
  assertBusiness(principal, businessId);
  const entry = await services.store.waitlist.get(businessId, entryId);
  if (!entry) throw new DomainError('NOT_FOUND', `waitlist: no ${entryId}`, { path: 'entryId' });
  assertCustomer(principal, entry.customerId);
  return entry;
}

/** Changes an entry as long as it has this offer; the entry as it is then. */
async function settleEntry(
  services: Services,
  { businessId, entryId, offerId }: Pick<OfferRequest, 'businessId' | 'entryId' | 'offerId'>,
  changeOf: (entry: WaitlistEntry, offer: WaitlistOffer) => WaitlistChange,
): Promise<void> {
  const { waitlist } = services.store;
  for (let round = 0; round < ROUNDS; round++) {
    const entry = await waitlist.get(businessId, entryId);
    if (!entry?.offer || entry.state !== 'offered' || entry.offer.operationId !== offerId) return;
    const change = { ...changeOf(entry, entry.offer), updatedAt: services.clock.now() };
    if (await waitlist.update(entryId, entry.revision, change, change.state === 'booked' ? [] : ['offer'])) return;
  }
  throw new DomainError('CONFLICT', `waitlist ${entryId}: changed by others ${ROUNDS} times meanwhile`, {});
}

const heldFor = (services: Services, businessId: BusinessId, offerId: OperationId): Promise<Appointment | undefined> =>
  services.store.appointments.byOperation(businessId, offerId);

/** What became of the hold behind an offer, of a session the person's own seat in it. */
function stateOfHold(hold: Appointment, offerId: OperationId): Appointment['state'] {
  if (!isGroupSession(hold)) return hold.state;
  return hold.attendees.find(({ id }) => id === offerId)?.state ?? 'expired';
}

const customerOf = ({ businessId, customerId }: Pick<WaitlistEntry, 'businessId' | 'customerId'>): Principal => ({
  role: 'customer',
  businessId,
  customerId,
});

/**
 * Books the offered time: the hold becomes the appointment, at the price it was held at (a request where the service needs approval). A repeat of the
 * operation gives the first result. Fails with EXPIRED (the deadline is over, the offer was passed, or its class moved), NOT_FOUND and CONFLICT.
 */
export async function acceptOffer(services: Services, request: OfferRequest): Promise<BookingChangeResult> {
  const { businessId, offerId, operationId } = request;
  const entry = await readEntry(services, request);
  const hold = await heldFor(services, businessId, offerId);
  const done = hold?.operations.some(({ id }) => id === operationId) ?? false;
  const { offer } = entry;
  const stands = entry.state === 'offered' && offer?.operationId === offerId && offer.until >= services.clock.now();
  // A class that was moved with the seat in it is not what was offered.
  const isSame = offer?.startsAt === hold?.startsAt && offer?.providerId === hold?.providerId;
  if (!hold || (!done && !(stands && isSame)))
    throw new DomainError('EXPIRED', `offer ${offerId}: is over`, { entryId: entry._id });
  const principal = customerOf(entry);
  const result = await confirmHold(services, {
    ...{ principal, businessId, appointmentId: hold._id, operationId },
    seats: [offerId],
  });
  await settleEntry(services, request, () => ({ state: 'booked' }));
  await services.store.messages.withdraw([offerId]);
  return result;
}

/** Ends what is held behind an offer, if it still is; the next in line are asked. */
export async function endOfferedHold(
  services: Services,
  { businessId, customerId }: WaitlistEntry,
  offerId: OperationId,
  operationId: OperationId,
): Promise<void> {
  const hold = await heldFor(services, businessId, offerId);
  if (!hold || stateOfHold(hold, offerId) !== 'held') return;
  const request = { principal: customerOf({ businessId, customerId }), businessId, appointmentId: hold._id, operationId };
  try {
    await changeBooking(services, request, { event: 'expire', kind: 'expire', effect: () => undefined, seats: [offerId] });
  } catch (thrown) {
    // Confirmed or ended a moment ago.
    if (!(thrown instanceof DomainError) || thrown.code !== 'STATE') throw thrown;
  }
}

/** Gives the hold up and puts the person back in the line, this time passed. True when the hold had been confirmed instead. */
async function giveUp(
  services: Services,
  entry: WaitlistEntry,
  offerId: OperationId,
  operationId: OperationId,
): Promise<boolean> {
  const { businessId } = entry;
  const request = { businessId, entryId: entry._id, offerId };
  await endOfferedHold(services, entry, offerId, operationId);
  const after = await heldFor(services, businessId, offerId);
  const booked = after !== undefined && ['confirmed', 'pending_approval'].includes(stateOfHold(after, offerId));
  await settleEntry(services, request, ({ passed }, offer) =>
    booked ? { state: 'booked' } : { state: 'waiting', passed: [...passed, passedKey(offer)] },
  );
  // It may have been held only just now, for the offer that is gone since.
  if (!booked) await endOfferedHold(services, entry, offerId, operationId);
  return booked;
}

/**
 * The person does not want the offered time: the next in line is asked at once, and they keep their place for other times. A repeat changes nothing. Fails with
 * STATE (it is booked already) and NOT_FOUND.
 */
export async function passOffer(services: Services, request: OfferRequest): Promise<void> {
  const { offerId, operationId } = request;
  const entry = await readEntry(services, request);
  if (await giveUp(services, entry, offerId, operationId)) {
    throw new DomainError('STATE', `offer ${offerId}: is booked already`, { state: 'booked' });
  }
  await services.store.messages.withdraw([offerId]);
}

/** The job at an offer's deadline: unanswered, it goes to the next in line, and the person hears of it. */
export async function endOffer(services: Services, job: JobRow): Promise<void> {
  const { store, clock } = services;
  const { entryId, offerId } = job.data as { readonly entryId: WaitlistEntryId; readonly offerId: OperationId };
  const entry = await store.waitlist.get(job.businessId, entryId);
  if (entry?.state !== 'offered' || entry.offer?.operationId !== offerId) return;
  const { offer } = entry;
  if (await giveUp(services, entry, offerId, asId<OperationId>(`over:${offerId}`))) return;
  const business = await getBusiness(services, job.businessId);
  const customer = await store.customers.get(entry.customerId);
  const wasTold = (await store.messages.withdraw([offerId])) === 0;
  if (!wasTold || !entry.conversationId) return;
  const locale = await conversationLocale(services, entry.conversationId, { business, customer });
  const notice = offerOverNotice({ business, entry, offer, customer, locale });
  const to = { conversationId: entry.conversationId };
  await store.messages.add([
    { _id: `${offerId}|over`, businessId: business._id, to, notice, dueAt: clock.now(), at: clock.now() },
  ]);
}

/** Ends an offer of somebody who leaves the line. */
export const abandonOffer = async (services: Services, entry: WaitlistEntry, operationId: OperationId): Promise<boolean> =>
  entry.offer === undefined || entry.state !== 'offered'
    ? false
    : giveUp(services, entry, entry.offer.operationId, asId<OperationId>(`${operationId}|offer`));
