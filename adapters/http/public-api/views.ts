import type { Business, Provider, Service } from '../../../src/domain/people/business.ts';
import type { Slot } from '../../../src/domain/scheduling/slot.ts';
import { formatMoney } from '../../../src/domain/time/format.ts';
import { clockText, wallOf } from '../../../src/domain/time/wall.ts';

/** What anybody may read of a business: nothing about its customers or its calendar. */
export const businessSummary = (business: Business) => ({
  id: business._id,
  name: business.name,
  kind: business.kind,
  tagline: business.tagline ?? null,
  timeZone: business.timeZone,
  locale: business.locale,
  currency: business.currency,
});

export const serviceView = (service: Service, business: Business) => ({
  id: service.id,
  name: service.name,
  description: service.description ?? null,
  durationMinutes: service.durationMinutes,
  minimumNoticeMinutes: service.minimumNoticeMinutes,
  bookingWindowDays: service.bookingWindowDays,
  price: {
    amountMinor: service.price.amountMinor,
    currency: service.price.currency,
    text: formatMoney(service.price.amountMinor, service.price.currency, business.locale),
  },
  providers: service.providerIds ?? business.providers.map((provider) => provider.id),
});

export const providerView = (provider: Provider) => ({
  id: provider.id,
  name: provider.name,
  title: provider.title ?? null,
  timeZone: provider.timeZone,
});

export const businessDetails = (business: Business) => ({
  ...businessSummary(business),
  about: business.about ?? null,
  phone: business.phone ?? null,
  email: business.email ?? null,
  locations: business.locations,
  policies: business.policies,
  services: business.services.map((service) => serviceView(service, business)),
  providers: business.providers.map(providerView),
});

/** Instants in UTC ISO; the wall time is the provider's. */
export function slotView(slot: Slot, business: Business) {
  const timeZone = business.providers.find((provider) => provider.id === slot.providerId)?.timeZone ?? business.timeZone;
  const wall = wallOf(slot.startsAt, timeZone);
  return {
    service: slot.serviceId,
    provider: slot.providerId,
    startsAt: new Date(slot.startsAt).toISOString(),
    endsAt: new Date(slot.endsAt).toISOString(),
    date: wall.date,
    time: clockText(wall.minute),
    timeZone,
  };
}
