import type { Policies } from '../people/business.ts';
import type { Instant } from '../time/types.ts';
import { plusMinutes } from '../time/types.ts';

/** What cancelling or moving means at a moment. `freeUntil` is inclusive. */
export type CancellationTerms = { readonly freeUntil: Instant; readonly late: boolean };

/**
 * Free until `cancellationMinutes` of elapsed time before the start, that very moment included; later it is allowed, but late.
 * @example cancellationTerms({ cancellationMinutes: 1440 }, start, start - 24 h) //=> { freeUntil: start - 24 h, late: false }
 */
export function cancellationTerms(
  policies: Pick<Policies, 'cancellationMinutes'>,
  startsAt: Instant,
  now: Instant,
): CancellationTerms {
  const freeUntil = plusMinutes(startsAt, -policies.cancellationMinutes);
  return { freeUntil, late: now > freeUntil };
}
