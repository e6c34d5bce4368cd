import type { Choice } from '../../ports/channel.ts';

/** What the person does next. `plain`: nothing around the words (names, numbers, one-word answers). */
export type Move =
  | { readonly say: string; readonly plain?: boolean }
  | { readonly press: Choice }
  /** The goal is over: reached as far as the person can see, given up, or the bot cannot be followed. */
  | { readonly over: 'reached' | 'gave_up' }
  | { readonly over: 'failed'; readonly why: string };

export const saying = (say: string, plain = false): Move => ({ say, plain });
