import type { Appointment } from '../domain/booking/appointment.ts';
import { asId } from '../domain/people/ids.ts';
import type { AppointmentId } from '../domain/people/ids.ts';
import type { Business, Provider, Service } from '../domain/people/business.ts';
import type { Slot } from '../domain/scheduling/slot.ts';
import { plusMinutes } from '../domain/time/types.ts';
import { wallOf } from '../domain/time/wall.ts';
import type { Services } from './deps.ts';
import { calendarsAround } from './explain-start.ts';
import type { LoadedCalendar } from './load-calendars.ts';

type Part = { readonly wish: { readonly party?: number | undefined }; readonly service: Service };

/** The document that a part would be. */
function assumedAt({ calendar, provider }: LoadedCalendar, business: Business, service: Service, slot: Slot): Appointment {
  const { startsAt, endsAt } = slot;
  const at = { createdAt: startsAt, updatedAt: startsAt };
  return {
    _id: asId<AppointmentId>(`${slot.serviceId}|${slot.providerId}|${startsAt}`),
    schemaVersion: 1,
    businessId: business._id,
    kind: 'appointment',
    reference: '',
    state: 'confirmed',
    revision: 0,
    sequence: 0,
    providerId: provider.id,
    serviceId: service.id,
    resourceIds: calendar.resourcesAt(startsAt),
    startsAt,
    endsAt,
    busyFrom: plusMinutes(startsAt, -(service.bufferBeforeMinutes ?? 0)),
    busyTo: plusMinutes(endsAt, service.bufferAfterMinutes ?? 0),
    timeZone: provider.timeZone,
    wallStart: wallOf(startsAt, provider.timeZone),
    claims: [],
    operations: [],
    effects: [],
    ...at,
  };
}

const meets = (a: Service, b: Service): boolean =>
  a.requires?.some(({ kind }) => b.requires?.some((other) => other.kind === kind)) ?? false;

/**
 * Whether parts that are free one by one can all be had: those of one provider or with the same rooms are judged again as if the parts before stood already, so
 * that buffers, limits and rooms count (P7).
 */
export async function standsTogether(
  services: Services,
  business: Business,
  parts: readonly Part[],
  slots: readonly Slot[],
): Promise<boolean> {
  const assumed: Appointment[] = [];
  const depends = (index: number): boolean =>
    slots.some((slot, other) => {
      const [a, b] = [parts[index], parts[other]];
      return other !== index && a && b && (slot.providerId === slots[index]?.providerId || meets(a.service, b.service));
    });
  for (const [index, slot] of slots.entries()) {
    const part = parts[index];
    if (!part || !depends(index)) continue;
    const providers: Provider[] = business.providers.filter(({ id }) => id === slot.providerId);
    const search = { business, service: part.service, providers, party: part.wish.party, now: services.clock.now(), assumed };
    const [loaded] = await calendarsAround(services, search, slot.startsAt, false);
    if (loaded?.calendar.judge(slot.startsAt) !== 'OK') return false;
    if (loaded.calendar.seatsLeftAt(slot.startsAt) === undefined) assumed.push(assumedAt(loaded, business, part.service, slot));
  }
  return true;
}
