import type { Repeat } from '../../src/domain/booking/recurrence.ts';
import { MOST_REPEATS, seriesDates } from '../../src/domain/booking/recurrence.ts';
import type { Slot } from '../../src/domain/scheduling/slot.ts';
import { resolveWhen } from '../../src/domain/language/when.ts';
import type { Instant } from '../../src/domain/time/types.ts';
import { localDateOf, wallOf } from '../../src/domain/time/wall.ts';
import type { SeriesDate } from '../../src/services/plan-series.ts';
import type { Row } from '../../src/ports/channel.ts';
import type { ToolContext, ToolFailure } from '../contract.ts';
import type { Particulars } from './appointment-view.ts';
import { whyNot } from './refusal.ts';
import { fail } from './results.ts';
import { sayShort } from './voice.ts';
import type { Voice } from './voice.ts';
import type { WhenInput } from './when-input.ts';
import { guessedDate } from './when-input.ts';
import { listWords } from './words.ts';

/** What becomes of dates that cannot be had: left out, or the nearest free time instead. */
type Clashes = 'skip' | 'nearest';
export type Occurrence = Pick<Slot, 'providerId' | 'startsAt'>;

const EVERY: Readonly<Record<Repeat['every'], string>> = {
  week: 'every week',
  two_weeks: 'every two weeks',
  month: 'every month',
};
export const rhythmWords = (every: Repeat['every'], many: number): string => `${EVERY[every]}, ${many} times`;

/** How many times: as said, or as many as there are until a date. */
export function countFor(
  every: Repeat['every'],
  said: { readonly count: number | null; readonly until: WhenInput | null },
  startsAt: Instant,
  { business, now, locale }: ToolContext,
  voice: Voice,
): number | ToolFailure {
  if (said.count !== null)
    return said.count >= 2 && said.count <= MOST_REPEATS
      ? said.count
      : fail('INVALID_INPUT', `count: expected 2 to ${MOST_REPEATS}.`, {
          view: { text: `I can book 2 to ${MOST_REPEATS} at a time. How many shall it be?`, expects: 'anything' },
        });
  const first = localDateOf(startsAt, voice.zone);
  const { until } = said;
  if (until !== null) {
    const at = {
      now,
      timeZone: voice.zone,
      weekStartsOn: business.weekStartsOn,
      locale: business.locale,
      countryCode: business.countryCode,
      language: locale,
    };
    const last = resolveWhen(until.text, at).day?.to ?? guessedDate(until);
    const dates = seriesDates(first, { every, count: MOST_REPEATS }).filter((date) => last !== undefined && date <= last);
    if (dates.length >= 2) return dates.length;
  }
  return fail('INVALID_INPUT', 'Ask how many times, or until which date.', {
    view: { text: 'How many times shall it be, or until which date?', expects: 'anything' },
  });
}

/** What a date that cannot be had is called in a proposal. */
export const LEFT_OUT = 'Left out';

type Settled = { readonly date: SeriesDate; readonly taken: Slot | undefined };

/** What each date becomes; no time is taken twice. */
export function settleDates(dates: readonly SeriesDate[], clashes: Clashes): readonly Settled[] {
  const used = new Set(dates.flatMap((date) => (date.ok ? [date.slot.startsAt] : [])));
  return dates.map((date) => {
    if (date.ok) return { date, taken: date.slot };
    const instead = clashes === 'nearest' ? date.alternatives.find(({ startsAt }) => !used.has(startsAt)) : undefined;
    if (instead) used.add(instead.startsAt);
    return { date, taken: instead };
  });
}

/** The dates that cannot be had, with the true reason and what could be had, or is taken, instead. */
export function clashRows(settled: readonly Settled[], particulars: Particulars, now: Instant): Row[] {
  const { voice, startsAt } = particulars;
  const { minute } = wallOf(startsAt, voice.zone);
  return settled.flatMap(({ date, taken }) => {
    if (date.ok) return [];
    const wished = { days: { from: date.date, to: date.date }, time: { from: minute, to: minute + 1, exact: true } };
    const why = whyNot(date.code, wished, { ...particulars, now });
    const free = date.alternatives.map((slot) => sayShort(slot.startsAt, voice));
    const instead = free.length > 0 ? ` Free instead: ${listWords(free, 'or')}.` : '';
    return taken
      ? [{ label: 'Moved', value: `${why} Instead ${sayShort(taken.startsAt, voice)}.` }]
      : [{ label: LEFT_OUT, value: `${why}${instead}` }];
  });
}
