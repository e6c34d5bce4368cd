import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { asDomainError, DomainError } from '../../src/domain/errors.ts';
import type { Logger, Metrics } from '../../src/ports/logger.ts';
import { createDocsMount } from './docs-mount.ts';
import type { HealthOptions } from './health.ts';
import { createHealthMount } from './health.ts';
import type { Mount } from './mount.ts';
import { createObserver } from './observe.ts';
import { assembleOpenApi } from './openapi.ts';
import { createOriginGuard } from './origins.ts';
import { createProblemHandler, notFound } from './problems.ts';
import { limitByAddress } from './rate-limit.ts';
import { createSecurityHeaders } from './security.ts';

export type HttpServerOptions = Omit<HealthOptions, 'isStopping'> & {
  readonly mounts: readonly Mount[];
  readonly logger: Logger;
  readonly metrics?: Metrics;
  /** Where people reach this server, e.g. `https://book.example`; https switches transport security on. */
  readonly publicUrl?: string;
  /** Origins whose pages may embed the widget, exactly as browsers send them. */
  readonly allowedOrigins: readonly string[];
  /** How many reverse proxies of ours stand in front; 0 believes no X-Forwarded header. */
  readonly trustedProxies?: number;
  /** Requests a minute from one address to `/api` and `/files`; 1,200 unless told. */
  readonly requestsPerAddressPerMinute?: number;
};

export type HttpServer = {
  /** Resolves once connections are accepted. Port 0 takes a free one. Fails with UNAVAILABLE naming the port when it is in use. */
  listen(port: number, host: string): Promise<{ readonly port: number }>;
  /** Stops accepting, ends streams (their readers come back), finishes running requests; after 10 s cuts what is left. */
  close(): Promise<void>;
  /** Every mount the server carries, its own included. */
  readonly mounts: readonly Mount[];
};

const CLOSE_LIMIT_MS = 10_000;

function listenOn(server: Server, port: number, host: string): Promise<{ readonly port: number }> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      reject(
        new DomainError(
          'UNAVAILABLE',
          `cannot listen on ${host}:${String(port)}: ${cause.message}; set PORT to a free one`,
          {},
          cause,
        ),
      );
    });
    server.listen(port, host, () => {
      resolve({ port: (server.address() as AddressInfo).port });
    });
  });
}

function closeWithin(server: Server, limitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      server.closeAllConnections();
    }, limitMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/**
 * The HTTP server around the mounts: request ids, security headers, origin and rate guards for `/api` and `/files`, health, OpenAPI and
 * problem+json. Routes belong to the mounts.
 * @example await createHttpServer({ mounts, logger, readiness: () => store.ping(), allowedOrigins: [] }).listen(3000, '127.0.0.1') //=> { port: 3000 }
 */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  let stopping = false;
  const carried: Mount[] = [
    createHealthMount({ ...options, isStopping: () => stopping }),
    ...options.mounts,
    createDocsMount(() => assembleOpenApi(carried, options.publicUrl)),
  ];
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustedProxies ?? 0);
  app.use(createObserver(options.logger, options.metrics));
  app.use(createSecurityHeaders(options.publicUrl));
  app.use((_request, response, next) => {
    if (stopping) response.setHeader('Connection', 'close');
    next();
  });
  const { allowedOrigins, publicUrl } = options;
  const guards = [
    createOriginGuard({ allowedOrigins, ...(publicUrl === undefined ? {} : { publicUrl }) }),
    limitByAddress(options.requestsPerAddressPerMinute ?? 1_200),
  ];
  app.use(['/api', '/files'], ...guards);
  for (const { path, router } of carried) {
    app.use(path, (_request, response, next) => {
      response.locals['mount'] = path === '/' ? '' : path;
      next();
    });
    app.use(path, router);
  }
  app.use(notFound);
  app.use(createProblemHandler(options.logger));

  const server = createServer(app);
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  return {
    mounts: carried,
    listen: (port, host) => listenOn(server, port, host),
    async close() {
      stopping = true;
      const closed = closeWithin(server, CLOSE_LIMIT_MS);
      const stops = await Promise.allSettled(carried.map(async (mount) => mount.stop?.()));
      for (const stop of stops) {
        if (stop.status === 'rejected') options.logger.error('http-stop-failed', { message: asDomainError(stop.reason).message });
      }
      server.closeIdleConnections();
      await closed;
    },
  };
}
