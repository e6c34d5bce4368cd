import type { CustomerId, OperationId, ProviderId, ResourceId } from '../people/ids.ts';
import type { Provider, Service } from '../people/business.ts';
import { dateOfDayNumber, dayNumberOf } from '../time/local-clock.ts';
import type { Instant, Weekday } from '../time/types.ts';
import { MINUTE_MS } from '../time/types.ts';
import { localDateOf } from '../time/wall.ts';
import type { Limits } from '../scheduling/limits.ts';
import { weekStartOf } from '../scheduling/limits.ts';

/** Claims are strings under one unique index (DESIGN §4): whoever holds one keeps every other document out of it. */
export const QUANTUM_MS = 5 * MINUTE_MS;
const OPERATION = 'op|';
const HOLD = 'held-by|';

/** `owner|quantum` for every 5-minute quantum that [from, to) touches. @example quantumClaims('maya', 0, 600_000) //=> ['maya|0', 'maya|1'] */
export function quantumClaims(owner: ProviderId | ResourceId, from: number, to: number): string[] {
  const claims: string[] = [];
  for (let quantum = Math.floor(from / QUANTUM_MS); quantum * QUANTUM_MS < to; quantum++) claims.push(`${owner}|${quantum}`);
  return claims;
}

/** Kept for ever: the write happened, and its id answers every repeat. */
export const operationClaim = (id: OperationId): string => `${OPERATION}${id}`;
/** Kept like an operation: no two documents of a business ever have the same reference, so that quoting one is enough. */
export const referenceClaim = (reference: string): string => `${OPERATION}ref|${reference}`;
/** What a released document keeps: its operations and its reference, nothing that takes time or counts. */
export const releasedClaims = (claims: readonly string[]): string[] => claims.filter((claim) => claim.startsWith(OPERATION));

/** Whether it keeps others out of anything: a request that waits without holding its time does not. */
export const holdsTime = ({ claims }: { readonly claims: readonly string[] }): boolean =>
  claims.some((claim) => !claim.startsWith(OPERATION));

/** One of the ordinals 1 … `most` that a customer's living holds have: so the cap on holds is a claim like any other. */
export const holdClaims = (customerId: CustomerId, most: number): string[] =>
  Array.from({ length: most }, (_, index) => `${HOLD}${customerId}|n${index + 1}`);
/** The claims of a hold that became an appointment. */
export const withoutHoldClaims = (claims: readonly string[]): string[] => claims.filter((claim) => !claim.startsWith(HOLD));

/** A counted limit: ordinals 1 … `limit` exist as claims `scope|n1`, `scope|n2` … */
export type LimitScope = { readonly scope: string; readonly limit: number };

/**
 * The limits that a start counts for, by the provider's local day and week: the provider's own, and those on one service.
 * @example 'maya|day|2026-11-22', 'maya|week|2026-11-16', 'maya|colour|day|2026-11-22'
 */
export function limitScopes(
  provider: Pick<Provider, 'id' | 'timeZone' | 'limitPerDay' | 'limitPerWeek'>,
  startsAt: Instant,
  weekStartsOn: Weekday,
  service?: Pick<Service, 'id' | 'limitPerDay' | 'limitPerWeek'>,
): LimitScope[] {
  const day = dayNumberOf(localDateOf(startsAt, provider.timeZone));
  const week = weekStartOf(day, weekStartsOn);
  const scopesOf = (owner: string, { limitPerDay, limitPerWeek }: Limits): LimitScope[] => [
    ...(limitPerDay === undefined ? [] : [{ scope: `${owner}|day|${dateOfDayNumber(day)}`, limit: limitPerDay }]),
    ...(limitPerWeek === undefined ? [] : [{ scope: `${owner}|week|${dateOfDayNumber(week)}`, limit: limitPerWeek }]),
  ];
  return [...scopesOf(provider.id, provider), ...(service ? scopesOf(`${provider.id}|${service.id}`, service) : [])];
}

/** An appointment that counts for the same scope, and its claims. */
export type Counted = { readonly claims: readonly string[] };

/**
 * The ordinal to claim in one scope, undefined when the limit is reached. Counted appointments without one of these ordinals (booked before there was a
 * limit, or under a higher one) use up one each from the end. `turn` chooses among the free ordinals, so that parallel bookings do not all want the same.
 * @example limitClaim({ scope: 'maya|day|2026-11-22', limit: 2 }, [{ claims: ['maya|day|2026-11-22|n1'] }], 0) //=> 'maya|day|2026-11-22|n2'
 */
export function limitClaim({ scope, limit }: LimitScope, counted: readonly Counted[], turn: number): string | undefined {
  const free = new Set(Array.from({ length: limit }, (_, index) => `${scope}|n${index + 1}`));
  const unnumbered = counted.filter(({ claims }) => !claims.some((claim) => free.delete(claim))).length;
  const usable = [...free].slice(0, Math.max(0, free.size - unnumbered));
  return usable[turn % Math.max(1, usable.length)];
}
