import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger, Metrics } from '../../src/ports/logger.ts';

/** Gives every request an id, and logs and counts its end by route pattern: no query strings, bodies, tokens or addresses. */
export function createObserver(logger: Logger, metrics: Metrics | undefined): RequestHandler {
  return (request, response, next) => {
    const startedMs = performance.now();
    const requestId = randomUUID();
    response.setHeader('X-Request-Id', requestId);
    response.once('close', () => {
      const route = request.route as { path?: unknown } | undefined;
      const mount = String(response.locals['mount'] ?? '');
      const pattern = typeof route?.path === 'string' ? `${mount}${route.path}` : 'none';
      const elapsedMs = Math.round((performance.now() - startedMs) * 10) / 10;
      const labels = { method: request.method, route: pattern, status: String(response.statusCode) };
      metrics?.count('http_requests_total', labels);
      metrics?.observeMs('http_request', elapsedMs, { method: request.method, route: pattern });
      logger.debug('http-request', { ...labels, elapsedMs, requestId });
    });
    next();
  };
}
