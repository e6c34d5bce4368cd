import type { DayWindow } from '../../people/business.ts';
import type { MinuteOfDay } from '../../time/types.ts';
import { endAt } from '../when/rules/clock-ranges.ts';
import type { Clock, Reader } from '../when/value.ts';

const LEAD = /(?:(?:from|between|open|opening|hours)(?: of)? )?/y;
const LINK = / ?(?:-|to|until|through|and|till) ?/y;
const AFTER = /(?:any ?time )?(?:after|from|past|starting(?: at)?) /y;
const BEFORE = /(?:any ?time )?(?:before|until|up to|by) /y;
const ONWARDS = / ?(?:onwards?|on|or later|\+)(?![\p{L}\d])/uy;
/** Words for a stretch of the working day. */
const PARTS: readonly { readonly pattern: RegExp; readonly window: DayWindow }[] = [
  { pattern: /(?:in the )?mornings?(?: only)?(?![\p{L}\d])/uy, window: { start: 540, end: 720 } },
  { pattern: /(?:in the )?afternoons?(?: only)?(?![\p{L}\d])/uy, window: { start: 720, end: 1020 } },
  { pattern: /(?:in the )?evenings?(?: only)?(?![\p{L}\d])/uy, window: { start: 1020, end: 1260 } },
  { pattern: /(?:all day|24 hours|24h|round the clock)(?![\p{L}\d])/uy, window: { start: 0, end: 1440 } },
];
/** Nobody opens between one and six at night without saying am. */
const EARLIEST_OPENING = 6 * 60;
const NOON = 720;

const said = (clock: Clock): MinuteOfDay | undefined => {
  const minute = clock.hour * 60 + clock.minute;
  if (clock.fixed === true) return minute;
  if (clock.half) return (clock.hour % 12) * 60 + clock.minute + (clock.half === 'pm' ? NOON : 0);
  return undefined;
};

function startMinute(clock: Clock): MinuteOfDay {
  const known = said(clock);
  if (known !== undefined) return known;
  const early = (clock.hour % 12) * 60 + clock.minute;
  return early < EARLIEST_OPENING ? early + NOON : early;
}

/** The first such end after the start; a bare hour takes the nearer half of the day. */
function endMinute(clock: Clock, start: MinuteOfDay): MinuteOfDay {
  const known = said(clock);
  if (known !== undefined) return known === 0 ? 1440 : known;
  const early = (clock.hour % 12) * 60 + clock.minute;
  return [early, early + NOON].find((minute) => minute > start) ?? early + NOON;
}

function matchAt(text: string, pattern: RegExp, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** A stretch of the day at a position: "9–5", "9:30 to 18:00", "after 2 pm", "mornings". An end before its start crosses midnight. */
export function readWindow(reader: Reader, at: number): { readonly window: DayWindow; readonly to: number } | undefined {
  const lead = matchAt(reader.text, LEAD, at) ?? '';
  const first = endAt(reader, at + lead.length);
  const link = first && matchAt(reader.text, LINK, first.to);
  const second = first && link !== undefined ? endAt(reader, first.to + link.length) : undefined;
  if (first && second) {
    const start = bothHalves(first.clock, second.clock);
    return { window: { start, end: endMinute(second.clock, start) }, to: second.to };
  }
  const onwards = first && matchAt(reader.text, ONWARDS, first.to);
  if (first && onwards !== undefined)
    return { window: { start: startMinute(first.clock), end: 1440 }, to: first.to + onwards.length };
  for (const [pattern, side] of [
    [AFTER, 'after'],
    [BEFORE, 'before'],
  ] as const) {
    const opening = matchAt(reader.text, pattern, at);
    const clock = opening === undefined ? undefined : endAt(reader, at + opening.length);
    if (!clock) continue;
    const minute = startMinute(clock.clock);
    return { window: side === 'after' ? { start: minute, end: 1440 } : { start: 0, end: minute }, to: clock.to };
  }
  for (const { pattern, window } of PARTS) {
    const match = matchAt(reader.text, pattern, at);
    if (match !== undefined) return { window, to: at + match.length };
  }
  return undefined;
}

/** "2-6pm" starts in the afternoon; "9-5pm" in the morning: the later start that still lies before the end. */
function bothHalves(from: Clock, to: Clock): MinuteOfDay {
  const end = said(to);
  if (said(from) !== undefined || end === undefined) return startMinute(from);
  const early = (from.hour % 12) * 60 + from.minute;
  return early + NOON < end ? early + NOON : early;
}
