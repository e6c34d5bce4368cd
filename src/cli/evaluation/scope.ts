import { z } from 'zod';
import { answerUnderstand } from '../eval-understand.ts';
import type { IntentLabel } from '../eval-understand.ts';
import { share } from './scorer.ts';
import type { Row, Scorer } from './scorer.ts';

const line = z.object({ id: z.string(), text: z.string(), intent: z.string(), group: z.string() });

/** Intents that begin or change a booking. */
const BOOKING: ReadonlySet<IntentLabel | null> = new Set<IntentLabel | null>([
  'book',
  'find_times',
  'find_provider',
  'move',
  'cancel',
  'list',
  'waitlist',
  'plan_event',
  'agenda',
  'set_availability',
]);

/** What the intents of the data are to us, as far as they are something that we do. */
const OURS: Readonly<Record<string, readonly IntentLabel[]>> = {
  restaurant_reservation: ['book', 'find_times'],
  book_hotel: ['book', 'find_times'],
  book_flight: ['book', 'find_times'],
  car_rental: ['book', 'find_times'],
  schedule_maintenance: ['book', 'find_times', 'find_provider'],
  schedule_meeting: ['book', 'find_times'],
  confirm_reservation: ['list', 'agenda'],
  meeting_schedule: ['list', 'agenda'],
  calendar: ['list', 'agenda'],
  cancel_reservation: ['cancel'],
  calendar_remove: ['cancel', 'agenda'],
  calendar_query: ['list', 'agenda'],
};

const ASKED_FOR: readonly (readonly [string, RegExp])[] = [
  ['bookings', /^(?:restaurant_reservation|book_hotel|book_flight|car_rental|schedule_maintenance|schedule_meeting)$/],
  ['cancellations', /^(?:cancel_reservation|calendar_remove)$/],
  ['questions for bookings', /^(?:confirm_reservation|meeting_schedule|calendar|calendar_query)$/],
];

/** Other people's business kept out, and what is ours found, by the first intent. */
export const scope: Scorer = {
  name: 'scope',
  reads: (fileName) => /^(?:clinc150|hwu64)/.test(fileName),
  score: (records, fileName) => {
    const set = fileName.replace(/_.*$/, '');
    const read = records.map((record) => {
      const { id, text, intent, group } = line.parse(record);
      return { intent, group, got: answerUnderstand({ id, text, reference: '2026-11-24T09:00' }).intent };
    });
    const foreign = read.filter(({ group }) => group === 'oos' || group === 'other');
    const taken = foreign.filter(({ got }) => BOOKING.has(got));
    const rows: Row[] = [
      {
        what: `${set}: out of scope`,
        cases: foreign.length,
        shares: { 'false booking intents': share(taken.length, foreign.length) },
        aim: '≤ 2 %',
      },
    ];
    for (const [what, pattern] of ASKED_FOR) {
      const asked = read.filter(({ intent }) => pattern.test(intent));
      const found = asked.filter(({ intent, got }) => got !== null && OURS[intent]?.includes(got) === true);
      if (asked.length > 0)
        rows.push({ what: `${set}: ${what}`, cases: asked.length, shares: { found: share(found.length, asked.length) } });
    }
    return rows;
  },
};
