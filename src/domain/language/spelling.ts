import { distance } from 'fastest-levenshtein';
import { ABBREVIATIONS, MONTHS, NEVER_REPAIRED, REPAIRABLE, WEEKDAYS } from './lexicon.ts';

const KNOWN: ReadonlySet<string> = new Set<string>([...REPAIRABLE, ...MONTHS, ...WEEKDAYS.map((day) => `${day}s`)]);
const sorted = (word: string): string => [...word].sort().join('');

/** Whether `typed` is `meant` with one slip: a letter missing, extra, wrong, or two swapped. */
export function isOneSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  const steps = distance(typed, meant);
  return steps === 1 || (steps === 2 && typed.length === meant.length && sorted(typed) === sorted(meant) && isSwap(typed, meant));
}

/** In a short word a wrong last letter makes another word or a surname ("Mondal") rather than a slip. */
const endsOtherwise = (typed: string, meant: string): boolean =>
  typed.length === meant.length && typed.length <= 6 && typed.slice(0, -1) === meant.slice(0, -1);

function isSwap(typed: string, meant: string): boolean {
  const at = [...meant].findIndex((letter, index) => typed[index] !== letter);
  return typed[at] === meant[at + 1] && typed[at + 1] === meant[at];
}

/**
 * The word of the closed lexicon that a lower-cased word stands for, else the word itself. Repairs one slip in words of six letters and two in
 * words of eight; never words that are words themselves.
 * @example repairWord('tommorow') //=> 'tomorrow'
 */
export function repairWord(word: string): string {
  const expanded = ABBREVIATIONS[word];
  if (expanded !== undefined) return expanded;
  if (word.length < 6 || KNOWN.has(word) || NEVER_REPAIRED.has(word)) return word;
  for (const meant of REPAIRABLE) {
    const swapped = word[0] === meant[1] && word[1] === meant[0];
    if (word[0] !== meant[0] && !swapped) continue;
    if (isOneSlip(word, meant) && !endsOtherwise(word, meant)) return meant;
    if (meant.length >= 8 && Math.abs(word.length - meant.length) <= 2 && distance(word, meant) === 2) return meant;
    if (word.endsWith('s') && word.length > 7 && isOneSlip(word.slice(0, -1), meant)) return `${meant}s`;
  }
  return word;
}
