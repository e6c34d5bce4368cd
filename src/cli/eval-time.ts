import { z } from 'zod';
import { DomainError } from '../domain/errors.ts';
import type { Grain, PartOfDay, WhenReading } from '../domain/language/types.ts';
import { resolveRecurrence } from '../domain/language/when/recurrence.ts';
import type { Recurrence } from '../domain/language/when/recurrence.ts';
import { resolveWhen } from '../domain/language/when.ts';
import type { WhenContext } from '../domain/language/when.ts';
import type { Instant, LocalDate } from '../domain/time/types.ts';
import { addDays, clockText, instantsOf, localDate, minuteOfDay, wallOf } from '../domain/time/wall.ts';
import { zoneId } from '../domain/time/zones.ts';
import { answerLines } from './answer-lines.ts';
import { readLine } from './json-lines.ts';

const line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  reference: z.string(),
  timeZone: z.string().nullish(),
  locale: z.string().nullish(),
});

const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?)?$/;

/** The instant of a local ISO time; of a date its first moment. Fails with INVALID_INPUT for anything else. */
export function referenceAt(text: string, timeZone: string): Instant {
  const [, date, clock = '00:00'] = LOCAL_TIME.exec(text) ?? [];
  const [at] =
    date === undefined
      ? []
      : instantsOf({ date: localDate(date, 'reference'), minute: minuteOfDay(clock, 'reference') }, zoneId(timeZone));
  if (at === undefined)
    throw new DomainError(
      'INVALID_INPUT',
      `reference: expected a local time such as 2026-11-24T09:00, got ${JSON.stringify(text)}`,
      {
        path: 'reference',
      },
    );
  return at;
}

/**
 * The hours by which parts of the day are told here, in minutes: those of Recognizers-Text, which the data sets use. Searching takes wider ones. A part with
 * one number is a point.
 */
const CONVENTION: Readonly<Record<PartOfDay['name'], Readonly<Record<string, readonly [number, number?]>>>> = {
  morning: { whole: [480, 720], early: [480, 600], mid: [600], late: [600, 720] },
  noon: { whole: [660, 780] },
  afternoon: { whole: [720, 960], early: [720, 840], mid: [840], late: [840, 960], long: [720, 1200], end: [1439] },
  evening: { whole: [960, 1200], early: [960, 1080], mid: [1080], late: [1080, 1200] },
  night: { whole: [1200, 1439], early: [1200, 1320], late: [1320, 1439] },
  day: {},
};

/** The Portuguese tarde of those sets is what the others call evening. */
const TARDE: (typeof CONVENTION)['afternoon'] = { ...CONVENTION.afternoon, whole: [960, 1200] };

/** What is said, and where all of it is refused ("I wasn't there that weekend"), what is refused: then never certain. */
function saidWhen(text: string, at: WhenContext): WhenReading {
  const reading = resolveWhen(text, at);
  const nothing = !reading.day && !reading.time && reading.durationMinutes === undefined && reading.earliest !== true;
  if (!nothing || reading.impossible || reading.spans.length === 0) return reading;
  return { ...resolveWhen(text, { ...at, asSaid: true }), certain: false };
}

/** The same reading with its part of the day in those hours; the end of a day is the last minute of today where no day is said. */
function conventional(reading: WhenReading, today: LocalDate, locale: string): WhenReading {
  const { part } = reading;
  const hours = part && (locale.startsWith('pt') && part.name === 'afternoon' ? TARDE : CONVENTION[part.name]);
  const bounds = part && part.how !== 'other' && (hours?.[part.how ?? 'whole'] ?? hours?.['whole']);
  if (!bounds) return reading;
  const [from, to] = bounds;
  const time = { from, to: to ?? from + 1, exact: to === undefined };
  const day = reading.day ?? (part.how === 'end' ? { from: today, to: today } : undefined);
  return { ...reading, time, ...(day ? { day } : {}) };
}

export type Stretch = { readonly start: string; readonly end?: string };
export type TimeKind =
  'date' | 'time' | 'datetime' | 'daterange' | 'timerange' | 'datetimerange' | 'duration' | 'earliest' | 'none';
export type TimeAnswer = {
  readonly id: string | number;
  readonly start: string | null;
  readonly end?: string;
  readonly durationSeconds?: number;
  readonly grain: Grain | null;
  readonly kind: TimeKind;
  readonly certain: boolean;
  readonly candidates?: readonly Stretch[];
  readonly recurrence?: {
    readonly every: Recurrence['every'];
    readonly weekday?: number;
    readonly time?: string;
    readonly count?: number;
    readonly until?: string;
  };
  /** The clock shows the time twice that day. */
  readonly repeated?: boolean;
};

/** A candidate as local ISO: a bare date or time where the other is unsaid; both ends of a range, the last day included. */
export function stretchOf(
  { day, time, continuous }: Pick<WhenReading, 'day' | 'time' | 'continuous'>,
  open: WhenReading['open'],
): Stretch | undefined {
  const point = time !== undefined && (time.exact || time.near !== undefined);
  const from = time && clockText((time.near ?? time.from) % 1440);
  const ended = time !== undefined && !point && open !== 'end';
  if (!day) return from === undefined ? undefined : { start: from, ...(ended ? { end: clockText(time.to % 1440) } : {}) };
  const many = (day.from !== day.to && open !== 'end') || (open === 'start' && time === undefined);
  if (from === undefined) return { start: day.from, ...(many ? { end: day.to } : {}) };
  // A stretch that lasts to the end of the day ends with its last minute.
  if (ended && time.to === 1440 && continuous === true) return { start: `${day.from}T${from}`, end: `${day.to}T23:59` };
  const lastDay = time !== undefined && time.to >= 1440 ? addDays(day.to, 1) : day.to;
  const end = ended ? `${lastDay}T${clockText((time?.to ?? 0) % 1440)}` : many ? `${day.to}T${from}` : undefined;
  return { start: `${day.from}T${from}`, ...(end === undefined ? {} : { end }) };
}

function kindOf(reading: WhenReading, { end }: Stretch): TimeKind {
  const kind = reading.day && reading.time ? 'datetime' : reading.day ? 'date' : 'time';
  const range = end !== undefined || reading.open !== undefined;
  return !range ? kind : kind === 'date' ? 'daterange' : kind === 'time' ? 'timerange' : 'datetimerange';
}

function rhythmOf(said: Recurrence | undefined): Pick<TimeAnswer, 'recurrence'> {
  if (!said) return {};
  const { every, weekday, time, count, until } = said;
  return {
    recurrence: {
      every,
      ...(weekday === undefined ? {} : { weekday }),
      ...(time?.exact ? { time: clockText(time.from) } : {}),
      ...(count === undefined ? {} : { count }),
      ...(until === undefined ? {} : { until }),
    },
  };
}

/**
 * One line of `npm run eval:time` (docs/evaluation.md): what a text says about when, read at a local time. Fails with INVALID_INPUT naming the field.
 * @example answerTime({ id: 1, text: 'tomorrow at half past 3 pm', reference: '2026-11-24T09:00' }).start //=> '2026-11-25T15:30'
 */
export function answerTime(asked: unknown): TimeAnswer {
  const { id, text, reference, timeZone, locale } = readLine(line, asked);
  const zone = timeZone ?? 'UTC';
  const now = referenceAt(reference, zone);
  const here = wallOf(now, zoneId(zone));
  const at = { now, timeZone: zoneId(zone), whole: true, ...(locale ? { locale } : {}) };
  const reading = conventional(saidWhen(text, at), here.date, locale ?? 'en');
  const { certain, grain = null, durationMinutes, candidates, open, impossible, earliest } = reading;
  const soonest =
    earliest === true && !reading.day && !reading.time ? { start: `${here.date}T${clockText(here.minute)}` } : undefined;
  const said = stretchOf(reading, open);
  // "Now" begins now and ends with nothing that was said.
  const best: Stretch | undefined = impossible
    ? undefined
    : earliest && said && reading.time?.to === 1440
      ? { start: said.start }
      : (said ?? soonest);
  const others = candidates.flatMap((candidate) => stretchOf(candidate, open) ?? []);
  const silent = durationMinutes !== undefined ? 'duration' : earliest ? 'earliest' : 'none';
  return {
    id,
    start: best?.start ?? null,
    ...(best?.end === undefined ? {} : { end: best.end }),
    ...(durationMinutes === undefined ? {} : { durationSeconds: Math.round(durationMinutes * 60) }),
    grain,
    kind: soonest ? 'earliest' : best ? kindOf(reading, best) : silent,
    certain: certain && (best !== undefined || silent !== 'none'),
    ...(!certain && others.length > 0 ? { candidates: others } : {}),
    ...rhythmOf(resolveRecurrence(text, at)),
    ...(reading.repeated ? { repeated: true } : {}),
  };
}

/** Reads questions from standard input, one JSON object a line, and writes one answer a line. */
export const evalTime = (): Promise<void> => answerLines('time', answerTime);
