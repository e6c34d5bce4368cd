import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { DomainError } from '../../src/domain/errors.ts';

/** At most so many requests a minute with the same key; more is RATE_LIMITED with Retry-After. */
export function limitBy(
  perMinute: number,
  what: string,
  keyOf: (request: Request, response: Response) => string,
): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator: keyOf,
    handler: (_request, _response, next) => {
      next(new DomainError('RATE_LIMITED', `at most ${String(perMinute)} ${what} a minute, try again in a minute`));
    },
  });
}

/** At most so many requests a minute from one address (an IPv6 /56 counts as one). */
export const limitByAddress = (perMinute: number): RequestHandler =>
  limitBy(perMinute, 'requests from one address', (request) => ipKeyGenerator(request.ip ?? 'unknown'));
