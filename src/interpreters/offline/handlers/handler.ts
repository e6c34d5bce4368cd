import type { Clause } from '../clauses.ts';
import type { Outcome } from '../outcome.ts';
import type { Reading } from '../reading.ts';
import type { Turn } from '../turn.ts';

/** One way to answer. Undefined: not mine, ask the next. */
export type Handler = (turn: Turn, clause: Clause, reading: Reading) => Outcome | undefined;
