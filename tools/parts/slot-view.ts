import type { IssuedHandle } from '../../src/domain/dialogue/conversation.ts';
import type { Business, Service } from '../../src/domain/people/business.ts';
import type { AppointmentId, LocationId } from '../../src/domain/people/ids.ts';
import type { Slot } from '../../src/domain/scheduling/slot.ts';
import { formatShortDate } from '../../src/domain/time/format.ts';
import { MINUTE_MS } from '../../src/domain/time/types.ts';
import { localDateOf } from '../../src/domain/time/wall.ts';
import type { CardView, Handles } from '../contract.ts';
import type { Voice } from './voice.ts';
import { cityOf, differs, sayOtherTime, sayShort, sayTime } from './voice.ts';
import { count, spoken } from './words.ts';

/** A slot under its handle. */
export type OfferedSlot = { readonly slot: Slot; readonly issued: IssuedHandle };

/** At most this many slots are shown at once. */
export const SHOWN_SLOTS = 6;

export const nameOfProvider = (business: Business, id: string): string =>
  business.providers.find((provider) => provider.id === id)?.name ?? 'somebody';

/** Says who only where somebody else could be meant. */
export function slotLabel(slot: Slot, business: Business, voice: Voice): string {
  const who = business.providers.length > 1 ? ` with ${spoken(nameOfProvider(business, slot.providerId))}` : '';
  return `${sayShort(slot.startsAt, voice)}${who}`;
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
      label: slotLabel(slot, business, voice),
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
  const abroad = offered.find(({ slot }) => differs(slot.startsAt, voice));
  const several = new Set(offered.map(({ slot }) => slot.providerId)).size > 1;
  const places = new Set(offered.map(({ slot }) => slot.locationId)).size > 1;
  return {
    type: 'slots',
    title,
    ...(abroad ? { zone: voice.zone } : {}),
    slots: offered.map(({ slot, issued }) => {
      const who = several ? `with ${nameOfProvider(business, slot.providerId)}` : undefined;
      const other = sayOtherTime(slot.startsAt, voice);
      const seats = slot.seatsLeft === undefined ? undefined : `${count(slot.seatsLeft, 'seat')} left`;
      const where = places ? business.locations.find(({ id }) => id === slot.locationId)?.name : undefined;
      const detail = [who, where, seats, other ? `${voice.otherName}: ${other}` : undefined]
        .filter((part) => part !== undefined)
        .join(' · ');
      return {
        label: issued.label,
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
  offered.some(({ slot }) => differs(slot.startsAt, voice)) ? `Times are ${cityOf(voice.zone)} time.` : '';

/** What a model reads of an offered slot. */
export const slotData = ({ issued }: OfferedSlot): { readonly handle: string; readonly label: string } => ({
  handle: issued.handle,
  label: issued.label,
});

/** "Haircut with Maya" */
export const serviceWith = (service: Service, providerName: string | undefined): string =>
  providerName === undefined ? service.name : `${service.name} with ${spoken(providerName)}`;
