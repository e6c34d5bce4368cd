import { single } from '../value.ts';
import { addDays } from '../../../time/wall.ts';
import { rule } from '../rule.ts';
import type { PartOfDay } from '../../types.ts';
import type { Meaning, Part, PartName, Rule } from '../value.ts';

/** Conventions in minutes of the day; wide enough that no slot people would call by the name is left out. */
type Bounds = {
  readonly whole: readonly [number, number];
  readonly early: readonly [number, number];
  readonly mid: readonly [number, number];
  readonly late: readonly [number, number];
};
type How = NonNullable<PartOfDay['how']>;
/** The Spanish tarde lasts until eight. */
const LONG_AFTERNOON = [720, 1200] as const;
const PARTS: Readonly<Record<PartName, Bounds>> = {
  morning: { whole: [360, 720], early: [360, 570], mid: [570, 690], late: [600, 720] },
  noon: { whole: [720, 840], early: [690, 780], mid: [720, 840], late: [780, 870] },
  afternoon: { whole: [720, 1020], early: [720, 870], mid: [840, 960], late: [900, 1080] },
  evening: { whole: [1020, 1320], early: [1020, 1140], mid: [1080, 1200], late: [1140, 1320] },
  night: { whole: [1140, 1440], early: [1140, 1260], mid: [1200, 1320], late: [1260, 1440] },
  day: { whole: [360, 1080], early: [360, 600], mid: [600, 840], late: [900, 1080] },
};
const NAME = String.raw`(?<name>mornings?|forenoon|lunch ?-?times?|lunch(?: break| hour)?|dinner ?time|afternoons?|evenings?|evening time|nights?(?:-? ?time)?)`;
const HOW = String.raw`(?<how>early|earlier|mid|middle|late|later|the middle of the|long)`;

export const part = (name: PartName, from: number, to: number, more: Partial<Part> = {}): Part => ({
  kind: 'part',
  name,
  from,
  to,
  ...more,
});

function howOf(text: string | undefined): How | undefined {
  if (text === undefined) return undefined;
  return text.startsWith('early') || text === 'earlier'
    ? 'early'
    : text.startsWith('late')
      ? 'late'
      : text === 'long'
        ? 'long'
        : 'mid';
}

function named(text: string, how: string | undefined): Part {
  const name: PartName = /^(?:morning|forenoon)/.test(text)
    ? 'morning'
    : text.startsWith('lunch')
      ? 'noon'
      : text.startsWith('afternoon')
        ? 'afternoon'
        : text.startsWith('night')
          ? 'night'
          : 'evening';
  const bounds = PARTS[name];
  const when = howOf(how);
  const [from, to] =
    when === undefined || when === 'end' || when === 'other' ? bounds.whole : when === 'long' ? LONG_AFTERNOON : bounds[when];
  return part(name, from, to, { ...(when ? { how: when } : {}), ...(text.endsWith('s') ? { recurring: true } : {}) });
}

/** in the morning, late afternoon, at night, evenings, lunchtime. */
export const partOfDay: Rule = rule(
  String.raw`(?:(?:in|at|during|for|over|around|by|on) )?(?:(?:the|a|any|an|one|some|1|every) )?(?:${HOW}[ -](?:in the )?)?${NAME}`,
  (groups, { text }, to, from) => {
    const said = groups['name'] ?? '';
    // A meal is no time of day unless words make it one.
    if (/^lunch$/.test(said) && !/^(?:at|over|around|during) (?:the )?lunch$/.test(text.slice(from, to))) return undefined;
    return named(said, groups['how']);
  },
);

/** this morning, this evening, tonight, tomorrow night (the day is read apart), next evening. */
export const partOfToday: Rule = rule(
  String.raw`(?:(?:for|by|until) )?(?:(?<tonight>tonight|to-night|2nite)|(?:early |later? |earlier )?this (?<how>early |late |long )?(?<name>morning|afternoon|evening|night|lunchtime|lunch time)|(?<next>the next|next|the following) (?<name2>morning|afternoon|evening|night)|(?<last>last) (?<name3>night|evening))`,
  (groups, { anchor }): Meaning[] => {
    const name = groups['name'] ?? groups['name2'] ?? groups['name3'];
    const date = addDays(anchor.today, groups['next'] ? 1 : groups['last'] ? -1 : 0);
    if (name === undefined) return [single(date), part('night', 1020, 1440)];
    return [single(date), named(name, groups['how']?.trim())];
  },
);

/** friday am, tomorrow pm, in the am: half a day behind a day; elsewhere "am" is a verb. */
export const halfOfDay: Rule = rule(
  String.raw`(?<in>in the )?(?<half>am|pm)(?! (?:i|we|you|he|she|it|not)(?![\p{L}]))`,
  (groups, { text }, _to, from) => {
    const behindDay = /(?:day|tomorrow|\d(?:st|nd|rd|th)) $/.test(text.slice(0, from));
    if (groups['in'] === undefined && !behindDay) return undefined;
    const [start, end] = PARTS[groups['half'] === 'am' ? 'morning' : 'afternoon'].whole;
    return part(groups['half'] === 'am' ? 'morning' : 'afternoon', start, end);
  },
);

/** early tuesday morning, late tomorrow afternoon: the piece of a part, before its day. */
export const pieceOfDaysPart: Rule = rule(
  String.raw`(?:in the )?(?<how>early|late|mid)(?: on)? (?=(?:next |this )?(?:today|tomorrow|\p{L}+day|the \d|on the \d))`,
  (groups, reader, to, from) => {
    const base = reader.days(to);
    if (!base) return undefined;
    PART_NAME.lastIndex = base.to;
    const name = PART_NAME.exec(reader.text);
    const said = name?.groups?.['name'];
    if (!name || said === undefined) return undefined;
    return { from, to: base.to + name[0].length, meanings: [base.days, named(said, groups['how'])] };
  },
);
const PART_NAME = / (?:in the |at )?(?<name>morning|afternoon|evening|night)(?![\p{L}])/uy;

type Phrase = { readonly words: string; readonly meaning: readonly Meaning[] };
/** Hours that words give which are no part of the day by name. */
const span = (name: PartName, from: number, to: number): Part => part(name, from, to, { how: 'other' });

const PHRASES: readonly Phrase[] = [
  { words: String.raw`(?:after|post) (?:work|hours|office hours)`, meaning: [span('evening', 1020, 1260)] },
  { words: String.raw`before (?:work|school|office hours)`, meaning: [span('morning', 360, 540)] },
  { words: String.raw`after (?:school|college)`, meaning: [span('afternoon', 900, 1140)] },
  { words: String.raw`(?:at )?dawn`, meaning: [span('morning', 240, 480)] },
  { words: String.raw`before lunch(?: ?time)?|before midday`, meaning: [span('morning', 360, 720)] },
  { words: String.raw`after (?:lunch|lunch time|midday)`, meaning: [span('afternoon', 780, 1080)] },
  { words: String.raw`after breakfast`, meaning: [span('morning', 540, 720)] },
  { words: String.raw`after dinner`, meaning: [span('evening', 1200, 1380)] },
  {
    words: String.raw`(?:at |by |towards )?(?:the )?(?:end of (?:the )?(?:day|business)|close of business|cob|eod)`,
    meaning: [part('afternoon', 960, 1080, { how: 'end' })],
  },
  { words: String.raw`(?:early|earlier) in the day`, meaning: [span('morning', 360, 720)] },
  { words: String.raw`(?:late|later) in the day`, meaning: [span('afternoon', 900, 1140)] },
  { words: String.raw`first thing(?: in the morning)?`, meaning: [span('morning', 360, 630), { kind: 'earliest' }] },
  { words: String.raw`(?:during|in) the day(?: ?time)?|day ?time`, meaning: [span('day', 480, 1080)] },
  {
    words: String.raw`(?:any ?time|whenever|at any time|(?<!(?:leave|out|away|gone|off|busy) )all day(?! (?:off|away|out|gone)(?![a-z])| (?:weg|fort|unterwegs|fuera|fora|बाहर)_))(?: of (?:the )?day)?`,
    meaning: [{ kind: 'other' }],
  },
];
export const partPhrases: readonly Rule[] = PHRASES.map(({ words, meaning }) => rule(words, () => meaning));

/** end of tomorrow, at the end of Sunday. */
export const endOfDay: Rule = rule(String.raw`(?:at |by )?(?:the )?end of (?:the )?(?=\S)`, (_groups, reader, to, from) => {
  const base = reader.days(to);
  const range = base?.days.ranges[0];
  if (!base || range?.from !== range?.to || base.days.grain !== 'day') return undefined;
  return { from, to: base.to, meanings: [base.days, part('afternoon', 960, 1080, { how: 'end' })] };
});

/** the rest of the day, later today is read with the day. */
export const restOfDay: Rule = rule(
  String.raw`(?:the )?(?:rest|remainder)(?: of)? (?:today|(?:the |this |my |current )?(?:current )?day)`,
  (_groups, { anchor }): Meaning[] => [
    { kind: 'stretch', from: { date: anchor.today, minute: anchor.minute }, to: { date: anchor.today, minute: 1440 } },
  ],
);
