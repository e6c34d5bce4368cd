import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { DomainError } from '../domain/errors.ts';

/** What answers one line of an evaluation, by the name under which a worker finds it too. */
export type Answerer = (asked: unknown) => unknown;
export type AnswererName = 'availability' | 'time' | 'understand';

/** Some lines of the input; `first`: the number of the first one, counted from 1. */
export type Block = { readonly first: number; readonly lines: readonly string[] };
/** What goes to standard output and to standard error. */
export type AnsweredBlock = { readonly answers: string; readonly faults: string };

/** So many lines are answered at once in this thread: starting others takes as long. */
const LINES_ALONE = 1000;
const MOST_THREADS = 4;
const BLOCKS_AHEAD = 4;

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

/** A thread of its own; it answers what it is given one after the other. */
class AnswerThread {
  readonly #worker: Worker;
  readonly #waiting: PromiseWithResolvers<AnsweredBlock>[] = [];

  constructor(name: AnswererName) {
    this.#worker = new Worker(new URL('./answer-worker.ts', import.meta.url), { workerData: name });
    this.#worker.on('message', (answered: AnsweredBlock) => this.#waiting.shift()?.resolve(answered));
    this.#worker.on('error', (thrown) => this.#waiting.splice(0).forEach(({ reject }) => reject(thrown)));
  }

  get load(): number {
    return this.#waiting.length;
  }

  answer(block: Block): Promise<AnsweredBlock> {
    const answered = Promise.withResolvers<AnsweredBlock>();
    this.#waiting.push(answered);
    this.#worker.postMessage(block);
    return answered.promise;
  }

  stop = (): Promise<number> => this.#worker.terminate();
}

const leastBusy = (threads: readonly AnswerThread[]): AnswerThread | undefined =>
  threads.reduce<AnswerThread | undefined>((best, one) => (best && best.load <= one.load ? best : one), undefined);

/**
 * Reads questions from standard input, one JSON object a line, and writes one answer a line, in order; a bad line is told on standard error with its number, and
 * the run goes on. A long input is shared among the processor's cores.
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
      const count = Math.min(availableParallelism(), MOST_THREADS);
      if (count > 1) threads.push(...Array.from({ length: count }, () => new AnswerThread(name)));
    }
    last = write(last, leastBusy(threads)?.answer(block) ?? answerBlock(answer, block));
    written.push(last);
    if (written.length > BLOCKS_AHEAD * Math.max(threads.length, 1)) await written.shift();
  }
  await last;
  await Promise.all(threads.map((thread) => thread.stop()));
}
