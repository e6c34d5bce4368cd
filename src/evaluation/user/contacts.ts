import type { Goal } from '../scenario.ts';
import type { Speaker } from './facts.ts';
import type { Move } from './moves.ts';
import { saying } from './moves.ts';
import type { Tongue } from './tongue.ts';

export type Wanted = 'both' | 'name' | 'reach';
const MOST_ASKED = 4;

/** Says who the booking is for, as often as can be expected. */
export class Contacts {
  readonly #speaker: Speaker;
  readonly #goal: Goal;
  readonly #tongue: Tongue;
  #asked = 0;

  constructor(speaker: Speaker, goal: Goal, tongue: Tongue) {
    this.#speaker = speaker;
    this.#goal = goal;
    this.#tongue = tongue;
  }

  /** Undefined when the person does not know. */
  give(wants: Wanted): Move | undefined {
    const { persona } = this.#speaker.scenario;
    const { name, phone, email } = this.#goal.customer ?? persona;
    const reach = phone ?? email;
    if (name === undefined || reach === undefined) return undefined;
    this.#asked += 1;
    if (this.#asked > MOST_ASKED) return { over: 'failed', why: 'asked for contact details again and again' };
    const facts = new Map([
      ['name', name],
      ['contact', reach],
    ]);
    if (wants === 'reach') facts.delete('name');
    if (wants === 'name' || (wants === 'both' && persona.habits?.terse)) facts.delete('contact');
    const kind = facts.size === 2 ? 'contact' : facts.has('name') ? 'name' : 'reach';
    return saying(this.#tongue.phrase(kind, facts) ?? [...facts.values()].join(', '), true);
  }
}
