import type { Token } from './types.ts';
import { cardinalOf, isTens, ordinalOf, ordinalText } from './number-words.ts';

const NOT_A_MINUTE = /^(?:minutes?|hours?|days?|weeks?|months?|people|persons?|guests?|adults?|kids|children|percent)$/;
/** After these a lone "one" is a number; elsewhere it stands for a thing ("the one", "book me one"). */
const BEFORE_ONE = /^(?:at|around|about|approximately|by|from|to|past|until|before|after|between|for|@|-|option|number|slot)$/;
const AFTER_ONE = /^(?:am|pm|oclock|hours?|day|week|month|year|minute|person|people|adult|guest|ish|pounds?|dollars?|-)$/;
/** Ordinals before these choose or rank something; they are no days. */
const RANKED =
  /^(?:one|ones|option|options|slot|choice|available|appointment|opening|time|times|thing|of all|visit|session|name|names|class|lesson|thought|round|opinion|half|person|floor|place|line|date|possible|free|two|three|couple|few|and|or|please|works?|is|sounds?)$/;
const ORDINAL_LEADS =
  /^(?:the|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|until|to|through)$/;
const ORDINAL_FOLLOWS =
  /^(?:of|week|weekend|day|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

const joined = (first: Token, last: Token, text: string): Token => ({
  text,
  start: first.start,
  end: last.end,
  spaced: first.spaced,
  spelled: true,
});

/** "twenty one" → 21, "thirty-first" → 31st, "two thousand and eighteen" → 2018, "nine thirty" → 9:30. */
export function mergeNumbers(tokens: readonly Token[]): Token[] {
  const numbers = readNumbers(tokens);
  const merged: Token[] = [];
  for (let index = 0; index < numbers.length; index++) {
    const spoken = spokenClock(numbers, index);
    if (spoken) {
      merged.push(spoken.token);
      index += spoken.length - 1;
      continue;
    }
    const hour = numbers[index] as Token;
    const minute = numbers[index + 1];
    const time = minute && clockOf(numbers, index);
    if (minute && time !== undefined) {
      merged.push(joined(hour, minute, time));
      index++;
    } else merged.push(hour);
  }
  return merged;
}

const isHour = (token: Token | undefined): token is Token => /^\d{1,2}$/.test(token?.text ?? '') && Number(token?.text) <= 24;

/** "oh eight hundred", "fourteen hundred hours", "seven oh five", and years behind a date: "december third twenty twenty six". */
function spokenClock(tokens: readonly Token[], index: number): { readonly token: Token; readonly length: number } | undefined {
  const [one, two, three, four] = tokens.slice(index, index + 4);
  if (!one || !two) return undefined;
  const zero = /^(?:oh|o)$/.test(one.text) || (one.spelled === true && one.text === '0');
  if (zero && isHour(two) && three?.text === 'hundred')
    return {
      token: joined(one, four?.text === 'hours' ? four : three, `0${Number(two.text)}:00`),
      length: four?.text === 'hours' ? 4 : 3,
    };
  if (isHour(one) && two.text === 'hundred' && three?.text === 'hours')
    return { token: joined(one, three, `${one.text.padStart(2, '0')}:00`), length: 3 };
  if (one.spelled && isHour(one) && two.text === 'hundred' && LEADS_TO_CLOCK.test(tokens[index - 1]?.text ?? ''))
    return { token: joined(one, two, `${one.text.padStart(2, '0')}:00`), length: 2 };
  if (zero && two.spelled && /^[1-9]$/.test(two.text) && three?.spelled && /^[1-5]\d$/.test(three.text))
    return { token: joined(one, three, `0${two.text}:${three.text}`), length: 3 };
  if (one.spelled && isHour(one) && /^(?:oh|o)$/.test(two.text) && three?.spelled && /^[1-9]$/.test(three.text))
    return { token: joined(one, three, `${one.text}:0${three.text}`), length: 3 };
  const dated = ENDS_A_DATE.test(tokens[index - 1]?.text ?? '') || MONTH_NAME.test(tokens[index - 2]?.text ?? '');
  if (dated && one.spelled && two.spelled && one.text === '20' && /^[2-4]\d$/.test(two.text))
    return { token: joined(one, two, `20${two.text}`), length: 2 };
  return undefined;
}
const LEADS_TO_CLOCK = /^(?:at|by|around|until|from|before|after)$/;
const ENDS_A_DATE =
  /^(?:\d{1,2}(?:st|nd|rd|th)|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const MONTH_NAME = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

function clockOf(tokens: readonly Token[], index: number): string | undefined {
  const [hour, minute, next] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (!hour?.spelled || !minute?.spelled || NOT_A_MINUTE.test(next?.text ?? '')) return undefined;
  if (!/^\d{1,2}$/.test(hour.text) || !/^\d{1,2}$/.test(minute.text)) return undefined;
  const [h, m] = [Number(hour.text), Number(minute.text)];
  const afterAt = tokens[index - 1]?.text === 'at';
  if (h < 1 || h > 23 || m > 59 || (m < 10 && !afterAt)) return undefined;
  return `${h}:${String(m).padStart(2, '0')}`;
}

function readNumbers(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let index = 0; index < tokens.length;) {
    const [token, length] = readNumber(tokens, index);
    out.push(token);
    index += length;
  }
  return out;
}

/** The number that starts at `index` as one token, and how many tokens it took. */
function readNumber(tokens: readonly Token[], index: number): [Token, number] {
  const first = tokens[index] as Token;
  const year = readYear(tokens, index);
  if (year) return year;
  if (isTens(first.text)) {
    const hyphen = tokens[index + 1]?.text === '-' ? 1 : 0;
    const unit = tokens[index + 1 + hyphen];
    const tens = cardinalOf(first.text) ?? 0;
    const ones = unit && cardinalOf(unit.text);
    if (unit && ones !== undefined && ones >= 1 && ones <= 9) return [joined(first, unit, String(tens + ones)), 2 + hyphen];
    const ordinal = unit && ordinalOf(unit.text);
    if (unit && ordinal !== undefined && ordinal <= 9) return [joined(first, unit, ordinalText(tens + ordinal)), 2 + hyphen];
    return [joined(first, first, String(tens)), 1];
  }
  const cardinal = cardinalOf(first.text);
  const [before, after] = [tokens[index - 1]?.text ?? '', tokens[index + 1]?.text ?? ''];
  if (first.text === 'one') {
    const isNumber =
      tokens.length === 1 ||
      BEFORE_ONE.test(before) ||
      AFTER_ONE.test(after) ||
      cardinalOf(after) !== undefined ||
      after === 'in';
    return [isNumber ? joined(first, first, '1') : first, 1];
  }
  if (cardinal !== undefined) return [joined(first, first, String(cardinal)), 1];
  const ordinal = ordinalOf(first.text);
  const ranks = RANKED.test(after) && !(after === 'two' && tokens[index + 2]?.text === 'thousand');
  if (ordinal !== undefined && !ranks && (ORDINAL_LEADS.test(before) || ORDINAL_FOLLOWS.test(after)))
    return [joined(first, first, ordinalText(ordinal)), 1];
  return [first, 1];
}

function readYear(tokens: readonly Token[], index: number): [Token, number] | undefined {
  if (tokens[index]?.text !== 'two' || tokens[index + 1]?.text !== 'thousand') return undefined;
  const and = tokens[index + 2]?.text === 'and' ? 1 : 0;
  const at = index + 2 + and;
  if (at >= tokens.length) return [joined(tokens[index] as Token, tokens[index + 1] as Token, '2000'), 2];
  const [rest, length] = readNumber(tokens, at);
  const value = /^\d{1,2}$/.test(rest.text) ? 2000 + Number(rest.text) : 2000;
  return [joined(tokens[index] as Token, rest, String(value)), 2 + and + length];
}
