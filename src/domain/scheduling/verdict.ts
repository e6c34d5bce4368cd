import type { ErrorCode } from '../errors.ts';

/**
 * Why a start cannot be booked, in the order in which it is asked: each reason is only given when none before it holds, so `OFF_GRID` means that
 * nothing but the slot grid is in the way.
 */
export const REFUSALS = [
  'PAST',
  'WINDOW',
  'CLOSED',
  'NOTICE',
  'LIMIT',
  'TAKEN',
  'FULL',
  'NO_RESOURCE',
  'OFF_GRID',
] as const satisfies readonly ErrorCode[];
export type Refusal = (typeof REFUSALS)[number];
export type Verdict = 'OK' | Refusal;

/** From the least to the most telling answer to "why is nothing free then?": a day that is partly over and else fully booked is TAKEN. */
const TELLING: readonly Refusal[] = ['OFF_GRID', 'CLOSED', 'PAST', 'WINDOW', 'NOTICE', 'NO_RESOURCE', 'LIMIT', 'TAKEN', 'FULL'];

/** The one reason to give for many refused starts; CLOSED when there was no start at all. */
export function truestRefusal(refusals: Iterable<Refusal>): Refusal {
  let best = -1;
  for (const refusal of refusals) best = Math.max(best, TELLING.indexOf(refusal));
  return TELLING[best] ?? 'CLOSED';
}
