import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { HINDI } from './hindi.ts';
import type { ActPhrases } from './phrases.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';

/** Languages beside English that people slip into; folded (no accents in Latin script). A new one is one file and one line. */
export const OTHERS: readonly ActPhrases[] = [SPANISH, FRENCH, GERMAN, PORTUGUESE, HINDI];
