import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { oracleWall, shiftDate } from '../domain/scheduling/oracle.ts';

const RUNS = process.env['ALMANAC_DEEP'] ? 10_000 : 500;
const SEED = Number(process.env['ALMANAC_SEED'] ?? Date.now() % 1_000_000);
console.log(`eval:availability against a minute-by-minute scan: ${RUNS} lines, seed ${SEED}`);

type Window = { readonly start: string; readonly end: string };
type Question = {
  readonly timeZone: string;
  readonly from: string;
  readonly to: string;
  readonly hours: readonly (Window & { readonly days: readonly number[] })[];
  readonly overrides?: readonly { readonly date: string; readonly windows: readonly Window[] }[];
  readonly busy?: readonly Window[];
  readonly service?: Readonly<Record<string, number>>;
  readonly now?: string;
};
type Answer = { readonly id: string | number; readonly windows: readonly Window[]; readonly slots?: readonly string[] };

/** What the command writes for the lines it is given. */
async function evaluate(lines: readonly string[]): Promise<{ answers: Answer[]; errors: string[]; code: number | null }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/main.ts', 'eval-availability'], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const read = async (stream: AsyncIterable<Buffer>): Promise<string[]> => (await text(stream)).split('\n').filter(Boolean);
  child.stdin.end(lines.join('\n'));
  const [answers, errors, code] = await Promise.all([
    read(child.stdout),
    read(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { answers: answers.map((one) => JSON.parse(one) as Answer), errors, code };
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const hours = (text: string, days: readonly number[] = everyDay) => {
  const [start = '', end = ''] = text.split('-');
  return { days, start, end };
};
const ask = (timeZone: string, on: string, text: string, more: Partial<Question> = {}): Question => ({
  timeZone,
  from: on,
  to: on,
  hours: [hours(text)],
  ...more,
});
const minutes = (durationMinutes: number, more: Record<string, number> = {}) => ({ service: { durationMinutes, ...more } });
const short = (text: string): string => text.replace(':00Z', 'Z').slice(5);
const spans = (answer: Answer): string[] => answer.windows.map(({ start, end }) => `${short(start)}/${short(end)}`);
const on = (day: string, ...times: string[]): string[] => times.map((time) => `${day}T${time}Z`);

const NY = 'America/New_York';
const D = '2026-06-10';
/** [case of reference/scheduling.md §7, question, windows, slots or their number] */
const CASES: readonly (readonly [string, Question, readonly string[] | undefined, (readonly string[] | number)?])[] = [
  ['A1', ask('Asia/Kolkata', D, '09:00-17:00', minutes(30)), ['06-10T03:30Z/06-10T11:30Z'], 16],
  ['A2', ask('Asia/Kathmandu', D, '09:00-17:00'), ['06-10T03:15Z/06-10T11:15Z']],
  ['A3', ask('Pacific/Chatham', D, '', { hours: [hours('09:00-17:00', [3])] }), ['06-09T20:15Z/06-10T04:15Z']],
  ['A4', ask('Pacific/Kiritimati', D, '09:00-17:00'), ['06-09T19:00Z/06-10T03:00Z']],
  ['A4', ask('Pacific/Pago_Pago', D, '09:00-17:00'), ['06-10T20:00Z/06-11T04:00Z']],
  [
    'A5',
    ask(NY, '2026-03-08', '01:00-05:00', minutes(60)),
    ['03-08T06:00Z/03-08T09:00Z'],
    on('03-08', '06:00', '07:00', '08:00'),
  ],
  ['A6', ask(NY, '2026-03-08', '02:30-05:00'), ['03-08T07:00Z/03-08T09:00Z']],
  ['A7', ask(NY, '2026-03-08', '00:00-02:30'), ['03-08T05:00Z/03-08T07:00Z']],
  ['A8', ask(NY, '2026-03-08', '02:00-03:00', minutes(5)), [], []],
  ['A9', ask(NY, '2026-11-01', '00:00-05:00', minutes(60)), ['11-01T04:00Z/11-01T10:00Z'], 6],
  ['A10', ask(NY, '2026-11-01', '01:00-01:30'), ['11-01T05:00Z/11-01T05:30Z', '11-01T06:00Z/11-01T06:30Z']],
  ['A11', ask(NY, '2026-11-01', '01:30-05:00'), ['11-01T05:30Z/11-01T06:00Z', '11-01T06:30Z/11-01T10:00Z']],
  ['A12', ask(NY, '2026-11-01', '13:00-18:00'), ['11-01T18:00Z/11-01T23:00Z']],
  ['A13', ask(NY, '2026-03-08', '09:00-17:00'), ['03-08T13:00Z/03-08T21:00Z']],
  ['A13', ask(NY, '2026-11-01', '09:00-17:00'), ['11-01T14:00Z/11-01T22:00Z']],
  ['A14', ask('Europe/London', '2026-03-29', '00:00-06:00'), ['03-29T00:00Z/03-29T05:00Z']],
  ['A14', ask('Europe/London', '2026-10-25', '00:00-06:00'), ['10-24T23:00Z/10-25T06:00Z']],
  ['A15', ask('Australia/Lord_Howe', '2026-10-04', '01:00-05:00', minutes(30)), ['10-03T14:30Z/10-03T18:00Z'], 7],
  ['A16', ask('Australia/Lord_Howe', '2026-04-05', '00:00-05:00', minutes(30)), ['04-04T13:00Z/04-04T18:30Z'], 11],
  ['A17', ask('Africa/Cairo', '2026-04-24', '09:00-17:00'), ['04-24T06:00Z/04-24T14:00Z']],
  ['A18', ask('Africa/Cairo', '2026-04-24', '00:00-06:00'), ['04-23T22:00Z/04-24T03:00Z']],
  ['A18', ask('America/Santiago', '2026-09-06', '00:00-06:00'), ['09-06T04:00Z/09-06T09:00Z']],
  ['A18', ask('Asia/Beirut', '2026-03-29', '00:00-06:00'), ['03-28T22:00Z/03-29T03:00Z']],
  ['A19', ask('America/Havana', '2026-11-01', '00:00-06:00'), ['11-01T04:00Z/11-01T11:00Z']],
  ['A20', ask('Antarctica/Troll', '2026-03-29', '00:00-08:00'), ['03-29T00:00Z/03-29T06:00Z']],
  ['A21', ask('Pacific/Apia', '2011-12-30', '09:00-17:00', minutes(60)), [], []],
  ['A21', ask('Pacific/Apia', '2011-12-31', '', { hours: [hours('09:00-17:00', [6])] }), ['12-30T19:00Z/12-31T03:00Z']],
  ['A22', ask('Africa/Casablanca', '2026-02-14', '09:00-10:00'), ['02-14T08:00Z/02-14T09:00Z']],
  ['A22', ask('Africa/Casablanca', '2026-02-16', '09:00-10:00'), ['02-16T09:00Z/02-16T10:00Z']],
  ['A22', ask('Africa/Casablanca', '2026-03-25', '09:00-10:00'), ['03-25T08:00Z/03-25T09:00Z']],
  ['A23', ask('America/Mexico_City', '2026-07-10', '09:00-10:00'), ['07-10T15:00Z/07-10T16:00Z']],
  ['A23', ask('Asia/Tehran', '2026-07-10', '09:00-10:00'), ['07-10T05:30Z/07-10T06:30Z']],
  ['A24', ask(NY, D, '22:00-02:00', minutes(60)), ['06-11T02:00Z/06-11T06:00Z'], on('06-11', '02:00', '03:00', '04:00', '05:00')],
  ['A25', ask(NY, '2026-03-07', '22:00-04:00'), ['03-08T03:00Z/03-08T08:00Z']],
  ['A25', ask(NY, '2026-10-31', '22:00-04:00'), ['11-01T02:00Z/11-01T09:00Z']],
  [
    'A26',
    ask('UTC', D, '', {
      to: '2026-06-11',
      hours: [hours('20:00-24:00', [3]), hours('00:00-03:00', [4])],
      ...minutes(120, { intervalMinutes: 60 }),
    }),
    ['06-10T20:00Z/06-11T03:00Z'],
    [...on('06-10', '20:00', '21:00', '22:00', '23:00'), ...on('06-11', '00:00', '01:00')],
  ],
  [
    'A27',
    ask(NY, D, '22:00-02:00', { to: '2026-06-11', overrides: [{ date: '2026-06-11', windows: [] }] }),
    ['06-11T02:00Z/06-11T04:00Z'],
  ],
  [
    'A27 seen from the evening alone',
    ask(NY, D, '22:00-02:00', { overrides: [{ date: '2026-06-11', windows: [] }] }),
    ['06-11T02:00Z/06-11T04:00Z'],
  ],
  ['A28', ask(NY, D, '09:00-11:00', minutes(60)), ['06-10T13:00Z/06-10T15:00Z'], on('06-10', '13:00', '14:00')],
  ['B1', ask('UTC', D, '09:00-09:30', minutes(30)), undefined, 1],
  ['B1', ask('UTC', D, '09:00-09:29', minutes(30)), undefined, 0],
  [
    'B2',
    ask('UTC', D, '09:00-17:00', minutes(60)),
    undefined,
    on('06-10', '09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00'),
  ],
  ['B3', ask('UTC', D, '09:00-17:00', minutes(60, { intervalMinutes: 15 })), undefined, 29],
  ['B4', ask('UTC', D, '09:00-11:00', minutes(45)), undefined, on('06-10', '09:00', '09:45')],
  [
    'B5',
    ask('UTC', D, '08:00-12:30', { ...minutes(60), busy: [{ start: `${D}T10:00Z`, end: `${D}T10:10Z` }] }),
    undefined,
    on('06-10', '08:00', '09:00', '11:00'),
  ],
  [
    'B6',
    ask('UTC', D, '', { hours: [hours('09:00-12:00'), hours('11:00-14:00')], ...minutes(60) }),
    ['06-10T09:00Z/06-10T14:00Z'],
    5,
  ],
  [
    'B7',
    ask('UTC', D, '', { hours: [hours('09:00-12:00'), hours('12:00-15:00')], ...minutes(120, { intervalMinutes: 60 }) }),
    undefined,
    on('06-10', '09:00', '10:00', '11:00', '12:00', '13:00'),
  ],
  [
    'B8',
    ask('UTC', D, '09:00-12:00', { ...minutes(60), busy: [{ start: `${D}T10:00Z`, end: `${D}T11:00Z` }] }),
    ['06-10T09:00Z/06-10T12:00Z'],
    on('06-10', '09:00', '11:00'),
  ],
  ...(
    [
      ['08:00', '10:00', ['10:00', '11:00']],
      ['11:00', '13:00', ['09:00', '10:00']],
      ['08:00', '13:00', []],
      ['10:30', '10:30', ['09:00', '10:00', '11:00']],
    ] as const
  ).map(
    ([start, end, left]) =>
      [
        `B9 busy ${start}–${end}`,
        ask('UTC', D, '09:00-12:00', { ...minutes(60), busy: [{ start: `${D}T${start}:00Z`, end: `${D}T${end}:00Z` }] }),
        undefined,
        on('06-10', ...left),
      ] as const,
  ),
  ['C1', ask('UTC', D, '12:00-13:00', { ...minutes(60, { minimumNoticeMinutes: 120 }), now: `${D}T10:00:00Z` }), undefined, 1],
  ['C1', ask('UTC', D, '12:00-13:00', { ...minutes(60, { minimumNoticeMinutes: 120 }), now: `${D}T10:00:01Z` }), undefined, 0],
  [
    'C3',
    ask(NY, '2026-03-07', '09:00-17:00', {
      to: '2026-03-08',
      ...minutes(60, { minimumNoticeMinutes: 1440 }),
      now: '2026-03-07T20:00:00Z',
    }),
    undefined,
    on('03-08', '20:00'),
  ],
  [
    'D2: the new appointment’s buffer before it stands beside the buffer in the busy time',
    ask('UTC', D, '09:00-13:00', {
      ...minutes(30, { intervalMinutes: 5, bufferBeforeMinutes: 10 }),
      busy: [{ start: `${D}T09:00Z`, end: `${D}T11:15Z` }],
    }),
    undefined,
    on('06-10', '11:25', '11:30', '11:35', '11:40', '11:45', '11:50', '11:55').concat(
      on('06-10', '12:00', '12:05', '12:10', '12:15', '12:20', '12:25', '12:30'),
    ),
  ],
  [
    'D3',
    ask('UTC', D, '09:00-10:00', minutes(60, { bufferBeforeMinutes: 15, bufferAfterMinutes: 15 })),
    undefined,
    on('06-10', '09:00'),
  ],
  [
    'D4',
    ask('UTC', '2026-06-11', '00:00-01:30', {
      ...minutes(10, { intervalMinutes: 10 }),
      busy: [{ start: `${D}T23:50Z`, end: '2026-06-11T00:50Z' }],
    }),
    undefined,
    on('06-11', '00:50', '01:00', '01:10', '01:20'),
  ],
  [
    'D5',
    ask('UTC', D, '09:00-10:15', minutes(20, { bufferAfterMinutes: 5, intervalMinutes: 25 })),
    undefined,
    on('06-10', '09:00', '09:25', '09:50'),
  ],
];

test('cases A, B, C and D come out as the reference has them, in order, whatever zone the process runs in', async () => {
  const { answers, errors, code } = await evaluate(CASES.map(([, question], id) => JSON.stringify({ id, ...question })));
  expect([errors, code, answers.map(({ id }) => id)]).toEqual([[], 0, CASES.map((_, id) => id)]);
  CASES.forEach(([name, , windows, slots], index) => {
    const answer = answers[index] as Answer;
    if (windows) expect([name, spans(answer)]).toEqual([name, windows]);
    const found = answer.slots?.map(short);
    if (slots !== undefined) expect([name, typeof slots === 'number' ? found?.length : found]).toEqual([name, slots]);
  });
});

test('A30: the same lines give the same bytes under other server zones', async () => {
  const lines = CASES.map(([, question], id) => JSON.stringify({ id, ...question }));
  const before = process.env['TZ'];
  const results: string[] = [];
  for (const zone of ['UTC', 'America/Los_Angeles', 'Asia/Kathmandu']) {
    process.env['TZ'] = zone;
    results.push(JSON.stringify((await evaluate(lines)).answers));
  }
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
  expect(new Set(results).size).toBe(1);
});

test('B12: a bad line is told by number and field on standard error, and the others are answered', async () => {
  const good = ask('UTC', D, '09:00-10:00');
  const bad: readonly (readonly [unknown, string])[] = [
    [{ ...good, timeZone: 'Mars/Olympus' }, 'line 2: timeZone: expected an IANA time zone'],
    [{ ...good, timeZone: 'EST' }, 'line 3: timeZone: expected an IANA time zone'],
    [{ ...good, from: '2026-02-30' }, 'line 4: from: expected a date'],
    [{ ...good, hours: [hours('09:00-25:00')] }, 'line 5: hours[0].end: expected a time'],
    [{ ...good, to: '2026-06-09' }, 'line 6: to: expected one of the'],
    [{ ...good, hours: [{ ...hours('09:00-10:00'), days: [8] }] }, 'line 7: hours[0].days[0]'],
    [{ ...good, busy: [{ start: 'noon', end: 'one' }] }, 'line 8: busy[0].start: expected a time in UTC'],
    [{ ...good, service: { durationMinutes: 0 } }, 'line 9: service.durationMinutes'],
    [{ ...good, hours: undefined }, 'line 10: hours'],
    [
      {
        ...good,
        overrides: [
          { date: D, windows: [] },
          { date: D, windows: [] },
        ],
      },
      'line 11: overrides[1].date: expected each date',
    ],
    [[], 'line 12: line'],
  ];
  const lines = [
    JSON.stringify({ id: 'first', ...good }),
    ...bad.map(([one]) => JSON.stringify(Array.isArray(one) ? one : { id: 'bad', ...(one as object) })),
    '{"id":',
    '',
    JSON.stringify({ id: 'last', ...good }),
  ];
  const { answers, errors, code } = await evaluate(lines);
  expect(answers.map(({ id }) => id)).toEqual(['first', 'last']);
  expect(code).toBe(0);
  expect(errors).toHaveLength(bad.length + 1);
  bad.forEach(([, expected], index) => expect(errors[index]).toContain(expected));
  expect(errors.at(-1)).toMatch(/^line 13: not JSON/);
});

const MOMENTS = [
  [NY, '2026-03-07'],
  [NY, '2026-10-31'],
  ['Africa/Cairo', '2026-04-23'],
  ['America/Santiago', '2026-09-05'],
  ['Asia/Beirut', '2026-03-28'],
  ['America/Havana', '2026-10-31'],
  ['Australia/Lord_Howe', '2026-10-03'],
  ['Australia/Lord_Howe', '2026-04-04'],
  ['Antarctica/Troll', '2026-03-28'],
  ['Pacific/Chatham', '2026-04-04'],
  ['Pacific/Apia', '2011-12-29'],
  ['Asia/Kathmandu', '2026-06-09'],
  ['Africa/Casablanca', '2026-02-14'],
  ['America/St_Johns', '2026-03-07'],
] as const;

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const ofClock = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
/** Never open at noon, so that every stretch of open time has a start of its own. */
const aWindow = fc
  .oneof(
    fc
      .tuple(fc.integer({ min: 0, max: 650 }), fc.integer({ min: 1, max: 300 }))
      .map(([start, length]) => [start, Math.min(start + length, 700)]),
    fc
      .tuple(fc.integer({ min: 740, max: 1400 }), fc.integer({ min: 1, max: 300 }))
      .map(([start, length]) => [start, Math.min(start + length, 1440)]),
    fc.tuple(fc.integer({ min: 900, max: 1439 }), fc.integer({ min: 0, max: 600 })),
  )
  .map(([start = 0, end = 0]): Window => ({ start: clock(start), end: clock(end) }));

const aQuestion = fc
  .record({
    moment: fc.constantFrom(...MOMENTS),
    span: fc.integer({ min: 0, max: 3 }),
    hours: fc.array(fc.tuple(aWindow, fc.subarray(everyDay, { minLength: 1 })), { minLength: 1, maxLength: 3 }),
    override: fc.option(fc.record({ on: fc.integer({ min: -1, max: 4 }), windows: fc.array(aWindow, { maxLength: 2 }) })),
    busy: fc.array(fc.record({ at: fc.integer({ min: -600, max: 6000 }), length: fc.integer({ min: 0, max: 180 }) }), {
      maxLength: 6,
    }),
    durationMinutes: fc.integer({ min: 5, max: 240 }),
    intervalMinutes: fc.option(fc.integer({ min: 5, max: 120 }), { nil: undefined }),
    bufferBeforeMinutes: fc.integer({ min: 0, max: 30 }),
    bufferAfterMinutes: fc.integer({ min: 0, max: 30 }),
    minimumNoticeMinutes: fc.integer({ min: 0, max: 600 }),
    nowSeconds: fc.option(fc.integer({ min: -60_000, max: 180_000 }), { nil: undefined }),
  })
  .map((one): Question => {
    const [timeZone, from] = one.moment;
    const base = Date.parse(`${from}T00:00Z`);
    const iso = (at: number): string => new Date(at).toISOString();
    const { durationMinutes, intervalMinutes, bufferBeforeMinutes, bufferAfterMinutes, minimumNoticeMinutes } = one;
    return {
      timeZone,
      from,
      to: shiftDate(from, one.span),
      hours: one.hours.map(([window, days]) => ({ ...window, days })),
      ...(one.override && { overrides: [{ date: shiftDate(from, one.override.on), windows: one.override.windows }] }),
      busy: one.busy.map(({ at, length }) => ({ start: iso(base + at * 60_000), end: iso(base + (at + length) * 60_000) })),
      service: {
        durationMinutes,
        bufferBeforeMinutes,
        bufferAfterMinutes,
        minimumNoticeMinutes,
        ...(intervalMinutes !== undefined && { intervalMinutes }),
      },
      ...(one.nowSeconds !== undefined && { now: iso(base + one.nowSeconds * 1000) }),
    };
  });

/** P1 word for word: minute after minute, what the wall shows is looked up in the windows of the dates asked for. */
function scan({ timeZone, from, to, hours: weekly, overrides = [], busy = [], service = {}, now }: Question): Omit<Answer, 'id'> {
  const weekday = (day: string): number => ((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7) + 1;
  const stated = (day: string): readonly Window[] | undefined => overrides.find((one) => one.date === day)?.windows;
  const windowsOf = (day: string): readonly Window[] =>
    day < from || day > to ? [] : (stated(day) ?? weekly.filter(({ days }) => days.includes(weekday(day))));
  const plans = new Map<string, (minute: number) => boolean>();
  const planOf = (day: string): ((minute: number) => boolean) => {
    const own = windowsOf(day).map(({ start, end }) => [ofClock(start), ofClock(end)] as const);
    const before =
      stated(day)?.length === 0
        ? []
        : windowsOf(shiftDate(day, -1)).map(({ start, end }) => [ofClock(start), ofClock(end)] as const);
    return (minute) =>
      own.some(([start, end]) => minute >= start && (end <= start || minute < end)) ||
      before.some(([start, end]) => end <= start && minute < end);
  };
  const open: { start: number; end: number }[] = [];
  const first = Date.parse(`${from}T00:00Z`) - 86_400_000;
  const last = Date.parse(`${to}T00:00Z`) + 3 * 86_400_000;
  for (let at = first; at < last; at += 60_000) {
    const wall = oracleWall(at, timeZone);
    let isOpen = plans.get(wall.date);
    if (!isOpen) plans.set(wall.date, (isOpen = planOf(wall.date)));
    if (!isOpen(wall.minute)) continue;
    const latest = open.at(-1);
    if (latest?.end === at) latest.end += 60_000;
    else open.push({ start: at, end: at + 60_000 });
  }
  const length = (service['durationMinutes'] ?? 0) * 60_000;
  const step = (service['intervalMinutes'] ?? service['durationMinutes'] ?? 0) * 60_000;
  const taken = busy.map(({ start, end }) => [Date.parse(start), Date.parse(end)] as const).filter(([start, end]) => start < end);
  const earliest = now === undefined ? -Infinity : Date.parse(now) + (service['minimumNoticeMinutes'] ?? 0) * 60_000;
  const slots: number[] = [];
  for (const { start: anchor, end } of open) {
    for (let start = anchor; start + length <= end; start += step) {
      const busyFrom = start - (service['bufferBeforeMinutes'] ?? 0) * 60_000;
      const busyTo = start + length + (service['bufferAfterMinutes'] ?? 0) * 60_000;
      if (start >= earliest && !taken.some(([a, b]) => a < busyTo && b > busyFrom)) slots.push(start);
    }
  }
  const iso = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');
  return { windows: open.map(({ start, end }) => ({ start: iso(start), end: iso(end) })), slots: slots.map(iso) };
}

describe('random lines', () => {
  test('are answered as a scan of every minute answers them', async () => {
    const questions = fc.sample(aQuestion, { numRuns: RUNS, seed: SEED });
    const { answers, errors } = await evaluate(questions.map((question, id) => JSON.stringify({ id, ...question })));
    expect([errors, answers.length]).toEqual([[], RUNS]);
    questions.forEach((question, index) => {
      expect({ question, ...answers[index] }).toEqual({ question, id: index, ...scan(question) });
    });
    expect(answers.filter(({ slots }) => slots !== undefined && slots.length > 0).length).toBeGreaterThan(RUNS / 3);
  });
});
