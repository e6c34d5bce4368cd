import { splitPeriod } from '../../../domain/language/hours-period.ts';
import type { PeriodSaid } from '../../../domain/language/hours-period.ts';
import { weekdaysIn } from '../../../domain/language/weekdays.ts';
import { daysBetween } from '../../../domain/time/wall.ts';
import { call, calling, saying, whenArg } from '../outcome.ts';
import type { Call, Outcome } from '../outcome.ts';
import { read } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { spoken } from '../texts.ts';
import type { Handler } from './handler.ts';

const NEXT =
  /\b(?:who|what)(?:[’']?s| is| do i have)? (?:up |coming )?next\b|\bnext (?:appointment|client|customer|patient|one)\b/i;

/** "What does my Thursday look like?", "who’s next?" */
export const agenda: Handler = ({ context }, { intent }, { phrase: said, provider, text, contact }) => {
  if (context.role === 'customer' || intent !== 'agenda') return undefined;
  // "How busy are we on Friday?" leaves no Friday out.
  const phrase = BUSY.test(text) ? read(text.replace(BUSY, ' '), context, contact).phrase : said;
  return calling(call('agenda', { provider: provider ?? null, when: whenArg(NEXT.test(text) ? 'today' : phrase) }));
};
const BUSY = /\b(?:how )?(?:busy|full)\b/i;

const LEAD =
  /^.*?\b(?:hours?|times?|schedule|availability)\b\s*(?:(?:for|of)\s+\S+\s*)?(?:to|are|is|:|=|should be|will be|as|from now on)*\s*|^.*?\b(?:set|change|make|work(?:s|ing)?|available|open)\b\s*/i;

/** The words that say the hours, without whose they are. */
function hoursWords(text: string, provider: string | undefined): string {
  const [before = '', ...after] =
    provider === undefined ? [text] : text.split(new RegExp(`${provider.replace(/[^\p{L}\p{N} ]/gu, '.')}(?:[’']s)?`, 'iu'));
  const own = [before, ...after].join(' ').replace(/\s+/g, ' ').trim();
  const hours = own.replace(LEAD, '').trim();
  // "Set Saturday’s hours to 10-2": the day stands among the words that lead.
  return weekdaysIn(own) && !weekdaysIn(hours) ? own.replace(/[’']s\b/g, '') : hours;
}

/** "Set Maya’s hours to mon-fri 9-5 except 12-1". */
export const setHours: Handler = (turn, { intent }, { text, provider, phrase }) => {
  if (intent !== 'set_hours') return undefined;
  if (phrase === undefined && !/\d/.test(text))
    return !/\b(?:set|change|update)\b/i.test(text)
      ? calling(call('agenda', { show: 'hours', provider: provider ?? null, when: null, delay_minutes: null }))
      : saying(spoken(turn.context).say('offline.hoursWanted'), { expects: 'anything' });
  return calling(hoursCall(text, provider));
};

/** The hours and the season for which they hold, where one is said. */
function hoursCall(text: string, provider: string | undefined): Call {
  const { rest, period } = splitPeriod(text);
  const season = period && { range: period.text, start: `from ${period.text} on`, end: `until ${period.text}` }[period.kind];
  return call('set_hours', {
    provider: whose(text, provider) ?? null,
    hours: hoursWords(rest.replace(EVERYONE, ' ').replace(EVERY_WEEK, ''), provider),
    ...(season === undefined ? {} : { period: season }),
  });
}

const SHORT_DAYS = 14;
const NOT_OPEN = /(?:n[’']t|\b(?:not|no longer|never|dont|stop(?:ped)?))\b.*\b(?:work|open|in|available)|\b(?:off|closed?)\b/i;

/** "From June to August we open 8 to 2", "Tuesdays 10–4 at Andheri", "I don’t work Mondays any more": hours of every week, whatever verb says them. */
export const weeklyHours: Handler = (turn, { intent }, { text, provider, service }) => {
  if (!turn.has('set_hours') || turn.done.length > 0 || service !== undefined || /\?\s*$/.test(text)) return undefined;
  if (intent !== undefined && !HOURLY.has(intent)) return undefined;
  const { rest, period } = splitPeriod(text);
  const days = weekdaysIn(rest);
  const times = /\d/.test(rest.replace(/\bB?\d+\b(?=\s*(?:seats|people))/gi, ''));
  if (!times) {
    const gone =
      days?.recurring === true &&
      (period === undefined || period.kind === 'start') &&
      NOT_OPEN.test(rest) &&
      !/\bblock/i.test(rest);
    const names = days?.days.map((day) => DAY_NAMES[day - 1]).join(' and ');
    const season = period ? { period: `from ${period.text} on` } : {};
    return gone
      ? calling(call('set_hours', { provider: whose(text, provider) ?? null, hours: `closed on ${names ?? ''}`, ...season }))
      : undefined;
  }
  if (intent === 'block_time' || /\bblock|\bthis week\b/i.test(rest)) return undefined;
  if (
    period
      ? isSeason(period, turn.context) && (days !== undefined || OPENS.test(rest))
      : days !== undefined && (days.recurring || EVERY_WEEK.test(rest))
  )
    return calling(hoursCall(text, provider));
  return undefined;
};
const EVERY_WEEK =
  /[\s,]*\b(?:every week|weekly|from now on(?:wards)?|from here on|going forward|in (?:the )?future|for good|always|permanently)\b/i;
const HOURLY: ReadonlySet<string> = new Set(['set_hours', 'open_extra', 'block_time', 'agenda']);
const OPENS = /\b(?:open|work|available|hours|in)\w*\b/i;
const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** More than some single dates. */
function isSeason({ kind, text }: PeriodSaid, context: Parameters<typeof read>[1]): boolean {
  if (kind !== 'range') return true;
  const { day } = read(text, context, { problems: [] }).when;
  return day !== undefined && daysBetween(day.from, day.to) >= SHORT_DAYS;
}

const EVERYONE = /\b(?:every(?:one|body)|all(?: of (?:us|them))|all three|both|whole (?:team|shop|salon|studio|business))\b/i;
/** "We close", "the shop is shut": all who work there. */
const WE = /\b(?:we|we[’']re|we[’']ll|us|our|the (?:shop|salon|studio|clinic|practice|surgery|place|office|business|team))\b/i;

/** Whose time is meant: the one who is named, or all where the words speak of everybody. */
const whose = (text: string, provider: string | undefined): string | undefined =>
  EVERYONE.test(text) || (provider === undefined && WE.test(text)) ? 'everyone' : provider;

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
  /\b(?:won[’']?t|will not|can[’']?t|cannot|am not|are not|is not|[’']?m not|[’']?re not|isn[’']?t|aren[’']?t|not going to|not) (?:be (?:in|here|there|available|working|around)|work(?:ing)?|come in|make it|in|available|around|(?:take|see|do|accept|have) (?:any(?:one|body)?|people|clients|customers|patients|bookings|appointments))\b|\b(?:is|am|are|will be|[’']m|[’']re|[’']s|as) (?:busy|not available|unavailable|away|out|absent|elsewhere)\b/i;
const EARLY = /\b(?:finish|leav|clos|shut|stop)\w* (?:early|at)\b/i;

/** "Block tomorrow 2-4", "I’m off 24–26 December", "close early on Friday at 3". */
export const blockTime: Handler = ({ context }, { intent }, { provider, text, contact }) => {
  if (intent !== 'block_time') return undefined;
  const { phrase, when } = read(text.replace(ABSENT, 'off').replace(/^\W*no (?=\p{L}+days?\b)/iu, ''), context, contact);
  const early = EARLY.test(text) && when.time?.exact === true;
  return stretch(
    'block_time',
    spoken(context).say('offline.blockWanted'),
    early ? phrase?.replace(/\bat\b/i, 'after') : phrase,
    whose(text, provider),
  );
};

/** "Unblock tomorrow 2-4", "cancel my day off on Friday". */
export const unblockTime: Handler = ({ context }, { intent }, { phrase, provider, text }) =>
  intent === 'unblock_time'
    ? stretch('block_time', spoken(context).say('offline.unblockWanted'), phrase, whose(text, provider), { action: 'unblock' })
    : undefined;

/** "Open Saturday 10-2 this week only". */
export const openExtra: Handler = ({ context }, { intent }, { provider, text, contact }) => {
  if (intent !== 'open_extra') return undefined;
  // A shift that is worked moves nothing.
  const { phrase } = read(text.replace(A_SHIFT, ' '), context, contact);
  return stretch('open_hours', spoken(context).say('offline.openWanted'), phrase, whose(text, provider));
};
const A_SHIFT = /\b(?:an?|the|extra|another|additional|late|early|double|half) shift\b/gi;

const ALL = /\b(?:every(?:one|body)|(?<!after )(?<!at )all(?: of (?:us|them))?|both|whole (?:team|shop|salon|studio))\b/i;
const FILLABLE: ReadonlySet<string> = new Set([
  'agenda',
  'block_time',
  'notify_customers',
  'open_hours',
  'set_hours',
  'settings',
  'swap_days',
]);

/** Whose calendar, or the missing part of the time, after a call that was refused for lack of it. */
export const fillIn: Handler = ({ refused, context }, { intent }, { text, provider, phrase }) => {
  if (context.role === 'customer' || intent !== undefined || !refused || !FILLABLE.has(refused.name)) return undefined;
  const who = ALL.test(text) ? 'everyone' : provider;
  const again = filled(refused, who, phrase, text, context);
  return again ? calling(again) : undefined;
};

/** The side of a swap that an answer makes clear: the one of the same weekday. */
function otherSide(args: Call['args'], phrase: string): Call['args'] {
  const { one } = args as { readonly one?: { readonly text?: string } };
  const dayIn = (text: string | undefined): number | undefined => weekdaysIn(text ?? '')?.days[0];
  return dayIn(one?.text) === dayIn(phrase) ? { one: whenArg(phrase) } : { other: whenArg(phrase) };
}

const FOR_GOOD = /\b(?:for good|always|every week|permanently|forever|from now on)\b/i;

/** "For good", after the question until when every Monday is meant. */
export const offForGood: Handler = ({ refused, context, done }, _clause, { text }) => {
  if (context.role === 'customer' || done.length > 0 || refused?.name !== 'block_time' || !FOR_GOOD.test(text)) return undefined;
  const { when, provider } = refused.args as { readonly when?: { readonly text?: string }; readonly provider?: string | null };
  const days = weekdaysIn(when?.text ?? '')?.days.map((day) => DAY_NAMES[day - 1]);
  return days && calling(call('set_hours', { provider: provider ?? null, hours: `closed on ${days.join(' and ')}` }));
};

const AMENDABLE: ReadonlySet<string> = new Set(['block_time', 'open_hours', 'set_hours', 'settings', 'swap_days']);
const ASIDE = /\b(?:what|who|when|show|which|is|are|does|do)\b|\?/i;

/** "Actually, everyone", "no, 3 to 5", "make it Friday": another way for what waits for the yes. */
export const amend: Handler = (turn, { intent }, { text, provider, phrase }) => {
  const { context, doneBefore, done } = turn;
  const last = doneBefore.at(-1);
  if (context.role === 'customer' || done.length > 0 || !last?.ok || !AMENDABLE.has(last.name)) return undefined;
  // After the yes only what is said as a correction is one.
  if (context.proposal === undefined && !SECOND_THOUGHT.test(text)) return undefined;
  if ((intent !== undefined && intent !== 'move') || ASIDE.test(text)) return undefined;
  const who = ALL.test(text) ? 'everyone' : provider;
  const saysWhen = 'when' in last.args && (phrase !== undefined || /\d/.test(text));
  if (who === undefined && !saysWhen) return undefined;
  const { when } = last.args as { readonly when?: { readonly text?: string } | null };
  return calling(
    call(last.name, {
      ...last.args,
      ...(who === undefined ? {} : { provider: who }),
      ...(saysWhen ? { when: whenArg(amended(when?.text ?? '', withoutName(text, provider), context)) } : {}),
    }),
  );
};

const SECOND_THOUGHT =
  /^\W*(?:(?:oh|oops|ah|um|hmm+)\W+)*(?:no|nope|wait|actually|sorry|make (?:it|that)|i mean\w*|hang on|hold on|scratch that)\b/i;

const LEADING =
  /^(?:\W*\b(?:just|only|better|no|nope|actually|sorry|wait|hmm|oh|er|um|well|please|i(?: have|[’']ve)? changed my mind|change of (?:plan|mind)|on second thoughts?|scratch that|or|i want(?:ed)?|i need|i(?: would|[’']d) (?:like|prefer)|it(?: is|[’']?s| should be)|i said|that should be|let[’']?s (?:do|say|make it)|(?:can|could) (?:we|you) (?:make|switch|change|move) (?:it|that)(?: to)?|how about|make (?:it|that)|change (?:it|that) to|i meant?|rather|instead)\b[\s,:]*)+/i;

const withoutName = (text: string, name: string | undefined): string =>
  name === undefined ? text : text.replace(new RegExp(`\\b(?:for )?${name.replace(/[^\p{L}\p{N} ]/gu, '.')}\\b`, 'iu'), ' ');

/** A new day keeps the hours, new hours keep the day. */
function amended(before: string, said: string, context: Parameters<typeof read>[1]): string {
  const phrase = said.replace(LEADING, '');
  const whenOf = (text: string): Reading['when'] => read(text, context, { problems: [] }).when;
  const [was, now] = [whenOf(before), whenOf(phrase)];
  const many = [...before.matchAll(RANGE)];
  const last = many.at(-1);
  if (last && many.length > 1 && now.open === 'start' && now.time && !now.day)
    return `${before.slice(0, last.index)}${last[1] ?? ''}${clockWords(now.time.to)}${before.slice(last.index + last[0].length)}`;
  const hours = was.time && !was.time.exact && now.time ? keptEnd(was.time, now, was.open) : undefined;
  if (hours !== undefined && was.day) {
    const { from, to } = now.day ?? was.day;
    return `${from === to ? from : `${from} to ${to}`} ${hours}`;
  }
  if (!now.day && was.day) {
    const { from, to } = was.day;
    const date = from === to ? from : `${from} to ${to}`;
    const open = was.open !== undefined && whenOf(`${date} ${phrase}`).time?.exact === true;
    return `${date} ${open ? 'after ' : ''}${phrase}`;
  }
  if (now.day && !now.time && was.time && !was.time.exact)
    return `${phrase} ${clockWords(was.time.from)}-${clockWords(was.time.to)}`;
  return phrase;
}
/** A stretch of hours in words: its beginning with what joins them, and its end. */
const RANGE = /(\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm)?\s*(?:-|–|to|till|until)\s*)\d{1,2}(?:[:.]\d\d)?(?:\s*[ap]m)?(?!\d)/gi;

/** "Until 6" keeps from when, "from 11" keeps until when. */
function keptEnd(
  was: { readonly from: number; readonly to: number },
  { time, open }: Reading['when'],
  wasOpen?: string,
): string | undefined {
  if (!time || open === undefined || wasOpen !== undefined) return undefined;
  if (open === 'start') return time.to > was.from ? `${clockWords(was.from)}-${clockWords(time.to)}` : undefined;
  return time.from < was.to ? `${clockWords(time.from)}-${clockWords(was.to)}` : undefined;
}
const clockWords = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function filled(
  { name, args }: Call,
  who: string | undefined,
  phrase: string | undefined,
  text: string,
  context: Parameters<typeof read>[1],
): Call | undefined {
  if (who === undefined && phrase === undefined) return undefined;
  if (name === 'swap_days' && phrase !== undefined) return call(name, { ...args, ...otherSide(args, phrase) });
  if (name === 'block_time' && /\b(?:for good|always|every week|permanently|forever)\b/i.test(text)) return undefined;
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
