import { call, calling } from '../outcome.ts';
import type { Handler } from './handler.ts';

const UNDO =
  /\bundo\b|\b(?:take|took) (?:that|it|this) back\b|\b(?:come|be|work|open)\w*\b.*\bafter all\b|\brevert\b|\bchanged my mind\b|\bunblock (?:that|it|this)\b|\bgive (?:that|it) back\b/i;

/** "Undo that", "I’ll come in after all", right after time was blocked. */
export const undoBlock: Handler = ({ context, done, doneBefore }, _clause, { text }) => {
  const last = doneBefore.at(-1);
  if (context.role === 'customer' || done.length > 0 || context.proposal !== undefined || !UNDO.test(text)) return undefined;
  return last?.ok && last.name === 'block_time' && last.args['action'] !== 'unblock'
    ? calling(call('block_time', { ...last.args, action: 'unblock' }))
    : undefined;
};
