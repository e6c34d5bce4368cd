import { answer, businessIn, changeOperation, listOf, objectOf, providerIn, readOperation, schemaOf } from './describe-parts.ts';
import { hoursBody, overrideBody, timeOffBody, unblockBody } from './requests.ts';

const tag = 'availability';
const parameters = [businessIn(), providerIn];
const hours = answer('The hours then, and the upcoming bookings outside them', schemaOf('Hours'));

export const availabilityPaths = {
  '/api/v1/businesses/{id}/providers/{provider}/availability': {
    get: readOperation(tag, {
      summary: 'Staff: weekly hours and dates with hours of their own',
      parameters,
      answers: { 200: hours },
    }),
  },
  '/api/v1/businesses/{id}/providers/{provider}/availability/hours': {
    put: changeOperation(tag, {
      summary: 'Staff: sets the week, for good or for a period',
      description: 'Bookings stay where they are: those now outside are listed as stranded.',
      parameters,
      key: 'hours-0001',
      body: hoursBody,
      example: { hours: [{ days: [2, 3, 4, 5], windows: [{ start: '10:00', end: '16:00' }] }] },
      answers: { 200: hours },
    }),
  },
  '/api/v1/businesses/{id}/providers/{provider}/availability/overrides': {
    post: changeOperation(tag, {
      summary: 'Staff: sets the hours of one date, or of several',
      description: 'No windows: closed; null: back to the weekly hours. Bookings stay, and are listed as stranded.',
      parameters,
      key: 'override-0001',
      body: overrideBody,
      example: { date: '2026-11-08', windows: [{ start: '11:00', end: '15:00' }], note: 'Open Sunday' },
      answers: { 200: hours },
    }),
  },
  '/api/v1/businesses/{id}/providers/{provider}/availability/time-off': {
    post: changeOperation(tag, {
      summary: 'Staff: takes time off the market',
      description:
        'Whole dates, the same part of each, or from one instant to another. Takes only what is open and free; bookings in the way stay, and are listed as stranded.',
      parameters,
      key: 'time-off-0001',
      body: timeOffBody,
      example: { from: '2026-11-10', to: '2026-11-11', part: { start: '14:00', end: '16:00' }, note: 'Training' },
      answers: { 200: answer('What was blocked, one a date', schemaOf('Blocked')) },
    }),
  },
  '/api/v1/businesses/{id}/providers/{provider}/availability/unblock': {
    post: changeOperation(tag, {
      summary: 'Staff: gives blocked time back',
      parameters,
      key: 'unblock-0001',
      body: unblockBody,
      example: { start: '2026-11-10T14:00:00Z', end: '2026-11-10T16:00:00Z' },
      answers: {
        200: answer('What was released; empty when nothing was blocked', objectOf({ released: listOf(schemaOf('TimeOff')) })),
      },
    }),
  },
};
