import { Router } from 'express';
import { z } from 'zod';
import type { ChatSessions } from '../../src/ports/channel.ts';
import { parsed } from './inbound.ts';
import type { WebMount } from './mount.ts';

const fileQuery = z.object({ token: z.string().min(1).max(4_096) });
const problem = { $ref: '#/components/responses/Problem' };

/** `/files/appointment.ics?token=…` and `/files/my-data.json?token=…`: the files behind attachments of replies. */
export function createFilesMount(sessions: ChatSessions): WebMount {
  const router = Router();
  router.get('/appointment.ics', async (request, response) => {
    const { token } = parsed(fileQuery, request.query);
    const { name, body } = await sessions.calendarFile(token);
    response.setHeader('Cache-Control', 'private, no-store');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.attachment(name).type('text/calendar; charset=utf-8').send(body);
  });
  router.get('/my-data.json', async (request, response) => {
    const { token } = parsed(fileQuery, request.query);
    const { name, body } = await sessions.dataFile(token);
    response.setHeader('Cache-Control', 'private, no-store');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.attachment(name).type('application/json; charset=utf-8').send(body);
  });
  return {
    path: '/files',
    router,
    describes: {
      '/files/my-data.json': {
        get: {
          summary: 'Everything that is held about a person, as JSON',
          description: 'The link is given to the person alone, in their chat, and is good for a day.',
          tags: ['files'],
          parameters: [{ name: 'token', in: 'query', required: true, schema: { type: 'string' }, description: 'From the link' }],
          responses: {
            200: { description: 'All of it', content: { 'application/json': { schema: { type: 'object' } } } },
            400: problem,
            403: problem,
            404: problem,
            410: problem,
          },
        },
      },
      '/files/appointment.ics': {
        get: {
          summary: 'An appointment as a calendar file',
          tags: ['files'],
          parameters: [
            { name: 'token', in: 'query', required: true, schema: { type: 'string' }, description: 'From the attachment' },
          ],
          responses: {
            200: { description: 'iCalendar', content: { 'text/calendar': { schema: { type: 'string' } } } },
            400: problem,
            403: problem,
            404: problem,
            410: problem,
          },
        },
      },
    },
  };
}
