import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { DomainError } from '../domain/errors.ts';

/** What answers one line of an evaluation, by the name under which a worker finds it too. */
export type Answerer = (asked: unknown) => unknown;
export type AnswererName = 'availability' | 'time' | 'understand';

/** Some lines of the input; `first`: the number of the first one, counted from 1. */
export type Block = { readonly first: number; readonly lines: readonly string[] };
/** What goes to standard output and to standard error. */
export type AnsweredBlock = { readonly answers: string; readonly faults: string };

/** A short input is not worth another thread. */
const LINES_ALONE = 500;
/** Beside this one. */
const MOST_THREADS = 3;
/** One to work at, one that waits. */
const BLOCKS_EACH = 2;
const BLOCKS_AHEAD = 8;

/** One answer a line, in order; a bad line is told with its number. */
export function answerBlock(answer: Answerer, { first, lines }: Block): AnsweredBlock {
  const answers: string[] = [];
  const faults: string[] = [];
  lines.forEach((text, index) => {
    if (text.trim() === '') return;
    try {
      answers.push(`${JSON.stringify(answer(JSON.parse(text)))}\n`);
    } catch (thrown) {
      if (!(thrown instanceof DomainError || thrown instanceof SyntaxError)) throw thrown;
      faults.push(`line ${first + index}: ${thrown instanceof SyntaxError ? 'not JSON: ' : ''}${thrown.message}\n`);
    }
  });
  return { answers: answers.join(''), faults: faults.join('') };
}

/** Whole lines, as many as have come. */
async function* blocksOf(input: NodeJS.ReadStream): AsyncGenerator<Block> {
  input.setEncoding('utf8');
  let first = 1;
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield { first, lines };
    first += lines.length;
  }
  if (rest !== '') yield { first, lines: [rest] };
}

/** A thread of its own; it answers what it is given one after the other, once it has loaded what that takes. */
class AnswerThread {
  readonly #worker: Worker;
  readonly #waiting: PromiseWithResolvers<AnsweredBlock>[] = [];
  #loaded = false;
  #broken: unknown;

  constructor(name: AnswererName) {
    this.#worker = new Worker(new URL('./answer-worker.ts', import.meta.url), { workerData: name });
    this.#worker.on('message', (message: AnsweredBlock | 'loaded') => {
      if (message === 'loaded') this.#loaded = true;
      else this.#waiting.shift()?.resolve(message);
    });
    this.#worker.on('error', (thrown) => {
      this.#broken = thrown;
      this.#waiting.splice(0).forEach(({ reject }) => reject(thrown));
    });
  }

  /** Fails with what broke the thread. */
  get isFree(): boolean {
    if (this.#broken !== undefined) throw this.#broken;
    return this.#loaded && this.#waiting.length < BLOCKS_EACH;
  }

  answer(block: Block): Promise<AnsweredBlock> {
    const answered = Promise.withResolvers<AnsweredBlock>();
    this.#waiting.push(answered);
    this.#worker.postMessage(block);
    return answered.promise;
  }

  stop = (): Promise<number> => this.#worker.terminate();
}

/**
 * Reads questions from standard input, one JSON object a line, and writes one answer a line, in order; a bad line is told on standard error with its number, and
 * the run goes on. A long input is shared with threads on the processor's other cores.
 */
export async function answerLines(name: AnswererName, answer: Answerer): Promise<void> {
  const threads: AnswerThread[] = [];
  const written: Promise<void>[] = [];
  let last: Promise<void> = Promise.resolve();
  const write = async (before: Promise<void>, answered: AnsweredBlock | Promise<AnsweredBlock>): Promise<void> => {
    await before;
    const { answers, faults } = await answered;
    process.stderr.write(faults);
    if (!process.stdout.write(answers)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  };
  for await (const block of blocksOf(process.stdin)) {
    if (block.first > LINES_ALONE && threads.length === 0) {
      const count = Math.min(availableParallelism() - 1, MOST_THREADS);
      threads.push(...Array.from({ length: count }, () => new AnswerThread(name)));
    }
    const free = threads.find(({ isFree }) => isFree);
    last = write(last, free?.answer(block) ?? answerBlock(answer, block));
    written.push(last);
    if (written.length > BLOCKS_AHEAD) await written.shift();
    // What the threads have to say is heard between the blocks.
    await setImmediate();
  }
  await last;
  await Promise.all(threads.map((thread) => thread.stop()));
}
