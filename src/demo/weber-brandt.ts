import { asId } from '../domain/people/ids.ts';
import type { BusinessId, LocationId, ProviderId, ResourceId, ServiceId } from '../domain/people/ids.ts';
import { zoneId } from '../domain/time/zones.ts';
import { closedOn, weekly } from './definition.ts';
import type { DemoBusiness } from './definition.ts';

const zone = zoneId('Europe/Berlin');
const office = asId<LocationId>('office');
const video = asId<LocationId>('video');

/** Two consultants in Berlin: one meeting room between them, calls online, long buffers and two days' notice for the big sessions. */
export const weberBrandt: DemoBusiness = (today) => {
  const holidays = [
    closedOn(today, '12-24', 'Christmas Eve'),
    closedOn(today, '12-25', 'Christmas Day'),
    closedOn(today, '12-26', 'Second day of Christmas'),
    closedOn(today, '01-01', 'New Year’s Day'),
  ];
  return {
    _id: asId<BusinessId>('weber-brandt'),
    name: 'Weber & Brandt Consulting',
    kind: 'consultant',
    tagline: 'Strategy for companies of five to fifty.',
    about: 'Pricing, growth and hiring for founders who want a second pair of eyes. In our office in Kreuzberg, or by video.',
    timeZone: zone,
    locale: 'en-GB',
    currency: 'EUR',
    countryCode: 'DE',
    weekStartsOn: 1,
    phone: '+493023125042',
    email: 'office@weber-brandt.example',
    locations: [
      { id: office, name: 'Kreuzberg office', address: 'Oranienstraße 24, 10999 Berlin' },
      { id: video, name: 'Online by video', online: true },
    ],
    resources: [{ id: asId<ResourceId>('room'), name: 'Meeting room', kind: 'meeting room' }],
    providers: [
      {
        id: asId<ProviderId>('jonas'),
        name: 'Jonas Weber',
        aliases: ['Jonas', 'Mr Weber'],
        title: 'Partner, pricing and strategy',
        timeZone: zone,
        hours: [weekly([1, 2, 3, 4], '09:00-12:30', '13:30-17:30'), weekly([5], '09:00-13:00')],
        overrides: holidays,
      },
      {
        id: asId<ProviderId>('lea'),
        name: 'Lea Brandt',
        aliases: ['Lea', 'Ms Brandt'],
        title: 'Partner, growth and hiring',
        timeZone: zone,
        hours: [weekly([1, 3, 4], '10:00-13:00', '14:00-18:30'), weekly([2, 5], '10:00-14:00')],
        overrides: holidays,
      },
    ],
    services: [
      {
        id: asId<ServiceId>('discovery'),
        name: 'Discovery call',
        aliases: ['intro call', 'first call', 'call'],
        description: 'Half an hour by video to see whether we can help.',
        durationMinutes: 30,
        intervalMinutes: 30,
        minimumNoticeMinutes: 12 * 60,
        bookingWindowDays: 30,
        price: { amountMinor: 0, currency: 'EUR' },
        locationIds: [video],
      },
      {
        id: asId<ServiceId>('growth-review'),
        name: 'Growth review',
        aliases: ['review', 'growth session'],
        description: 'One hour on your numbers, with a written summary.',
        durationMinutes: 60,
        bufferAfterMinutes: 15,
        intervalMinutes: 30,
        minimumNoticeMinutes: 24 * 60,
        bookingWindowDays: 45,
        price: { amountMinor: 25000, currency: 'EUR' },
        locationIds: [office, video],
      },
      {
        id: asId<ServiceId>('strategy'),
        name: 'Strategy session',
        aliases: ['strategy workshop', 'workshop', 'strategy'],
        description: 'Ninety minutes in the room with a whiteboard and one hard question.',
        durationMinutes: 90,
        bufferBeforeMinutes: 15,
        bufferAfterMinutes: 15,
        intervalMinutes: 30,
        minimumNoticeMinutes: 48 * 60,
        bookingWindowDays: 45,
        price: { amountMinor: 38000, currency: 'EUR' },
        locationIds: [office],
        requires: [{ kind: 'meeting room' }],
      },
      {
        id: asId<ServiceId>('offsite'),
        name: 'Board offsite',
        aliases: ['offsite', 'away day'],
        description: 'Three hours with your board. On request: we look at your questions first and then confirm.',
        durationMinutes: 180,
        bufferBeforeMinutes: 15,
        bufferAfterMinutes: 15,
        intervalMinutes: 30,
        minimumNoticeMinutes: 72 * 60,
        bookingWindowDays: 45,
        price: { amountMinor: 95000, currency: 'EUR' },
        locationIds: [office],
        requires: [{ kind: 'meeting room' }],
        approval: true,
      },
    ],
    policies: {
      cancellationMinutes: 48 * 60,
      note: 'Please move or cancel at least 48 hours ahead.',
    },
    demo: true,
  };
};
