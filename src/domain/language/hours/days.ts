import type { Weekday } from '../../time/types.ts';
import { WEEKDAY, weekdayOfName } from '../when/fragments.ts';

const RANGE = new RegExp(
  String.raw`(?:from )?(?<from>${WEEKDAY})s? ?(?:-|to|until|through|thru) ?(?<to>${WEEKDAY})s?(?![\p{L}\d])`,
  'uy',
);
const ONE = new RegExp(String.raw`(?:on |every |each )?(?<day>${WEEKDAY})s?(?![\p{L}\d])`, 'uy');
const NAMED: readonly { readonly pattern: RegExp; readonly days: readonly Weekday[] }[] = [
  { pattern: /(?:on |every |all )?(?:week ?days?|working (?:days?|week)|business days?)(?![\p{L}\d])/uy, days: [1, 2, 3, 4, 5] },
  { pattern: /(?:on |at |every |the )*week ?ends?(?![\p{L}\d])/uy, days: [6, 7] },
  {
    pattern:
      /(?:every ?day|daily|all week|7 days(?: a week)?|each day|all days|any day|the whole week|all 7 days)(?![\p{L}\d])/uy,
    days: [1, 2, 3, 4, 5, 6, 7],
  },
];

/** The weekdays named at a position: "mon–fri", "weekends", "every day", "tuesday". A range may run over the week's end. */
export function readDays(text: string, at: number): { readonly days: readonly Weekday[]; readonly to: number } | undefined {
  RANGE.lastIndex = at;
  const range = RANGE.exec(text);
  if (range?.groups) {
    const from = weekdayOfName(range.groups['from'] ?? '');
    const length = (weekdayOfName(range.groups['to'] ?? '') - from + 7) % 7;
    return {
      days: Array.from({ length: length + 1 }, (_, step) => (((from - 1 + step) % 7) + 1) as Weekday),
      to: at + range[0].length,
    };
  }
  for (const { pattern, days } of NAMED) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { days, to: at + match[0].length };
  }
  ONE.lastIndex = at;
  const one = ONE.exec(text);
  return one?.groups ? { days: [weekdayOfName(one.groups['day'] ?? '')], to: at + one[0].length } : undefined;
}
