import type { Normalised } from '../tokens.ts';
import { DAY_RULES, RULES } from './rules.ts';
import type { Anchor, Days, Found, Reader, Rule } from './value.ts';

/** A piece of a larger number or date: "03" in "133-03-03". */
const cutsNumber = (text: string, from: number, to: number): boolean =>
  (/\d/.test(text[from] ?? '') &&
    !/[:/]\d+-$/.test(text.slice(0, from)) &&
    /[\d.,:/-]/.test(text[from - 1] ?? '') &&
    /\d/.test(text[from - 2] ?? '')) ||
  (/\d/.test(text[to - 1] ?? '') &&
    // "2/29-3/1": behind a date or a clock time a dash begins the end of a range.
    (/[:/]/.test(text.slice(from, to)) ? /[:/.]/ : /[:/.-]/).test(text[to] ?? '') &&
    /\d/.test(text[to + 1] ?? ''));

function longest(rules: readonly Rule[], reader: Reader, at: number): Found | undefined {
  let best: Found | undefined;
  for (const rule of rules) {
    const found = rule.read(reader, at);
    if (found && found.to > (best?.to ?? at) && !cutsNumber(reader.text, found.from, found.to)) best = found;
  }
  return best;
}

/** One pattern of everything that can start a rule: where it fails, no rule needs to be asked. */
const STARTS = new RegExp(`(?:${RULES.flatMap((rule) => rule.starts ?? []).join('|')})`, 'uy');

/** Whether any rule can start at a position of the normalised text. */
export function canStart(text: string, at: number): boolean {
  STARTS.lastIndex = at;
  return STARTS.test(text);
}

export function readerOf(text: string, anchor: Anchor): Reader {
  const known = new Map<number, { days: Days; to: number } | undefined>();
  const reader: Reader = {
    text,
    anchor,
    days: (at) => {
      if (known.has(at)) return known.get(at);
      const found = longest(DAY_RULES, reader, at);
      const days = found?.meanings.find((meaning) => meaning.kind === 'days');
      const result = found && days ? { days, to: found.to } : undefined;
      known.set(at, result);
      return result;
    },
  };
  return reader;
}

/** What the rules explain, from left to right, the longest reading at each word. */
export function scan(normalised: Normalised, anchor: Anchor): readonly Found[] {
  const reader = readerOf(normalised.text, anchor);
  const found: Found[] = [];
  let covered = 0;
  for (const at of normalised.at) {
    if (at < covered || !canStart(normalised.text, at)) continue;
    const match = longest(RULES, reader, at);
    if (!match) continue;
    found.push(match);
    covered = match.to;
  }
  return found;
}
