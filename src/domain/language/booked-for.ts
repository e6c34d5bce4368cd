import { fold } from './folded.ts';
import { findPersonName } from './person-names.ts';

/** A member of staff names whose booking they mean: between the verb and the rest, or behind "for" or "of". */
const VERB =
  /^.*?(?<![\p{L}'])(?:book|put|squeeze|fit|pencil|add|schedule|walk-?\s?in|cancel|move|reschedule|delete)(?![\p{L}'])[\s:,]*(?:in(?![\p{L}])[\s:,]*)?/iu;
const FOR = /(?<![\p{L}'])(?:for|of)(?![\p{L}'])\s+/giu;

/**
 * Whose booking is meant, in the words of somebody who books for others; undefined when nobody is named. The names of services end a customer's name, those
 * of providers are nobody else's.
 * @example readBookedFor('book Anna Berg in for a haircut tomorrow at 3', { services: ['Haircut'], providers: [] }) //=> 'Anna Berg'
 */
export function readBookedFor(
  text: string,
  { services, providers }: { readonly services: readonly string[]; readonly providers: readonly string[] },
): string | undefined {
  const notNames = [...services, ...providers];
  const others = new Set(services.flatMap((name) => fold(name).split(/\s+/)));
  const named = (rest: string): string | undefined => {
    const words = findPersonName(`my name is ${rest}`, { bare: false, notNames })?.split(' ') ?? [];
    const end = words.findIndex((word) => others.has(fold(word).replace(/'s$/, '')));
    return (end < 0 ? words : words.slice(0, end)).join(' ') || undefined;
  };
  const verb = VERB.exec(text);
  const direct = verb && named(text.slice(verb[0].length));
  if (direct) return direct;
  const places = [...text.matchAll(FOR)].map((match) => named(text.slice(match.index + match[0].length)));
  return places.find((name) => name !== undefined);
}
