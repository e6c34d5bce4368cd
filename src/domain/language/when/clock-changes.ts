import type { ZoneId } from '../../time/types.ts';
import { clockText, instantsOf } from '../../time/wall.ts';
import type { WhenCandidate } from '../types.ts';
import { dateLabel, whenLabel } from './label.ts';
import type { Anchor } from './value.ts';

/** What the clock of a zone makes of a wall time that was said: nothing special, none at all, or two moments. */
export type ClockChange =
  | { readonly kind: 'none' }
  | { readonly kind: 'repeated' }
  /** The clock jumps over it; `instead`: the same minutes in the hours before and after. */
  | { readonly kind: 'missing'; readonly said: string; readonly instead: readonly WhenCandidate[] };

/** Whether the first candidate is a moment that the clock leaves out in spring or shows twice in autumn. */
export function clockChangeAt(first: WhenCandidate | undefined, anchor: Anchor, zone: ZoneId): ClockChange {
  const { day, time } = first ?? {};
  if (!day || !time?.exact || day.from !== day.to || time.from >= 1440) return { kind: 'none' };
  const date = day.from;
  const moments = instantsOf({ date, minute: time.from }, zone);
  if (moments.length > 1) return { kind: 'repeated' };
  if (moments.length === 1) return { kind: 'none' };
  const instead = [time.from - 60, time.from + 60]
    .filter((minute) => minute >= 0 && minute < 1440 && instantsOf({ date, minute }, zone).length === 1)
    .map((minute) => {
      const near = { from: minute, to: minute + 1, exact: true };
      return { day, time: near, label: whenLabel(day, near, anchor.today) };
    });
  return { kind: 'missing', said: `${clockText(time.from)} on ${dateLabel(date, anchor.today)}`, instead };
}
