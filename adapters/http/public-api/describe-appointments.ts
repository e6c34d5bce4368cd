import {
  answer,
  businessIn,
  changeOperation,
  listOf,
  objectOf,
  query,
  readOperation,
  referenceIn,
  schemaOf,
} from './describe-parts.ts';
import { bookBody, cancelBody, declineBody, emptyBody, moveBody } from './requests.ts';

const tag = 'appointments';
const one = answer('The booking as it is now', schemaOf('Appointment'));
const ada = { name: 'Ada Byron', email: 'ada@example.org' };

const taken = {
  type: '/api/docs#TAKEN',
  title: 'Somebody else holds that time',
  status: 409,
  code: 'TAKEN',
  detail: 'haircut at 1793718000000: TAKEN',
  retryable: false,
  alternatives: [
    { service: 'haircut', provider: 'maya', startsAt: '2026-11-03T15:30:00.000Z', endsAt: '2026-11-03T16:15:00.000Z' },
  ],
};

/** What staff says about a booking; all alike but for the body. */
const decision = (summary: string, description: string, key: string, reason = false) => ({
  post: changeOperation(tag, {
    summary,
    description: `${description} Fails with FORBIDDEN (customers, others’ columns), STATE, NOT_FOUND and CONFLICT.`,
    parameters: [businessIn('weber-brandt'), referenceIn()],
    key,
    body: reason ? declineBody : emptyBody,
    example: reason ? { reason: 'We are away that week' } : {},
    answers: { 200: one },
  }),
});

export const appointmentPaths = {
  '/api/v1/businesses/{id}/appointments': {
    post: changeOperation(tag, {
      summary: 'Books a free start',
      description:
        'Decided by the function that lists slots: every listed slot books as long as nobody was faster. A service that needs approval gives a request (pending_approval). The same key again answers 200 with the first result. Fails with TAKEN, CLOSED, PAST, NOTICE, WINDOW, LIMIT, FULL, NO_RESOURCE or OFF_GRID and the nearest free starts, NEEDS_CONTACT, INVALID_INPUT, NOT_FOUND and CONFLICT.',
      parameters: [businessIn()],
      key: 'book-0001-ada',
      body: bookBody,
      example: {
        service: 'haircut',
        provider: 'maya',
        start: '2026-11-03T15:00:00+00:00',
        contact: ada,
        note: 'Side entrance, please',
      },
      answers: { 200: answer('A repeat: the booking made before, as it is now', schemaOf('Appointment')), 201: one },
      refused: taken,
    }),
    get: readOperation(tag, {
      summary: 'One’s own bookings that are not over; for staff everybody’s',
      parameters: [businessIn()],
      answers: { 200: answer('By start', objectOf({ appointments: listOf(schemaOf('Appointment')) })) },
    }),
  },
  '/api/v1/businesses/{id}/appointments/{reference}': {
    get: readOperation(tag, {
      summary: 'One booking',
      description: 'Somebody else’s is NOT_FOUND: nothing is revealed.',
      parameters: [businessIn(), referenceIn()],
      answers: { 200: one },
    }),
  },
  '/api/v1/businesses/{id}/appointments/{reference}/reschedule': {
    post: changeOperation(tag, {
      summary: 'Moves a booking to another free start',
      description:
        'In one step: if the new start cannot be had, the old booking stands. Of a group session a customer moves to another one and has a new reference there; staff moves the whole session. Fails like booking, and with STATE and PAST.',
      parameters: [businessIn(), referenceIn()],
      key: 'move-0001-ada',
      body: moveBody,
      example: { start: '2026-11-04T15:30:00Z' },
      answers: { 200: one },
      refused: taken,
    }),
  },
  '/api/v1/businesses/{id}/appointments/{reference}/cancel': {
    post: changeOperation(tag, {
      summary: 'Cancels a booking',
      description:
        'Its time is free at once. After the free cut-off it is allowed and marked late. Fails with STATE (cancelled before), PAST and NOT_FOUND.',
      parameters: [businessIn(), referenceIn()],
      key: 'cancel-0001-ada',
      body: cancelBody,
      example: { reason: 'I am ill' },
      answers: { 200: one },
    }),
  },
  '/api/v1/businesses/{id}/appointments/{reference}/approve': decision(
    'Staff: says yes to a request',
    'A request that held no time takes it now; TAKEN with other starts where that cannot be.',
    'approve-0001',
  ),
  '/api/v1/businesses/{id}/appointments/{reference}/decline': decision(
    'Staff: says no to a request',
    'Its time is free at once.',
    'decline-0001',
    true,
  ),
  '/api/v1/businesses/{id}/appointments/{reference}/no-show': decision(
    'Staff: the customer did not come',
    'Once it has begun; of a group session everybody, or one person by their own reference.',
    'no-show-0001',
  ),
  '/api/v1/businesses/{id}/appointments/{reference}/complete': decision(
    'Staff: it took place',
    'Once it has begun.',
    'complete-0001',
  ),
  '/api/v1/businesses/{id}/agenda': {
    get: readOperation(tag, {
      summary: 'Staff: what is on, day by day',
      parameters: [
        businessIn(),
        query('date', 'First local date; today of the business when absent', '2026-11-03'),
        query('days', 'How many days, 1 to 31; 1 when absent', 1, false, 'integer'),
        query('provider', 'One column; all when absent', 'maya'),
      ],
      answers: { 200: answer('Columns of each day', schemaOf('Agenda')) },
    }),
  },
};
