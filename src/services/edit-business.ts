import { argumentsHash } from '../domain/dialogue/arguments-hash.ts';
import { DomainError } from '../domain/errors.ts';
import { validateBusiness } from '../domain/booking/validate-business.ts';
import type { Business } from '../domain/people/business.ts';
import type { BusinessId, OperationId } from '../domain/people/ids.ts';
import { ROUNDS } from './commit.ts';
import type { Services } from './deps.ts';
import { getBusiness } from './get-business.ts';

export type BusinessEdit = {
  readonly businessId: BusinessId;
  readonly operationId: OperationId;
  /** What the edit was asked to do, for telling a repeat from another wish. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly apply: (business: Business) => Business;
  /** Called once, when the edit is about to be written. */
  readonly beforeWrite?: (before: Business, after: Business) => Promise<void>;
};
export type EditedBusiness = { readonly business: Business; readonly repeated: boolean };

/** Edits remembered in the business document, to answer repeats. */
const KEPT_OPERATIONS = 50;

/**
 * Changes a business by compare-and-set on its revision, once an operation id. Fails with INVALID_INPUT naming the field, NOT_FOUND, and CONFLICT (the id came with
 * other arguments, or others kept editing). Who may do it is for the caller to check.
 */
export async function editBusiness(services: Services, edit: BusinessEdit): Promise<EditedBusiness> {
  const { businessId, operationId } = edit;
  const hash = argumentsHash(edit.args);
  for (let round = 0; round < ROUNDS; round++) {
    const business = await getBusiness(services, businessId);
    const operations = business.operations ?? [];
    const done = operations.find(({ id }) => id === operationId);
    if (done && done.argumentsHash !== hash) {
      throw new DomainError('CONFLICT', `operation ${operationId}: was carried out before with other arguments`, { operationId });
    }
    if (done) return { business, repeated: true };
    const changed = edit.apply(business);
    const next: Business = {
      ...changed,
      operations: [...operations, { id: operationId, argumentsHash: hash }].slice(-KEPT_OPERATIONS),
    };
    validateBusiness(next);
    if (round === 0) await edit.beforeWrite?.(business, next);
    if (await services.store.businesses.replace(next, business.revision)) {
      return { business: { ...next, revision: business.revision + 1 }, repeated: false };
    }
  }
  throw new DomainError('CONFLICT', `business ${businessId}: changed by others ${ROUNDS} times meanwhile`, {});
}
