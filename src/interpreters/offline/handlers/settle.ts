import { readPersonAfter } from '../person-after.ts';
import { call, calling } from '../outcome.ts';
import { namesOf } from '../reading.ts';
import type { Handler } from './handler.ts';

/** What is said of a booking, and the verb that says it; the first that fits. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/\b(?:undo|take back|remove|revert)\b.*\bno[- ]?show\b|\bdid come after all\b|\bcame after all\b/i, 'undo_no_show'],
  [
    /\bno[- ]?show(?:ed)?\b|\b(?:did ?n[o’']?t|didnt|did not|never) (?:come|came|show(?: up)?|turn up|appear|make it)\b|\b(?:has(?:n[’']?t| not)|never) (?:come|shown(?: up)?|turned up|appeared)\b|\bfailed to (?:come|show|appear|turn up)\b|\bmissed (?:it|their|his|her|the)\b|\bstood (?:me|us) up\b/i,
    'no_show',
  ],
  [/\b(?:decline|reject|refuse|say no to|^\W*no to|turn (?:\S+ ){1,3}?down)\b/i, 'decline'],
  [
    /\b(?:approve|accept)\b|\bsay yes to\b|^\W*yes to\b|\blet (?:him|her|them) come\b|\bconfirm (?:the |that |this )?(?:request|booking for)\b/i,
    'approve',
  ],
  [
    /\bmark\b.*\b(?:done|completed?|attended|finished)\b|^\W*(?:complete|completed)\b|[’']s \S+(?: \S+)? (?:is|was) (?:done|complete|completed|finished|over)\b|\btook place\b|\b(?:was|is) (?:served|finished)\b|\btick .*\boff\b/i,
    'complete',
  ],
];

/** "Approve Anna’s request", "decline booking B1", "Tom didn’t show up". Whose it is may stay unsaid where there is only one. */
export const settle: Handler = (turn) => {
  const { text, context } = turn;
  if (!turn.has('settle_booking') || turn.done.length > 0) return undefined;
  const outcome = SAID.find(([pattern]) => pattern.test(text))?.[1];
  if (outcome === undefined) return undefined;
  const handle = /\bbooking\s*b?\d+\b/i.exec(text)?.[0];
  return calling(
    call('settle_booking', { booking: handle ?? readPersonAfter(text, namesOf(context.business).services) ?? null, outcome }),
  );
};
