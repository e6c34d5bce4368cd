import { rule } from '../rule.ts';
import type { Rule } from '../value.ts';
import { later } from './moments.ts';

/** in 1 day and 5 hours, within 2 days, 1 hour, 5 minutes and 30 seconds. */
export const momentInDays: Rule = rule(
  String.raw`(?:(?<in>in|after)|within|over|for|during)(?: the)?(?<next> next)? (?<days>\d{1,2}) days?,?(?: and)? (?<hours>\d{1,2}) hours?(?:,?(?: and)? (?<minutes>\d{1,2}) minutes?)?(?:,?(?: and)? \d{1,2} seconds?)?`,
  (groups, { anchor }) => {
    const seconds = Number(groups['days']) * 86_400 + Number(groups['hours']) * 3600 + Number(groups['minutes'] ?? 0) * 60;
    const wall = later(anchor, seconds);
    return groups['in'] === undefined || groups['next'] !== undefined
      ? { kind: 'stretch', from: { date: anchor.today, minute: anchor.minute }, to: wall }
      : { kind: 'moment', wall };
  },
);
