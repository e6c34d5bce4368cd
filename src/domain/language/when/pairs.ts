import type { DayRange, TimeRange } from '../types.ts';
import { settleClock } from './settle-time.ts';
import type { Hours } from './settle-time.ts';
import type { Clock, Days, Found } from './value.ts';

export type Pair = { readonly day: DayRange; readonly time: TimeRange };
const OR = /^[\s,]*(?:or|and|or maybe|or else|otherwise|or perhaps)[\s,]*(?:on |the |at )*$/;

/** "friday 3 pm or saturday 11 am": each day with its own time; undefined where days and times do not come in two such pairs. */
export function pairsOf(
  text: string,
  finds: readonly Found[],
  negated: readonly boolean[],
  hours: Hours | undefined,
): readonly Pair[] | undefined {
  const said = finds.filter((find) => find.meanings.some(({ kind }) => kind === 'days' || kind === 'clock' || kind === 'clocks'));
  const [a, b, c, d] = said;
  if (!a || !b || !c || !d || said.length !== 4 || negated.includes(true)) return undefined;
  if (!OR.test(text.slice(b.to, c.from)) || /(?:between|from) (?:on )?$/.test(text.slice(0, a.from))) return undefined;
  const first = pair(a, b, hours);
  const second = pair(c, d, hours);
  return first && second ? [first, second] : undefined;
}

function pair(one: Found, two: Found, hours: Hours | undefined): Pair | undefined {
  const meanings = [...one.meanings, ...two.meanings];
  const days = meanings.find((meaning): meaning is Days => meaning.kind === 'days');
  const clock = meanings.flatMap((meaning): Clock[] => (meaning.kind === 'clock' ? [meaning.clock] : []))[0];
  const day = days?.ranges[0];
  const time = clock && settleClock(clock, { hours }).times[0];
  return day && time && meanings.length === 2 ? { day, time } : undefined;
}
