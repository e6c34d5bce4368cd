import type { Business } from '../people/business.ts';
import type { AppointmentId, CustomerId, ProviderId, ResourceId } from '../people/ids.ts';
import type { Instant } from '../time/types.ts';
import { addDays, localDateOf } from '../time/wall.ts';
import type { Appointment, Effect, OperationRecord } from './appointment.ts';
import { effectOf } from './operations.ts';
import { providersFor } from './waitlist-order.ts';
import type { WaitlistWish } from './waitlist-entry.ts';

/** Time that a write gave back, as its effect says it: JSON. */
export type FreedTime = {
  readonly providerId: ProviderId;
  readonly resourceIds: readonly ResourceId[];
  /** Buffers included. */
  readonly from: Instant;
  readonly to: Instant;
  /** What keeps it out of the public's sight until those who wait were asked. */
  readonly keeperId?: AppointmentId;
  /** Seats of a session that goes on, kept by a seat of their own. */
  readonly seats?: { readonly sessionId: AppointmentId; readonly keptFor: CustomerId };
};

/** What a document would give back. */
export const freedTimeOf = ({
  providerId,
  resourceIds,
  busyFrom,
  busyTo,
}: Pick<Appointment, 'providerId' | 'resourceIds' | 'busyFrom' | 'busyTo'>): FreedTime => ({
  providerId,
  resourceIds,
  from: busyFrom,
  to: busyTo,
});

/** Recorded in the very write that frees the time; carried out by services/offer-freed-time.ts. */
export const freedEffect = (operation: OperationRecord, freed: FreedTime): Effect =>
  effectOf(operation, 'time-freed', operation.at, freed);

/** A freed weekly limit opens other days of the week, a freed room other columns. */
const REACH_DAYS = 7;

/** Whether somebody with this wish may gain by the freed time: a quick look that errs only on the side of yes. */
export function mayWant(business: Business, wish: WaitlistWish, freed: FreedTime): boolean {
  const service = business.services.find(({ id }) => id === wish.serviceId);
  const provider = business.providers.find(({ id }) => id === freed.providerId);
  if (!service || !provider) return false;
  const first = addDays(localDateOf(freed.from, provider.timeZone), -REACH_DAYS);
  const last = addDays(localDateOf(freed.to, provider.timeZone), REACH_DAYS);
  if (wish.to < first || wish.from > last) return false;
  const rooms = business.resources.filter(({ id }) => freed.resourceIds.includes(id));
  const gainsRoom = rooms.some(({ kind }) => service.requires?.some((required) => required.kind === kind));
  return gainsRoom || providersFor(business, wish.serviceId, wish.providerId).includes(freed.providerId);
}
