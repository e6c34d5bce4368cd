import type { Business, Provider, Service } from '../../../src/domain/people/business.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { CustomerId, ProviderId, ResourceId, ServiceId } from '../../../src/domain/people/ids.ts';
import type { Principal } from '../../../src/domain/people/principal.ts';
import type { Instant, ZoneId } from '../../../src/domain/time/types.ts';
import { salon } from '../salon.ts';

/** Monday 8 June 2026, 06:00 in London. */
export const OPENING = Date.parse('2026-06-08T05:00Z') as Instant;
export const MINUTE = 60_000;
export const DAY = 1440 * MINUTE;

const provider = (id: string, timeZone: string, more: Partial<Provider>): Provider => ({
  id: asId<ProviderId>(id),
  name: id,
  timeZone: timeZone as ZoneId,
  hours: [
    {
      days: [1, 2, 3, 4, 5, 6, 7],
      windows: [
        { start: 540, end: 720 },
        { start: 780, end: 1020 },
      ],
    },
  ],
  overrides: [],
  ...more,
});

const service = (id: string, durationMinutes: number, more: Partial<Service>): Service => ({
  id: asId<ServiceId>(id),
  name: id,
  durationMinutes,
  minimumNoticeMinutes: 60,
  bookingWindowDays: 5,
  price: { amountMinor: 4500, currency: 'USD' },
  ...more,
});
const by = (...ids: string[]): ProviderId[] => ids.map((id) => asId<ProviderId>(id));

/**
 * Four people in three zones (one works across midnight, three have limits), two basins, one room; services with buffers, lengths, limits, seats, and two that
 * need a yes, of which one leaves its time to others till then.
 */
export const HOUSE: Business = {
  ...salon,
  name: 'Model House',
  timeZone: 'Europe/London' as ZoneId,
  resources: [
    { id: asId<ResourceId>('basin-1'), name: 'Basin 1', kind: 'basin' },
    { id: asId<ResourceId>('basin-2'), name: 'Basin 2', kind: 'basin' },
    { id: asId<ResourceId>('room-1'), name: 'Room 1', kind: 'room' },
  ],
  providers: [
    provider('ann', 'Europe/London', { limitPerDay: 3, limitPerWeek: 14 }),
    provider('bob', 'America/New_York', {}),
    provider('cat', 'Asia/Kathmandu', {
      limitPerDay: 3,
      hours: [
        { days: [1, 2, 3, 4, 5], windows: [{ start: 600, end: 840 }] },
        { days: [1, 3, 5, 7], windows: [{ start: 1200, end: 120 }] },
      ],
    }),
    provider('dan', 'Europe/London', { limitPerWeek: 16 }),
  ],
  services: [
    service('cut', 30, { intervalMinutes: 15, bufferAfterMinutes: 10 }),
    service('colour', 60, {
      bufferBeforeMinutes: 5,
      bufferAfterMinutes: 10,
      intervalMinutes: 30,
      requires: [{ kind: 'basin' }],
      providerIds: by('ann', 'bob', 'dan'),
      limitPerDay: 2,
    }),
    service('massage', 45, {
      lengths: [{ durationMinutes: 90, price: { amountMinor: 9000, currency: 'USD' } }],
      intervalMinutes: 45,
      requires: [{ kind: 'room' }],
      limitPerWeek: 5,
    }),
    service('yoga', 60, { seats: 4, intervalMinutes: 60, providerIds: by('ann', 'dan') }),
    service('coaching', 30, { approval: true, providerIds: by('bob', 'cat') }),
    service('talk', 45, { approval: true, requestsHoldTime: false, intervalMinutes: 15, providerIds: by('cat', 'dan') }),
  ],
  policies: { cancellationMinutes: 1440, waitlistOfferMinutes: 20 },
};

export const PEOPLE = Array.from({ length: 10 }, (_, index) => `p${index}`);
export const customerOf = (name: string): CustomerId => asId<CustomerId>(name);
export const asCustomer = (name: string): Principal & { role: 'customer' } => ({
  role: 'customer',
  businessId: HOUSE._id,
  customerId: customerOf(name),
});
export const OWNER: Principal = { role: 'owner', businessId: HOUSE._id };

/** Who does a service. */
export const doing = ({ providerIds }: Service): readonly Provider[] =>
  HOUSE.providers.filter(({ id }) => providerIds?.includes(id) ?? true);
