import type { DayRange } from '../../src/domain/language/types.ts';
import type { VisitPart } from '../../src/domain/dialogue/conversation.ts';
import type { Business, Provider, Service } from '../../src/domain/people/business.ts';
import type { Slot } from '../../src/domain/scheduling/slot.ts';
import { addDays, daysBetween, wallOf } from '../../src/domain/time/wall.ts';
import type { Visit, VisitSearch } from '../../src/services/find-visit.ts';
import { findSlots } from '../../src/services/find-slots.ts';
import { findVisit } from '../../src/services/find-visit.ts';
import type { Services } from '../../src/services/deps.ts';
import type { CardView, ToolContext } from '../contract.ts';
import { doing } from './request.ts';
import { daysOf } from './search.ts';
import type { OfferedSlot } from './slot-view.ts';
import { labelled, nameOfProvider, otherLength } from './slot-view.ts';
import type { Voice } from './voice.ts';
import { differs, sayDay, sayShort, sayTime } from './voice.ts';
import { onProvidersClock } from './waitlist-view.ts';
import type { Wish } from './wish.ts';
import { spoken } from './words.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

export type VisitWished = {
  readonly business: Business;
  /** In the order wished, two or more. */
  readonly services: readonly Service[];
  /** Asked for by name: does what they do of it. */
  readonly provider: Provider | undefined;
  readonly wish: Wish;
  readonly voice: Voice;
  readonly limit: number;
  /** One after another unless it says otherwise. */
  readonly arrangement?: 'at_once' | 'in_order';
};

const MOST_DAYS = 92;

/** @example thenWords(['Haircut', 'Colour'], voice) //=> 'Haircut, then Colour' */
const thenWords = (parts: readonly string[], { locale }: Pick<Voice, 'locale'>): string =>
  parts.length === 0 ? '' : parts.reduce((first, second) => wordingOf(locale).say('title.andThen', { first, second }));

/** @example visitTitle([cut, colour], voice) //=> 'Haircut, then Colour' */
export function visitTitle(
  services: readonly Service[],
  voice: Pick<Voice, 'locale'>,
  arrangement: VisitWished['arrangement'] = 'in_order',
): string {
  const [first] = services;
  const names = services.map(({ name }) => name);
  if (first && !isSame(services) && arrangement === 'at_once')
    return wordingOf(voice.locale).say('title.severalAtOnce', { services: wordingOf(voice.locale).allOf(names) });
  if (!first || !isSame(services)) return thenWords(names, voice);
  const same = { service: first.name, count: services.length };
  const { say } = wordingOf(voice.locale);
  return arrangement === 'at_once' ? say('title.sameAtOnce', same) : say('title.sameInOrder', same);
}

/** Free visits for a wish, on whichever clock it was said. */
export async function searchVisits(services: Services, wished: VisitWished): Promise<VisitSearch & { readonly exact?: Visit }> {
  const { business, provider, wish, voice, limit } = wished;
  const [first] = wished.services;
  if (!first) return { visits: [] };
  const days = daysOf(wish, first, services.clock.now(), voice.zone);
  const zone = provider?.timeZone ?? doing(business, first)[0]?.timeZone ?? business.timeZone;
  // At the same time nobody can serve two: who was asked for takes the first that they do.
  const does = wished.services.map((service) => provider !== undefined && doing(business, service).includes(provider));
  const theirs = (index: number): boolean =>
    does[index] === true && (wished.arrangement !== 'at_once' || does.indexOf(true) === index);
  const there = onProvidersClock({ ...days, times: wish.time ? [wish.time] : [] }, voice.zone, zone);
  const search = await findVisit(services, {
    business,
    items: wished.services.map((service, index) => ({
      serviceId: service.id,
      durationMinutes: service.durationMinutes,
      ...(provider && theirs(index) ? { providerId: provider.id } : {}),
    })),
    arrangement: wished.arrangement,
    from: there.from,
    to: daysBetween(there.from, there.to) < MOST_DAYS ? there.to : addDays(there.from, MOST_DAYS - 1),
    ...(there.times[0] ? { time: there.times[0] } : {}),
    limit,
  });
  const { time } = wish;
  const exact = time?.exact ? search.visits.find((visit) => startsThen(visit, time.from, voice)) : undefined;
  const visits = search.visits.filter((visit) => !(wish.excludedDays ?? []).includes(wallOf(startOf(visit), voice.zone).date));
  const blamed = search.visits.length === 0 && search.serviceId === undefined ? await blame(services, wished, there) : {};
  return { ...search, ...blamed, visits, ...(exact ? { exact } : {}) };
}

/** The service that alone keeps the visit from these days, with its reason; nothing where each of them could be had. */
async function blame(
  services: Services,
  { business, services: wanted }: VisitWished,
  { from, to }: DayRange,
): Promise<Pick<VisitSearch, 'reason' | 'serviceId'>> {
  for (const { id, durationMinutes } of wanted) {
    const search = await findSlots(services, { business, serviceId: id, durationMinutes, from, to, limit: 1 });
    if (search.slots.length === 0 && search.reason) return { reason: search.reason, serviceId: id };
  }
  return {};
}

const startOf = ({ slots }: Visit): Slot['startsAt'] => slots[0]?.startsAt ?? (0 as Slot['startsAt']);
const startsThen = (visit: Visit, minute: number, { zone }: Voice): boolean => wallOf(startOf(visit), zone).minute === minute;

/** The parts after the first, as a handle keeps them. */
const partsOf = ({ slots }: Visit, business: Business): VisitPart[] =>
  slots.slice(1).map((slot) => {
    const { serviceId, providerId, startsAt } = slot;
    return { serviceId, providerId, startsAt, ...otherLength(slot, business) };
  });

const nameOf = (business: Business, { serviceId }: { readonly serviceId: string }, { locale }: Voice): string =>
  business.services.find(({ id }) => id === serviceId)?.name ?? wordingOf(locale).say('label.appointment');

/** Several people at the same time. */
export const isAtOnce = (parts: readonly { readonly startsAt: number }[]): boolean =>
  parts.length > 1 && parts.every(({ startsAt }) => startsAt === parts[0]?.startsAt);

/** Short enough for a button: when it begins and who is seen. @example 'Sat 28 Nov, 10:00 with Maya, then Priya' */
function shortLabel(slots: readonly Slot[], business: Business, voice: Voice): string {
  const [first] = slots;
  if (!first) return '';
  const names = slots.map(({ providerId }) => spoken(nameOfProvider(business, providerId)));
  const changes = names.filter((name, index) => name !== names[index - 1]);
  const { say, allOf } = wordingOf(voice.locale);
  const when = sayShort(first.startsAt, voice);
  if (business.providers.length < 2) return when;
  return say('title.slotWith', { when, provider: isAtOnce(slots) ? allOf(names) : thenWords(changes, voice) });
}

/** @example partsWords(slots, business, voice) //=> 'Haircut 10:00 with Maya, then Colour 10:45 with Priya' */
export function partsWords(
  slots: readonly Pick<Slot, 'serviceId' | 'providerId' | 'startsAt'>[],
  business: Business,
  voice: Voice,
): string {
  const [first] = slots;
  const { say, allOf } = wordingOf(voice.locale);
  const providerOf = (slot: { readonly providerId: string }): string => spoken(nameOfProvider(business, slot.providerId));
  if (first && isAtOnce(slots) && slots.some(({ serviceId }) => serviceId !== first.serviceId))
    return allOf(
      slots.map((slot) =>
        say('title.partWith', {
          service: nameOf(business, slot, voice),
          time: sayTime(slot.startsAt, voice),
          provider: providerOf(slot),
        }),
      ),
    );
  if (first && isAtOnce(slots))
    return say('title.partsAt', {
      service: nameOf(business, first, voice),
      time: sayTime(first.startsAt, voice),
      providers: allOf(slots.map(providerOf)),
    });
  const parts = slots.map((slot) => {
    const part = { service: nameOf(business, slot, voice), time: sayTime(slot.startsAt, voice) };
    return business.providers.length > 1
      ? say('title.partWith', { ...part, provider: providerOf(slot) })
      : say('title.part', part);
  });
  return thenWords(parts, voice);
}

/** Gives each visit a slot handle; those issued before are forgotten. */
export function offerVisits(
  visits: readonly Visit[],
  context: Pick<ToolContext, 'handles' | 'business'>,
  voice: Voice,
): OfferedSlot[] {
  const { business, handles } = context;
  const firsts = visits.flatMap((visit) => {
    const [slot] = visit.slots;
    return slot ? [{ slot, visit }] : [];
  });
  const issued = handles.issue(
    'slot',
    firsts.map(({ slot, visit }) => ({
      ...labelled(voice, business, (each) => shortLabel(visit.slots, business, each)),
      target: {
        kind: 'slot',
        serviceId: slot.serviceId,
        providerId: slot.providerId,
        startsAt: slot.startsAt,
        ...otherLength(slot, business),
        then: partsOf(visit, business),
      },
    })),
  );
  return firsts.flatMap(({ slot }, index) => {
    const handle = issued[index];
    return handle ? [{ slot, issued: handle }] : [];
  });
}

/** Visits as buttons: when it begins, and who does what when. */
export function visitsCard(offered: readonly OfferedSlot[], title: string, business: Business, voice: Voice): CardView {
  const abroad = offered.some(({ slot }) => differs(slot.startsAt, voice));
  return {
    type: 'slots',
    title,
    ...(abroad ? { zone: voice.zone } : {}),
    slots: offered.map(({ slot, issued }) => {
      const { target } = issued;
      const then = target.kind === 'slot' ? (target.then ?? []) : [];
      return {
        label: issued.said ?? issued.label,
        day: sayDay(slot.startsAt, voice),
        time: sayTime(slot.startsAt, voice),
        detail: partsWords([slot, ...then], business, voice),
        handle: issued.handle,
      };
    }),
  };
}

/** The same service for each. */
export const isSame = (services: readonly Service[]): boolean => services.every(({ id }) => id === services[0]?.id);
