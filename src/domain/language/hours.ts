import type { DayWindow, WeeklyHours } from '../people/business.ts';
import type { LocalDate, Weekday } from '../time/types.ts';
import { cutWindows, joinWindows } from './hours/windows.ts';
import { readDays } from './hours/days.ts';
import { readWindow } from './hours/window.ts';
import type { Anchor } from './when/value.ts';
import { readerOf } from './when/scan.ts';
import { normalise } from './tokens.ts';

/** `closed`: days that were said to be closed; `hours` is empty when nothing else was said. `anyDay`: no day was named, so the hours stand on all of them. */
export type HoursReading =
  | { readonly hours: readonly WeeklyHours[]; readonly closed?: readonly Weekday[]; readonly anyDay?: true }
  | { readonly problem: string; readonly unexplained: readonly string[] };

/** Dates do not matter to weekly hours; the rules want one. */
const ANCHOR: Anchor = { today: '2024-01-01' as LocalDate, minute: 0, weekStartsOn: 1, monthFirst: false };
const CLOSED =
  /(?:(?:is |are |we are |we're |i'm |i am )?(?:closed|off|shut|not open|not available|unavailable|not working|no work)|no|not|never)(?: on| at)?(?: the)? ?/y;
const EXCEPT =
  /(?:except(?: for)?|but not|excluding|apart from|other than|minus|without|not|with(?: an?| my)?(?: \d+ hour| hour| 1 hour)?)(?: on| during| for| the| my)* ?/y;
const BREAK =
  /(?:(?:for |a |an |the |my )*(?:lunch|break|lunch break|breaks|tea|coffee break|siesta|prayers?)(?: time| break| hour)?)(?: from| between| at| is| of)? ?/y;
const SKIP =
  /(?:[,;.:()&+/-]|and|on|from|at|for|the|only|open|opening|we|i|are|is|am|i'm|we're|work|working|available|hours|my|our|will|be|can|do|set|change|to|please|make|it|every|week|then|also|plus|usually|always|in|with|between|just)(?![\p{L}\d_])\s*|[,;.:()&+/-]\s*/uy;

type Draft = {
  readonly open: Map<Weekday, readonly DayWindow[]>;
  readonly closed: Set<Weekday>;
  cuts: { days: readonly Weekday[]; window: DayWindow }[];
};

/**
 * Weekly hours in words: "Mon–Fri 9–5 except lunch 12–1", "Tue & Thu after 2pm", "weekdays 9:30 to 18:00, sat 10-2", "closed sundays". Days without hours are
 * closed. A bare hour is read so that the day makes sense (9–5 is 9:00–17:00). A word or number that nothing explains is a problem, never a guess.
 * @example readHours('weekdays 9-5') //=> { hours: [{ days: [1, 2, 3, 4, 5], windows: [{ start: 540, end: 1020 }] }] }
 */
export function readHours(text: string): HoursReading {
  const normalised = normalise(text);
  const reader = readerOf(normalised.text, ANCHOR);
  const draft: Draft = { open: new Map(), closed: new Set(), cuts: [] };
  const unexplained: string[] = [];
  let days: readonly Weekday[] = [];
  const waiting: DayWindow[] = [];
  let mode: 'open' | 'closed' | 'except' = 'open';
  let sawTimes = false;
  const length = normalised.text.length;
  for (let at = 0; at < length;) {
    if (/\s/.test(normalised.text[at] ?? '')) {
      at++;
      continue;
    }
    const matched = (pattern: RegExp): number | undefined => {
      pattern.lastIndex = at;
      const match = pattern.exec(normalised.text);
      return match && match[0] !== '' ? at + match[0].length : undefined;
    };
    const cut = matched(BREAK);
    const except = cut === undefined ? matched(EXCEPT) : undefined;
    const window = readWindow(reader, at);
    const named = readDays(normalised.text, at);
    if (named && named.to >= (window?.to ?? 0)) {
      at = named.to;
      if (mode === 'closed' || mode === 'except') {
        // "except wednesdays" takes days away; "except lunch" was handled as a break.
        named.days.forEach((day) => draft.closed.add(day));
        if (days.length > 0 && !sawTimes) mode = 'open';
      } else {
        days = sawTimes ? named.days : [...new Set([...days, ...named.days])];
        sawTimes = false;
        for (const before of waiting.splice(0)) {
          addWindow(draft, days, before);
          sawTimes = true;
        }
      }
      continue;
    }
    if (window) {
      at = window.to;
      if (mode === 'except') draft.cuts.push({ days: [...days], window: window.window });
      else if (days.length === 0) waiting.push(window.window);
      else {
        addWindow(draft, days, window.window);
        sawTimes = true;
      }
      continue;
    }
    if (cut !== undefined || except !== undefined) {
      mode = 'except';
      at = cut ?? except ?? at + 1;
      continue;
    }
    const closed = matched(CLOSED);
    if (closed !== undefined) {
      if (
        /closed|off|shut|not|unavail/.test(normalised.text.slice(at, closed)) &&
        days.length > 0 &&
        !sawTimes &&
        mode === 'open'
      ) {
        days.forEach((day) => draft.closed.add(day));
        days = [];
      } else mode = 'closed';
      at = closed;
      continue;
    }
    const skipped = matched(SKIP);
    if (skipped !== undefined) {
      if (/[;.]/.test(normalised.text[at] ?? '') || (normalised.text[at] === ',' && mode !== 'open')) mode = 'open';
      at = skipped;
      continue;
    }
    const word = /^\S+/.exec(normalised.text.slice(at))?.[0] ?? '';
    unexplained.push(word);
    at += word.length;
  }
  const anyDay = waiting.length > 0 && draft.open.size === 0;
  for (const before of waiting) addWindow(draft, [1, 2, 3, 4, 5, 6, 7], before);
  const reading = finish(draft, days, sawTimes, unexplained);
  return anyDay && 'hours' in reading ? { ...reading, anyDay } : reading;
}

function addWindow(draft: Draft, days: readonly Weekday[], window: DayWindow): void {
  for (const day of days) draft.open.set(day, [...(draft.open.get(day) ?? []), window]);
}

function finish(draft: Draft, days: readonly Weekday[], sawTimes: boolean, unexplained: readonly string[]): HoursReading {
  if (unexplained.length > 0) return { problem: 'some words were not understood', unexplained };
  if (draft.open.size === 0 && draft.closed.size === 0) return { problem: 'no days and times were found', unexplained: [] };
  if (days.length > 0 && !sawTimes && days.some((day) => !draft.open.has(day) && !draft.closed.has(day)))
    return { problem: 'days without times', unexplained: [] };
  const byWindows = new Map<string, { days: Weekday[]; windows: readonly DayWindow[] }>();
  for (const day of [1, 2, 3, 4, 5, 6, 7] as const) {
    if (draft.closed.has(day)) continue;
    const cuts = draft.cuts.filter((cut) => cut.days.length === 0 || cut.days.includes(day)).map((cut) => cut.window);
    const windows = cutWindows(joinWindows(draft.open.get(day) ?? []), cuts);
    if (windows.length === 0) continue;
    const key = JSON.stringify(windows);
    const group = byWindows.get(key) ?? { days: [], windows };
    group.days.push(day);
    byWindows.set(key, group);
  }
  const closed = [...draft.closed].sort();
  return { hours: [...byWindows.values()], ...(closed.length > 0 ? { closed } : {}) };
}
