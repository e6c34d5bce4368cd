import type { WallTime } from '../../time/types.ts';
import type { DayReading } from './compose-days.ts';
import type { TimeReading } from './compose-times.ts';
import type { Anchor, Found, Meaning } from './value.ts';

export type Whole = {
  readonly days: DayReading;
  readonly times: TimeReading;
  readonly continuous?: boolean;
  readonly now?: boolean;
};

const LINK = /^ ?(?:to|until|through|-|till|and) ?(?:on )?$/;

/** "in 2 hours", "within the hour", "Monday 3 pm to Tuesday noon": points and stretches that are day and time in one. */
export function stretchOf(
  text: string,
  finds: readonly Found[],
  negated: readonly boolean[],
  anchor: Anchor,
  days: DayReading,
  times: TimeReading,
): Whole {
  const wanted = finds.filter((_find, index) => negated[index] !== true);
  const meanings = wanted.flatMap((find) => find.meanings);
  const stretch = meanings.find((meaning) => meaning.kind === 'stretch');
  const nothingElse = days.ranges.length === 0 && times.times.length === 0;
  if (stretch && times.times.length === 0) return { ...spread(days, times, stretch.from, stretch.to), continuous: true };
  const moments = meanings.filter((meaning) => meaning.kind === 'moment');
  const moment = moments.find((each) => each.weak !== true);
  if (moment && times.times.length === 0) return { ...spread(days, times, moment.wall), continuous: false };
  if (moments.length > 0 && !moment && nothingElse) {
    const here = { date: anchor.today, minute: anchor.minute };
    return { ...spread(days, times, here, { date: anchor.today, minute: 1440 }), now: true };
  }
  return across(text, wanted, days, times) ?? { days: withClock(days, times), times };
}

function spread(days: DayReading, times: TimeReading, from: WallTime, to?: WallTime): { days: DayReading; times: TimeReading } {
  const time =
    to === undefined
      ? { from: from.minute, to: from.minute + 1, exact: true }
      : { from: from.minute, to: to.minute, exact: false };
  return {
    days: { ...days, ranges: [{ from: from.date, to: to?.date ?? from.date }], certain: true, grain: 'day' },
    times: { ...times, times: [time], certain: true, said: 'clock' },
  };
}

/** "by Monday at 2" is Monday at 2; "before Monday at 2" may end on Monday or the day before, so it is asked. */
function withClock(days: DayReading, times: TimeReading): DayReading {
  const range = days.ranges[0];
  if (!range || days.open === undefined || times.times[0]?.exact !== true) return days;
  if (days.by !== true) return { ...days, certain: false };
  const { open: _open, ...rest } = days;
  return { ...rest, ranges: [{ from: range.to, to: range.to }] };
}

type Shape = { readonly kinds: string; readonly finds: readonly Found[] };

/** day time – day time: one stretch, not the same hours on each day. */
function across(text: string, finds: readonly Found[], days: DayReading, times: TimeReading): Whole | undefined {
  const said = finds.filter((find) => find.meanings.some((meaning) => meaning.kind === 'days' || meaning.kind === 'clock'));
  const shape: Shape = { kinds: said.map((find) => find.meanings[0]?.kind ?? '').join(' '), finds: said };
  if (shape.kinds !== 'days clock days clock' && shape.kinds !== 'clock days clock days') return undefined;
  const [a, b, c, d] = said;
  if (!a || !b || !c || !d || !LINK.test(text.slice(b.to, c.from))) return undefined;
  const meaningOf = <K extends Meaning['kind']>(kind: K, ...from: readonly Found[]): Extract<Meaning, { kind: K }> | undefined =>
    from.flatMap((find) => find.meanings).find((meaning): meaning is Extract<Meaning, { kind: K }> => meaning.kind === kind);
  const [from, to] = [meaningOf('days', a, b)?.ranges[0], meaningOf('days', c, d)?.ranges[0]];
  const [start, end] = [meaningOf('clock', a, b)?.clock, meaningOf('clock', c, d)?.clock];
  if (!from || !to || !start || !end || to.from < from.from) return undefined;
  const minute = (clock: typeof start): number | undefined =>
    clock.fixed === true
      ? clock.hour * 60 + clock.minute
      : clock.half
        ? (clock.hour % 12) * 60 + clock.minute + (clock.half === 'pm' ? 720 : 0)
        : undefined;
  const [first, last] = [minute(start), minute(end)];
  if (first === undefined || last === undefined) return undefined;
  return {
    days: { ...days, ranges: [{ from: from.from, to: to.from }], certain: true },
    times: { ...times, times: [{ from: first, to: last, exact: false }], certain: true, said: 'clock' },
    continuous: true,
  };
}
