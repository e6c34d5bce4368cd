import { addDays, weekdayOf } from '../../../time/wall.ts';
import { startOfWeek } from '../calendar.ts';
import { countOf } from '../fragments.ts';
import { rule } from '../rule.ts';
import { between } from '../value.ts';
import type { Rule } from '../value.ts';

const WEEK_DAYS = 7;
/** the 3 days after christmas, the 2 weeks before the 15th. */
export const daysBeside: Rule = rule(
  String.raw`(?:(?:in|on|during|for|over) )?the (?<count>\d{1,2}|few|couple of) (?<unit>days|weeks) (?<way>after|following|before) (?=\S)`,
  (groups, reader, to, from) => {
    const base = reader.days(to);
    const date = base?.days.ranges[0]?.from;
    if (base?.days.grain !== 'day' || date === undefined) return undefined;
    const count = countOf(groups['count'] ?? '') * (groups['unit'] === 'weeks' ? WEEK_DAYS : 1);
    const days =
      groups['way'] === 'before'
        ? between(addDays(date, -count), addDays(date, -1), 'day')
        : between(addDays(date, 1), addDays(date, count), 'day');
    return { from, to: base.to, meanings: [days] };
  },
);

const FRIDAY = 5;

/** the working days of next week, on weekdays this week. */
export const workingDaysOfWeek: Rule = rule(
  String.raw`(?:(?:on|during|in|for) )?(?:the )?(?:(?:working|business) days|weekdays) (?:(?:of|in) )?(?:the )?(?<which>this|next|coming|following|last) week`,
  (groups, { anchor }) => {
    const which = groups['which'] ?? 'this';
    const ahead = /next|coming|following/.test(which) ? 1 : which === 'last' ? -1 : 0;
    const monday = addDays(startOfWeek(anchor.today, 1), ahead * WEEK_DAYS);
    const from = ahead === 0 && anchor.whole !== true && anchor.today > monday ? anchor.today : monday;
    const friday = addDays(monday, FRIDAY - 1);
    return from > friday ? undefined : between(from, friday, 'week');
  },
);

/** the week after christmas, the week before the 15th: the calendar week beside that day's; early or late in its week the seven days beside it are meant as well. */
export const weekBeside: Rule = rule(
  String.raw`(?:(?:in|on|during|for) )?(?:the )?(?<!(?:a|an|one|\d) )week (?<way>after|following|before) (?!next|that|this|tomorrow|yesterday|today)(?=\S)`,
  (groups, reader, to, from) => {
    const base = reader.days(to);
    const date = base?.days.ranges[0]?.from;
    if (base?.days.grain !== 'day' || date === undefined || base.days.open !== undefined) return undefined;
    const sign = groups['way'] === 'before' ? -1 : 1;
    const monday = addDays(startOfWeek(date, reader.anchor.weekStartsOn), sign * WEEK_DAYS);
    const calendar = { from: monday, to: addDays(monday, WEEK_DAYS - 1) };
    const beside =
      sign > 0
        ? { from: addDays(date, 1), to: addDays(date, WEEK_DAYS) }
        : { from: addDays(date, -WEEK_DAYS), to: addDays(date, -1) };
    const clear = sign > 0 ? weekdayOf(date) >= FRIDAY : weekdayOf(date) === 1;
    return {
      from,
      to: base.to,
      meanings: [{ kind: 'days', ranges: clear ? [calendar] : [calendar, beside], grain: 'week', fixed: true }],
    };
  },
);
