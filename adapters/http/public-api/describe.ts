import { appointmentPaths } from './describe-appointments.ts';
import { availabilityPaths } from './describe-availability.ts';
import type { Schema } from './describe-parts.ts';
import { answer, businessIn, listOf, objectOf, orNull, query, schemaOf, text, whole } from './describe-parts.ts';
import { handoffPaths } from './describe-handoffs.ts';
import { mePaths } from './describe-me.ts';
import { waitlistPaths } from './describe-waitlist.ts';

const problem = { $ref: '#/components/responses/Problem' };

const ofBusiness = (summary: string, schema: Schema) => ({
  get: {
    summary,
    tags: ['businesses'],
    parameters: [businessIn()],
    responses: { 200: answer(summary, schema), 404: problem, 503: problem },
  },
});

export const publicApiDescription = {
  '/api/v1/businesses': {
    get: {
      summary: 'All businesses',
      tags: ['businesses'],
      responses: { 200: answer('All businesses', objectOf({ businesses: listOf(schemaOf('BusinessSummary')) })), 503: problem },
    },
  },
  '/api/v1/businesses/{id}': ofBusiness('One business with services, providers and policies', schemaOf('Business')),
  '/api/v1/businesses/{id}/services': ofBusiness(
    'What can be booked: durations in minutes, prices in minor units',
    objectOf({ services: listOf(schemaOf('Service')) }),
  ),
  '/api/v1/businesses/{id}/providers': ofBusiness('Who can be booked', objectOf({ providers: listOf(schemaOf('Provider')) })),
  '/api/v1/businesses/{id}/slots': {
    get: {
      summary: 'Free times as they are now',
      description:
        'Every listed slot books unless somebody is faster. Instants are UTC, date and time are the provider’s wall clock. Without a free slot: the reason, and the next free ones.',
      tags: ['businesses'],
      parameters: [
        businessIn(),
        query('service', 'Service id', 'haircut', true),
        query('provider', 'Provider id; anyone when absent', 'maya'),
        query('from', 'Local date YYYY-MM-DD of the provider; today when absent', '2026-11-03'),
        query('to', 'Last local date, at most 31 days; six days after from when absent', '2026-11-05'),
        query('limit', 'At most so many slots, 1 to 500; 200 when absent', 20, false, 'integer'),
      ],
      responses: {
        200: answer(
          'Slots',
          objectOf({
            from: text(),
            to: text(),
            total: whole(),
            slots: listOf(schemaOf('Slot')),
            reason: orNull(text('Why there is none')),
            nextFree: listOf(schemaOf('Slot')),
          }),
        ),
        400: problem,
        404: problem,
        503: problem,
      },
    },
  },
  ...appointmentPaths,
  ...waitlistPaths,
  ...mePaths,
  ...availabilityPaths,
  ...handoffPaths,
} as const;
