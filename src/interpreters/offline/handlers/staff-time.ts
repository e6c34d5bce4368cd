import { spellOutDates } from '../../../domain/language/date-lists.ts';
import { findPlaces } from '../../../domain/language/places.ts';
import type { Location } from '../../../domain/people/business.ts';
import { call, calling, saying, whenArg } from '../outcome.ts';
import type { Call, Outcome } from '../outcome.ts';
import { read } from '../reading.ts';
import { spoken } from '../texts.ts';
import type { Handler } from './handler.ts';
import { whose } from './staff-who.ts';

const THIS_WEEK = /\s*\b(?:for |just |only )?this week(?: only)?\b/i;
const WEEKDAY = /\b(?:on )?((?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b/i;

/** "Saturday 10-2 this week only" → "this Saturday 10-2". */
const stretchWords = (phrase: string): string =>
  WEEKDAY.test(phrase) && THIS_WEEK.test(phrase) ? phrase.replace(THIS_WEEK, '').replace(WEEKDAY, 'this $1').trim() : phrase;

const stretch = (
  name: string,
  ask: string,
  phrase: string | undefined,
  provider: string | undefined,
  more: Call['args'] = {},
): Outcome =>
  phrase === undefined
    ? saying(ask, { expects: 'date' })
    : calling(call(name, { ...more, provider: provider ?? null, when: whenArg(stretchWords(phrase)) }));

/** In "I won't be in tomorrow" the no is to being there, not to tomorrow. */
const ABSENT =
  /\b(?:won[’']?t|will not|can[’']?t|cannot|am not|are not|is not|[’']?m not|[’']?re not|isn[’']?t|aren[’']?t|not going to|not) (?:be (?:in|here|there|available|working|around|(?:taking|seeing|doing)(?: any(?:one|body)?| people| clients| customers| patients| bookings| appointments)?)|work(?:ing)?|come in|make it|(?:do|make|manage)(?: it)?|in|available|around|(?:take|see|do|accept|have) (?:any(?:one|body)?|people|clients|customers|patients|bookings|appointments))\b|\b(?:is|am|are|will be|[’']m|[’']re|[’']s|as) (?:busy|not available|unavailable|away|out|absent|elsewhere)\b/i;
const EARLY = /\b(?:finish|leav|clos|shut|stop)\w* (?:early|at)\b/i;

/** Who starts late is away before: "not in before 1", "starting late on Sunday, at 1", "only from noon". */
const NOT_BEFORE =
  /\b(?:not (?:in |here |available |back |starting |coming in )?(?:before|until|till)|only (?:in |here |available |starting |back |coming in )?(?:from|after|at))\s+(?=\d|half|quarter|noon|midday)/gi;
const LATE_START =
  /\b(?:start\w*|begin\w*|com(?:e|es|ing) in|arriv\w*|get(?:s|ting)? in|open\w*) (?:\S+ ){0,2}?(?:late|later)\b/i;
function awayWords(text: string): string {
  const before = text.replace(NOT_BEFORE, 'before ');
  return LATE_START.test(text) && before === text
    ? text.replace(/\b(?:at|from)\s+(?=\d|half|quarter|noon|midday)/i, 'before ')
    : before;
}

/** "Block tomorrow 2-4", "I’m off 24–26 December", "close early on Friday at 3", "starting late on Sunday, not before 1". */
export const blockTime: Handler = ({ context }, { intent }, { provider, text, contact }) => {
  if (intent !== 'block_time') return undefined;
  const words = awayWords(spellOutDates(text).replace(ABSENT, 'off')).replace(/^\W*no (?=\p{L}+days?\b)/iu, '');
  const { phrase, when } = read(words, context, contact);
  const early = EARLY.test(text) && when.time?.exact === true;
  return stretch(
    'block_time',
    spoken(context).say('offline.blockWanted'),
    early ? phrase?.replace(/\bat\b/i, 'after') : phrase,
    whose(text, provider),
  );
};

/** "Unblock tomorrow 2-4", "cancel my day off on Friday". */
export const unblockTime: Handler = ({ context }, { intent }, { phrase: said, provider, text, contact }) => {
  if (intent !== 'unblock_time') return undefined;
  const spelled = spellOutDates(text);
  const phrase = spelled === text ? said : read(spelled, context, contact).phrase;
  return stretch('block_time', spoken(context).say('offline.unblockWanted'), phrase, whose(text, provider), {
    action: 'unblock',
  });
};

/** The words about when, with the place that is named besides. */
function withPlace(phrase: string, text: string, locations: readonly Location[]): string {
  const [place, ...others] = locations.length > 1 ? findPlaces(text, locations) : [];
  return place && others.length === 0 && findPlaces(phrase, locations).length === 0 ? `${phrase} at ${place.name}` : phrase;
}

const A_SHIFT = /\b(?:an?|the|extra|another|additional|late|early|double|half) shift\b/gi;
const EXTENDS = /\b(?:extend|lengthen|stretch)\w*\b/i;
/** "Late night Thursday till 9": the night is the end’s. */
const LATE_NIGHT = /\blate[- ]night\b(?: opening)?/i;
const BESIDES = /\b(?:extra|additional(?:ly)?|also|overtime|besides|as well)\b/i;

/** "Open Saturday 10-2 this week only", "an extra hour on Friday until 7", "open late on the 23rd till 9". */
export const openExtra: Handler = ({ context }, { intent }, { provider, text, contact }) => {
  if (intent !== 'open_extra') return undefined;
  // A shift that is worked moves nothing.
  const words = spellOutDates(text).replace(A_SHIFT, ' ');
  const { phrase } = read(
    EXTENDS.test(text) ? words.replace(/\bto\s+(?=\d)/i, 'until ') : words.replace(LATE_NIGHT, ' '),
    context,
    contact,
  );
  const when = phrase === undefined ? undefined : withPlace(phrase, text, context.business.locations);
  const more = BESIDES.test(text) ? { adds: true } : {};
  return stretch('open_hours', spoken(context).say('offline.openWanted'), when, whose(text, provider), more);
};

const PLAIN_AWAY =
  /^\W*(?:(?:sorry|hi|hey|ok|so|and|also)\W+)*\p{L}+(?: \p{L}+)?(?:(?:[’']s got|[’']ve got| has(?: got)?| have(?: got)?| needs) (?:an? |the |her |his |my |their |to )?\p{L}+|(?:[’']s|[’']m| is| am| will be) (?:at|on|visiting|flying|travel\w*|getting|going|abroad|tied up|overseas)\b)/iu;
const ASKED = /\?\s*$|^\W*(?:what|who|when|where|which|how|is|are|does|do|did|has|have|can|could|will)\b/i;

/** "Maya has jury duty the week of the 7th": who works here and is elsewhere then, whatever the reason; the proposal shows it. */
export const awayPlainly: Handler = (turn, { intent }, { provider, text, phrase, when, service }) => {
  const { context, done } = turn;
  if (context.role === 'customer' || done.length > 0 || !turn.has('block_time') || context.proposal !== undefined)
    return undefined;
  if (provider === undefined || provider === 'anyone' || service !== undefined || !when.day || phrase === undefined)
    return undefined;
  if ((intent !== undefined && !PLAIN.has(intent)) || ASKED.test(text) || WORKS.test(text) || !PLAIN_AWAY.test(text))
    return undefined;
  return calling(call('block_time', { provider, when: whenArg(stretchWords(phrase)) }));
};
const PLAIN: ReadonlySet<string> = new Set(['agenda', 'out_of_scope', 'small_talk', 'info']);
/** Said of being there, or of people who come. */
const WORKS =
  /\b(?:work\w*|in|here|open|available|free|shift\w*|hours|diary|calendar|schedule|agenda|clients?|customers?|patients?|bookings?|appointments?|booked|back|busy|looking|doing|seeing|cover\w*|swap\w*)\b/i;
