import { wallOf } from '../time/wall.ts';
import type { Instant, MinuteOfDay, Weekday, ZoneId } from '../time/types.ts';
import { spanOf } from './tokens.ts';
import type { DayRange, Grain, TimeRange, WhenCandidate, WhenReading } from './types.ts';
import { settleBare } from './when/bare.ts';
import { clockChangeAt } from './when/clock-changes.ts';
import { composeDays } from './when/compose-days.ts';
import type { DayReading } from './when/compose-days.ts';
import { composeTimes } from './when/compose-times.ts';
import type { TimeReading } from './when/compose-times.ts';
import { flipOpen } from './when/flip.ts';
import { whenLabel } from './when/label.ts';
import { mentionsOf } from './when/mentions.ts';
import { chronoFinds, isChronoLanguage } from './when/chrono.ts';
import { inLanguage } from './when/packs/choose.ts';
import { pairsOf } from './when/pairs.ts';
import { polarities, unclearNo } from './when/polarity.ts';
import { scan } from './when/scan.ts';
import { stretchOf } from './when/stretches.ts';
import { unexplained } from './when/unexplained.ts';
import type { Anchor, Found } from './when/value.ts';

export type WhenContext = {
  readonly now: Instant;
  readonly timeZone: ZoneId;
  /** Monday when unsaid. */
  readonly weekStartsOn?: Weekday;
  /** Usual opening hours: "at 5" is 17:00 when only that lies inside. */
  readonly hours?: { readonly from: MinuteOfDay; readonly to: MinuteOfDay };
  /** For a provider's absence: "I'm not available Friday" then speaks of Friday instead of refusing it. */
  readonly asSaid?: boolean;
  /** Weeks, months and years that have begun in whole; without it what is left of them. */
  readonly whole?: boolean;
  /** BCP 47; decides whether "3/12" is read day first or month first. English and Hindi without a country tell neither. */
  readonly locale?: string;
  /** BCP 47, the speaker's; decides which language is read. `locale` when unsaid. */
  readonly language?: string;
  /** ISO 3166; decides which day "Mother's Day" is. The country of `locale` when unsaid. */
  readonly countryCode?: string;
};

const MOST_CANDIDATES = 6;
/** Month before day: the United States and a few that follow it. */
const MONTH_FIRST = /^(?:en-(?:US|PH|PR)|es-(?:US|PR))/;

function anchorOf({ now, timeZone, weekStartsOn, locale, countryCode, whole }: WhenContext): Anchor {
  const { date, minute } = wallOf(now, timeZone);
  return {
    today: date,
    minute,
    weekStartsOn: weekStartsOn ?? 1,
    ...(whole === true ? { whole } : {}),
    monthFirst: locale === undefined || /^(?:en|hi)$/i.test(locale) ? undefined : MONTH_FIRST.test(locale),
    country: countryCode ?? /[-_]([A-Z]{2})$/.exec(locale ?? '')?.[1],
  };
}

/** "ALM-JNT6A" says nothing about six in the morning; every other sign keeps its place. */
const withoutReferences = (text: string): string =>
  text.replace(/\bALM-[0-9A-Z]{5}\b/gi, (reference) => 'x'.repeat(reference.length));

/**
 * What a text says about when: days as local dates of `timeZone`, times as minutes of the day. Reads running text of several sentences, keeps only what
 * is wanted ("not Tuesday, Wednesday"), and never guesses: several likely readings, or a number, weekday or month that nothing explains, make it
 * uncertain. Nothing said → no `day`, no `time`, no candidates. Never fails.
 * @example resolveWhen('tomorrow at half past 3 pm', { now, timeZone }) //=> { day: { from: '2026-11-28', to: '2026-11-28' }, time: { from: 930, … }, certain: true, … }
 */
export function resolveWhen(message: string, at: WhenContext): WhenReading {
  const text = withoutReferences(message);
  const anchor = anchorOf(at);
  const { normalised, foreign } = inLanguage(text, at.language ?? at.locale);
  const borrowed = foreign !== undefined && isChronoLanguage(foreign) ? chronoFinds(normalised, anchor, foreign) : undefined;
  const found = borrowed?.finds ?? settleBare(normalised.text, scan(normalised, anchor));
  const { finds, negated } = flipOpen(found, at.asSaid === true ? found.map(() => false) : polarities(normalised.text, found));
  const spans = finds
    .filter((find) => find.meanings.some((meaning) => meaning.kind !== 'other'))
    .map((find) => spanOf(normalised, find.from, find.to));
  const left = unexplained(normalised, finds);
  const context = contextOnly(
    finds.map((find) => find.meanings.map((meaning) => meaning.kind)),
    negated,
  );
  const days = composeDays(normalised.text, mentionsOf(finds, context, ['days']), anchor);
  const clocks = mentionsOf(finds, negated, ['clock', 'clocks']);
  const isToday = days.ranges.length > 0 && days.ranges.every((range) => range.to === anchor.today);
  const setting = { hours: at.hours, earliestMinute: isToday ? anchor.minute : undefined };
  const times = composeTimes(normalised.text, clocks, mentionsOf(finds, negated, ['part']), setting);
  const whole = stretchOf(normalised.text, finds, negated, anchor, days, times);
  const earliest = finds.some(
    (find, index) => negated[index] !== true && find.meanings.some((meaning) => meaning.kind === 'earliest'),
  );
  const ranges = stillAhead(whole.days.ranges, whole.times, anchor, at.hours);
  const pairs = pairsOf(normalised.text, finds, negated, at.hours);
  const said = pairs
    ? pairs.map(({ day, time }) => ({ day, time, label: whenLabel(day, time, anchor.today) }))
    : candidatesOf(ranges, whole.times.times, anchor);
  const change = clockChangeAt(said[0], anchor, at.timeZone);
  const impossible = [...impossibleIn(finds, negated), ...(change.kind === 'missing' && said.length === 1 ? [change.said] : [])];
  const candidates = change.kind === 'missing' && said.length === 1 ? change.instead : said;
  const first = candidates[0];
  const unclear = finds.some((find) => unclearNo(normalised.text, find));
  const duration = whole.times.minutes ?? durationOf(finds);
  const grain = grainOf(whole.days, whole.times);
  const open = whole.times.open ?? whole.days.open;
  return {
    ...(first?.day ? { day: first.day } : {}),
    ...(first?.time ? { time: first.time } : {}),
    ...(earliest || whole.now ? { earliest: true } : {}),
    certain:
      left.length === 0 &&
      impossible.length === 0 &&
      pairs === undefined &&
      !unclear &&
      borrowed?.doubtful !== true &&
      ranges.length <= 1 &&
      (whole.days.certain || ranges.length !== whole.days.ranges.length) &&
      whole.times.certain,
    candidates,
    spans,
    unexplained: left,
    ...(duration === undefined ? {} : { durationMinutes: duration }),
    ...(change.kind === 'repeated' ? { repeated: true } : {}),
    ...(grain ? { grain } : {}),
    ...(whole.times.part && !pairs ? { part: whole.times.part } : {}),
    ...(whole.continuous && !pairs ? { continuous: true } : {}),
    ...(open ? { open } : {}),
    ...(whole.days.recurring || whole.times.recurring ? { recurring: true } : {}),
    ...(whole.days.excluded.length > 0 ? { excludedDays: whole.days.excluded } : {}),
    ...previousOf(whole.days, whole.times, anchor),
    ...(impossible.length > 0 ? { impossible } : {}),
  };
}

/** Dates that are none, as long as nothing refuses them. */
const impossibleIn = (finds: readonly Found[], negated: readonly boolean[]): readonly string[] =>
  finds.flatMap((find, index) =>
    negated[index] === true
      ? []
      : find.meanings.flatMap((meaning) =>
          meaning.kind === 'days' && meaning.impossible !== undefined ? [meaning.impossible] : [],
        ),
  );

/** In "I can't do Friday at 3" the no is to the time; the day beside it is not excluded. */
function contextOnly(kinds: readonly (readonly string[])[], negated: readonly boolean[]): readonly boolean[] {
  const clockRefused = kinds.some(
    (kind, index) => negated[index] === true && (kind.includes('clock') || kind.includes('clocks')),
  );
  const daysLeft = kinds.some((kind, index) => negated[index] !== true && kind.includes('days'));
  return negated.map((no, index) => (no && clockRefused && !daysLeft && kinds[index]?.includes('days') === true ? false : no));
}

/** A weekday said on that very day loses today when its time, or the day's opening, is over. */
function stillAhead(
  ranges: readonly DayRange[],
  times: TimeReading,
  anchor: Anchor,
  hours: WhenContext['hours'],
): readonly DayRange[] {
  const [today, next] = ranges;
  if (ranges.length < 2 || today?.from !== anchor.today || today.to !== anchor.today || next === undefined) return ranges;
  const latest =
    times.times.length > 0 ? Math.max(...times.times.map((time) => (time.exact ? time.from : time.to))) : (hours?.to ?? 1440);
  return latest <= anchor.minute ? ranges.slice(1) : ranges;
}

function candidatesOf(ranges: readonly DayRange[], times: readonly TimeRange[], anchor: Anchor): readonly WhenCandidate[] {
  const days: readonly (DayRange | undefined)[] = ranges.length > 0 ? ranges : [undefined];
  const clocks: readonly (TimeRange | undefined)[] = times.length > 0 ? times : [undefined];
  return days
    .flatMap((day) =>
      clocks.map((time) => ({ ...(day ? { day } : {}), ...(time ? { time } : {}), label: whenLabel(day, time, anchor.today) })),
    )
    .filter((candidate) => candidate.label !== '')
    .slice(0, MOST_CANDIDATES);
}

function durationOf(finds: ReturnType<typeof settleBare>): number | undefined {
  const seconds = finds.flatMap((find) =>
    find.meanings.flatMap((meaning) => (meaning.kind === 'duration' ? [meaning.seconds] : [])),
  );
  return seconds[0] === undefined ? undefined : seconds[0] / 60;
}

function grainOf(days: DayReading, times: TimeReading): Grain | undefined {
  const time = times.times[0];
  if (!time) return days.grain;
  if (times.said === 'part') return 'part';
  return time.from % 60 === 0 ? 'hour' : 'minute';
}

function previousOf(days: DayReading, times: TimeReading, anchor: Anchor): { previous?: WhenCandidate } {
  const { previous: day } = days;
  const { previous: time } = times;
  if (!day && !time) return {};
  return { previous: { ...(day ? { day } : {}), ...(time ? { time } : {}), label: whenLabel(day, time, anchor.today) } };
}
