import type { Appointment, AppointmentState } from '../domain/booking/appointment.ts';
import type { Business } from '../domain/people/business.ts';
import { asId } from '../domain/people/ids.ts';
import type { CustomerId } from '../domain/people/ids.ts';
import { openWindows } from '../domain/scheduling/open-windows.ts';
import type { Instant, LocalDate, ZoneId } from '../domain/time/types.ts';
import { DAY_MS, instant } from '../domain/time/types.ts';
import { clockText, wallOf } from '../domain/time/wall.ts';
import type { Store } from '../ports/store.ts';

/** What is in the books at the end, without ids and timestamps. Times are the business's local ones. */
export type BookedFact = {
  readonly customer: string;
  readonly name: string;
  readonly service: string;
  readonly provider: string;
  readonly start: string;
  readonly state: AppointmentState;
  readonly party: number;
};
export type Projection = {
  readonly living: readonly BookedFact[];
  readonly ended: readonly BookedFact[];
  readonly blocked: readonly { readonly provider: string; readonly from: string; readonly to: string }[];
  readonly waitlist: readonly {
    readonly customer: string;
    readonly service: string;
    readonly provider?: string;
    readonly from: string;
    readonly to: string;
    readonly state: string;
  }[];
};

const LIVING: ReadonlySet<AppointmentState> = new Set(['held', 'pending_approval', 'confirmed', 'completed', 'no_show']);

export const localText = (at: Instant, zone: ZoneId): string => {
  const { date, minute } = wallOf(at, zone);
  return `${date}T${clockText(minute)}`;
};

function factsOf(appointment: Appointment, zone: ZoneId): readonly BookedFact[] {
  const shared = {
    service: appointment.serviceId ?? '',
    provider: appointment.providerId,
    start: localText(appointment.startsAt, zone),
  };
  const fact = (who: Pick<Appointment, 'customerId' | 'contact'>, state: AppointmentState, party: number): BookedFact => ({
    ...shared,
    customer: who.customerId ?? '',
    name: who.contact?.name ?? '',
    state,
    party,
  });
  return appointment.attendees
    ? appointment.attendees.map((attendee) => fact(attendee, attendee.state, attendee.party))
    : [fact(appointment, appointment.state, 1)];
}

/** Time off of one provider, touching stretches joined. */
function blockedOf(blocks: readonly Appointment[], zone: ZoneId): Projection['blocked'] {
  const sorted = [...blocks].sort((a, b) => a.providerId.localeCompare(b.providerId) || a.startsAt - b.startsAt);
  const joined: { provider: string; from: Instant; to: Instant }[] = [];
  for (const { providerId, startsAt, endsAt } of sorted) {
    const last = joined.at(-1);
    if (last && last.provider === providerId && last.to === startsAt) last.to = endsAt;
    else joined.push({ provider: providerId, from: startsAt, to: endsAt });
  }
  return joined.map(({ provider, from, to }) => ({ provider, from: localText(from, zone), to: localText(to, zone) }));
}

/** Reads what a business holds, of these customers also what is over. */
export async function project(store: Store, business: Business, customers: readonly string[], now: Instant): Promise<Projection> {
  const zone = business.timeZone;
  const busy = await store.appointments.busy(business._id, instant(now - 60 * DAY_MS), instant(now + 400 * DAY_MS));
  const own = await Promise.all(
    customers.map((id) => store.appointments.ofCustomer(business._id, asId<CustomerId>(id), instant(0))),
  );
  const all = new Map([...busy, ...own.flat()].map((appointment) => [appointment._id, appointment]));
  const booked = [...all.values()].filter(({ kind }) => kind === 'appointment');
  const facts = booked.flatMap((appointment) => factsOf(appointment, zone));
  const lines = await Promise.all(customers.map((id) => store.waitlist.ofCustomer(business._id, asId<CustomerId>(id))));
  return {
    living: facts.filter(({ state }) => LIVING.has(state)),
    ended: facts.filter(({ state }) => !LIVING.has(state)),
    blocked: blockedOf(
      [...all.values()].filter(({ kind, state, keeps }) => kind === 'time_off' && state !== 'cancelled' && keeps === undefined),
      zone,
    ),
    waitlist: lines.flat().map(({ customerId, wish, state }) => ({
      customer: customerId,
      service: wish.serviceId,
      ...(wish.providerId === undefined ? {} : { provider: wish.providerId }),
      from: wish.from,
      to: wish.to,
      state,
    })),
  };
}

/** Open time of a provider on a date, as "09:00-17:00". */
export function openOn(business: Business, provider: string, date: LocalDate): readonly string[] {
  const found = business.providers.find(({ id }) => id === provider);
  if (!found) return [];
  return openWindows(found, date, date).map(
    ({ start, end }) => `${localText(start, found.timeZone).slice(11)}-${localText(end, found.timeZone).slice(11)}`,
  );
}
