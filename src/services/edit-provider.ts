import { argumentsHash } from '../domain/dialogue/arguments-hash.ts';
import { DomainError } from '../domain/errors.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import { validateBusiness } from '../domain/booking/validate-business.ts';
import type { Business, Provider } from '../domain/people/business.ts';
import { asId } from '../domain/people/ids.ts';
import type { BusinessId, OperationId, ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { plusMinutes } from '../domain/time/types.ts';
import type { JobRow } from '../ports/store.ts';
import { assertBusiness, assertColumn, providerOf } from './access.ts';
import { ROUNDS } from './commit.ts';
import type { Services } from './deps.ts';
import { findStranded } from './find-stranded.ts';
import { getBusiness } from './get-business.ts';

/** `stranded`: upcoming appointments that the hours do not cover; kept, to be settled by people. */
export type SetHoursResult = {
  readonly business: Business;
  readonly stranded: readonly Appointment[];
  readonly repeated: boolean;
};

export type ProviderEdit = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly providerId: ProviderId;
  readonly operationId: OperationId;
  /** What the edit was asked to do, for telling a repeat from another wish. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly apply: (provider: Provider) => Provider;
};

/** Edits remembered in the business document, to answer repeats. */
const KEPT_OPERATIONS = 50;
/** Bookings made while the edit was written show up in a second look after this long (DESIGN §4). */
const SECOND_LOOK_MINUTES = 1;

async function report(services: Services, edit: ProviderEdit, business: Business, repeated: boolean): Promise<SetHoursResult> {
  const now = services.clock.now();
  const job = { businessId: edit.businessId, attempts: 0, state: 'due', data: { providerId: edit.providerId } } as const;
  const jobs: JobRow[] = [
    { ...job, _id: `${edit.operationId}|hours-changed`, kind: 'hours-changed', dueAt: now },
    { ...job, _id: `${edit.operationId}|list-stranded`, kind: 'list-stranded', dueAt: plusMinutes(now, SECOND_LOOK_MINUTES) },
  ];
  await services.store.jobs.add(jobs);
  return { business, stranded: await findStranded(services, business, edit.providerId), repeated };
}

/**
 * Changes one provider of a business by compare-and-set on its revision, then lists the bookings that stand outside the hours; they stay. Fails with
 * INVALID_INPUT naming the field, FORBIDDEN, NOT_FOUND, and CONFLICT (the id came with other arguments, or others kept editing).
 */
export async function editProvider(services: Services, edit: ProviderEdit): Promise<SetHoursResult> {
  const { principal, businessId, providerId, operationId } = edit;
  assertBusiness(principal, businessId);
  assertColumn(principal, providerId);
  const hash = argumentsHash({ providerId, ...edit.args });
  for (let round = 0; round < ROUNDS; round++) {
    const business = await getBusiness(services, businessId);
    const operations = business.operations ?? [];
    const done = operations.find(({ id }) => id === operationId);
    if (done && done.argumentsHash !== hash) {
      throw new DomainError('CONFLICT', `operation ${operationId}: was carried out before with other arguments`, { operationId });
    }
    if (done) return report(services, edit, business, true);
    const changed = edit.apply(providerOf(business, providerId));
    const next: Business = {
      ...business,
      providers: business.providers.map((provider) => (provider.id === providerId ? changed : provider)),
      operations: [...operations, { id: asId<OperationId>(operationId), argumentsHash: hash }].slice(-KEPT_OPERATIONS),
    };
    validateBusiness(next);
    if (await services.store.businesses.replace(next, business.revision)) {
      return report(services, edit, { ...next, revision: business.revision + 1 }, false);
    }
  }
  throw new DomainError('CONFLICT', `business ${businessId}: changed by others ${ROUNDS} times meanwhile`, {});
}
