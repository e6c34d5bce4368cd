import { describe, expect, test } from '@jest/globals';
import { after, ask, booking, callsOf } from './ask.ts';

const owner = { role: 'owner' } as const;
const set = (change: Record<string, unknown>) => ({ provider: null, change });
const hours = (text: string | null) => ({
  show: 'hours',
  provider: null,
  when: text === null ? null : when(text),
  delay_minutes: null,
});
const when = (text: string) => ({ text, date: null, time: null });

describe('an owner', () => {
  test.each([
    ['what does my Thursday look like?', 'agenda', { provider: null, when: when('Thursday') }],
    ["who's next?", 'agenda', { provider: null, when: when('today') }],
    ['tomorrow?', 'agenda', { provider: null, when: when('tomorrow') }],
    ['block tomorrow 2-4', 'block_time', { provider: null, when: when('tomorrow 2-4') }],
    ["I'm off 24–26 December", 'block_time', { provider: null, when: when('24–26 December') }],
    ['maya is sick today', 'block_time', { provider: 'Maya', when: when('today') }],
    ['open Saturday 10-2 this week only for theo', 'open_hours', { provider: 'Theo', when: when('this Saturday 10-2') }],
    ["set Maya's hours to mon-fri 9-5 except 12-1", 'set_hours', { provider: 'Maya', hours: 'mon-fri 9-5 except 12-1' }],
    ['show me the opening hours', 'agenda', hours(null)],
    ['are we open on Boxing Day?', 'agenda', hours('on Boxing Day')],
    ['am I free Friday afternoon', 'agenda', { ...hours('Friday afternoon'), show: 'free' }],
    ['is Maya free tomorrow?', 'agenda', { ...hours('tomorrow'), show: 'free', provider: 'Maya' }],
    ["I'm running 20 minutes late", 'agenda', { ...hours(null), show: 'delay', delay_minutes: 20 }],
    ['im half an hour behind', 'agenda', { ...hours(null), show: 'delay', delay_minutes: 30 }],
    ['is anyone waiting for a slot?', 'agenda', { ...hours(null), show: 'waiting' }],
    ["show me maya's waitlist", 'agenda', { ...hours(null), show: 'waiting', provider: 'Maya' }],
    ['unblock tomorrow 2-4', 'block_time', { action: 'unblock', provider: null, when: when('tomorrow 2-4') }],
    ['no sundays in december', 'block_time', { provider: null, when: when('sundays in december') }],
    ['we close at 5 on christmas eve', 'block_time', { provider: 'everyone', when: when('after 5 on christmas eve') }],
    ['every Monday in January off', 'block_time', { provider: null, when: when('every Monday in January') }],
    ["we're closed from 24 to 27 December", 'block_time', { provider: 'everyone', when: when('from 24 to 27 December') }],
    ['from June to August we open 8 to 2', 'set_hours', { provider: 'everyone', hours: '8 to 2', period: 'from June to August' }],
    ['starting 1 March I work Tue–Thu 10–6', 'set_hours', { provider: null, hours: 'Tue–Thu 10–6', period: 'from 1 March on' }],
    ["I don't work Mondays any more", 'set_hours', { provider: null, hours: 'closed on Monday' }],
    ['tuesdays 10-4 at Andheri', 'set_hours', { provider: null, hours: 'tuesdays 10-4 at Andheri' }],
    [
      'swap my Tuesday and Wednesday',
      'swap_days',
      { provider: null, one: when('Tuesday'), other: when('Wednesday'), every_week: false },
    ],
    ['we close on public holidays', 'settings', set({ setting: 'public_holidays', closed: true, region: null })],
    ['stay open on bank holidays', 'settings', set({ setting: 'public_holidays', closed: false, region: null })],
    ["we don't close on bank holidays", 'settings', set({ setting: 'public_holidays', closed: false, region: null })],
    ["we don't work on public holidays", 'settings', set({ setting: 'public_holidays', closed: true, region: null })],
    [
      'I need 30 minutes between Andheri and Bandra',
      'settings',
      set({ setting: 'travel_time', from: 'Andheri', to: 'Bandra', minutes: 30 }),
    ],
    ['make yoga 12 seats', 'settings', set({ setting: 'class_size', service: 'yoga', seats: 12 })],
    [
      'connect my calendar https://example.com/a.ics',
      'settings',
      set({ setting: 'connect_calendar', url: 'https://example.com/a.ics' }),
    ],
    [
      'https://example.com/a.ics?token=9.',
      'settings',
      set({ setting: 'connect_calendar', url: 'https://example.com/a.ics?token=9' }),
    ],
    ['disconnect my Google calendar', 'settings', set({ setting: 'disconnect_calendar' })],
    ['when was my calendar last read?', 'settings', set({ setting: 'calendar_status' })],
    ['can I have a calendar link', 'settings', set({ setting: 'calendar_link' })],
    ["set Theo's time zone to Lisbon", 'settings', { ...set({ setting: 'time_zone', zone: 'Lisbon' }), provider: 'Theo' }],
  ])('"%s"', async (said, name, args) => {
    expect(callsOf(await ask(said, owner))).toEqual([[name, args]]);
  });

  test('whose calendar was meant completes the call that asked', async () => {
    const args = { provider: null, when: when('friday afternoon') };
    const messages = [
      { role: 'user', text: 'block friday afternoon' },
      { role: 'assistant', text: '', calls: [{ id: 'c1', name: 'block_time', arguments: JSON.stringify(args) }] },
      {
        role: 'tool',
        callId: 'c1',
        name: 'block_time',
        result: { ok: false, code: 'AMBIGUOUS', hint: 'Whose?', alternatives: ['Maya', 'Theo', 'everyone'] },
      },
      { role: 'assistant', text: 'Whose calendar do you mean?' },
    ] as const;
    const whose = (text: string) => ask([...messages, { role: 'user', text }], { ...owner, expects: 'provider' });
    expect(callsOf(await whose('theo'))).toEqual([['block_time', { ...args, provider: 'Theo' }]]);
    expect(callsOf(await whose('everyone'))).toEqual([['block_time', { ...args, provider: 'everyone' }]]);
  });

  test('"cancel the 3pm" looks at the day first, then prepares that one', async () => {
    expect(callsOf(await ask('cancel the 3pm', owner))).toMatchObject([['agenda', { provider: null }]]);
    const listed = ['agenda', {}, { ok: true, data: {} }] as const;
    const handles = [
      booking(1, 'Haircut with Maya for Ben, Tue 24 Nov, 11:00'),
      booking(2, 'Colour with Priya for Ana, Tue 24 Nov, 15:00'),
    ];
    expect(callsOf(await ask(after('cancel the 3pm', listed), { ...owner, handles }, 1))).toEqual([
      ['cancel_appointment', { booking: 'booking B2' }],
    ]);
  });
});

test('a customer who says the same is not given a calendar', async () => {
  for (const said of ['block tomorrow 2-4', "set Maya's hours to mon-fri 9-5"]) {
    const names = (await ask(said)).calls.map(({ name }) => name);
    expect(names.filter((name) => ['block_time', 'set_hours', 'open_hours', 'agenda'].includes(name))).toEqual([]);
  }
});
