/** Number words with what they stand for: cardinals as digits, ordinals as "3th" (the rules read any ending), those that are no day of the month as "3th_r". */
export function countingWords(
  cardinals: Readonly<Record<string, number>>,
  ordinals: Readonly<Record<string, number>>,
  ranks: Readonly<Record<string, number>> = {},
): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(ordinals).map(([word, value]): [string, string] => [word, `${value}th`]),
    ...Object.entries(ranks).map(([word, value]): [string, string] => [word, `${value}th_r`]),
    ...Object.entries(cardinals).map(([word, value]): [string, string] => [word, String(value)]),
  ]);
}

/** Words in order, the first being `first`. @example numbered('dos tres', 2) //=> { dos: 2, tres: 3 } */
export const numbered = (words: string, first: number): Record<string, number> =>
  Object.fromEntries(
    words
      .split(' ')
      .flatMap((word, index) =>
        word.split('/').map((spelling): [string, number] => [spelling.replaceAll('_', ' '), first + index]),
      ),
  );

/** Tens joined with units: "treinta y uno". `joins`: what may stand between. */
export function tensAndUnits(
  tens: Readonly<Record<string, number>>,
  units: Readonly<Record<string, number>>,
  joins: readonly string[],
): Record<string, number> {
  const all: Record<string, number> = {};
  for (const [ten, value] of Object.entries(tens))
    for (const [unit, more] of Object.entries(units)) for (const join of joins) all[`${ten}${join}${unit}`] = value + more;
  return all;
}
