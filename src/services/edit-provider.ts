import type { Appointment } from '../domain/booking/appointment.ts';
import type { Business, Provider } from '../domain/people/business.ts';
import type { BusinessId, OperationId, ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { plusMinutes } from '../domain/time/types.ts';
import type { JobRow } from '../ports/store.ts';
import { assertBusiness, assertColumn, providerOf } from './access.ts';
import type { Services } from './deps.ts';
import { editBusiness } from './edit-business.ts';
import { findStranded } from './find-stranded.ts';
import { keepOpenedHours } from './keep-opened-hours.ts';

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
  readonly apply: (provider: Provider, business: Business) => Provider;
};
export type ProvidersEdit = Omit<ProviderEdit, 'providerId'> & { readonly providerIds: readonly ProviderId[] };

/** Bookings made while the edit was written show up in a second look after this long (DESIGN §4). */
const SECOND_LOOK_MINUTES = 1;

async function report(services: Services, edit: ProvidersEdit, business: Business, repeated: boolean): Promise<SetHoursResult> {
  const now = services.clock.now();
  const jobs = edit.providerIds.flatMap((providerId, index): JobRow[] => {
    const suffix = index === 0 ? '' : `|${providerId}`;
    const job = { businessId: edit.businessId, attempts: 0, state: 'due', data: { providerId } } as const;
    return [
      { ...job, _id: `${edit.operationId}|hours-changed${suffix}`, kind: 'hours-changed', dueAt: now },
      {
        ...job,
        _id: `${edit.operationId}|list-stranded${suffix}`,
        kind: 'list-stranded',
        dueAt: plusMinutes(now, SECOND_LOOK_MINUTES),
      },
    ];
  });
  await services.store.jobs.add(jobs);
  const stranded: Appointment[] = [];
  for (const providerId of edit.providerIds) stranded.push(...(await findStranded(services, business, providerId)));
  return { business, stranded: stranded.sort((a, b) => a.startsAt - b.startsAt), repeated };
}

/**
 * Changes providers of a business, all in one write, by compare-and-set on its revision, then lists the bookings that stand outside the hours; they stay. Fails
 * with INVALID_INPUT naming the field, FORBIDDEN, NOT_FOUND, and CONFLICT (the id came with other arguments, or others kept editing).
 */
export async function editProviders(services: Services, edit: ProvidersEdit): Promise<SetHoursResult> {
  const { principal, businessId, providerIds, operationId } = edit;
  assertBusiness(principal, businessId);
  for (const providerId of providerIds) assertColumn(principal, providerId);
  const { business, repeated } = await editBusiness(services, {
    businessId,
    operationId,
    args: { providerId: providerIds.join('|'), ...edit.args },
    apply: (before) => {
      for (const providerId of providerIds) providerOf(before, providerId);
      const edited = before.providers.map((one) => (providerIds.includes(one.id) ? edit.apply(one, before) : one));
      return { ...before, providers: edited };
    },
    beforeWrite: (before, after) => keepOpenedHours(services, before, after, providerIds, operationId),
  });
  return report(services, edit, business, repeated);
}

/** The same for one provider. */
export const editProvider = (services: Services, { providerId, ...edit }: ProviderEdit): Promise<SetHoursResult> =>
  editProviders(services, { ...edit, providerIds: [providerId] });
