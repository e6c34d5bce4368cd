import { createHash } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import type { CalendarFeeds } from '../../src/ports/calendar.ts';
import { parsed } from './inbound.ts';
import type { WebMount } from './mount.ts';

const feedQuery = z.object({ token: z.string().min(1).max(4_096) });
const problem = { $ref: '#/components/responses/Problem' };

/** `/calendars/feed.ics?token=…`: a private calendar to subscribe to. Apps ask again and again: what did not change is not sent twice. */
export function createCalendarsMount(feeds: CalendarFeeds): WebMount {
  const router = Router();
  router.get('/feed.ics', async (request, response) => {
    const { token } = parsed(feedQuery, request.query);
    const { name, body } = await feeds.calendar(token);
    response.setHeader('Cache-Control', 'private, no-cache');
    response.setHeader('Referrer-Policy', 'no-referrer');
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    response.setHeader('ETag', etag);
    // Apps that say "no-cache" beside the ETag still want to hear that nothing changed.
    const known = (request.get('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
    if (known.includes(etag)) {
      response.status(304).end();
      return;
    }
    response.setHeader('Content-Disposition', `inline; filename="${name}"`);
    response.type('text/calendar; charset=utf-8').send(body);
  });
  return {
    path: '/calendars',
    router,
    describes: {
      '/calendars/feed.ics': {
        get: {
          summary: 'A private calendar to subscribe to',
          tags: ['files'],
          parameters: [
            { name: 'token', in: 'query', required: true, schema: { type: 'string' }, description: 'From the link' },
            { name: 'If-None-Match', in: 'header', schema: { type: 'string' }, description: 'The ETag of the copy at hand' },
          ],
          responses: {
            200: { description: 'iCalendar', content: { 'text/calendar': { schema: { type: 'string' } } } },
            304: { description: 'The copy at hand is still right' },
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
