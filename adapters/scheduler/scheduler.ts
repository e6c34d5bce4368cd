import { asDomainError } from '../../src/domain/errors.ts';
import type { Logger } from '../../src/ports/logger.ts';

/** One thing to do again and again; gives how much it did, so that a busy one is called again at once. */
export type PeriodicWork = { readonly name: string; run(): Promise<number> };

export type Scheduler = { start(): void; stop(): Promise<void> };

/** At most this many rounds without a pause, so that others get the processor. */
const MAX_BUSY_ROUNDS = 20;

/** Runs the works every `everyMs`, one round at a time; a failing one is logged and tried again next time. */
export function createScheduler(works: readonly PeriodicWork[], everyMs: number, logger: Logger): Scheduler {
  let timer: NodeJS.Timeout | undefined;
  let stopped = true;
  let round: Promise<void> = Promise.resolve();

  async function runOne(work: PeriodicWork): Promise<void> {
    try {
      for (let rounds = 0; rounds < MAX_BUSY_ROUNDS && !stopped && (await work.run()) > 0; rounds++);
    } catch (thrown) {
      logger.warn('periodic-work-later', { work: work.name, code: asDomainError(thrown).code });
    }
  }

  async function runAll(): Promise<void> {
    for (const work of works) await runOne(work);
    if (!stopped) schedule();
  }

  function schedule(): void {
    timer = setTimeout(() => {
      round = runAll();
    }, everyMs);
    timer.unref();
  }

  return {
    start() {
      stopped = false;
      schedule();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
