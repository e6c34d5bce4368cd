import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { Refusal } from './refusal.ts';
import { tokenKey } from './verify.ts';

/** How many a minute. */
export type ChatLimits = {
  readonly sessionsPerAddress: number;
  readonly sessionsPerBusiness: number;
  readonly messagesPerToken: number;
};

export const DEFAULT_CHAT_LIMITS: ChatLimits = { sessionsPerAddress: 120, sessionsPerBusiness: 600, messagesPerToken: 40 };

const businessOf = (request: Request): string => {
  const { business } = (request.body ?? {}) as { business?: unknown };
  return typeof business === 'string' ? business.slice(0, 100) : '';
};

function limit(perMinute: number, what: string, keyGenerator: (request: Request) => string): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator,
    handler: (_request, _response, next) => {
      next(new Refusal('RATE_LIMITED', 429, `at most ${String(perMinute)} ${what} a minute; try again in a moment`));
    },
  });
}

export const sessionLimits = (limits: ChatLimits): RequestHandler[] => [
  limit(limits.sessionsPerAddress, 'new chats from one address', (request) => ipKeyGenerator(request.ip ?? 'unknown')),
  limit(limits.sessionsPerBusiness, 'new chats with one business', businessOf),
];

export const messageLimit = (limits: ChatLimits): RequestHandler =>
  limit(limits.messagesPerToken, 'messages of one visitor', tokenKey);
