import { setTimeout as sleep } from 'node:timers/promises';
import { asStoreError, isBrokenConnection, wasRefusedUntried } from './errors.ts';

const PAUSES_MS = [50, 200];

/**
 * Runs a call with a bounded number of repeats, beyond the driver's own single one. Reads repeat after a broken connection; writes only when the
 * server refused them untried, since a write that may have happened is the caller's to ask about. Errors: as `asStoreError`.
 */
export async function retrying<T>(effect: 'read' | 'write', call: () => Promise<T>): Promise<T> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await call();
    } catch (error) {
      if (!wasRefusedUntried(error) && !(effect === 'read' && isBrokenConnection(error))) throw asStoreError(error);
      await sleep(pauseMs);
    }
  }
  try {
    return await call();
  } catch (error) {
    throw asStoreError(error);
  }
}
