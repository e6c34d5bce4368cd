import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { Business, Provider, Service } from '../../src/domain/people/business.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type {
  AppointmentId,
  BusinessId,
  CustomerId,
  OperationId,
  ProviderId,
  ResourceId,
  ServiceId,
} from '../../src/domain/people/ids.ts';
import type { Principal } from '../../src/domain/people/principal.ts';
import type { Slot } from '../../src/domain/scheduling/slot.ts';
import type { Instant, LocalDate, ZoneId } from '../../src/domain/time/types.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Store } from '../../src/ports/store.ts';
import type { BookAppointmentRequest } from '../../src/services/book-appointment.ts';
import type { Services } from '../../src/services/deps.ts';
import { createBusiness } from '../../src/services/create-business.ts';
import { openEmbedded } from '../../src/store/open.ts';
import { systemIds } from '../../src/system/ids.ts';

export const at = (text: string): Instant => Date.parse(text) as Instant;
export const on = (text: string): LocalDate => text as LocalDate;
export const iso = (instant: number): string => new Date(instant).toISOString().replace(':00.000Z', 'Z');
export const starts = (slots: readonly Slot[]): string[] => slots.map(({ startsAt }) => iso(startsAt));
export const businessId = asId<BusinessId>('salon');
export const maya = asId<ProviderId>('maya');
export const noor = asId<ProviderId>('noor');
export const lee = asId<ProviderId>('lee');
export const cut = asId<ServiceId>('cut');
export const colour = asId<ServiceId>('colour');
export const customerId = (name: string): CustomerId => asId<CustomerId>(`customer-${name}`);
export const customer = (name: string): Principal => ({ role: 'customer', businessId, customerId: customerId(name) });
export const owner: Principal = { role: 'owner', businessId };
export const operation = (text: string): OperationId => asId<OperationId>(text);
export const unknownAppointment = asId<AppointmentId>('nobody');

const stylist = (id: ProviderId, name: string): Provider => ({
  id,
  name,
  timeZone: 'America/New_York' as ZoneId,
  hours: [{ days: [1, 2, 3, 4, 5, 6], windows: [{ start: 540, end: 1020 }] }],
  overrides: [],
});
const service = (id: ServiceId, name: string, durationMinutes: number): Service => ({
  id,
  name,
  durationMinutes,
  minimumNoticeMinutes: 60,
  bookingWindowDays: 60,
  price: { amountMinor: 4500, currency: 'USD' },
});

/** Three stylists in New York, Monday to Saturday 09:00–17:00; a one-hour cut, a 90-minute colour that starts on the half hour and needs a basin. */
export const salon: Business = {
  _id: businessId,
  schemaVersion: 1,
  revision: 0,
  name: 'Practice Salon',
  kind: 'salon',
  timeZone: 'America/New_York' as ZoneId,
  locale: 'en-US',
  currency: 'USD',
  countryCode: 'US',
  weekStartsOn: 1,
  locations: [],
  resources: [{ id: asId<ResourceId>('basin-1'), name: 'Basin 1', kind: 'basin' }],
  providers: [stylist(maya, 'Maya'), stylist(noor, 'Noor'), stylist(lee, 'Lee')],
  services: [
    service(cut, 'Haircut', 60),
    { ...service(colour, 'Colour', 90), intervalMinutes: 30, requires: [{ kind: 'basin' }], providerIds: [maya, noor] },
  ],
  policies: { cancellationMinutes: 1440 },
};

/** The salon with one provider or one service changed. */
export const withProvider = (business: Business, id: ProviderId, change: Partial<Provider>): Business => ({
  ...business,
  providers: business.providers.map((one) => (one.id === id ? { ...one, ...change } : one)),
});
export const withService = (business: Business, id: ServiceId, change: Partial<Service>): Business => ({
  ...business,
  services: business.services.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

const quiet: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => quiet,
};

export type Shop = Services & {
  set(now: string): void;
  business(): Promise<Business>;
  close(): Promise<void>;
  /** Closes this one and opens another that has nothing of it. */
  reopen(business: Business, now?: string): Promise<Shop>;
};

/** A store that is empty, and how to be rid of it. */
export type EmptyStore = { readonly store: Store; close(): Promise<void> };

async function embedded(): Promise<EmptyStore> {
  const dataDir = await mkdtemp(join(tmpdir(), 'almanac-services-'));
  const onFatal = (error: Error): never => {
    throw error;
  };
  const store = await openEmbedded({ dataDir, onFatal, logger: quiet });
  const close = async (): Promise<void> => {
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { store, close };
}

/** A real store (embedded in a fresh folder, unless told otherwise) with the salon in it. It is Monday 8 June 2026, 08:00 in New York. */
export async function openShop(
  business: Business = salon,
  now = '2026-06-08T12:00Z',
  open: () => Promise<EmptyStore> = embedded,
): Promise<Shop> {
  const { store, close } = await open();
  let current = at(now);
  const services: Services = { store, clock: { now: () => current }, ids: systemIds, logger: quiet };
  await createBusiness(services, business);
  return {
    ...services,
    set: (text) => {
      current = at(text);
    },
    business: async () => (await store.businesses.get(business._id)) ?? business,
    close,
    reopen: async (other, then) => {
      await close();
      return openShop(other, then, open);
    },
  };
}

/** Every appointment that holds time in the salon. */
export const everything = (shop: Shop): Promise<Appointment[]> =>
  shop.store.appointments.busy(businessId, at('1970-01-01T00:00Z'), at('2030-01-01T00:00Z'));

let operations = 0;

/** A haircut with Maya for Ada, unless told otherwise; each under an operation id of its own. */
export const booking = (startsAt: string, more: Partial<BookAppointmentRequest> = {}): BookAppointmentRequest => ({
  principal: customer('ada'),
  businessId,
  serviceId: cut,
  providerId: maya,
  startsAt: at(startsAt),
  customerId: customerId('ada'),
  contact: { name: 'Ada', email: 'ada@example.org' },
  operationId: operation(`book-${++operations}`),
  ...more,
});

/** The code that a promise fails with; `none` when it does not fail. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'none';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

/** How many of several attempts ended with each code. */
export async function outcomes(attempts: readonly Promise<unknown>[]): Promise<Record<string, number>> {
  const codes = await Promise.all(attempts.map(codeOf));
  return Object.fromEntries([...Map.groupBy(codes, (code) => code)].map(([code, all]) => [code, all.length]));
}
