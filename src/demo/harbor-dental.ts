import { asId } from '../domain/people/ids.ts';
import type { BusinessId, LocationId, ProviderId, ResourceId, ServiceId } from '../domain/people/ids.ts';
import { zoneId } from '../domain/time/zones.ts';
import { closedOn, weekly } from './definition.ts';
import type { DemoBusiness } from './definition.ts';

const zone = zoneId('America/New_York');
const ruiz = asId<ProviderId>('dr-ruiz');
const chen = asId<ProviderId>('dr-chen');
const sam = asId<ProviderId>('sam-whitaker');

/** A dental clinic in New York: two dentists and a hygienist share two treatment rooms, so a room can be the reason why a time is gone. */
export const harborDental: DemoBusiness = (today) => {
  const holidays = [closedOn(today, '12-25', 'Christmas Day'), closedOn(today, '01-01', 'New Year’s Day')];
  const room = [{ kind: 'treatment room' }];
  return {
    _id: asId<BusinessId>('harbor-dental'),
    name: 'Harbor Dental',
    kind: 'clinic',
    tagline: 'Calm dentistry near South Street Seaport.',
    about:
      'Family dentistry with two treatment rooms on the second floor (elevator). We take most PPO plans; bring your insurance card.',
    timeZone: zone,
    locale: 'en-US',
    currency: 'USD',
    countryCode: 'US',
    weekStartsOn: 7,
    phone: '+12125550148',
    email: 'frontdesk@harbor-dental.example',
    locations: [
      { id: asId<LocationId>('front-street'), name: 'Harbor Dental', address: '220 Front Street, 2nd floor, New York, NY 10038' },
    ],
    resources: [
      { id: asId<ResourceId>('room-1'), name: 'Treatment room 1', kind: 'treatment room' },
      { id: asId<ResourceId>('room-2'), name: 'Treatment room 2', kind: 'treatment room' },
    ],
    providers: [
      {
        id: ruiz,
        name: 'Dr. Elena Ruiz',
        aliases: ['Dr. Ruiz', 'Doctor Ruiz', 'Elena'],
        title: 'Dentist',
        timeZone: zone,
        hours: [weekly([1, 2, 3, 4], '08:00-12:00', '13:00-17:00')],
        overrides: holidays,
      },
      {
        id: chen,
        name: 'Dr. Marcus Chen',
        aliases: ['Dr. Chen', 'Doctor Chen', 'Marcus'],
        title: 'Dentist',
        timeZone: zone,
        hours: [weekly([2, 3, 4, 5], '09:00-12:30', '13:30-18:00'), weekly([6], '09:00-13:00')],
        overrides: holidays,
      },
      {
        id: sam,
        name: 'Sam Whitaker',
        aliases: ['Sam'],
        title: 'Dental hygienist',
        timeZone: zone,
        hours: [weekly([1, 2, 3, 4, 5], '08:00-12:00', '12:30-16:30')],
        overrides: holidays,
      },
    ],
    services: [
      {
        id: asId<ServiceId>('check-up'),
        name: 'Check-up',
        aliases: ['checkup', 'check up', 'exam', 'dental exam', 'examination'],
        description: 'Examination with X-rays where needed.',
        durationMinutes: 30,
        bufferAfterMinutes: 10,
        intervalMinutes: 30,
        minimumNoticeMinutes: 4 * 60,
        bookingWindowDays: 90,
        price: { amountMinor: 9500, currency: 'USD' },
        providerIds: [ruiz, chen],
        requires: room,
      },
      {
        id: asId<ServiceId>('cleaning'),
        name: 'Cleaning',
        aliases: ['teeth cleaning', 'scale and polish', 'hygienist'],
        description: 'Cleaning and polish with our hygienist.',
        durationMinutes: 45,
        bufferAfterMinutes: 15,
        intervalMinutes: 30,
        minimumNoticeMinutes: 4 * 60,
        bookingWindowDays: 90,
        price: { amountMinor: 14000, currency: 'USD' },
        providerIds: [sam],
        requires: room,
      },
      {
        id: asId<ServiceId>('filling'),
        name: 'Filling',
        aliases: ['cavity', 'tooth filling'],
        description: 'One composite filling, local anesthetic included.',
        durationMinutes: 60,
        bufferBeforeMinutes: 5,
        bufferAfterMinutes: 10,
        intervalMinutes: 30,
        minimumNoticeMinutes: 24 * 60,
        bookingWindowDays: 90,
        price: { amountMinor: 26000, currency: 'USD' },
        providerIds: [ruiz, chen],
        requires: room,
      },
      {
        id: asId<ServiceId>('whitening'),
        name: 'Teeth whitening',
        aliases: ['whitening', 'bleaching'],
        description: 'In-chair whitening, one session.',
        durationMinutes: 75,
        bufferAfterMinutes: 15,
        intervalMinutes: 30,
        minimumNoticeMinutes: 24 * 60,
        bookingWindowDays: 90,
        price: { amountMinor: 39000, currency: 'USD' },
        providerIds: [ruiz, sam],
        requires: room,
        questions: [
          {
            id: 'sensitive',
            text: 'How sensitive are your teeth?',
            kind: 'choice',
            options: ['Not sensitive', 'A little', 'Very sensitive'],
            required: true,
          },
          { id: 'before', text: 'Have you had whitening before?', kind: 'yes_no' },
        ],
      },
      {
        id: asId<ServiceId>('emergency'),
        name: 'Emergency visit',
        aliases: ['emergency', 'toothache', 'urgent visit'],
        description: 'Same-day relief for pain, swelling or a broken tooth.',
        durationMinutes: 30,
        intervalMinutes: 15,
        minimumNoticeMinutes: 30,
        bookingWindowDays: 3,
        price: { amountMinor: 15000, currency: 'USD' },
        providerIds: [ruiz, chen],
        requires: room,
      },
    ],
    policies: {
      cancellationMinutes: 48 * 60,
      note: 'Please give us 48 hours’ notice to move or cancel; later changes by phone only.',
    },
    demo: true,
  };
};
