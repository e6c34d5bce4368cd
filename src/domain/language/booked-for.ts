import { findPersonName } from './person-names.ts';

/** A member of staff names whom they book in: between the verb and the rest, or behind "for". */
const VERB =
  /^.*?(?<![\p{L}'])(?:book|put|squeeze|fit|pencil|add|schedule|walk-?\s?in)(?![\p{L}'])[\s:,]*(?:in(?![\p{L}])[\s:,]*)?/iu;
const FOR = /(?<![\p{L}'])for(?![\p{L}'])\s+/giu;

/**
 * Whose booking it shall be, in the words of somebody who books for others; undefined when nobody is named. `notNames`: services and providers.
 * @example readBookedFor('book Anna Berg in for a haircut tomorrow at 3', []) //=> 'Anna Berg'
 */
export function readBookedFor(text: string, notNames: readonly string[]): string | undefined {
  const named = (rest: string): string | undefined => findPersonName(`my name is ${rest}`, { bare: false, notNames });
  const verb = VERB.exec(text);
  const direct = verb && named(text.slice(verb[0].length));
  if (direct) return direct;
  const places = [...text.matchAll(FOR)].map((match) => named(text.slice(match.index + match[0].length)));
  return places.find((name) => name !== undefined);
}
