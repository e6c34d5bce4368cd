import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { DomainError } from '../../src/domain/errors.ts';

/** At most so many requests a minute from one address (an IPv6 /56 counts as one); more is RATE_LIMITED with Retry-After. */
export function limitByAddress(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? 'unknown'),
    handler: (_request, _response, next) => {
      next(new DomainError('RATE_LIMITED', 'too many requests from this address, try again in a minute'));
    },
  });
}
