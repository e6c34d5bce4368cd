import { isGroupSession } from '../domain/booking/attendees.ts';
import type { Appointment, Attendee } from '../domain/booking/appointment.ts';
import { DomainError } from '../domain/errors.ts';
import { FORGOTTEN_CUSTOMER } from '../domain/people/customer.ts';
import { asId } from '../domain/people/ids.ts';
import type { BusinessId, ConversationId, CustomerId } from '../domain/people/ids.ts';
import type { Instant } from '../domain/time/types.ts';
import { instant } from '../domain/time/types.ts';
import type { JobRow } from '../ports/store.ts';
import { ROUNDS } from './commit.ts';
import type { Services } from './deps.ts';
import { isOpen } from './still-to-come.ts';

/** Whom to erase, as they were at an instant; what came later is somebody's new start. */
export type Erasure = {
  readonly businessId: BusinessId;
  readonly customerId: CustomerId;
  readonly before: Instant;
  /** The conversation in which it was asked for: the engine empties that one itself. */
  readonly conversationId?: ConversationId | undefined;
};

const LEASE_MS = 15_000;
const LINES = 500;

/** Without anything that says who it was; service, time and price stay for the books. */
const namelessSeat = ({
  contact: _who,
  note: _note,
  staffNote: _noted,
  answers: _said,
  conversationId: _where,
  ...seat
}: Attendee): Attendee => ({
  ...seat,
  customerId: FORGOTTEN_CUSTOMER,
});

async function eraseAppointment({ store, clock }: Services, erasure: Erasure, found: Appointment): Promise<void> {
  const { businessId, customerId } = erasure;
  for (let round = 0; round < ROUNDS; round++) {
    const one = round === 0 ? found : await store.appointments.get(businessId, found._id);
    if (!one) return;
    const updatedAt = clock.now();
    const expected = { revision: one.revision };
    const own = (seat: Attendee): boolean => seat.customerId === customerId && !isOpen(seat.state, one.endsAt, updatedAt);
    const outcome = isGroupSession(one)
      ? await store.appointments.update(one._id, expected, {
          attendees: one.attendees.map((seat) => (own(seat) ? namelessSeat(seat) : seat)),
          updatedAt,
        })
      : await store.appointments.update(one._id, expected, { customerId: FORGOTTEN_CUSTOMER, updatedAt }, [
          'contact',
          'note',
          'staffNote',
          'answers',
          'conversationId',
        ]);
    if (outcome === 'written') return;
  }
  throw new DomainError('CONFLICT', `appointment ${found._id}: changed by others ${ROUNDS} times meanwhile`, {});
}

/** Takes the person out of their past bookings, those cancelled, and their ended places in line, and deletes who they are. Harmless to repeat. */
export async function erasePerson(services: Services, erasure: Erasure): Promise<void> {
  const { businessId, customerId, before } = erasure;
  const { appointments, waitlist, customers } = services.store;
  const now = services.clock.now();
  for (const one of await appointments.ofCustomer(businessId, customerId, instant(0)))
    if (one.createdAt <= before && (isGroupSession(one) || !isOpen(one.state, one.endsAt, now)))
      await eraseAppointment(services, erasure, one);
  for (const entry of await waitlist.ofCustomer(businessId, customerId))
    if (entry.joinedAt <= before && entry.state !== 'waiting' && entry.state !== 'offered')
      await waitlist.update(entry._id, entry.revision, { customerId: FORGOTTEN_CUSTOMER, contact: { name: '' }, updatedAt: now });
  await customers.remove(customerId, instant(before + 1));
}

/** Deletes what was said in one conversation before; an open turn is waited for (fails with UNAVAILABLE, so that the job comes again). */
async function eraseConversation(services: Services, erasure: Erasure, id: ConversationId, owner: string): Promise<void> {
  const { store, clock } = services;
  const { before } = erasure;
  if (id !== erasure.conversationId) {
    const taken = await store.conversations.take(id, owner, clock.now(), LEASE_MS);
    const busy = new DomainError('UNAVAILABLE', `conversation ${id}: is being talked in, to be forgotten later`);
    if (!taken.taken && !taken.missing) throw busy;
    if (taken.taken) {
      const { createdAt, fence, turn, queue, outgoing } = taken.conversation;
      const isBusy = Boolean(turn) || queue.length > 0 || outgoing.length > 0;
      // One that began afterwards knows nothing of what was.
      if (isBusy || createdAt > before) await store.conversations.release(id, fence);
      else await store.conversations.clear(id, fence);
      if (isBusy) throw busy;
    }
  }
  for (let after = 0; ;) {
    const lines = (await store.outbox.after(id, after, LINES)).filter(({ at }) => at < before);
    await store.inbox.forget(lines.flatMap(({ body }) => (body['keys'] ?? []) as readonly string[]));
    after = lines.at(-1)?.seq ?? after;
    if (lines.length < LINES) break;
  }
  await store.messages.forget(id, before);
  await store.events.forget(id, before);
  await store.outbox.forget(id, before);
}

export const erasureOf = ({ businessId, data }: Pick<JobRow, 'businessId' | 'data'>): Erasure => ({
  businessId,
  customerId: asId<CustomerId>(String(data['customerId'])),
  before: instant(Number(data['before'])),
  ...(data['conversationId'] === undefined ? {} : { conversationId: asId<ConversationId>(String(data['conversationId'])) }),
});

/** All that is left to erase of somebody, in steps that may each be repeated: what a dead process did not come to, and what was said everywhere. */
export async function carryOutErasure(services: Services, job: JobRow): Promise<void> {
  const erasure = erasureOf(job);
  await erasePerson(services, erasure);
  const conversations = await services.store.conversations.ofCustomer(erasure.businessId, erasure.customerId);
  let failure: unknown;
  for (const id of conversations) {
    try {
      await eraseConversation(services, erasure, id, `erase|${job._id}`);
    } catch (thrown) {
      // The others are forgotten all the same; the job comes again for this one.
      failure ??= thrown;
    }
  }
  if (failure !== undefined) throw failure as Error;
}
