import { readChoice } from '../../domain/language/choice.ts';
import type { WhenCandidate, WhenReading } from '../../domain/language/types.ts';
import { resolveWhen } from '../../domain/language/when.ts';
import { wallOf } from '../../domain/time/wall.ts';
import type { HandleLabel, InterpretContext } from '../../ports/interpreter.ts';
import { slotZone } from './clocks.ts';
import type { Reading } from './reading.ts';

export type Choice =
  { readonly one: HandleLabel } | { readonly several: readonly HandleLabel[] } | { readonly none: true } | undefined;

export const slotsOf = ({ handles }: InterpretContext): readonly HandleLabel[] =>
  handles.filter(({ handle, startsAt }) => handle.startsWith('slot') && startsAt !== undefined);
export const bookingsOf = ({ handles }: InterpretContext): readonly HandleLabel[] =>
  handles.filter(({ handle }) => handle.startsWith('booking'));

const settle = (found: readonly HandleLabel[]): Choice => {
  const [one] = found;
  return one === undefined ? { none: true } : found.length === 1 ? { one } : { several: found };
};

const CITED = /\b(?:slot|booking)\s*b?(\d+)\b/i;
const BARE_NUMBER = /^\W*(\d{1,2})\W*$/;
const REFUSED = /\b(?:not|neither|none|except)\b|n[’']t\b/i;
const EXTREME: readonly (readonly [RegExp, 'first' | 'last'])[] = [
  [/\b(?:later|latest|last)(?: one| slot| time| option| of (?:the|those|them))\b|^\W*(?:the )?(?:latest|last)\W*$/i, 'last'],
  [/\b(?:earlier|earliest|soonest)(?: one| slot| time| option| of (?:the|those|them))?\b/i, 'first'],
];

/** The option meant by its place in the list: "the second one", "the later one", "slot 2". */
function byPlace(text: string, options: readonly HandleLabel[]): HandleLabel | undefined {
  const cited = CITED.exec(text);
  if (cited) return options[Number(cited[1]) - 1];
  const index = readChoice(text, options.length);
  if (index !== undefined) return options[index];
  const byTime = [...options].sort((a, b) => (a.startsAt ?? 0) - (b.startsAt ?? 0));
  const end = EXTREME.find(([pattern]) => pattern.test(text))?.[1];
  return end === undefined || options.length < 2 ? undefined : end === 'first' ? byTime[0] : byTime.at(-1);
}

type Clock = { readonly date: string; readonly minute: number };

/** Whether a clock lies in what a candidate says; a bare hour may be either half of the day. */
function lies({ day, time }: WhenCandidate, { date, minute }: Clock): boolean {
  if (day && (date < day.from || date > day.to)) return false;
  if (!time) return true;
  return minute >= time.from && minute < Math.max(time.to, time.from + 1);
}

const readingsOf = ({ day, time, candidates }: WhenReading): readonly Pick<WhenCandidate, 'day' | 'time'>[] =>
  candidates.length > 0 ? candidates : day || time ? [{ ...(day ? { day } : {}), ...(time ? { time } : {}) }] : [];

/** The options at the times that were said; undefined when no clock time was said. */
function byTime(
  reading: WhenReading,
  options: readonly HandleLabel[],
  context: InterpretContext,
): readonly HandleLabel[] | undefined {
  const readings = readingsOf(reading);
  if (!readings.some(({ time }) => time !== undefined && (time.exact || time.near !== undefined))) return undefined;
  const zone = slotZone(context);
  return options.filter(
    ({ startsAt }) => startsAt !== undefined && readings.some((each) => lies({ ...each, label: '' }, wallOf(startsAt, zone))),
  );
}

/** A bare "3" is the third option or three o'clock: chosen when only one of them is on offer. */
function byNumber(text: string, options: readonly HandleLabel[], context: InterpretContext): readonly HandleLabel[] | undefined {
  const said = BARE_NUMBER.exec(text);
  if (!said) return undefined;
  const number = Number(said[1]);
  const zone = slotZone(context);
  const atHour = options.filter(({ startsAt }) => {
    const minute = startsAt === undefined ? -1 : wallOf(startsAt, zone).minute;
    return minute === number * 60 || minute === (number + 12) * 60;
  });
  const placed = options[number - 1];
  return placed && !atHour.includes(placed) ? [placed, ...atHour] : atHour;
}

/**
 * Which of the offered slots the words choose. Undefined: they do not choose at all; `none`: a time was said that is not on offer.
 * @example 'half past 3' among 15:00, 15:30 and 16:00 //=> { one: 15:30 }
 */
export function chooseSlot(reading: Reading, context: InterpretContext): Choice {
  const options = slotsOf(context);
  if (options.length === 0 || REFUSED.test(reading.text)) return undefined;
  if (reading.service !== undefined && reading.service !== context.draft.service) return undefined;
  const numbered = byNumber(reading.text, options, context);
  if (numbered) return settle(numbered);
  const provider = reading.provider === 'anyone' ? undefined : reading.provider;
  const among = provider === undefined ? options : options.filter((option) => option.provider === provider);
  const timed = byTime(reading.when, among, context);
  if (timed && reading.when.unexplained.length === 0) return settle(timed);
  const placed = reading.phrase === undefined ? byPlace(reading.text, among) : undefined;
  if (placed) return { one: placed };
  if (provider !== undefined && reading.phrase === undefined && among.length === 1) return settle(among);
  return reading.acts.affirm && reading.phrase === undefined && provider === undefined && options.length === 1
    ? settle(options)
    : undefined;
}

/** What a booking's label says: who, what and when, as the tools write it. */
function fits(
  label: string,
  reading: Reading,
  said: Pick<WhenCandidate, 'day' | 'time'> | undefined,
  context: InterpretContext,
): boolean {
  const has = (name: string | undefined): boolean =>
    name === undefined || name === 'anyone' || label.toLowerCase().includes(name.toLowerCase());
  if (!has(reading.service) || !has(reading.provider)) return false;
  if (!said) return true;
  const at = resolveWhen(label, { now: context.now, timeZone: slotZone(context), locale: context.business.locale });
  const { day, time } = at;
  if (said.day && (!day || day.from < said.day.from || day.from > said.day.to)) return false;
  return !said.time || (time !== undefined && time.from >= said.time.from && time.from < said.time.to);
}

/**
 * Which of the listed bookings the words mean. `said`: the time that names the booking, not the one it shall move to.
 * Undefined when the words name none; with a single booking that is the one unless the words contradict.
 */
export function chooseBooking(
  reading: Reading,
  said: Pick<WhenCandidate, 'day' | 'time'> | undefined,
  context: InterpretContext,
): Choice {
  const options = bookingsOf(context);
  const placed = said === undefined || options.length > 1 ? byPlace(reading.text, options) : undefined;
  if (placed && reading.phrase === undefined) return { one: placed };
  const names = reading.service !== undefined || reading.provider !== undefined || said !== undefined;
  if (!names) return options.length === 1 ? settle(options) : undefined;
  return settle(options.filter(({ label }) => fits(label, reading, said, context)));
}
