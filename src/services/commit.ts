import type { Appointment, OperationRecord } from '../domain/booking/appointment.ts';
import { repeatIn } from '../domain/booking/operations.ts';
import { isExpiredHold } from '../domain/booking/states.ts';
import { DomainError } from '../domain/errors.ts';
import type { ErrorCode } from '../domain/errors.ts';
import type { AppointmentId, BusinessId } from '../domain/people/ids.ts';
import type { Services } from './deps.ts';
import { releaseHold } from './release-hold.ts';

/** DESIGN §4: how often a write that met another one is decided again on fresh data. */
export const ROUNDS = 5;

/**
 * After a duplicate key: who holds the wanted claims? Expired holds among them are released. If one of the holders is this very operation's document, it was
 * carried out before and is given back; the same id with other arguments fails with CONFLICT.
 */
export async function clearTheWay(
  services: Services,
  businessId: BusinessId,
  wanted: readonly string[],
  operation: OperationRecord,
  /** The document that the write would have changed: it stands in no one's way. */
  own?: AppointmentId,
): Promise<Appointment | undefined> {
  const holders = await services.store.appointments.holders(businessId, wanted);
  for (const holder of holders) if (repeatIn(holder, operation)) return holder;
  const now = services.clock.now();
  for (const holder of holders) if (holder._id !== own && isExpiredHold(holder, now)) await releaseHold(services, holder);
  return undefined;
}

/** The document of an operation that was carried out before, if it was. Fails with CONFLICT for the same id with other arguments. */
export async function repeatOf(
  services: Services,
  businessId: BusinessId,
  operation: OperationRecord,
): Promise<Appointment | undefined> {
  const done = await services.store.appointments.byOperation(businessId, operation.id);
  return done && repeatIn(done, operation) ? done : undefined;
}

/** What is true of the document as it was read, whatever happened since. */
const OF_THE_DOCUMENT: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['STATE', 'CONFLICT']);

/**
 * What is decided about a document that was read before the rest of the world was. A refusal (TAKEN, LIMIT, FULL, …) of one that others changed in between may
 * never have been true of it: undefined then, to be decided again.
 */
export async function unlessOutdated<T>(
  { store }: Services,
  { businessId, _id, revision }: Appointment,
  decide: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await decide();
  } catch (thrown) {
    if (!(thrown instanceof DomainError) || OF_THE_DOCUMENT.has(thrown.code)) throw thrown;
    if ((await store.appointments.get(businessId, _id))?.revision === revision) throw thrown;
    return undefined;
  }
}
