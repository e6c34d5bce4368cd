import { createHttpServer } from '../../adapters/http/server.ts';
import type { HttpServer, HttpServerOptions } from '../../adapters/http/server.ts';
import type { WebOptions } from '../../adapters/web/index.ts';
import { createWeb } from '../../adapters/web/index.ts';
import type { Instant } from '../../src/domain/time/types.ts';
import { isZone } from '../../src/domain/time/zones.ts';
import type { LogFields, Logger } from '../../src/ports/logger.ts';
import type { MemoryChannel } from './memory-channel.ts';

/** A logger that keeps what was logged, for tests that look at it. */
export class KeepingLogger implements Logger {
  readonly lines: { level: string; event: string; fields: LogFields }[] = [];
  #keep(level: string, event: string, fields: LogFields = {}): void {
    this.lines.push({ level, event, fields });
  }
  debug(event: string, fields?: LogFields): void {
    this.#keep('debug', event, fields);
  }
  info(event: string, fields?: LogFields): void {
    this.#keep('info', event, fields);
  }
  warn(event: string, fields?: LogFields): void {
    this.#keep('warn', event, fields);
  }
  error(event: string, fields?: LogFields): void {
    this.#keep('error', event, fields);
  }
  child(): Logger {
    return this;
  }
}

export type RunningWeb = { readonly url: string; readonly server: HttpServer; readonly logger: KeepingLogger };

/** The real HTTP server with the real web adapter over a channel in memory, on a free port of 127.0.0.1. */
export async function startWeb(
  channel: MemoryChannel,
  options: {
    readonly web?: Partial<WebOptions>;
    readonly http?: Partial<HttpServerOptions>;
    readonly port?: number;
  } = {},
): Promise<RunningWeb> {
  const logger = new KeepingLogger();
  const clock = { now: () => Date.now() as Instant };
  const web = createWeb({ channel, sessions: channel, clock, logger, isTimeZone: isZone, ...options.web });
  const server = createHttpServer({
    mounts: web.mounts,
    logger,
    readiness: async () => {
      await channel.businesses();
    },
    allowedOrigins: [],
    ...options.http,
  });
  const { port } = await server.listen(options.port ?? 0, '127.0.0.1');
  return { url: `http://127.0.0.1:${String(port)}`, server, logger };
}
