import { Router } from 'express';
import { DomainError } from '../../src/domain/errors.ts';
import type { Mount } from './mount.ts';

export type HealthOptions = {
  /** Resolves when the store answers; rejects with UNAVAILABLE. */
  readonly readiness: () => Promise<void>;
  /** The Prometheus text of this process. */
  readonly exposition?: () => Promise<{ readonly contentType: string; readonly body: string }>;
  readonly isStopping: () => boolean;
};

const READINESS_LIMIT_MS = 3_000;

async function within(limitMs: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new DomainError('UNAVAILABLE', `the store did not answer within ${String(limitMs)} ms`));
    }, limitMs);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** `/healthz`: the process lives. `/readyz`: it can serve (store reachable, not stopping). `/metrics`: Prometheus text. */
export function createHealthMount(options: HealthOptions): Mount {
  const router = Router();
  router.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    if (options.isStopping()) throw new DomainError('UNAVAILABLE', 'this process is stopping');
    await within(READINESS_LIMIT_MS, options.readiness());
    response.json({ status: 'ready' });
  });
  router.get('/metrics', async (_request, response) => {
    if (!options.exposition) throw new DomainError('NOT_FOUND', 'metrics are not collected by this process');
    const { contentType, body } = await options.exposition();
    response.setHeader('Content-Type', contentType);
    response.end(body);
  });
  return {
    path: '/',
    router,
    describes: {
      '/healthz': { get: { summary: 'The process lives', tags: ['operations'], responses: { 200: { description: 'Alive' } } } },
      '/readyz': {
        get: {
          summary: 'The process can serve: the store answers',
          tags: ['operations'],
          responses: { 200: { description: 'Ready' }, 503: { $ref: '#/components/responses/Problem' } },
        },
      },
      '/metrics': {
        get: {
          summary: 'Counters and timings as Prometheus text',
          tags: ['operations'],
          responses: { 200: { description: 'Prometheus text' }, 404: { $ref: '#/components/responses/Problem' } },
        },
      },
    },
  };
}
