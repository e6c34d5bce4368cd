import ICAL from 'ical.js';
import { DomainError } from '../domain/errors.ts';
import { mergeIntervals } from '../domain/scheduling/intervals.ts';
import type { Instant, Interval, ZoneId } from '../domain/time/types.ts';
import { DAY_MS } from '../domain/time/types.ts';
import { intervalOfDate } from '../domain/time/wall.ts';
import { isZone } from '../domain/time/zones.ts';
import type { FeedAnswer } from '../ports/busy-feeds.ts';
import { dateOf, ruleZone, zoneOfTzid } from './rule-zone.ts';

export type ExpandQuestion = { readonly text: string; readonly timeZone: ZoneId; readonly from: Instant; readonly to: Instant };

/** Turns of recurrence rules in one feed; more is a mistake or an attack. */
const MOST_TURNS = 100_000;
/** Our own appointments, come back through somebody's calendar. */
const OWN_UID = /@almanac$/;

const tooMany = (): DomainError => new DomainError('UNAVAILABLE', `calendar feed: repeats more than ${MOST_TURNS} times`, {});

function calendarsIn(text: string): ICAL.Component[] {
  try {
    const parsed = ICAL.parse(text) as unknown[];
    const roots = Array.isArray(parsed[0]) ? parsed : [parsed];
    const calendars = roots.map((root) => new ICAL.Component(root as object[])).filter(({ name }) => name === 'vcalendar');
    if (calendars.length > 0) return calendars;
  } catch (thrown) {
    throw new DomainError('INVALID_INPUT', 'url: expected an iCalendar file (RFC 5545)', { path: 'url' }, thrown);
  }
  throw new DomainError('INVALID_INPUT', 'url: expected an iCalendar file (RFC 5545)', { path: 'url' });
}

/** Lets our own zone rules stand for every zone that is named after IANA; others keep what the file says of them. */
function useOwnRules(calendar: ICAL.Component): void {
  const known = new Map<string, ICAL.Timezone>();
  const ofFile = calendar.getTimeZoneByID.bind(calendar);
  calendar.getTimeZoneByID = (tzid) => {
    let found = known.get(tzid);
    if (!found) {
      const zone = zoneOfTzid(tzid);
      // A zone that nobody knows is floating. The type does not tell that the file may have none.
      found = zone ? ruleZone(zone) : ((ofFile(tzid) as ICAL.Timezone | null) ?? ICAL.Timezone.localTimezone);
      known.set(tzid, found);
    }
    return found;
  };
}

/** Time of one calendar as instants; dates and floating times are meant in `timeZone`. */
class Reading {
  readonly busy: Interval[] = [];
  readonly #zone: ZoneId;
  readonly #from: Instant;
  readonly #to: Instant;
  #turns = 0;
  constructor(zone: ZoneId, from: Instant, to: Instant) {
    this.#zone = zone;
    this.#from = from;
    this.#to = to;
  }

  instantOf(time: ICAL.Time): Instant {
    if (time.isDate) {
      const start = intervalOfDate(dateOf(time), this.#zone)?.start;
      if (start !== undefined) return start;
    }
    const placed = time.clone();
    if (time.isDate || placed.zone === ICAL.Timezone.localTimezone) placed.zone = ruleZone(this.#zone);
    return (placed.toUnixTime() * 1000) as Instant;
  }

  take(start: ICAL.Time, end: ICAL.Time): void {
    this.busy.push({ start: this.instantOf(start), end: this.instantOf(end) });
  }

  /** Every occurrence that begins before the end of the span, but those that an exception stands for. */
  takeSeries(event: ICAL.Event): void {
    const replaced = event.exceptions as unknown as Readonly<Record<string, unknown>>;
    const isReplaced = (at: ICAL.Time): boolean =>
      Object.hasOwn(replaced, at.toString()) || Object.hasOwn(replaced, at.convertToZone(ICAL.Timezone.utcTimezone).toString());
    const plain = Object.keys(replaced).length === 0;
    const longestMs = event.duration.toSeconds() * 1000 + DAY_MS;
    const occurrences = event.iterator();
    for (let at = occurrences.next(); at; at = occurrences.next()) {
      if ((this.#turns += 1) > MOST_TURNS) throw tooMany();
      const start = this.instantOf(at);
      if (start >= this.#to) return;
      if (plain && start + longestMs < this.#from) continue;
      if (!plain && isReplaced(at)) continue;
      const { startDate, endDate, item } = event.getOccurrenceDetails(at);
      if (isBusy(item.component)) this.take(startDate, endDate);
    }
  }
}

/** Whether an event takes time: not cancelled, not marked free, not ours. */
function isBusy(event: ICAL.Component): boolean {
  const valueOf = (name: string): string => String(event.getFirstPropertyValue(name) ?? '').toUpperCase();
  if (valueOf('status') === 'CANCELLED' || valueOf('transp') === 'TRANSPARENT') return false;
  return valueOf('x-microsoft-cdo-busystatus') !== 'FREE' && !OWN_UID.test(String(event.getFirstPropertyValue('uid') ?? ''));
}

function readFreeBusy(component: ICAL.Component, reading: Reading): void {
  for (const property of component.getAllProperties('freebusy')) {
    if ((property.getFirstParameter('fbtype') ?? 'BUSY').toUpperCase() === 'FREE') continue;
    for (const period of property.getValues() as unknown as ICAL.Period[]) reading.take(period.start, period.getEnd());
  }
}

/** The events of one UID: series with their exceptions, and exceptions whose series is not in the file. */
function readEvents(events: readonly ICAL.Component[], reading: Reading): void {
  const isException = (event: ICAL.Component): boolean => event.hasProperty('recurrence-id');
  const exceptions = events.filter(isException);
  for (const one of exceptions.map((event) => new ICAL.Event(event, { exceptions: [] }))) {
    if (one.startDate && isBusy(one.component)) reading.take(one.startDate, one.endDate);
  }
  for (const master of events.filter((event) => !isException(event))) {
    const event = new ICAL.Event(master, { exceptions, strictExceptions: false });
    if (!event.startDate) throw new Error('an event without a start');
    if (event.isRecurring()) reading.takeSeries(event);
    else if (isBusy(master)) reading.take(event.startDate, event.endDate);
  }
}

function readCalendar(
  calendar: ICAL.Component,
  { timeZone, from, to }: ExpandQuestion,
): { busy: readonly Interval[]; unread: number } {
  useOwnRules(calendar);
  const named = String(calendar.getFirstPropertyValue('x-wr-timezone') ?? '');
  const reading = new Reading(isZone(named) ? named : timeZone, from, to);
  let unread = 0;
  const attempt = (read: () => void): void => {
    try {
      read();
    } catch (thrown) {
      if (thrown instanceof DomainError) throw thrown;
      unread += 1;
    }
  };
  const byUid = Map.groupBy(calendar.getAllSubcomponents('vevent'), (event) => String(event.getFirstPropertyValue('uid') ?? ''));
  for (const [uid, events] of byUid) {
    const sets = uid === '' ? events.map((event) => [event]) : [events];
    for (const set of sets) attempt(() => readEvents(set, reading));
  }
  for (const one of calendar.getAllSubcomponents('vfreebusy')) attempt(() => readFreeBusy(one, reading));
  return { busy: reading.busy, unread };
}

/**
 * The time that a calendar file takes within [from, to): events with their repetitions and exceptions, and published busy times; not what is cancelled or marked
 * free. An all-day event takes the local days of the calendar's zone (`timeZone` when it names none). Fails with INVALID_INPUT (no calendar) and UNAVAILABLE
 * (endless repetitions).
 */
export function expandCalendar(question: ExpandQuestion): FeedAnswer {
  const { text, from, to } = question;
  const read = calendarsIn(text).map((calendar) => readCalendar(calendar, question));
  const clipped = read
    .flatMap(({ busy }) => busy)
    .map(({ start, end }) => ({ start: Math.max(start, from) as Instant, end: Math.min(end, to) as Instant }));
  return { busy: mergeIntervals(clipped), unread: read.reduce((sum, { unread }) => sum + unread, 0) };
}
