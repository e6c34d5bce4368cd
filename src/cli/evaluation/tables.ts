import { z } from 'zod';
import { answerTime } from '../eval-time.ts';
import { answerUnderstand } from '../eval-understand.ts';
import type { SlotAnswer } from '../eval-understand.ts';
import { readPeople } from '../../domain/language/understanding/people.ts';
import { plainOf, tallied, tally } from './agreement.ts';
import type { Tally } from './agreement.ts';
import type { Row, Scorer } from './scorer.ts';

const line = z.object({
  id: z.string(),
  text: z.string(),
  requested_slots: z.array(z.string()).nullish(),
  slots: z.array(z.object({ slot: z.string(), text: z.string() })),
});
type Line = z.infer<typeof line>;

/** No day is given with the data; words and their gold are read against the same one. */
const REFERENCE = '2018-04-01T09:00';
const LOCALE = 'en-US';
const EXPECTS: Readonly<Record<string, string>> = {
  first_name: 'name',
  last_name: 'name',
  people: 'people',
  date: 'date',
  time: 'time',
};

const startOf = (text: string, expects?: string): string | null =>
  answerTime({ id: 0, text: expects === 'time' ? `at ${text}` : text, reference: REFERENCE, locale: LOCALE }).start;
const dayOf = (text: string): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(startOf(text) ?? '')?.[0];
const clockOf = (text: string): string | undefined =>
  /\d{2}:\d{2}$/.exec(startOf(text) ?? '')?.[0] ?? /\d{2}:\d{2}$/.exec(startOf(text, 'time') ?? '')?.[0];
/** A bare hour may be meant in the morning or in the evening. */
const sameClock = (one: string, two: string): boolean =>
  one === two || (Number(one.slice(0, 2)) % 12 === Number(two.slice(0, 2)) % 12 && one.slice(2) === two.slice(2));

const goldOf = ({ slots }: Line, ...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => slots.filter(({ slot }) => slot === name).map(({ text }) => text));

function count(
  sum: Tally,
  wanted: readonly string[],
  got: string | undefined,
  agrees: (gold: string, got: string) => boolean,
): void {
  const [gold] = wanted;
  const right = gold !== undefined && got !== undefined && agrees(gold, got);
  sum.count(Number(right), Number(got !== undefined && !right), Number(gold !== undefined && !right));
}

const dateOf = ({ date, range }: SlotAnswer): string | undefined => date ?? /^\d{4}-\d{2}-\d{2}/.exec(range?.start ?? '')?.[0];
const timeOf = ({ time, range }: SlotAnswer): string | undefined => time ?? /\d{2}:\d{2}$/.exec(range?.start ?? '')?.[0];
/** A time of day alone: "tonight" is a day to this data. */
const clockSaid = ({ time }: SlotAnswer): string | undefined => time;
const sameCount = (gold: string, got: string): boolean =>
  String(readPeople(gold, true)?.count) === got || new RegExp(`(?<!\\d)${got}(?!\\d)`).test(gold);

/** People, day, time and name in messages to a restaurant. A day and a time are compared with what their words alone mean. */
export const tables: Scorer = {
  name: 'tables',
  reads: (fileName) => /^restaurants8k/.test(fileName),
  score: (records) => {
    const gold = records.map((record) => line.parse(record));
    const sums = { people: tally(), date: tally(), time: tally(), name: tally() };
    for (const each of gold) {
      const asked = [...new Set((each.requested_slots ?? []).flatMap((slot) => EXPECTS[slot] ?? []))];
      const { slots } = answerUnderstand({ id: each.id, text: each.text, reference: REFERENCE, locale: LOCALE, expects: asked });
      count(sums.people, goldOf(each, 'people'), slots.people === undefined ? undefined : String(slots.people), sameCount);
      count(sums.date, goldOf(each, 'date'), dateOf(slots), (text, got) => dayOf(text) === got);
      count(sums.time, goldOf(each, 'time'), clockSaid(slots), (text, got) => sameClock(clockOf(text) ?? '', got));
      const name = [...goldOf(each, 'first_name').slice(0, 1), ...goldOf(each, 'last_name').slice(0, 1)].join(' ');
      count(sums.name, name === '' ? [] : [name], slots.name, (text, got) => plainOf(text) === plainOf(got));
    }
    return Object.entries(sums).map(([slot, sum]): Row => ({
      what: `restaurants8k: ${slot}`,
      cases: gold.length,
      shares: tallied(sum),
    }));
  },
};

/** Number of people, day or time, and place in requests for a restaurant. A place is right when it is the city, the state or the country that was said. */
export const diners: Scorer = {
  name: 'diners',
  reads: (fileName) => /^snips/.test(fileName),
  score: (records) => {
    const gold = records.map((record) => line.parse(record));
    const sums = { people: tally(), when: tally(), place: tally() };
    for (const each of gold) {
      const { slots } = answerUnderstand({ id: each.id, text: each.text, reference: REFERENCE, locale: LOCALE });
      const described = goldOf(each, 'party_size_description');
      const people = slots.people === undefined || described.length > 0 ? undefined : String(slots.people);
      count(sums.people, goldOf(each, 'party_size_number'), people, sameCount);
      const moment = [dateOf(slots), timeOf(slots)].filter((part) => part !== undefined).join('T');
      count(
        sums.when,
        goldOf(each, 'timeRange'),
        moment === '' ? undefined : moment,
        (text, got) => startOf(text)?.endsWith(got) === true || got.endsWith(startOf(text) ?? '?'),
      );
      const places = goldOf(each, 'city', 'state', 'country').map(plainOf);
      const place = slots.city === undefined ? undefined : plainOf(slots.city);
      count(sums.place, places.slice(0, 1), place, (_text, got) => places.includes(got) || places.slice(0, 2).join('') === got);
    }
    return Object.entries(sums).map(([slot, sum]): Row => ({ what: `snips: ${slot}`, cases: gold.length, shares: tallied(sum) }));
  },
};
