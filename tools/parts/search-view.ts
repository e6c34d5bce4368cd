import type { SlotSearch } from '../../src/services/find-slots.ts';
import type { Business, Service } from '../../src/domain/people/business.ts';
import type { LocationId } from '../../src/domain/people/ids.ts';
import type { Offer, ToolContext, View } from '../contract.ts';
import type { FoundBooking } from './bookings.ts';
import { dayWords, timeWords, whyNot } from './refusal.ts';
import type { Resolved } from './request.ts';
import { daysOf } from './search.ts';
import type { OfferedSlot } from './slot-view.ts';
import { clockNote, forPeople, nameOfProvider, serviceWith, slotsCard } from './slot-view.ts';
import type { Voice } from './voice.ts';
import { sayWhen } from './voice.ts';
import type { Wish } from './wish.ts';
import { spoken } from './words.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

export type FoundSlots = {
  readonly asked: Resolved;
  readonly wish: Wish;
  readonly search: SlotSearch;
  /** What is shown, under handles; the exact one first. */
  readonly offered: readonly OfferedSlot[];
  readonly exact: OfferedSlot | undefined;
  readonly voice: Voice;
  readonly moving: FoundBooking | undefined;
  readonly context: ToolContext;
  readonly party: number;
  /** The chosen one of several places. */
  readonly locationId: LocationId | undefined;
  /** How many would fit where the party does not. */
  readonly seatsLeft: number | undefined;
  /** Which of several lengths the times are for, and the others. */
  readonly length: { readonly text: string; readonly offers: readonly Offer[] } | undefined;
};

/** What a person reads of a search: a sentence and a question, or first the true reason; the card has the times. */
export function searchView(found: FoundSlots): View {
  const { asked, wish, search, offered, exact, voice, moving, context, party, seatsLeft, length } = found;
  const { business, now } = context;
  const { say } = wordingOf(voice.locale);
  const several = business.providers.length > 1;
  const title = serviceWith(asked.service, asked.provider && several ? asked.provider.name : undefined, voice);
  const full = (name: string): string => atPlace(forPeople(name, party, voice), asked.service, found.locationId, business, voice);
  if (exact) {
    const named = serviceWith(asked.service, several ? nameOfProvider(business, exact.slot.providerId) : undefined, voice);
    const free = say('search.isFree', { title: full(named), when: sayWhen(exact.slot.startsAt, voice) });
    return {
      text: joined(asked.note, free, length?.text),
      card: slotsCard([exact], title, business, voice),
      ...(length ? { offers: length.offers } : {}),
      expects: 'slot',
    };
  }
  const days = daysOf(wish, asked.service, now, voice.zone);
  const why =
    search.reason &&
    whyNot(
      search.reason,
      { days, time: wish.time },
      { business, service: asked.service, provider: asked.provider, now, voice, party, seatsLeft },
    );
  const aim = { title: full(title), count: offered.length };
  const waits =
    search.reason === 'FULL' && !moving && context.principal.role === 'customer' && party <= (asked.service.seats ?? 1);
  const offers = [...(waits ? [waitlist(say('search.joinWaitlist'))] : []), ...(length?.offers ?? [])];
  if (offered.length === 0) {
    if (party > (asked.service.seats ?? party))
      return { text: joined(asked.note, why, say('search.twoGroups')), expects: 'anything' };
    const none = moving ? say('search.noneForMoving', aim) : say('search.noneForBooking', aim);
    return { text: joined(asked.note, why, none), ...(offers.length > 0 ? { offers } : {}), expects: 'date' };
  }
  const speak = (lead: string, question: string, expects: View['expects'] = 'slot'): View => ({
    text: joined(asked.note, lead, length?.text, clockNote(offered, voice), question),
    card: slotsCard(offered, title, business, voice),
    ...(offers.length > 0 ? { offers } : {}),
    ...(expects ? { expects } : {}),
  });
  const next = moving ? say('search.nextForMoving', aim) : say('search.nextForBooking', aim);
  const wouldOneDo = say('search.wouldOneDo', { count: offered.length });
  if (search.slots.length === 0) return speak(joined(why, next), wouldOneDo);
  if (why !== undefined) {
    const nearest = moving ? say('search.nearestForMoving', aim) : say('search.nearestForBooking', aim);
    return speak(joined(why, nearest), wouldOneDo);
  }
  const left = search.total - offered.length;
  const during = wish.time && timeWords(wish.time, voice);
  const which = say('search.whichSuits', { count: offered.length });
  if (wish.latest) {
    const lead = say('search.latest', { ...aim, when: dayWords(days, voice) });
    return speak(lead, which);
  }
  if (wish.day) {
    const day = dayWords(days, voice);
    const when = during === undefined ? day : say('search.whenDuring', { day, during });
    const lead = moving ? say('search.freeOnForMoving', { ...aim, when }) : say('search.freeOnForBooking', { ...aim, when });
    return speak(lead, joined(which, left > 0 ? say('search.moreTimes', { count: left }) : undefined));
  }
  const lead =
    during === undefined
      ? next
      : moving
        ? say('search.nextDuringForMoving', { ...aim, during })
        : say('search.nextDuringForBooking', { ...aim, during });
  return speak(lead, wish.earliest ? which : say('search.pickOrDay'), wish.earliest ? 'slot' : 'date');
}

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' ');

/** With the chosen one of several places. @example atPlace('Yoga', yoga, bandra, business, voice) //=> 'Yoga at Bandra' */
function atPlace(
  title: string,
  { id: serviceId }: Service,
  chosen: LocationId | undefined,
  { services, locations }: Business,
  voice: Voice,
): string {
  const { say } = wordingOf(voice.locale);
  const several = (services.find(({ id }) => id === serviceId)?.locationIds ?? locations).length > 1;
  const place = several ? locations.find(({ id }) => id === chosen) : undefined;
  if (!place) return title;
  return place.online ? say('title.online', { title }) : say('title.at', { title, place: spoken(place.name) });
}

/** A place in a full class may become free. */
const waitlist = (label: string): Offer => ({ label, say: 'put me on the waitlist' });
