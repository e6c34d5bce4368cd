import { WEEKDAY } from '../fragments.ts';
import { refine } from '../refine.ts';
import { rule } from '../rule.ts';
import { weekdayOfName } from '../fragments.ts';
import type { Rule } from '../value.ts';
import { bareWeekday } from './weekdays.ts';

/** wednesday, 22 january; friday the 4th of march: the weekday with its date, as one end of a range or alone. */
export const weekdayAndDate: Rule = rule(
  String.raw`(?:on |for )?(?<day>${WEEKDAY}),? (?:on )?(?:the )?(?=\d|january|february|march|april|may|june|july|august|september|october|november|december)`,
  (groups, reader, to, from) => {
    const date = reader.days(to);
    if (date?.days.grain !== 'day' || date.days.weekday !== undefined || date.days.fixed !== true) return undefined;
    const both = refine(reader.anchor, bareWeekday(reader.anchor, weekdayOfName(groups['day'] ?? '')), date.days);
    return both && { from, to: date.to, meanings: [both] };
  },
);
