import { formatDateTimeOnce } from '../../../domain/time/format.ts';
import { clockText, wallOf } from '../../../domain/time/wall.ts';
import { slotZone } from '../clocks.ts';
import { CANNOT } from './aside.ts';
import { slotsOf } from '../choosing.ts';
import { moveTo } from '../move-wish.ts';
import { call, calling, findSlots, saying } from '../outcome.ts';
import { labelClock } from '../shift.ts';
import { isSameTime, wantedIn } from '../relative.ts';
import { dateLocale, keepExpects, slotInWords, spoken } from '../texts.ts';
import type { Turn } from '../turn.ts';
import type { Handler } from './handler.ts';

const REFERENCE = /\b[A-Z]{3}-[0-9A-Z]{5}\b/g;
/** The one booking that the last reply was about. */
const referenceIn = ({ before }: Turn): string | undefined => {
  const [only, ...others] = new Set(before.match(REFERENCE) ?? []);
  return others.length === 0 ? only : undefined;
};

const CORRECTS =
  /^\W*(?:(?:oh|ah|um+|uh|er+|hmm+|ok(?:ay)?|so|well|thanks|thank you)\W+)*(?:no\b(?!\W+(?:thanks|thank you|thx))|nope|wait|actually|sorry|hang on|hold on|oops|scratch that|make (?:it|that)|change (?:it|that)|can (?:you|u|we|i) (?:make|change|move|do|push|shift)|could (?:you|we|i)|rather|i mean)\b|\binstead\b/i;
/** The same in the other languages. */
const CORRECTS_ELSEWHERE =
  /(?<![\p{L}\p{M}])(?:en realidad|mejor|al final|perd[oó]n|espere?|en vez|en su lugar|na verdade|melhor|no lugar|em vez|desculpe|espera|pode ser|puede ser|en fait|finalement|plut[oô]t|attende[zs]|à la place|eigentlich|doch|lieber|stattdessen|moment|asal (?:mein|me)|ruko|ruk(?:iye|o)|ki jagah|kar do|kar dijiye|असल में|रुको|रुकिए|की जगह|कर दो|कर दीजिए)(?![\p{L}\p{M}])/iu;
const TAKEN_BACK: ReadonlySet<string> = new Set(['cancel_appointment', 'drop_request', 'leave_waitlist']);

const corrects = (text: string): boolean => CORRECTS.test(text) || CORRECTS_ELSEWHERE.test(text);

/** "No wait, 4 instead", right after something was booked or moved: that booking moves. */
export const secondThought: Handler = (turn, { intent }, reading) => {
  const { context, doneBefore, done, before } = turn;
  if (done.length > 0 || context.proposal !== undefined || context.draft.goal !== undefined) return undefined;
  if (intent !== undefined && intent !== 'book' && intent !== 'find_times' && intent !== 'move') return undefined;
  const reference = referenceIn(turn);
  if (reference === undefined || TAKEN_BACK.has(doneBefore.at(-1)?.name ?? '') || !corrects(reading.text)) return undefined;
  if (CANNOT.test(reading.text)) return undefined;
  if (reading.service !== undefined && !before.includes(reading.service)) return undefined;
  if (wantedIn(reading, context) === undefined && !/\b(?:later|earlier|sooner)\b/i.test(reading.text)) return undefined;
  const wish = moveTo({ handle: reference, label: before }, reading, turn);
  const at = labelClock(before, context);
  // "With Theo" is meant for the same time.
  return at && wish.args['when'] === null && reading.provider !== undefined
    ? calling(findSlots({ booking: reference, provider: reading.provider, when: `${at.date} at ${clockText(at.minute)}` }))
    : calling(wish);
};

const REBOOK =
  /\bre-?book\b|\bbook (?:it|that|me) (?:again|back in|in again)\b|\b(?:undo (?:it|that|the cancell?ation)|put (?:it|me) back|i want it back|restore it)\b/i;

/** "Rebook it", right after it was cancelled: the same time once more. */
export const rebook: Handler = (turn, _clause, reading) => {
  const { context, done, doneBefore, before } = turn;
  if (context.role !== 'customer' || done.length > 0 || context.proposal !== undefined || !REBOOK.test(reading.text))
    return undefined;
  if (!doneBefore.slice(-2).some(({ name, ok }) => name === 'cancel_appointment' && ok)) return undefined;
  const at = labelClock(before.split('\n')[0] ?? '', context);
  const named = (list: readonly { readonly name: string }[]): string | undefined =>
    list.find(({ name }) => before.includes(name))?.name;
  const service = reading.service ?? named(context.business.services);
  if (service === undefined) return undefined;
  const when = reading.phrase ?? (at && `${at.date} at ${clockText(at.minute)}`);
  return calling(findSlots({ service, provider: reading.provider ?? named(context.business.providers), when }));
};

const NOT_THAT =
  /^\W*(?:(?:no|nah|nope|um+|hm+|actually|sorry)\W+)*(?:not|don[’']?t want|i don[’']?t (?:want|like)) (?:that|this|it)(?: one| time| slot)?\W*$/i;

/** "Not that one", once a time is chosen: it is let go, and the other times of that day are shown. */
export const notThatOne: Handler = ({ context, done }, { intent }, { text }) => {
  const { draft, proposal } = context;
  if (done.length > 0 || intent !== undefined || draft.goal !== 'book' || proposal !== undefined || !NOT_THAT.test(text))
    return undefined;
  const chosen = slotsOf(context).find(({ handle }) => handle === draft.slot);
  if (chosen?.startsAt === undefined) return undefined;
  return calling(findSlots({ when: `${wallOf(chosen.startsAt, slotZone(context)).date} any time` }));
};

const FAMILY =
  /\b(?:my|a|another|our) (?:\p{L}+ )?(?:son|daughter|kid|child|wife|husband|partner|girlfriend|boyfriend|friend|mate|mum|mom|mother|dad|father|sister|brother|colleague|person)\b|\b(?:someone|somebody|one more|another one|the other)\b/iu;

/** "Can my wife come at the same time?", after a booking: the same service at that time with somebody else. */
export const comeAlong: Handler = (turn, { intent }, reading) => {
  const { context, done, before, has } = turn;
  if (done.length > 0 || context.proposal !== undefined || context.draft.goal !== undefined || !has('find_slots'))
    return undefined;
  if (intent === 'cancel' || intent === 'move' || intent === 'human') return undefined;
  const at = referenceIn(turn) === undefined ? undefined : labelClock(before, context);
  if (!at || !isSameTime(reading.text) || !FAMILY.test(reading.text)) return undefined;
  const service = reading.service ?? context.business.services.find(({ name }) => before.includes(name))?.name;
  return calling(findSlots({ service, provider: reading.provider ?? 'anyone', when: `${at.date} at ${clockText(at.minute)}` }));
};

const WHICH =
  /^\W*(?:(?:and|so|ok|wait|sorry|but|hi|remind me)\W+)*(?:when|what time|what day|which day|who)(?:[’']?s| is| was|'re| are| will)? (?:it|that|this|my (?:appointment|booking|visit|session|lesson)|i|the (?:appointment|booking))\b(?: (?:it|that|with|be|for|is|booked|again|supposed|seeing|coming))*\W*$|^\W*(?:and |so )?who(?:[’']?s| is| will)? (?:it|that|this)(?: be)? with\b|\bis (?:it|that|this) with (?:\S+ ){0,2}\S+\?*$/i;

/** "Who is it with?", "when was it again?": of what is being booked, else of what is booked. */
export const whichOne: Handler = (turn, { intent }, { text, provider, service, phrase }) => {
  const { context, done } = turn;
  if (context.role !== 'customer' || done.length > 0 || !WHICH.test(text) || (service ?? phrase) !== undefined) return undefined;
  if (intent === 'cancel' || intent === 'move') return undefined;
  const { draft, proposal } = context;
  const chosen = slotsOf(context).find(({ handle }) => handle === draft.slot);
  if (proposal !== undefined && draft.goal !== undefined) return saying(spoken(context).say('offline.itIs', { what: proposal }));
  if (chosen?.startsAt === undefined) return draft.goal === undefined ? calling(call('list_bookings')) : undefined;
  const when = formatDateTimeOnce(chosen.startsAt, slotZone(context), dateLocale(context));
  const what = slotInWords({ service: draft.service ?? '', provider: chosen.provider, when }, context);
  const other =
    provider !== undefined && provider !== chosen.provider && provider !== 'anyone'
      ? [spoken(context).button('offline.withInstead', { provider })]
      : [];
  return saying(spoken(context).say('offline.itIs', { what: what.trim() }), {
    ...keepExpects(context),
    ...(other.length > 0 ? { suggestions: other } : {}),
  });
};
