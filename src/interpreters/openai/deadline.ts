import { asFailure, failure } from './errors.ts';

/**
 * Runs one exchange with a signal that fires when the caller gives up or the time is over, headers and body together (the SDK's own time-out ends
 * with the headers). Fails with TIMEOUT either way, `details.kind` saying which; other errors become what asFailure makes of them.
 */
export async function withDeadline<Answer>(
  timeoutMs: number,
  caller: AbortSignal,
  exchange: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const both = new AbortController();
  const stop = (): void => {
    both.abort();
  };
  const timer = setTimeout(stop, timeoutMs);
  caller.addEventListener('abort', stop, { once: true });
  const checkTime = (): void => {
    if (caller.aborted) throw failure('TIMEOUT', 'the caller gave up', { kind: 'aborted', clears: true });
    if (both.signal.aborted)
      throw failure('TIMEOUT', `no answer within ${String(timeoutMs)} ms`, { kind: 'timeout', clears: true });
  };
  try {
    checkTime();
    const answer = await exchange(both.signal);
    checkTime(); // the SDK ends an aborted stream as if it were complete
    return answer;
  } catch (thrown) {
    checkTime();
    throw asFailure(thrown);
  } finally {
    clearTimeout(timer);
    caller.removeEventListener('abort', stop);
  }
}
