import type { Cue, InfoTopic, IntentName } from '../intent-types.ts';

/** A word of any script, with its vowel signs. */
export const W = String.raw`[\p{L}\p{M}'-]+`;
export const some = (least: number, most: number): string => `(?: ${W}){${least},${most}}`;
const whole = (source: string): RegExp => new RegExp(String.raw`(?<![\p{L}\p{M}'])(?:${source})(?![\p{L}\p{M}])`, 'gu');
export const cue = (intent: IntentName, weight: number, source: string): Cue => ({ intent, weight, pattern: whole(source) });
export const info = (topic: InfoTopic, weight: number, source: string): Cue => ({ ...cue('info', weight, source), topic });

/** The cues of one language; they are looked for only where one of the words in `gate` stands in the text. */
export type CuesOfLanguage = { readonly gate: RegExp; readonly cues: readonly Cue[] };
export const language = (gate: string, cues: readonly Cue[]): CuesOfLanguage => ({ gate: new RegExp(gate, 'u'), cues });
