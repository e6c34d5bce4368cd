import { COUNT, countOf } from '../fragments.ts';
import { rule } from '../rule.ts';
import type { Rule } from '../value.ts';
import { secondsOf } from './moments.ts';

const DAY_SECONDS = 86_400;
const OLDEST_WISH_YEARS = 16;
const UNITS: Readonly<Record<string, number>> = {
  day: DAY_SECONDS,
  night: DAY_SECONDS,
  week: 7 * DAY_SECONDS,
  weekend: 2 * DAY_SECONDS,
  fortnight: 14 * DAY_SECONDS,
  month: 30 * DAY_SECONDS,
  year: 365 * DAY_SECONDS,
};

/** 45 minutes, an hour and a half, 30-minute, half an hour, 1.5 hours. */
export const timeLength: Rule = rule(
  String.raw`(?:for |of |lasting )?(?:about |around |up to |only |just )?(?:(?<count>\d+(?:\.\d+)?|another|an?|1|one|half an?|a half|half|a couple of|a few|3 quarters of an?|(?:a )?quarter of an|several)(?<half> and (?:a )?half)?[ -]?(?:full )?|(?=hour and a half))(?<unit>hours?|minutes?|seconds|h(?=\d|$| \d))(?<half2> and (?:a )?half)?(?:(?: and|,)? ?(?<more>\d+) ?(?:minutes?)?(?![:\d]))?(?: long)?`,
  (groups, { text }, to, from) => {
    if (groups['more'] !== undefined && !/minutes?/.test(text.slice(from, to).replace(/^.*?(hours?|h)/, ''))) {
      const cut = text.slice(from, to).search(/(?: and|,)? ?\d+$/);
      return cut <= 0
        ? undefined
        : { from, to: from + cut, meanings: [{ kind: 'duration', seconds: secondsOf({ ...groups, more: undefined }) }] };
    }
    return { kind: 'duration', seconds: secondsOf(groups) };
  },
);

/** for 1h30, a 2h15 session: hours and minutes of a length, where no clock can be meant. */
export const writtenLength: Rule = rule(
  String.raw`(?<lead>(?:for|of|lasting|lasts?|takes?|needs?|about|a|my|the) )?(?<hours>\d) ?h(?:ours? ?)? ?(?<minutes>[0-5]\d)(?: ?minutes?)?(?:(?<long> long)|(?<what>(?=[ -](?:session|appointment|lesson|slot|massage|treatment|class|meeting|consultation|visit|booking)(?![\p{L}])))|)`,
  (groups) =>
    /^(?:for|of|last|take|need)/.test(groups['lead'] ?? '') || (groups['long'] ?? groups['what']) !== undefined
      ? { kind: 'duration', seconds: Number(groups['hours']) * 3600 + Number(groups['minutes']) * 60 }
      : undefined,
);

/** three weekends, 2 nights, all day, another month, 10 days. */
export const dayLength: Rule = rule(
  String.raw`(?:for )?(?:(?:the )?(?<all>all|whole|entire|another|full)[ -]|(?<count>${COUNT}(?:\.\d+)?|half a)(?<half> and (?:a )?half)?[ -]?(?:full |whole |more )?)(?<unit>weekend|week|day|night|fortnight|month|year|d)s?(?<half2> and (?:a )?half)?(?: long| stay)?`,
  (groups) => {
    const unit = groups['unit'] === 'd' ? 'day' : (groups['unit'] ?? 'day');
    const count = groups['all']
      ? 1
      : groups['count'] === 'half a'
        ? 0.5
        : (/^\d+\.\d/.test(groups['count'] ?? '') ? Number(groups['count']) : countOf(groups['count'] ?? '1')) +
          ((groups['half'] ?? groups['half2']) === undefined ? 0 : 0.5);
    // "35 years" is an age.
    if (unit === 'year' && countOf(groups['count'] ?? '1') >= OLDEST_WISH_YEARS) return { kind: 'other' };
    if (/^an?$/.test(groups['count'] ?? '') && groups['half2'] === undefined && unit !== 'fortnight') return { kind: 'other' };
    return { kind: 'duration', seconds: count * (UNITS[unit] ?? DAY_SECONDS) };
  },
);
