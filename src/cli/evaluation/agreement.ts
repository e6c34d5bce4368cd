/** What agrees, what is said too much and what is missing; the base of precision, recall and F1. */
export type Tally = {
  readonly count: (right: number, tooMuch: number, missing: number) => void;
  readonly add: (wanted: ReadonlySet<string>, got: ReadonlySet<string>) => void;
  readonly sums: () => { readonly right: number; readonly tooMuch: number; readonly missing: number };
};

export function tally(): Tally {
  const sums = { right: 0, tooMuch: 0, missing: 0 };
  const count: Tally['count'] = (right, tooMuch, missing) => {
    sums.right += right;
    sums.tooMuch += tooMuch;
    sums.missing += missing;
  };
  return {
    count,
    add: (wanted, got) => {
      const right = [...wanted].filter((each) => got.has(each)).length;
      count(right, got.size - right, wanted.size - right);
    },
    sums: () => sums,
  };
}

/** Shares for the table. @example 8 right, 2 too much, 0 missing //=> { F1: 0.889, precision: 0.8, recall: 1 } */
export function tallied({ sums }: Tally): { readonly F1: number; readonly precision: number; readonly recall: number } {
  const { right, tooMuch, missing } = sums();
  const part = (whole: number): number => (whole === 0 ? 0 : right / whole);
  return { F1: part(right + (tooMuch + missing) / 2), precision: part(right + tooMuch), recall: part(right + missing) };
}

/** Letters and digits only, so that "Dr. Lee" and "dr lee" agree. */
export const plainOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
