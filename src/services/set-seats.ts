import { DomainError } from '../domain/errors.ts';
import type { GroupSession } from '../domain/booking/attendees.ts';
import { isGroupSession, seatsTaken } from '../domain/booking/attendees.ts';
import type { Business } from '../domain/people/business.ts';
import type { BusinessId, OperationId, ServiceId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { DAY_MS } from '../domain/time/types.ts';
import type { Instant } from '../domain/time/types.ts';
import { assertBusiness, serviceOf } from './access.ts';
import type { Services } from './deps.ts';
import { editBusiness } from './edit-business.ts';
import { living } from './living.ts';

export type SetSeatsRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly serviceId: ServiceId;
  /** How many people one session of the service takes. */
  readonly seats: number;
  readonly operationId: OperationId;
};
export type SetSeatsResult = {
  readonly business: Business;
  /** Upcoming sessions with more people than that, by start: they stay as they are, and take nobody more. */
  readonly overfull: readonly GroupSession[];
  readonly repeated: boolean;
};

/** The longest booking window there is. */
const DAYS_AHEAD = 731;

/**
 * Changes how many people a group session takes. Nobody loses a seat: sessions that hold more are reported. Fails with FORBIDDEN (owners only), NOT_FOUND,
 * INVALID_INPUT (also for a service that is no group session) and CONFLICT.
 */
export async function setSeats(services: Services, request: SetSeatsRequest): Promise<SetSeatsResult> {
  const { principal, businessId, serviceId, seats, operationId } = request;
  assertBusiness(principal, businessId);
  if (principal.role !== 'owner')
    throw new DomainError('FORBIDDEN', `${principal.role}: may not change services`, { path: 'serviceId' });
  const { business, repeated } = await editBusiness(services, {
    businessId,
    operationId,
    args: { serviceId, seats },
    apply: (before) => {
      if (serviceOf(before, serviceId).seats === undefined) {
        throw new DomainError('INVALID_INPUT', `serviceId: ${serviceId} is no group session`, { path: 'serviceId' });
      }
      return { ...before, services: before.services.map((one) => (one.id === serviceId ? { ...one, seats } : one)) };
    },
  });
  return { business, overfull: await overfullSessions(services, business, serviceId, seats), repeated };
}

/** Upcoming sessions of a group service that hold more people than so many, by start. */
export async function overfullSessions(
  services: Services,
  { _id: businessId }: Pick<Business, '_id'>,
  serviceId: ServiceId,
  seats: number,
): Promise<readonly GroupSession[]> {
  const now = services.clock.now();
  const booked = await living(
    services,
    await services.store.appointments.busy(businessId, now, (now + DAYS_AHEAD * DAY_MS) as Instant),
    now,
  );
  const sessions = booked.filter(isGroupSession).filter((one) => one.serviceId === serviceId);
  return sessions.filter((one) => seatsTaken(one, now) > seats);
}
