import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { Business } from '../../src/domain/people/business.ts';
import { titleOf } from './bookings.ts';
import type { Voice } from './voice.ts';
import { sayShort } from './voice.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

const SHOWN = 5;

/** Bookings that stay although they are in the way, as one sentence; empty when there are none. */
export function metWords(met: readonly Appointment[], business: Business, voice: Voice): string {
  if (met.length === 0) return '';
  const { say, allOf } = wordingOf(voice.locale);
  const named = met.slice(0, SHOWN).map((appointment) => {
    const title = titleOf(appointment, appointment.contact?.name, business, voice);
    return say('staff.bookingAt', { title, when: sayShort(appointment.startsAt, { ...voice, zone: appointment.timeZone }) });
  });
  const more = met.length > SHOWN ? [say('time.more', { count: met.length - SHOWN })] : [];
  return say('staff.inTheWay', { count: met.length, bookings: allOf([...named, ...more]) });
}
