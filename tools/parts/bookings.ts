import type { Appointment } from '../../src/domain/booking/appointment.ts';
import { keptLength } from '../../src/domain/booking/service-length.ts';
import { asDomainError } from '../../src/domain/errors.ts';
import type { Business, Provider, Service } from '../../src/domain/people/business.ts';
import type { Contact } from '../../src/domain/people/customer.ts';
import type { Principal } from '../../src/domain/people/principal.ts';
import { getAppointment } from '../../src/services/get-appointment.ts';
import { listAppointments } from '../../src/services/list-appointments.ts';
import type { DraftPatch, ToolContext, ToolFailure } from '../contract.ts';
import type { ToolDeps } from './deps.ts';
import { fail } from './results.ts';
import { serviceWith } from './slot-view.ts';
import { serviceAt } from './service-at.ts';
import { sayShort, voiceFor } from './voice.ts';
import { listWords, spoken } from './words.ts';

/** A booking that this principal may touch, under the handle by which it is cited. */
export type FoundBooking = { readonly handle: string; readonly appointment: Appointment };

/** The service as it was booked: at its length and place. */
export function serviceOf(business: Business, appointment: Appointment): Service | undefined {
  const service = business.services.find(({ id }) => id === appointment.serviceId);
  return service && serviceAt(service, keptLength(service, appointment), appointment.locationId);
}
export const providerOf = (business: Business, appointment: Appointment): Provider | undefined =>
  business.providers.find(({ id }) => id === appointment.providerId);

/** @example bookingTitle(business, appointment) //=> 'Haircut with Maya' */
export function bookingTitle(business: Business, appointment: Appointment): string {
  const service = serviceOf(business, appointment);
  const provider = providerOf(business, appointment);
  if (!service) return provider ? `Appointment with ${spoken(provider.name)}` : 'Appointment';
  return serviceWith(service, provider?.name);
}

/** Names the booking for a button; staff also hear for whom it is. */
export function bookingLabel(appointment: Appointment, { business, principal, ...person }: ToolContext): string {
  const voice = voiceFor(business, person, serviceOf(business, appointment));
  const who = principal.role !== 'customer' && appointment.contact ? ` for ${spoken(appointment.contact.name)}` : '';
  return `${bookingTitle(business, appointment)}${who}, ${sayShort(appointment.startsAt, voice)}`;
}

/** The bookings that are still to come and can be changed. */
const isOpen = ({ state, kind, endsAt }: Appointment, now: number): boolean =>
  kind === 'appointment' && (state === 'confirmed' || state === 'pending_approval') && endsAt > now;

export async function upcomingBookings({ services }: ToolDeps, principal: Principal, now: number): Promise<Appointment[]> {
  const listed = await listAppointments(services, { principal, businessId: principal.businessId });
  return listed.filter((appointment) => isOpen(appointment, now)).sort((a, b) => a.startsAt - b.startsAt);
}

/**
 * Gives each booking a handle; booking handles issued before are forgotten, so the draft's handle is moved along (`draft`), or cleared where its
 * booking is not among them.
 */
export function issueBookings(
  appointments: readonly Appointment[],
  context: ToolContext,
): { readonly found: FoundBooking[]; readonly draft: DraftPatch } {
  const before = context.draft.booking === undefined ? undefined : context.handles.resolve(context.draft.booking)?.target;
  const issued = context.handles.issue(
    'booking',
    appointments.map((appointment) => ({
      label: bookingLabel(appointment, context),
      target: { kind: 'booking', appointmentId: appointment._id },
    })),
  );
  const found = appointments.flatMap((appointment, index) => {
    const entry = issued[index];
    return entry ? [{ handle: entry.handle, appointment }] : [];
  });
  if (before?.kind !== 'booking') return { found, draft: {} };
  return { found, draft: { booking: found.find(({ appointment }) => appointment._id === before.appointmentId)?.handle ?? null } };
}

/** Which of several, by button. */
function askWhich(
  appointments: readonly Appointment[],
  context: ToolContext,
  question: string,
  code: 'AMBIGUOUS' | 'NOT_FOUND',
): ToolFailure {
  const { found, draft } = issueBookings(appointments, context);
  const offers = found.map(({ handle, appointment }) => ({ label: bookingLabel(appointment, context), handle }));
  return fail(code, `${question} Cite one by its handle.`, {
    alternatives: offers.map(({ handle, label }) => `${handle}: ${label}`),
    draft,
    view: { text: `${question} You have ${listWords(offers.map(({ label }) => label))}.`, offers, expects: 'anything' },
  });
}

const MOST_OFFERED = 6;

/** Staff may name the customer. */
const isNamed = (contact: Contact | undefined, cited: string, { principal }: Pick<ToolContext, 'principal'>): boolean =>
  principal.role !== 'customer' && contact !== undefined && sameName(contact.name, cited);

/** One name holds every word of the other: "Anna" and "Anna Berg". */
function sameName(one: string, two: string): boolean {
  const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [a, b] = [wordsOf(one), wordsOf(two)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length > 0 && short.every((word) => long.includes(word));
}

/** "it" cites nothing by name. */
const byName = (cited: string | null): string | null =>
  cited !== null && /^(?:it|the only one)$/i.test(cited.trim()) ? null : cited;

/** The booking meant by a handle, a reference, the draft, or simply the only one ("it"). Somebody else's does not exist. */
export async function resolveBooking(
  said: string | null,
  context: ToolContext,
  deps: ToolDeps,
): Promise<FoundBooking | ToolFailure> {
  const { principal, handles, draft, now } = context;
  const cited = byName(said);
  const handle = cited ?? draft.booking;
  const target = handle === undefined ? undefined : handles.resolve(handle);
  if (target?.target.kind === 'booking') {
    try {
      const appointment = await getAppointment(deps.services, {
        principal,
        businessId: principal.businessId,
        appointmentId: target.target.appointmentId,
      });
      if (isOpen(appointment, now)) return { handle: target.handle, appointment };
      return fail('STATE', 'That booking is over or was cancelled: list the bookings again.', {
        draft: { booking: null },
        view: { text: 'That booking is already over or was cancelled, so there is nothing left to change.', expects: 'anything' },
      });
    } catch (thrown) {
      if (asDomainError(thrown).code !== 'NOT_FOUND') throw thrown;
    }
  }
  const open = await upcomingBookings(deps, principal, now);
  const referred = open.filter(({ reference }) => cited !== null && cited.toUpperCase().includes(reference.toUpperCase()));
  const byReference =
    referred.length > 0 || cited === null ? referred : open.filter(({ contact }) => isNamed(contact, cited, context));
  const [only] = cited === null ? open : byReference;
  if (only && (cited === null ? open : byReference).length === 1 && (principal.role === 'customer' || cited !== null)) {
    const [found] = issueBookings([only], context).found;
    if (found) return found;
  }
  if (
    principal.role !== 'customer' &&
    cited !== null &&
    /\p{L}{2}/u.test(cited) &&
    !/^booking\b/i.test(cited) &&
    byReference.length === 0
  )
    return fail('NOT_FOUND', `There is no upcoming booking for "${spoken(cited)}". The agenda shows the bookings of a day.`, {
      view: { text: `I find no upcoming booking for “${spoken(cited)}”. Which day is it on?`, expects: 'date' },
    });
  if (open.length === 0)
    return fail('NOT_FOUND', 'There is no upcoming booking.', {
      draft: { booking: null },
      view: {
        text:
          principal.role === 'customer'
            ? 'I cannot find an upcoming booking of yours here. Would you like to make one?'
            : 'There are no upcoming bookings.',
        expects: 'anything',
      },
    });
  if (principal.role !== 'customer' && byReference.length > 1)
    return askWhich(byReference.slice(0, MOST_OFFERED), context, 'Which booking do you mean?', 'AMBIGUOUS');
  if (principal.role !== 'customer')
    return fail('AMBIGUOUS', 'Which booking? Show the agenda of that day first; it gives each booking a handle.', {
      view: { text: 'Which booking do you mean? Tell me the day and I will show its agenda.', expects: 'date' },
    });
  if (cited === null) return askWhich(open, context, 'Which booking do you mean?', 'AMBIGUOUS');
  return askWhich(open, context, `I do not know a booking “${spoken(cited)}”.`, 'NOT_FOUND');
}
