import type { SlotSearch } from '../../src/services/find-slots.ts';
import type { Business, Service } from '../../src/domain/people/business.ts';
import type { LocationId } from '../../src/domain/people/ids.ts';
import type { Offer, ToolContext, View } from '../contract.ts';
import type { FoundBooking } from './bookings.ts';
import { dayWords, timeWords, whyNot } from './refusal.ts';
import type { Resolved } from './request.ts';
import { daysOf } from './search.ts';
import { clockNote, nameOfProvider, serviceWith, slotsCard } from './slot-view.ts';
import type { OfferedSlot } from './slot-view.ts';
import { peopleWords } from './terms.ts';
import type { Voice } from './voice.ts';
import { sayWhen } from './voice.ts';
import type { Wish } from './wish.ts';
import { count, spoken } from './words.ts';

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
  const who = peopleWords(party);
  const title = serviceWith(asked.service, asked.provider && business.providers.length > 1 ? asked.provider.name : undefined);
  const note = asked.note ? `${asked.note} ` : '';
  if (exact) {
    const named = business.providers.length > 1 ? nameOfProvider(business, exact.slot.providerId) : undefined;
    const text = `${note}${[serviceWith(asked.service, named), who, placeWords(asked.service, found.locationId, business)].filter(Boolean).join(' ')} on ${sayWhen(exact.slot.startsAt, voice)} is free.`;
    return {
      text: [text, length?.text].filter(Boolean).join(' '),
      card: slotsCard([exact], title, business, voice),
      ...(length ? { offers: length.offers } : {}),
      expects: 'slot',
    };
  }
  const days = daysOf(wish, asked.service, now, voice.zone);
  const why = search.reason
    ? `${whyNot(search.reason, { days, time: wish.time }, { business, service: asked.service, provider: asked.provider, now, voice, party, seatsLeft })} `
    : '';
  const where = placeWords(asked.service, found.locationId, business);
  const aim = [moving ? `for moving ${title}` : `for ${title}`, who, where].filter(Boolean).join(' ');
  const waits =
    search.reason === 'FULL' && !moving && context.principal.role === 'customer' && party <= (asked.service.seats ?? 1);
  const offers = [...(waits ? [WAITLIST] : []), ...(length?.offers ?? [])];
  if (offered.length === 0) {
    if (party > (asked.service.seats ?? party))
      return { text: `${note}${why}You could come in two groups: how many shall I book first?`, expects: 'anything' };
    const text = `${note}${why}There is no free time ${aim} as far ahead as bookings are taken.`;
    return { text, ...(offers.length > 0 ? { offers } : {}), expects: 'date' };
  }
  const speak = (lead: string, question: string, expects: View['expects'] = 'slot'): View => ({
    text: [`${note}${lead}`, length?.text, clockNote(offered, voice), question].filter(Boolean).join(' '),
    card: slotsCard(offered, title, business, voice),
    ...(offers.length > 0 ? { offers } : {}),
    ...(expects ? { expects } : {}),
  });
  const times = offered.length === 1 ? 'time' : 'times';
  const doesOneDo = offered.length === 1 ? 'Would that do?' : 'Would one of these do?';
  if (search.slots.length === 0) return speak(`${why}Here ${are(offered)} the next free ${times} ${aim}.`, doesOneDo);
  if (why) return speak(`${why}Here ${are(offered)} the nearest free ${times} ${aim}.`, doesOneDo);
  const left = search.total - offered.length;
  const more = left > 0 ? ` There ${left === 1 ? 'is' : 'are'} ${count(left, 'more time')}: just name one.` : '';
  const during = wish.time ? `, ${timeWords(wish.time, voice)}` : '';
  const which = offered.length === 1 ? 'Would that do?' : 'Which one suits you?';
  if (wish.day) return speak(`Here is what is free ${aim} ${dayWords(days, voice)}${during}.`, `${which}${more}`);
  const question = wish.earliest ? which : 'Pick one, or tell me a day.';
  return speak(`Here ${are(offered)} the next free ${times} ${aim}${during}.`, question, wish.earliest ? 'slot' : 'date');
}

/** @example placeWords(service, bandra, business) //=> 'at Bandra' */
function placeWords({ id: serviceId }: Service, chosen: LocationId | undefined, { services, locations }: Business): string {
  const several = (services.find(({ id }) => id === serviceId)?.locationIds ?? locations).length > 1;
  const place = several ? locations.find(({ id }) => id === chosen) : undefined;
  if (!place) return '';
  return place.online ? 'online' : `at ${spoken(place.name)}`;
}

/** A place in a full class may become free. */
const WAITLIST: Offer = { label: 'Join the waitlist', say: 'put me on the waitlist' };

const are = ({ length }: { readonly length: number }): string => (length === 1 ? 'is' : 'are');
