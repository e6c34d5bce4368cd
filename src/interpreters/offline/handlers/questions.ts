import { mentionsIn } from '../../../domain/language/mentions.ts';
import { slotsOf } from '../choosing.ts';
import { call, calling, enough, findSlots, saying } from '../outcome.ts';
import { keepExpects, named, spoken } from '../texts.ts';
import { isPending } from '../turn.ts';
import type { Handler } from './handler.ts';

const HOW_LONG =
  /^\W*(?:\p{L}+\W+){0,3}?(?:how (?:long|many (?:minutes|mins|hours))|what(?:[’']?s| is) the (?:length|duration))\b(?!.*\b(?:wait\w*|queue|list|notice|ahead|advance|open|have you|hear|until|late|ago|before|stay|keep)\b)/iu;
const CHEAPEST =
  /\b(?:cheapest|cheaper|less expensive|least expensive|most expensive|priciest|lowest price|best value)\b|\b(?:not|never|ain[’']?t) paying (?:that|so much|this)|\btoo (?:expensive|pricey|dear|steep)\b|\b(?:can[’']?t|cannot) afford\b|\brip[- ]?off\b|\bthat[’']?s (?:a lot|steep|expensive|pricey|dear|mental|crazy money)\b/i;
const WHAT_YOU_DO =
  /^\W*(?:\p{L}+\W+){0,3}?what (?:do|can|does|is it) (?:you|u|ya|y[’']?all|they|this place)(?: (?:guys|all|lot|people|folks))? (?:actually )?(?:do|offer|sell|provide|specialise in)(?: here)?\W*$/iu;
const COMPARES =
  /\bdifferen(?:ce|t)\b|\b(?:vs\.?|versus|compared? (?:to|with))\b|\bor .*\bbetter\b|\bwhich (?:one )?(?:is|would be|lasts|costs|takes)\b/i;
const ASKS_ABOUT_PERSON =
  /^\W*(?:(?:and|so|ok|but|hm+|um+)\W+)*(?:is|are|how(?:[’']?s| is)|what(?:[’']?s| is)|who(?:[’']?s| is)|tell me (?:more )?about|does|has|do you (?:know|recommend|rate))\b/i;
const QUALITY =
  /\b(?:nice|good|great|any good|better|best|friendly|gentle|kind|experienced|qualified|new|strict|patient|like|recommend|rate|male|female|man|woman|older?|young|specialis\w*|trained|fast|slow|tell me (?:more )?about)\b/i;
const WHAT_TIMES =
  /^\W*(?:i )?(?:don[’']?t|dunno|not) (?:know|sure)? ?(?:yet )?(?:what|which|when) ?(?:day|time|one)?\b.{0,12}$|^\W*who(?:[’']?s| is| are| will)? (?:that|it|this|those|they)(?: be)? with\W*$|^\W*(?:(?:ok|so|and|well|which|sorry)\W+)*(?:what|which) (?:times?|slots?|hours|options|ones?)(?: (?:do (?:you|u|they) have|have (?:you|u) got|are (?:there|free|available|left|they|those)|is there|can (?:i|you)(?: do)?|again|then|exactly|please|pls))*\W*$/i;

/** "How long are lessons?", "what is the cheapest?", "what is the difference between colour and highlights?": facts, not wishes. */
export const factsAsked: Handler = (turn, { intent }, { service, phrase, text }) => {
  const { context, done } = turn;
  if (context.role !== 'customer' || phrase !== undefined) return undefined;
  const open = intent === undefined || intent === 'info' || intent === 'book' || intent === 'find_times';
  if (!open) return undefined;
  const { services } = context.business;
  const inOrder = (): readonly string[] =>
    [...mentionsIn(text, services)].sort((a, b) => a.span.start - b.span.start).map(({ id }) => id);
  const compared = COMPARES.test(text) ? [...new Set(inOrder())] : [];
  if (compared.length > 1) {
    if (done.length > 0) return enough;
    const names = compared.flatMap((id) => services.find((one) => one.id === id)?.name ?? []);
    return calling(...names.map((about) => call('business_info', { topic: 'services', about })));
  }
  if (done.length > 0) return undefined;
  if (CHEAPEST.test(text)) return calling(call('business_info', { topic: 'prices', about: null }));
  if (WHAT_YOU_DO.test(text)) return calling(call('business_info', { topic: 'services', about: null }));
  const about = service ?? context.draft.service;
  if (intent === undefined && HOW_LONG.test(text) && (context.draft.also ?? []).length === 0)
    return calling(call('business_info', { topic: 'services', about: about ?? null }));
  return undefined;
};

/** "Is Sam nice?": who that is; the times stay what they were. */
export const aboutPerson: Handler = ({ context, done }, { intent }, { provider, phrase, service, text }) => {
  const known = context.business.providers.some(({ name }) => name === provider);
  if (context.role !== 'customer' || done.length > 0 || !known || (phrase ?? service) !== undefined) return undefined;
  if (intent !== undefined && intent !== 'info') return undefined;
  return ASKS_ABOUT_PERSON.test(text) && QUALITY.test(text)
    ? calling(call('business_info', { topic: 'providers', about: provider ?? null }))
    : undefined;
};

/** "What times?", "what time was it again?", while times are on offer: those. */
export const whatTimes: Handler = (turn, { intent }, { text, phrase, service, provider }) => {
  const { context, done } = turn;
  if (done.length > 0 || (phrase ?? service ?? provider) !== undefined || !WHAT_TIMES.test(text)) return undefined;
  if ((intent !== undefined && intent !== 'find_times') || !isPending(turn) || context.draft.goal === undefined) return undefined;
  const slots = slotsOf(context);
  if (context.draft.slot !== undefined || context.proposal !== undefined) return undefined;
  if (turn.refused && turn.refused.alternatives.length > 0) return calling(call(turn.refused.name, turn.refused.args));
  return slots.length > 0
    ? saying(spoken(context).say('offline.whichTime'), { ...keepExpects(context), suggestions: slots.map(named) })
    : calling(findSlots({}));
};

const STANDS =
  /\b(?:is|are|was)(?:n[’']?t)? (?:it|that|this|everything|my \p{L}+(?: \p{L}+)?|the (?:booking|appointment))\b.{0,20}\b(?:booked|confirmed|going ahead|happening|definite|all set|sorted|saved|in the (?:diary|system|book|calendar)|still (?:on|ok|good|valid|fine))\b|\bdid (?:it|that|my \p{L}+|the booking) (?:go through|work|get (?:booked|through)|save)\b|\b(?:which|what) (?:dates?|days?|times?) (?:(?:are|were|is|was) (?:they|it|those|that)(?: again)?|again|did (?:i|you|we) (?:book|get|have|say))\b|\bhave (?:you|i|we) (?:booked|got) (?:it|me(?: in)?|that|them)\b/iu;

/** "Did it go through?", "is my appointment with Theo confirmed?": what stands; while a yes is waited for, that nothing does yet. */
export const standsYet: Handler = ({ context, done, has }, { intent }, { text, service, provider, phrase }) => {
  if (context.role !== 'customer' || done.length > 0 || !has('list_bookings') || !STANDS.test(text)) return undefined;
  if (intent !== undefined && intent !== 'list' && intent !== 'info') return undefined;
  if (context.proposal !== undefined) return saying(spoken(context).say('offline.notYet'), { expects: 'confirmation' });
  const slots = slotsOf(context);
  if (context.draft.goal === 'book' && (service ?? provider ?? phrase) === undefined) {
    const { say } = spoken(context);
    const asks = slots.length > 0 && context.draft.slot === undefined;
    const text = asks ? `${say('offline.nothingBookedYet')} ${say('offline.whichTime')}` : say('offline.nothingBookedYet');
    return saying(text, { ...keepExpects(context), ...(asks ? { suggestions: slots.map(named) } : {}) });
  }
  const some = (service ?? provider ?? phrase) !== undefined;
  return calling(call('list_bookings', some ? { which: text.slice(0, MOST_LETTERS) } : {}));
};
const MOST_LETTERS = 200;
