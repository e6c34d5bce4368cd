import type { Request, Response } from 'express';
import { json, Router } from 'express';
import type { Channel, ChatSessions, IncomingMessage } from '../../src/ports/channel.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { chatDescription } from './describe.ts';
import { EventStream } from './event-stream.ts';
import { cursorOf, incomingMessage, messageRequest, parsed, sessionRequest } from './inbound.ts';
import type { WebMount } from './mount.ts';
import type { ChatLimits } from './rate-limits.ts';
import { DEFAULT_CHAT_LIMITS, messageLimit, sessionLimits } from './rate-limits.ts';
import { Refusal } from './refusal.ts';
import { RunningTurns } from './turns.ts';
import { speakerOf } from './verify.ts';

type Zone = NonNullable<IncomingMessage['timeZone']>;

export type ChatOptions = {
  readonly channel: Channel;
  readonly sessions: ChatSessions;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Whether this runtime knows the zone; a visitor's unknown zone is ignored. */
  readonly isTimeZone: (name: string) => name is Zone;
  readonly limits?: Partial<ChatLimits>;
  readonly heartbeatMs?: number;
};

const BODY_LIMIT = '16kb';
const STREAMS_PER_CONVERSATION = 8;
const STOP_LIMIT_MS = 5_000;

const failureFields = (thrown: unknown) => ({
  code: thrown instanceof Error && 'code' in thrown ? thrown.code : 'INTERNAL',
  message: thrown instanceof Error ? thrown.message : String(thrown),
});

/** The chat API of the widget: `/api/chat/{businesses,sessions,messages,stream}` (DESIGN §7). */
export function createChatMount(options: ChatOptions): WebMount {
  const { channel, sessions, clock, logger } = options;
  const limits = { ...DEFAULT_CHAT_LIMITS, ...options.limits };
  const turns = new RunningTurns();
  const streams = new Map<string, Set<EventStream>>();
  let stopping = false;
  const router = Router();
  router.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next(stopping ? new Refusal('UNAVAILABLE', 503, 'the server is restarting') : undefined);
  });

  router.get('/businesses', async (_request, response) => {
    response.json({ businesses: await sessions.businesses() });
  });

  router.post('/sessions', json({ limit: BODY_LIMIT }), ...sessionLimits(limits), async (request, response) => {
    const { business, timeZone, locale, resume } = parsed(sessionRequest, request.body);
    const zone = timeZone !== undefined && options.isTimeZone(timeZone) ? timeZone : undefined;
    const started = await sessions.start({
      ...(business === undefined ? {} : { business }),
      ...(zone === undefined ? {} : { timeZone: zone }),
      ...(locale === undefined ? {} : { locale }),
      ...(resume === undefined ? {} : { resume }),
    });
    response.status(201).json(started);
  });

  router.post('/messages', json({ limit: BODY_LIMIT }), messageLimit(limits), async (request, response) => {
    const speaker = await speakerOf(request, sessions);
    const message = incomingMessage(parsed(messageRequest, request.body), speaker, clock.now());
    const turn = turns.follow(channel.handle(message), (thrown) => {
      logger.error('web-turn-failed', failureFields(thrown));
    });
    await turn.accepted;
    if (request.query.wait === 'true') response.json({ replies: await turn.replies });
    else response.status(202).json({ accepted: true });
  });

  router.get('/stream', async (request: Request, response: Response) => {
    const { conversationId } = await speakerOf(request, sessions);
    const open = streams.get(conversationId) ?? new Set<EventStream>();
    if (open.size >= STREAMS_PER_CONVERSATION) {
      throw new Refusal('RATE_LIMITED', 429, `at most ${String(STREAMS_PER_CONVERSATION)} streams of one conversation`);
    }
    const stream = new EventStream({
      channel,
      conversationId,
      response,
      after: cursorOf(request.query, request.get('Last-Event-ID')),
      ...(options.heartbeatMs === undefined ? {} : { heartbeatMs: options.heartbeatMs }),
      onFailure: (thrown) => {
        logger.warn('web-stream-failed', failureFields(thrown));
      },
    });
    streams.set(conversationId, open.add(stream));
    const forget = (): void => {
      open.delete(stream);
      if (open.size === 0) streams.delete(conversationId);
    };
    response.once('close', forget);
    await stream.open();
    if (stopping) stream.end();
  });

  return {
    path: '/api/chat',
    router,
    describes: chatDescription,
    async stop() {
      stopping = true;
      for (const open of streams.values()) for (const stream of open) stream.end();
      await turns.idle(STOP_LIMIT_MS);
    },
  };
}
