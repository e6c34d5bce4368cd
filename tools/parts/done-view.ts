import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { Business } from '../../src/domain/people/business.ts';
import type { CardView, ExecuteContext, View } from '../contract.ts';
import { placeWords } from './appointment-view.ts';
import { bookingTitle, providerOf, serviceOf } from './bookings.ts';
import type { ToolDeps } from './deps.ts';
import type { Voice } from './voice.ts';
import { sayMoney, sayOtherTime, sayWhen, sayWhenAndZone, voiceFor } from './voice.ts';
import { answerRows } from './intake.ts';
import { peopleWords } from './terms.ts';
import { lengthWords, spoken } from './words.ts';

/** How many seats of a session the booking takes. */
const partyOf = ({ attendees = [], reference }: Appointment): number =>
  attendees.find((attendee) => attendee.reference === reference)?.party ?? 1;

/** An appointment as it stands in the books, with its reference. */
export function appointmentCard(appointment: Appointment, business: Business, voice: Voice): CardView {
  const service = serviceOf(business, appointment);
  const { startsAt, price, contact } = appointment;
  const party = partyOf(appointment);
  const other = sayOtherTime(startsAt, voice);
  return {
    type: 'appointment',
    title: bookingTitle(business, appointment),
    reference: appointment.reference,
    state: appointment.state,
    rows: [
      ...(service?.lengths ? [{ label: 'Length', value: lengthWords(service.durationMinutes) }] : []),
      { label: 'When', value: sayWhenAndZone(startsAt, voice) },
      ...(other === undefined ? [] : [{ label: voice.otherName, value: other }]),
      ...(service ? [{ label: 'Where', value: placeWords(business, service) }] : []),
      { label: 'With', value: providerOf(business, appointment)?.name ?? business.name },
      ...(party > 1 ? [{ label: 'People', value: String(party) }] : []),
      ...(price ? [{ label: 'Price', value: sayMoney(price, voice) }] : []),
      ...answerRows(service, appointment.answers),
      ...(contact ? [{ label: 'Name', value: contact.name }] : []),
    ],
  };
}

/** Of a committed write: what was done, the reference, the card and the calendar file. */
export async function doneView(
  done: 'Booked' | 'Moved' | 'Cancelled',
  appointment: Appointment,
  business: Business,
  context: ExecuteContext,
  deps: ToolDeps,
): Promise<View> {
  const voice = voiceFor(business, context, serviceOf(business, appointment));
  const title = [bookingTitle(business, appointment), peopleWords(partyOf(appointment))].filter(Boolean).join(' ');
  const when = sayWhen(appointment.startsAt, voice);
  const waits = appointment.state === 'pending_approval';
  const who = spoken(providerOf(business, appointment)?.name ?? business.name);
  const sentence = {
    Booked: waits
      ? `Requested: **${title}** on ${when}. It is not booked yet: ${who} will confirm or decline it, and you will hear here.`
      : `Booked: **${title}** on ${when}.`,
    Moved: `Moved: **${title}** is now on ${when}.`,
    Cancelled: `Cancelled: **${title}** on ${when}.`,
  }[done];
  const href = await deps.fileLink(business._id, appointment._id);
  return {
    text: `${sentence} Reference **${appointment.reference}**.`,
    card: appointmentCard(appointment, business, voice),
    attachments: [{ name: `${appointment.reference}.ics`, mediaType: 'text/calendar', href }],
    expects: 'anything',
  };
}
