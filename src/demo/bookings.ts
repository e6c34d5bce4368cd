import { DomainError } from '../domain/errors.ts';
import type { ErrorCode } from '../domain/errors.ts';
import type { Business, Provider, Service } from '../domain/people/business.ts';
import { asId } from '../domain/people/ids.ts';
import type { CustomerId, OperationId } from '../domain/people/ids.ts';
import type { Slot } from '../domain/scheduling/slot.ts';
import type { LocalDate } from '../domain/time/types.ts';
import { addDays, localDateOf, wallOf } from '../domain/time/wall.ts';
import { bookAppointment } from '../services/book-appointment.ts';
import type { Services } from '../services/deps.ts';
import { findSlots } from '../services/find-slots.ts';

const DAYS_AHEAD = 14;
const BOOKINGS_PER_DAY = 2;
/** Left free, so that whoever tries the demo on any day finds something in the middle of the afternoon. */
const QUIET = { from: 15 * 60, to: 16 * 60 + 30 };

const PEOPLE = [
  'Amelia Hart',
  'Ben Osei',
  'Carla Moreno',
  'Daniel Fischer',
  'Esra Yilmaz',
  'Farah Siddiqui',
  'George Whitlock',
  'Hana Suzuki',
  'Ivan Petrov',
  'Jasmine Clarke',
  'Kofi Mensah',
  'Lucia Romano',
  'Mei Lin',
  'Noah Berger',
  'Olivia Grant',
  'Pedro Alves',
  'Rosa Delgado',
  'Tom Ashby',
] as const;

/** A number in [0, below) that depends on the text alone (FNV-1a, 32 bits). */
function pick(text: string, below: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash % below;
}

/** A time that was taken or is too soon is simply not booked; anything else is a fault. */
const NOT_FREE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'TAKEN',
  'CLOSED',
  'PAST',
  'NOTICE',
  'WINDOW',
  'LIMIT',
  'FULL',
  'NO_RESOURCE',
]);

const isQuiet = ({ startsAt, endsAt }: Slot, provider: Provider): boolean => {
  const start = wallOf(startsAt, provider.timeZone).minute;
  const end = start + (endsAt - startsAt) / 60_000;
  return start < QUIET.to && end > QUIET.from;
};

async function bookOne(
  services: Services,
  business: Business,
  provider: Provider,
  date: LocalDate,
  turn: number,
): Promise<boolean> {
  const seed = `${business._id}|${provider.id}|${date}|${turn}`;
  // Classes and what is only on request are left for whoever tries the demo.
  const offered = business.services.filter(
    ({ providerIds, seats, approval }) => (providerIds?.includes(provider.id) ?? true) && seats === undefined && !approval,
  );
  const service: Service | undefined = offered[pick(`${seed}|service`, offered.length)];
  if (!service) return false;
  const search = await findSlots(services, {
    business,
    serviceId: service.id,
    providerId: provider.id,
    from: date,
    to: date,
    limit: 100,
    order: 'earliest',
  });
  const free = search.slots.filter((slot) => !isQuiet(slot, provider));
  const slot = free[pick(`${seed}|slot`, Math.max(1, free.length))];
  // Nobody has two bookings in one day.
  const place = business.providers.indexOf(provider) * BOOKINGS_PER_DAY + turn;
  const name = PEOPLE[(pick(`${business._id}|${date}|person`, PEOPLE.length) + place) % PEOPLE.length];
  if (!slot || !name) return false;
  const mailName = name.toLowerCase().replace(' ', '.');
  try {
    await bookAppointment(services, {
      principal: { role: 'owner', businessId: business._id },
      businessId: business._id,
      serviceId: service.id,
      providerId: provider.id,
      startsAt: slot.startsAt,
      customerId: asId<CustomerId>(`demo-${mailName}`),
      contact: { name, email: `${mailName}@example.com` },
      operationId: asId<OperationId>(`demo|${seed}`),
    });
    return true;
  } catch (error) {
    if (error instanceof DomainError && NOT_FREE.has(error.code)) return false;
    throw error;
  }
}

/**
 * Books a few made-up people over the next two weeks, so that agendas and slot lists look lived in. The same start date gives the same
 * bookings; a repeat books nobody twice. Gives how many were booked.
 */
export async function bookDemoCustomers(services: Services, business: Business): Promise<number> {
  let booked = 0;
  for (const provider of business.providers) {
    const today = localDateOf(services.clock.now(), provider.timeZone);
    for (let day = 1; day <= DAYS_AHEAD; day++)
      for (let turn = 0; turn < BOOKINGS_PER_DAY; turn++)
        if (await bookOne(services, business, provider, addDays(today, day), turn)) booked++;
  }
  return booked;
}
