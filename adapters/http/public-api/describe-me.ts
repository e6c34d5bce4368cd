import type { Schema } from './describe-parts.ts';
import {
  answer,
  businessIn,
  changeOperation,
  listOf,
  moment,
  objectOf,
  orNull,
  readOperation,
  schemaOf,
  text,
  whole,
} from './describe-parts.ts';
import { forgetBody, meBody } from './requests.ts';

const tag = 'me';
const from: Schema = {
  type: 'string',
  enum: ['said', 'bookings'],
  description: 'The person said it, or their bookings teach it',
};
const reach = { name: text('Empty where none is known'), phone: orNull(text('E.164')), email: orNull(text()) };
const named = objectOf({ id: text(), name: text(), from });
const known = (value: Schema): Schema => objectOf({ value, from });
const contact = objectOf({ name: text(), phone: text(), email: text() }, ['phone', 'email']);

export const meSchemas = {
  Me: objectOf({
    contact: orNull(objectOf(reach)),
    timeZone: orNull(text('IANA')),
    locale: orNull(text('BCP 47')),
    preferences: objectOf({
      service: orNull(named),
      provider: orNull(named),
      time: orNull(objectOf({ from: text('HH:MM'), to: text('HH:MM'), learnt: from })),
      language: orNull(objectOf({ tag: text('BCP 47'), from })),
    }),
  }),
};

const me = answer('As it is now', schemaOf('Me'));

export const mePaths = {
  '/api/v1/businesses/{id}/me': {
    get: readOperation(tag, {
      summary: 'What the business knows of you',
      description: 'For customers, about themselves. Two bookings alike teach a preference; what was said always wins.',
      parameters: [businessIn()],
      answers: { 200: me },
    }),
    patch: changeOperation(tag, {
      summary: 'Corrects it',
      description:
        'What is absent stays; null takes it away. New contact details go to bookings that are to come. Fails with INVALID_INPUT, NOT_FOUND, FORBIDDEN and CONFLICT.',
      parameters: [businessIn()],
      key: 'profile-0001',
      body: meBody,
      example: { contact: { phone: '+447700900456' }, preferences: { provider: 'maya', time: { from: '09:00', to: '12:00' } } },
      answers: { 200: me },
    }),
    delete: changeOperation(tag, {
      summary: 'Has it forgotten',
      description:
        'Everything: also takes you out of past bookings, of which service, time and price stay for the books, and deletes what was said in your chats. Never cancels anything: fails with STATE, naming them, while bookings or places in line are to come.',
      parameters: [businessIn()],
      key: 'forget-0001',
      body: forgetBody,
      example: { scope: 'preferences' },
      answers: { 200: answer('Done', objectOf({ forgotten: text('The scope') })) },
    }),
  },
  '/api/v1/businesses/{id}/me/export': {
    get: readOperation(tag, {
      summary: 'Everything that is held about you',
      parameters: [businessIn()],
      answers: {
        200: answer(
          'Contact, preferences, bookings, places in line, and what was said in your chats',
          objectOf({
            business: text(),
            made: moment(),
            you: objectOf({
              contact: orNull(contact),
              timeZone: orNull(text('IANA')),
              locale: orNull(text('BCP 47')),
              knownSince: orNull(moment()),
              preferences: objectOf({
                service: orNull(known(text())),
                provider: orNull(known(text())),
                time: orNull(known(objectOf({ from: whole('Minute of the day'), to: whole('Minute of the day') }))),
                language: orNull(known(text())),
              }),
            }),
            bookings: listOf(
              objectOf({
                reference: text(),
                state: text(),
                service: orNull(text()),
                provider: orNull(text()),
                start: moment(),
                end: moment(),
                timeZone: text('IANA'),
                price: orNull(objectOf({ amountMinor: whole(), currency: text('ISO 4217') })),
                contact: orNull(contact),
                note: orNull(text()),
                staffNote: orNull(text()),
                answers: listOf(objectOf({ questionId: text(), value: text() })),
                booked: moment(),
              }),
            ),
            waitlist: listOf(
              objectOf({
                state: text(),
                service: orNull(text()),
                provider: orNull(text()),
                from: text('Local date'),
                to: text('Local date'),
                party: whole(),
                contact,
                joined: moment(),
              }),
            ),
            conversations: listOf(
              objectOf({
                channel: text(),
                began: moment(),
                lines: listOf(objectOf({ at: moment(), from: { type: 'string', enum: ['person', 'bot'] }, text: text() })),
              }),
            ),
          }),
        ),
      },
    }),
  },
};
