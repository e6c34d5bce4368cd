import { asId } from '../domain/people/ids.ts';
import type { BusinessId, LocationId, ProviderId, ServiceId } from '../domain/people/ids.ts';
import { zoneId } from '../domain/time/zones.ts';
import { closedOn, weekly } from './definition.ts';
import type { DemoBusiness } from './definition.ts';

const zone = zoneId('America/Los_Angeles');
const video = asId<LocationId>('video');

/** One therapist in California, online only, at most five clients a day, a breath between sessions, a full day's notice. */
export const stillwaterTherapy: DemoBusiness = (today) => ({
  _id: asId<BusinessId>('stillwater-therapy'),
  name: 'Stillwater Therapy',
  kind: 'therapist',
  tagline: 'Online sessions, at your own pace.',
  about:
    'Hannah Brooks, LMFT, works online with adults and couples across California. Sessions are by secure video; the link comes with your confirmation. If you are in crisis, call or text 988 instead of booking.',
  timeZone: zone,
  locale: 'en-US',
  currency: 'USD',
  countryCode: 'US',
  weekStartsOn: 7,
  phone: '+14155550126',
  email: 'hannah@stillwater-therapy.example',
  locations: [{ id: video, name: 'Online by video', online: true }],
  resources: [],
  providers: [
    {
      id: asId<ProviderId>('hannah'),
      name: 'Hannah Brooks',
      aliases: ['Hannah'],
      title: 'Licensed marriage and family therapist',
      timeZone: zone,
      hours: [weekly([1, 2, 4], '10:00-13:00', '14:00-18:00'), weekly([3], '12:00-16:00', '17:00-20:00')],
      overrides: [
        closedOn(today, '12-24', 'Winter break'),
        closedOn(today, '12-25', 'Winter break'),
        closedOn(today, '12-31', 'Winter break'),
      ],
      limitPerDay: 5,
    },
  ],
  services: [
    {
      id: asId<ServiceId>('intro-call'),
      name: 'Introductory call',
      aliases: ['intro call', 'introduction', 'consultation', 'free call'],
      description: 'A first conversation to see whether we fit.',
      durationMinutes: 20,
      bufferAfterMinutes: 10,
      intervalMinutes: 30,
      minimumNoticeMinutes: 12 * 60,
      bookingWindowDays: 21,
      price: { amountMinor: 0, currency: 'USD' },
      locationIds: [video],
    },
    {
      id: asId<ServiceId>('individual'),
      name: 'Individual session',
      aliases: ['individual therapy', 'therapy session', 'session', 'therapy'],
      description: 'Fifty minutes, one to one.',
      durationMinutes: 50,
      bufferAfterMinutes: 10,
      intervalMinutes: 60,
      minimumNoticeMinutes: 24 * 60,
      bookingWindowDays: 28,
      price: { amountMinor: 16500, currency: 'USD' },
      locationIds: [video],
    },
    {
      id: asId<ServiceId>('couples'),
      name: 'Couples session',
      aliases: ['couples therapy', 'couple session', 'couples counseling'],
      description: 'Eighty minutes for two.',
      durationMinutes: 80,
      bufferAfterMinutes: 10,
      intervalMinutes: 30,
      minimumNoticeMinutes: 24 * 60,
      bookingWindowDays: 28,
      price: { amountMinor: 23000, currency: 'USD' },
      locationIds: [video],
    },
  ],
  policies: {
    cancellationMinutes: 24 * 60,
    note: 'Sessions can be moved or cancelled until 24 hours before they start.',
  },
  demo: true,
});
