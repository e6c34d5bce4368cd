import type { Span } from './types.ts';

export type IntentName =
  | 'book'
  | 'find_times'
  | 'move'
  | 'cancel'
  | 'list'
  | 'agenda'
  | 'set_hours'
  | 'block_time'
  | 'unblock_time'
  | 'open_extra'
  | 'info'
  | 'human'
  | 'help'
  | 'small_talk'
  | 'out_of_scope';
export type InfoTopic = 'services' | 'prices' | 'hours' | 'location' | 'policy' | 'providers' | 'contact';
/** `score` 0–1; `topic` for info only; in the order said. `guessed`: from single signs, where nothing plainer was said. */
export type Intent = {
  readonly name: IntentName;
  readonly score: number;
  readonly span: Span;
  readonly topic?: InfoTopic;
  readonly guessed?: true;
};

/** Evidence for an intent: where `pattern` is found in the folded text, `weight` (0–1) of the remaining doubt goes; negative weights are evidence against. */
export type Cue = { readonly intent: IntentName; readonly topic?: InfoTopic; readonly weight: number; readonly pattern: RegExp };
