/** One line of the table: shares are 0–1. */
export type Row = {
  readonly what: string;
  readonly cases: number;
  readonly shares: Readonly<Record<string, number>>;
  readonly aim?: string;
};

/** Measures one thing on the data files that are for it. A new one is a file here and a line in `eval-all.ts`. */
export type Scorer = {
  readonly name: string;
  /** Whether a data file is for it, by its name. */
  readonly reads: (fileName: string) => boolean;
  readonly score: (records: readonly unknown[], fileName: string) => readonly Row[] | Promise<readonly Row[]>;
};

export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
