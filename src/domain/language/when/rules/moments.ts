import type { WallTime } from '../../../time/types.ts';
import { addDays } from '../../../time/wall.ts';
import { rule } from '../rule.ts';
import type { Groups } from '../rule.ts';
import type { Anchor, Rule } from '../value.ts';

const AMOUNT = String.raw`(?<count>\d+(?:\.\d+)?|an?|half an?|a half|half|a couple of|a few|3 quarters of an?|(?:a )?quarter of an|several)(?<half> and a half)?[ -]?(?<unit>hours?|minutes?|seconds?)(?<half2> and a half)?(?:(?: and|,)? (?<more>\d+) ?minutes?)?`;
const SIZE: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 };

/** Seconds in an amount of hours, minutes or seconds. */
export function secondsOf(groups: Groups): number {
  const text = groups['count'] ?? '1';
  const base = text.includes('quarter')
    ? text.startsWith('3')
      ? 0.75
      : 0.25
    : text.includes('half')
      ? 0.5
      : text.includes('couple')
        ? 2
        : /few|several/.test(text)
          ? 3
          : /^\d/.test(text)
            ? Number(text)
            : 1;
  const size = SIZE[(groups['unit'] ?? 'h')[0] ?? 'h'] ?? 60;
  return Math.round((base + ((groups['half'] ?? groups['half2']) ? 0.5 : 0)) * size + Number(groups['more'] ?? 0) * 60);
}
export const later = (anchor: Anchor, seconds: number): WallTime => {
  const minutes = anchor.minute + Math.floor(seconds / 60);
  const days = Math.floor(minutes / 1440);
  return { date: addDays(anchor.today, days), minute: minutes - days * 1440 };
};

/** in half an hour, in 2 hours, 30 minutes from now, in an hour and a half. */
export const momentAhead: Rule = rule(
  String.raw`(?:in (?:about |around |like )?${AMOUNT}(?! (?:ago|back|earlier))(?:'s?)?(?: time)?(?: from now)?)`,
  (groups, { anchor }) => ({
    kind: 'moment',
    wall: later(anchor, secondsOf(groups)),
  }),
);
export const momentFromNow: Rule = rule(
  String.raw`(?:for )?(?:about |around )?${AMOUNT} (?:from now|later|hence)`,
  (groups, { anchor }) => ({
    kind: 'moment',
    wall: later(anchor, secondsOf(groups)),
  }),
);
export const momentAgo: Rule = rule(String.raw`${AMOUNT} (?:ago|back|earlier)`, (groups, { anchor }) => ({
  kind: 'moment',
  wall: later(anchor, -secondsOf(groups)),
}));

/** Verbs whose "now" is a time; in "there are 7 of us now" or "book it now" it is none. */
const GOING = /(?<![\p{L}])(?:go|meet|come|coming|see|seen|available|free|back|leave|start|open)(?![\p{L}])[^.!?]*$/u;

/** The same verbs as the other languages have them, which come marked. */
const GOING_ELSEWHERE =
  /(?<![\p{L}])(?:(?:regres|volver|vuelv|volt|retorn|lleg|cheg|salg|veng|revien|reviend|rentr|part|pars|arriv|komm|geh|fahr|zuruck|los|allons)\p{L}*_|(?:voy|vou|va|vamos|vas)_ (?=$|[.!?]|al?_)|(?:aata|aati|aate|aaunga|aaungi|jata|jaunga|chalte|chalo|wapas)|(?:आत|आऊ|आउ|जात|जाऊ|जाउ|चल|वापस)[\p{L}\p{M}]*_)/u;

/** "Now one for my son", "now book the other": the next thing, not the time. */
const BEGINS =
  /^,? (?:i|one|book|can|could|may|move|cancel|change|make|do|the|for|let's|lets|we|and|a|an|my|another|what|how|show|also|then)(?![\p{L}'])/u;

/** now, at the moment: gives way to any other time in the text. */
export const now: Rule = rule(
  String.raw`(?:(?:right|just) )?now|at the moment|at this (?:time|moment|very moment)|at the minute|immediately`,
  (_groups, { anchor, text }, to, from) =>
    GOING.test(text.slice(0, from)) ||
    GOING_ELSEWHERE.test(text.slice(0, from) + text.slice(to)) ||
    (from === 0 && !BEGINS.test(text.slice(to)))
      ? { kind: 'moment', wall: { date: anchor.today, minute: anchor.minute }, weak: true }
      : { kind: 'other' },
);

/** within 2 hours, the next 5 hours, the last 3 minutes. */
export const stretch: Rule = rule(
  String.raw`(?:(?:within|in|over|for|during) )?(?:the )?(?:(?<within>(?<=within )|in under |in less than )|(?<next>next|coming|following) |(?<last>last|past|previous) )?${AMOUNT}`,
  (groups, { anchor, text }, to, from) => {
    const said = text.slice(from, to);
    const here = { date: anchor.today, minute: anchor.minute };
    if (groups['last']) return { kind: 'stretch', from: later(anchor, -secondsOf(groups)), to: here };
    if (groups['next'] || groups['within'] || said.startsWith('within'))
      return { kind: 'stretch', from: here, to: later(anchor, secondsOf(groups)) };
    return undefined;
  },
);
/** the next hour, 5 coming minutes, 13 last minutes. */
export const stretchTurned: Rule = rule(
  String.raw`(?:in )?(?:the )?(?:(?<count>\d+) (?<way>next|coming|last|past) (?<unit>hours?|minutes?)|(?<way3>next|coming|following|last|past|previous) (?<count3>\d+) ?(?<unit4>h|hrs?|min)(?!\w)|(?<way2>next) (?<unit2>hour))|within the (?<unit3>hour)`,
  (groups, { anchor }) => {
    const seconds = secondsOf({
      count: groups['count'] ?? groups['count3'] ?? '1',
      unit: groups['unit'] ?? groups['unit4'] ?? groups['unit2'] ?? groups['unit3'],
    });
    const here = { date: anchor.today, minute: anchor.minute };
    const back = /last|past|previous/.test(groups['way'] ?? groups['way3'] ?? '');
    return back
      ? { kind: 'stretch', from: later(anchor, -seconds), to: here }
      : { kind: 'stretch', from: here, to: later(anchor, seconds) };
  },
);

/** as soon as possible, the earliest, first available, next available, soonest. */
export const earliest: Rule = rule(
  String.raw`as (?:soon|early) as (?:possible|you can|i can|they can|he can|she can|can be)|(?:the |your |his |her |their )?(?:very )?(?:(?:earliest|soonest|nearest|first|next) (?:available|possible|free|open)(?: (?:slot|time|appointment|date|opening|spot|day|one))?|(?:earliest|soonest)(?! (?:i|we))(?: (?:slot|time|appointment|opening|date|one))?|(?:first|next) (?:slot|appointment|opening))(?: (?:available|possible|you have|that you have))?|whatever (?:is )?(?:soonest|earliest)|urgently|straight ?away|right away`,
  () => ({ kind: 'earliest' }),
);
