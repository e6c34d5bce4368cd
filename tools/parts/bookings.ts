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
import { labelled, serviceWith } from './slot-view.ts';
import { serviceAt } from './service-at.ts';
import type { Voice } from './voice.ts';
import { sayShort, voiceFor } from './voice.ts';
import { spoken } from './words.ts';
import type { Wording } from '../../src/domain/wording/wording.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

/** A booking that this principal may touch, under the handle by which it is cited. */
export type FoundBooking = { readonly handle: string; readonly appointment: Appointment };

/** The service as it was booked: at its length and place. */
export function serviceOf(business: Business, appointment: Appointment): Service | undefined {
  const service = business.services.find(({ id }) => id === appointment.serviceId);
  return service && serviceAt(service, keptLength(service, appointment), appointment.locationId);
}
export const providerOf = (business: Business, appointment: Appointment): Provider | undefined =>
  business.providers.find(({ id }) => id === appointment.providerId);

/** @example bookingTitle(business, appointment, voice) //=> 'Haircut with Maya' */
export function bookingTitle(business: Business, appointment: Appointment, voice: Pick<Voice, 'locale'>): string {
  const { say } = wordingOf(voice.locale);
  const service = serviceOf(business, appointment);
  const provider = providerOf(business, appointment);
  if (!service) return provider ? say('title.appointmentWith', { provider: spoken(provider.name) }) : say('label.appointment');
  return serviceWith(service, provider?.name, voice);
}

/** Names the booking for a button; staff also hear for whom it is. */
export const bookingLabel = (appointment: Appointment, context: ToolContext): string =>
  labelIn(voiceFor(context.business, context, serviceOf(context.business, appointment)), appointment, context);

function labelIn(voice: Voice, appointment: Appointment, { business, principal }: ToolContext): string {
  const { contact } = principal.role === 'customer' ? {} : appointment;
  const title = titleOf(appointment, contact?.name, business, voice);
  return wordingOf(voice.locale).say('title.when', { title, when: sayShort(appointment.startsAt, voice) });
}

/** A booking with the name of whoever it is for. @example titleOf(appointment, 'Anna', business, voice) //=> 'Haircut with Maya for Anna' */
export function titleOf(
  appointment: Appointment,
  customer: string | undefined,
  business: Business,
  voice: Pick<Voice, 'locale'>,
): string {
  const title = bookingTitle(business, appointment, voice);
  return customer === undefined ? title : wordingOf(voice.locale).say('title.of', { title, customer: spoken(customer) });
}

/** A handle as staff read and cite it; outside English only its number. @example cited('booking B1', { locale: 'de' }) //=> 'B1' */
export const cited = (handle: string, { locale }: Pick<Voice, 'locale'>): string =>
  wordingOf(locale).language === 'en' ? handle : (handle.split(' ').at(-1) ?? handle);

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
      ...labelled(voiceFor(context.business, context, serviceOf(context.business, appointment)), context.business, (voice) =>
        labelIn(voice, appointment, context),
      ),
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
  question: (say: Wording['say']) => string,
  code: 'AMBIGUOUS' | 'NOT_FOUND',
): ToolFailure {
  const { say, allOf } = wordingOf(context.locale);
  const { found, draft } = issueBookings(appointments, context);
  const offers = found.map(({ handle, appointment }) => ({ label: bookingLabel(appointment, context), handle }));
  return fail(code, `${question(wordingOf('en').say)} Cite one by its handle.`, {
    alternatives: found.map(({ handle }) => `${handle}: ${context.handles.resolve(handle)?.label ?? ''}`),
    draft,
    view: {
      text: say('booking.youHave', { question: question(say), bookings: allOf(offers.map(({ label }) => label)) }),
      offers,
      expects: 'anything',
    },
  });
}

const MOST_OFFERED = 6;
const whichOne = (say: Wording['say']): string => say('booking.whichOne');

/** Staff may name the customer. */
export const isNamedBy = (contact: Contact | undefined, cited: string, { principal }: Pick<ToolContext, 'principal'>): boolean =>
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
  const { say } = wordingOf(context.locale);
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
        view: { text: say('booking.over'), expects: 'anything' },
      });
    } catch (thrown) {
      if (asDomainError(thrown).code !== 'NOT_FOUND') throw thrown;
    }
  }
  const open = await upcomingBookings(deps, principal, now);
  const referred = open.filter(({ reference }) => cited !== null && cited.toUpperCase().includes(reference.toUpperCase()));
  const byReference =
    referred.length > 0 || cited === null ? referred : open.filter(({ contact }) => isNamedBy(contact, cited, context));
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
      view: { text: say('booking.noneFor', { said: spoken(cited) }), expects: 'date' },
    });
  if (open.length === 0)
    return fail('NOT_FOUND', 'There is no upcoming booking.', {
      draft: { booking: null },
      view: {
        text: principal.role === 'customer' ? say('booking.noneOfYours') : say('booking.noneAtAll'),
        expects: 'anything',
      },
    });
  if (principal.role !== 'customer' && byReference.length > 1)
    return askWhich(byReference.slice(0, MOST_OFFERED), context, whichOne, 'AMBIGUOUS');
  if (principal.role !== 'customer')
    return fail('AMBIGUOUS', 'Which booking? Show the agenda of that day first; it gives each booking a handle.', {
      view: { text: say('booking.tellTheDay'), expects: 'date' },
    });
  if (cited === null) return askWhich(open, context, whichOne, 'AMBIGUOUS');
  const unknownOne = (speak: Wording['say']): string => speak('booking.unknownOne', { said: spoken(cited) });
  return askWhich(open, context, unknownOne, 'NOT_FOUND');
}
