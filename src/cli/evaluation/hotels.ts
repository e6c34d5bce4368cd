import { z } from 'zod';
import { answerUnderstand } from '../eval-understand.ts';
import type { IntentLabel } from '../eval-understand.ts';
import { tallied, tally } from './agreement.ts';
import type { Row, Scorer } from './scorer.ts';

const dateValue = z.object({ year: z.number(), month: z.number(), day: z.number() });
const timeValue = z.object({ hour: z.number(), minute: z.number() });
const line = z.object({
  id: z.string(),
  text: z.string(),
  reference_datetime: z.string(),
  intents: z.array(z.string()),
  slots: z.record(z.string(), z.object({ text: z.string(), value: z.unknown().optional() })),
});
type Line = z.infer<typeof line>;

const two = (value: number): string => String(value).padStart(2, '0');
function goldDay({ slots }: Line, ...names: readonly string[]): string | undefined {
  const found = names.map((name) => dateValue.safeParse(slots[name]?.value)).find(({ success }) => success)?.data;
  return found && `${found.year}-${two(found.month)}-${two(found.day)}`;
}
function goldClock({ slots }: Line, ...names: readonly string[]): string | undefined {
  const found = names.map((name) => timeValue.safeParse(slots[name]?.value)).find(({ success }) => success)?.data;
  return found && `${two(found.hour)}:${two(found.minute)}`;
}

/** What the data's intents ask of us, where they do. */
function goldIntent({ intents }: Line): IntentLabel | undefined {
  const has = (name: string): boolean => intents.includes(name);
  if (!has('booking')) return undefined;
  if (has('cancel_close_leave_freeze')) return 'cancel';
  if (has('change')) return 'move';
  return has('make_open_apply_setup_get_activate') ? 'book' : undefined;
}

/** Bookings, changes and cancellations at a hotel, with their days, times and numbers of people. */
export const hotels: Scorer = {
  name: 'hotels',
  reads: (fileName) => /^nlupp_hotels/.test(fileName),
  score: (records) => {
    const gold = records.map((record) => line.parse(record));
    const sums = { 'book, move, cancel': tally(), day: tally(), time: tally(), people: tally() };
    const add = (sum: keyof typeof sums, wanted: string | undefined, got: string | undefined): void => {
      sums[sum].add(new Set(wanted === undefined ? [] : [wanted]), new Set(got === undefined ? [] : [got]));
    };
    for (const each of gold) {
      const { intents, slots } = answerUnderstand({
        id: each.id,
        text: each.text,
        reference: each.reference_datetime.slice(0, 16),
      });
      const wanted = goldIntent(each);
      const ours = intents.find((name) => name === 'book' || name === 'move' || name === 'cancel');
      add('book, move, cancel', wanted, wanted === undefined && each.intents.includes('booking') ? undefined : ours);
      add(
        'day',
        goldDay(each, 'date', 'date_from', 'date_to'),
        slots.date ?? slots.range?.start.match(/^\d{4}-\d{2}-\d{2}/)?.[0],
      );
      if (each.slots['time_period'] === undefined)
        add('time', goldClock(each, 'time', 'time_from', 'time_to'), slots.time ?? slots.range?.start.match(/\d{2}:\d{2}$/)?.[0]);
      const people = each.slots['people']?.value;
      if (each.slots['adults'] === undefined && each.slots['kids'] === undefined && each.slots['rooms'] === undefined)
        add(
          'people',
          people === undefined ? undefined : String(people),
          slots.people === undefined ? undefined : String(slots.people),
        );
    }
    return Object.entries(sums).map(([what, sum]): Row => ({
      what: `nlupp hotels: ${what}`,
      cases: gold.length,
      shares: tallied(sum),
    }));
  },
};
