import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTools } from '../../tools/registry.ts';
import { createEngine } from '../engine/engine.ts';
import type { House, OpenHouse } from '../evaluation/house.ts';
import { guarded } from '../interpreters/guarded.ts';
import { createLogger } from '../logging/logger.ts';
import { createMetrics } from '../logging/metrics.ts';
import type { Services } from '../services/deps.ts';
import { openEmbedded } from '../store/open.ts';
import { systemIds } from '../system/ids.ts';

const LEASE_MS = 30_000;
const TURN_DEADLINE_MS = 25_000;
/** A folder in memory where the machine has one. */
const MEMORY = '/dev/shm';

type Home = { readonly folder: string; readonly services: Services };

/** The real product over an empty embedded store in a folder of its own, for scripted people. */
export const openScenarioHouse: OpenHouse = async ({ clock, interpreter, fallback }): Promise<House> => {
  const logger = createLogger({ level: 'silent' });
  const newFolder = async (): Promise<string> => await mkdtemp(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'almanac-scenario-'));
  const openIn = async (folder: string): Promise<Home> => {
    const store = await openEmbedded({
      dataDir: folder,
      logger,
      onFatal: (error) => {
        throw error;
      },
    });
    return { folder, services: { store, clock, ids: systemIds, logger } };
  };
  const leave = async ({ folder, services }: Home): Promise<void> => {
    await services.store.close();
    await rm(folder, { recursive: true, force: true });
  };
  let home = await openIn(await newFolder());
  const answering = guarded({
    primary: [interpreter],
    fallback,
    clock,
    logger,
    sleep: () => Promise.resolve(),
  });
  return {
    get services() {
      return home.services;
    },
    async reopen() {
      // Copied before the old store is closed: closing would put on the disk what a killed process had not.
      const before = home;
      const folder = await newFolder();
      await cp(before.folder, folder, { recursive: true });
      home = await openIn(folder);
      await leave(before);
    },
    process: ({ name, store: seen }) => {
      const own = { ...home.services, store: seen };
      return createEngine({
        ...own,
        metrics: createMetrics(),
        interpreter: answering,
        tools: createTools({ services: own, fileLink: (_business, id) => Promise.resolve(`/files/${id}.ics`) }),
        settings: { owner: name, leaseMs: LEASE_MS, turnDeadlineMs: TURN_DEADLINE_MS, pollMs: 0 },
      });
    },
    async close() {
      await leave(home);
    },
  };
};
