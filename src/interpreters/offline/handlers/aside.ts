import { inPlainEnglish } from '../../../domain/language/gloss/gloss.ts';
import { slotsOf } from '../choosing.ts';
import { call, calling, findSlots, saying, takeSlot } from '../outcome.ts';
import { ALONE } from '../terms-said.ts';
import { spoken } from '../texts.ts';
import { isPending } from '../turn.ts';
import type { Handler } from './handler.ts';

export const CANNOT =
  /(?:\b(?:(?:can[’']?t|cannot|can not|can no longer|won[’']?t|will not|(?:won[’']?t|will not) be able to|not able to|unable to) (?:make|come|attend|be (?:there|coming))|(?:not|no longer) coming)\b(?! an? )|\b(?:can[’']?t|cannot|can no longer|won[’']?t be able to|not able to) (?:do|make|manage)\b(?=.{0,25}\b(?:any ?more|after all|any longer)\b))/i;
/** The same in the other languages. */
const CANNOT_ELSEWHERE =
  /(?<![\p{L}\p{M}])(?:no (?:puedo|podr[eé]|podemos|voy a poder) (?:ir|asistir|acudir|llegar|venir)|(?:je )?ne (?:peux|pourrai|vais) pas (?:pouvoir )?(?:venir|[eê]tre l[aà])|(?:kann|k[oö]nnen|schaffe)(?: \p{L}+){0,4} nicht (?:kommen|schaffen|wahrnehmen|zu kommen)|n[aã]o (?:posso|vou poder|consigo|poderei) (?:ir|comparecer|vir|chegar)|(?:nahi|nahin|nhi) (?:aa|aa? ?pa|pahunch|pohoch)\p{L}*(?: (?:sakt\p{L}*|paung\p{L}*))?|नहीं (?:आ|पहुँच|पहुंच)(?: ?(?:सक|पा)[\p{L}\p{M}]*)+)(?![\p{L}\p{M}])/iu;
/** Said outright: nothing is left to ask. */
const OUTRIGHT = /\bcancel\w*|\bcall(?:ing)? (?:it |that )?off\b/i;

/** "I can't make it": a booking must be moved or cancelled, which only the person can say. */
export const cannotCome: Handler = (turn, { intent }, { text, phrase }) => {
  if (!(CANNOT.test(text) || CANNOT_ELSEWHERE.test(text)) || OUTRIGHT.test(text) || (intent !== undefined && intent !== 'cancel'))
    return undefined;
  if (isPending(turn) && (phrase !== undefined || ALONE.test(text))) return undefined;
  if (turn.context.draft.goal === 'book') return saying(spoken(turn.context).say('offline.anotherTime'), { expects: 'date' });
  return turn.context.role === 'customer'
    ? saying(spoken(turn.context).say('offline.moveOrCancel'), {
        suggestions: [
          spoken(turn.context).button('offline.moveMyBooking'),
          spoken(turn.context).button('offline.cancelMyBooking'),
        ],
        expects: 'anything',
      })
    : undefined;
};

const WRONG_CONTACT =
  /\b(?:change|correct|fix|update|edit|wrong|typo|misspel\w*)\b.*\b(?:name|number|phone|e-?mail|contact|details)\b|\b(?:name|number|phone|e-?mail)\b.*\b(?:wrong|incorrect|not right)\b/i;

/** "My number is wrong", without the right one. */
export const wrongContact: Handler = (turn, { intent }, { text, contact }) => {
  if (
    turn.context.role !== 'customer' ||
    !WRONG_CONTACT.test(inPlainEnglish(text)) ||
    (intent !== undefined && intent !== 'info')
  )
    return undefined;
  return contact.phone === undefined && contact.email === undefined && contact.problems.length === 0
    ? saying(spoken(turn.context).say('offline.rightContact'), { expects: 'contact' })
    : undefined;
};

const YOU_CHOOSE =
  /^\W*(?:(?:you|u) (?:choose|decide|pick)|whatever(?: (?:works|you (?:have|like|think)|suits(?: you)?))?|whichever(?: (?:works|one|is (?:free|easier|easiest|best|earlier|earliest|sooner|soonest|first)|suits(?: you)?|you (?:like|prefer)))?|up to (?:you|u)|dealer[’']?s choice|you (?:can )?(?:choose|decide|pick)|surprise me|anything|something|i(?: really)? don[’']?t (?:mind|care|know)|idk|dunno|no idea|not sure|any(?: time| day| of them)?(?: is (?:fine|ok|good)| works| will do)?|whenever|no preference|doesn[’']?t matter)\W*$/i;

/** "You choose": anybody, the soonest day, the first of the times; which service is theirs to say. */
export const youChoose: Handler = (turn, _clause, { text }) => {
  const { context } = turn;
  if (!YOU_CHOOSE.test(inPlainEnglish(text))) return undefined;
  const [first] = slotsOf(context);
  switch (context.expects) {
    case 'provider':
      return calling(findSlots({ provider: 'anyone' }));
    case 'service':
      return calling(call('business_info', { topic: 'services', about: null }));
    case 'slot':
      return first && calling(takeSlot(context.draft, first.handle));
    case 'date':
    case 'time':
      return first ? calling(takeSlot(context.draft, first.handle)) : calling(findSlots({ when: 'as soon as possible' }));
    default:
      return undefined;
  }
};
