import { latin } from '../fold.ts';

/** "ä", "ae" and "a" are one, as people type them. @example german('nächste') //=> german('naechste') */
export const german = (word: string): string => latin(word).replace(/([aou])e/g, '$1');
