/**
 * A fixed battery of questions about time, printed as JSON on stdout: every answer must be the same in any server zone and any season (A30). On stderr, how this
 * process sees the world: its own zone's offset, its month, and what luxon makes of a repeated wall time, which follows the month (the trap that the product avoids).
 */
import { DateTime } from 'luxon';
import { calendarWriter } from '../../src/calendar/ics.ts';
import { seriesDates } from '../../src/domain/booking/recurrence.ts';
import { resolveWhen } from '../../src/domain/language/when.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { AppointmentId } from '../../src/domain/people/ids.ts';
import { openWindows } from '../../src/domain/scheduling/open-windows.ts';
import { formatDate, formatDateTime, formatShortDate, formatTime, zoneLabel } from '../../src/domain/time/format.ts';
import type { Instant } from '../../src/domain/time/types.ts';
import { instantsOf, intervalOfDate, wallOf } from '../../src/domain/time/wall.ts';
import { offsetChanges } from '../../src/domain/time/zones.ts';
import { expandCalendar } from '../../src/feeds/expand.ts';
import { publicHolidays } from '../../src/holidays/public-holidays.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { explainStart } from '../../src/services/explain-start.ts';
import { findSlots } from '../../src/services/find-slots.ts';
import { planSeries } from '../../src/services/plan-series.ts';
import { calendar, date, demand, everyDay, iso, provider, taken, utc, window, zone } from '../domain/scheduling/build.ts';
import { shiftDate } from '../domain/scheduling/oracle.ts';
import { diceOf } from './model/dice.ts';
import { at, booking, codeOf, cut, maya, on, openShop, salon, withProvider } from './salon.ts';

/** Zones, each with dates around which their clocks do something. */
const MOMENTS = [
  ['America/New_York', '2026-03-07'],
  ['America/New_York', '2026-10-31'],
  ['Europe/London', '2026-03-28'],
  ['Europe/London', '2026-10-24'],
  ['Africa/Cairo', '2026-04-23'],
  ['Africa/Casablanca', '2026-02-14'],
  ['America/Havana', '2026-10-31'],
  ['America/Santiago', '2026-09-05'],
  ['Antarctica/Troll', '2026-03-28'],
  ['Asia/Beirut', '2026-03-28'],
  ['Asia/Kathmandu', '2026-06-09'],
  ['Australia/Lord_Howe', '2026-04-04'],
  ['Australia/Lord_Howe', '2026-10-03'],
  ['Pacific/Apia', '2011-12-29'],
  ['Pacific/Chatham', '2026-04-04'],
] as const;
const WINDOWS = ['00:00-06:00', '01:30-05:00', '02:00-03:00', '09:00-17:00', '22:00-04:00'];
const PHRASES = [
  'tomorrow at 9',
  'next Friday afternoon',
  'november 1 at 1:30 am',
  'march 8 at 2:30 am',
  'in two weeks',
  'the 31st',
  'this weekend',
  'monday or tuesday after 4pm',
  'half past 1',
  '12/03',
];

function walls(): unknown {
  return MOMENTS.map(([name, from]) => {
    const where = zone(name);
    const dates = [0, 1, 2].map((days) => date(shiftDate(from, days)));
    return {
      name,
      from,
      days: dates.map((day) => intervalOfDate(day, where)),
      repeatedAndSkipped: dates.map((day) =>
        [0, 30, 90, 105, 120, 150, 1439].map((minute) => instantsOf({ date: day, minute }, where)),
      ),
      shown: [0, 5, 11, 23, 37].map((hours) => wallOf((utc(`${from}T00:00Z`) + hours * 3_600_000) as Instant, where)),
      changes: offsetChanges(where, Date.parse('2024-01-01'), Date.parse('2031-01-01')),
      open: WINDOWS.map((text) => openWindows(provider(name, [text]), dates[0]!, dates[2]!)),
    };
  });
}

/** Random cases, the same ones each time: every start of the grid with its verdict. */
function searches(): unknown {
  const dice = diceOf(30);
  return Array.from({ length: 300 }, () => {
    const [name, from] = dice.of(MOMENTS);
    const midnight = utc(`${from}T00:00Z`);
    const minutes = (most: number): number => dice.below(most / 5) * 5;
    const occupied = Array.from({ length: dice.below(5) }, () => {
      const begin = (midnight + minutes(4000) * 60_000) as Instant;
      return taken(iso(begin), iso(begin + (5 + minutes(120)) * 60_000), minutes(20), minutes(20));
    });
    const asked = {
      provider: provider(name, [], {
        hours: [{ days: everyDay, windows: [window(dice.of(WINDOWS)), window(dice.of(WINDOWS))] }],
        ...(dice.chance(0.4) && { limitPerDay: 1 + dice.below(3), limitPerWeek: 4 }),
      }),
      demand: demand(5 + minutes(120), { stepMs: (5 + minutes(90)) * 60_000, noticeMs: minutes(300) * 60_000, windowDays: 3 }),
      now: (midnight + minutes(2000) * 60_000) as Instant,
      occupied,
    };
    const verdicts: string[] = [];
    calendar({ ...asked, on: from, until: shiftDate(from, 2) }).scan((start, verdict) =>
      verdicts.push(`${iso(start)} ${verdict}`),
    );
    return verdicts;
  });
}

function words(): unknown {
  const moment = utc('2026-10-28T15:00Z');
  const locales = ['en-GB', 'en-US', 'de-DE', 'hi-IN'];
  const zones = ['America/New_York', 'Asia/Kathmandu', 'Europe/Berlin', 'UTC'].map((name) => zone(name));
  const readings = zones.map((timeZone) =>
    PHRASES.map((text) => resolveWhen(text, { now: moment, timeZone, hours: { from: 540, to: 1080 }, locale: 'en-GB' })),
  );
  const texts = locales.map((locale) =>
    zones.map((where) => [
      formatDate(date('2026-11-01'), locale),
      formatShortDate(date('2026-03-08'), locale),
      formatTime(moment, where, locale),
      formatDateTime(utc('2026-11-01T06:30Z'), where, locale),
      zoneLabel(utc('2026-11-01T05:30Z'), where, locale),
    ]),
  );
  return { readings, texts };
}

async function calendars(): Promise<unknown> {
  const holidays = publicHolidays();
  const countries = ['US', 'GB', 'DE', 'CN', 'SA', 'NZ'];
  const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', `UID:${lines.join('')}`, ...lines, 'END:VEVENT'];
  const text = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN'],
    ...event('DTSTART;VALUE=DATE:20261101', 'DTEND;VALUE=DATE:20261102'),
    ...event('DTSTART:20261101T013000', 'DTEND:20261101T023000'),
    ...event(
      'DTSTART;TZID=Europe/Berlin:20260325T023000',
      'DTEND;TZID=Europe/Berlin:20260325T033000',
      'RRULE:FREQ=DAILY;COUNT=9',
    ),
    'END:VCALENDAR',
  ].join('\r\n');
  return {
    holidays: await Promise.all(
      countries.map((countryCode) => holidays.between({ countryCode }, date('2026-01-01'), date('2027-12-31'))),
    ),
    busy: ['America/New_York', 'America/Havana', 'Asia/Kathmandu'].map((name) =>
      expandCalendar({ text, timeZone: zone(name), from: utc('2026-01-01T00:00Z'), to: utc('2027-01-01T00:00Z') }),
    ),
    series: seriesDates(date('2026-01-31'), { every: 'month', count: 12, missing: 'clamp' }),
  };
}

/** The services over a real store, in the weeks of both changes of the clock. */
async function services(): Promise<unknown> {
  const early = withProvider(salon, maya, {
    hours: [{ days: everyDay, windows: [window('00:30-04:00'), window('09:00-17:00')] }],
  });
  const answers: unknown[] = [];
  for (const [now, day, start] of [
    ['2026-03-02T12:00Z', '2026-03-08', '2026-03-08T13:00Z'],
    ['2026-10-26T12:00Z', '2026-11-01', '2026-11-01T14:00Z'],
  ] as const) {
    const shop = await openShop(early, now);
    const business = await shop.business();
    const asked = { business, serviceId: cut, providerId: maya, from: on(day), to: on(shiftDate(day, 1)), limit: 100 };
    const { appointment } = await bookAppointment(shop, booking(start));
    const { wallStart, startsAt, claims, timeZone } = appointment;
    answers.push({
      booked: { wallStart, startsAt, timeZone, claims: claims.filter((claim) => !claim.startsWith('op|')) },
      taken: await codeOf(bookAppointment(shop, booking(start))),
      listed: await findSlots(shop, asked),
      exact: await findSlots(shop, { ...asked, to: on(day), time: { from: 90, to: 91, exact: true } }),
      explained: await explainStart(shop, { business, serviceId: cut, providerId: maya, startsAt: at(`${day}T07:00Z`) }),
      series: await planSeries(shop, {
        ...{ business, serviceId: cut, providerId: maya },
        startsAt: at(start),
        repeat: { every: 'week', count: 8 },
      }),
      file: calendarWriter().appointment(
        { ...appointment, _id: asId<AppointmentId>('a1'), reference: 'ALM-1' },
        business,
        at(now),
      ),
    });
    await shop.close();
  }
  return answers;
}

process.stdout.write(
  JSON.stringify({
    walls: walls(),
    searches: searches(),
    words: words(),
    calendars: await calendars(),
    services: await services(),
  }),
);
const now = new Date();
const repeated = DateTime.fromObject({ year: 2026, month: 11, day: 1, hour: 1, minute: 30 }, { zone: 'America/New_York' });
process.stderr.write(
  JSON.stringify({ offset: now.getTimezoneOffset(), month: now.getMonth() + 1, now: Date.now(), luxon: repeated.toISO() }),
);
