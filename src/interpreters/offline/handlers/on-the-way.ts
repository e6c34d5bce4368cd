import { saysHere, saysLate } from '../../../domain/language/on-the-way.ts';
import { call, calling, saying } from '../outcome.ts';
import { keepExpects, texts } from '../texts.ts';
import { isPending } from '../turn.ts';
import type { Handler } from './handler.ts';

const LENGTH = /\b(?:\d{1,3}|half an?|an?|five|ten|fifteen|twenty|thirty|couple of|few) ?(?:m\b|mins?|minutes?|h\b|hours?)\b/i;
const TELL = /\b(?:tell|let|pass|inform|notify|warn|say)\b/i;
const PLEASE = /^\W*(?:yes|yeah|yep|please|pls|ok|okay|sure|go on|do)\b/i;

/** A customer who comes late, or stands at the door: the people of the business can be told, or the booking moved. */
export const onTheWay: Handler = (turn, { intent }, { text, acts }) => {
  const { context, saidBefore, done } = turn;
  if (context.role !== 'customer' || done.length > 0 || context.proposal !== undefined) return undefined;
  const earlier = saidBefore.at(-1);
  const told = earlier !== undefined && (saysLate(earlier) || saysHere(earlier));
  const answers = told && turn.doneBefore.at(-1)?.name !== 'request_human' && !isPending(turn);
  if (
    answers &&
    intent !== 'move' &&
    intent !== 'cancel' &&
    !acts.negate &&
    (PLEASE.test(text) || TELL.test(text) || LENGTH.test(text))
  )
    return calling(call('request_human', { reason: [earlier, text].join(' / ').slice(0, 200) }));
  if (intent !== undefined && intent !== 'small_talk' && intent !== 'out_of_scope') return undefined;
  if (saysHere(text) && !isPending(turn))
    return saying(texts.youAreHere(context.business), { suggestions: [texts.tellThem], expects: 'anything' });
  if (!saysLate(text)) return undefined;
  return isPending(turn)
    ? saying(texts.youAreLate(context.business), { suggestions: [texts.talkToPerson], ...keepExpects(context) })
    : saying(texts.youAreLate(context.business), { suggestions: [texts.tellThem, texts.moveMine], expects: 'anything' });
};
