import { asDomainError } from '../domain/errors.ts';
import type { ConversationId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { ZoneId } from '../domain/time/types.ts';
import { instant, MINUTE_MS } from '../domain/time/types.ts';
import type { IncomingMessage, Reply } from '../ports/channel.ts';
import type { FailingInterpreter } from './failing-interpreter.ts';
import { FaultyStore } from './faulty-store.ts';
import type { House, Running, SimulatedClock } from './house.ts';
import type { Random } from './random.ts';
import type { Fault } from './scenario.ts';

/** Longer than a lease: whoever held the conversation is given up. */
const LEASE_OVER_MS = 60_000;
const SECONDS_BETWEEN_MESSAGES_MS = 8_000;
const MOST_RETRIES = 4;
const FIRST_MESSAGES = 4;
const FIRST_STEPS = 14;

export type Saying = { readonly text: string } | { readonly action: string };

type Timed = { readonly fault: Fault; readonly message: number; readonly step: number; readonly after: boolean };

export type LineParts = {
  readonly house: House;
  readonly clock: SimulatedClock;
  readonly interpreter: FailingInterpreter;
  readonly conversationId: ConversationId;
  readonly sender: Principal;
  readonly timeZone: ZoneId;
  readonly random: Random;
  readonly faults: readonly Fault[];
};

/** The wire between a person and the product, with everything that can go wrong on it. */
export class Line {
  readonly #parts: LineParts;
  readonly #timed: readonly Timed[];
  #store: FaultyStore;
  #process: Running;
  #processes = 1;
  #messages = 0;
  #seen = 0;
  /** The next process begins with what is on the disk. */
  #fromDisk = false;

  constructor(parts: LineParts) {
    this.#parts = parts;
    const { random } = parts;
    this.#timed = parts.faults.map((fault) => ({
      fault,
      message: ('message' in fault ? fault.message : undefined) ?? 1 + random.below(FIRST_MESSAGES),
      step: (fault.kind === 'crash' ? fault.step : undefined) ?? 1 + random.below(FIRST_STEPS),
      after: (fault.kind === 'crash' ? fault.after : undefined) ?? random.chance(0.5),
    }));
    this.#store = new FaultyStore(parts.house.services.store);
    this.#process = this.#run();
  }

  /** The process that answers now. */
  get running(): Running {
    return this.#process;
  }

  async open(): Promise<readonly Reply[]> {
    const { conversationId, sender, timeZone } = this.#parts;
    await this.#process.start();
    await this.#process.open(conversationId, { channel: 'web', principal: sender, timeZone });
    return await this.heard();
  }

  async close(): Promise<void> {
    await this.#process.stop();
  }

  /** Delivers what the person wrote, as one message or as several at once, and gives the new replies in order. */
  async say(parts: readonly Saying[]): Promise<readonly Reply[]> {
    const { clock } = this.#parts;
    clock.advance(SECONDS_BETWEEN_MESSAGES_MS);
    const first = this.#messages + 1;
    const messages = parts.map((part) => this.#message(part));
    const faults = this.#timed.filter(({ message }) => message >= first && message <= this.#messages);
    this.#begin(faults);
    const delivered = await Promise.all(messages.map((message) => this.#deliver(message)));
    if (this.#store.died) await this.#another();
    this.#store.calm();
    if (delivered.includes(false) || faults.length > 0) await this.#settle(messages);
    for (const { fault } of faults)
      if (fault.kind === 'redelivery') await Promise.all(messages.map((message) => this.#deliver(message)));
    return await this.heard();
  }

  /** What the person has not seen yet. */
  async heard(): Promise<readonly Reply[]> {
    const lines = await this.#process.transcript(this.#parts.conversationId, this.#seen, 100);
    this.#seen = lines.at(-1)?.seq ?? this.#seen;
    return lines.flatMap(({ reply }) => reply ?? []);
  }

  #message(part: Saying): IncomingMessage {
    const { conversationId, sender, clock } = this.#parts;
    this.#messages += 1;
    return { id: `m${this.#messages}`, channel: 'web', conversationId, sender, sentAt: clock.now(), ...part };
  }

  #begin(faults: readonly Timed[]): void {
    for (const { fault, step, after } of faults) {
      if (fault.kind === 'crash') {
        this.#store.dieAt(step, after);
        this.#fromDisk = fault.disk === true;
      }
      if (fault.kind === 'store_hiccup') this.#store.hiccup(fault.times ?? 1 + this.#parts.random.below(6));
    }
    const last = this.#messages;
    this.#parts.interpreter.failing = this.#timed.some(
      ({ fault, message }) => fault.kind === 'interpreter_fails' && last >= message && last < message + (fault.times ?? 2),
    );
  }

  /** False when the channel could not hand it over: it tries again later. */
  async #deliver(message: IncomingMessage): Promise<boolean> {
    try {
      for await (const event of this.#process.handle(message)) if (event.type === 'reply' && event.seq === 0) return false;
      return true;
    } catch (thrown) {
      const { code } = asDomainError(thrown);
      if (code !== 'UNAVAILABLE' && code !== 'TIMEOUT') throw thrown;
      return false;
    }
  }

  /** The channel delivers again until the answer is there, as webhooks and widgets do. */
  async #settle(messages: readonly IncomingMessage[]): Promise<void> {
    for (let attempt = 0; attempt < MOST_RETRIES; attempt++) {
      const delivered = await Promise.all(messages.map((message) => this.#deliver(message)));
      if (!delivered.includes(false)) return;
      if (this.#store.died) await this.#another();
      this.#parts.clock.advance(LEASE_OVER_MS);
    }
  }

  async #another(): Promise<void> {
    const { house, clock } = this.#parts;
    await this.#process.stop();
    if (this.#fromDisk) await house.reopen();
    this.#fromDisk = false;
    clock.set(instant(clock.now() + LEASE_OVER_MS + MINUTE_MS));
    this.#processes += 1;
    this.#store = new FaultyStore(house.services.store);
    this.#process = this.#run();
    await this.#process.start();
  }

  #run(): Running {
    return this.#parts.house.process({ name: `process-${this.#processes}`, store: this.#store.store });
  }
}
