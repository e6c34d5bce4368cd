import { describe, expect, test } from '@jest/globals';
import { openWindows, windowsOfDate } from '../../../src/domain/scheduling/open-windows.ts';
import { date, iso, provider, slots, demand, utc, window } from './build.ts';
import { oracleOpen } from './oracle.ts';

/** Open stretches of the dates, `start–end` in UTC. */
const open = (zone: string, windows: readonly string[], from: string, to = from, more = {}): string[] =>
  openWindows(provider(zone, windows, more), date(from), date(to)).map(({ start, end }) => `${iso(start)}–${iso(end)}`);

/** [case, zone, date, window, expected] of reference/scheduling.md §7 A. */
const CASES: readonly (readonly [string, string, string, string, readonly string[]])[] = [
  ['A1', 'Asia/Kolkata', '2026-06-10', '09:00-17:00', ['2026-06-10T03:30Z–2026-06-10T11:30Z']],
  ['A2', 'Asia/Kathmandu', '2026-06-10', '09:00-17:00', ['2026-06-10T03:15Z–2026-06-10T11:15Z']],
  ['A3', 'Pacific/Chatham', '2026-06-10', '09:00-17:00', ['2026-06-09T20:15Z–2026-06-10T04:15Z']],
  ['A4', 'Pacific/Kiritimati', '2026-06-10', '09:00-17:00', ['2026-06-09T19:00Z–2026-06-10T03:00Z']],
  ['A4', 'Pacific/Pago_Pago', '2026-06-10', '09:00-17:00', ['2026-06-10T20:00Z–2026-06-11T04:00Z']],
  ['A5', 'America/New_York', '2026-03-08', '01:00-05:00', ['2026-03-08T06:00Z–2026-03-08T09:00Z']],
  ['A6', 'America/New_York', '2026-03-08', '02:30-05:00', ['2026-03-08T07:00Z–2026-03-08T09:00Z']],
  ['A7', 'America/New_York', '2026-03-08', '00:00-02:30', ['2026-03-08T05:00Z–2026-03-08T07:00Z']],
  ['A8', 'America/New_York', '2026-03-08', '02:00-03:00', []],
  ['A9', 'America/New_York', '2026-11-01', '00:00-05:00', ['2026-11-01T04:00Z–2026-11-01T10:00Z']],
  [
    'A10',
    'America/New_York',
    '2026-11-01',
    '01:00-01:30',
    ['2026-11-01T05:00Z–2026-11-01T05:30Z', '2026-11-01T06:00Z–2026-11-01T06:30Z'],
  ],
  [
    'A11',
    'America/New_York',
    '2026-11-01',
    '01:30-05:00',
    ['2026-11-01T05:30Z–2026-11-01T06:00Z', '2026-11-01T06:30Z–2026-11-01T10:00Z'],
  ],
  ['A12', 'America/New_York', '2026-11-01', '13:00-18:00', ['2026-11-01T18:00Z–2026-11-01T23:00Z']],
  ['A13', 'America/New_York', '2026-03-08', '09:00-17:00', ['2026-03-08T13:00Z–2026-03-08T21:00Z']],
  ['A13', 'America/New_York', '2026-11-01', '09:00-17:00', ['2026-11-01T14:00Z–2026-11-01T22:00Z']],
  ['A14', 'Europe/London', '2026-03-29', '00:00-06:00', ['2026-03-29T00:00Z–2026-03-29T05:00Z']],
  ['A14', 'Europe/London', '2026-10-25', '00:00-06:00', ['2026-10-24T23:00Z–2026-10-25T06:00Z']],
  ['A15', 'Australia/Lord_Howe', '2026-10-04', '01:00-05:00', ['2026-10-03T14:30Z–2026-10-03T18:00Z']],
  ['A16', 'Australia/Lord_Howe', '2026-04-05', '00:00-05:00', ['2026-04-04T13:00Z–2026-04-04T18:30Z']],
  ['A17', 'Africa/Cairo', '2026-04-24', '09:00-17:00', ['2026-04-24T06:00Z–2026-04-24T14:00Z']],
  ['A18', 'Africa/Cairo', '2026-04-24', '00:00-06:00', ['2026-04-23T22:00Z–2026-04-24T03:00Z']],
  ['A18', 'America/Santiago', '2026-09-06', '00:00-06:00', ['2026-09-06T04:00Z–2026-09-06T09:00Z']],
  ['A18', 'Asia/Beirut', '2026-03-29', '00:00-06:00', ['2026-03-28T22:00Z–2026-03-29T03:00Z']],
  ['A19', 'America/Havana', '2026-11-01', '00:00-06:00', ['2026-11-01T04:00Z–2026-11-01T11:00Z']],
  ['A20', 'Antarctica/Troll', '2026-03-29', '00:00-08:00', ['2026-03-29T00:00Z–2026-03-29T06:00Z']],
  ['A21', 'Pacific/Apia', '2011-12-30', '09:00-17:00', []],
  ['A21', 'Pacific/Apia', '2011-12-31', '09:00-17:00', ['2011-12-30T19:00Z–2011-12-31T03:00Z']],
  ['A22', 'Africa/Casablanca', '2026-02-14', '09:00-10:00', ['2026-02-14T08:00Z–2026-02-14T09:00Z']],
  ['A22', 'Africa/Casablanca', '2026-02-16', '09:00-10:00', ['2026-02-16T09:00Z–2026-02-16T10:00Z']],
  ['A22', 'Africa/Casablanca', '2026-03-25', '09:00-10:00', ['2026-03-25T08:00Z–2026-03-25T09:00Z']],
  ['A23', 'America/Mexico_City', '2026-07-10', '09:00-10:00', ['2026-07-10T15:00Z–2026-07-10T16:00Z']],
  ['A23', 'Asia/Tehran', '2026-07-10', '09:00-10:00', ['2026-07-10T05:30Z–2026-07-10T06:30Z']],
  ['A24', 'America/New_York', '2026-06-10', '22:00-02:00', ['2026-06-11T02:00Z–2026-06-11T06:00Z']],
  ['A25', 'America/New_York', '2026-03-07', '22:00-04:00', ['2026-03-08T03:00Z–2026-03-08T08:00Z']],
  ['A25', 'America/New_York', '2026-10-31', '22:00-04:00', ['2026-11-01T02:00Z–2026-11-01T09:00Z']],
];

describe('open time is what the wall clock says (P1)', () => {
  test.each(CASES)('%s: %s on %s, %s', (_name, zone, on, hours, expected) => {
    expect(open(zone, [hours], on)).toEqual(expected);
  });

  test('and an independent scan of every five minutes finds the same stretches', () => {
    for (const [, zone, on, hours] of CASES) {
      const schedule = { timeZone: zone, hours: [], overrides: [{ date: date(on), windows: [window(hours)] }] };
      const from = Date.parse(`${on}T00:00Z`) - 2 * 86_400_000;
      const found = oracleOpen(schedule, from, from + 5 * 86_400_000).map(({ start, end }) => `${iso(start)}–${iso(end)}`);
      expect({ zone, on, hours, found }).toEqual({ zone, on, hours, found: open(zone, [hours], on) });
    }
  });

  test('A1: a Kolkata day of 09:00–17:00 has 16 half hours, the last at 11:00Z', () => {
    const found = slots({ provider: provider('Asia/Kolkata', ['09:00-17:00']), demand: demand(30), on: '2026-06-10' });
    expect([found.length, found.at(-1)]).toEqual([16, '2026-06-10T11:00Z']);
  });

  test('A3: the weekday is the provider’s, though UTC is still on the day before', () => {
    const wednesdays = { hours: [{ days: [3], windows: [window('09:00-17:00')] }] };
    expect(open('Pacific/Chatham', [], '2026-06-10', '2026-06-10', wednesdays)).toEqual(['2026-06-09T20:15Z–2026-06-10T04:15Z']);
  });

  test('A5: no slot is labelled with an hour that the clock jumps over', () => {
    const found = slots({ provider: provider('America/New_York', ['01:00-05:00']), demand: demand(60), on: '2026-03-08' });
    expect(found).toEqual(['2026-03-08T06:00Z', '2026-03-08T07:00Z', '2026-03-08T08:00Z']);
  });

  test('A9: the repeated hour is two slots', () => {
    const found = slots({ provider: provider('America/New_York', ['00:00-05:00']), demand: demand(60), on: '2026-11-01' });
    expect(found).toEqual([4, 5, 6, 7, 8, 9].map((hour) => `2026-11-01T0${hour}:00Z`));
  });

  test('A15: a half-hour jump leaves 7 half hours, none between 02:00 and 02:29', () => {
    const found = slots({ provider: provider('Australia/Lord_Howe', ['01:00-05:00']), demand: demand(30), on: '2026-10-04' });
    expect([found.length, found.includes('2026-10-03T15:30Z')]).toEqual([7, true]);
  });

  test('A16: a half hour is lived twice: 11 half hours in five hours on the wall', () => {
    expect(
      slots({ provider: provider('Australia/Lord_Howe', ['00:00-05:00']), demand: demand(30), on: '2026-04-05' }),
    ).toHaveLength(11);
  });

  test('A17: the day after a midnight jump neither vanishes nor repeats the day before', () => {
    const thursdayAndFriday = open('Africa/Cairo', ['09:00-17:00'], '2026-04-23', '2026-04-24');
    expect(thursdayAndFriday).toEqual(['2026-04-23T07:00Z–2026-04-23T15:00Z', '2026-04-24T06:00Z–2026-04-24T14:00Z']);
  });

  test('A24: hours past midnight belong to the date they start on', () => {
    const wednesdays = { hours: [{ days: [3] as const, windows: [window('22:00-02:00')] }] };
    const late = provider('America/New_York', [], wednesdays);
    expect(slots({ provider: late, demand: demand(60), on: '2026-06-10', until: '2026-06-11' })).toEqual([
      '2026-06-11T02:00Z',
      '2026-06-11T03:00Z',
      '2026-06-11T04:00Z',
      '2026-06-11T05:00Z',
    ]);
    expect(open('America/New_York', [], '2026-06-11', '2026-06-11', wednesdays)).toEqual([]);
  });

  test('A26: windows that touch at midnight are one: a two-hour appointment may start at 23:00', () => {
    const hours = [
      { days: [3] as const, windows: [window('20:00-24:00')] },
      { days: [4] as const, windows: [window('00:00-03:00')] },
    ];
    const found = slots({
      provider: provider('UTC', [], { hours }),
      demand: demand(120, { stepMs: 3_600_000 }),
      on: '2026-06-10',
      until: '2026-06-11',
    });
    expect(found).toEqual(
      [20, 21, 22, 23].map((hour) => `2026-06-10T${hour}:00Z`).concat(['2026-06-11T00:00Z', '2026-06-11T01:00Z']),
    );
  });

  test('A27: a closed date cuts what spills into it from the evening before', () => {
    const more = { overrides: [{ date: date('2026-06-11'), windows: [] }] };
    expect(open('America/New_York', ['22:00-02:00'], '2026-06-10', '2026-06-11', more)).toEqual([
      '2026-06-11T02:00Z–2026-06-11T04:00Z',
    ]);
  });

  test('a date with other hours replaces the weekly ones and leaves the evening before alone', () => {
    const more = { overrides: [{ date: date('2026-06-11'), windows: [window('10:00-12:00')] }] };
    expect(open('UTC', ['22:00-02:00'], '2026-06-10', '2026-06-11', more)).toEqual([
      '2026-06-10T22:00Z–2026-06-11T02:00Z',
      '2026-06-11T10:00Z–2026-06-11T12:00Z',
    ]);
  });

  test('A28: hours are the provider’s instants, whoever looks: only their labels differ', () => {
    const found = slots({ provider: provider('America/New_York', ['09:00-11:00']), demand: demand(60), on: '2026-06-10' });
    const labels = ['UTC', 'Asia/Kolkata', 'Asia/Kathmandu'].map((zone) =>
      found.map((at) => new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(utc(at))),
    );
    expect(found).toEqual(['2026-06-10T13:00Z', '2026-06-10T14:00Z']);
    expect(labels).toEqual([
      ['13:00', '14:00'],
      ['18:30', '19:30'],
      ['18:45', '19:45'],
    ]);
  });

  test('equal start and end is a whole day from that hour on', () => {
    expect(open('UTC', ['08:00-08:00'], '2026-06-10')).toEqual(['2026-06-10T08:00Z–2026-06-11T08:00Z']);
  });

  test('the windows of a date are its own or its weekday’s', () => {
    const maya = provider('UTC', ['09:00-17:00'], {
      overrides: [{ date: date('2026-06-11'), windows: [window('10:00-12:00')] }],
    });
    expect(windowsOfDate(maya, date('2026-06-10'))).toEqual([window('09:00-17:00')]);
    expect(windowsOfDate(maya, date('2026-06-11'))).toEqual([window('10:00-12:00')]);
  });
});
