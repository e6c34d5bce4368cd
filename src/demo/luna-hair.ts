import { asId } from '../domain/people/ids.ts';
import type { BusinessId, LocationId, ProviderId, ResourceId, ServiceId } from '../domain/people/ids.ts';
import { zoneId } from '../domain/time/zones.ts';
import { closedOn, specialHours, weekly } from './definition.ts';
import type { DemoBusiness } from './definition.ts';

const zone = zoneId('Europe/London');
const maya = asId<ProviderId>('maya');
const theo = asId<ProviderId>('theo');
const priya = asId<ProviderId>('priya');

/** A hair salon in London: three stylists with different weeks, two colour stations shared between them. */
export const lunaHair: DemoBusiness = (today) => {
  const holidays = [
    specialHours(today, '12-24', 'Christmas Eve', '09:30-13:00'),
    closedOn(today, '12-25', 'Christmas Day'),
    closedOn(today, '12-26', 'Boxing Day'),
    closedOn(today, '01-01', 'New Year’s Day'),
  ];
  return {
    _id: asId<BusinessId>('luna-hair'),
    name: 'Luna Hair Studio',
    kind: 'salon',
    tagline: 'Cuts and colour, without the small-talk tax.',
    about:
      'A small studio by London Fields with three stylists and a kettle that never rests. Step-free entrance; dogs are welcome as long as they like hairdryers.',
    timeZone: zone,
    locale: 'en-GB',
    currency: 'GBP',
    countryCode: 'GB',
    weekStartsOn: 1,
    phone: '+442079460142',
    email: 'hello@luna-hair.example',
    locations: [{ id: asId<LocationId>('studio'), name: 'Luna Hair Studio', address: '14 Lansdowne Walk, London E8 3EN' }],
    resources: [
      { id: asId<ResourceId>('colour-1'), name: 'Colour station 1', kind: 'colour station' },
      { id: asId<ResourceId>('colour-2'), name: 'Colour station 2', kind: 'colour station' },
    ],
    providers: [
      {
        id: maya,
        name: 'Maya',
        aliases: ['Maya Okafor'],
        title: 'Senior stylist',
        timeZone: zone,
        hours: [weekly([2, 3, 4, 5, 6], '09:30-13:00', '13:30-18:00')],
        overrides: holidays,
      },
      {
        id: theo,
        name: 'Theo',
        aliases: ['Theo Lindqvist', 'Teo'],
        title: 'Stylist and barber',
        timeZone: zone,
        hours: [weekly([1, 2, 3, 4, 5], '10:00-14:00', '14:30-19:00')],
        overrides: holidays,
      },
      {
        id: priya,
        name: 'Priya',
        aliases: ['Priya Shah'],
        title: 'Colourist',
        timeZone: zone,
        hours: [
          weekly([3, 5, 6], '10:00-13:00', '14:00-17:30'),
          weekly([4], '12:00-16:00', '16:30-20:00'),
          weekly([7], '11:00-16:00'),
        ],
        overrides: holidays,
      },
    ],
    services: [
      {
        id: asId<ServiceId>('haircut'),
        name: 'Haircut',
        aliases: ['cut', 'hair cut', 'trim', 'cut and finish'],
        description: 'Consultation, wash, cut and finish.',
        durationMinutes: 45,
        intervalMinutes: 30,
        minimumNoticeMinutes: 60,
        bookingWindowDays: 60,
        price: { amountMinor: 4800, currency: 'GBP' },
      },
      {
        id: asId<ServiceId>('colour'),
        name: 'Colour',
        aliases: ['color', 'hair colour', 'hair color', 'dye', 'tint'],
        description: 'Full-head colour with gloss. Please have a patch test with us at least two days before a first colour.',
        durationMinutes: 120,
        intervalMinutes: 30,
        bufferAfterMinutes: 15,
        minimumNoticeMinutes: 24 * 60,
        bookingWindowDays: 60,
        price: { amountMinor: 11000, currency: 'GBP' },
        providerIds: [maya, priya],
        requires: [{ kind: 'colour station' }],
      },
      {
        id: asId<ServiceId>('highlights'),
        name: 'Highlights',
        aliases: ['balayage', 'foils'],
        description: 'Half-head highlights or balayage, toner and finish.',
        durationMinutes: 150,
        intervalMinutes: 30,
        bufferAfterMinutes: 15,
        minimumNoticeMinutes: 24 * 60,
        bookingWindowDays: 60,
        price: { amountMinor: 13500, currency: 'GBP' },
        providerIds: [priya],
        requires: [{ kind: 'colour station' }],
      },
      {
        id: asId<ServiceId>('blow-dry'),
        name: 'Blow-dry',
        aliases: ['blow dry', 'blowdry', 'blowout', 'wash and blow-dry'],
        description: 'Wash and blow-dry.',
        durationMinutes: 30,
        minimumNoticeMinutes: 30,
        bookingWindowDays: 60,
        price: { amountMinor: 3200, currency: 'GBP' },
        // For long or thick hair.
        lengths: [{ durationMinutes: 45, price: { amountMinor: 4200, currency: 'GBP' } }],
      },
      {
        id: asId<ServiceId>('beard'),
        name: 'Beard trim',
        aliases: ['beard'],
        description: 'Shape, trim and hot towel.',
        durationMinutes: 20,
        intervalMinutes: 15,
        bufferAfterMinutes: 5,
        minimumNoticeMinutes: 30,
        bookingWindowDays: 30,
        price: { amountMinor: 1800, currency: 'GBP' },
        providerIds: [theo],
      },
    ],
    policies: {
      cancellationMinutes: 24 * 60,
      note: 'Free to move or cancel until 24 hours before. Later than that, please call us.',
    },
    demo: true,
  };
};
