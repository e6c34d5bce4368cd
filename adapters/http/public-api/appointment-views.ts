import type { Appointment, AppointmentState, Attendee } from '../../../src/domain/booking/appointment.ts';
import { OCCUPYING_STATES } from '../../../src/domain/booking/appointment.ts';
import { cancellationTerms } from '../../../src/domain/booking/cancellation.ts';
import type { Business, Money } from '../../../src/domain/people/business.ts';
import type { Principal } from '../../../src/domain/people/principal.ts';
import { formatMoney } from '../../../src/domain/time/format.ts';
import { instant } from '../../../src/domain/time/types.ts';
import { clockText, wallOf } from '../../../src/domain/time/wall.ts';

export const isoOf = (at: number): string => new Date(at).toISOString();

const moneyView = ({ amountMinor, currency }: Money, { locale }: Business) => ({
  amountMinor,
  currency,
  text: formatMoney(amountMinor, currency, locale),
});

type Terms = Pick<Attendee, 'contact' | 'note' | 'answers' | 'price' | 'deposit' | 'expiresAt'>;

const termsView = ({ contact, note, answers, price, deposit, expiresAt }: Terms, business: Business) => ({
  contact: contact ?? null,
  note: note ?? null,
  answers: (answers ?? []).map(({ questionId, value }) => ({ question: questionId, value })),
  price: price ? moneyView(price, business) : null,
  deposit: deposit ? moneyView(deposit, business) : null,
  heldUntil: expiresAt === undefined ? null : isoOf(expiresAt),
});

/** When and where time is taken: instants in UTC, date and time as the provider's clock showed when it was agreed. */
function placeView(one: Appointment) {
  return {
    reference: one.reference,
    state: one.state,
    service: one.serviceId ?? null,
    provider: one.providerId,
    location: one.locationId ?? null,
    startsAt: isoOf(one.startsAt),
    endsAt: isoOf(one.endsAt),
    date: one.wallStart.date,
    time: clockText(one.wallStart.minute),
    timeZone: one.timeZone,
  };
}

/** A booking, of a group session one person's; for staff a session has everybody in it. */
export function appointmentView(one: Appointment, business: Business, { role }: Pick<Principal, 'role'>) {
  const freeUntil = cancellationTerms(business.policies, one.startsAt, instant(0)).freeUntil;
  const shared = { ...placeView(one), party: 1, freeCancellationUntil: isoOf(freeUntil), bookedAt: isoOf(one.createdAt) };
  const { attendees } = one;
  if (!attendees) return { ...shared, ...termsView(one, business) };
  const isSeat = attendees.some(({ reference }) => reference === one.reference);
  const counted = (state: AppointmentState): boolean => (isSeat ? state === one.state : OCCUPYING_STATES.includes(state));
  const party = attendees.reduce((sum, seat) => sum + (counted(seat.state) ? seat.party : 0), 0);
  if (role === 'customer' || isSeat) return { ...shared, party, ...termsView(one, business) };
  const people = attendees.map((seat) => ({
    reference: seat.reference,
    state: seat.state,
    party: seat.party,
    ...termsView(seat, business),
  }));
  return { ...shared, party, attendees: people };
}

/** Time that a provider blocked. */
export const timeOffView = (block: Appointment) => ({
  provider: block.providerId,
  startsAt: isoOf(block.startsAt),
  endsAt: isoOf(block.endsAt),
  date: wallOf(block.startsAt, block.timeZone).date,
  timeZone: block.timeZone,
  note: block.note ?? null,
});

/** Bookings that an edit of the hours left outside, or that stand in blocked time: kept, to be settled by people. */
export const strandedView = (stranded: readonly Appointment[], business: Business, principal: Principal) =>
  stranded.map((one) => appointmentView(one, business, principal));
