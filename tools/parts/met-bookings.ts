import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { Business } from '../../src/domain/people/business.ts';
import { bookingTitle } from './bookings.ts';
import type { Voice } from './voice.ts';
import { sayShort } from './voice.ts';
import { count, listWords, spoken } from './words.ts';

const SHOWN = 5;

/** Bookings that stay although they are in the way, as one sentence; empty when there are none. */
export function metWords(met: readonly Appointment[], business: Business, voice: Voice): string {
  if (met.length === 0) return '';
  const named = met.slice(0, SHOWN).map((appointment) => {
    const who = appointment.contact ? ` for ${spoken(appointment.contact.name)}` : '';
    return `${bookingTitle(business, appointment)}${who} (${sayShort(appointment.startsAt, { ...voice, zone: appointment.timeZone })})`;
  });
  const more = met.length > SHOWN ? [`${met.length - SHOWN} more`] : [];
  const verb = met.length === 1 ? 'stays as it is' : 'stay as they are';
  return `${count(met.length, 'booking')} in the way ${verb}: ${listWords([...named, ...more])}.`;
}
