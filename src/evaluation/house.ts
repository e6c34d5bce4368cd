import type { Channel } from '../ports/channel.ts';
import type { Clock } from '../ports/clock.ts';
import type { Interpreter } from '../ports/interpreter.ts';
import type { Teller } from '../ports/messenger.ts';
import type { Store } from '../ports/store.ts';
import type { Services } from '../services/deps.ts';
import type { Instant } from '../domain/time/types.ts';
import { instant } from '../domain/time/types.ts';

/** A clock that stands until it is moved. */
export class SimulatedClock implements Clock {
  #at: Instant;

  constructor(at: Instant) {
    this.#at = at;
  }

  now(): Instant {
    return this.#at;
  }

  set(at: Instant): void {
    this.#at = at;
  }

  advance(milliseconds: number): void {
    this.#at = instant(this.#at + milliseconds);
  }
}

/** One process of the product. */
export type Running = Channel & Teller & { start(): Promise<void>; stop(): Promise<void> };

/** The product over one empty store: real engine, tools, services and store; only the clock is simulated. */
export type House = {
  readonly services: Services;
  /** The machine lost its memory: from here on `services` is what was on its disk at this moment. Nobody uses the store before. */
  reopen(): Promise<void>;
  /** Another process over the same store; `store` may be one that fails. */
  process(parts: { readonly name: string; readonly store: Store }): Running;
  close(): Promise<void>;
};

/** `fallback` carries on when `interpreter` fails, as in production. */
export type OpenHouse = (parts: {
  readonly clock: SimulatedClock;
  readonly interpreter: Interpreter;
  readonly fallback: Interpreter;
}) => Promise<House>;
