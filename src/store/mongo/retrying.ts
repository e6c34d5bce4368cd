import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '../../domain/errors.ts';
import { asStoreError, isBrokenConnection, wasRefusedUntried } from './errors.ts';

const PAUSES_MS = [50, 200];
/** The driver's own limits end a call long before; but one that meets a line just breaking may never end by itself. */
const LONGEST_CALL_MS = 15_000;

/** Who wants to know whether the server answers. */
export type Watch = { answered(): void; unanswered(): void };

async function inTime<T>(call: () => Promise<T>): Promise<T> {
  const { promise: limit, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new DomainError('UNAVAILABLE', `MongoDB did not answer within ${String(LONGEST_CALL_MS)} ms`));
  }, LONGEST_CALL_MS);
  try {
    return await Promise.race([call(), limit]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Runs a call with a bounded number of repeats, beyond the driver's own single one. Reads repeat after a broken connection; writes only when the
 * server refused them untried, since a write that may have happened is the caller's to ask about. Errors: as `asStoreError`.
 */
export async function retrying<T>(effect: 'read' | 'write', call: () => Promise<T>, watch?: Watch): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      const answer = await inTime(call);
      watch?.answered();
      return answer;
    } catch (error) {
      const pauseMs = PAUSES_MS[attempt];
      const again = wasRefusedUntried(error) || (effect === 'read' && isBrokenConnection(error));
      if (!again || pauseMs === undefined) {
        const ours = asStoreError(error);
        if (ours.code === 'UNAVAILABLE') watch?.unanswered();
        else watch?.answered();
        throw ours;
      }
      await sleep(pauseMs);
    }
  }
}
