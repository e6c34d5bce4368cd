/** C(n, k). @example choose(4, 2) //=> 6 */
function choose(n: number, k: number): number {
  if (k > n) return 0;
  let ways = 1;
  for (let step = 1; step <= k; step++) ways = (ways * (n - k + step)) / step;
  return ways;
}

/**
 * pass^k of τ-bench: the chance that k runs of one scenario, drawn from its n, all succeed; the mean over scenarios of C(c, k) / C(n, k), c of which succeeded.
 * `undefined` when no scenario ran k times. @example passHat([{ passed: 3, runs: 4 }], 2) //=> 0.5
 */
export function passHat(scenarios: readonly { readonly passed: number; readonly runs: number }[], k: number): number | undefined {
  const counted = scenarios.filter(({ runs }) => runs >= k);
  if (counted.length === 0) return undefined;
  const sum = counted.reduce((total, { passed, runs }) => total + choose(passed, k) / choose(runs, k), 0);
  return sum / counted.length;
}
