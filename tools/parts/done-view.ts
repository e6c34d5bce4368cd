import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { Business } from '../../src/domain/people/business.ts';
import type { CardView, ExecuteContext, View } from '../contract.ts';
import { placeWords } from './appointment-view.ts';
import { bookingTitle, providerOf, serviceOf } from './bookings.ts';
import type { ToolDeps } from './deps.ts';
import type { Voice } from './voice.ts';
import { sayMoney, sayOtherTime, sayWhen, sayWhenAndZone, voiceFor } from './voice.ts';
import { answerRows } from './intake.ts';
import { lengthWords, spoken } from './words.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';
import { forPeople } from './slot-view.ts';

/** How many seats of a session the booking takes. */
const partyOf = ({ attendees = [], reference }: Appointment): number =>
  attendees.find((attendee) => attendee.reference === reference)?.party ?? 1;

/** An appointment as it stands in the books, with its reference. */
export function appointmentCard(appointment: Appointment, business: Business, voice: Voice): CardView {
  const service = serviceOf(business, appointment);
  const { startsAt, price, contact } = appointment;
  const party = partyOf(appointment);
  const other = sayOtherTime(startsAt, voice);
  const { say, language } = wordingOf(voice.locale);
  return {
    type: 'appointment',
    title: bookingTitle(business, appointment, voice),
    reference: appointment.reference,
    state: appointment.state,
    ...(language === 'en' ? {} : { stateLabel: say(`booking.state_${appointment.state}`) }),
    rows: [
      ...(service?.lengths ? [{ label: say('label.length'), value: lengthWords(service.durationMinutes, voice) }] : []),
      { label: say('label.when'), value: sayWhenAndZone(startsAt, voice) },
      ...(other === undefined ? [] : [{ label: voice.otherName, value: other }]),
      ...(service ? [{ label: say('label.where'), value: placeWords(business, service, voice) }] : []),
      { label: say('label.with'), value: providerOf(business, appointment)?.name ?? business.name },
      ...(party > 1 ? [{ label: say('label.people'), value: String(party) }] : []),
      ...(price ? [{ label: say('label.price'), value: sayMoney(price, voice) }] : []),
      ...answerRows(service, appointment.answers),
      ...(contact ? [{ label: say('label.name'), value: contact.name }] : []),
    ],
  };
}

/** Of a committed write: what was done, the reference, the card and the calendar file. */
export async function doneView(
  done: 'booked' | 'moved' | 'cancelled',
  appointment: Appointment,
  business: Business,
  context: ExecuteContext,
  deps: ToolDeps,
): Promise<View> {
  const voice = voiceFor(business, context, serviceOf(business, appointment));
  const { say } = wordingOf(voice.locale);
  const title = forPeople(bookingTitle(business, appointment, voice), partyOf(appointment), voice);
  const when = sayWhen(appointment.startsAt, voice);
  const waits = appointment.state === 'pending_approval';
  const who = spoken(providerOf(business, appointment)?.name ?? business.name);
  const told = { title, when, reference: appointment.reference };
  const text = done === 'booked' && waits ? say('booking.requested', { ...told, provider: who }) : say(`booking.${done}`, told);
  const href = await deps.fileLink(business._id, appointment._id);
  return {
    text,
    card: appointmentCard(appointment, business, voice),
    attachments: [{ name: `${appointment.reference}.ics`, mediaType: 'text/calendar', href }],
    expects: 'anything',
  };
}
