import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublicApi } from '../../../adapters/http/public-api/mount.ts';
import type { ApiLimits } from '../../../adapters/http/public-api/limits.ts';
import type { HttpServer } from '../../../adapters/http/server.ts';
import { createHttpServer } from '../../../adapters/http/server.ts';
import { DEMO_BUSINESSES, seedDemo } from '../../../src/demo/seed-demo.ts';
import type { BusinessId, ConversationId, CustomerId, ProviderId } from '../../../src/domain/people/ids.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { Principal } from '../../../src/domain/people/principal.ts';
import type { Instant } from '../../../src/domain/time/types.ts';
import { localDateOf } from '../../../src/domain/time/wall.ts';
import { zoneId } from '../../../src/domain/time/zones.ts';
import { createTokens } from '../../../src/security/tokens.ts';
import { carryOutJob } from '../../../src/services/carry-out-job.ts';
import type { Services } from '../../../src/services/deps.ts';
import { createBusiness } from '../../../src/services/create-business.ts';
import { relayEffects } from '../../../src/services/relay-effects.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { createOfflineInterpreter } from '../../../src/interpreters/offline/offline.ts';
import { createMetrics } from '../../../src/logging/metrics.ts';
import { createHandoffDesk } from '../../../src/services/handoffs.ts';
import { openEmbedded } from '../../../src/store/open.ts';
import { systemIds } from '../../../src/system/ids.ts';
import { createTools } from '../../../tools/registry.ts';
import { KeepingLogger } from '../../support/web-server.ts';

/** Monday 2 November 2026, 09:00 in London. */
export const MONDAY = '2026-11-02T09:00:00Z';

export type Answer<Body> = { readonly status: number; readonly body: Body; readonly headers: Headers };
export type ProblemBody = {
  readonly code: string;
  readonly detail: string;
  readonly path?: string;
  readonly alternatives?: readonly { readonly service: string; readonly provider: string; readonly startsAt: string }[];
};
type Ask = {
  readonly method?: string;
  readonly token?: string;
  readonly key?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

export type ApiWorld = {
  readonly url: string;
  readonly services: Services;
  readonly server: HttpServer;
  set(now: string): void;
  /** The references that the next bookings get. */
  readonly references: string[];
  /** The token of a chat session of this customer. */
  customer(name: string, business?: string): Promise<string>;
  owner(business?: string): Promise<string>;
  provider(id: string, business?: string): Promise<string>;
  ask<Body = ProblemBody>(path: string, asked?: Ask): Promise<Answer<Body>>;
  /** A customer of Luna Hair says something in their chat. */
  says(name: string, text: string): Promise<void>;
  /** What the clock's processes do until nothing is due. */
  work(): Promise<void>;
  close(): Promise<void>;
};

/** The public API on a real server over a real store with the demo businesses, with their customers' bookings or (faster) without. */
export async function openApi(
  booked = false,
  limits: Partial<ApiLimits> = { writesPerCaller: 1_000, readsPerCaller: 1_000 },
): Promise<ApiWorld> {
  const dataDir = await mkdtemp(join(tmpdir(), 'almanac-api-'));
  const logger = new KeepingLogger();
  const store = await openEmbedded({ dataDir, logger, onFatal: () => undefined });
  let now = Date.parse(MONDAY) as Instant;
  const references: string[] = [];
  const ids = { unique: systemIds.unique, reference: () => references.shift() ?? systemIds.reference() };
  const services: Services = { store, clock: { now: () => now }, ids, logger };
  const today = localDateOf(now, zoneId('UTC'));
  if (booked) await seedDemo(services);
  else for (const define of DEMO_BUSINESSES) await createBusiness(services, { ...define(today), schemaVersion: 1, revision: 1 });
  const tokens = createTokens({ secret: 'a-secret-of-the-tests-only-0123456789', clock: services.clock });
  const engine = createEngine({
    ...services,
    metrics: createMetrics(),
    interpreter: createOfflineInterpreter(),
    tools: createTools({ services, fileLink: (_, id) => Promise.resolve(`/files/${id}.ics`) }),
    settings: { owner: 'test', leaseMs: 30_000, turnDeadlineMs: 25_000, pollMs: 0 },
  });
  const handoffs = (principal: Principal, by: string) =>
    createHandoffDesk({ services, channel: engine, teller: engine }, principal, by);
  const server = createHttpServer({
    mounts: [createPublicApi({ services, tokens, limits, handoffs })],
    logger,
    readiness: () => store.ping(),
    allowedOrigins: ['https://salon.example'],
  });
  const url = `http://127.0.0.1:${String((await server.listen(0, '127.0.0.1')).port)}`;
  const lifeMs = 86_400_000;
  const chat = (principal: Principal, name: string): Promise<string> =>
    tokens.sign({ kind: 'chat', conversationId: asId<ConversationId>(`chat-${name}`), principal }, (now + lifeMs) as Instant);
  return {
    url,
    services,
    server,
    references,
    set: (text) => {
      now = Date.parse(text) as Instant;
    },
    customer: (name, business = 'luna-hair') =>
      chat({ role: 'customer', customerId: asId<CustomerId>(name), businessId: asId<BusinessId>(business) }, name),
    owner: (business = 'luna-hair') =>
      tokens.sign({ kind: 'owner', businessId: asId<BusinessId>(business) }, (now + lifeMs) as Instant),
    provider: (id, business = 'luna-hair') =>
      chat({ role: 'provider', providerId: asId<ProviderId>(id), businessId: asId<BusinessId>(business) }, id),
    async ask<Body>(path: string, { method, token, key, body, headers }: Ask = {}) {
      const response = await fetch(`${url}${path.startsWith('/api') ? path : `/api/v1/businesses${path}`}`, {
        method: method ?? (key === undefined ? 'GET' : 'POST'),
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(key === undefined ? {} : { 'idempotency-key': key, 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: (await response.json()) as Body, headers: response.headers };
    },
    async says(name, text) {
      const conversationId = asId<ConversationId>(`chat-${name}`);
      const sender: Principal = {
        role: 'customer',
        customerId: asId<CustomerId>(name),
        businessId: asId<BusinessId>('luna-hair'),
      };
      await engine.open(conversationId, { channel: 'web', principal: sender });
      const message = { id: systemIds.unique(), channel: 'web' as const, conversationId, sender, sentAt: now, text };
      for await (const _event of engine.handle(message));
    },
    async work() {
      for (let again = true; again;) {
        again = (await relayEffects(services)) > 0;
        while (await carryOutJob(services, 'one', 15_000)) again = true;
      }
    },
    async close() {
      await server.close();
      await engine.stop();
      await store.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
