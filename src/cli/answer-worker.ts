/** A thread that answers blocks of lines for `answerLines`. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerBlock } from './answer-lines.ts';
import type { Answerer, AnswererName, Block } from './answer-lines.ts';

const ANSWERERS: Readonly<Record<AnswererName, () => Promise<Answerer>>> = {
  availability: async () => (await import('./eval-availability.ts')).answerAvailability,
  time: async () => (await import('./eval-time.ts')).answerTime,
  understand: async () => (await import('./eval-understand.ts')).answerUnderstand,
};

const answer = await ANSWERERS[workerData as AnswererName]();
parentPort?.on('message', (block: Block) => parentPort?.postMessage(answerBlock(answer, block)));
parentPort?.postMessage('loaded');
