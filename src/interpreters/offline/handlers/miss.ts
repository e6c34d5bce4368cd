import { slotsOf } from '../choosing.ts';
import { call, calling, saying } from '../outcome.ts';
import { askAgain, keepExpects, named, spoken, startingPoints } from '../texts.ts';
import type { Suggestion } from '../../../ports/interpreter.ts';
import type { Turn } from '../turn.ts';
import type { Outcome } from '../outcome.ts';

/** Short answers to what is pending. */
function choices({ context }: Turn): readonly Suggestion[] {
  const { button } = spoken(context);
  const { expects, business } = context;
  if (expects === 'service') return business.services.map(({ name }) => name);
  if (expects === 'provider') return [...business.providers.map(({ name }) => name), button('offline.anyone')];
  if (expects === 'slot') return slotsOf(context).map(named);
  if (expects === 'date' || expects === 'time')
    return [button('offline.today'), button('offline.tomorrow'), button('offline.soonest'), button('offline.neverMind')];
  return startingPoints(context);
}

const ASKS =
  /^\W*(?:(?:and|so|ok|but|wait|hi|hello|sorry)\W+)*(?:do|does|is|are|can|could|will|would|what|how|why|who|which|where|when|should)\b(?:\s+\S+){2,}/i;
/** What only the business may know: somebody asked, in more than a word or two. */
const isQuestion = (text: string): boolean => ASKS.test(text) || /\S+\s+\S+\s+\S+.*\?\s*$/.test(text);

/** Not understood: a specific question; the second time with choices, the third time with a way to a person. */
export function miss(turn: Turn): Outcome {
  const { context, text } = turn;
  if (context.role === 'customer' && isQuestion(text) && turn.done.length === 0)
    return calling(call('business_info', { topic: 'other', about: text.replace(/[?!.\s]+$/, '').slice(0, 60) }));
  const keep = keepExpects(context);
  if (context.misses === 0) return saying(askAgain(context), { missed: true, ...keep });
  const more = context.misses >= 2 ? [spoken(context).button('offline.talkToPerson')] : [];
  return saying(askAgain(context), { missed: true, suggestions: [...choices(turn), ...more], ...keep });
}
