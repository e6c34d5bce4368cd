import { describe, expect, test } from '@jest/globals';
import type { Instant } from '../../src/domain/time/types.ts';
import { zoneId } from '../../src/domain/time/zones.ts';
import { expandCalendar } from '../../src/feeds/expand.ts';

const at = (text: string): Instant => Date.parse(text) as Instant;
const short = (instant: number): string => new Date(instant).toISOString().replace(':00.000Z', 'Z').slice(5);
const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string =>
  [
    'BEGIN:VEVENT',
    ...(lines.some((line) => line.startsWith('UID')) ? [] : [`UID:${lines.join('')}`]),
    ...lines,
    'END:VEVENT',
  ].join('\r\n');

/** What is busy in 2026, `start/end` in UTC. */
function busy(text: string, zone = 'America/New_York', from = '2026-01-01T00:00Z', to = '2027-01-01T00:00Z'): string[] {
  const { busy: found, unread } = expandCalendar({ text, timeZone: zoneId(zone), from: at(from), to: at(to) });
  expect(unread).toBe(0);
  return found.map(({ start, end }) => `${short(start)}/${short(end)}`);
}

describe('a calendar as busy time', () => {
  test('B11: an all-day event takes the local day of the calendar’s zone, or of the provider’s when it names none', () => {
    const allDay = event('DTSTART;VALUE=DATE:20260610', 'DTEND;VALUE=DATE:20260611');
    expect(busy(calendar(allDay))).toEqual(['06-10T04:00Z/06-11T04:00Z']);
    expect(busy(calendar('X-WR-TIMEZONE:Asia/Kolkata', allDay))).toEqual(['06-09T18:30Z/06-10T18:30Z']);
    expect(busy(calendar(event('DTSTART;VALUE=DATE:20260610')))).toEqual(['06-10T04:00Z/06-11T04:00Z']);
    expect(busy(calendar(event('DTSTART;VALUE=DATE:20260610', 'DTEND;VALUE=DATE:20260613')))).toEqual([
      '06-10T04:00Z/06-13T04:00Z',
    ]);
  });

  test('B11: an all-day event on the day that has no midnight, or two, is that whole day', () => {
    const cairo = calendar(event('DTSTART;VALUE=DATE:20260424', 'DTEND;VALUE=DATE:20260425'));
    expect(busy(cairo, 'Africa/Cairo')).toEqual(['04-23T22:00Z/04-24T21:00Z']);
    const havana = calendar(event('DTSTART;VALUE=DATE:20261101', 'DTEND;VALUE=DATE:20261102'));
    expect(busy(havana, 'America/Havana')).toEqual(['11-01T04:00Z/11-02T05:00Z']);
  });

  test('B11: free, cancelled and our own events take no time', () => {
    const when = ['DTSTART:20260610T150000Z', 'DTEND:20260610T160000Z'];
    for (const line of ['TRANSP:TRANSPARENT', 'STATUS:CANCELLED', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE', 'UID:abc@almanac']) {
      expect([line, busy(calendar(event(...when, line)))]).toEqual([line, []]);
    }
    expect(busy(calendar(event(...when, 'STATUS:TENTATIVE')))).toEqual(['06-10T15:00Z/06-10T16:00Z']);
    expect(busy(calendar(event('DTSTART:20260610T150000Z')))).toEqual([]);
  });

  test('times are UTC, of a named zone, or floating in the calendar’s', () => {
    expect(busy(calendar(event('DTSTART:20260610T150000Z', 'DURATION:PT90M')))).toEqual(['06-10T15:00Z/06-10T16:30Z']);
    const zoned = event('DTSTART;TZID=Europe/Berlin:20260610T150000', 'DTEND;TZID=Europe/Berlin:20260610T160000');
    expect(busy(calendar(zoned))).toEqual(['06-10T13:00Z/06-10T14:00Z']);
    const long = event(
      'DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20260610T150000',
      'DTEND;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20260610T160000',
    );
    expect(busy(calendar(long))).toEqual(['06-10T13:00Z/06-10T14:00Z']);
    const floating = event('DTSTART:20260610T150000', 'DTEND:20260610T160000');
    expect(busy(calendar(floating))).toEqual(['06-10T19:00Z/06-10T20:00Z']);
    expect(busy(calendar('X-WR-TIMEZONE:Asia/Tokyo', floating))).toEqual(['06-10T06:00Z/06-10T07:00Z']);
    const flight = event('DTSTART;TZID=Europe/London:20260610T100000', 'DTEND;TZID=America/New_York:20260610T130000');
    expect(busy(calendar(flight))).toEqual(['06-10T09:00Z/06-10T17:00Z']);
  });

  test('a zone that only the file knows is read from it; of an IANA zone our own rules hold', () => {
    const zone = (tzid: string, offset: string): string =>
      [
        'BEGIN:VTIMEZONE',
        `TZID:${tzid}`,
        'BEGIN:STANDARD',
        'DTSTART:16010101T000000',
        `TZOFFSETFROM:${offset}`,
        `TZOFFSETTO:${offset}`,
        'END:STANDARD',
        'END:VTIMEZONE',
      ].join('\r\n');
    const own = event('DTSTART;TZID="India Standard Time":20260610T090000', 'DTEND;TZID="India Standard Time":20260610T100000');
    expect(busy(calendar(zone('India Standard Time', '+0530'), own))).toEqual(['06-10T03:30Z/06-10T04:30Z']);
    const wrong = event('DTSTART;TZID=Europe/Berlin:20260610T150000', 'DTEND;TZID=Europe/Berlin:20260610T160000');
    expect(busy(calendar(zone('Europe/Berlin', '+0000'), wrong))).toEqual(['06-10T13:00Z/06-10T14:00Z']);
  });

  test('weekly events keep their wall time over a change of the clock', () => {
    const weekly = event(
      'DTSTART;TZID=America/New_York:20260301T090000',
      'DTEND;TZID=America/New_York:20260301T093000',
      'RRULE:FREQ=WEEKLY;COUNT=3',
    );
    expect(busy(calendar(weekly))).toEqual([
      '03-01T14:00Z/03-01T14:30Z',
      '03-08T13:00Z/03-08T13:30Z',
      '03-15T13:00Z/03-15T13:30Z',
    ]);
  });

  test('a repetition ends with UNTIL, leaves out EXDATE, adds RDATE', () => {
    const daily = event(
      'DTSTART;TZID=America/New_York:20260608T090000',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;UNTIL=20260611T130000Z',
      'EXDATE;TZID=America/New_York:20260609T090000',
      'RDATE;TZID=America/New_York:20260620T120000',
    );
    expect(busy(calendar(daily))).toEqual([
      '06-08T13:00Z/06-08T14:00Z',
      '06-10T13:00Z/06-10T14:00Z',
      '06-11T13:00Z/06-11T14:00Z',
      '06-20T16:00Z/06-20T17:00Z',
    ]);
  });

  test('an exception moves, frees or cancels its occurrence, even into the span from far after it', () => {
    const series = event('UID:s', 'DTSTART:20260608T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=60');
    const moved = event('UID:s', 'RECURRENCE-ID:20260615T090000Z', 'DTSTART:20260616T120000Z', 'DURATION:PT2H');
    const cancelled = event(
      'UID:s',
      'RECURRENCE-ID:20260622T090000Z',
      'DTSTART:20260622T090000Z',
      'DURATION:PT1H',
      'STATUS:CANCELLED',
    );
    const brought = event('UID:s', 'RECURRENCE-ID:20270614T090000Z', 'DTSTART:20260624T090000Z', 'DURATION:PT1H');
    const found = busy(calendar(moved, series, cancelled, brought), 'UTC', '2026-06-01T00:00Z', '2026-07-01T00:00Z');
    expect(found).toEqual([
      '06-08T09:00Z/06-08T10:00Z',
      '06-16T12:00Z/06-16T14:00Z',
      '06-24T09:00Z/06-24T10:00Z',
      '06-29T09:00Z/06-29T10:00Z',
    ]);
  });

  test('an exception may stand for all that follow, and one without its series counts', () => {
    const series = event('UID:s', 'DTSTART:20260608T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=4');
    const onwards = event(
      'UID:s',
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20260622T090000Z',
      'DTSTART:20260622T100000Z',
      'DURATION:PT2H',
    );
    expect(busy(calendar(series, onwards))).toEqual([
      '06-08T09:00Z/06-08T10:00Z',
      '06-15T09:00Z/06-15T10:00Z',
      '06-22T10:00Z/06-22T12:00Z',
      '06-29T10:00Z/06-29T12:00Z',
    ]);
    expect(busy(calendar(onwards))).toEqual(['06-22T10:00Z/06-22T12:00Z']);
  });

  test('published busy times count, free ones do not', () => {
    const published = [
      'BEGIN:VFREEBUSY',
      'UID:f',
      'FREEBUSY;FBTYPE=BUSY:20260610T150000Z/20260610T160000Z,20260611T150000Z/PT2H',
      'FREEBUSY;FBTYPE=FREE:20260612T150000Z/PT2H',
      'FREEBUSY:20260613T150000Z/PT1H',
      'END:VFREEBUSY',
    ].join('\r\n');
    expect(busy(calendar(published))).toEqual([
      '06-10T15:00Z/06-10T16:00Z',
      '06-11T15:00Z/06-11T17:00Z',
      '06-13T15:00Z/06-13T16:00Z',
    ]);
  });

  test('what overlaps or touches is one, what lies outside the span is cut', () => {
    const many = [
      event('DTSTART:20260610T150000Z', 'DURATION:PT2H'),
      event('DTSTART:20260610T140000Z', 'DURATION:PT1H'),
      event('DTSTART:20260610T153000Z', 'DURATION:PT10M'),
      event('DTSTART:20251231T230000Z', 'DURATION:PT2H'),
    ];
    expect(busy(calendar(...many))).toEqual(['01-01T00:00Z/01-01T01:00Z', '06-10T14:00Z/06-10T17:00Z']);
  });

  test('an event that makes no sense is counted and left out', () => {
    const text = calendar(event('UID:no-start', 'SUMMARY:?'), event('DTSTART:20260610T150000Z', 'DURATION:PT1H'));
    const { busy: found, unread } = expandCalendar({
      text,
      timeZone: zoneId('UTC'),
      from: at('2026-01-01T00:00Z'),
      to: at('2027-01-01T00:00Z'),
    });
    expect([found.length, unread]).toEqual([1, 1]);
  });

  test('several calendars in one file all count', () => {
    const one = (hour: number): string => calendar(event(`DTSTART:20260610T${hour}0000Z`, 'DURATION:PT30M'));
    expect(busy(one(10) + one(12))).toHaveLength(2);
  });
});

describe('what is no calendar', () => {
  const read = (text: string): unknown => {
    try {
      return expandCalendar({ text, timeZone: zoneId('UTC'), from: at('2026-01-01T00:00Z'), to: at('2027-01-01T00:00Z') });
    } catch (error) {
      return error instanceof Error && 'code' in error ? error.code : error;
    }
  };

  test.each(['', 'hello', '<html></html>', 'BEGIN:VCALENDAR', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n'])(
    '%j is refused',
    (text) => {
      expect(read(text)).toBe('INVALID_INPUT');
    },
  );

  test('repetitions without end are given up', () => {
    const secondly = event('DTSTART:19700101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY');
    expect(read(calendar(secondly))).toBe('UNAVAILABLE');
  });
});
