import type { Appointment } from '../domain/booking/appointment.ts';
import type { Instant } from '../domain/time/types.ts';
import { DAY_MS } from '../domain/time/types.ts';
import type { BusinessId, CustomerId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { isExpiredHold } from '../domain/booking/states.ts';
import { asSeenBy, assertBusiness, assertCustomer, maySee } from './access.ts';
import type { Services } from './deps.ts';
import { living } from './living.ts';
import { settled } from './settle-bundle.ts';

export type ListAppointmentsRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  /** For staff; a customer always sees only their own. */
  readonly customerId?: CustomerId | undefined;
};

/** How far ahead staff see without naming a person. */
const STAFF_DAYS_AHEAD = 400;

/**
 * Living appointments (held, pending or confirmed) that are not over yet, by start. A customer's own; for staff a person's or everybody's in their columns
 * (at most 400 days ahead). Empty when there are none. Fails with NOT_FOUND for another person's or business's list.
 */
export async function listAppointments(services: Services, request: ListAppointmentsRequest): Promise<Appointment[]> {
  const { principal, businessId } = request;
  assertBusiness(principal, businessId);
  const now = services.clock.now();
  const customerId = request.customerId ?? (principal.role === 'customer' ? principal.customerId : undefined);
  if (customerId !== undefined) assertCustomer(principal, customerId);
  const { appointments } = services.store;
  const found =
    customerId === undefined
      ? await appointments.busy(businessId, now, (now + STAFF_DAYS_AHEAD * DAY_MS) as Instant)
      : await appointments.ofCustomer(businessId, customerId, now);
  const open = new Set<Appointment['state']>(['held', 'pending_approval', 'confirmed']);
  const counting = await Promise.all((await living(services, found, now)).map((one) => settled(services, one, false)));
  return counting
    .filter((one) => one.kind === 'appointment' && one.endsAt > now && maySee(principal, one))
    .map((one) => asSeenBy(principal, one, now))
    .filter((one) => open.has(one.state) && !isExpiredHold(one, now));
}
