import { lengthsOf, atLength, keptLength } from '../../src/domain/booking/service-length.ts';
import type { Business, Location, Service } from '../../src/domain/people/business.ts';
import type { LocationId } from '../../src/domain/people/ids.ts';
import type { DraftPatch, Offer, ToolContext, ToolFailure } from '../contract.ts';
import type { FoundBooking } from './bookings.ts';
import { findPlaces } from '../../src/domain/language/places.ts';
import { placesOf } from './appointment-view.ts';
import { fail } from './results.ts';
import { serviceAt } from './service-at.ts';
import { sayMoney, voiceFor } from './voice.ts';
import { ENGLISH, lengthWords, listWords, spoken } from './words.ts';
import type { Wording } from '../../src/domain/wording/wording.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

/** How a service is wished: how long, for how many, where. Null or absent: as before. */
export type SaidTerms = {
  readonly minutes?: number | null | undefined;
  readonly party?: number | null | undefined;
  readonly together?: 'at_once' | 'in_order' | null | undefined;
  readonly for_whom?: string | null | undefined;
  readonly place?: string | null | undefined;
};

export type Terms = {
  /** At its length and place, with the price of that. */
  readonly service: Service;
  readonly party: number;
  /** Each of so many people gets a booking of their own, so arranged. */
  readonly each?: { readonly people: number; readonly arrangement: 'at_once' | 'in_order' };
  /** Chosen, or kept. */
  readonly locationId?: LocationId;
  /** To be told with the answer, because what was asked for could not be kept. */
  readonly note?: string;
  /** Buttons beside the note. */
  readonly offers: readonly Offer[];
  readonly draft: DraftPatch;
};

const MOST_PARTY = 50;
const FOR_SEVERAL = /\b(?:couples?|famil(?:y|ies)|groups?|pairs?|duos?)\b/i;

/** Every length with its price, as buttons. */
export function lengthOffers(service: Service, context: Pick<ToolContext, 'business' | 'timeZone' | 'locale'>): Offer[] {
  const voice = voiceFor(context.business, context, service);
  return lengthsOf(service)
    .toSorted((a, b) => a - b)
    .map((minutes) => ({
      label: wordingOf(voice.locale).say('search.lengthAndPrice', {
        length: lengthWords(minutes, voice),
        price: sayMoney(atLength(service, minutes).price, voice),
      }),
      say: `${minutes} minutes`,
    }));
}

type Part<T> = T | ToolFailure;

function lengthOf(
  service: Service,
  { minutes }: SaidTerms,
  context: ToolContext,
  moving: FoundBooking | undefined,
): Part<{ readonly minutes: number; readonly note?: string }> {
  const lengths = lengthsOf(service);
  const { say, anyOf } = wordingOf(context.locale);
  if (minutes !== null && minutes !== undefined && !lengths.includes(minutes)) {
    if (lengths.length === 1)
      return {
        minutes: service.durationMinutes,
        note: say('ask.takesLength', { service: service.name, length: lengthWords(service.durationMinutes, context) }),
      };
    const choicesIn = (person: { readonly locale: string }): readonly string[] =>
      lengths.toSorted((a, b) => a - b).map((one) => lengthWords(one, person));
    return fail('INVALID_INPUT', `${service.name} can be ${listWords(choicesIn(ENGLISH), 'or')}: ask which.`, {
      alternatives: lengths.map((one) => `${one} minutes`),
      view: {
        text: say('ask.notThatLong', {
          service: service.name,
          length: lengthWords(minutes, context),
          choices: anyOf(choicesIn(context)),
        }),
        offers: lengthOffers(service, context),
        expects: 'anything',
      },
    });
  }
  const kept = moving ? keptLength(service, moving.appointment) : context.draft.durationMinutes;
  const wished = minutes ?? kept;
  return { minutes: wished !== undefined && lengths.includes(wished) ? wished : service.durationMinutes };
}

/** Bookings that one yes may hold. */
const MOST_AT_ONCE = 3;

/** How several people may come to a service for one, as buttons. */
function arrangementOffers(service: Service, people: number, business: Business, { say }: Wording): Offer[] {
  if (people > MOST_AT_ONCE) return [];
  const atOnce = people === 2 ? say('ask.bothAtOnce') : say('ask.allAtOnce', { people });
  const inOrder = people === 2 ? say('ask.bothInOrder') : say('ask.allInOrder', { people });
  const { length } = business.providers.filter(({ id }) => service.providerIds?.includes(id) ?? true);
  return [
    ...(length >= people ? [{ label: atOnce, say: 'at the same time' }] : []),
    { label: inOrder, say: 'one after the other' },
  ];
}

function partyOf(
  service: Service,
  said: SaidTerms,
  { draft, business, locale }: ToolContext,
): Part<Pick<Terms, 'party' | 'note' | 'each'> & { readonly kept?: number; readonly offers?: readonly Offer[] }> {
  const words = wordingOf(locale);
  const party = said.party ?? draft.party ?? 1;
  if (!Number.isInteger(party) || party < 1 || party > MOST_PARTY)
    return fail('INVALID_INPUT', `party: expected 1 to ${MOST_PARTY} people, got ${party}.`, {
      view: { text: words.say('ask.howMany'), expects: 'anything' },
    });
  if (party === 1 || (service.seats !== undefined && service.seats > 1)) return { party };
  if (FOR_SEVERAL.test(service.name)) return { party: 1 };
  const chosen = said.together ?? (said.party == null && draft.arrangement !== 'apart' ? draft.arrangement : undefined);
  if (chosen && party <= MOST_AT_ONCE) return { party: 1, kept: party, each: { people: party, arrangement: chosen } };
  const arrangements = arrangementOffers(service, party, business, words);
  // Said before, it was told before; how they come is still open.
  if (said.party == null && draft.arrangement === 'apart') return { party: 1, kept: party, offers: arrangements };
  const groups = business.services.filter(({ seats = 1 }) => seats >= party);
  return {
    party: 1,
    kept: party,
    note: words.say('ask.oneAtATime', { service: service.name }),
    offers: [
      ...arrangements,
      ...groups.map(({ name }) => ({ label: words.say('ask.together', { service: name }), say: `${name} for ${party} people` })),
    ],
  };
}

/** A way rather than a place. */
const HOW = /\b(?:online|video|remote\w*|zoom|virtual\w*|in[- ]?person|face[- ]to[- ]face|house|home|flat|hotel)\b/i;

function placeOf(
  business: Business,
  service: Service,
  { place }: SaidTerms,
  { draft, locale }: ToolContext,
  moving: FoundBooking | undefined,
): Part<{ readonly location?: Location; readonly note?: string }> {
  const places = placesOf(business, service);
  const { say, anyOf } = wordingOf(locale);
  if (place !== null && place !== undefined) {
    const named = findPlaces(place, places);
    const [only] = named;
    if (only && named.length === 1) return { location: only };
    const choices = named.length > 1 ? named : places;
    const [single] = choices;
    // "Online" and "in person" name no place that could be missing.
    const strange = named.length === 0 && !HOW.test(place) ? say('ask.notThere', { said: spoken(place) }) : undefined;
    if (choices.length === 1 && single)
      return {
        note: [
          strange,
          single.online
            ? say('ask.onlyOnline', { service: service.name })
            : say('ask.onlyAt', { service: service.name, place: spoken(single.name) }),
        ]
          .filter((part) => part !== undefined)
          .join(' '),
      };
    const names = choices.map(({ name }) => spoken(name));
    return fail(
      named.length > 1 ? 'AMBIGUOUS' : 'NOT_FOUND',
      `place: ${service.name} is given at ${names.join(' or ')}: ask which.`,
      {
        alternatives: names,
        view: {
          text: [strange, say('ask.placeChoices', { service: service.name, places: anyOf(names) })]
            .filter((part) => part !== undefined)
            .join(' '),
          offers: names.map((name) => ({ label: name, say: name })),
          expects: 'place',
        },
      },
    );
  }
  const kept = moving
    ? places.find(({ id }) => id === moving.appointment.locationId)
    : places.find(({ name }) => name === draft.place);
  return kept ? { location: kept } : {};
}

/** How the service is wished: said now, kept from the draft or of the booking that moves. Fails where it must be asked. */
export function resolveTerms(
  said: SaidTerms,
  service: Service,
  context: ToolContext,
  moving?: FoundBooking,
): Terms | ToolFailure {
  const length = lengthOf(service, said, context, moving);
  if ('ok' in length) return length;
  const people = partyOf(service, said, context);
  if ('ok' in people) return people;
  const where = placeOf(context.business, service, said, context, moving);
  if ('ok' in where) return where;
  const { location } = where;
  const note = [length.note, people.note, where.note].filter((part) => part !== undefined).join(' ');
  return {
    service: serviceAt(service, length.minutes, location?.id),
    party: people.party,
    ...(people.each ? { each: people.each } : {}),
    ...(location ? { locationId: location.id } : {}),
    ...(note ? { note } : {}),
    offers: people.offers ?? [],
    draft: {
      durationMinutes: length.minutes === service.durationMinutes && said.minutes == null ? null : length.minutes,
      party: (people.kept ?? people.party) > 1 ? (people.kept ?? people.party) : null,
      arrangement: people.each?.arrangement ?? null,
      forWhom: (people.kept ?? people.party) > 1 ? (said.for_whom ?? context.draft.forWhom ?? null) : null,
      place: location?.name ?? null,
    },
  };
}

/** What was said of it before the service was clear, to be kept. */
export const termsSaid = ({ minutes, party, place, together, for_whom: forWhom }: SaidTerms): DraftPatch => ({
  ...(together == null ? {} : { arrangement: together }),
  ...(forWhom == null ? {} : { forWhom }),
  ...(minutes == null ? {} : { durationMinutes: minutes }),
  ...(party == null ? {} : { party: party > 1 ? party : null }),
  ...(place == null ? {} : { place }),
});

/** Beside the times of a service with several lengths: which one they are for, and the others as buttons. */
export function lengthNote(
  service: Service,
  full: Service,
  context: ToolContext,
): { readonly text: string; readonly offers: readonly Offer[] } | undefined {
  if (lengthsOf(full).length < 2) return undefined;
  const voice = voiceFor(context.business, context, service);
  const chosen = `${service.durationMinutes} minutes`;
  return {
    text: wordingOf(voice.locale).say('search.thatIsFor', {
      length: lengthWords(service.durationMinutes, voice),
      price: sayMoney(service.price, voice),
    }),
    offers: lengthOffers(full, context).filter((offer) => 'say' in offer && offer.say !== chosen),
  };
}
