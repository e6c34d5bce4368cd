import { fold } from './folded.ts';
import { findPersonName } from './person-names.ts';

/** A member of staff names whose booking they mean: between the verb and the rest, or behind "for" or "of". */
const VERB =
  /^.*?(?<![\p{L}'])(?:book|put|squeeze|fit|pencil|add|schedule|walk-?\s?in|cancel|move|reschedule|delete|shift|push|postpone|change|switch|swap|rebook|transfer|bring|get|give|remove|drop|strike|scrap|take|can|could)(?![\p{L}'])[\s:,]*(?:in(?![\p{L}])[\s:,]*)?/iu;
/** "Anna rang, …", "Anna Berg wants …": the name comes first. */
const SUBJECT =
  /^\W*(?:(?:please|pls|hi|hello|hey|ok|so)\W+)*(.{2,40}?) (?:called|rang|phoned|texted|wrote|e-?mailed|wants?|needs?|on the (?:phone|line)|asked|asks|would|has|can[’']?t|cannot|won[’']?t|is not|isn[’']?t)(?![\p{L}'])/iu;
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
    // "Ann's cut": Ann; a name that a service's words follow ends there anyway.
    const own = rest.replace(/^(\s*(?:\p{L}[\p{L}.-]*\s+){0,3}?\p{L}{2,})['’]s(?!\p{L}).*$/su, '$1');
    const words = findPersonName(`my name is ${own}`, { bare: false, notNames })?.split(' ') ?? [];
    const end = words.findIndex((word) => others.has(fold(word).replace(/'s$/, '')));
    return (end < 0 ? words : words.slice(0, end)).join(' ').replace(/['’]s?$/, '') || undefined;
  };
  const verb = VERB.exec(text);
  const direct = verb && named(text.slice(verb[0].length));
  if (direct) return direct;
  const subject = SUBJECT.exec(text)?.[1];
  const first = subject === undefined ? undefined : named(subject);
  if (first) return first;
  const places = [...text.matchAll(FOR)].map((match) => named(text.slice(match.index + match[0].length)));
  return places.find((name) => name !== undefined);
}
