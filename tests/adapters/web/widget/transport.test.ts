import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { brief, heardChoices } from '../../../../adapters/web/widget/brief.ts';
import { backoffMs } from '../../../../adapters/web/widget/backoff.ts';
import { Outbox } from '../../../../adapters/web/widget/outbox.ts';
import type { Reply as WidgetReply, Session as WidgetSession } from '../../../../adapters/web/widget/protocol.ts';
import { SseParser } from '../../../../adapters/web/widget/sse-parser.ts';
import type { Reply, StartedSession } from '../../../../src/ports/channel.ts';
import { BOOKED, proposal, SLOTS } from '../../../support/practice-salon.ts';

describe('the stream parser', () => {
  const source = ': hi\r\nretry: 1000\n\nid: 7\nevent: reply\ndata: {"a":\ndata: 1}\n\nevent: typing\rdata: {}\r\rdata: bare\n\n';
  const frames = [
    { event: 'reply', data: '{"a":\n1}', id: '7' },
    { event: 'typing', data: '{}' },
    { event: 'message', data: 'bare' },
  ];
  test('reads events, ids, several data lines and every line ending; comments say nothing', () => {
    const parser = new SseParser();
    expect(parser.push(source)).toEqual(frames);
    expect(parser.retryMs).toBe(1_000);
  });
  test('gives the same however the text is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(source.length), { maxLength: 12 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), source.length];
        const parser = new SseParser();
        expect(at.slice(1).flatMap((to, index) => parser.push(source.slice(at[index], to)))).toEqual(frames);
      }),
      { numRuns: process.env['ALMANAC_DEEP'] ? 4_000 : 200 },
    );
  });
});

test('the wait before coming back doubles from half a second to fifteen, with room to spread', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 99].map((attempt) => backoffMs(attempt, 1))).toEqual([
    500, 1000, 2000, 4000, 8000, 15000, 15000, 15000,
  ]);
  expect([1, 99].map((attempt) => backoffMs(attempt, 0))).toEqual([250, 7_500]);
});

describe('the outbox', () => {
  const keeper = () => {
    let kept: object = {};
    return {
      read: () => structuredClone(kept),
      write: (next: object) => {
        kept = structuredClone(next);
      },
    };
  };
  const item = (clientMessageId: string, action?: string) => ({
    clientMessageId,
    text: `say ${clientMessageId}`,
    ...(action ? { action } : {}),
  });

  test('keeps order, survives a reload, and forgets only what the server has', () => {
    const kept = keeper();
    const outbox = new Outbox(kept);
    for (const id of ['a', 'b', 'c']) outbox.add(item(id));
    outbox.remove('a');
    const reloaded = new Outbox(kept);
    expect(reloaded.items.map(({ clientMessageId }) => clientMessageId)).toEqual(['b', 'c']);
    expect(reloaded.next()?.clientMessageId).toBe('b');
  });
  test('a refused message lets the next one pass and waits for the person', () => {
    const outbox = new Outbox(keeper());
    for (const id of ['a', 'b']) outbox.add(item(id));
    outbox.mark('a', true);
    expect(outbox.next()?.clientMessageId).toBe('b');
    outbox.mark('a', false);
    expect(outbox.next()?.clientMessageId).toBe('a');
  });
  test('in a new conversation a pressed button is said in words', () => {
    const outbox = new Outbox(keeper());
    outbox.add(item('a', 'action-1'));
    outbox.forgetActions();
    expect(outbox.next()).toEqual({ clientMessageId: 'a', text: 'say a' });
  });
  test('what somebody else put into the storage is not believed', () => {
    expect(new Outbox({ read: () => ({ outbox: [1, null, { text: 'x' }, item('ok')] }), write: () => undefined }).items).toEqual([
      item('ok'),
    ]);
  });
});

test('the widget reads every reply and session that the port can give (checked by the compiler)', () => {
  const replies: Reply[] = [SLOTS, proposal(0 as never), BOOKED].map((reply, index) => ({ id: String(index), ...reply }));
  const read: readonly WidgetReply[] = replies;
  const session = (started: StartedSession): WidgetSession => started;
  expect(read.map(({ card }) => card?.type)).toEqual(['slots', 'proposal', 'appointment']);
  expect(typeof session).toBe('function');
});

describe('text beside a card', () => {
  const slots = { ...SLOTS.card, type: 'slots' } as Extract<NonNullable<WidgetReply['card']>, { type: 'slots' }>;
  test('lines that only list the slots are left to the card; everything else stays', () => {
    const text =
      'Free on **Friday**, 13:30 and later:\n\n- Friday 27 November: 13:30, 14:15 (Maya)\n- Saturday: 10:00\n\nWhich one suits you?';
    expect(brief({ text, card: slots })).toBe('Free on **Friday**, 13:30 and later:\n\nWhich one suits you?');
  });
  test('a line that says anything more is kept', () => {
    const text = 'Sorry, 14:00 is gone: nearest are these.\n- Monday: closed\n- 13:30, but only with Theo';
    expect(brief({ text, card: slots })).toBe(text);
  });
  test('of an agenda only what it does not show stays', () => {
    const days = [
      { day: 'Monday 23 November (9–17)', items: [] },
      { day: 'Tuesday 24 November (9–17)', items: [{ time: '9:30–10:15', title: 'Haircut for Sam' }] },
    ];
    const text =
      'Two days: 1 booking.\n\n**Monday 23 November** (9–17): nothing on.\n\n**Tuesday 24 November** (9–17)\n\n- 9:30–10:15 Haircut for Sam, booking B1\n- 11:00 something else';
    expect(brief({ text, card: { type: 'agenda', title: 'Week', days } })).toBe('Two days: 1 booking.\n\n- 11:00 something else');
  });
  test('who listens hears every time on the card and every other button once', () => {
    const [first] = slots.slots;
    const choices = [...(first ? [{ label: first.label, action: first.action }] : []), { label: 'Anyone', action: 'other' }];
    expect(heardChoices({ card: slots, choices })).toEqual([...slots.slots.map(({ label }) => label), 'Anyone']);
    expect(heardChoices({ choices: [{ label: 'Yes', action: 'y' }] })).toEqual(['Yes']);
  });
  test('without a card nothing is left out', () => {
    expect(brief({ text: '- Friday: 13:30' })).toBe('- Friday: 13:30');
  });
});
