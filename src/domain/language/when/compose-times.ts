import type { MinuteOfDay } from '../../time/types.ts';
import type { PartOfDay, TimeRange } from '../types.ts';
import { movesTo } from './moves.ts';
import { relation } from './mentions.ts';
import type { Mention, TimeMeaning } from './mentions.ts';
import { endOf, settleClock, settleClocks, settleOpen } from './settle-time.ts';
import type { Hours, Settled } from './settle-time.ts';
import type { Part } from './value.ts';

export type TimeReading = Settled & {
  readonly said?: 'clock' | 'part';
  readonly open?: 'start' | 'end';
  readonly minutes?: number;
  readonly recurring?: boolean;
  readonly previous?: TimeRange;
  readonly part?: PartOfDay;
};
type Setting = { readonly hours?: Hours | undefined; readonly earliestMinute?: MinuteOfDay | undefined };
type ClockMention = Mention<TimeMeaning>;
type PartMention = Mention<Part>;

const GLUE = /^[\s,]*(?:(?:in|at|the|on|around|for|of|about|somewhere|from|between)[\s,]*)*$/;
const LISTED = /^[\s,]*(?:or|and|\/|or even|or maybe)[\s,]*(?:in |the |at |around )*$/;

/** The part of the day that says which half a clock time lies in: the one beside it, else the only one said. */
function hintFor(text: string, clock: ClockMention, parts: readonly PartMention[]): PartMention | undefined {
  const beside = parts.find((part) =>
    GLUE.test(part.from >= clock.to ? text.slice(clock.to, part.from) : text.slice(part.to, clock.from)),
  );
  return beside ?? (parts.length === 1 ? parts[0] : undefined);
}

/** The time of day that all mentions together ask for. */
export function composeTimes(
  text: string,
  clocks: readonly ClockMention[],
  parts: readonly PartMention[],
  setting: Setting,
): TimeReading {
  const wanted = joinOpen(clocks.filter((mention) => !mention.negated && !isPrevious(mention)));
  const wantedParts = parts.filter((mention) => !mention.negated);
  const last = wanted.at(-1);
  if (!last) return composeParts(text, wantedParts);
  const read = (mention: ClockMention): Settled => settle(text, mention, wantedParts, setting);
  const old = clocks.find(isPrevious);
  const previous = old ? read(old).times[0] : undefined;
  const distinct = wanted.filter((mention) => !same(read(mention), read(last)));
  const before = distinct.at(-1);
  const open = openOf(last.meaning);
  const more = {
    said: 'clock' as const,
    ...(open ? { open } : {}),
    ...(last.meaning.kind === 'clocks' && last.meaning.minutes !== undefined ? { minutes: last.meaning.minutes } : {}),
    ...(previous ? { previous } : {}),
  };
  if (!before) return { ...read(last), ...more };
  if (movesTo(text.slice(0, last.from))) {
    const from = read(before).times[0];
    return { ...read(last), ...more, ...(from ? { previous: from } : {}) };
  }
  const how = relation(text, before, last);
  if (how === 'corrected') return { ...read(last), ...more };
  const order = how === 'listed' ? [...distinct, last] : [last, ...distinct];
  return { times: order.flatMap((mention) => read(mention).times.slice(0, 1)), certain: false, ...more };
}

const isPrevious = (mention: ClockMention): boolean => mention.meaning.kind === 'clock' && mention.meaning.previous === true;
const same = (one: Settled, two: Settled): boolean =>
  one.times[0]?.from === two.times[0]?.from && one.times[0]?.to === two.times[0]?.to;

function openOf(meaning: TimeMeaning): 'start' | 'end' | undefined {
  if (meaning.kind === 'clock' || meaning.minutes !== undefined || meaning.by === true) return undefined;
  if (meaning.from && !meaning.to) return 'end';
  return meaning.to && !meaning.from ? 'start' : undefined;
}

/** "after 2 but before 5" is one range. */
function joinOpen(mentions: readonly ClockMention[]): readonly ClockMention[] {
  const [one, two] = mentions;
  if (mentions.length !== 2 || one?.meaning.kind !== 'clocks' || two?.meaning.kind !== 'clocks') return mentions;
  const sides = [openOf(one.meaning), openOf(two.meaning)];
  const from = sides[0] === 'end' ? one.meaning.from : sides[1] === 'end' ? two.meaning.from : undefined;
  const to = sides[0] === 'start' ? one.meaning.to : sides[1] === 'start' ? two.meaning.to : undefined;
  return from && to ? [{ ...one, to: two.to, meaning: { kind: 'clocks', from, to } }] : mentions;
}

function settle(text: string, mention: ClockMention, parts: readonly PartMention[], setting: Setting): Settled {
  const hint = hintFor(text, mention, parts);
  const full = { ...setting, part: hint?.meaning };
  const { meaning } = mention;
  if (meaning.kind === 'clock') return settleClock(meaning.clock, full);
  if (meaning.from && meaning.to) return settleClocks(meaning.from, meaning.to, full);
  if (meaning.from && meaning.minutes !== undefined) {
    const minutes = meaning.minutes;
    const start = settleClock(meaning.from, full);
    return { ...start, times: start.times.map(({ from }) => ({ from, to: from + minutes, exact: false })) };
  }
  const clock = meaning.from ?? meaning.to;
  if (clock && meaning.by === true) {
    const at = settleClock(clock, full);
    const before = at.times.map((time) => ({ from: 0, to: endOf(time.from), exact: false }));
    return { times: [...at.times, ...before], certain: false };
  }
  if (!clock) return { times: [], certain: false };
  const open = settleOpen(clock, meaning.from ? 'from' : 'to', full);
  // "mornings after 10" ends with the morning; in "after 3 in the afternoon" the part only tells which 3.
  const bounds = hint && !(hint.from >= mention.to && GLUE.test(text.slice(mention.to, hint.from))) ? hint.meaning : undefined;
  return bounds ? { ...open, times: open.times.map((time) => clip(time, bounds)) } : open;
}

function clip(time: TimeRange, part: Part): TimeRange {
  const from = Math.max(time.from, part.from);
  const to = Math.min(time.to, part.to);
  return from < to ? { ...time, from, to } : time;
}

function composeParts(text: string, parts: readonly PartMention[]): TimeReading {
  const last = parts.at(-1);
  if (!last) return { times: [], certain: true };
  const { name, how } = last.meaning;
  const named: PartOfDay = { name, ...(how ? { how } : {}) };
  const recurring = last.meaning.recurring === true ? { recurring: true } : {};
  const range = ({ meaning }: PartMention): TimeRange => ({ from: meaning.from, to: meaning.to, exact: false });
  const before = parts.at(-2);
  if (!before || same({ times: [range(before)], certain: true }, { times: [range(last)], certain: true }))
    return { times: [range(last)], certain: true, said: 'part', ...recurring, part: named };
  if (LISTED.test(text.slice(before.to, last.from))) {
    const [one, two] = [range(before), range(last)].sort((a, b) => a.from - b.from) as [TimeRange, TimeRange];
    if (one.to >= two.from)
      return { times: [{ from: one.from, to: Math.max(one.to, two.to), exact: false }], certain: true, said: 'part' };
    return { times: [range(before), range(last)], certain: false, said: 'part' };
  }
  const corrected = relation(text, before, last) === 'corrected';
  return { times: corrected ? [range(last)] : [range(last), range(before)], certain: corrected, said: 'part', ...recurring };
}
