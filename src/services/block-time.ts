import { DomainError } from '../domain/errors.ts';
import type { Appointment, OperationRecord } from '../domain/booking/appointment.ts';
import { appointmentEffect } from '../domain/booking/appointment-effects.ts';
import { operationClaim, QUANTUM_MS, quantumClaims, referenceClaim } from '../domain/booking/claims.ts';
import { operationRecord } from '../domain/booking/operations.ts';
import type { Provider } from '../domain/people/business.ts';
import { asId } from '../domain/people/ids.ts';
import type { AppointmentId, BusinessId, OperationId, ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { openWindows } from '../domain/scheduling/open-windows.ts';
import type { Instant, Interval } from '../domain/time/types.ts';
import { DAY_MS } from '../domain/time/types.ts';
import { addDays, intervalOfDate, localDateOf, wallOf } from '../domain/time/wall.ts';
import { assertBusiness, assertColumn, providerOf } from './access.ts';
import { clearTheWay, repeatOf } from './commit.ts';
import type { Services } from './deps.ts';
import { getBusiness } from './get-business.ts';
import { living } from './living.ts';

export type BlockTimeRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly providerId: ProviderId;
  /** Half-open [from, to), at most 366 days, widened to whole 5 minutes. */
  readonly from: Instant;
  readonly to: Instant;
  readonly note?: string | undefined;
  readonly operationId: OperationId;
};
export type BlockTimeResult = {
  /** `kind: 'time_off'`, one a local date of the provider, by start. */
  readonly blocked: readonly Appointment[];
  /** Bookings in the way, by start: kept, to be settled by people. */
  readonly met: readonly Appointment[];
  readonly repeated: boolean;
};

const SCHEMA_VERSION = 1;
const MOST_DAYS = 366;
/** Each round loses only quanta that somebody else has just taken, so a handful is plenty. */
const ROUNDS = 20;

/** What is asked of every stretch. */
export type BlockOrder = Omit<BlockTimeRequest, 'from' | 'to'>;

/** The stretches of [from, to), one a local date of the zone. */
function byDate({ from, to }: BlockTimeRequest, provider: Provider): Interval[] {
  const start = Math.floor(from / QUANTUM_MS) * QUANTUM_MS;
  const end = Math.ceil(to / QUANTUM_MS) * QUANTUM_MS;
  if (!(end > start) || end - start > MOST_DAYS * DAY_MS) {
    throw new DomainError('INVALID_INPUT', `to: expected up to ${MOST_DAYS} days after ${from}, got ${to}`, { path: 'to' });
  }
  const stretches: Interval[] = [];
  const last = localDateOf((end - 1) as Instant, provider.timeZone);
  for (let date = localDateOf(start as Instant, provider.timeZone); date <= last; date = addDays(date, 1)) {
    const day = intervalOfDate(date, provider.timeZone);
    if (!day) continue;
    const stretch = { start: Math.max(start, day.start) as Instant, end: Math.min(end, day.end) as Instant };
    if (stretch.start < stretch.end) stretches.push(stretch);
  }
  return stretches;
}

/** The provider's open quanta in the stretch. */
function openQuanta(provider: Provider, { start, end }: Interval): string[] {
  const [first, last] = [localDateOf(start, provider.timeZone), localDateOf((end - 1) as Instant, provider.timeZone)];
  const open = openWindows(provider, addDays(first, -1), last);
  return open.flatMap((window) => quantumClaims(provider.id, Math.max(window.start, start), Math.min(window.end, end)));
}

/** One document for one date: claims what is open and free, and leaves what others hold. */
async function blockDate(
  services: Services,
  request: BlockOrder,
  provider: Provider,
  stretch: Interval,
  operation: OperationRecord,
): Promise<{ readonly block: Appointment; readonly repeated: boolean }> {
  const { businessId, note } = request;
  const { appointments } = services.store;
  let quanta = openQuanta(provider, stretch);
  const block = {
    _id: asId<AppointmentId>(services.ids.unique()),
    schemaVersion: SCHEMA_VERSION,
    businessId,
    kind: 'time_off',
    state: 'confirmed',
    revision: 0,
    sequence: 0,
    providerId: provider.id,
    resourceIds: [],
    startsAt: stretch.start,
    endsAt: stretch.end,
    busyFrom: stretch.start,
    busyTo: stretch.end,
    timeZone: provider.timeZone,
    wallStart: wallOf(stretch.start, provider.timeZone),
    ...(note && { note }),
    operations: [operation],
    createdAt: operation.at,
    updatedAt: operation.at,
  } as const;
  for (let round = 0; round < ROUNDS; round++) {
    const claims = [...quanta, operationClaim(operation.id)];
    const done = await clearTheWay(services, businessId, claims, operation);
    if (done) return { block: done, repeated: true };
    const held = new Set((await appointments.holders(businessId, claims)).flatMap((holder) => holder.claims));
    quanta = quanta.filter((quantum) => !held.has(quantum));
    const reference = services.ids.reference();
    const whole = { ...block, reference, claims: [...quanta, operationClaim(operation.id), referenceClaim(reference)] };
    const effects = [appointmentEffect(operation, 'time-blocked', whole)];
    if ((await appointments.insert({ ...whole, effects })) === 'written')
      return { block: { ...whole, effects }, repeated: false };
  }
  throw new DomainError('CONFLICT', `time off ${operation.id}: others kept booking meanwhile`, {});
}

/** Living appointments that share time with one of the stretches, by start. */
async function bookingsMet(
  services: Services,
  { businessId, providerId }: BlockOrder,
  stretches: readonly Interval[],
): Promise<Appointment[]> {
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return [];
  const busy = await services.store.appointments.busy(businessId, first.start, last.end, [providerId]);
  return (await living(services, busy)).filter(
    ({ kind, startsAt, endsAt }) =>
      kind === 'appointment' && stretches.some(({ start, end }) => startsAt < end && endsAt > start),
  );
}

/** Blocks each stretch, in order; `args` is what the operation was asked to do. */
export async function blockStretches(
  services: Services,
  request: BlockOrder,
  stretchesFor: (provider: Provider) => readonly Interval[],
  args: Readonly<Record<string, unknown>>,
): Promise<BlockTimeResult> {
  const { principal, businessId, providerId, operationId } = request;
  assertBusiness(principal, businessId);
  assertColumn(principal, providerId);
  const provider = providerOf(await getBusiness(services, businessId), providerId);
  const stretches = stretchesFor(provider);
  const now = services.clock.now();
  const blocked: Appointment[] = [];
  let repeated = true;
  for (const [index, stretch] of stretches.entries()) {
    // The first date carries the operation's own id, so that the same id with other dates is found out.
    const id = index === 0 ? operationId : asId<OperationId>(`${operationId}|${index}`);
    const operation = operationRecord(id, 'block', args, now);
    const done = await repeatOf(services, businessId, operation);
    const dated = done ? { block: done, repeated: true } : await blockDate(services, request, provider, stretch, operation);
    blocked.push(dated.block);
    repeated &&= dated.repeated;
  }
  return { blocked, met: await bookingsMet(services, request, stretches), repeated };
}

/**
 * Takes a provider's time off the market: one document a local date, claiming only the open time that is free, so that it and a booking can never both
 * win (DESIGN §4). Bookings in the way stay and are reported. A repeat of the operation id gives the first result. Fails with FORBIDDEN (another's column),
 * INVALID_INPUT, NOT_FOUND, CONFLICT and UNAVAILABLE.
 */
export const blockTime = (services: Services, request: BlockTimeRequest): Promise<BlockTimeResult> => {
  const { businessId, providerId, from, to, note } = request;
  const args = { businessId, providerId, from, to, note };
  return blockStretches(services, request, (provider) => byDate(request, provider), args);
};
