import { customAlphabet, nanoid } from 'nanoid';
import type { Ids } from '../ports/ids.ts';

/** Digits and letters that nobody mistakes for another when read aloud or written by hand: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const CLEAR_LETTERS = '34679ACDEFGHJKMNPQRTWXY';
const referenceTail = customAlphabet(CLEAR_LETTERS, 5);

/** Fresh identifiers from the system's secure random source. */
export const systemIds: Ids = {
  unique: () => nanoid(),
  reference: () => `ALM-${referenceTail()}`,
};
