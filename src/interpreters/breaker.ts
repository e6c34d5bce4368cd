import type { Clock } from '../ports/clock.ts';

export type BreakerPolicy = {
  /** Failures in a row that open it. */
  readonly openAfterFailures: number;
  /** How long it stays open before one request may try. */
  readonly coolDownMs: number;
  /** The same after a failure that waiting does not clear: an empty account, a refused key, an unknown model. */
  readonly longCoolDownMs: number;
};

/** Leave to make one request; its holder reports how it went with exactly one of the three. */
export type Pass = {
  succeeded(): void;
  /** `lasting`: waiting will not clear it, so the breaker opens at once and for long. True when this failure opened it. */
  failed(lasting: boolean): boolean;
  /** The request ended without telling anything about the service. */
  left(): void;
};

/**
 * Keeps requests from a service that is down. Closed: all pass. Open: none pass until the cool-down is over. Half-open: one passes as a probe; its
 * success closes the breaker, its failure opens it again. Reports of requests from before it opened change nothing.
 */
export class Breaker {
  private readonly clock: Clock;
  private readonly policy: BreakerPolicy;
  private failures = 0;
  private openUntil: number | undefined;
  private probe: Pass | undefined;

  constructor(clock: Clock, policy: BreakerPolicy) {
    this.clock = clock;
    this.policy = policy;
  }

  get state(): 'closed' | 'open' | 'half-open' {
    if (this.openUntil === undefined) return 'closed';
    return this.clock.now() < this.openUntil ? 'open' : 'half-open';
  }

  /** A pass, or undefined when no request may be made now. */
  enter(): Pass | undefined {
    const { state } = this;
    if (state === 'open' || (state === 'half-open' && this.probe)) return undefined;
    const pass: Pass = {
      succeeded: () => {
        if (this.counts(pass)) this.close();
      },
      failed: (lasting) => this.counts(pass) && this.fail(pass, lasting),
      left: () => {
        if (this.probe === pass) this.probe = undefined;
      },
    };
    if (state === 'half-open') this.probe = pass;
    return pass;
  }

  private counts(pass: Pass): boolean {
    return this.openUntil === undefined || this.probe === pass;
  }

  private close(): void {
    this.failures = 0;
    this.openUntil = undefined;
    this.probe = undefined;
  }

  private fail(pass: Pass, lasting: boolean): boolean {
    this.failures++;
    if (!lasting && this.probe !== pass && this.failures < this.policy.openAfterFailures) return false;
    this.probe = undefined;
    this.openUntil = this.clock.now() + (lasting ? this.policy.longCoolDownMs : this.policy.coolDownMs);
    return true;
  }
}
