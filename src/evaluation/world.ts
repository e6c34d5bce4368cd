import type { DemoBusiness } from '../demo/definition.ts';
import { DEMO_BUSINESSES } from '../demo/seed-demo.ts';
import { DomainError } from '../domain/errors.ts';
import type { Business, Provider } from '../domain/people/business.ts';
import type { Contact } from '../domain/people/customer.ts';
import { asId } from '../domain/people/ids.ts';
import type { ConversationId, CustomerId, OperationId, ProviderId, ServiceId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant, LocalDate, ZoneId } from '../domain/time/types.ts';
import { DAY_MS, HOUR_MS, instant } from '../domain/time/types.ts';
import { instantsOf, localDate, minuteOfDay } from '../domain/time/wall.ts';
import { zoneId } from '../domain/time/zones.ts';
import { blockTime } from '../services/block-time.ts';
import { bookAppointment } from '../services/book-appointment.ts';
import { bookSeries } from '../services/book-series.ts';
import { createBusiness } from '../services/create-business.ts';
import type { Services } from '../services/deps.ts';
import { joinWaitlist } from '../services/join-waitlist.ts';
import { saveCustomer } from '../services/save-customer.ts';
import type { SimulatedClock } from './house.ts';
import type { Scenario } from './scenario.ts';

/** The person of a scenario when they are a stranger. */
export const ME = 'me';

/** The instant of "2026-11-27T15:30" in a zone; the first one where the clock shows it twice. */
export function atLocal(text: string, zone: ZoneId): Instant {
  const [date = '', time = ''] = text.split('T');
  const [found] = instantsOf({ date: localDate(date), minute: minuteOfDay(time) }, zone);
  if (found === undefined) throw new DomainError('NO_SUCH_TIME', `${text} does not exist in ${zone}`);
  return found;
}

function businessOf(given: Scenario['world']['businesses'][number], today: LocalDate): Business {
  if (typeof given !== 'string') return { schemaVersion: 1, revision: 1, ...given } as unknown as Business;
  const made = DEMO_BUSINESSES.map((define: DemoBusiness) => define(today)).find(({ _id }) => _id === given);
  if (!made) throw new DomainError('NOT_FOUND', `world.businesses: no demo business ${given}`);
  return { ...made, schemaVersion: 1, revision: 1 };
}

/** The businesses of a scenario, and the one the person speaks with. */
export function businessesOf({ world, principal }: Scenario): { readonly all: readonly Business[]; readonly own: Business } {
  const today = localDate(world.now.slice(0, 10), 'world.now');
  const all = world.businesses.map((given) => businessOf(given, today));
  const own = principal.business === undefined ? all[0] : all.find(({ _id }) => _id === principal.business);
  if (!own) throw new DomainError('NOT_FOUND', `principal.business: ${principal.business ?? ''} is not in world.businesses`);
  zoneId(own.timeZone);
  return { all, own };
}

export function principalOf({ principal }: Scenario, business: Business): Principal {
  if (principal.role === 'owner') return { role: 'owner', businessId: business._id };
  if (principal.role === 'provider')
    return { role: 'provider', businessId: business._id, providerId: asId<ProviderId>(principal.provider ?? '') };
  return { role: 'customer', businessId: business._id, customerId: asId<CustomerId>(principal.customer ?? ME) };
}

export const providerOf = (business: Business, id: string): Provider => {
  const found = business.providers.find((provider) => provider.id === id);
  if (!found) throw new DomainError('NOT_FOUND', `${business._id} has no provider ${id}`);
  return found;
};

export const contactOf = ({ customers }: Scenario['world'], id: string): Contact => {
  const found = customers?.find((person) => person.id === id);
  if (!found) throw new DomainError('NOT_FOUND', `world.customers: no ${id}`);
  const { name, phone, email } = found;
  return { name, ...(phone === undefined ? {} : { phone }), ...(email === undefined ? {} : { email }) };
};

export const worldOperation = (name: string): OperationId => asId<OperationId>(`world-${name}`);
export const conversationOf = (customer: string): ConversationId => asId<ConversationId>(`talk-${customer}`);

/** Somebody books, the way customers do, long enough before. */
export async function bookFor(
  services: Services,
  business: Business,
  scenario: Scenario,
  booking: NonNullable<Scenario['world']['bookings']>[number],
): Promise<void> {
  const customerId = asId<CustomerId>(booking.customer);
  const principal: Principal = { role: 'customer', businessId: business._id, customerId };
  const order = {
    principal,
    businessId: business._id,
    serviceId: asId<ServiceId>(booking.service),
    customerId,
    contact: contactOf(scenario.world, booking.customer),
    conversationId: conversationOf(booking.customer),
    operationId: worldOperation(booking.id),
    ...(booking.party === undefined ? {} : { party: booking.party }),
  };
  const providerId = asId<ProviderId>(booking.provider);
  const startsAt = atLocal(booking.start, providerOf(business, booking.provider).timeZone);
  if (!booking.alsoAt) await bookAppointment(services, { ...order, providerId, startsAt });
  else
    await bookSeries(services, {
      ...order,
      occurrences: [booking.start, ...booking.alsoAt].map((start) => ({
        providerId,
        startsAt: atLocal(start, business.timeZone),
      })),
    });
}

/** Fills an empty store with a scenario's world; the clock stands at its now afterwards. */
export async function setUp(services: Services, clock: SimulatedClock, scenario: Scenario): Promise<void> {
  const { world } = scenario;
  const { all, own } = businessesOf(scenario);
  const now = atLocal(world.now, own.timeZone);
  for (const business of all) await createBusiness(services, business);
  const homeOf = (id: string | undefined): Business => all.find(({ _id }) => _id === id) ?? own;
  clock.set(instant(now - 2 * HOUR_MS));
  for (const { id } of world.customers ?? []) {
    const customerId = asId<CustomerId>(id);
    const principal: Principal = { role: 'customer', businessId: own._id, customerId };
    await saveCustomer(services, { principal, businessId: own._id, customerId, contact: contactOf(world, id) });
  }
  for (const booking of world.bookings ?? []) {
    const business = homeOf(booking.business);
    const startsAt = atLocal(booking.start, business.timeZone);
    clock.set(instant(Math.min(now - 2 * HOUR_MS, startsAt - 3 * DAY_MS)));
    await bookFor(services, business, scenario, booking);
  }
  clock.set(instant(now - 2 * HOUR_MS));
  for (const [index, block] of (world.blocks ?? []).entries()) {
    await blockTime(services, {
      principal: { role: 'owner', businessId: own._id },
      businessId: own._id,
      providerId: asId<ProviderId>(block.provider),
      from: atLocal(block.from, own.timeZone),
      to: atLocal(block.to, own.timeZone),
      operationId: worldOperation(`block-${index}`),
    });
  }
  clock.set(now);
}

/** Those who wait already; their conversations exist. */
export async function setUpLine(services: Services, scenario: Scenario, business: Business): Promise<void> {
  for (const entry of scenario.world.waitlist ?? []) {
    const customerId = asId<CustomerId>(entry.customer);
    await joinWaitlist(services, {
      principal: { role: 'customer', businessId: business._id, customerId },
      businessId: business._id,
      customerId,
      contact: contactOf(scenario.world, entry.customer),
      conversationId: conversationOf(entry.customer),
      wish: {
        serviceId: asId<ServiceId>(entry.service),
        ...(entry.provider === undefined ? {} : { providerId: asId<ProviderId>(entry.provider) }),
        from: localDate(entry.from),
        to: localDate(entry.to ?? entry.from),
        times: [],
        party: 1,
      },
      operationId: worldOperation(entry.id),
    });
  }
}
