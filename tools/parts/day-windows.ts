import type { DayWindow, Provider } from '../../src/domain/people/business.ts';
import { windowsOfDate } from '../../src/domain/scheduling/open-windows.ts';
import type { LocalDate, MinuteOfDay } from '../../src/domain/time/types.ts';

/**
 * How the hours that were said change a date: `instead` of what the day has, `besides` it, or only its end (`until` the window’s end) or its beginning
 * (`from` the window’s start).
 */
export const DAY_EDITS = ['instead', 'besides', 'until', 'from'] as const;
export type DayEdit = { readonly how: (typeof DAY_EDITS)[number]; readonly windows: readonly DayWindow[] };

const DAY_MINUTES = 1440;
const endOf = ({ start, end }: DayWindow): MinuteOfDay => (end > start ? end : end + DAY_MINUTES);

/** In order, those that touch or overlap at one place as one. */
export function joinedWindows(windows: readonly DayWindow[]): readonly DayWindow[] {
  const sorted = [...windows].sort((a, b) => a.start - b.start);
  return sorted.reduce<readonly DayWindow[]>((list, window) => {
    const last = list.at(-1);
    const meets =
      last !== undefined && last.locationId === window.locationId && last.end > last.start && window.start <= last.end;
    return meets ? [...list.slice(0, -1), { ...last, end: Math.max(last.end, window.end) }] : [...list, window];
  }, []);
}

const clock = (minute: MinuteOfDay): MinuteOfDay => (minute > DAY_MINUTES ? minute - DAY_MINUTES : minute);

function endingAt(usual: readonly DayWindow[], end: MinuteOfDay): readonly DayWindow[] {
  const kept = [...usual].sort((a, b) => a.start - b.start).filter(({ start }) => start < end);
  return kept.map((window, index) =>
    index === kept.length - 1 || endOf(window) > end ? { ...window, end: clock(end) } : window,
  );
}

function beginningAt(usual: readonly DayWindow[], start: MinuteOfDay): readonly DayWindow[] {
  const kept = [...usual].sort((a, b) => a.start - b.start).filter((window) => endOf(window) > start);
  return kept.map((window, index) => (index === 0 || window.start < start ? { ...window, start } : window));
}

/**
 * The hours of somebody’s date after the edit; empty where nothing is left, or where there is no end or beginning to change because the day is closed.
 * @example windowsAfter({ how: 'until', windows: [{ start: 0, end: 1260 }] }, maya, date) //=> [{ start: 570, end: 780 }, { start: 810, end: 1260 }]
 */
export function windowsAfter({ how, windows }: DayEdit, provider: Provider, date: LocalDate): readonly DayWindow[] {
  const usual = windowsOfDate(provider, date);
  const [first] = windows;
  if (!first || how === 'instead') return windows;
  if (how === 'besides') return joinedWindows([...usual, ...windows]);
  return how === 'until' ? endingAt(usual, first.end === 0 ? DAY_MINUTES : first.end) : beginningAt(usual, first.start);
}

const BARE = String.raw`(\d{1,2})((?::[0-5]\d)?)(?!\s*(?:[ap]\.?m|[:\d]|st|nd|rd|th|-|–|to\b|until\b|till?\b))(?=\s|[.,!?]|$)(?!\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`;
const UNTIL = new RegExp(String.raw`(?<!\d\s*)\b(until|untill|till|til|’til|'til|to)\s+${BARE}`, 'gi');
const FROM = new RegExp(String.raw`\b(from)\s+${BARE}`, 'gi');

/**
 * Where only one end of the hours is said: "until 9" of a day that begins at half past nine is in the evening, "from 8" in the morning.
 * @example withHalves('the 23rd until 9', 570) //=> 'the 23rd until 9 pm'
 */
export function withHalves(text: string, opens: MinuteOfDay | undefined): string {
  if (opens === undefined) return text;
  const evening = text.replace(UNTIL, (found, word: string, hour: string, minutes: string) =>
    Number(hour) < 12 && Number(hour) * 60 <= opens ? `${word} ${hour}${minutes} pm` : found,
  );
  return evening.replace(FROM, (found, word: string, hour: string, minutes: string) =>
    Number(hour) >= 5 && Number(hour) < 12 ? `${word} ${hour}${minutes} am` : found,
  );
}
