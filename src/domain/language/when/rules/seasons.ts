import { addDays } from '../../../time/wall.ts';
import type { LocalDate } from '../../../time/types.ts';
import { addMonths, dateOf, yearOf } from '../calendar.ts';
import { YEAR } from '../fragments.ts';
import { rule } from '../rule.ts';
import { between } from '../value.ts';
import type { Anchor, Days, Rule } from '../value.ts';

const SEASON_MONTHS = 3;
const HALF_YEAR_MONTHS = 6;
/** The month in which a season begins in the north, by whole months as the weather services count. */
const BEGINS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
/** ISO 3166: countries whose summer is around New Year. */
const SOUTH = new Set('AO AR AU BO BR BW CL MG MZ NA NZ PE PY UY ZA ZM ZW'.split(' '));

function seasonIn(name: string, year: number, { country }: Anchor): Days | undefined {
  const north = dateOf(year, BEGINS[name] ?? 1, 1);
  if (north === undefined) return undefined;
  const first = country !== undefined && SOUTH.has(country) ? addMonths(north, HALF_YEAR_MONTHS) : north;
  return between(first, addDays(addMonths(first, SEASON_MONTHS), -1), 'month');
}

const startOf = (days: Days): LocalDate => days.ranges[0]?.from ?? ('' as LocalDate);
const endOf = (days: Days): LocalDate => days.ranges[0]?.to ?? ('' as LocalDate);

/** The one that is meant among those of the years around today. */
function chosen(name: string, which: string | undefined, anchor: Anchor): Days | undefined {
  const around = [-2, -1, 0, 1, 2].flatMap((ahead) => seasonIn(name, yearOf(anchor.today) + ahead, anchor) ?? []);
  if (/last|past|previous/.test(which ?? '')) return around.findLast((days) => endOf(days) < anchor.today);
  if (/next|coming|following/.test(which ?? '')) return around.find((days) => startOf(days) > anchor.today);
  return around.find((days) => endOf(days) >= anchor.today);
}

function piece(days: Days, which: string | undefined): Days {
  if (which === undefined) return days;
  const at = /early|beginning|start/.test(which) ? 0 : /mid/.test(which) ? 1 : 2;
  const from = addMonths(startOf(days), at);
  return between(from, addDays(addMonths(from, 1), -1), 'month');
}

/** next summer, in the spring, winter 2027, late autumn: without such a word beside it, the name of a season may be anything. */
export const season: Rule = rule(
  String.raw`(?:(?:in|during|over|for|by) )?(?:the )?(?:(?<piece>early|beginning|start|mid|middle|late|end)(?: of)?(?: the)?[ -])?(?:(?<which>this|next|coming|following|last|past|previous) )?(?<name>spring|summer|autumn|fall|winter)(?:,? (?:of )?(?<year>${YEAR}))?(?! (?:break|holidays?|sale|special|offer|cleaning|cut|camp|party|school|collection|roll|back|asleep|in love))`,
  (groups, { anchor, text }, to, from) => {
    const { name = '', which, year } = groups;
    const said = /^(?:in|during|over|by) /.test(text.slice(from, to));
    if (year === undefined && which === undefined && groups['piece'] === undefined && !said) return undefined;
    const days = year === undefined ? chosen(name, which, anchor) : seasonIn(name, Number(year), anchor);
    if (days === undefined) return undefined;
    const pieced = piece(days, groups['piece']);
    const started = startOf(pieced) < anchor.today && endOf(pieced) >= anchor.today && anchor.whole !== true;
    return started ? between(anchor.today, endOf(pieced), 'month') : pieced;
  },
);
