import { Worker } from 'node:worker_threads';
import type { ErrorCode, ErrorDetails } from '../domain/errors.ts';
import { DomainError } from '../domain/errors.ts';
import type { BusyFeeds, FeedAnswer, FeedQuestion } from '../ports/busy-feeds.ts';
import type { ExpandQuestion } from './expand.ts';
import type { FetchRules } from './fetch-calendar.ts';
import { feedAddress, fetchCalendar } from './fetch-calendar.ts';

const MAX_BYTES = 10_000_000;
const MAX_HEAP_MB = 256;

type Report =
  | { readonly answer: FeedAnswer }
  | { readonly failure: { readonly code: ErrorCode; readonly message: string; readonly details: ErrorDetails } };

const tooLong = (timeoutMs: number): DomainError =>
  new DomainError('TIMEOUT', `calendar feed: took longer than ${timeoutMs} ms`, {});

/** Expands a file in a thread that is ended when the time is over, whatever it does. */
async function expandAside(question: ExpandQuestion, timeoutMs: number): Promise<FeedAnswer> {
  const worker = new Worker(new URL('./expand-worker.ts', import.meta.url), {
    workerData: question,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: {},
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const report = await new Promise<Report>((resolve, reject) => {
      timer = setTimeout(() => reject(tooLong(timeoutMs)), timeoutMs);
      worker.once('message', resolve);
      worker.once('error', (cause) => reject(new DomainError('UNAVAILABLE', 'calendar feed: cannot be read', {}, cause)));
      worker.once('exit', () => reject(new DomainError('UNAVAILABLE', 'calendar feed: cannot be read', {})));
    });
    if ('answer' in report) return report.answer;
    throw new DomainError(report.failure.code, report.failure.message, report.failure.details);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

async function within<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooLong(timeoutMs)), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Feeds over http(s), at most 10 MB each. Whoever asks for a feed that is being fetched waits for that answer, each as long as it cares to. */
export function busyFeeds({
  allowPrivate,
  maxBytes = MAX_BYTES,
}: {
  readonly allowPrivate: boolean;
  readonly maxBytes?: number;
}): BusyFeeds {
  const rules: FetchRules = { allowPrivate, maxBytes };
  const running = new Map<string, Promise<FeedAnswer>>();

  async function readOnce({ url, timeoutMs, ...span }: FeedQuestion): Promise<FeedAnswer> {
    const begun = performance.now();
    const text = await fetchCalendar(feedAddress(url), rules, timeoutMs);
    return expandAside({ text, ...span }, Math.max(1, timeoutMs - (performance.now() - begun)));
  }

  return {
    address: (text) => feedAddress(text).href,
    read(question) {
      const { url, timeZone, from, to, timeoutMs } = question;
      const key = [url, timeZone, from, to].join(' ');
      const work = running.get(key) ?? readOnce(question).finally(() => running.delete(key));
      running.set(key, work);
      return within(work, timeoutMs);
    },
  };
}
