import { meSchemas } from './describe-me.ts';
import type { Schema } from './describe-parts.ts';
import { listOf, moment, objectOf, orNull, schemaOf, text, whole } from './describe-parts.ts';

const slot = {
  service: text(),
  provider: text(),
  startsAt: moment(),
  endsAt: moment(),
  date: text('Local date of the provider'),
  time: text('Wall time of the provider'),
  timeZone: text('The provider’s IANA zone'),
};
const terms = {
  contact: orNull(schemaOf('Contact')),
  note: orNull(text()),
  answers: listOf(objectOf({ question: text(), value: text() })),
  price: orNull(schemaOf('Money')),
  deposit: orNull(schemaOf('Money')),
  heldUntil: orNull(moment('While held: until when')),
};
const state = {
  type: 'string',
  enum: ['held', 'pending_approval', 'confirmed', 'completed', 'no_show', 'cancelled', 'declined', 'expired'],
};
const window = objectOf({ start: text('HH:MM'), end: text('HH:MM; at or before start: the next day'), location: text() }, [
  'location',
]);
const stranded = listOf(schemaOf('Appointment'));
const hours = {
  provider: text(),
  timeZone: text(),
  hours: listOf(
    objectOf({ days: listOf(whole('Monday 1 … Sunday 7')), windows: listOf(window), from: text(), to: text() }, ['from', 'to']),
  ),
  overrides: listOf(objectOf({ date: text(), until: text(), windows: listOf(window), note: text() }, ['until', 'note'])),
  holidays: orNull(objectOf({ country: text(), region: orNull(text()) })),
};
const appointment = {
  reference: text('What people quote'),
  state,
  service: orNull(text()),
  provider: text(),
  location: orNull(text()),
  startsAt: moment(),
  endsAt: moment(),
  date: text('Local date of the provider'),
  time: text('Wall time of the provider'),
  timeZone: text(),
  party: whole('How many people'),
  freeCancellationUntil: moment('Moving and cancelling is free up to then, and marked late after'),
  bookedAt: moment(),
};

const summary = {
  id: text(),
  name: text(),
  kind: text(),
  tagline: orNull(text()),
  timeZone: text('IANA'),
  locale: text('BCP 47'),
  currency: text('ISO 4217'),
};

const handoff = {
  id: text(),
  channel: text('Where the customer is: web, terminal …'),
  since: moment(),
  reason: orNull(text()),
  takenBy: orNull(text('Who of the business answered first')),
  summary: listOf(text('Who it is, what was wanted and done, what was said last')),
};

/** What the public API gives, by name. */
export const publicApiSchemas: Readonly<Record<string, Schema>> = {
  Money: objectOf({ amountMinor: whole('Minor units'), currency: text('ISO 4217'), text: text('For people') }),
  Contact: objectOf({ name: text(), phone: text('E.164'), email: text() }, ['phone', 'email']),
  BusinessSummary: objectOf(summary),
  Business: objectOf({
    ...summary,
    about: orNull(text()),
    phone: orNull(text()),
    email: orNull(text()),
    locations: listOf(
      objectOf({ id: text(), name: text(), address: text(), online: { type: 'boolean' } }, ['address', 'online']),
    ),
    policies: objectOf({ cancellationMinutes: whole(), waitlistOfferMinutes: whole(), note: text() }, [
      'waitlistOfferMinutes',
      'note',
    ]),
    services: listOf(schemaOf('Service')),
    providers: listOf(schemaOf('Provider')),
  }),
  Service: objectOf({
    id: text(),
    name: text(),
    description: orNull(text()),
    durationMinutes: whole(),
    minimumNoticeMinutes: whole(),
    bookingWindowDays: whole(),
    price: schemaOf('Money'),
    providers: listOf(text()),
  }),
  Provider: objectOf({ id: text(), name: text(), title: orNull(text()), timeZone: text('IANA') }),
  Slot: objectOf(slot),
  Appointment: objectOf(
    {
      ...appointment,
      ...terms,
      late: { type: 'boolean', description: 'Of a move or cancellation: after the free cut-off' },
      attendees: {
        ...listOf(objectOf({ reference: text(), state, party: whole(), ...terms })),
        description: 'For staff, of a group session: everybody in it, instead of the terms of one',
      },
    },
    ['late', 'attendees', ...Object.keys(terms)],
  ),
  Waiting: objectOf({
    id: text(),
    state: { type: 'string', enum: ['waiting', 'offered', 'booked', 'left', 'over'] },
    place: whole('1 is next; 0 in no line'),
    of: whole('How many wait for such time'),
    service: text(),
    provider: orNull(text()),
    from: text('Local date'),
    to: text('Local date, inclusive'),
    times: listOf(objectOf({ from: text('HH:MM'), to: text('HH:MM') })),
    lengthMinutes: orNull(whole()),
    party: whole(),
    joinedAt: moment(),
    offer: orNull(
      objectOf({ id: text(), provider: text(), startsAt: moment(), until: moment('Held for this person alone up to then') }),
    ),
  }),
  TimeOff: objectOf({
    provider: text(),
    startsAt: moment(),
    endsAt: moment(),
    date: text('Local date'),
    timeZone: text(),
    note: orNull(text()),
  }),
  Hours: objectOf({ ...hours, stranded }),
  Blocked: objectOf({ blocked: listOf(schemaOf('TimeOff')), stranded }),
  Handoff: objectOf(handoff),
  ...meSchemas,
  HandoffTalk: objectOf({
    ...handoff,
    lines: listOf(objectOf({ from: { type: 'string', enum: ['person', 'bot'] }, text: text(), at: moment() })),
  }),
  Agenda: objectOf({
    days: listOf(
      objectOf({
        date: text(),
        columns: listOf(
          objectOf({
            provider: text(),
            open: listOf(window),
            appointments: listOf(schemaOf('Appointment')),
            timeOff: listOf(schemaOf('TimeOff')),
          }),
        ),
      }),
    ),
  }),
};
