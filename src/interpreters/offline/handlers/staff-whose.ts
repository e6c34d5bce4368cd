import { readWhoseDay } from '../../../domain/language/whose-day.ts';
import type { IntentName } from '../../../domain/language/intent-types.ts';
import { call, calling, whenArg } from '../outcome.ts';
import { read } from '../reading.ts';
import type { Handler } from './handler.ts';

/** What such a question may look like to the reader of intents; everything else is a wish of its own. */
const ASKED: ReadonlySet<IntentName | undefined> = new Set<IntentName | undefined>([
  undefined,
  'agenda',
  'info',
  'list',
  'find_times',
  'out_of_scope',
  'small_talk',
]);
const QUESTION = /^\W*(?:(?:so|and|ok|hey|hi|also|but)\W+)*(?:is|are|does|do|has|have|what|who|when|how|which|where)\b/i;
const BUSY = /\b(?:busy|booked up|fully booked|full)\b/i;

/** "What does Maya have tomorrow?", "show me Jess’s diary", "when is Ada Bell coming?" A name that nobody here has is the tool’s to answer. */
export const whoseDay: Handler = (turn, { intent }, { text, provider, phrase, contact }) => {
  const { context, done } = turn;
  if (context.role === 'customer' || done.length > 0 || (!ASKED.has(intent) && !QUESTION.test(text))) return undefined;
  const said = readWhoseDay(text);
  if (!said) return undefined;
  // "Is Theo busy on Wednesday?" leaves no Wednesday out.
  const about = BUSY.test(text) ? read(text.replace(BUSY, ' '), context, contact) : { provider, phrase };
  const when = whenArg(about.phrase);
  if (provider !== undefined) return calling(call('agenda', { provider, when }));
  return calling(call('agenda', said.customer ? { booked_by: said.who, provider: null, when } : { provider: said.who, when }));
};
