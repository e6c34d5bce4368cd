import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { TurnTape } from '../../../src/engine/record/tape.ts';
import type { ConversationId } from '../../../src/domain/people/ids.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ModelMessage } from '../../../src/ports/interpreter.ts';
import { TUESDAY } from '../../support/conversation.ts';
import type { Reply } from '../../../src/ports/channel.ts';
import { openAiTalk } from '../../support/openai-talk.ts';
import type { OpenAiTalk } from '../../support/openai-talk.ts';
import type { Wire } from '../../support/openai-server.ts';
import { calls, outOfQuota, rateLimited, says, serverError } from '../../support/openai-wire.ts';
import type { Answer, Step, WireCall } from '../../support/openai-wire.ts';

/** The fault battery (reference: dialogue.md §8.3) on both wires, through the whole engine. */
let now: OpenAiTalk;
const wires: Wire[] = ['chat', 'responses'];
const TECHNICAL = /error|quota|http|status|json|openai|model|undefined|limit reached/i;

const findSlots: WireCall = {
  name: 'find_slots',
  arguments: { service: 'haircut', provider: 'Maya', when: { text: 'Friday afternoon', date: null, time: null }, booking: null },
};
const noteContact: WireCall = {
  name: 'note_contact',
  arguments: { name: 'Ann Lee', phone: null, email: 'ann@example.com' },
};
const book: WireCall = { name: 'book_appointment', arguments: { slot: 'slot 1' } };
const wish = 'a haircut with Maya on Friday afternoon please';

const start = async (wire: Wire, options: Parameters<typeof openAiTalk>[1] = {}): Promise<void> => {
  now = await openAiTalk(wire, options);
};
const callsMade = async (): Promise<string[]> =>
  (await now.recorded('transcript')).flatMap(({ body }) =>
    ((body['tape'] as TurnTape | undefined)?.calls ?? []).map(({ tool }) => tool),
  );
const lastResults = (): Record<string, unknown>[] =>
  (now.server.requests.at(-1)?.messages ?? [])
    .filter((message) => message.role === 'tool')
    .map((message) => JSON.parse(String(message.content)) as Record<string, unknown>);

/** Times are on the table and the person is known. */
async function withSlots(): Promise<Reply> {
  now.server.script(calls(noteContact), calls(findSlots), says('Which one suits you?'));
  const reply = await now.talk.say(`I am Ann Lee, ann@example.com, ${wish}`);
  expect(reply.card?.type).toBe('slots');
  return reply;
}

/** Nothing is stuck: the model is asked again, and what it says arrives. */
async function goesOn(): Promise<void> {
  now.server.script(says('Anything else I can do?'));
  expect((await now.talk.say('well, let me think about it')).text).toContain('Anything else I can do?');
}

describe.each(wires)('on the %s wire', (wire) => {
  beforeEach(() => start(wire));
  afterEach(async () => {
    expect(now.server.refused).toEqual([]);
    expect(now.server.leftovers()).toBe(0);
    await now.close();
  });

  describe('answers that are not whole', () => {
    test('valid arguments in a truncated answer are never executed', async () => {
      await withSlots();
      now.server.script({ kind: 'answer', calls: [book], finish: 'length' });
      const reply = await now.talk.say('hello again');
      expect(reply.card?.type).not.toBe('proposal');
      expect(await callsMade()).not.toContain('book_appointment');
      expect(await now.world.booked()).toEqual([]);
      await goesOn();
    });

    test('a stream cut in the middle of a call is tried once more, then the offline interpreter goes on with the same wish', async () => {
      const cut: Step = { kind: 'dropped', afterEvents: 4, calls: [findSlots] };
      now.server.script(cut, cut);
      const reply = await now.talk.say(wish);
      expect(reply.card?.type).toBe('slots');
      expect(await callsMade()).toEqual(['find_slots']);
      expect(now.server.requests).toHaveLength(2);
      await goesOn();
    });

    test('a stream that was cut once is answered by the second try, and its words are said once', async () => {
      now.server.script({ kind: 'dropped', afterEvents: 4, text: 'Which day would you' }, says('Which day would you like?'));
      expect((await now.talk.say('hi')).text).toBe('Which day would you like?');
    });

    test.each<[string, Step]>([
      [
        'a body cut short',
        { kind: 'raw', contentType: 'application/json', body: '{"id":"x","choices":[{"message":', cutAfter: 20 },
      ],
      ['an HTML page', { kind: 'raw', contentType: 'text/html', body: '<html>Please sign in</html>' }],
      ['an event stream of something else', { kind: 'raw', contentType: 'text/event-stream', body: 'data: {"hello": 1}\n\n' }],
      ['broken JSON in a stream', { kind: 'raw', contentType: 'text/event-stream', body: 'data: {"choices": [\n\n' }],
      ['an answer without choices', { kind: 'raw', contentType: 'text/event-stream', body: emptyAnswer(wire) }],
      ['an answer without a finish', says('You are boo', { finish: null })],
      ['an answer that says nothing', says('')],
    ])('%s is tried once more, then the offline interpreter goes on', async (_, step) => {
      now.server.script(step, step);
      const reply = await now.talk.say(wish);
      expect(reply.card?.type).toBe('slots');
      expect(reply.text).not.toMatch(TECHNICAL);
      expect(now.server.requests).toHaveLength(2);
      await goesOn();
    });
  });

  describe('calls that are wrong', () => {
    test('broken JSON goes back to the model as an error, and it may do better', async () => {
      now.server.script(calls({ name: 'find_slots', arguments: '{"service": "Hair' }), calls(findSlots), says('Here they are.'));
      expect((await now.talk.say(wish)).card?.type).toBe('slots');
      expect(lastResults().map((result) => result['ok'])).toEqual([false, true]);
      expect(lastResults()[0]).toMatchObject({ code: 'INVALID_INPUT' });
    });

    test('broken JSON for ever is bounded, and the person still gets a real reply', async () => {
      let round = 0;
      now.server.think(() => calls({ name: 'find_slots', arguments: `{"service": "Hair${String(round++)}` }));
      const reply = await now.talk.say(wish);
      expect(now.server.requests).toHaveLength(6);
      expect(reply.text).not.toBe('');
      expect(reply.text).not.toMatch(TECHNICAL);
    });

    test('a violated schema goes back with the path of what is wrong', async () => {
      now.server.script(
        calls({ name: 'find_slots', arguments: { service: 5, provider: null, when: null, booking: null } }),
        says('Which service?'),
      );
      expect((await now.talk.say(wish)).text).toContain('Which service?');
      expect(lastResults()).toEqual([
        expect.objectContaining({ ok: false, code: 'INVALID_INPUT', hint: expect.stringContaining('service') }),
      ]);
      await goesOn();
    });

    test('an unknown tool is an error that names the tools there are', async () => {
      now.server.script(calls({ name: 'charge_card', arguments: {} }), says('I cannot do that.'));
      expect((await now.talk.say('charge my card')).text).toContain('I cannot do that.');
      expect(lastResults()).toEqual([expect.objectContaining({ ok: false, hint: expect.stringContaining('find_slots') })]);
      await goesOn();
    });

    test('two calls in one answer are two correct calls, however their pieces are numbered', async () => {
      const two: Answer = {
        calls: [
          { name: 'business_info', arguments: { topic: 'hours', about: null } },
          { name: 'list_bookings', arguments: {} },
        ],
      };
      for (const deltas of ['in-order', 'interleaved', 'index-zero'] as const)
        now.server.script({ kind: 'answer', ...two, deltas }, says('Done.'));
      for (const words of ['one', 'two', 'three']) await now.talk.say(`${words}, when are you open and what have I booked?`);
      expect(await callsMade()).toEqual(Array.from({ length: 3 }, () => ['business_info', 'list_bookings']).flat());
      expect(
        lastResults()
          .slice(-2)
          .map((result) => result['ok']),
      ).toEqual([true, true]);
    });
  });

  describe('calls that repeat', () => {
    test('the same write twice in one answer is one proposal and one booking', async () => {
      await withSlots();
      now.server.script(calls(book, book));
      const proposal = await now.talk.say('the first one');
      expect(proposal.card?.type).toBe('proposal');
      await now.talk.press(/^Confirm/);
      expect(await now.world.booked()).toHaveLength(1);
    });

    test('the same write again in the next answer adds nothing', async () => {
      await withSlots();
      now.server.script(calls(book), calls(book));
      expect((await now.talk.say('the first one')).card?.type).toBe('proposal');
      await now.talk.say('yes');
      expect(await now.world.booked()).toHaveLength(1);
      expect(now.server.requests).toHaveLength(5);
    });

    test('the same call for ever is made once, and ends in a real reply', async () => {
      now.server.think(() => calls(findSlots));
      const reply = await now.talk.say(wish);
      expect(reply.card?.type).toBe('slots');
      expect(await callsMade()).toEqual(['find_slots']);
      expect(now.server.requests).toHaveLength(2);
    });
  });

  describe('a server that fails', () => {
    test('after a tool has succeeded, the turn goes on from its result, without the tool a second time', async () => {
      now.server.script(calls(findSlots), serverError(), serverError(), serverError());
      const reply = await now.talk.say(wish);
      expect(reply.card?.type).toBe('slots');
      expect(reply.text).not.toMatch(TECHNICAL);
      expect(await callsMade()).toEqual(['find_slots']);
      await goesOn();
    });

    test('after a write was prepared, the proposal stands, and one yes books once', async () => {
      await withSlots();
      now.server.script(calls(book), serverError(), serverError(), serverError());
      expect((await now.talk.say('the first one')).card?.type).toBe('proposal');
      const done = await now.talk.press(/^Confirm/);
      expect(done.card?.type).toBe('appointment');
      expect(await now.world.booked()).toHaveLength(1);
    });

    test('after the booking, it is not forgotten and not made again', async () => {
      await withSlots();
      now.server.script(calls(book), says('Ready for your yes.'));
      await now.talk.say('the first one');
      await now.talk.say('yes');
      now.server.script(serverError(), serverError(), serverError());
      expect((await now.talk.say('what have I booked?')).text).toMatch(/haircut/i);
      expect(await now.world.booked()).toHaveLength(1);
    });

    test('that says when to come back is waited for that long', async () => {
      now.server.script(rateLimited(2), says('Which day?'));
      expect((await now.talk.say('a haircut')).text).toContain('Which day?');
      expect(now.waits).toEqual([2000]);
    });

    test('that is over its limit without saying how long is tried again with growing waits', async () => {
      const limited: Step = { kind: 'error', status: 429, code: 'rate_limit_exceeded' };
      now.server.script(limited, limited, says('Which day?'));
      expect((await now.talk.say('a haircut')).text).toContain('Which day?');
      expect(now.waits).toHaveLength(2);
      expect(now.waits[1]).toBeGreaterThan(now.waits[0] ?? NaN);
    });

    test('whose account is empty is asked once: this turn and the next are answered offline', async () => {
      now.server.script(outOfQuota());
      const reply = await now.talk.say(wish);
      expect(reply.card?.type).toBe('slots');
      expect(reply.text).not.toMatch(TECHNICAL);
      expect((await now.talk.say('when are you open?')).text).not.toMatch(TECHNICAL);
      expect(now.server.requests).toHaveLength(1);
    });

    test('that says inside an answer that it failed is tried again like any other', async () => {
      now.server.script({ kind: 'failed', error: { code: 'server_error' } }, says('Which day?'));
      expect((await now.talk.say('a haircut')).text).toContain('Which day?');
    });
  });

  describe('a history that a process before left broken', () => {
    const user: ModelMessage = { role: 'user', text: 'a haircut' };
    const call = { id: 'call_lost', name: 'find_slots', arguments: '{}' };
    const result: ModelMessage = { role: 'tool', callId: 'call_lost', name: 'find_slots', result: { ok: true } };
    test.each<[string, readonly ModelMessage[]]>([
      ['a call without its result', [user, { role: 'assistant', text: '', calls: [call] }, user]],
      ['a result without its call', [user, result, { role: 'assistant', text: 'Which day?' }]],
      ['a result before its call', [result, user, { role: 'assistant', text: '', calls: [call] }]],
    ])('%s is mended before the model sees it, and the conversation goes on', async (_, history) => {
      const { conversations } = now.world.store;
      const id = asId<ConversationId>('talk-1');
      const taken = await conversations.take(id, 'an older process', TUESDAY, 1_000);
      if (!taken.taken) throw new Error('not taken');
      const { state, proposals, turns, seq, fence } = taken.conversation;
      const broken = { ...state, history };
      await conversations.endTurn(id, fence, { consumed: [], state: broken, proposals, outgoing: [], turns: turns + 1, seq });
      await withSlots();
      await goesOn();
    });
  });

  describe('answers that the model will not give', () => {
    test.each<[string, Step]>([
      ['a refusal', { kind: 'answer', refusal: 'I will not help with that.' }],
      ['a filtered answer', { kind: 'answer', text: 'half a sen', calls: [book], finish: 'content_filter' }],
    ])('%s becomes a reply of ours, and what was said before stays said', async (_, step) => {
      await withSlots();
      now.server.script(step);
      const reply = await now.talk.say('something else entirely');
      expect(reply.text).not.toBe('');
      expect(reply.text).not.toMatch(/half a sen|will not help/);
      expect(await callsMade()).not.toContain('book_appointment');
      now.server.script(calls(book), says('Ready.'));
      expect((await now.talk.say('then the first one')).card?.type).toBe('proposal');
    });
  });
});

describe.each(wires)('on the %s wire, a server that never answers', (wire) => {
  test('costs its time twice, then the offline interpreter goes on', async () => {
    await start(wire, { settings: { timeoutMs: 80 } });
    now.server.script({ kind: 'never' }, { kind: 'stalled', afterEvents: 2, text: 'A long answer to come' });
    const reply = await now.talk.say(wish);
    expect(reply.card?.type).toBe('slots');
    expect(now.server.requests).toHaveLength(2);
    await now.close();
  });
});

function emptyAnswer(wire: Wire): string {
  const chat = { id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [] };
  const response = { type: 'response.completed', response: { id: 'x', status: 'completed', output: [] } };
  return `data: ${JSON.stringify(wire === 'chat' ? chat : response)}\n\n`;
}
