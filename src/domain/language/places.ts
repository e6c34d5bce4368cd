import { findNames } from './names.ts';

export type PlaceCandidate = { readonly id: string; readonly name: string; readonly address?: string; readonly online?: boolean };

const ONLINE = /\b(?:online|on-line|video|zoom|remote(?:ly)?|virtual(?:ly)?|skype|from home)\b/i;
const IN_PERSON =
  /\b(?:in[- ]?person|face[- ]to[- ]face|on[- ]?site|(?:at|in|to) (?:the|your) (?:studio|office|clinic|salon|shop|practice|place|rooms?)|come (?:in|over|by))\b|\bnot (?:online|(?:by |a )?video)\b|^\W*(?:the )?(?:office|studio|clinic|salon|shop|practice)\W*(?:please|then)?\W*$/i;
const CHOICE = /\bor\b/i;
/** Words of a name or an address that tell no place from another. */
const COMMON =
  /^(?:the|and|road|street|avenue|lane|floor|suite|unit|house|our|office|studio|salon|clinic|shop|branch|room|online|video)$/i;

const wordsOf = ({ name, address }: PlaceCandidate): readonly string[] =>
  `${name} ${address ?? ''}`.match(/\p{L}[\p{L}'’-]{3,}/gu)?.filter((word) => !COMMON.test(word)) ?? [];

const isNamed = (text: string, place: PlaceCandidate, places: readonly PlaceCandidate[]): boolean => {
  const own = wordsOf(place).filter((word) => places.every((other) => other === place || !wordsOf(other).includes(word)));
  return findNames(text, [{ id: place.id, name: place.name, aliases: own }]).some(
    ({ score, negated }) => score >= 0.9 && negated !== true,
  );
};

/**
 * The places that words choose: by name, by a word of the name or address that no other place has, or as online or in person. Empty when they choose none.
 * @example findPlaces('at Andheri please', [bandra, andheri]) //=> [andheri]
 */
export function findPlaces<T extends PlaceCandidate>(text: string, places: readonly T[]): readonly T[] {
  const exact = places.filter(({ name }) => name.toLowerCase() === text.trim().toLowerCase());
  if (exact.length > 0) return exact;
  const named = places.filter((place) => isNamed(text, place, places));
  if (CHOICE.test(text)) {
    const said = (place: T): boolean => (place.online ? ONLINE.test(text) : named.length === 0 && IN_PERSON.test(text));
    return places.filter((place) => named.includes(place) || said(place));
  }
  if (named.length === 1) return named;
  const among = named.length > 0 ? named : places;
  if (IN_PERSON.test(text)) return among.filter(({ online }) => online !== true);
  return ONLINE.test(text) ? among.filter(({ online }) => online === true) : named;
}
