import { z } from 'zod';
import { answerUnderstand } from '../eval-understand.ts';
import type { UnderstandAnswer } from '../eval-understand.ts';
import { plainOf, tallied, tally } from './agreement.ts';
import type { Scorer } from './scorer.ts';

/** The day the dialogues are set on. */
const REFERENCE = '2019-03-01T09:00';

const line = z.object({
  id: z.string(),
  service: z.string(),
  text: z.string(),
  context_last_system: z.string().nullish(),
  acts: z.array(z.string()),
  new_slots: z.record(z.string(), z.object({ value: z.string(), canonical: z.string() })),
  requested_slots: z.array(z.string()),
  mixed: z.boolean().nullish(),
});

/** How the data calls who is booked with, and the features it knows, service by service. */
const PROVIDER: Readonly<Record<string, string>> = {
  Services_1: 'stylist_name',
  Services_2: 'dentist_name',
  Services_3: 'doctor_name',
};
const FEATURES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Services_1: { unisex: 'is_unisex' },
  Services_2: { cosmetic: 'offers_cosmetic_services' },
};
const FACTS: Readonly<Record<string, string>> = {
  phone: 'phone_number',
  rating: 'average_rating',
  unisex: 'is_unisex',
  cosmetic: 'offers_cosmetic_services',
  city: 'city',
};

/** An answer in the words of the data. */
function slotsOf({ slots }: UnderstandAnswer, service: string): ReadonlyMap<string, string> {
  const { date, time, city, provider, service: kind, features = [] } = slots;
  const pairs: (readonly [string, string | undefined])[] = [
    ['appointment_date', date],
    ['appointment_time', time],
    ['city', city],
    [PROVIDER[service] ?? 'provider', provider],
    ['type', service === 'Services_3' ? kind : undefined],
    ...features.flatMap((feature) => {
      const name = FEATURES[service]?.[feature];
      return name === undefined ? [] : [[name, 'True'] as const];
    }),
  ];
  return new Map(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}

const factOf = (fact: string, service: string): string | undefined =>
  fact === 'address' ? (service === 'Services_2' ? 'address' : 'street_address') : FACTS[fact];

/** Acts, slots and questions of single turns, after the bot's last words: micro F1 of each, as the data's own scorer counts. */
export const turns: Scorer = {
  name: 'turns',
  reads: (fileName) => fileName.startsWith('sgd_turns'),
  score: (records) => {
    const gold = records.map((record) => line.parse(record)).filter(({ mixed }) => mixed !== true);
    const [acts, slots, requested] = [tally(), tally(), tally()];
    for (const { id, service, text, context_last_system: lastBotText, ...wanted } of gold) {
      const answer = answerUnderstand({ id, text, lastBotText, reference: REFERENCE });
      acts.add(new Set(wanted.acts), new Set<string>(answer.acts));
      const said = slotsOf(answer, service);
      const right = Object.entries(wanted.new_slots).filter(([name, { value, canonical }]) => {
        const got = said.get(name);
        if (got === undefined) return false;
        return /date|time/.test(name) ? got === canonical : [plainOf(value), plainOf(canonical)].includes(plainOf(got));
      });
      slots.count(right.length, said.size - right.length, Object.keys(wanted.new_slots).length - right.length);
      const asked = answer.requested.flatMap((fact) => factOf(fact, service) ?? []);
      requested.add(new Set(wanted.requested_slots), new Set(asked));
    }
    const cases = gold.length;
    return [
      { what: 'acts', cases, shares: tallied(acts), aim: 'F1 ≥ 93 %' },
      { what: 'slots', cases, shares: tallied(slots), aim: 'F1 ≥ 93 %' },
      { what: 'questions', cases, shares: tallied(requested) },
    ];
  },
};
