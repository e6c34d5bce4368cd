import type { CuesOfLanguage } from './cue.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { HINDI, HINDI_LATIN } from './hindi.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';

/** What people ask for in other languages than English: closed classes of verbs and nouns. A new language is one file and one line. */
export const OTHER_CUES: readonly CuesOfLanguage[] = [SPANISH, FRENCH, GERMAN, PORTUGUESE, HINDI_LATIN, HINDI];
