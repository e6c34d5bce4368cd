import { parentPort, workerData } from 'node:worker_threads';
import { asDomainError } from '../domain/errors.ts';
import type { ExpandQuestion } from './expand.ts';
import { expandCalendar } from './expand.ts';

/** A thread of its own for one file, which its parent can end: a recurrence rule may take for ever inside the library. */
try {
  parentPort?.postMessage({ answer: expandCalendar(workerData as ExpandQuestion) });
} catch (thrown) {
  const { code, message, details } = asDomainError(thrown);
  parentPort?.postMessage({ failure: { code, message, details } });
}
