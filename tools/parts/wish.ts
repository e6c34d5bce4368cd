import type { DayRange, TimeRange, WhenCandidate, WhenReading } from '../../src/domain/language/types.ts';
import { readLatest } from '../../src/domain/language/latest.ts';
import { resolveWhen } from '../../src/domain/language/when.ts';
import type { Business, Provider } from '../../src/domain/people/business.ts';
import { openWindows } from '../../src/domain/scheduling/open-windows.ts';
import type { Instant, LocalDate, MinuteOfDay, ZoneId } from '../../src/domain/time/types.ts';
import { addDays, clockText, daysBetween, instantsOf, localDate, localDateOf } from '../../src/domain/time/wall.ts';
import { spokenLocale } from '../../src/domain/wording/languages.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';
import type { Draft } from '../../src/ports/interpreter.ts';
import type { DraftPatch, ToolFailure } from '../contract.ts';
import { onWishClock, otherZone } from './other-clock.ts';
import { timeWords } from './refusal.ts';
import { fail } from './results.ts';
import { cityOf, sayDate } from './voice.ts';
import type { WhenInput } from './when-input.ts';
import { guessedDate, guessedMinute } from './when-input.ts';
import { listWords, spoken } from './words.ts';

/** Words that take a restriction back. */
const ANY_TIME = /\b(any ?time|whenever|all day|time does not matter)\b/i;
const ANY_DAY = /\b(any ?day|whenever|day does not matter)\b/i;
/** Of the days at hand; "as soon as possible" is on whichever day. */
const EARLY_THEN = /\b(?:as early as|earliest)\b/i;

/** When somebody would like to come. Without a day: whenever is next. */
export type Wish = {
  readonly day?: DayRange;
  readonly time?: TimeRange;
  readonly excludedDays?: readonly LocalDate[];
  readonly earliest: boolean;
  /** As late in the day as can be. */
  readonly latest?: boolean;
  /** To be told with the answer: "15:00 in New York is 12:00 here." */
  readonly note?: string;
};

/** As the draft keeps it. */
const draftTime = ({ time }: Wish): NonNullable<Draft['time']> | null =>
  time ? { from: time.from, to: time.to, exact: time.exact } : null;

/** When, as the draft keeps it. */
export const draftWhen = (wish: Wish) =>
  ({ day: wish.day ?? null, time: draftTime(wish), notDays: wish.excludedDays ?? null }) satisfies DraftPatch;

export type WishContext = {
  readonly business: Business;
  readonly now: Instant;
  /** Phrases and dates are read in this zone. */
  readonly zone: ZoneId;
  /** BCP 47, the person's own: which language the words are. */
  readonly language?: string | undefined;
  /** The person's own, for "3pm my time". */
  readonly personZone?: ZoneId | undefined;
  readonly hours?: { readonly from: number; readonly to: number } | undefined;
  /** Whose opening hours decide between two readings of a clock time ("at 7" is 19:00 where only that is open). */
  readonly providers?: readonly Provider[] | undefined;
};

const DAYS_LOOKED_AT = 7;

/** Whether anybody is open at that wall time on one of the days (the coming week when no day is known). */
function isOpenAt(minute: MinuteOfDay, day: DayRange | undefined, { providers = [], now, zone }: WishContext): boolean {
  const from = day?.from ?? localDateOf(now, zone);
  const days = day ? Math.min(daysBetween(day.from, day.to) + 1, DAYS_LOOKED_AT) : DAYS_LOOKED_AT;
  return Array.from({ length: days }, (_, index) => addDays(from, index)).some((date) =>
    instantsOf({ date, minute }, zone).some((at) =>
      providers.some((provider) => {
        const local = localDateOf(at, provider.timeZone);
        return openWindows(provider, addDays(local, -1), local).some(({ start, end }) => at >= start && at < end);
      }),
    ),
  );
}

/** A reading whose only doubt is the half of the day, settled by the opening hours; otherwise as it was. */
function settleByHours(reading: WhenReading, kept: Wish, context: WishContext): WhenReading {
  const { candidates } = reading;
  const [single, ...rest] = candidates;
  // A lone "4", with a day known, can only be that time.
  if (!reading.certain && single?.time?.exact && !single.day && rest.length === 0 && kept.day && reading.unexplained.length === 0)
    return reading.impossible ? reading : { ...reading, certain: true, time: single.time };
  const sameDay = candidates.every(({ day }) => day?.from === candidates[0]?.day?.from && day?.to === candidates[0]?.day?.to);
  if (reading.certain || reading.unexplained.length > 0 || candidates.length < 2 || !sameDay) return reading;
  const open = candidates.filter(({ day, time }) => time?.exact && isOpenAt(time.from, day ?? kept.day, context));
  const [only] = open;
  if (!only?.time || open.length > 1 || !candidates.every(({ time }) => time?.exact)) return reading;
  return { ...reading, certain: true, time: only.time, candidates: [only] };
}

/** A weekday that may be today's or next week's is the one of the days that are being looked at, where only one of them is. */
function settleByDays(reading: WhenReading, { day: kept }: Wish): WhenReading {
  const { candidates } = reading;
  if (reading.certain || reading.unexplained.length > 0 || reading.impossible || !kept || kept.from === kept.to) return reading;
  const inside = candidates.filter(({ day }) => day !== undefined && day.from >= kept.from && day.to <= kept.to);
  const [only] = inside;
  if (!only?.day || inside.length > 1 || candidates.length < 2) return reading;
  const { day, time } = only;
  return { ...reading, certain: true, day, ...(time ? { time } : {}), candidates: [only] };
}

const BARE_WEEKDAY =
  /^\W*(?:(?:on|and|or|ok|no|how about|what about|maybe|make it|then|actually|rather|do|let[’']?s do|the|a|any)\W+)*(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b(?!.*(?:\d|\b(?:next|this|coming|week|month)\b))/i;

/** A weekday alone, while a week further away is looked at, is the one of that week. */
function settleByWeek(reading: WhenReading, text: string, { day: kept }: Wish): WhenReading {
  const { candidates, unexplained, impossible } = reading;
  const days = candidates.map(({ day }) => day);
  const [day] = days;
  if (!day || !kept || kept.from === kept.to || unexplained.length > 0 || impossible || !BARE_WEEKDAY.test(text)) return reading;
  if (days.some((each) => !each || each.from !== each.to || each.from >= kept.from)) return reading;
  const inside = WEEKS_AHEAD.map((weeks) => addDays(day.from, weeks * 7)).filter((date) => date >= kept.from && date <= kept.to);
  const [only] = inside;
  if (only === undefined || inside.length > 1) return reading;
  const meant = { from: only, to: only };
  const time = candidates[0]?.time;
  return { ...reading, certain: true, day: meant, candidates: [{ ...(time ? { time } : {}), day: meant, label: only }] };
}
const WEEKS_AHEAD = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** One reading of a phrase as the person reads it; the label of a candidate is English. */
function readingWords({ day, time, label }: WhenCandidate, locale: string): string {
  const { say, language } = wordingOf(locale);
  if (language === 'en') return label;
  const hours = time && timeWords(time, { locale });
  if (!day) return hours ?? label;
  const [from, to] = [sayDate(day.from, { locale }), sayDate(day.to, { locale })];
  const days = day.from === day.to ? from : say('time.range', { from, to });
  return hours === undefined ? days : say('time.dayAndTime', { day: days, time: hours });
}

/** A failure that asks between the readings of a phrase, or says that it was not understood. */
export function askWhen(
  text: string,
  reading: WhenReading,
  { locale, draft }: { readonly locale: string; readonly draft?: DraftPatch },
): ToolFailure {
  const { say, anyOf } = wordingOf(locale);
  const said = [...new Map(reading.candidates.map((candidate) => [candidate.label, candidate])).values()];
  const labels = said.map(({ label }) => label).slice(0, 4);
  if (labels.length > 0) {
    const { impossible } = reading;
    const spokenLabels = said.slice(0, 4).map((candidate) => readingWords(candidate, locale));
    const none = impossible ? say('ask.noSuchDay', { day: anyOf(impossible) }) : '';
    const question =
      labels.length === 1
        ? say('ask.didYouMean', { choice: spokenLabels[0] ?? '' })
        : say('ask.doYouMean', { choices: anyOf(spokenLabels) });
    return fail(
      'AMBIGUOUS',
      `${impossible ? `There is no ${listWords(impossible, 'or')}. ` : ''}"${spoken(text)}" can be read as ${listWords(labels, 'or')}: ask which.`,
      {
        alternatives: labels,
        draft,
        view: {
          text: [none, question].filter(Boolean).join(' '),
          offers: labels.map((label, index) => ({ label: spokenLabels[index] ?? label, say: label })),
          expects: reading.candidates.some(({ day }) => day) ? 'date' : 'time',
        },
      },
    );
  }
  const unclear = reading.unexplained.length > 0 ? reading.unexplained.map(spoken).join(' ') : spoken(text);
  return fail('NOT_UNDERSTOOD', `The time "${spoken(text)}" was not understood (${unclear}): ask for the day and the time.`, {
    draft,
    view: {
      text: say('ask.whenAgain', { said: unclear }),
      expects: 'date',
    },
  });
}

/**
 * What is wished now: the words of `when`, completed from the draft. Words with only a time keep the draft's day, words with only a day keep its time.
 * The words beat the model's guess; the guess is used only for words that say nothing about time. Gives a failure to ask with when they are not certain.
 */
export function readWish(when: WhenInput | null, draft: Draft, context: WishContext): Wish | ToolFailure {
  const kept = keptWish(draft);
  if (when === null) return kept;
  const { business, now, zone, hours, language } = context;
  const locale = spokenLocale(language, business.locale);
  const at = {
    now,
    timeZone: zone,
    weekStartsOn: business.weekStartsOn,
    locale: business.locale,
    countryCode: business.countryCode,
    ...(language === undefined ? {} : { language }),
    ...(hours ? { hours } : {}),
  };
  const said = settleByWeek(resolveWhen(when.text, at), when.text, kept);
  const reading = settleByHours(settleByDays(said, kept), kept, context);
  const anyTime = ANY_TIME.test(when.text);
  const anyDay = ANY_DAY.test(when.text);
  const latest = readLatest(when.text) !== undefined;
  const silent =
    !latest &&
    !anyTime &&
    !anyDay &&
    !reading.day &&
    !reading.time &&
    reading.earliest !== true &&
    (reading.excludedDays ?? []).length === 0;
  const guess = guessedWish(when);
  if (silent && reading.unexplained.length === 0 && reading.candidates.length === 0 && guess) return { ...kept, ...guess };
  if (!reading.certain || silent) return askWhen(when.text, reading, { locale });
  const clocks = { now, zone, personZone: context.personZone ?? zone, businessZone: business.timeZone };
  const other = reading.time ? otherZone(when.text, clocks) : undefined;
  if (other !== undefined && reading.time) {
    const moved = onWishClock({ day: reading.day ?? kept.day, time: reading.time }, other, clocks);
    if (moved) {
      const { day, time } = moved;
      return { earliest: false, ...(day ? { day } : {}), time, note: clockWords(reading.time, other, time, zone, locale) };
    }
  }
  const earliest = reading.earliest === true;
  const elsewhen = (earliest && !EARLY_THEN.test(when.text)) || anyDay || reading.excludedDays;
  const day = reading.day ?? (elsewhen ? undefined : (kept.day ?? guess?.day));
  const time = reading.time ?? (earliest || latest || anyTime ? undefined : kept.time);
  const excludedDays = daysLeftOut(reading, anyDay ? {} : kept, day);
  return {
    earliest,
    ...(latest && time?.exact !== true ? { latest } : {}),
    ...(day ? { day } : {}),
    ...(time ? { time } : {}),
    ...(excludedDays.length > 0 ? { excludedDays } : {}),
  };
}

/** Days that were left out, now or before; a day that is wished for itself is none of them. */
function daysLeftOut({ excludedDays = [] }: WhenReading, kept: Partial<Wish>, day: DayRange | undefined): readonly LocalDate[] {
  const all = [...new Set([...(kept.excludedDays ?? []), ...excludedDays])];
  return all.filter((date) => day?.from !== date || day.to !== date).sort();
}

const clockWords = (said: TimeRange, other: ZoneId, moved: TimeRange, zone: ZoneId, locale: string): string =>
  wordingOf(locale).say('time.otherClock', {
    said: clockText(said.from % 1440),
    there: cityOf(other),
    moved: clockText(moved.from % 1440),
    here: cityOf(zone),
  });

const keptWish = ({ day, time, notDays = [] }: Draft): Wish => ({
  earliest: false,
  ...(day ? { day: { from: localDate(day.from), to: localDate(day.to) } } : {}),
  ...(time ? { time } : {}),
  ...(notDays.length > 0 ? { excludedDays: notDays.map((date) => localDate(date)) } : {}),
});

function guessedWish(when: WhenInput): Pick<Wish, 'day' | 'time'> | undefined {
  const date = guessedDate(when);
  const minute = guessedMinute(when);
  if (date === undefined && minute === undefined) return undefined;
  return {
    ...(date === undefined ? {} : { day: { from: date, to: date } }),
    ...(minute === undefined ? {} : { time: { from: minute, to: minute + 1, exact: true } }),
  };
}
