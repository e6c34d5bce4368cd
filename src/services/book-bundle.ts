import { argumentsHash } from '../domain/dialogue/arguments-hash.ts';
import { DomainError } from '../domain/errors.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import { isGroupSession } from '../domain/booking/attendees.ts';
import type { Bundle } from '../domain/booking/bundle.ts';
import { bundleId, memberHeldUntil, memberOperation } from '../domain/booking/bundle.ts';
import { operationRecord } from '../domain/booking/operations.ts';
import { asSeenBy } from './access.ts';
import type { BookingRequest } from './booking-order.ts';
import { checkBooking, orderArguments } from './booking-order.ts';
import type { Services } from './deps.ts';
import { endHoldsIn } from './end-holds-in.ts';
import { placeBooking } from './place-booking.ts';
import { endHold } from './release-hold.ts';
import { confirmMember } from './settle-bundle.ts';

/** One appointment of a bundle. */
export type MemberRequest = Pick<
  BookingRequest,
  'serviceId' | 'providerId' | 'startsAt' | 'durationMinutes' | 'party' | 'locationId' | 'answers'
>;
/** Appointments for one customer, all of them or none. */
export type BundleRequest = Pick<
  BookingRequest,
  'principal' | 'businessId' | 'customerId' | 'contact' | 'conversationId' | 'operationId' | 'note'
> & { readonly members: readonly MemberRequest[] };
/** `appointments`: as asked for, in that order. */
export type BundleResult = { readonly bundle: Bundle; readonly appointments: readonly Appointment[]; readonly repeated: boolean };

const SCHEMA_VERSION = 1;
/** Each failed attempt left nothing behind, so another one only costs its time. */
const MOST_ATTEMPTS = 20;

async function membersOf({ store }: Services, bundle: Bundle): Promise<(Appointment | undefined)[]> {
  const indexes = Array.from({ length: bundle.size }, (_, index) => index);
  return Promise.all(indexes.map((index) => store.appointments.byOperation(bundle.businessId, memberOperation(bundle, index))));
}

/** Frees what a failed bundle still holds. */
async function release(services: Services, bundle: Bundle): Promise<void> {
  for (const member of await membersOf(services, bundle)) {
    if (member && isGroupSession(member)) await endHoldsIn(services, member, (one) => one.bundleId === bundle._id);
    else if (member?.state === 'held') await endHold(services, member, false);
  }
}

/** Writes down that every member of a placed bundle counts. Whoever dies before that leaves it to the next one who meets a member. */
async function finish(
  services: Services,
  { principal }: BundleRequest,
  bundle: Bundle,
  repeated: boolean,
): Promise<BundleResult> {
  const appointments: Appointment[] = [];
  for (const member of await membersOf(services, bundle)) {
    if (!member) continue;
    appointments.push(asSeenBy(principal, await confirmMember(services, member, bundle._id), services.clock.now()));
  }
  return { bundle: { ...bundle, state: 'placed' }, appointments, repeated };
}

async function placeMember(services: Services, request: BundleRequest, bundle: Bundle, index: number): Promise<void> {
  const { principal, members, operationId: _whole, ...shared } = request;
  const member = members[index];
  if (!member) return;
  const now = services.clock.now();
  const order = { ...shared, ...member, bundleId: bundle._id, heldUntil: memberHeldUntil(now) };
  try {
    await placeBooking(
      services,
      principal,
      order,
      operationRecord(memberOperation(bundle, index), 'book', orderArguments(order), now),
    );
  } catch (thrown) {
    if (!(thrown instanceof DomainError)) throw thrown;
    const where = { ...thrown.details, index, startsAt: member.startsAt };
    throw new DomainError(thrown.code, `member ${index}: ${thrown.message}`, where, thrown);
  }
}

/** The bundle of this attempt, new or as it stands. Fails with CONFLICT for the same operation id with other arguments. */
async function attempted(services: Services, request: BundleRequest, kind: Bundle['kind'], attempt: number): Promise<Bundle> {
  const { businessId, operationId, customerId, members } = request;
  const now = services.clock.now();
  const args = { kind, customerId, contact: request.contact, note: request.note, members };
  const wanted: Bundle = {
    _id: bundleId(businessId, operationId, attempt),
    schemaVersion: SCHEMA_VERSION,
    businessId,
    kind,
    state: 'placing',
    operationId,
    attempt,
    argumentsHash: argumentsHash(args),
    customerId,
    size: members.length,
    createdAt: now,
    updatedAt: now,
  };
  const { bundles } = services.store;
  const bundle = (await bundles.insert(wanted)) ? wanted : await bundles.get(businessId, wanted._id);
  if (bundle?.argumentsHash === wanted.argumentsHash) return bundle;
  throw new DomainError('CONFLICT', `operation ${operationId}: was carried out before with other arguments`, { operationId });
}

/**
 * Books several appointments together, all or none (DESIGN §4): members are inserted held, then one compare-and-set places the bundle. A death at any point
 * leaves either all of them or none, and the same operation carried out again finishes or repeats it. Fails like bookAppointment, with `details.index` and
 * `details.startsAt` of the member that could not be had; then nothing is booked.
 */
export async function bookBundle(services: Services, kind: Bundle['kind'], request: BundleRequest): Promise<BundleResult> {
  for (const member of request.members) checkBooking({ ...request, ...member });
  const { bundles } = services.store;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const bundle = await attempted(services, request, kind, attempt);
    if (bundle.state === 'placed') return finish(services, request, bundle, true);
    if (bundle.state === 'placing') {
      let refused: unknown;
      try {
        for (let index = 0; index < bundle.size; index++) await placeMember(services, request, bundle, index);
      } catch (thrown) {
        refused = thrown;
      }
      const end = refused === undefined ? 'placed' : 'failed';
      const ours = await bundles.move(bundle._id, 'placing', end, services.clock.now());
      if (ours && end === 'placed') return finish(services, request, bundle, false);
      const state = ours ? end : (await bundles.get(bundle.businessId, bundle._id))?.state;
      if (state === 'placed') return finish(services, request, bundle, true);
      await release(services, bundle);
      if (refused !== undefined) throw refused;
    } else await release(services, bundle);
  }
  throw new DomainError('CONFLICT', `operation ${request.operationId}: failed ${MOST_ATTEMPTS} times`, {});
}
