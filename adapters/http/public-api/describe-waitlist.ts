import { answer, businessIn, changeOperation, entryIn, listOf, objectOf, readOperation, schemaOf } from './describe-parts.ts';
import { answerBody, emptyBody, joinBody } from './requests.ts';

const tag = 'waitlist';
const one = answer('The entry as it is now', schemaOf('Waiting'));
const offer = { offer: 'offer:wait:api:6pQm:join-0001:cancel-0002|time-freed' };

export const waitlistPaths = {
  '/api/v1/businesses/{id}/waitlist': {
    post: changeOperation(tag, {
      summary: 'Waits for time that may become free',
      description:
        'First come first. What becomes free is held for the first whom it fits and offered to them, here and in their chat. Who waits for the same twice keeps their first place (200). Fails with INVALID_INPUT, PAST, WINDOW, FULL, LIMIT (ten wishes at once), NEEDS_CONTACT, NOT_FOUND and CONFLICT.',
      parameters: [businessIn()],
      key: 'join-0001',
      body: joinBody,
      example: {
        service: 'haircut',
        provider: 'maya',
        from: '2026-11-03',
        to: '2026-11-07',
        times: [{ from: '15:00', to: '16:30' }],
        contact: { name: 'Ben Osei', phone: '+447700900123' },
      },
      answers: { 200: answer('Waited for already', schemaOf('Waiting')), 201: one },
    }),
    get: readOperation(tag, {
      summary: 'What one waits for, with the place in the line',
      parameters: [businessIn()],
      answers: { 200: answer('First come first', objectOf({ entries: listOf(schemaOf('Waiting')) })) },
    }),
  },
  '/api/v1/businesses/{id}/waitlist/{entry}/leave': {
    post: changeOperation(tag, {
      summary: 'Leaves the line',
      description: 'What is held goes to the next. Fails with STATE (booked already) and NOT_FOUND.',
      parameters: [businessIn(), entryIn],
      key: 'leave-0001',
      body: emptyBody,
      example: {},
      answers: { 200: one },
    }),
  },
  '/api/v1/businesses/{id}/waitlist/{entry}/accept': {
    post: changeOperation(tag, {
      summary: 'Takes the offered time',
      description: 'Fails with EXPIRED (the deadline is over, or another offer stands) and NOT_FOUND.',
      parameters: [businessIn(), entryIn],
      key: 'accept-0001',
      body: answerBody,
      example: offer,
      answers: { 200: answer('The booking', schemaOf('Appointment')) },
    }),
  },
  '/api/v1/businesses/{id}/waitlist/{entry}/pass': {
    post: changeOperation(tag, {
      summary: 'Leaves the offered time to the next, and keeps the place for others',
      description: 'Fails with STATE (booked already) and NOT_FOUND.',
      parameters: [businessIn(), entryIn],
      key: 'pass-0001',
      body: answerBody,
      example: offer,
      answers: { 200: one },
    }),
  },
};
