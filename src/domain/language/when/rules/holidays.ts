import type { LocalDate } from '../../../time/types.ts';
import { yearOf } from '../calendar.ts';
import { YEAR } from '../fragments.ts';
import { rule } from '../rule.ts';
import { day } from '../value.ts';
import type { Anchor, Rule } from '../value.ts';
import { HOLIDAYS } from './holiday-dates.ts';
import type { Holiday } from './holiday-dates.ts';

/** The next such day, today included; of a year, that year's. */
function dateIn({ on }: Holiday, anchor: Anchor, year: number | undefined): LocalDate | undefined {
  const date = on(year ?? yearOf(anchor.today));
  return year === undefined && date !== undefined && date < anchor.today ? on(yearOf(anchor.today) + 1) : date;
}

/** Which days a name means in the country of the anchor; without one, all that it means somewhere. */
function meant(named: readonly Holiday[], { country }: Anchor): readonly Holiday[] {
  const here = country === undefined ? [] : named.filter((holiday) => holiday.in?.includes(country));
  const elsewhere = named.filter((holiday) => holiday.in === undefined);
  return here.length > 0 ? here : country !== undefined && elsewhere.length > 0 ? elsewhere : named;
}

const NAMED = HOLIDAYS.map((holiday) => ({ holiday, name: new RegExp(`^(?:${holiday.names})$`, 'u') }));
/** The longer names first, whatever they may end with besides: "christmas eve" before "christmas(?: day)?". */
const lengthOf = (name: string): number => name.replace(/\([^)]*\)\?/g, '').length;
const NAMES = [...new Set(HOLIDAYS.flatMap(({ names }) => names.split(/\|(?![^(]*\))/)))]
  .sort((a, b) => lengthOf(b) - lengthOf(a))
  .join('|');

/** christmas, easter monday, mother's day 2027: a name with several days and no country to tell is asked about. */
export const holidays: Rule = rule(
  String.raw`(?:(?:on|for|at) )?(?:this |next )?(?:the )?(?<name>${NAMES})(?: (?<year>${YEAR}))?`,
  (groups, { anchor }) => {
    const said = groups['name'] ?? '';
    const year = groups['year'] === undefined ? undefined : Number(groups['year']);
    const named = NAMED.filter(({ name }) => name.test(said)).map(({ holiday }) => holiday);
    const dates = [...new Set(meant(named, anchor).flatMap((holiday) => dateIn(holiday, anchor, year) ?? []))];
    return dates.length === 0 ? undefined : { kind: 'days', ranges: dates.map(day), grain: 'day', fixed: true };
  },
);
