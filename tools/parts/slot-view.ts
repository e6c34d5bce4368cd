import type { IssuedHandle } from '../../src/domain/dialogue/conversation.ts';
import type { Business, Service } from '../../src/domain/people/business.ts';
import type { AppointmentId, LocationId } from '../../src/domain/people/ids.ts';
import type { Slot } from '../../src/domain/scheduling/slot.ts';
import { formatShortDate } from '../../src/domain/time/format.ts';
import { MINUTE_MS } from '../../src/domain/time/types.ts';
import { localDateOf } from '../../src/domain/time/wall.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';
import type { CardView, Handles } from '../contract.ts';
import type { Voice } from './voice.ts';
import { cityOf, differs, inEnglish, sayOtherTime, sayShort, sayTime } from './voice.ts';
import { spoken } from './words.ts';

/** A slot under its handle. */
export type OfferedSlot = { readonly slot: Slot; readonly issued: IssuedHandle };

/** At most this many slots are shown at once. */
export const SHOWN_SLOTS = 6;

export const nameOfProvider = (business: Business, id: string): string =>
  business.providers.find((provider) => provider.id === id)?.name ?? business.name;

/** Says who only where somebody else could be meant. */
export function slotLabel(slot: Slot, business: Business, voice: Voice): string {
  const when = sayShort(slot.startsAt, voice);
  if (business.providers.length < 2) return when;
  return wordingOf(voice.locale).say('title.slotWith', { when, provider: spoken(nameOfProvider(business, slot.providerId)) });
}

/** The English label of a handle, with what the person reads where they speak something else. */
export function labelled(
  voice: Voice,
  business: Business,
  label: (voice: Voice) => string,
): { readonly label: string; readonly said?: string } {
  const english = inEnglish(voice, business);
  return english === voice ? { label: label(voice) } : { label: label(english), said: label(voice) };
}

const baseOf = ({ serviceId }: Slot, business: Business): Service | undefined =>
  business.services.find(({ id }) => id === serviceId);

/** The length of a slot, where it is not the usual one of its service. */
export function otherLength(slot: Slot, business: Business): { readonly durationMinutes?: number } {
  const minutes = (slot.endsAt - slot.startsAt) / MINUTE_MS;
  return baseOf(slot, business)?.durationMinutes === minutes ? {} : { durationMinutes: minutes };
}

/** Named where there are several. */
function placeOf(slot: Slot, business: Business, chosen: LocationId | undefined): { readonly locationId?: LocationId } {
  const several = (baseOf(slot, business)?.locationIds ?? business.locations).length > 1;
  const locationId = slot.locationId ?? chosen;
  return several && locationId !== undefined ? { locationId } : {};
}

/** Gives each slot a handle; slot handles issued before are forgotten. */
export function offerSlots(
  slots: readonly Slot[],
  handles: Handles,
  {
    business,
    voice,
    moving,
    locationId,
    party = 1,
  }: {
    readonly business: Business;
    readonly voice: Voice;
    readonly moving?: AppointmentId | undefined;
    /** The chosen place, where there are several. */
    readonly locationId?: LocationId | undefined;
    readonly party?: number | undefined;
  },
): OfferedSlot[] {
  const issued = handles.issue(
    'slot',
    slots.map((slot) => ({
      ...labelled(voice, business, (each) => slotLabel(slot, business, each)),
      target: {
        kind: 'slot',
        serviceId: slot.serviceId,
        providerId: slot.providerId,
        startsAt: slot.startsAt,
        ...(moving === undefined ? {} : { moving }),
        ...otherLength(slot, business),
        ...placeOf(slot, business, locationId),
        ...(party > 1 ? { party } : {}),
      },
    })),
  );
  return slots.flatMap((slot, index) => {
    const handle = issued[index];
    return handle ? [{ slot, issued: handle }] : [];
  });
}

/** The slots as buttons, each with its day, time and, where it says something, who and the other clock's time. */
export function slotsCard(offered: readonly OfferedSlot[], title: string, business: Business, voice: Voice): CardView {
  const { say } = wordingOf(voice.locale);
  const abroad = offered.find(({ slot }) => differs(slot.startsAt, voice));
  const several = new Set(offered.map(({ slot }) => slot.providerId)).size > 1;
  const places = new Set(offered.map(({ slot }) => slot.locationId)).size > 1;
  return {
    type: 'slots',
    title,
    ...(abroad ? { zone: voice.zone } : {}),
    slots: offered.map(({ slot, issued }) => {
      const who = several ? say('search.withProvider', { provider: nameOfProvider(business, slot.providerId) }) : undefined;
      const other = sayOtherTime(slot.startsAt, voice);
      const seats = slot.seatsLeft === undefined ? undefined : say('search.seatsLeft', { count: slot.seatsLeft });
      const where = places ? business.locations.find(({ id }) => id === slot.locationId)?.name : undefined;
      const detail = [who, where, seats, other ? say('search.otherClock', { name: voice.otherName, time: other }) : undefined]
        .filter((part) => part !== undefined)
        .join(' · ');
      return {
        label: issued.said ?? issued.label,
        day: formatShortDate(localDateOf(slot.startsAt, voice.zone), voice.locale),
        time: sayTime(slot.startsAt, voice),
        handle: issued.handle,
        ...(detail ? { detail } : {}),
      };
    }),
  };
}

/** Whose clock the times are on, where the other clock differs; else empty. */
export const clockNote = (offered: readonly OfferedSlot[], voice: Voice): string =>
  offered.some(({ slot }) => differs(slot.startsAt, voice))
    ? wordingOf(voice.locale).say('time.timesAreOf', { city: cityOf(voice.zone) })
    : '';

/** What a model reads of an offered slot. */
export const slotData = ({ issued }: OfferedSlot): { readonly handle: string; readonly label: string } => ({
  handle: issued.handle,
  label: issued.label,
});

/** "Haircut with Maya" */
export const serviceWith = (service: Service, providerName: string | undefined, voice: Pick<Voice, 'locale'>): string =>
  providerName === undefined
    ? service.name
    : wordingOf(voice.locale).say('title.with', { service: service.name, provider: spoken(providerName) });

/** @example forPeople('Yoga', 3, voice) //=> 'Yoga for 3 people' */
export const forPeople = (title: string, party: number, voice: Pick<Voice, 'locale'>): string =>
  party > 1 ? wordingOf(voice.locale).say('title.people', { title, count: party }) : title;
