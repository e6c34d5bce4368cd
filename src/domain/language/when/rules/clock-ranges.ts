import { movesFrom } from '../moves.ts';
import { single } from '../value.ts';
import type { Clock, Found, Meaning, Reader, Rule } from '../value.ts';
import {
  HOUR,
  NOT_OF_THINGS,
  apart,
  atHour,
  clock,
  hourAndMinute,
  military,
  noonAndMidnight,
  pastAndTo,
  wholeHour,
} from './clocks.ts';

/** The rules that read one end of a range; inside a range a bare number is an hour. */
const ENDS: readonly Rule[] = [hourAndMinute, wholeHour, pastAndTo, noonAndMidnight, military, apart, atHour];
const BARE = new RegExp(String.raw`(?<hour>${HOUR})${NOT_OF_THINGS}(?![\p{L}\d_])`, 'uy');
const SHORT = new RegExp(String.raw`(?<hour>0\d|1\d|2[0-3])(?<minute>[0-5]\d)(?![\d:/.])`, 'uy');

type End = { readonly clock: Clock; readonly to: number; readonly bare: boolean };

export function endAt(reader: Reader, at: number): End | undefined {
  let best: End | undefined;
  for (const read of ENDS) {
    const found = read.read(reader, at);
    const meaning = found?.meanings[0];
    if (found && meaning?.kind === 'clock' && found.to > (best?.to ?? 0))
      best = { clock: meaning.clock, to: found.to, bare: false };
  }
  if (best) return best;
  SHORT.lastIndex = at;
  const short = SHORT.exec(reader.text);
  const shortClock = short && clock(short.groups?.['hour'] ?? '', short.groups?.['minute'], {});
  if (short && shortClock?.kind === 'clock') return { clock: shortClock.clock, to: at + short[0].length, bare: false };
  BARE.lastIndex = at;
  const match = BARE.exec(reader.text);
  const read = match && clock(match.groups?.['hour'] ?? '', undefined, {});
  return match && read?.kind === 'clock' ? { clock: read.clock, to: at + match[0].length, bare: true } : undefined;
}

function matchAt(reader: Reader, pattern: RegExp, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(reader.text)?.[0];
}
const found = (from: number, to: number, meaning: Meaning): Found => ({ from, to, meanings: [meaning] });

const LEAD = /(?:any ?time |some ?time )?(?:between|from|in between|btw) (?:the hours of )?/y;
const LINK = / ?(?:-|to|until|through|thru|and|n|up to|or) ?/y;

const PART_BEHIND =
  / (?:in the (?<morning>morning)|in the (?<late>afternoon|evening)|at (?<night>night))(?= ?(?:-|to|until|through|thru|and) )/y;

/** In "from 3 in the morning to 5 pm" the part belongs to the first end. */
function withPart(reader: Reader, end: End | undefined): End | undefined {
  if (!end || end.clock.fixed === true || end.clock.half !== undefined) return end;
  PART_BEHIND.lastIndex = end.to;
  const part = PART_BEHIND.exec(reader.text);
  if (!part) return end;
  const early = part.groups?.['morning'] !== undefined || (part.groups?.['night'] !== undefined && end.clock.hour < 5);
  return { clock: { ...end.clock, half: early ? 'am' : 'pm' }, to: end.to + part[0].length, bare: false };
}

/** between 2 and 4, from 10 to 12, 5 to 6 pm, 9:30-16:30, 11am till 3. */
export const clockToClock: Rule = {
  starts: String.raw`anytime|any time|sometime|some time|between|from|in between|btw`,
  read: (reader, at) => {
    const lead = matchAt(reader, LEAD, at) ?? '';
    const first = withPart(reader, endAt(reader, at + lead.length));
    if (!first) return undefined;
    const link = matchAt(reader, LINK, first.to);
    if (link === undefined || link.trim() === 'or') return undefined;
    if (/^(?:and|n)$/.test(link.trim()) && !/between|btw|from/.test(lead)) return undefined;
    const second = endAt(reader, first.to + link.length);
    // Two bare numbers are hours only when something says so.
    if (!second || (lead === '' && first.bare && second.bare)) return undefined;
    if (!lead.includes('between') && movesFrom(reader.text.slice(0, at)))
      return {
        from: at,
        to: second.to,
        meanings: [
          { kind: 'clock', clock: first.clock, previous: true },
          { kind: 'clock', clock: second.clock },
        ],
      };
    return found(at, second.to, { kind: 'clocks', from: first.clock, to: second.clock });
  },
};

/** between now and eight: today, from this minute. */
export const nowToClock: Rule = {
  starts: 'between now|from now',
  read: (reader, at) => {
    const lead = matchAt(reader, /(?:between|from) now (?:and|to|until|till) /y, at);
    const end = lead === undefined ? undefined : endAt(reader, at + lead.length);
    if (lead === undefined || !end) return undefined;
    const { today, minute } = reader.anchor;
    const from: Clock = { hour: Math.floor(minute / 60), minute: minute % 60, fixed: true };
    return { from: at, to: end.to, meanings: [single(today), { kind: 'clocks', from, to: end.clock }] };
  },
};

/** Between two bare numbers that a day stands beside: "monday 12-4", "five to seven today"; compose checks the neighbour. */
export const numberToNumber: Rule = {
  read: (reader, at) => {
    const first = endAt(reader, at);
    const link = first?.bare === true ? matchAt(reader, / ?(?:-|to|until) ?/y, first.to) : undefined;
    const second = first && link !== undefined ? endAt(reader, first.to + link.length) : undefined;
    if (!first || second?.bare !== true) return undefined;
    return found(at, second.to, { kind: 'bare', value: first.clock.hour, to: second.clock.hour });
  },
};

type Opening = { readonly lead: RegExp; readonly side: 'from' | 'to' };
const OPENINGS: readonly Opening[] = [
  {
    lead: /(?:any ?time |some ?time )?(?:not before|no earlier than|not earlier than|no sooner than|later than|after|past|from|since|starting(?: at| from)?|beginning at|not until|> ?|>= ?)(?: about| around| like)? ?/y,
    side: 'from',
  },
  {
    lead: /(?:any ?time |some ?time )?(?:not after|no later than|not later than|earlier than|before|by|until|up to|up until|prior to|in advance of|ahead of|sooner than|latest by|latest|< ?|<= ?)(?: about| around| like)? ?/y,
    side: 'to',
  },
];

/** after 3, not before 11, before noon, until 5 pm, no later than 6. */
export const openClock: Rule = {
  starts: String.raw`anytime|any time|sometime|some time|not|no|later|after|past|from|since|starting|beginning|>|earlier|before|by|until|up|prior|in advance|ahead|sooner|latest|<`,
  read: (reader, at) => {
    for (const { lead, side } of OPENINGS) {
      const opening = matchAt(reader, lead, at);
      if (opening === undefined || !/[ ><=]$/.test(opening)) continue;
      const end = endAt(reader, at + opening.length);
      if (!end) continue;
      const by = opening.startsWith('by') ? { by: true } : {};
      return found(at, end.to, side === 'from' ? { kind: 'clocks', from: end.clock } : { kind: 'clocks', to: end.clock, ...by });
    }
    return undefined;
  },
};

const TAIL =
  /,? (?:(?<later>or later|or after|onwards?|on(?= ?$|[,.!?])|or any ?time after|and later|and after|at the earliest|earliest)|(?<earlier>or (?:earlier|before|sooner)|at the latest|the latest|latest|at latest))(?![\p{L}\d])/uy;

/** 3 pm or later, 5 onwards, at 6 at the latest. */
export const clockOnwards: Rule = {
  read: (reader, at) => {
    const end = endAt(reader, at);
    if (!end) return undefined;
    TAIL.lastIndex = end.to;
    const tail = TAIL.exec(reader.text);
    if (!tail) return undefined;
    return found(
      at,
      end.to + tail[0].length,
      tail.groups?.['later'] ? { kind: 'clocks', from: end.clock } : { kind: 'clocks', to: end.clock },
    );
  },
};

const FOR =
  /,? (?:for|lasting) (?<count>\d+(?:\.5)?|an?|half an)(?<half> and a half)? (?<unit>hours?|minutes?)(?<half2> and a half)?(?![\p{L}\d])/uy;
const FROM =
  /(?:for |last |lasts? for )?(?<count>\d+(?:\.5)?|an?|half an)(?<half> and a half)? (?<unit>hours?|minutes?)(?<half2> and a half)?,? (?:from|starting at|starting|beginning at) /uy;

function minutesOf(groups: Readonly<Record<string, string | undefined>> | undefined): number {
  const text = groups?.['count'] ?? '1';
  const count =
    (text.startsWith('half') ? 0.5 : /^\d/.test(text) ? Number(text) : 1) + ((groups?.['half'] ?? groups?.['half2']) ? 0.5 : 0);
  return Math.round(count * (groups?.['unit']?.startsWith('hour') ? 60 : 1));
}

/** from 2pm for 2 hours, for 2 hours from 2pm. */
export const clockForHours: Rule = {
  starts: String.raw`for|lasts?|\d|an?|half|from|at|starting`,
  read: (reader, at) => {
    FROM.lastIndex = at;
    const lead = FROM.exec(reader.text);
    if (lead) {
      const end = endAt(reader, at + lead[0].length);
      return end && found(at, end.to, { kind: 'clocks', from: end.clock, minutes: minutesOf(lead.groups) });
    }
    const from = matchAt(reader, /from |at |starting (?:at )?/y, at) ?? '';
    const start = endAt(reader, at + from.length);
    if (!start) return undefined;
    FOR.lastIndex = start.to;
    const tail = FOR.exec(reader.text);
    return tail
      ? found(at, start.to + tail[0].length, { kind: 'clocks', from: start.clock, minutes: minutesOf(tail.groups) })
      : undefined;
  },
};
