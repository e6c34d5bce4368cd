import { isGroupSession } from '../domain/booking/attendees.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import { argumentsHash } from '../domain/dialogue/arguments-hash.ts';
import { DomainError } from '../domain/errors.ts';
import type { Contact, Customer } from '../domain/people/customer.ts';
import type { BusinessId, CustomerId, OperationId, ProviderId, ServiceId } from '../domain/people/ids.ts';
import type { PreferredTime, StoredPreferences } from '../domain/people/preferences.ts';
import type { Principal } from '../domain/people/principal.ts';
import { principalKey } from '../domain/people/principal.ts';
import type { ZoneId } from '../domain/time/types.ts';
import { isZone } from '../domain/time/zones.ts';
import { providerOf, serviceOf } from './access.ts';
import { checkFields } from './check-contact.ts';
import { ROUNDS } from './commit.ts';
import type { Services } from './deps.ts';
import { getBusiness } from './get-business.ts';
import { customerIn } from './show-profile.ts';

/** What is absent stays as it was; null takes it away. */
export type ProfileChange = {
  readonly name?: string | undefined;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly timeZone?: ZoneId | null | undefined;
  readonly service?: ServiceId | null | undefined;
  readonly provider?: ProviderId | null | undefined;
  readonly time?: PreferredTime | null | undefined;
  readonly language?: string | null | undefined;
};

export type ChangeProfileRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly change: ProfileChange;
  readonly operationId: OperationId;
};

const SCHEMA_VERSION = 1;
/** To answer repeats. */
export const KEPT_OPERATIONS = 20;

type Fields = Readonly<Record<string, unknown>>;

/** The fields with what is said, without what is null. */
function merged<T extends object>(before: T | undefined, said: Fields): T {
  const all = Object.entries({
    ...before,
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
  });
  return Object.fromEntries(all.filter(([, value]) => value !== null)) as T;
}

/**
 * Changes what a person lets the business know of themselves: name, phone (E.164), e-mail, zone, usual service, provider and time, language. New contact details
 * go to their upcoming bookings too. A repeat of the operation id changes nothing more. Gives the person as kept. Fails with INVALID_INPUT naming the
 * field, NOT_FOUND (no such service or provider), FORBIDDEN, CONFLICT and UNAVAILABLE.
 */
export async function changeProfile(services: Services, request: ChangeProfileRequest): Promise<Customer> {
  const { principal, businessId, change, operationId } = request;
  const customerId = customerIn(principal, businessId);
  await check(services, businessId, change);
  const hash = argumentsHash({ what: 'profile', ...change });
  for (let round = 0; round < ROUNDS; round++) {
    const found = await services.store.customers.get(customerId);
    const done = found?.operations?.find(({ id }) => id === operationId);
    if (done && done.argumentsHash !== hash)
      throw new DomainError('CONFLICT', `operation ${operationId}: was carried out before with other arguments`, { operationId });
    const customer = done && found ? found : changed(found, request, customerId, hash, services.clock.now());
    if (!done && !(await services.store.customers.replace(customer, found?.revision ?? 0))) continue;
    // Each step may be repeated: a death in between is made up for by the repeat of the operation.
    await toBookings(services, customer, change);
    await record(services, request, customerId);
    return customer;
  }
  throw new DomainError('CONFLICT', `customer ${customerId}: changed by others ${ROUNDS} times meanwhile`, {});
}

async function check(services: Services, businessId: BusinessId, change: ProfileChange): Promise<void> {
  const { name, phone, email, timeZone, service, provider, time, language } = change;
  checkFields({ name, phone: phone ?? undefined, email: email ?? undefined });
  const business = await getBusiness(services, businessId);
  if (service) serviceOf(business, service);
  if (provider) providerOf(business, provider);
  const fail = (path: string, expected: string): never => {
    throw new DomainError('INVALID_INPUT', `${path}: expected ${expected}`, { path, expected });
  };
  if (timeZone && !isZone(timeZone)) fail('timeZone', 'an IANA zone such as Europe/London');
  if (time && !(time.from >= 0 && time.to > time.from && time.to <= 1440)) fail('time', 'minutes of one day, from before to');
  if (language && !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language)) fail('language', 'a language tag such as "es"');
}

function changed(
  found: Customer | undefined,
  { businessId, change, operationId }: ChangeProfileRequest,
  customerId: CustomerId,
  hash: string,
  now: Customer['updatedAt'],
): Customer {
  const { name, phone, email, timeZone, service, provider, time, language } = change;
  const contact = merged<Contact>({ name: '', ...found?.contact }, { name, phone, email });
  const preferences = merged<StoredPreferences>(found?.preferences, { service, provider, time, language });
  const zone = timeZone === undefined ? found?.timeZone : (timeZone ?? undefined);
  return {
    _id: customerId,
    schemaVersion: SCHEMA_VERSION,
    businessId,
    ...(contact.name !== '' || (contact.phone ?? contact.email) !== undefined ? { contact } : {}),
    ...(zone ? { timeZone: zone } : {}),
    ...(found?.locale ? { locale: found.locale } : {}),
    ...(Object.keys(preferences).length > 0 ? { preferences } : {}),
    operations: [...(found?.operations ?? []), { id: operationId, argumentsHash: hash }].slice(-KEPT_OPERATIONS),
    createdAt: found?.createdAt ?? now,
    updatedAt: now,
  };
}

const OPEN: ReadonlySet<Appointment['state']> = new Set<Appointment['state']>(['held', 'pending_approval', 'confirmed']);

/** What the business needs to reach the person by: given anew, it holds for what is to come. Taken away, bookings keep what they were made with. */
async function toBookings(services: Services, { _id, businessId }: Customer, change: ProfileChange): Promise<void> {
  const said = { name: change.name, phone: change.phone ?? undefined, email: change.email ?? undefined };
  if (Object.values(said).every((value) => value === undefined)) return;
  const { appointments } = services.store;
  for (const { _id: id } of await appointments.ofCustomer(businessId, _id, services.clock.now())) {
    for (let round = 0; round < ROUNDS; round++) {
      const one = await appointments.get(businessId, id);
      const fresh = one && OPEN.has(one.state) ? reachable(one, _id, said) : undefined;
      if (!one || !fresh) break;
      const change_ = { ...fresh, updatedAt: services.clock.now() };
      if ((await appointments.update(id, { revision: one.revision }, change_)) === 'written') break;
    }
  }
}

function reachable(
  one: Appointment,
  customerId: CustomerId,
  said: Fields,
): Pick<Appointment, 'contact'> | Pick<Appointment, 'attendees'> | undefined {
  if (isGroupSession(one)) {
    const attendees = one.attendees.map((attendee) =>
      attendee.customerId === customerId && attendee.contact && OPEN.has(attendee.state)
        ? { ...attendee, contact: merged<Contact>(attendee.contact, said) }
        : attendee,
    );
    return { attendees };
  }
  return one.contact && one.customerId === customerId ? { contact: merged<Contact>(one.contact, said) } : undefined;
}

/** Which fields, never what they say. */
async function record({ store, clock }: Services, request: ChangeProfileRequest, customerId: CustomerId): Promise<void> {
  const { principal, businessId, operationId, change } = request;
  const fields = Object.entries(change).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  const at = clock.now();
  const body = { what: 'profile-changed', customerId, fields, principal: principalKey(principal), operationId };
  await store.events.add([{ _id: `${operationId}|profile`, kind: 'audit', subject: businessId, seq: at, at, body }]);
}
