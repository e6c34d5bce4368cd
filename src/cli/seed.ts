import { composeStore } from '../compose.ts';
import { loadConfig } from '../config.ts';
import { seedDemo } from '../demo/seed-demo.ts';
import { createLogger } from '../logging/logger.ts';
import { systemClock } from '../system/clock.ts';
import { systemIds } from '../system/ids.ts';

/** Makes the demo businesses in the store that the settings name, if it has no other business; the server does so itself on a new embedded store. */
export async function seed(): Promise<void> {
  const logger = createLogger({ level: 'warn' });
  const store = await composeStore(loadConfig(), logger, (error) => {
    throw error;
  });
  const made = await seedDemo({ store, clock: systemClock, ids: systemIds, logger });
  await store.close();
  console.log(made.length > 0 ? `Made: ${made.join(', ')}` : 'Nothing made: the store has businesses already.');
}
