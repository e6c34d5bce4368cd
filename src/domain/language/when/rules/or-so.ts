import { addDays } from '../../../time/wall.ts';
import { rule } from '../rule.ts';
import { between, single } from '../value.ts';
import type { Rule } from '../value.ts';
import { later } from './moments.ts';
import { shift } from './relative-days.ts';

const HOUR_SECONDS = 3600;

/** in a day or two, in the next week or two, in a week or so. */
export const unitOrTwo: Rule = rule(
  String.raw`(?:in|within|over) (?:(?<next>the next|the coming)|an?|1) (?<unit>day|week|month) or (?<more>2|3|so)`,
  (groups, { anchor }) => {
    const unit = (groups['unit'] ?? 'day') as 'day' | 'week' | 'month';
    const first = groups['next'] ? addDays(anchor.today, 1) : shift(anchor.today, 1, unit);
    if (groups['more'] === 'so' && groups['next'] === undefined) return single(first);
    return between(first, shift(anchor.today, groups['more'] === 'so' ? 1 : Number(groups['more']), unit), unit);
  },
);

/** in an hour or two, in the next hour or so. */
export const hourOrTwo: Rule = rule(
  String.raw`(?:in|within|over) (?:(?<next>the next)|an|1) hour or (?<more>2|3|so)`,
  (groups, { anchor }) => {
    const here = { date: anchor.today, minute: anchor.minute };
    if (groups['more'] === 'so')
      return groups['next']
        ? { kind: 'stretch', from: here, to: later(anchor, HOUR_SECONDS) }
        : { kind: 'moment', wall: later(anchor, HOUR_SECONDS) };
    const from = groups['next'] ? here : later(anchor, HOUR_SECONDS);
    return { kind: 'stretch', from, to: later(anchor, Number(groups['more']) * HOUR_SECONDS) };
  },
);

/** today week, tomorrow fortnight. */
export const dayPlusWeeks: Rule = rule(
  String.raw`(?<day>today|tomorrow) (?<unit>week|fortnight)(?! (?:of|commencing|starting|beginning|after|before))`,
  (groups, { anchor }) =>
    single(addDays(anchor.today, (groups['day'] === 'today' ? 0 : 1) + (groups['unit'] === 'week' ? 7 : 14))),
);
