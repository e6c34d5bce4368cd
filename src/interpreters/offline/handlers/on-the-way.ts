import { saysHere, saysLate } from '../../../domain/language/on-the-way.ts';
import { call, calling, saying } from '../outcome.ts';
import type { InterpretContext } from '../../../ports/interpreter.ts';
import { keepExpects, spoken } from '../texts.ts';
import { isPending } from '../turn.ts';
import type { Handler } from './handler.ts';

const LENGTH = /\b(?:\d{1,3}|half an?|an?|five|ten|fifteen|twenty|thirty|couple of|few) ?(?:m\b|mins?|minutes?|h\b|hours?)\b/i;
const TELL = /\b(?:tell|let|pass|inform|notify|warn|say)\b/i;
const PLEASE = /^\W*(?:yes|yeah|yep|please|pls|ok|okay|sure|go on|do)\b/i;

const callThem = (context: InterpretContext): readonly string[] =>
  context.business.phone === undefined ? [] : [spoken(context).say('offline.callThem', { phone: context.business.phone })];
const youAreLate = (context: InterpretContext): string =>
  [
    spoken(context).say('offline.late', { business: context.business.name }),
    ...callThem(context),
    spoken(context).say('offline.lateMove'),
  ].join(' ');
const youAreHere = (context: InterpretContext): string =>
  [spoken(context).say('offline.here', { business: context.business.name }), ...callThem(context)].join(' ');

/** A customer who comes late, or stands at the door: the people of the business can be told, or the booking moved. */
export const onTheWay: Handler = (turn, { intent }, { text, acts }) => {
  const { context, saidBefore, done } = turn;
  const { button } = spoken(context);
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
    return saying(youAreHere(context), { suggestions: [button('offline.tellThem')], expects: 'anything' });
  if (!saysLate(text)) return undefined;
  return isPending(turn)
    ? saying(youAreLate(context), { suggestions: [button('offline.talkToPerson')], ...keepExpects(context) })
    : saying(youAreLate(context), {
        suggestions: [button('offline.tellThem'), button('offline.moveMyBooking')],
        expects: 'anything',
      });
};
