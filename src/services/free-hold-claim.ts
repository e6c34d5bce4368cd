import type { Appointment, OperationRecord } from '../domain/booking/appointment.ts';
import { bookingsOf, isGroupSession } from '../domain/booking/attendees.ts';
import { holdClaims } from '../domain/booking/claims.ts';
import { repeatIn } from '../domain/booking/operations.ts';
import { isExpiredHold } from '../domain/booking/states.ts';
import type { Instant } from '../domain/time/types.ts';
import type { CustomerId } from '../domain/people/ids.ts';
import type { BookingOrder } from './booking-order.ts';
import { repeatOf } from './commit.ts';
import type { Services } from './deps.ts';
import { endHoldsIn } from './end-holds-in.ts';
import { endHold, releaseHold } from './release-hold.ts';

const heldSince = (holder: Appointment, customerId: CustomerId, now: Instant): number =>
  isGroupSession(holder) ? (bookingsOf(holder, customerId, now)[0]?.joinedAt ?? 0) : holder.createdAt;

async function giveUp(services: Services, holder: Appointment, customerId: CustomerId, now: Instant): Promise<void> {
  if (isGroupSession(holder))
    await endHoldsIn(services, holder, (one) => one.customerId === customerId && one.holdClaim !== undefined);
  else if (isExpiredHold(holder, now)) await releaseHold(services, holder);
  else await endHold(services, holder, false);
}

/**
 * The claim for one more hold of a customer: the first ordinal that is free, else that of their oldest hold, which ends (H9). Undefined when this very
 * operation holds one already: the insert will find that out.
 */
export async function freeHoldClaim(
  services: Services,
  { businessId, customerId }: BookingOrder,
  most: number,
  operation: OperationRecord,
): Promise<string | undefined> {
  const claims = holdClaims(customerId, most);
  const now = services.clock.now();
  const holders = await services.store.appointments.holders(businessId, claims);
  if (holders.some((holder) => repeatIn(holder, operation))) return undefined;
  const held = new Set(holders.flatMap((holder) => holder.claims));
  const free = claims.find((claim) => !held.has(claim));
  if (free !== undefined) return free;
  // Carried out before, and since confirmed, cancelled or over: nothing may end for a repeat.
  if (await repeatOf(services, businessId, operation)) return undefined;
  const [oldest] = [...holders].sort((a, b) => heldSince(a, customerId, now) - heldSince(b, customerId, now));
  if (oldest) await giveUp(services, oldest, customerId, now);
  return claims.find((claim) => oldest?.claims.includes(claim));
}
