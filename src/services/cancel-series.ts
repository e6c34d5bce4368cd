import { DomainError } from '../domain/errors.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import type { Bundle } from '../domain/booking/bundle.ts';
import { isGroupSession } from '../domain/booking/attendees.ts';
import { mayHappen } from '../domain/booking/states.ts';
import { asId } from '../domain/people/ids.ts';
import type { BundleId, BusinessId, OperationId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant } from '../domain/time/types.ts';
import { assertBusiness, assertCustomer, maySee } from './access.ts';
import { cancelAppointment } from './cancel-appointment.ts';
import type { Services } from './deps.ts';

export type CancelSeriesRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly bundleId: BundleId;
  /** Those that start then or later; everything that is still to come when absent. One alone is cancelled with cancelAppointment. */
  readonly from?: Instant | undefined;
  readonly operationId: OperationId;
  readonly reason?: string | undefined;
};
/** `cancelled`: by start; `late`: how many of them after their free cut-off. */
export type CancelSeriesResult = { readonly cancelled: readonly Appointment[]; readonly late: number };

/** Whether it is, or holds, a living booking of the bundle. */
function isOpenMember(one: Appointment, bundle: Bundle): boolean {
  const bookings = isGroupSession(one) ? one.attendees : [one];
  return bookings.some(
    ({ state, bundleId, customerId }) =>
      bundleId === bundle._id && customerId === bundle.customerId && mayHappen(state, 'cancel'),
  );
}

/**
 * Cancels the rest of a series, or of a visit: only its own occurrences, each by one update that frees its time at once (F13). What has begun, and what was
 * cancelled before, stays as it is. A repeat gives the same result. Fails with NOT_FOUND (also for somebody else's) and UNAVAILABLE.
 */
export async function cancelSeries(services: Services, request: CancelSeriesRequest): Promise<CancelSeriesResult> {
  const { principal, businessId, bundleId, from, operationId, reason } = request;
  assertBusiness(principal, businessId);
  const { bundles, appointments } = services.store;
  const bundle = await bundles.get(businessId, bundleId);
  if (bundle?.state !== 'placed') throw new DomainError('NOT_FOUND', `series: no ${bundleId}`, { path: 'bundleId' });
  const { customerId } = bundle;
  assertCustomer(principal, customerId);
  const now = services.clock.now();
  const cancelled: Appointment[] = [];
  let late = 0;
  for (const one of await appointments.ofCustomer(businessId, customerId, now)) {
    const id = asId<OperationId>(`${operationId}|${one._id}`);
    const ours = isOpenMember(one, bundle) || one.operations.some((operation) => operation.id === id);
    if (!ours || one.startsAt < (from ?? now) || one.startsAt <= now || !maySee(principal, one)) continue;
    const asked = { principal, businessId, appointmentId: one._id, customerId, operationId: id, reason };
    const result = await cancelAppointment(services, asked);
    cancelled.push(result.appointment);
    if (result.late) late++;
  }
  return { cancelled, late };
}
