import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { asId } from '../../src/domain/people/ids.ts';
import type { BusinessId, ConversationId, CustomerId } from '../../src/domain/people/ids.ts';
import type { Principal } from '../../src/domain/people/principal.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { MessageLimits } from '../../src/engine/limits.ts';
import type { ChannelEvent } from '../../src/ports/channel.ts';
import { business, catalogue, customer, EngineWorld, HandClock } from '../support/engine-world.ts';
import { Echo } from './leases/echo.ts';

const someone = (name: string, businessId: BusinessId = business._id): Principal => ({
  ...{ role: 'customer', businessId, customerId: asId<CustomerId>(name) },
});

let world: EngineWorld;
let engine: Engine;
let asked: number;
beforeEach(async () => {
  world = await EngineWorld.open();
  asked = 0;
  const echo = new Echo(() => {
    asked += 1;
    return Promise.resolve();
  });
  engine = world.engine(echo, { tools: catalogue([]), rates: { perPerson: 40, perBusiness: 400 } });
});
afterEach(async () => {
  await engine.stop();
  await world.close();
});

async function heard(id: ConversationId, sender: Principal, key: string, text = key): Promise<ChannelEvent[]> {
  const events: ChannelEvent[] = [];
  for await (const event of engine.handle({
    ...{ channel: 'web', conversationId: id, sender, sentAt: world.clock.now(), id: key, text },
  }))
    events.push(event);
  return events;
}
const repliesIn = (events: readonly ChannelEvent[]) => events.flatMap((event) => (event.type === 'reply' ? [event] : []));

describe('a person who floods a conversation', () => {
  it('is told so politely and shortly, nothing of the flood is stored, and others are answered as ever', async () => {
    const flooded = await world.conversation(engine, 'flooded');
    const others = await Promise.all(
      Array.from({ length: 20 }, (_, n) => world.conversation(engine, `other-${n}`, someone(`other-${n}`))),
    );
    const flood = Array.from({ length: 1_000 }, (_, n) => heard(flooded, customer, `f${n}`));
    const calm = others.map((id, n) => heard(id, someone(`other-${n}`), 'hello'));
    for (const events of await Promise.all(calm))
      expect(repliesIn(events).map(({ reply }) => reply.text)).toEqual(['You said hello']);
    const answers = (await Promise.all(flood)).flatMap(repliesIn);
    const refused = answers.filter(({ seq }) => seq === 0);
    expect(answers).toHaveLength(1_000);
    expect(refused).toHaveLength(980);
    expect(new Set(refused.map(({ reply }) => reply.text)).size).toBe(1);
    expect(refused[0]?.reply.text).toMatch(/^You are writing faster than I can answer\..{0,100}$/);
    expect(await world.store.inbox.get('web|flooded|f19')).toBeDefined();
    expect(await world.store.inbox.get('web|flooded|f20')).toBeUndefined();
    expect(asked).toBeLessThanOrEqual(40);
  });

  it('may not go around it with another conversation, and may write again after a while', async () => {
    const one = await world.conversation(engine, 'one');
    const two = await world.conversation(engine, 'two');
    for (let n = 0; n < 20; n++) await heard(one, customer, `a${n}`);
    expect(repliesIn(await heard(two, customer, 'b')).map(({ seq }) => seq)).toEqual([0]);
    world.clock.advance(3_000);
    expect(repliesIn(await heard(two, customer, 'b')).map(({ reply }) => reply.text)).toEqual(['You said b']);
  });

  it('gets what was accepted before answered again, however fast it is delivered again', async () => {
    const id = await world.conversation(engine, 'again');
    const first = repliesIn(await heard(id, customer, 'a'));
    for (let n = 0; n < 30; n++) await heard(id, customer, `x${n}`);
    expect(repliesIn(await heard(id, customer, 'a'))).toEqual(first);
  });

  it('with a megabyte in one message has only its beginning kept, and is asked for fewer words', async () => {
    const id = await world.conversation(engine, 'long');
    const [reply] = repliesIn(await heard(id, customer, 'long', 'x'.repeat(1_000_000)));
    expect(reply?.reply.text).toMatch(/too long/);
    await engine.stop();
    expect(JSON.stringify(await world.store.conversations.get(id)).length).toBeLessThan(20_000);
    expect(JSON.stringify(await world.store.events.of(id, 'transcript', -1, 10)).length).toBeLessThan(20_000);
    expect(asked).toBe(0);
  });
});

describe('the rates', () => {
  it('of all people of one business together are bounded, without slowing another business', () => {
    const limits = new MessageLimits(new HandClock(), { perPerson: 40, perBusiness: 100 });
    const admitted = (businessId: string): number =>
      Array.from({ length: 200 }, (_, n) => limits.admits(someone(`p${n}`, asId<BusinessId>(businessId)))).filter(Boolean).length;
    expect(admitted('one')).toBe(50);
    expect(admitted('one')).toBe(0);
    expect(admitted('two')).toBe(50);
  });

  it('are kept for a bounded number of people', () => {
    const clock = new HandClock();
    const limits = new MessageLimits(clock, { perPerson: 2, perBusiness: 1_000_000 });
    const flooder = someone('flooder');
    expect([limits.admits(flooder), limits.admits(flooder)]).toEqual([true, false]);
    for (let n = 0; n < 30_000; n++) limits.admits(someone(`p${n}`));
    expect(limits.admits(someone('p29999'))).toBe(false);
    clock.advance(61_000);
    expect(limits.admits(flooder)).toBe(true);
  });
});
