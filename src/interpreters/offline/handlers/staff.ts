import { call, calling, saying, whenArg } from '../outcome.ts';
import type { Call, Outcome } from '../outcome.ts';
import { read } from '../reading.ts';
import { texts } from '../texts.ts';
import type { Handler } from './handler.ts';

const NEXT =
  /\b(?:who|what)(?:[’']?s| is| do i have)? (?:up |coming )?next\b|\bnext (?:appointment|client|customer|patient|one)\b/i;

/** "What does my Thursday look like?", "who’s next?" */
export const agenda: Handler = ({ context }, { intent }, { phrase, provider, text }) =>
  context.role !== 'customer' && intent === 'agenda'
    ? calling(call('agenda', { provider: provider ?? null, when: whenArg(NEXT.test(text) ? 'today' : phrase) }))
    : undefined;

const LEAD =
  /^.*?\b(?:hours?|times?|schedule|availability)\b\s*(?:(?:for|of)\s+\S+\s*)?(?:to|are|is|:|=|should be|will be|as|from now on)*\s*|^.*?\b(?:set|change|make|work(?:s|ing)?|available|open)\b\s*/i;

/** The words that say the hours, without whose they are. */
function hoursWords(text: string, provider: string | undefined): string {
  const [before = '', ...after] =
    provider === undefined ? [text] : text.split(new RegExp(`${provider.replace(/[^\p{L}\p{N} ]/gu, '.')}(?:[’']s)?`, 'iu'));
  return [before, ...after].join(' ').replace(LEAD, '').replace(/\s+/g, ' ').trim();
}

/** "Set Maya’s hours to mon-fri 9-5 except 12-1". */
export const setHours: Handler = (turn, { intent }, { text, provider, phrase }) => {
  if (intent !== 'set_hours') return undefined;
  if (phrase === undefined && !/\d/.test(text))
    return turn.has('view_hours') && !/\b(?:set|change|update)\b/i.test(text)
      ? calling(call('view_hours', { provider: provider ?? null }))
      : saying(texts.hoursWanted, { expects: 'anything' });
  return calling(call('set_hours', { provider: provider ?? null, hours: hoursWords(text, provider) }));
};

const THIS_WEEK = /\s*\b(?:for |just |only )?this week(?: only)?\b/i;
const WEEKDAY = /\b(?:on )?((?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b/i;

/** "Saturday 10-2 this week only" → "this Saturday 10-2". */
const stretchWords = (phrase: string): string =>
  WEEKDAY.test(phrase) && THIS_WEEK.test(phrase) ? phrase.replace(THIS_WEEK, '').replace(WEEKDAY, 'this $1').trim() : phrase;

const stretch = (name: string, ask: string, phrase: string | undefined, provider: string | undefined): Outcome =>
  phrase === undefined
    ? saying(ask, { expects: 'date' })
    : calling(call(name, { provider: provider ?? null, when: whenArg(stretchWords(phrase)) }));

/** In "I won't be in tomorrow" the no is to being there, not to tomorrow. */
const ABSENT =
  /\b(?:won[’']?t|will not|can[’']?t|cannot|am not|are not|is not|[’']?m not|[’']?re not|isn[’']?t|aren[’']?t|not going to|not) (?:be (?:in|here|there|available|working|around)|work(?:ing)?|come in|make it|in|available|around)\b/i;
const EARLY = /\b(?:finish|leav|clos)\w* early\b/i;

/** "Block tomorrow 2-4", "I’m off 24–26 December", "close early on Friday at 3". */
export const blockTime: Handler = ({ context }, { intent }, { provider, text, contact }) => {
  if (intent !== 'block_time') return undefined;
  const { phrase, when } = read(text.replace(ABSENT, 'off'), context, contact);
  const early = EARLY.test(text) && when.time?.exact === true;
  return stretch('block_time', texts.blockWanted, early ? phrase?.replace(/\bat\b/i, 'after') : phrase, provider);
};

/** "Unblock tomorrow 2-4", "cancel my day off on Friday". */
export const unblockTime: Handler = (_turn, { intent }, { phrase, provider }) =>
  intent === 'unblock_time' ? stretch('unblock_time', texts.unblockWanted, phrase, provider) : undefined;

/** "Open Saturday 10-2 this week only". */
export const openExtra: Handler = (_turn, { intent }, { phrase, provider }) =>
  intent === 'open_extra' ? stretch('open_hours', texts.openWanted, phrase, provider) : undefined;

const EVERYONE = /\b(?:every(?:one|body)|all(?: of (?:us|them))?|both|whole (?:team|shop|salon|studio))\b/i;
const FILLABLE: ReadonlySet<string> = new Set(['agenda', 'block_time', 'open_hours', 'set_hours', 'unblock_time', 'view_hours']);

/** Whose calendar, or the missing part of the time, after a call that was refused for lack of it. */
export const fillIn: Handler = ({ refused, context }, { intent }, { text, provider, phrase }) => {
  if (context.role === 'customer' || intent !== undefined || !refused || !FILLABLE.has(refused.name)) return undefined;
  const who = EVERYONE.test(text) ? 'everyone' : provider;
  const again = filled(refused, who, phrase, text, context);
  return again ? calling(again) : undefined;
};

function filled(
  { name, args }: Call,
  who: string | undefined,
  phrase: string | undefined,
  text: string,
  context: Parameters<typeof read>[1],
): Call | undefined {
  if (who === undefined && phrase === undefined) return undefined;
  const { when, hours } = args as { readonly when?: { readonly text?: string } | null; readonly hours?: string };
  const before = when?.text ?? '';
  const both = `${before} ${phrase ?? ''}`.trim();
  const joined = read(both, context, { problems: [] }).when.certain ? both : (phrase ?? both);
  return call(name, {
    ...args,
    ...(who === undefined ? {} : { provider: who }),
    ...(phrase !== undefined && 'when' in args ? { when: whenArg(joined) } : {}),
    ...(phrase !== undefined && hours !== undefined ? { hours: text } : {}),
  });
}
