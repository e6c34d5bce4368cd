import type { BusinessId } from '../../src/domain/people/ids.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { BusinessCard, Reply } from '../../src/ports/channel.ts';
import type { Instant } from '../../src/domain/time/types.ts';
import type { Answerer } from './memory-channel.ts';
import { LUNA } from './memory-channel.ts';

const zone = (name: string): BusinessCard['timeZone'] => name as BusinessCard['timeZone'];

/** Cards for a home page without a store. */
export const PRACTICE_BUSINESSES: readonly BusinessCard[] = [
  LUNA,
  {
    id: asId<BusinessId>('harbor-dental'),
    name: 'Harbor Dental',
    kind: 'clinic',
    tagline: 'Gentle dentistry by the water',
    timeZone: zone('America/New_York'),
    locale: 'en-US',
    providers: ['Dr. Okafor', 'Dr. Lindqvist'],
    services: [
      { name: 'Check-up', price: '$90.00', minutes: 30 },
      { name: 'Cleaning', price: '$120.00', minutes: 45 },
    ],
  },
  {
    id: asId<BusinessId>('rao-maths'),
    name: 'Rao Maths Tutoring',
    kind: 'tutor',
    tagline: 'From fractions to finals',
    timeZone: zone('Asia/Kolkata'),
    locale: 'en-IN',
    providers: ['Anjali Rao'],
    services: [{ name: 'Lesson', price: '₹1,200.00', minutes: 60 }],
  },
];

const at = (day: string, time: string, who: string, action: string) => ({
  label: `${day}, ${time} with ${who}`,
  day,
  time,
  detail: who,
  action,
});

export const SLOTS: Omit<Reply, 'id'> = {
  text: 'Maya is free on Friday afternoon. Which one suits you?',
  card: {
    type: 'slots',
    title: 'Haircut with Maya',
    zone: 'Europe/London, GMT+0',
    slots: [
      at('Friday 27 November', '13:30', 'Maya', 'a1'),
      at('Friday 27 November', '14:15', 'Maya', 'a2'),
      at('Friday 27 November', '15:30', 'Maya', 'a3'),
      at('Saturday 28 November', '10:00', 'Maya', 'a4'),
      at('Saturday 28 November', '11:45', 'Maya', 'a5'),
    ],
  },
  choices: [
    { label: 'Later times', action: 'b1' },
    { label: 'Anyone', action: 'b2' },
  ],
  expects: 'slot',
};

export const proposal = (expiresAt: Instant): Omit<Reply, 'id'> => ({
  text: 'Shall I book this?',
  card: {
    type: 'proposal',
    title: 'Haircut with Maya',
    rows: [
      { label: 'When', value: 'Friday 27 November 2026, 15:30' },
      { label: 'Time zone', value: 'Europe/London, GMT+0' },
      { label: 'With', value: 'Maya' },
      { label: 'Price', value: '£45.00' },
      { label: 'Policy', value: 'Free to cancel or move until 24 hours before' },
    ],
    expiresAt,
  },
  choices: [
    { label: 'Confirm', action: 'c1' },
    { label: 'Change', action: 'c2' },
  ],
  expects: 'confirmation',
});

export const BOOKED: Omit<Reply, 'id'> = {
  text: 'Booked. See you on **Friday 27 November 2026 at 15:30**, Sam.',
  card: {
    type: 'appointment',
    title: 'Haircut with Maya',
    reference: 'ALM-7F3K2',
    state: 'confirmed',
    rows: [
      { label: 'When', value: 'Friday 27 November 2026, 15:30' },
      { label: 'Where', value: '12 Crescent Lane' },
      { label: 'Price', value: '£45.00' },
    ],
  },
  attachments: [{ name: 'ALM-7F3K2.ics', mediaType: 'text/calendar', href: '/files/appointment.ics?token=file-1' }],
  choices: [
    { label: 'Move it', action: 'd1' },
    { label: 'Cancel it', action: 'd2' },
  ],
};

/** Plays a salon by key words: enough to see every card, not a dialogue. */
export const practiceSalon =
  (now: () => number, pauseMs: number): Answerer =>
  async (message, say) => {
    const words = (message.text ?? message.action ?? '').toLowerCase();
    await say.pause(pauseMs);
    if (/^a\d|half past|second/.test(words)) say.reply(proposal((now() + 900_000) as Instant));
    else if (/^c1|yes/.test(words)) say.reply(BOOKED);
    else if (/haircut|later|saturday/.test(words)) say.reply(SLOTS);
    else if (/day|date/.test(words)) say.reply({ text: 'Which day would suit you?', expects: 'date' });
    else if (/what have i booked/.test(words))
      say.reply({
        text: 'You have two appointments.',
        card: {
          type: 'appointments',
          title: 'Your appointments',
          items: [
            { title: 'Haircut with Maya', detail: 'Friday 27 November 2026, 15:30', reference: 'ALM-7F3K2' },
            { title: 'Colour with Priya', detail: 'Wednesday 16 December 2026, 10:00', reference: 'ALM-Q2W9X' },
          ],
        },
      });
    else if (/agenda/.test(words))
      say.reply({
        text: 'Two people tomorrow.',
        card: {
          type: 'agenda',
          title: 'Maya’s week',
          days: [
            {
              day: 'Friday 27 November',
              items: [
                { time: '13:30–14:15', title: 'Haircut, Sam' },
                { time: '15:30', title: 'Colour, Kim' },
              ],
            },
          ],
        },
      });
    else {
      for (const part of [
        'I can **book**, ',
        'move or cancel ',
        'appointments. ',
        'Ask me for:\n',
        '- a haircut\n',
        '- a colour',
      ]) {
        say.delta(part);
        await say.pause(pauseMs / 4);
      }
      say.reply({
        text: 'I can **book**, move or cancel appointments. Ask me for:\n- a haircut\n- a colour\n\nOr see [our prices](https://luna.example/prices).',
        choices: [
          { label: 'Haircut with Maya on Friday', action: 'haircut' },
          { label: 'What have I booked?', action: 'what have i booked' },
        ],
        expects: 'anything',
      });
    }
  };
