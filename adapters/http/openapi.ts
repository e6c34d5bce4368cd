import { ERROR_CODES } from '../../src/domain/errors.ts';
import type { Mount } from './mount.ts';

export type OpenApiDocument = {
  readonly openapi: '3.1.0';
  readonly info: Readonly<Record<string, unknown>>;
  readonly servers?: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly components: Readonly<Record<string, unknown>>;
};

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'retryable'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: ERROR_CODES },
    detail: { type: 'string' },
    retryable: { type: 'boolean', description: 'Whether the same request may succeed later' },
    requestId: { type: 'string' },
    path: { type: 'string', description: 'Which field is meant' },
    alternatives: {
      type: 'array',
      description: 'Free starts instead, the nearest first',
      items: {
        type: 'object',
        required: ['service', 'provider', 'startsAt', 'endsAt'],
        properties: {
          service: { type: 'string' },
          provider: { type: 'string' },
          startsAt: { type: 'string', format: 'date-time' },
          endsAt: { type: 'string', format: 'date-time' },
          location: { type: 'string' },
          seatsLeft: { type: 'integer' },
        },
      },
    },
  },
};

/** The OpenAPI 3.1 document of all mounts together. Each mount describes its own routes, so that a new one is never forgotten here. */
export function assembleOpenApi(mounts: readonly Mount[], publicUrl: string | undefined): OpenApiDocument {
  const paths: Record<string, Record<string, Readonly<Record<string, unknown>>>> = {};
  for (const mount of mounts) {
    for (const [path, methods] of Object.entries(mount.describes)) paths[path] = { ...paths[path], ...methods };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Almanac',
      version: '1.0.0',
      description:
        'Book by chatting, or by this API: both call the same services. Instants are UTC ISO 8601; dates and wall times say their zone.',
    },
    ...(publicUrl === undefined ? {} : { servers: [{ url: publicUrl }] }),
    tags: [
      { name: 'chat', description: 'What the widget speaks: sessions, messages and the event stream.' },
      { name: 'businesses', description: 'What can be booked and when, read-only.' },
      { name: 'appointments', description: 'Booking, moving, cancelling; for staff the day and its decisions.' },
      { name: 'waitlist', description: 'Waiting for time that may become free.' },
      { name: 'me', description: 'What a business knows of a customer: to see, correct, take along and have forgotten.' },
      { name: 'availability', description: 'For staff: hours, dates, time off.' },
      { name: 'files', description: 'Downloads behind short links.' },
      { name: 'operations', description: 'Health and metrics.' },
      { name: 'pages', description: 'Pages and scripts for browsers.' },
    ],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer', description: 'The token of POST /api/chat/sessions' },
        owner: { type: 'http', scheme: 'bearer', description: 'An owner’s session token, as the dashboard has it' },
        ownerCookie: {
          type: 'apiKey',
          in: 'cookie',
          name: 'almanac_owner',
          description: 'The dashboard’s cookie; counts for pages of this server only',
        },
      },
      schemas: { Problem: problemSchema, ...Object.assign({}, ...mounts.map(({ schemas }) => schemas ?? {})) },
      responses: {
        Problem: {
          description: 'A refusal with its code (RFC 9457)',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}
