import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError } from '../../src/domain/errors.ts';
import { localDateOf } from '../../src/domain/time/wall.ts';
import type { InterpretAnswer } from '../../src/ports/interpreter.ts';
import { usageOfBusiness, usageOfConversation } from '../../src/services/model-usage.ts';
import { dyingStore } from '../support/dying-store.ts';
import { business, EngineWorld } from '../support/engine-world.ts';
import { call, say, ScriptedInterpreter } from '../support/scripted-interpreter.ts';

let world: EngineWorld;
beforeEach(async () => {
  world = await EngineWorld.open();
});
afterEach(() => world.close());

const paid = (answer: InterpretAnswer): InterpretAnswer => ({
  ...answer,
  usage: { inputTokens: 100, outputTokens: 10, cachedTokens: 50, costMicros: 7 },
});
const script = (): ScriptedInterpreter => new ScriptedInterpreter(paid(call(['reserve', { seat: 'Z9' }])), paid(say('')));

describe.each([false, true])('a process that dies %s its n-th store step took effect (true: after)', (after) => {
  it('leaves the bill of a turn recorded once, under the conversation and under the day alike', async () => {
    const days = [localDateOf(world.clock.now(), business.timeZone)];
    let n = 1;
    for (; n < 40; n += 1) {
      const calm = world.engine(new ScriptedInterpreter(), { owner: 'calm' });
      const id = await world.conversation(calm, `u-${String(after)}-${n}`);
      const message = { text: 'please', id: `ask-${n}` };
      const { store, died } = dyingStore(world.store, n, after);
      const mortal = world.engine(script(), { owner: 'dying', store });
      await world.send(mortal, id, message).catch((thrown: unknown) => expect(thrown).toBeInstanceOf(DomainError));
      await mortal.stop();
      world.clock.advance(20_000);
      const next = world.engine(script(), { owner: 'next' });
      await next.start();
      await world.send(next, id, message);
      await next.stop();
      expect(await usageOfConversation(world, id)).toEqual({
        ...{ answers: 2, inputTokens: 200, outputTokens: 20, cachedTokens: 100, costMicros: 14 },
      });
      expect(await usageOfBusiness(world, business._id, days)).toEqual([
        expect.objectContaining({ answers: 2 * n, costMicros: 14 * n }),
      ]);
      if (!died()) break;
    }
    expect(n).toBeGreaterThan(4);
    expect(n).toBeLessThan(40);
  });
});
