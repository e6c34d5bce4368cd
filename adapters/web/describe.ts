import { z } from 'zod';
import { messageRequest, sessionRequest } from './inbound.ts';

const problem = { $ref: '#/components/responses/Problem' };
const refusals = { 400: problem, 403: problem, 429: problem, 503: problem };
const session = [{ session: [] }];

const jsonBody = (schema: z.ZodType) => ({
  required: true,
  content: { 'application/json': { schema: z.toJSONSchema(schema, { io: 'input' }) } },
});

const reply = {
  type: 'object',
  required: ['id', 'text'],
  properties: {
    id: { type: 'string' },
    text: { type: 'string', description: 'Small Markdown: bold, emphasis, lists, links' },
    choices: {
      type: 'array',
      items: {
        type: 'object',
        required: ['label', 'action'],
        properties: { label: { type: 'string' }, action: { type: 'string' } },
      },
    },
    card: { type: 'object', description: 'Says the text again for the eye', properties: { type: { type: 'string' } } },
    expects: { type: 'string', description: 'What the bot waits for, e.g. date: a channel may show a date picker' },
    attachments: {
      type: 'array',
      items: {
        type: 'object',
        properties: { name: { type: 'string' }, mediaType: { type: 'string' }, href: { type: 'string' } },
      },
    },
  },
};

const jsonAnswer = (description: string, schema: object) => ({ description, content: { 'application/json': { schema } } });

export const chatDescription = {
  '/api/chat/businesses': {
    get: {
      summary: 'The businesses one can chat with',
      tags: ['chat'],
      responses: { 200: jsonAnswer('Cards of all businesses', { type: 'object' }), 503: problem },
    },
  },
  '/api/chat/sessions': {
    post: {
      summary: 'Opens or resumes a conversation',
      description:
        'The token speaks in this one conversation, for 30 days. A token that cannot be resumed gives a new conversation or a problem.',
      tags: ['chat'],
      requestBody: jsonBody(sessionRequest),
      responses: {
        201: jsonAnswer('The session', {
          type: 'object',
          required: ['conversationId', 'token', 'expiresAt', 'business', 'resumed'],
          properties: {
            conversationId: { type: 'string' },
            token: { type: 'string' },
            expiresAt: { type: 'integer', description: 'Epoch milliseconds' },
            business: { type: 'object' },
            resumed: { type: 'boolean' },
          },
        }),
        404: problem,
        ...refusals,
      },
    },
  },
  '/api/chat/messages': {
    post: {
      summary: 'Says something, or presses a button',
      description:
        'Answered with 202 once the message is stored; the replies come over the stream. With wait=true answered with the replies once the turn is over. The same clientMessageId again is the same message.',
      tags: ['chat'],
      security: session,
      parameters: [
        { name: 'wait', in: 'query', schema: { type: 'string', enum: ['true'] }, description: 'true: answer with the replies' },
      ],
      requestBody: jsonBody(messageRequest),
      responses: {
        200: jsonAnswer('With wait=true: the replies', {
          type: 'object',
          properties: { replies: { type: 'array', items: reply } },
        }),
        202: { description: 'Stored' },
        401: problem,
        413: problem,
        ...refusals,
      },
    },
  },
  '/api/chat/stream': {
    get: {
      summary: 'Server-sent events of the conversation',
      description:
        'Events: message (own words, stored), reply, typing, delta, live (everything stored has been sent). message and reply carry the sequence number as id; progress does not. A comment every 15 seconds keeps the line open.',
      tags: ['chat'],
      security: session,
      parameters: [
        {
          name: 'after',
          in: 'query',
          schema: { type: 'integer', minimum: 0 },
          description: 'Only lines after this sequence number',
        },
        { name: 'Last-Event-ID', in: 'header', schema: { type: 'integer' }, description: 'The same, as browsers send it' },
      ],
      responses: {
        200: { description: 'The stream', content: { 'text/event-stream': { schema: { type: 'string' } } } },
        401: problem,
        ...refusals,
      },
    },
  },
} as const;
