import type { RequestHandler } from 'express';
import { principalKey } from '../../../src/domain/people/principal.ts';
import { limitBy } from '../rate-limit.ts';
import { callerIn, digestOf } from './callers.ts';

/** How many a minute, beside the limit of each address. */
export type ApiLimits = {
  readonly readsPerCaller: number;
  readonly writesPerCaller: number;
  readonly writesPerBusiness: number;
};
export const DEFAULT_API_LIMITS: ApiLimits = { readsPerCaller: 240, writesPerCaller: 40, writesPerBusiness: 1_200 };

type Limited = { readonly reads: RequestHandler; readonly writes: readonly RequestHandler[] };

/** The limits behind authentication: by principal, however many tokens they have, and for writes by business too. */
export function limitsOf(limits: ApiLimits): Limited {
  const byCaller = (perMinute: number, what: string): RequestHandler =>
    limitBy(perMinute, what, (_request, response) => digestOf(principalKey(callerIn(response).principal)));
  return {
    reads: byCaller(limits.readsPerCaller, 'requests of one caller'),
    writes: [
      byCaller(limits.writesPerCaller, 'changes of one caller'),
      limitBy(
        limits.writesPerBusiness,
        'changes of one business',
        (_request, response) => callerIn(response).principal.businessId,
      ),
    ],
  };
}
