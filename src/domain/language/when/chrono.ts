import { createRequire } from 'node:module';
import type { ParsedComponents, ParsedResult, ParsingOption, ParsingReference } from 'chrono-node';
import { clockText, dateToUtcMs, weekdayOf } from '../../time/wall.ts';
import type { LocalDate, MinuteOfDay } from '../../time/types.ts';
import type { Normalised } from '../tokens.ts';
import { dateOf } from './calendar.ts';
import { bareWeekday } from './rules/weekdays.ts';
import { between, single } from './value.ts';
import type { Anchor, Clock, Days, Found, Meaning } from './value.ts';

/** The languages that chrono-node reads. */
const LANGUAGES = ['de', 'en', 'es', 'fi', 'fr', 'it', 'ja', 'nl', 'pt', 'ru', 'sv', 'uk', 'vi', 'zh'] as const;
type Language = (typeof LANGUAGES)[number];
type Parse = (text: string, reference: ParsingReference, option: ParsingOption) => ParsedResult[];

const load = createRequire(import.meta.url);
const parsers = new Map<Language, Parse>();

/** Each language is loaded when it is first spoken: together they take longer than the rest of the start. */
function parserOf(language: Language): Parse {
  const known = parsers.get(language);
  if (known) return known;
  const { parse } = load(`chrono-node/${language}`) as { parse: Parse };
  parsers.set(language, parse);
  return parse;
}

/** Whether chrono-node reads a language. */
export const isChronoLanguage = (language: string): language is Language => (LANGUAGES as readonly string[]).includes(language);

/** What chrono-node makes of a text, on the wall clock of the anchor. Its hours are certain only where `isCertain` says so. */
export function chronoResults(text: string, anchor: Anchor, language: Language): readonly ParsedResult[] {
  const instant = new Date(dateToUtcMs(anchor.today) + anchor.minute * 60_000);
  return parserOf(language)(text, { instant, timezone: 0 }, { forwardDate: true });
}

/** Words that say no, in which case a day that chrono-node found may be the one that is not wanted. */
const NO: Readonly<Partial<Record<Language, RegExp>>> = {
  it: /(?<!\p{L})(?:non|tranne|eccetto|salvo|invece|né)(?!\p{L})/iu,
  nl: /(?<!\p{L})(?:niet|geen|behalve|maar|in plaats)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:не|нет|кроме|вместо|нельзя)(?!\p{L})/iu,
  uk: /(?<!\p{L})(?:не|ні|крім|замість)(?!\p{L})/iu,
  sv: /(?<!\p{L})(?:inte|utom|ej|istället)(?!\p{L})/iu,
  fi: /(?<!\p{L})(?:ei|en|paitsi|sijaan)(?!\p{L})/iu,
  vi: /(?<!\p{L})(?:không|trừ|thay)(?!\p{L})/iu,
  ja: /ない|以外|じゃなく|ません/u,
  zh: /不|除|别|沒|没/u,
};

const dateIn = (parts: ParsedComponents): LocalDate | undefined =>
  dateOf(parts.get('year') ?? 0, parts.get('month') ?? 0, parts.get('day') ?? 0);

function daysIn({ start, end }: ParsedResult, anchor: Anchor): Days | undefined {
  const from = dateIn(start);
  if (from === undefined) return undefined;
  if (start.isCertain('weekday') && !start.isCertain('day')) {
    const weekday = weekdayOf(from);
    // The first such weekday is the one that our own words would name; a later one was said with a week.
    return bareWeekday(anchor, weekday).ranges[0]?.from === from ? bareWeekday(anchor, weekday) : single(from);
  }
  if (!start.isCertain('day')) return undefined;
  const to = end && (end.isCertain('day') || end.isCertain('weekday')) ? dateIn(end) : undefined;
  return to !== undefined && to > from ? between(from, to, 'day') : single(from);
}

function clockIn(parts: ParsedComponents): Clock | undefined {
  const hour = parts.get('hour');
  if (hour === null || !parts.isCertain('hour')) return undefined;
  const minute = parts.get('minute') ?? 0;
  return parts.isCertain('meridiem') || hour > 12 || hour === 0 ? { hour, minute, fixed: true } : { hour, minute };
}

/** A text without a pack of our own: what chrono-node is certain of, at its places; `doubtful` where the text says no to something or more than is certain. */
export function chronoFinds(
  { original, tokens, at }: Normalised,
  anchor: Anchor,
  language: Language,
): { readonly finds: readonly Found[]; readonly doubtful: boolean } {
  const placeOf = (position: number): number => {
    const index = tokens.findIndex((token) => token.end > position);
    return at[index < 0 ? tokens.length - 1 : index] ?? 0;
  };
  const results = chronoResults(original, anchor, language);
  // A day other than today of which nothing is certain was worked out from words that we would lose ("next week").
  const vague = results.some((result) => !daysIn(result, anchor) && dateIn(result.start) !== anchor.today);
  const finds = results.flatMap((result): Found[] => {
    const days = daysIn(result, anchor);
    const from = clockIn(result.start);
    const to = result.end ? clockIn(result.end) : undefined;
    const clock: Meaning | undefined = from && (to ? { kind: 'clocks', from, to } : { kind: 'clock', clock: from });
    const meanings = [...(days ? [days] : []), ...(clock ? [clock] : [])];
    if (meanings.length === 0) return [];
    const last = placeOf(result.index + result.text.trimEnd().length - 1);
    return [{ from: placeOf(result.index), to: last + 1, meanings }];
  });
  // A word that is a date by itself and stands in no result was passed over.
  const passed = [...original.matchAll(/\p{L}{3,}/gu)].some(
    ({ 0: word, index }) =>
      !results.some((result) => index >= result.index && index < result.index + result.text.length) &&
      chronoResults(word, anchor, language).length > 0,
  );
  return { finds, doubtful: vague || passed || NO[language]?.test(original) === true };
}

const pointOf = (parts: ParsedComponents): string => {
  const [date, clock] = [dateIn(parts) ?? '', clockIn(parts)];
  const time = clock && clockText(clock.hour * 60 + clock.minute);
  if (time === undefined) return date;
  const dayless = !['day', 'weekday', 'month'].some((unit) => parts.isCertain(unit as 'day'));
  return dayless ? time : `${date}T${time}`;
};

/** chrono-node's first result by itself, in local ISO, for measuring; undefined where it finds nothing or does not read the language. */
export function chronoAlone(
  text: string,
  here: { readonly date: LocalDate; readonly minute: MinuteOfDay },
  language: string,
): { readonly start: string; readonly end?: string } | undefined {
  if (!isChronoLanguage(language)) return undefined;
  const anchor: Anchor = { today: here.date, minute: here.minute, weekStartsOn: 1, monthFirst: undefined };
  const [first] = chronoResults(text, anchor, language);
  return first && { start: pointOf(first.start), ...(first.end ? { end: pointOf(first.end) } : {}) };
}
