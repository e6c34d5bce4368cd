import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runTerminal } from '../../../adapters/terminal/index.ts';
import { readLine } from '../../../adapters/terminal/inbound.ts';
import type { ConversationId } from '../../../src/domain/people/ids.ts';
import type { Principal } from '../../../src/domain/people/principal.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { createHandoffDesk } from '../../../src/services/handoffs.ts';
import { systemIds } from '../../../src/system/ids.ts';
import { business, EngineWorld, logger } from '../../support/engine-world.ts';
import { ScriptedInterpreter } from '../../support/scripted-interpreter.ts';
import { FakeTerminal } from './screen-reader.ts';

const owner: Principal = { role: 'owner', businessId: business._id };
let world: EngineWorld;
let engine: Engine;
let customersTalk: ConversationId;
let ownersTalk: ConversationId;
beforeEach(async () => {
  world = await EngineWorld.open();
  engine = world.engine(new ScriptedInterpreter());
  customersTalk = await world.conversation(engine, 'customer');
  ownersTalk = await world.conversation(engine, 'owner', owner);
});
afterEach(async () => {
  await engine.stop();
  await world.close();
});

async function typed(lines: readonly string[], isOwner = true): Promise<string> {
  const services = { store: world.store, clock: world.clock, ids: systemIds, logger };
  const terminal = new FakeTerminal();
  for (const line of lines) terminal.type(line);
  terminal.end();
  const handoffs = createHandoffDesk({ services, channel: engine, teller: engine }, owner, business.name);
  await runTerminal({
    channel: engine,
    conversationId: ownersTalk,
    sender: owner,
    clock: world.clock,
    input: terminal.input,
    output: terminal.output,
    ...(isOwner ? { handoffs } : {}),
  });
  return terminal.printed;
}

describe('handed-over conversations at the terminal', () => {
  test('are listed, read, answered and given back', async () => {
    expect(await typed(['/waiting'])).toContain('Nobody is waiting for a person.');
    await world.send(engine, customersTalk, { text: 'talk to a human please' });
    await world.send(engine, customersTalk, { text: 'I lost my coat' });
    const printed = await typed(['/waiting', '/read 1', '/say 1 It is here, *safe*.', '/back 1', '/waiting']);
    expect(printed).toContain('1) on web');
    expect(printed).toContain('Said: talk to a human please');
    expect(printed).toContain('› I lost my coat');
    expect(printed).toContain('Said to number 1.');
    expect(printed).toContain('Number 1 is with the assistant again.');
    expect(printed).toContain('Nobody is waiting for a person.');
    expect((await engine.transcript(customersTalk, 0, 50)).slice(-2).map(({ text }) => text)).toEqual([
      '**Seat House:** It is here, \\*safe\\*.',
      'Seat House has handed you back to me, the assistant. What can I do for you?',
    ]);
  });

  test('that are not there are said so, and a refusal ends nothing', async () => {
    await world.send(engine, customersTalk, { text: 'talk to a human please' });
    const printed = await typed(['/read 7', '/say 1 ' + 'x'.repeat(2100), '/read 1']);
    expect(printed).toContain('There is no number 7.');
    expect(printed).toContain('Not done: text: expected 1 to 2000 characters');
    expect(printed).toContain('› talk to a human please');
  });

  test('are nothing for a customer', async () => {
    expect(await typed(['/waiting'], false)).toContain('Only the people of the business have that command');
  });

  test.each([
    ['/say 1', { kind: 'unknown-command', command: '/say 1' }],
    ['/read', { kind: 'unknown-command', command: '/read' }],
    ['/SAY 12 hello\u00a0you', { kind: 'handoff', command: { does: 'say', number: 12, text: 'hello\u00a0you' } }],
    ['/back 3', { kind: 'handoff', command: { does: 'hand-back', number: 3 } }],
    ['/ 5', { kind: 'text', text: '/ 5' }],
  ])('“%s” is read as it is meant', (line, meaning) => {
    expect(readLine(line, [])).toEqual(meaning);
  });
});
