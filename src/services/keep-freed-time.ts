import type { Appointment, Attendee, OperationRecord } from '../domain/booking/appointment.ts';
import { OCCUPYING_STATES } from '../domain/booking/appointment.ts';
import type { GroupSession } from '../domain/booking/attendees.ts';
import { isGroupSession, seatsTaken, sessionWith } from '../domain/booking/attendees.ts';
import { holdsTime, operationClaim } from '../domain/booking/claims.ts';
import type { FreedTime } from '../domain/booking/freed-time.ts';
import { freedEffect, freedTimeOf, mayWant } from '../domain/booking/freed-time.ts';
import { operationRecord } from '../domain/booking/operations.ts';
import { asId } from '../domain/people/ids.ts';
import type { AppointmentId, BusinessId, CustomerId, OperationId } from '../domain/people/ids.ts';
import type { Instant } from '../domain/time/types.ts';
import { plusMinutes } from '../domain/time/types.ts';
import { localDateOf } from '../domain/time/wall.ts';
import type { AppointmentChange } from '../ports/store.ts';
import type { Services } from './deps.ts';
import { getBusiness } from './get-business.ts';
import { endHold } from './release-hold.ts';
import { unlessHeld } from './unless-held.ts';

/** Until those who wait were asked; a process that dies in between blocks nobody for longer. */
const KEEP_MINUTES = 2;
const SCHEMA_VERSION = 1;

/** Whether anybody waits who may gain by the freed time. */
async function isWaitedFor(services: Services, businessId: BusinessId, freed: FreedTime): Promise<boolean> {
  const business = await getBusiness(services, businessId);
  const provider = business.providers.find(({ id }) => id === freed.providerId);
  if (!provider) return false;
  const today = localDateOf(services.clock.now(), provider.timeZone);
  const line = await services.store.waitlist.line(businessId, today);
  return line.some(({ wish }) => mayWant(business, wish, freed));
}

const keeperOperation = (operation: OperationRecord): OperationId => asId<OperationId>(`keep:${operation.id}`);

/** What a keeper stands for. */
export type KeptTime = Pick<
  Appointment,
  | 'businessId'
  | 'kind'
  | 'providerId'
  | 'serviceId'
  | 'resourceIds'
  | 'startsAt'
  | 'endsAt'
  | 'busyFrom'
  | 'busyTo'
  | 'timeZone'
  | 'wallStart'
>;

/**
 * The document that stands where the time was, for everybody who lists or decides (they read documents, not claims), inserted before the claims are
 * given up. It claims nothing, so it is in nobody's way once an offer takes the time; counted limits stay used up while it stands.
 */
function keeperOf(services: Services, before: KeptTime): Appointment {
  const _id = asId<AppointmentId>(services.ids.unique());
  const id = asId<OperationId>(`keep:${_id}`);
  const { businessId, providerId, resourceIds, startsAt, endsAt, busyFrom, busyTo, timeZone, wallStart, kind, serviceId } =
    before;
  const now = services.clock.now();
  return {
    _id,
    schemaVersion: SCHEMA_VERSION,
    businessId,
    kind: 'time_off',
    keeps: kind === 'appointment' ? 'appointment' : 'time',
    reference: id,
    state: 'held',
    revision: 0,
    sequence: 0,
    providerId,
    ...(serviceId && { serviceId }),
    resourceIds,
    startsAt,
    endsAt,
    busyFrom,
    busyTo,
    timeZone,
    wallStart,
    claims: [operationClaim(id)],
    operations: [operationRecord(id, 'hold', {}, now)],
    effects: [],
    expiresAt: plusMinutes(now, KEEP_MINUTES),
    createdAt: now,
    updatedAt: now,
  };
}

/** Puts a keeper where the time is. */
export async function standKeeper(services: Services, time: KeptTime): Promise<Appointment> {
  const keeper = keeperOf(services, time);
  await services.store.appointments.insert(keeper);
  return keeper;
}

/** The seats of a session that goes on, kept by a held seat in the very update that frees them. */
function keepSeats(
  services: Services,
  session: GroupSession,
  change: Required<Pick<AppointmentChange, 'attendees' | 'claims'>>,
  party: number,
  operation: OperationRecord,
) {
  const id = keeperOperation(operation);
  const now = services.clock.now();
  const keptFor = asId<CustomerId>(id);
  const seat: Attendee = {
    id,
    reference: id,
    customerId: keptFor,
    party,
    state: 'held',
    expiresAt: plusMinutes(now, KEEP_MINUTES),
    joinedAt: now,
  };
  return { keptFor, change: sessionWith([...change.attendees, seat], change.claims, now) };
}

/**
 * Passes time that a write frees on to the waitlist (G8). `keep` is called before each try of that write: if somebody waits who may gain by it, it puts a
 * keeper where the time is and adds to the change the effect by which they are asked. `settle` is called when all is over: a keeper whose write did not happen
 * is taken away.
 */
export class FreedTimeKeeper {
  private readonly services: Services;
  private keeper: Appointment | undefined;
  constructor(services: Services) {
    this.services = services;
  }

  async keep<Change extends AppointmentChange & Pick<Appointment, 'claims'>>(
    before: Appointment,
    change: Change,
    operation: OperationRecord,
  ): Promise<Change> {
    const { businessId } = before;
    const after = { ...before, ...change };
    const gone = !OCCUPYING_STATES.includes(after.state);
    const moved = after.startsAt !== before.startsAt || after.providerId !== before.providerId;
    const now = this.services.clock.now();
    if (before.keeps || !holdsTime(before) || before.busyTo <= now) return change;
    const freed = freedTimeOf(before);
    const withEffect = (more: Partial<FreedTime>): Change => ({
      ...change,
      effects: [...(change.effects ?? before.effects), freedEffect(operation, { ...freed, ...more })],
    });
    if (gone || moved) {
      if (!(await isWaitedFor(this.services, businessId, freed))) return change;
      return withEffect({ keeperId: await this.stand(before) });
    }
    if (!isGroupSession(before) || !isGroupSession(after)) return change;
    const party = seatsTaken(before, now) - seatsTaken(after, now);
    if (party <= 0) return change;
    if (!(await isWaitedFor(this.services, businessId, freed))) return change;
    const kept = keepSeats(this.services, before, { attendees: after.attendees, claims: change.claims }, party, operation);
    return { ...withEffect({ seats: { sessionId: before._id, keptFor: kept.keptFor } }), ...kept.change };
  }

  private async stand(before: Appointment): Promise<AppointmentId> {
    this.keeper ??= await standKeeper(this.services, before);
    return this.keeper._id;
  }

  async settle(written: boolean): Promise<void> {
    const { keeper } = this;
    this.keeper = undefined;
    if (!written && keeper) await dropKeeper(this.services, keeper.businessId, keeper._id);
  }
}

/** Runs a write that may free time, its tries passing through `keep`. */
export async function passingOnFreedTime<Result>(
  services: Services,
  write: (keeper: FreedTimeKeeper) => Promise<Result>,
): Promise<Result> {
  const keeper = new FreedTimeKeeper(services);
  let written = false;
  try {
    const result = await write(keeper);
    written = true;
    return result;
  } finally {
    await keeper.settle(written);
  }
}

/** Takes the keeper away: those who wait were asked, the rest is everybody's. Nothing happens when it is gone already. */
export async function dropKeeper(services: Services, businessId: BusinessId, keeperId: AppointmentId): Promise<void> {
  const keeper = await services.store.appointments.get(businessId, keeperId);
  if (keeper?.state === 'held') await endHold(services, keeper, false);
}

/** A write that ends holds in a session as it stands now: what it frees is passed on once. */
export const dropping = ({ _id, revision }: Appointment, now: Instant): OperationRecord =>
  operationRecord(asId<OperationId>(`drop:${_id}:${revision}`), 'expire', { appointmentId: _id, revision }, now);

/** Takes the kept seats away, when those who wait for such seats were asked; where nobody is left, the whole time is free, and those who wait for that are asked. */
export async function dropKeptSeats(
  services: Services,
  businessId: BusinessId,
  { sessionId, keptFor }: NonNullable<FreedTime['seats']>,
): Promise<void> {
  const { appointments } = services.store;
  for (;;) {
    const session = await appointments.get(businessId, sessionId);
    if (!session || !isGroupSession(session)) return;
    const attendees = session.attendees.filter(({ customerId }) => customerId !== keptFor);
    if (attendees.length === session.attendees.length) return;
    const now = services.clock.now();
    const change = { ...sessionWith(attendees, session.claims, now), updatedAt: now };
    const isOver = !OCCUPYING_STATES.includes(change.state);
    const outcome = await passingOnFreedTime(services, async (keeper) => {
      const whole = isOver ? await keeper.keep(session, change, dropping(session, now)) : change;
      const done = await appointments.update(sessionId, { revision: session.revision }, whole, unlessHeld(whole));
      if (done !== 'written') await keeper.settle(false);
      return done;
    });
    if (outcome === 'written') return;
  }
}
