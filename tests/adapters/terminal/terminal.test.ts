import { describe, expect, test } from '@jest/globals';
import { runTerminal } from '../../../adapters/terminal/index.ts';
import type { TerminalOptions } from '../../../adapters/terminal/index.ts';
import { instant } from '../../../src/domain/time/types.ts';
import type { Answerer } from '../../support/memory-channel.ts';
import { LUNA, MemoryChannel } from '../../support/memory-channel.ts';
import { FakeTerminal } from './screen-reader.ts';

const NOW = instant(Date.UTC(2026, 10, 24, 9));
const SLOTS = [
  { label: 'Fri 27 Nov, 14:30', day: 'Fri 27 Nov', time: '14:30', action: 'slot-1' },
  { label: 'Fri 27 Nov, 15:15', day: 'Fri 27 Nov', time: '15:15', action: 'slot-2' },
];

/** A small real conversation: offers two slots, books the pressed one, repeats what else is said. */
const salon: Answerer = async (message, say) => {
  say.typing();
  await say.pause(0);
  if (message.action !== undefined) say.reply({ text: `Booked **${message.action}**.` });
  else if (/haircut/.test(message.text ?? ''))
    say.reply({ text: 'Here is what is free.', card: { type: 'slots', title: 'Haircut', slots: SLOTS } });
  else say.reply({ text: `You said *${message.text ?? ''}*.` });
};

async function opened(answer: Answerer = salon) {
  const channel = new MemoryChannel({ businesses: [LUNA], answer, now: () => NOW });
  const { conversationId, token } = await channel.start({ business: LUNA.id });
  const { sender } = await channel.verify(token);
  const run = (terminal: FakeTerminal, more: Partial<TerminalOptions> = {}) =>
    runTerminal({
      channel,
      conversationId,
      sender,
      clock: { now: () => NOW },
      input: terminal.input,
      output: terminal.output,
      ...more,
    });
  return { channel, conversationId, sender, run };
}

describe('a talk over a pipe', () => {
  test('each line is one message, sent when the turn before is over; a number presses its button', async () => {
    const { channel, run } = await opened();
    const pipe = new FakeTerminal();
    for (const line of ['a haircut on Friday', '2', '', 'thanks']) pipe.type(line);
    pipe.end();
    await expect(run(pipe)).resolves.toEqual({ undelivered: 0 });
    expect(channel.handled.map(({ text, action }) => text ?? action)).toEqual(['a haircut on Friday', 'slot-2', 'thanks']);
    expect(pipe.printed).toBe(
      [
        'Welcome to Luna Hair Studio.',
        '',
        '› a haircut on Friday',
        'Here is what is free.',
        '',
        'Haircut',
        '  Fri 27 Nov',
        '   1) 14:30',
        '   2) 15:15',
        '',
        '› 2 (Fri 27 Nov, 15:15)',
        'Booked slot-2.',
        '',
        '› thanks',
        'You said thanks.',
        '',
        '',
      ].join('\n'),
    );
  });

  test('messages say who, when and where, under fresh ids', async () => {
    const { channel, conversationId, sender, run } = await opened();
    const pipe = new FakeTerminal();
    pipe.type('one');
    pipe.type('one');
    pipe.end();
    await run(pipe, { timeZone: LUNA.timeZone, locale: 'en-GB' });
    expect(channel.opened.at(-1)).toEqual({ channel: 'terminal', principal: sender, timeZone: LUNA.timeZone, locale: 'en-GB' });
    const [first, second] = channel.handled;
    expect(first).toMatchObject({
      channel: 'terminal',
      conversationId,
      sender,
      text: 'one',
      timeZone: LUNA.timeZone,
      locale: 'en-GB',
      sentAt: NOW,
    });
    expect(first?.id).not.toBe(second?.id);
  });

  test('/help tells the commands, an unknown one is not sent as words, /quit leaves the rest unsaid', async () => {
    const { channel, run } = await opened();
    const pipe = new FakeTerminal();
    for (const line of ['/help', '/nonsense', '/quit', 'never said']) pipe.type(line);
    pipe.end();
    await run(pipe);
    expect(channel.handled).toEqual([]);
    expect(pipe.printed).toMatch(/A number alone presses[\s\S]*\/quit leaves/);
    expect(pipe.printed).toContain('There is no command /nonsense');
  });

  test('a conversation that goes on shows what was said, and its last buttons still work', async () => {
    const { channel, run } = await opened();
    const before = new FakeTerminal();
    before.type('a haircut on Friday');
    before.end();
    await run(before);
    const after = new FakeTerminal();
    after.type('1');
    after.end();
    await run(after);
    expect(after.printed).toMatch(/^Welcome to Luna Hair Studio\.\n\n› a haircut on Friday\nHere is what is free\.\n\nHaircut\n/);
    expect(channel.handled.at(-1)?.action).toBe('slot-1');
    expect(after.printed).toMatch(/› 1 \(Fri 27 Nov, 14:30\)\nBooked slot-1\.\n\n$/);
  });

  test('a store that is down for a moment costs nothing: the same message is handed over again', async () => {
    const { channel, run } = await opened();
    const pipe = new FakeTerminal();
    const ids: string[] = [];
    const handle = channel.handle.bind(channel);
    let failures = 2;
    channel.handle = (message) => {
      ids.push(message.id);
      channel.down = failures-- > 0;
      return handle(message);
    };
    pipe.type('hello');
    pipe.end();
    await expect(run(pipe, { retryAfterMs: [0, 0, 0] })).resolves.toEqual({ undelivered: 0 });
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
    expect(channel.handled).toHaveLength(1);
    expect(pipe.printed).toContain('You said hello.');
  });

  test('what could not be delivered is told and counted, and the talk goes on', async () => {
    const { channel, run } = await opened();
    const pipe = new FakeTerminal();
    const handle = channel.handle.bind(channel);
    channel.handle = (message) => {
      channel.down = message.text === 'lost';
      return handle(message);
    };
    for (const line of ['lost', 'found']) pipe.type(line);
    pipe.end();
    await expect(run(pipe, { retryAfterMs: [0] })).resolves.toEqual({ undelivered: 1 });
    expect(pipe.printed).toMatch(/› lost\nNot delivered: [\s\S]*› found\nYou said found\./);
  });

  test('an answer that breaks off after it was accepted is not sent twice', async () => {
    const { channel, run } = await opened(() => Promise.reject(new Error('power cut')));
    const pipe = new FakeTerminal();
    pipe.type('hello');
    pipe.end();
    await expect(run(pipe, { retryAfterMs: [0, 0] })).resolves.toEqual({ undelivered: 0 });
    expect(channel.handled).toHaveLength(1);
    expect(pipe.printed).toContain('The answer was cut off (power cut)');
  });
});

describe('a talk at a terminal', () => {
  test('replies appear above the typed line, the indicator comes and goes, /quit ends it', async () => {
    const gate = Promise.withResolvers<undefined>();
    const { run } = await opened(async (_message, say) => {
      say.typing();
      await gate.promise;
      say.reply({ text: 'All **done**.' });
    });
    const terminal = new FakeTerminal({ tty: true });
    const done = run(terminal);
    await terminal.sees('/help shows what you can do');
    terminal.type('go');
    await terminal.sees('typing…');
    gate.resolve(undefined);
    await terminal.sees('All \u001b[1mdone\u001b[22m.');
    terminal.type('/quit');
    await expect(done).resolves.toEqual({ undelivered: 0 });
    expect(terminal.printed.slice(terminal.printed.lastIndexOf('done'))).not.toContain('typing…');
  });

  test('a line from elsewhere is shown once, although nobody typed', async () => {
    const { channel, conversationId, run } = await opened();
    const terminal = new FakeTerminal({ tty: true });
    const done = run(terminal, { colour: false });
    await terminal.sees('/help shows');
    channel.say(conversationId, { text: 'Your appointment is tomorrow.' });
    await terminal.sees('Your appointment is tomorrow.');
    terminal.end();
    await done;
    expect(terminal.printed.split('Your appointment is tomorrow.')).toHaveLength(2);
    expect(channel.listeners(conversationId)).toBe(0);
  });

  test('a person may say more while an answer is coming', async () => {
    const gate = Promise.withResolvers<undefined>();
    const { channel, run } = await opened(async (message, say) => {
      if (message.text === 'first') await gate.promise;
      say.reply({ text: `re: ${message.text ?? ''}` });
    });
    const terminal = new FakeTerminal({ tty: true });
    const done = run(terminal, { colour: false });
    await terminal.sees('/help shows');
    terminal.type('first');
    terminal.type('second');
    await terminal.sees('re: second');
    gate.resolve(undefined);
    await terminal.sees('re: first');
    terminal.type('/quit');
    await done;
    expect(channel.handled.map((message) => message.text)).toEqual(['first', 'second']);
  });

  test('a signal ends it as /quit does', async () => {
    const { channel, conversationId, run } = await opened();
    const stop = new AbortController();
    const terminal = new FakeTerminal({ tty: true });
    const done = run(terminal, { signal: stop.signal });
    await terminal.sees('/help shows');
    stop.abort();
    await expect(done).resolves.toEqual({ undelivered: 0 });
    expect(channel.listeners(conversationId)).toBe(0);
  });
});
