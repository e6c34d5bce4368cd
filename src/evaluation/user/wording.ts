import { fnv } from '../random.ts';
import type { Random } from '../random.ts';

/** Wordings are split in two by a hash of their text: what is looked at while the bot is improved, and what is not. */
export type Half = 'seen' | 'held_out';
export const HALVES: readonly Half[] = ['seen', 'held_out'];
export const halfOf = (wording: string): Half => ((fnv(wording) >>> 8) % 2 === 0 ? 'seen' : 'held_out');

/** Those of this half; all of them where the half has none. */
export function ofHalf(wordings: readonly string[], half: Half): readonly string[] {
  const own = wordings.filter((wording) => halfOf(wording) === half);
  return own.length > 0 ? own : wordings;
}

const PLACE = /\{(\w+)\}/g;

/**
 * Fills a template. What stands in brackets is left out unless everything in it is said; a template whose other places cannot all be filled gives `undefined`.
 * @example fill('a {service}[ with {provider}]', new Map([['service', 'haircut']])) //=> 'a haircut'
 */
export function fill(template: string, facts: ReadonlyMap<string, string>): string | undefined {
  const open = template.replace(/\[([^[\]]*)\]/g, (_all, inner: string) =>
    [...inner.matchAll(PLACE)].every(([, name = '']) => facts.has(name)) ? inner : '',
  );
  if ([...open.matchAll(PLACE)].some(([, name = '']) => !facts.has(name))) return undefined;
  return open
    .replace(PLACE, (_all, name: string) => facts.get(name) ?? '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The facts that a template says when these can be said. */
const namedIn = (template: string): readonly string[] => [...template.matchAll(PLACE)].map(([, name = '']) => name);

/** A wording of this half that says as many of the facts as it can; `undefined` when none fits. */
export function sayWith(
  templates: readonly string[],
  facts: ReadonlyMap<string, string>,
  half: Half,
  random: Random,
  /** Templates that were used before: taken again only when there is nothing else. */
  used?: Set<string>,
): string | undefined {
  const own = fitting(ofHalf(templates, half), facts);
  const any = own.length > 0 ? own : fitting(templates, facts);
  const fresh = any.filter(({ template }) => used?.has(template) !== true);
  if (any.length === 0) return undefined;
  const picked = random.pick(fresh.length > 0 ? fresh : any);
  used?.add(picked.template);
  return picked.sentence;
}

type Filled = { readonly template: string; readonly sentence: string };

/** Those that can be said and say the most. */
function fitting(templates: readonly string[], facts: ReadonlyMap<string, string>): readonly Filled[] {
  const filled = templates.flatMap((template) => {
    const sentence = fill(template, facts);
    const says = namedIn(template).filter((name) => facts.has(name)).length;
    return sentence === undefined ? [] : [{ template, sentence, says }];
  });
  const most = Math.max(0, ...filled.map(({ says }) => says));
  return filled.filter(({ says }) => says === most);
}
