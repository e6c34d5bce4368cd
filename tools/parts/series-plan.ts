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
import { agreedRows, shownOf } from './appointment-view.ts';
import { whyNot } from './refusal.ts';
import { fail } from './results.ts';
import type { Voice } from './voice.ts';
import { plainly, sayShort } from './voice.ts';
import type { WhenInput } from './when-input.ts';
import { guessedDate } from './when-input.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

/** What becomes of dates that cannot be had: left out, or the nearest free time instead. */
type Clashes = 'skip' | 'nearest';
export type Occurrence = Pick<Slot, 'providerId' | 'startsAt'>;

/** @example rhythmWords('week', 6, voice) //=> 'every week, 6 times' */
export const rhythmWords = (every: Repeat['every'], many: number, voice: Pick<Voice, 'locale'>): string =>
  wordingOf(voice.locale).say(`series.${every}`, { count: many });

/** How many times: as said, or as many as there are until a date. */
export function countFor(
  every: Repeat['every'],
  said: { readonly count: number | null; readonly until: WhenInput | null },
  startsAt: Instant,
  { business, now, locale }: ToolContext,
  voice: Voice,
): number | ToolFailure {
  const { say } = wordingOf(voice.locale);
  if (said.count !== null)
    return said.count >= 2 && said.count <= MOST_REPEATS
      ? said.count
      : fail('INVALID_INPUT', `count: expected 2 to ${MOST_REPEATS}.`, {
          view: { text: say('series.howMany', { most: MOST_REPEATS }), expects: 'anything' },
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
    view: { text: say('series.howManyOrUntil'), expects: 'anything' },
  });
}

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
  const { say, anyOf } = wordingOf(voice.locale);
  const { minute } = wallOf(startsAt, voice.zone);
  return settled.flatMap(({ date, taken }) => {
    if (date.ok) return [];
    const wished = { days: { from: date.date, to: date.date }, time: { from: minute, to: minute + 1, exact: true } };
    const why = whyNot(date.code, wished, { ...particulars, now });
    const free = date.alternatives.map((slot) => sayShort(slot.startsAt, voice));
    if (taken)
      return [{ label: say('label.moved'), value: say('series.takenInstead', { why, time: sayShort(taken.startsAt, voice) }) }];
    const value = free.length > 0 ? say('series.freeInstead', { why, times: anyOf(free) }) : why;
    return [{ label: say('label.leftOut'), value }];
  });
}

/** What is agreed to: the terms of each, and every date. */
export function seriesRows(particulars: Particulars, occurrences: readonly Occurrence[]): Row[] {
  const { voice } = particulars;
  const { say, allOf } = wordingOf(voice.locale);
  const dates = occurrences.map(({ startsAt }) => sayShort(startsAt, voice));
  return agreedRows(particulars).map(({ label, value }) =>
    label === say('label.when')
      ? { label: say('label.datesCount', { count: dates.length }), value: allOf(dates) }
      : label === say('label.price') || label === say('label.deposit')
        ? { label, value: say('booking.everyTime', { price: value }) }
        : { label, value },
  );
}

/** As compared at the yes: in English. */
export const agreedTo = (particulars: Particulars, occurrences: readonly Occurrence[]): Record<string, string> =>
  shownOf(seriesRows({ ...particulars, voice: plainly(particulars.voice, particulars.business) }, occurrences));
