import { asId } from '../domain/people/ids.ts';
import type { BusinessId, LocationId, ProviderId, ServiceId } from '../domain/people/ids.ts';
import { zoneId } from '../domain/time/zones.ts';
import { closedOn, weekly } from './definition.ts';
import type { DemoBusiness } from './definition.ts';

const zone = zoneId('Asia/Kolkata');
const online = asId<LocationId>('online');

/** A maths tutor in Bengaluru who teaches online after school and at weekends; India's half-hour offset shows in every foreign reader's times. */
export const raoMaths: DemoBusiness = (today) => ({
  _id: asId<BusinessId>('rao-maths'),
  name: 'Rao Maths Tutoring',
  kind: 'tutor',
  tagline: 'Maths that finally makes sense, grades 6 to 12.',
  about:
    'Live one-to-one lessons on a shared whiteboard, for CBSE, ICSE, IGCSE and IB. Notes and practice sheets come after every lesson.',
  timeZone: zone,
  locale: 'en-IN',
  currency: 'INR',
  countryCode: 'IN',
  weekStartsOn: 1,
  email: 'kavya@rao-maths.example',
  locations: [{ id: online, name: 'Online classroom', online: true }],
  resources: [],
  providers: [
    {
      id: asId<ProviderId>('kavya'),
      name: 'Kavya Rao',
      aliases: ['Kavya', 'Ms Rao'],
      title: 'Maths tutor',
      timeZone: zone,
      hours: [
        weekly([1, 2, 3, 4, 5], '15:00-18:00', '18:30-21:00'),
        weekly([6], '09:00-13:00', '14:00-17:00'),
        weekly([7], '09:00-12:00'),
      ],
      overrides: [closedOn(today, '01-26', 'Republic Day'), closedOn(today, '08-15', 'Independence Day')],
      limitPerDay: 6,
    },
  ],
  services: [
    {
      id: asId<ServiceId>('lesson'),
      name: 'Maths lesson',
      aliases: ['math lesson', 'maths class', 'lesson', 'class', 'tuition', 'tutoring', 'maths', 'math'],
      description: 'One hour, one to one.',
      durationMinutes: 60,
      intervalMinutes: 30,
      minimumNoticeMinutes: 12 * 60,
      bookingWindowDays: 30,
      price: { amountMinor: 120000, currency: 'INR' },
      locationIds: [online],
    },
    {
      id: asId<ServiceId>('exam'),
      name: 'Exam preparation',
      aliases: ['exam prep', 'exam', 'test preparation', 'board exam'],
      description: 'Ninety minutes of past papers and exam technique.',
      durationMinutes: 90,
      bufferAfterMinutes: 10,
      intervalMinutes: 30,
      minimumNoticeMinutes: 12 * 60,
      bookingWindowDays: 30,
      price: { amountMinor: 190000, currency: 'INR' },
      locationIds: [online],
      lengths: [{ durationMinutes: 120, price: { amountMinor: 240000, currency: 'INR' } }],
      questions: [{ id: 'topics', text: 'Which topics shall we work on?', kind: 'text' }],
    },
    {
      id: asId<ServiceId>('trial'),
      name: 'Trial lesson',
      aliases: ['trial', 'trial class', 'demo class'],
      description: 'Half an hour to meet and find out where to start.',
      durationMinutes: 30,
      minimumNoticeMinutes: 6 * 60,
      bookingWindowDays: 14,
      price: { amountMinor: 0, currency: 'INR' },
      locationIds: [online],
    },
    {
      id: asId<ServiceId>('group'),
      name: 'Group revision',
      aliases: ['group lesson', 'group class', 'revision class'],
      description: 'One hour of exam questions, in a group of up to six.',
      durationMinutes: 60,
      intervalMinutes: 60,
      minimumNoticeMinutes: 6 * 60,
      bookingWindowDays: 30,
      price: { amountMinor: 50000, currency: 'INR' },
      locationIds: [online],
      seats: 6,
    },
  ],
  policies: {
    cancellationMinutes: 12 * 60,
    note: 'Lessons can be moved or cancelled until 12 hours before.',
  },
  demo: true,
});
