import { CANNOT } from './handlers/aside.ts';
import { read, readContactOf } from './reading.ts';
import type { Turn } from './turn.ts';

/** What one cannot come to, and behind it when one could: "I can't make Wednesday, how about Thursday at the same time?" */
const INSTEAD = new RegExp(
  String.raw`^.*?${CANNOT.source}(?<which>[^,;.!?]*)[,;.!?]+\s*(?:but |so |and )?(?:(?:can|could) (?:i|we|you) (?:do|come|have|make it)|(?:how|what) about|maybe|is there|what of)?\s*(?<wish>\S.*)$`,
  'is',
);
const NO_BOOKING = /\b(?:it|that|anymore|any more|after all|on|at|for)\b/gi;

/** A customer's turn that says such a thing of what is booked: the same as a move, said in full. Any other turn as it is. */
export function saidInFull(turn: Turn): Turn {
  const { which = '', wish = '' } = INSTEAD.exec(turn.text)?.groups ?? {};
  const { context } = turn;
  if (wish === '' || context.role !== 'customer' || context.draft.goal !== undefined) return turn;
  if (read(wish, context, readContactOf(wish, context)).phrase === undefined) return turn;
  const text = `move my ${which.replace(NO_BOOKING, ' ')} appointment to ${wish}`.replace(/\s+/g, ' ');
  return { ...turn, text };
}
