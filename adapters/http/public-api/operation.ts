import type { Request } from 'express';
import { DomainError } from '../../../src/domain/errors.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { OperationId } from '../../../src/domain/people/ids.ts';
import { principalKey } from '../../../src/domain/people/principal.ts';
import type { Caller } from './callers.ts';
import { digestOf } from './callers.ts';

/** Without `|`, which separates the parts of claims. */
const KEY = /^[A-Za-z0-9_.:-]{8,80}$/;

/**
 * The operation behind a request's `Idempotency-Key`: the same key again is the same wish of the same caller, and nobody meets anybody else's. Fails with
 * INVALID_INPUT where it is missing or malformed.
 */
export function operationOf(request: Request, { principal }: Caller): OperationId {
  const key = request.get('Idempotency-Key') ?? '';
  if (KEY.test(key)) return asId<OperationId>(`api:${digestOf(principalKey(principal))}:${key}`);
  throw new DomainError('INVALID_INPUT', 'Idempotency-Key: expected a header of 8 to 80 letters, digits or - _ . :', {
    path: 'Idempotency-Key',
  });
}
