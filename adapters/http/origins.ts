import type { RequestHandler } from 'express';
import { DomainError } from '../../src/domain/errors.ts';

/** A web origin exactly as browsers send it, or INVALID_INPUT naming the entry. @example normalOrigin('https://Salon.example/') //=> 'https://salon.example' */
export function normalOrigin(text: string): string {
  const url = URL.parse(text);
  if (url && (url.protocol === 'https:' || url.protocol === 'http:') && url.origin !== 'null' && /^\/?$/.test(url.pathname)) {
    return url.origin;
  }
  throw new DomainError(
    'INVALID_INPUT',
    `allowed origin: expected scheme, host and port such as "https://salon.example", got ${JSON.stringify(text)}`,
    { path: 'allowedOrigins' },
  );
}

/**
 * Lets browsers in from our own pages and from the listed origins only (scheme, host and port, compared exactly); anybody else, `null`
 * included, is refused with FORBIDDEN. A request without Origin does not come from a foreign page and passes: Origin is no
 * authentication. Cookies count for pages of ours only, so credentials are never allowed.
 */
export function createOriginGuard(options: {
  readonly allowedOrigins: readonly string[];
  readonly publicUrl?: string;
}): RequestHandler {
  const allowed = new Set(options.allowedOrigins.map(normalOrigin));
  const own = options.publicUrl === undefined ? undefined : URL.parse(options.publicUrl)?.origin;
  return (request, response, next) => {
    response.vary('Origin');
    const { origin } = request.headers;
    if (origin === undefined) {
      next();
      return;
    }
    const ours = origin === own || origin === `${request.protocol}://${request.headers.host ?? ''}`;
    if (!ours && !allowed.has(origin)) {
      next(new DomainError('FORBIDDEN', `pages of ${JSON.stringify(origin.slice(0, 100))} may not use this service`));
      return;
    }
    if (!ours) {
      response.setHeader('Access-Control-Allow-Origin', origin);
      response.setHeader('Access-Control-Expose-Headers', 'Retry-After, Location');
      response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    }
    if (request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined) {
      response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT');
      response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type, Idempotency-Key, Last-Event-ID');
      response.setHeader('Access-Control-Max-Age', '600');
      response.status(204).end();
      return;
    }
    next();
  };
}
