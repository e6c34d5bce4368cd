const problem = { $ref: '#/components/responses/Problem' };
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' }, description: 'The business, e.g. luna-hair' };

const answer = (description: string) => ({ description, content: { 'application/json': { schema: { type: 'object' } } } });

const query = (name: string, description: string, required = false, type = 'string') => ({
  name,
  in: 'query',
  required,
  schema: { type },
  description,
});

const ofBusiness = (summary: string) => ({
  get: { summary, tags: ['businesses'], parameters: [id], responses: { 200: answer(summary), 404: problem, 503: problem } },
});

export const publicApiDescription = {
  '/api/v1/businesses': {
    get: { summary: 'All businesses', tags: ['businesses'], responses: { 200: answer('All businesses'), 503: problem } },
  },
  '/api/v1/businesses/{id}': ofBusiness('One business with services, providers and policies'),
  '/api/v1/businesses/{id}/services': ofBusiness('What can be booked: durations in minutes, prices in minor units'),
  '/api/v1/businesses/{id}/providers': ofBusiness('Who can be booked'),
  '/api/v1/businesses/{id}/slots': {
    get: {
      summary: 'Free times as they are now',
      description:
        'Every listed slot books unless somebody is faster. Instants are UTC, date and time are the provider’s wall clock. Without a free slot: the reason, and the next free ones.',
      tags: ['businesses'],
      parameters: [
        id,
        query('service', 'Service id', true),
        query('provider', 'Provider id; anyone when absent'),
        query('from', 'Local date YYYY-MM-DD of the provider; today when absent'),
        query('to', 'Last local date, at most 31 days; six days after from when absent'),
        query('limit', 'At most so many slots, 1 to 500; 200 when absent', false, 'integer'),
      ],
      responses: { 200: answer('Slots'), 400: problem, 404: problem, 503: problem },
    },
  },
} as const;
