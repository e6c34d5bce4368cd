import type { Request, RequestHandler, Response } from 'express';
import { json } from 'express';
import type { BusinessId, OperationId } from '../../../src/domain/people/ids.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { Business } from '../../../src/domain/people/business.ts';
import type { Services } from '../../../src/services/deps.ts';
import { getBusiness } from '../../../src/services/get-business.ts';
import { assertBusiness } from '../../../src/services/access.ts';
import type { Tokens } from '../../../src/ports/tokens.ts';
import type { Caller } from './callers.ts';
import { authenticated, callerIn } from './callers.ts';
import type { ApiLimits } from './limits.ts';
import { limitsOf } from './limits.ts';
import { operationOf } from './operation.ts';
import { BODY_LIMIT, parsedSlug } from './requests.ts';

/** What stands before the routes that need a caller, and what those routes ask. */
export type Gate = {
  readonly services: Services;
  readonly reads: readonly RequestHandler[];
  readonly writes: readonly RequestHandler[];
};

export function gateOf(services: Services, tokens: Tokens, limits: ApiLimits): Gate {
  const { reads, writes } = limitsOf(limits);
  const who = authenticated(tokens);
  return { services, reads: [who, reads], writes: [who, ...writes, json({ limit: BODY_LIMIT })] };
}

export type Asked = Caller & { readonly business: Business; readonly businessId: BusinessId };
export type Change = Asked & { readonly operationId: OperationId; readonly body: unknown };

/** Who asks, about which business. Fails with NOT_FOUND where that is not the caller's. */
export async function askedBy({ services }: Gate, request: Request, response: Response): Promise<Asked> {
  const caller = callerIn(response);
  const businessId = asId<BusinessId>(parsedSlug(request.params['id']));
  assertBusiness(caller.principal, businessId);
  return { ...caller, businessId, business: await getBusiness(services, businessId) };
}

/** The same for a change, with its operation id. */
export async function changeBy(gate: Gate, request: Request, response: Response): Promise<Change> {
  const operationId = operationOf(request, callerIn(response));
  const body: unknown = request.body ?? {};
  return { ...(await askedBy(gate, request, response)), operationId, body };
}
