/**
 * Milliseconds to wait before attempt `attempt` (1, 2, …): doubling from half a second to 15 s, and somewhere between half and all of that, so
 * that a thousand pages do not come back in the same instant. `random` is in [0, 1).
 * @example backoffMs(3, 0.5) //=> 1500
 */
export function backoffMs(attempt: number, random: number): number {
  const ceiling = Math.min(15_000, 500 * 2 ** Math.min(attempt - 1, 10));
  return Math.round(ceiling / 2 + (ceiling / 2) * random);
}
