import { setTimeout as wait } from 'node:timers/promises';
import { asDomainError, DomainError } from '../domain/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Interpreter, InterpretAnswer, InterpretOptions, InterpretRequest } from '../ports/interpreter.ts';
import type { Logger } from '../ports/logger.ts';
import type { UsageAllowance } from '../ports/usage.ts';
import { Breaker } from './breaker.ts';
import type { BreakerPolicy, Pass } from './breaker.ts';
import { Deltas } from './deltas.ts';
import { Spent } from './spent.ts';
import { retryDelayMs } from './retry.ts';
import type { RetryPolicy } from './retry.ts';

type GuardPolicy = BreakerPolicy & RetryPolicy;

export type GuardSettings = {
  /** Asked in this order; each has a breaker of its own. */
  readonly primary: readonly Interpreter[];
  /** Needs no network and answers at once. */
  readonly fallback: Interpreter;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Absent: the primaries may always be asked. */
  readonly allowance?: UsageAllowance;
  readonly policy?: Partial<GuardPolicy>;
  /** Waits; fails when the signal fires. Tests give their own. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};

const GUARD_POLICY: GuardPolicy = {
  maxAttempts: 3,
  baseDelayMs: 400,
  maxDelayMs: 3000,
  openAfterFailures: 5,
  coolDownMs: 30_000,
  longCoolDownMs: 600_000,
  random: Math.random,
};

/** Marks the fallback's calls, so that the rest of their turn is known to be the fallback's, in any process and after any restart. */
const MARK = 'fb_';
/** The fallback needs milliseconds; it gets this long even when the turn's own time is over. */
const FALLBACK_TIME_MS = 2000;
/** Failures that no waiting clears, until somebody pays or repairs. */
const LASTING: ReadonlySet<unknown> = new Set(['quota', 'credentials', 'model']);
/** Failures that tell about the request and nothing about the service. */
const OURS: ReadonlySet<unknown> = new Set(['length']);

/**
 * An interpreter that always answers: tries each primary with bounded retries and a breaker, then lets the fallback carry on the same request. Once a
 * turn has fallen back it stays there until the turn ends. An answer without use (cut off in a call, or before its first word) counts as none.
 * `by` names who answered; `usage` holds what answers without use have cost as well. A business that has used up its day's allowance is answered by
 * the fallback until its next day.
 *
 * Deltas: a failed attempt may have sent some. The attempts after it send none, and the reply in the end replaces whatever was shown, so nobody sees
 * two answers run together. Errors: those of the fallback, and TIMEOUT when the caller had given up before anything began.
 * @example guarded({ primary: [openAi], fallback: offline, clock, logger })
 */
export function guarded(settings: GuardSettings): Interpreter {
  return new Guarded(settings);
}

type Guarding = { readonly interpreter: Interpreter; readonly breaker: Breaker };

class Guarded implements Interpreter {
  readonly name = 'guarded';
  private readonly settings: GuardSettings;
  private readonly policy: GuardPolicy;
  private readonly primary: readonly Guarding[];
  private readonly sleep: NonNullable<GuardSettings['sleep']>;

  constructor(settings: GuardSettings) {
    this.settings = settings;
    this.policy = { ...GUARD_POLICY, ...settings.policy };
    this.primary = settings.primary.map((interpreter) => ({ interpreter, breaker: new Breaker(settings.clock, this.policy) }));
    this.sleep = settings.sleep ?? ((milliseconds, signal) => wait(milliseconds, undefined, { signal }));
  }

  async interpret(request: InterpretRequest, options: InterpretOptions): Promise<InterpretAnswer> {
    const deltas = new Deltas(options.onDelta);
    if (hasFallenBack(request)) return this.fallBack(request, deltas);
    if (options.signal.aborted) throw new DomainError('TIMEOUT', 'interpreter: the caller had given up before it asked');
    if (!(await this.mayAsk(request))) return this.fallBack(request, deltas);
    const spent = new Spent();
    const answer = await this.askPrimaries(request, options.signal, deltas, spent);
    this.settings.allowance?.note(request.context.business, request.context.now, spent.usage);
    if (answer) return spent.on(answer);
    this.settings.logger.warn('interpreter-fell-back', { to: this.settings.fallback.name, round: request.round });
    return spent.on(await this.fallBack(request, deltas));
  }

  private async mayAsk({ context: { business, now } }: InterpretRequest): Promise<boolean> {
    const { allowance, logger } = this.settings;
    if (!allowance) return true;
    try {
      return await allowance.isLeft(business, now);
    } catch (thrown) {
      // What cannot be counted is not spent.
      logger.warn('allowance-unknown', { code: asDomainError(thrown).code });
      return false;
    }
  }

  private async askPrimaries(
    request: InterpretRequest,
    signal: AbortSignal,
    deltas: Deltas,
    spent: Spent,
  ): Promise<InterpretAnswer | undefined> {
    for (const [index, guarding] of this.primary.entries()) {
      const isLast = this.primary.slice(index + 1).every(({ breaker }) => breaker.state === 'open');
      const answer = await this.tryOne(guarding, request, signal, deltas, { spent, isLast });
      if (answer) return answer;
      if (signal.aborted) return undefined;
    }
    return undefined;
  }

  /** Undefined when this interpreter gives no usable answer, for whatever reason. */
  private async tryOne(
    { interpreter, breaker }: Guarding,
    request: InterpretRequest,
    signal: AbortSignal,
    deltas: Deltas,
    { spent, isLast }: { readonly spent: Spent; readonly isLast: boolean },
  ): Promise<InterpretAnswer | undefined> {
    for (let attempt = 1; ; attempt++) {
      const pass = breaker.enter();
      if (!pass) return undefined;
      try {
        const answer = await interpreter.interpret(request, { signal, ...deltas.forAttempt() });
        pass.succeeded();
        spent.add(answer.usage);
        if (isUsable(answer)) return answer;
        deltas.attemptFailed();
        this.settings.logger.warn('answer-unusable', { interpreter: interpreter.name, finish: answer.finish });
        return undefined;
      } catch (thrown) {
        deltas.attemptFailed();
        const error = asDomainError(thrown);
        this.note(interpreter, pass, error, attempt, signal);
        const delayMs = breaker.state === 'open' ? undefined : retryDelayMs(error, attempt, this.policy);
        // A second time-out would leave the next model no time.
        if (error.details.kind === 'timeout' && !isLast) return undefined;
        if (delayMs === undefined || signal.aborted || !(await this.waited(delayMs, signal))) return undefined;
      }
    }
  }

  private note(interpreter: Interpreter, pass: Pass, error: DomainError, attempt: number, signal: AbortSignal): void {
    const { kind, clears, status, vendorCode, vendorRequestId } = error.details;
    const facts = { interpreter: interpreter.name, code: error.code, attempt, kind, clears, status, vendorCode, vendorRequestId };
    if (error.code === 'INTERNAL') this.settings.logger.error('interpreter-threw', { ...facts, reason: error.message });
    else this.settings.logger.warn('interpreter-failed', facts);
    // A caller that stopped says nothing about the service, unless it stopped because the turn's time was used up.
    if ((signal.aborted && !isDeadline(signal.reason)) || OURS.has(kind)) pass.left();
    else if (pass.failed(LASTING.has(kind)))
      this.settings.logger.error('breaker-opened', { interpreter: interpreter.name, kind });
  }

  private async waited(milliseconds: number, signal: AbortSignal): Promise<boolean> {
    try {
      await this.sleep(milliseconds, signal);
      return true;
    } catch (thrown) {
      if (signal.aborted) return false;
      throw thrown;
    }
  }

  private async fallBack(request: InterpretRequest, deltas: Deltas): Promise<InterpretAnswer> {
    const signal = AbortSignal.timeout(FALLBACK_TIME_MS);
    let answer: InterpretAnswer;
    try {
      answer = await this.settings.fallback.interpret(request, { signal, ...deltas.forAttempt() });
    } catch (thrown) {
      const error = asDomainError(thrown);
      this.settings.logger.error('fallback-failed', {
        interpreter: this.settings.fallback.name,
        code: error.code,
        reason: error.message,
      });
      throw error.code === 'INTERNAL' ? new DomainError('UNAVAILABLE', 'interpreter: no answer', {}, thrown) : error;
    }
    return {
      ...answer,
      calls: answer.calls.map((call) => ({ ...call, id: call.id.startsWith(MARK) ? call.id : `${MARK}${call.id}` })),
    };
  }
}

/** Whether an earlier round of this turn was the fallback's. */
function hasFallenBack({ messages, round }: InterpretRequest): boolean {
  const turn = round === 0 ? [] : messages.slice(messages.findLastIndex((message) => message.role === 'user') + 1);
  return turn.some((message) => message.role === 'assistant' && message.calls?.some((call) => call.id.startsWith(MARK)));
}

const isUsable = ({ finish, text, calls }: InterpretAnswer): boolean =>
  finish !== 'length' || (calls.length === 0 && text.trim() !== '');
const isDeadline = (reason: unknown): boolean => reason instanceof Error && reason.name === 'TimeoutError';
