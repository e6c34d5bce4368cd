import type { Goal, Wish } from '../scenario.ts';
import type { Speaker } from './facts.ts';
import { goalFacts, wishFacts } from './facts.ts';
import type { Move } from './moves.ts';
import { saying } from './moves.ts';
import { PHRASES } from './phrases.ts';
import { sayWith } from './wording.ts';

export type Fact = 'service' | 'provider' | 'date' | 'time';
export const FACTS: readonly Fact[] = ['service', 'provider', 'date', 'time'];

const spokenOf: Readonly<Record<Fact, readonly string[]>> = {
  service: ['service', 'aService'],
  provider: ['provider'],
  date: ['date', 'onDate', 'weekday'],
  time: ['time', 'atTime'],
};

export const hasFact = (wish: Wish, fact: Fact): boolean =>
  fact === 'time' ? wish.time !== undefined || wish.from !== undefined : wish[fact] !== undefined;

/** Puts what a person wants into words, and remembers what was said. */
export class Tongue {
  readonly told = new Set<Fact>();
  readonly #speaker: Speaker;
  readonly #goal: Goal;
  readonly #used = new Set<string>();

  constructor(speaker: Speaker, goal: Goal) {
    this.#speaker = speaker;
    this.#goal = goal;
  }

  /** A short phrase of a kind. */
  phrase(kind: string, facts: ReadonlyMap<string, string> = new Map()): string | undefined {
    return sayWith(PHRASES[kind] ?? [], facts, this.#speaker.half, this.#speaker.random);
  }

  /** A yes; to a booking sometimes one that says so. */
  yes(): string {
    const books = this.#goal.do === 'book' || this.#goal.do === 'series';
    return this.phrase(books && this.#speaker.random.chance(0.25) ? 'yes_book' : 'yes') ?? 'yes';
  }

  /** One of the sentences with these facts of the wish and whatever the goal knows besides. */
  sentence(phrases: readonly string[], wish: Wish, told: readonly Fact[], withParty = true): string | undefined {
    const facts = goalFacts(this.#speaker, this.#goal);
    const said = wishFacts(this.#speaker, wish);
    for (const fact of told) for (const key of spokenOf[fact]) if (said.has(key)) facts.set(key, said.get(key) ?? '');
    if (!withParty) facts.delete('party');
    return sayWith(phrases, facts, this.#speaker.half, this.#speaker.random, this.#used);
  }

  /** Says them; a goal that has no words for it cannot go on. */
  state(phrases: readonly string[], wish: Wish, told: readonly Fact[], withParty = true): Move {
    const sentence = this.sentence(phrases, wish, told, withParty);
    if (sentence === undefined)
      return { over: 'failed', why: `no wording for ${this.#goal.do} with ${told.join(', ') || 'nothing'}` };
    for (const fact of told) this.told.add(fact);
    return saying(sentence);
  }

  /** Which facts of a wish the first sentence holds: all of them, some, or of a terse person as few as can be. */
  toldAtOnce(wish: Wish): readonly Fact[] {
    const { scenario, random } = this.#speaker;
    const named = FACTS.filter((fact) => hasFact(wish, fact));
    const always: readonly Fact[] = this.#goal.do === 'book' ? ['service'] : this.#goal.do === 'reschedule' ? [] : named;
    if (scenario.persona.habits?.terse) return always;
    return random.chance(0.55) ? named : named.filter((fact) => always.includes(fact) || random.chance(0.5));
  }

  /** What opens the goal. */
  openings(): readonly string[] {
    const goal = this.#goal;
    if (goal.opening) return goal.opening;
    const owner = this.#speaker.scenario.principal.role !== 'customer';
    const kind =
      goal.do === 'block' && goal.windows === undefined
        ? 'block_days'
        : goal.do === 'book' && goal.customer
          ? 'book_for'
          : owner && (goal.do === 'cancel' || goal.do === 'reschedule')
            ? `${goal.do}_for`
            : goal.do;
    return PHRASES[kind] ?? [];
  }
}
