import { asDomainError } from '../domain/errors.ts';
import { instant } from '../domain/time/types.ts';
import type { EngineDeps } from './deps.ts';
import type { Worker } from './worker.ts';

const SWEEP_LIMIT = 50;
/** Younger deliveries are on their way to a worker. */
const STRANDED_AFTER_MS = 5_000;

/**
 * Takes up what a dead process left: open turns and queues without a living lease, finished turns that were not handed on, deliveries that were accepted
 * but reached no queue. Safe to run in any number of processes at any time. Gives the number of conversations looked at.
 */
export async function sweep(deps: EngineDeps, worker: Worker): Promise<number> {
  const { store, clock, logger } = deps;
  const now = clock.now();
  const ids = new Set(await store.conversations.unattended(now, SWEEP_LIMIT));
  const stranded = await store.inbox.stranded(instant(now - STRANDED_AFTER_MS), SWEEP_LIMIT);
  const attempts = [
    ...stranded.map((row) => ({ id: row.conversationId, attempt: worker.attend(row.conversationId, row.delivery) })),
    ...[...ids].map((id) => ({ id, attempt: worker.attend(id) })),
  ];
  for (const { id, attempt } of attempts) {
    try {
      await attempt;
    } catch (thrown) {
      logger.warn('recovery-later', { conversation: id, code: asDomainError(thrown).code });
    }
  }
  return attempts.length;
}
