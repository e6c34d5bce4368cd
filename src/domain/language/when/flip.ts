import { addDays } from '../../time/wall.ts';
import { between } from './value.ts';
import type { Days, Found, Meaning, Part } from './value.ts';

const OPEN_DAYS = 60;

/** "I can't go until half past four" wants what the refused stretch leaves: from half past four. Undefined when no end is open. */
function rest(meaning: Meaning): Meaning | undefined {
  if (meaning.kind === 'days') return restOfDays(meaning);
  if (meaning.kind === 'part') return restOfPart(meaning);
  if (meaning.kind !== 'clocks' || meaning.minutes !== undefined) return undefined;
  if (meaning.from && !meaning.to) return { kind: 'clocks', to: meaning.from };
  return meaning.to && !meaning.from ? { kind: 'clocks', from: meaning.to } : undefined;
}

/** "not in the morning" is from noon on, "no evenings" until five; a refused middle leaves no one stretch. */
function restOfPart(part: Part): Meaning | undefined {
  if (part.name === 'morning') return { kind: 'clocks', from: { hour: 12, minute: 0, fixed: true } };
  if (part.name !== 'evening' && part.name !== 'night') return undefined;
  return { kind: 'clocks', to: { hour: 17, minute: 0, fixed: true } };
}

function restOfDays(days: Days): Days | undefined {
  const range = days.ranges[0];
  if (!range || days.open === undefined) return undefined;
  // Refused from a day on: what is left lies before it, from today, which is not known here.
  if (days.open === 'end') return undefined;
  const from = addDays(range.to, 1);
  return between(from, addDays(from, OPEN_DAYS), 'day', { open: 'end' });
}

export type Polar = { readonly finds: readonly Found[]; readonly negated: readonly boolean[] };

/** Turns refused half-open stretches into the wanted other side. */
export function flipOpen(finds: readonly Found[], negated: readonly boolean[]): Polar {
  const flipped = finds.map((find, index) => {
    const others = negated[index] === true ? find.meanings.map(rest) : [];
    const all = others.filter((meaning) => meaning !== undefined);
    return all.length > 0 && all.length === find.meanings.length ? { ...find, meanings: all } : undefined;
  });
  return {
    finds: finds.map((find, index) => flipped[index] ?? find),
    negated: negated.map((no, index) => no && flipped[index] === undefined),
  };
}
