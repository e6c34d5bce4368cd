/** Random choices that are the same for the same seed (mulberry32). */
export type Dice = {
  /** A whole number from 0 to below `n`. */
  below(n: number): number;
  chance(share: number): boolean;
  of<T>(items: readonly T[]): T;
};

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (n) => Math.floor(next() * n),
    chance: (share) => next() < share,
    of: (items) => items[Math.floor(next() * items.length)] as (typeof items)[number],
  };
}
