import { lengthsOf } from '../../domain/booking/service-length.ts';
import { cardinalOf } from '../../domain/language/number-words.ts';
import { readParty, readPeople } from '../../domain/language/party.ts';
import { findPlaces } from '../../domain/language/places.ts';
import type { Service } from '../../domain/people/business.ts';
import type { InterpretContext } from '../../ports/interpreter.ts';
import type { Reading } from './reading.ts';
import { readShift } from './shift.ts';

/** How a service is wished: how long, for how many, where. */
export type TermsSaid = {
  readonly minutes?: number;
  readonly party?: number;
  readonly place?: string;
  readonly together?: 'at_once' | 'in_order';
  readonly forWhom?: string;
};

const LONGER = /\b(?:longer|extended|more time)\b(?! (?:notice|than))/i;
const LONGEST = /\b(?:longest|full[- ]length)\b/i;
const SHORTER = /\b(?:shorter|quicker|less time)\b/i;
const SHORTEST = /\b(?:shortest|quickest)\b/i;
const NUMBER_ONLY = /^\W*(?:(?:the|make it|ok|yes|let[’']s do)\W+)*(\d{2,3})(?:\W+(?:one|please|then|is fine))*\W*$/i;
/** The others do not come. */
export const ALONE = /\b(?:just|only) (?:me|myself|one(?: person| of us)?|for me)\b|\b(?:on my own|by myself|alone)\b/i;
const FOR_NUMBER =
  /\bfor (two|three|four|five|six|seven|eight|nine|ten)\b(?! (?:weeks?|months?|times|hours?|minutes?|days?|sessions?|o[’']?clock))/i;

const FOR_DIGIT = /\bfor (\d)\b(?!\s*(?:[:.]\d|am|pm|[ap]\.m|h\b|weeks?|months?|times|hours?|minutes?|days?|o[’']?clock))/i;
const OR = /\bor\b/i;
const MOST_WORDS = 8;

const serviceNamed = (name: string | undefined, { business }: InterpretContext): Service | undefined =>
  business.services.find((service) => service.name === name);

function lengthSaid({ text, when, phrase }: Reading, service: Service, { draft }: InterpretContext): number | undefined {
  const lengths = lengthsOf(service).toSorted((a, b) => a - b);
  const said = when.durationMinutes;
  if (lengths.length < 2) return said !== undefined && phrase === undefined && !readShift(text) ? said : undefined;
  const bare = NUMBER_ONLY.exec(text)?.[1];
  if (bare !== undefined && lengths.includes(Number(bare))) return Number(bare);
  if (said !== undefined && !readShift(text)) return lengths.includes(said) || phrase === undefined ? said : undefined;
  const kept = service.name === draft.service ? draft.durationMinutes : undefined;
  const current = kept ?? service.durationMinutes;
  if (LONGEST.test(text)) return lengths.at(-1);
  if (SHORTEST.test(text)) return lengths[0];
  if (LONGER.test(text)) return lengths.find((one) => one > current) ?? lengths.at(-1);
  return SHORTER.test(text) ? (lengths.findLast((one) => one < current) ?? lengths[0]) : undefined;
}

function partySaid(text: string, service: Service | undefined, { draft }: InterpretContext): number | undefined {
  const party = readParty(text);
  if (party !== undefined) return party;
  if (draft.party !== undefined && ALONE.test(text)) return 1;
  const many = (service?.seats ?? 1) > 1 ? FOR_NUMBER.exec(text)?.[1] : undefined;
  return many === undefined ? undefined : cardinalOf(many.toLowerCase());
}

const AT_ONCE =
  /\b(?:at )?(?:the |exactly the )?same (?:time|hour)\b|\btogether\b|\bat once\b|\bside by side\b|\bsimultaneously\b|\bin parallel\b/i;
const IN_ORDER =
  /\bone after (?:the other|another)\b|\bback to back\b|\bafter (?:each other|one another)\b|\bin a row\b|\bstraight after\b|\bconsecutive|\bin one (?:visit|go)\b|\b(?:in the )?same visit\b/i;

export const saysAtOnce = (text: string): boolean => AT_ONCE.test(text);

/** At the same time or one after another, where each of several people needs a booking of their own. */
function togetherSaid(text: string, service: Service | undefined, people: number): TermsSaid['together'] {
  if (people < 2 || (service?.seats ?? 1) > 1) return undefined;
  return AT_ONCE.test(text) ? 'at_once' : IN_ORDER.test(text) ? 'in_order' : undefined;
}

/** How many people are to come; each of different services of a visit may be for somebody else. */
export const peopleComing = ({ party = 1, also = [], arrangement, goal }: InterpretContext['draft']): number =>
  goal === 'book' && also.length > 0 && (arrangement === 'at_once' || arrangement === 'in_order') ? also.length + 1 : party;

function placeSaid(
  text: string,
  service: Service | undefined,
  { business, draft, expects }: InterpretContext,
): string | undefined {
  if (business.locations.length < 2) return undefined;
  const places = business.locations.filter(({ id }) => service?.locationIds?.includes(id) ?? true);
  const [only, ...others] = findPlaces(text, places.length > 0 ? places : business.locations);
  if (!only) return undefined;
  // "Online or at the office?" is for the tool to answer.
  if (others.length > 0) return OR.test(text) && text.split(/\s+/).length <= MOST_WORDS ? text : undefined;
  return only.name === draft.place && expects !== 'place' ? undefined : only.name;
}

/** What words say of the length, the people and the place of the service at hand. `service`: the one they name, if any. */
export function termsSaid(reading: Reading, context: InterpretContext, name: string | undefined): TermsSaid {
  const { services } = context.business;
  const service = serviceNamed(name ?? context.draft.service, context) ?? (services.length === 1 ? services[0] : undefined);
  const minutes = service ? lengthSaid(reading, service, context) : reading.when.durationMinutes;
  const party = partySaid(reading.text, service, context);
  const place = placeSaid(reading.text, service, context);
  const together = togetherSaid(reading.text, service, party ?? peopleComing(context.draft));
  const forWhom = readPeople(reading.text);
  return {
    ...(minutes === undefined ? {} : { minutes }),
    ...(party === undefined ? {} : { party }),
    ...(together === undefined ? {} : { together }),
    ...(forWhom === undefined ? {} : { forWhom }),
    ...(place === undefined ? {} : { place }),
  };
}

const LENGTH =
  /\s*\b(?:for |lasting )(?:\d+(?:\.5)?|an?|one|two|three|half an?)(?: and a half)?[\s-]*(?:minutes?|mins?|hours?|hrs?|h)\b(?: and a half)?(?: long)?/i;
/** The words about when without those about how long: "Friday at 5 for 90 minutes" is at 5. */
export const withoutLength = (phrase: string): string | undefined => phrase.replace(LENGTH, '').trim() || undefined;
/** "A class for 3": perhaps how many come; with the words that are left without it. */
export function peopleDigit(text: string): { readonly party: number; readonly rest: string } | undefined {
  const found = FOR_DIGIT.exec(text);
  const party = Number(found?.[1] ?? 0);
  return found && party > 1 ? { party, rest: text.replace(FOR_DIGIT, ' ') } : undefined;
}
/** A length in digits is no hour. */
export const isBareLength = (text: string): boolean => NUMBER_ONLY.test(text);
