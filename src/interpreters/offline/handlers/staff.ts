import { splitPeriod } from '../../../domain/language/hours-period.ts';
import type { PeriodSaid } from '../../../domain/language/hours-period.ts';
import { weekdaysIn } from '../../../domain/language/weekdays.ts';
import { daysBetween } from '../../../domain/time/wall.ts';
import { call, calling, saying, whenArg } from '../outcome.ts';
import type { Call } from '../outcome.ts';
import { read } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { spoken } from '../texts.ts';
import { EVERYONE, whose } from './staff-who.ts';
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
  /^.*?\b(?:hours?|times?|schedule|availability)\b\s*(?:(?:for|of)\s+\S+\s*)?(?:to|are|is|:|=|should be|will be|as|from now on)*\s*|^.*?\b(?:set|change|make|work(?:s|ing)?|available|open)\b\s*|^(?:\W*(?:now|then|will|only|just|also)\s+)*(?:does?|doing|is|be|comes?|has|gets?)(?: in| on)?\s+(?=(?:mon|tue|wed|thu|fri|sat|sun|week|every))/i;

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
const NOT_OPEN =
  /(?:n[’']t|\b(?:not|no longer|never|dont|stop(?:ped)?))\b.*\b(?:work|open|in|available|do(?:es|ing)?)|\b(?:off|closed?)\b/i;

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
  // "Mon to Fri 9-5 except lunch 12-1" blocks nothing.
  const hours = days !== undefined && isWorkingWeek(days) && EXCEPT.test(rest) && !NOT_OPEN.test(rest);
  if ((intent === 'block_time' && !hours) || /\bblock|\bthis week\b/i.test(rest)) return undefined;
  if (
    period
      ? isSeason(period, turn.context) && (days !== undefined || OPENS.test(rest))
      : days !== undefined && (days.recurring || EVERY_WEEK.test(rest) || (isWorkingWeek(days) && !ONE_WEEK.test(rest)))
  )
    return calling(hoursCall(text, provider));
  return undefined;
};
/** "Mon to Fri 9-5", with no date, is a week like any other. */
const isWorkingWeek = ({ range, days }: { readonly range: boolean; readonly days: readonly number[] }): boolean =>
  range || days.length > 2;
const EXCEPT = /\b(?:except|but not|apart from|without|minus|with(?: an?| my)?(?: \S+)? (?:lunch|break))\b/i;
const ONE_WEEK = /\b(?:this|next|coming|following) (?:week|\p{L}+day)\b|\bweek (?:of|from)\b|\btomorrow\b|\bonly\b/iu;
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
