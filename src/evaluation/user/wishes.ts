import type { Wish } from '../scenario.ts';
import type { Fact } from './tongue.ts';
import { FACTS, hasFact } from './tongue.ts';

/** A later wish over an earlier one; a time replaces a window and the other way round. */
export function changed(before: Wish, set: Wish): Wish {
  const { time, from, to, ...rest } = before;
  const when = set.time !== undefined || set.from !== undefined ? {} : { time, from, to };
  return Object.fromEntries(Object.entries({ ...rest, ...when, ...set }).filter(([, value]) => value !== undefined)) as Wish;
}

export const factsIn = (wish: Wish): readonly Fact[] => FACTS.filter((fact) => hasFact(wish, fact));
