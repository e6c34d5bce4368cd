import { lunaHair } from '../../../src/demo/luna-hair.ts';
import type { Business } from '../../../src/domain/people/business.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { BusinessId, ConversationId, CustomerId } from '../../../src/domain/people/ids.ts';
import type { Principal } from '../../../src/domain/people/principal.ts';
import type { Instant } from '../../../src/domain/time/types.ts';
import { localDate } from '../../../src/domain/time/wall.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { createOfflineInterpreter } from '../../../src/interpreters/offline/offline.ts';
import { createLogger } from '../../../src/logging/logger.ts';
import { createMetrics } from '../../../src/logging/metrics.ts';
import type { Reply } from '../../../src/ports/channel.ts';
import type { Retention, RetainingStore } from '../../../src/ports/retention.ts';
import type { Store } from '../../../src/ports/store.ts';
import { carryOutJobs } from '../../../src/services/carry-out-job.ts';
import { createBusiness } from '../../../src/services/create-business.ts';
import type { Services } from '../../../src/services/deps.ts';
import { relayEffects } from '../../../src/services/relay-effects.ts';
import { openEmbedded } from '../../../src/store/open.ts';
import { systemIds } from '../../../src/system/ids.ts';
import { createTools } from '../../../tools/registry.ts';
import { TUESDAY } from '../../support/conversation.ts';

export const ANN = {
  role: 'customer',
  businessId: asId<BusinessId>('luna-hair'),
  customerId: asId<CustomerId>('ann'),
} as const satisfies Principal;
export const TALK = asId<ConversationId>('talk');
export const NOW = TUESDAY;
const LEASE_MS = 15_000;
/** Later than every lease of a dead process. */
export const LATER = (NOW + 2 * LEASE_MS) as Instant;

export type Delivery = { readonly id: string; readonly text?: string; readonly action?: string };

/** The whole product but for HTTP, in a folder, as one process has it; `mortal` may stand between it and its store. */
export class House {
  readonly engine: Engine;
  readonly store: Store;
  readonly retention: Retention;
  readonly #services: Services;
  private constructor(engine: Engine, store: RetainingStore, services: Services) {
    this.engine = engine;
    this.store = store;
    this.retention = store.retention;
    this.#services = services;
  }

  static async open(
    folder: string,
    now: Instant,
    owner: string,
    mortal: (store: Store) => Store = (store) => store,
  ): Promise<House> {
    const logger = createLogger({ level: 'silent' });
    const real = await openEmbedded({
      dataDir: folder,
      logger,
      onFatal: (error) => {
        throw error;
      },
    });
    const store = mortal(real);
    const services: Services = { store, clock: { now: () => now }, ids: systemIds, logger };
    const engine = createEngine({
      ...services,
      metrics: createMetrics(),
      interpreter: createOfflineInterpreter(),
      tools: createTools({ services, fileLink: (_, appointment) => Promise.resolve(`/files/${appointment}.ics`) }),
      settings: { owner, leaseMs: LEASE_MS, turnDeadlineMs: 25_000, pollMs: 0 },
    });
    return new House(engine, real, services);
  }

  async furnish(): Promise<void> {
    const business: Business = { ...lunaHair(localDate('2026-11-24')), schemaVersion: 1, revision: 1 };
    await createBusiness(this.#services, business);
    await this.engine.open(TALK, { channel: 'web', principal: ANN });
  }

  async say(delivery: Delivery): Promise<Reply | undefined> {
    let last: Reply | undefined;
    const message = { channel: 'web' as const, conversationId: TALK, sender: ANN, sentAt: NOW, ...delivery };
    for await (const event of this.engine.handle(message)) if (event.type === 'reply') last = event.reply;
    return last;
  }

  /** Relays effects and carries their jobs out, as the scheduler does. */
  async work(): Promise<void> {
    await relayEffects(this.#services, 100);
    await carryOutJobs(this.#services, 'work', LEASE_MS, 100);
  }

  async close(): Promise<void> {
    await this.engine.stop();
    await this.store.close();
  }
}
