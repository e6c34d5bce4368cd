import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { asId } from '../../src/domain/people/ids.ts';
import type { BusinessId, ConversationId, OperationId, ProviderId } from '../../src/domain/people/ids.ts';
import type { Principal } from '../../src/domain/people/principal.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { answerHandoff, handBack, listHandoffs, readHandoff } from '../../src/services/handoffs.ts';
import type { HandoffDeps } from '../../src/services/handoffs.ts';
import { systemIds } from '../../src/system/ids.ts';
import { business, customer, EngineWorld, logger } from '../support/engine-world.ts';
import { call, say, ScriptedInterpreter } from '../support/scripted-interpreter.ts';

const owner: Principal = { role: 'owner', businessId: business._id };
const pat: Principal = { role: 'provider', businessId: business._id, providerId: asId<ProviderId>('p1') };
const stranger: Principal = { role: 'owner', businessId: asId<BusinessId>('other-house') };
const operation = (name: string): OperationId => asId<OperationId>(name);

let world: EngineWorld;
let engine: Engine;
let id: ConversationId;
let deps: HandoffDeps;
beforeEach(async () => {
  world = await EngineWorld.open();
  const interpreter = new ScriptedInterpreter(call(['request_human', { reason: 'lost a coat' }]), say(''));
  engine = world.engine(interpreter);
  id = await world.conversation(engine, 'h1');
  deps = { services: { store: world.store, clock: world.clock, ids: systemIds, logger }, channel: engine, teller: engine };
  await world.send(engine, id, { text: 'somebody please, I lost my coat' });
});
afterEach(async () => {
  await engine.stop();
  await world.close();
});

describe('a conversation with the people of a business', () => {
  it('is listed and read by the owner and the providers, with why, a summary and what was said', async () => {
    for (const principal of [owner, pat]) {
      const [waiting] = await listHandoffs(deps, principal);
      expect(waiting).toMatchObject({ conversationId: id, channel: 'web', reason: 'lost a coat' });
      const read = await readHandoff(deps, principal, id);
      expect(read.lines.map(({ text }) => text)).toContain('somebody please, I lost my coat');
    }
  });

  it('is nothing to anybody else: another owner, the customer', async () => {
    expect(await listHandoffs(deps, stranger)).toEqual([]);
    await expect(listHandoffs(deps, customer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const principal of [stranger, customer]) {
      await expect(readHandoff(deps, principal, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const request = { principal, conversationId: id, by: 'Eve', operationId: operation('e1') };
      await expect(answerHandoff(deps, { ...request, text: 'hi' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(handBack(deps, request)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('carries what they say under their name, as plain text, once per operation', async () => {
    const request = { principal: owner, conversationId: id, by: 'Maya', operationId: operation('o1') };
    await Promise.all([1, 2, 3].map(() => answerHandoff(deps, { ...request, text: 'It is *here* [x](https://x.example)' })));
    const { lines, takenBy } = await readHandoff(deps, owner, id);
    expect(lines.filter(({ text }) => text.startsWith('**Maya:**')).map(({ text }) => text)).toEqual([
      '**Maya:** It is \\*here\\* \\[x\\](https://x.example)',
    ]);
    expect(takenBy).toBe('Maya');
    await expect(answerHandoff(deps, { ...request, text: '  ' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(answerHandoff(deps, { ...request, text: 'x'.repeat(2001) })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is handed back with a word of the bot; handing back again changes nothing', async () => {
    const request = { principal: owner, conversationId: id, by: 'Maya', operationId: operation('o1') };
    await handBack(deps, request);
    await handBack(deps, request);
    await handBack(deps, { ...request, operationId: operation('o2') });
    expect(await listHandoffs(deps, owner)).toEqual([]);
    const lines = (await engine.transcript(id, 0, 50)).filter(({ text }) => text.includes('handed you back'));
    expect(lines).toHaveLength(1);
  });
});
