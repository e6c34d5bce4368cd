import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { carryOutJobs } from '../../../src/services/carry-out-job.ts';
import { systemIds } from '../../../src/system/ids.ts';
import { argumentsHash } from '../../../src/domain/dialogue/arguments-hash.ts';
import type { Notice } from '../../../src/domain/dialogue/notice.ts';
import { DomainError } from '../../../src/domain/errors.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ConversationId, OperationId } from '../../../src/domain/people/ids.ts';
import type { Principal } from '../../../src/domain/people/principal.ts';
import { instant } from '../../../src/domain/time/types.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { replayConversation } from '../../../src/engine/record/replay.ts';
import { Random } from '../../../src/evaluation/random.ts';
import type { Reply } from '../../../src/ports/channel.ts';
import type { InterpretAnswer, Interpreter } from '../../../src/ports/interpreter.ts';
import type { Store } from '../../../src/ports/store.ts';
import { buttonsOf, World } from '../../support/conversation.ts';
import { dyingStore } from '../../support/dying-store.ts';
import { customer, EngineWorld, logger as silent } from '../../support/engine-world.ts';
import { call, say } from '../../support/scripted-interpreter.ts';

const CONVERSATIONS = process.env['ALMANAC_DEEP'] ? 200 : 16;
const TURNS = 12;
const SEED = Number(process.env['ALMANAC_SEED'] ?? 20_261_125);
/** Of one turn's record, with everything that it needs to be run again. */
const MOST_BYTES_A_TURN = 400_000;

/** Rebuilt byte for byte, and every line said again as it was said. */
async function expectReplayed(store: Store, id: ConversationId, told: string): Promise<number> {
  const replayed = await replayConversation(store, id);
  const lines = await store.outbox.after(id, 0, 1_000);
  const said = lines.map(({ seq, body }) => `${String(seq)} ${String(body['from'])}: ${String(body['text'])}`);
  expect({ told, ...replayed, lines: replayed.lines.map(({ seq, from, text }) => `${String(seq)} ${from}: ${text}`) }).toEqual({
    told,
    turns: (await store.conversations.get(id))?.turns,
    differs: [],
    lines: said,
  });
  for (const row of await store.events.of(id, 'transcript', -1, 1_000))
    expect(JSON.stringify(row).length).toBeLessThan(MOST_BYTES_A_TURN);
  return replayed.turns;
}

/** One person's random side of a conversation: texts, presses, double texts, redeliveries, silence. */
class Person {
  readonly #engine: () => Engine;
  readonly #id: ConversationId;
  readonly #principal: Principal;
  readonly #random: Random;
  #last: Reply | undefined;
  #deliveries = 0;
  constructor(engine: () => Engine, id: ConversationId, principal: Principal, random: Random) {
    this.#engine = engine;
    this.#id = id;
    this.#principal = principal;
    this.#random = random;
  }

  async acts(says: readonly string[], now: number): Promise<void> {
    const buttons = this.#last ? buttonsOf(this.#last) : [];
    const wantsButton = this.#random.below(10) < 4 && buttons.length > 0;
    const first = wantsButton ? { action: this.#random.pick(buttons).action } : { text: this.#random.pick(says) };
    const again = this.#random.below(10) === 0;
    const id = (): string => `m${(this.#deliveries += 1)}`;
    const one = { id: id(), ...first };
    const all = [this.#send(one, now)];
    if (again) all.push(this.#send(one, now));
    if (this.#random.below(6) === 0) all.push(this.#send({ id: id(), text: this.#random.pick(says) }, now));
    await Promise.all(all);
    if (this.#random.below(12) === 0) await this.#send(one, now);
  }

  async #send(message: { id: string; text?: string; action?: string }, now: number): Promise<void> {
    const sentAt = instant(now);
    const delivery = { channel: 'web' as const, conversationId: this.#id, sender: this.#principal, sentAt, ...message };
    for await (const event of this.#engine().handle({ ...delivery, id: `${this.#id}-${message.id}` }))
      if (event.type === 'reply') this.#last = event.reply;
  }
}

const CUSTOMER_SAYS = [
  ...[
    'hi',
    'a haircut with maya on friday afternoon',
    'tomorrow at 10',
    'the second one',
    'yes',
    'yes please',
    'no',
    'never mind',
  ],
  ...['Ann Lee, ann@example.com', 'my number is 07911 123456', 'what do you offer?', 'when are you open', 'help', 'start over'],
  ...['cancel it', 'move it to saturday at 11', 'what have I booked?', 'say that again', 'talk to a human', 'back to the bot'],
  ...[
    'put me on the waitlist for friday',
    'blah blah',
    '',
    'x'.repeat(5_000),
    'a cut and colour next week',
    'anyone is fine',
    'skip',
  ],
];
const OWNER_SAYS = [
  'what does today look like?',
  'block tomorrow 12-1',
  "I'm off on friday",
  'open saturday 10-2',
  'yes',
  'no',
  'help',
];

describe('a conversation is rebuilt from its record alone', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it(`byte for byte: ${CONVERSATIONS / 2} random ones with the offline interpreter, customers and the owner`, async () => {
    let turns = 0;
    const seen = new Set<string>();
    for (let n = 0; n < CONVERSATIONS / 2; n++) {
      const random = new Random(String(SEED + n));
      const isOwner = random.below(5) === 0;
      const id = asId<ConversationId>(`replay-${n}`);
      const principal: Principal = isOwner
        ? { role: 'owner', businessId: world.business._id }
        : world.principal(`person-${random.below(20)}`);
      await world.engine.open(id, {
        channel: 'web',
        principal,
        ...(random.below(2) === 0 ? { locale: random.pick(['en-US', 'es-ES', 'de-DE', 'hi-IN']) } : {}),
      });
      const person = new Person(() => world.engine, id, principal, random);
      for (let turn = 0; turn < TURNS; turn++) {
        if (random.below(12) === 0) world.clock.at = instant(world.clock.at + 11 * 60_000);
        if (random.below(10) === 0) await world.engine.tell(id, noticeOf(`said-${turn}`), `notice-${turn}`);
        await person.acts(isOwner ? OWNER_SAYS : CUSTOMER_SAYS, world.clock.at);
      }
      await world.engine.stop();
      turns += await expectReplayed(world.store, id, `seed ${SEED + n}`);
      const stored = await world.store.conversations.get(id);
      for (const { state } of stored?.proposals ?? []) seen.add(state);
      if (stored?.handoff !== undefined) seen.add('handoff');
    }
    console.info(`replay, offline: seed ${SEED}, ${turns} turns`);
    if (CONVERSATIONS > 100) expect([...seen].sort()).toEqual(['done', 'handoff', 'open', 'void']);
    expect(turns).toBeGreaterThan((CONVERSATIONS / 2) * 8);
  }, 600_000);
});

describe('a person who has everything forgotten', () => {
  it('leaves a record that begins anew, holds nothing of what was said before, and still replays', async () => {
    const world = await World.open();
    try {
      const ann = await world.talk('ann');
      await ann.say('I am Annabel Forgetsworth, annabel@example.com', 'delete all my data');
      world.clock.at = instant(world.clock.at + 1_000);
      await ann.say('yes', 'what do you offer?', 'hello');
      await world.engine.stop();
      world.clock.at = instant(world.clock.at + 120_000);
      const services = { store: world.store, clock: world.clock, ids: systemIds, logger: silent };
      await carryOutJobs(services, 'work', 15_000, 100);
      const id = asId<ConversationId>('talk-1');
      const replayed = await replayConversation(world.store, id);
      expect({ talk: ann.lines, ...replayed }).toMatchObject({ turns: 2, differs: [] });
      expect(replayed.incomplete).toBeUndefined();
      const rows = await world.store.events.of(id, 'transcript', -1, 1_000);
      expect(JSON.stringify(rows)).not.toMatch(/Forgetsworth|annabel/);
      expect(JSON.stringify(await world.store.conversations.get(id))).not.toMatch(/Forgetsworth|annabel/);
    } finally {
      await world.close();
    }
  });
});

const noticeOf = (text: string): Notice => ({ text, choices: [{ label: 'Tell me more', say: 'what do you offer?' }] });
const offerOf = (seat: string): Notice => {
  const args = { seat };
  const operationId = asId<OperationId>(`offer-${seat}`);
  const operation = { operationId, tool: 'reserve', args, argumentsHash: argumentsHash(args), shows: {}, summary: seat };
  return { text: `Seat ${seat} is free.`, choices: [{ label: 'Take it', operation, answers: 'yes' }] };
};

/** Answers at random, as a model would and as none should: reads, writes, hand-overs, failures, cut answers, circles. */
class RandomInterpreter implements Interpreter {
  readonly name = 'random';
  readonly #random: Random;
  #ids = 0;
  constructor(random: Random) {
    this.#random = random;
  }
  interpret(): Promise<InterpretAnswer> {
    const seat = (): string => `${this.#random.pick(['A', 'B', 'C'])}${this.#random.below(40)}`;
    const roll = this.#random.below(20);
    if (roll === 0) return Promise.reject(new DomainError('UNAVAILABLE', 'the model is gone'));
    if (roll === 1) return Promise.reject(new TypeError('the adapter broke'));
    if (roll === 2) return Promise.resolve({ ...call(['reserve', { seat: seat() }]), finish: 'length' });
    if (roll === 3) return this.#calls(['request_human', { reason: 'it asked' }]);
    if (roll === 4) return this.#calls(['drop_request', {}]);
    if (roll === 5) return this.#calls(['look', { what: 'crash' }], ['fly', {}], ['look', '{"what":']);
    if (roll === 6) return this.#calls(['look', { what: 'x'.repeat(1_000_000) }]);
    if (roll === 7) return this.#calls(...Array.from({ length: 40 }, () => ['look', { what: seat() }] as const));
    if (roll < 12) return this.#calls(['reserve', { seat: seat() }]);
    if (roll < 15) return this.#calls(['look', { what: seat() }], ['reserve', { seat: seat() }]);
    const more = { missed: this.#random.below(2) === 0, suggestions: ['yes', 'no'], expects: 'anything' as const };
    const usage = { inputTokens: 10, outputTokens: 2, cachedTokens: 0 };
    return Promise.resolve(say(`Words ${this.#random.below(100)}`, { ...more, usage, replay: { by: 'x', items: [1] } }));
  }
  #calls(...calls: readonly (readonly [string, unknown])[]): Promise<InterpretAnswer> {
    const answer = call(...calls);
    return Promise.resolve({ ...answer, calls: answer.calls.map((each) => ({ ...each, id: `c${(this.#ids += 1)}` })) });
  }
}

const SEAT_SAYS = ['A1 please', 'yes', 'yes', 'no', 'never mind', 'hm', 'start over', 'say that again', 'back to the bot'];

describe('a conversation with a wild interpreter in processes that die', () => {
  let world: EngineWorld;
  beforeAll(async () => {
    world = await EngineWorld.open();
  });
  afterAll(() => world.close());

  it(`is rebuilt byte for byte: ${CONVERSATIONS / 2} random ones`, async () => {
    let turns = 0;
    let deaths = 0;
    for (let n = 0; n < CONVERSATIONS / 2; n++) {
      const random = new Random(String(SEED + 5_000 + n));
      const interpreter = new RandomInterpreter(random);
      let engine = world.engine(interpreter, { owner: `calm-${n}` });
      const id = await world.conversation(engine, `wild-${n}`);
      const person = new Person(() => engine, id, customer, random);
      for (let turn = 0; turn < TURNS; turn++) {
        if (random.below(12) === 0) world.clock.advance(11 * 60_000);
        if (random.below(8) === 0) await engine.tell(id, offerOf(`N${n}-${turn}`), `offer-${turn}`);
        if (random.below(3) > 0) {
          await person.acts(SEAT_SAYS, world.clock.at);
          continue;
        }
        const { store, died } = dyingStore(world.store, 1 + random.below(14), random.below(2) === 0);
        const calm = engine;
        engine = world.engine(interpreter, { owner: `dying-${n}-${turn}`, store });
        await person.acts(SEAT_SAYS, world.clock.at).catch((thrown: unknown) => expect(thrown).toBeInstanceOf(DomainError));
        await engine.stop();
        if (died()) deaths += 1;
        engine = calm;
        world.clock.advance(20_000);
        await engine.start();
        await engine.stop();
      }
      world.clock.advance(20_000);
      await engine.start();
      await engine.stop();
      turns += await expectReplayed(world.store, id, `seed ${SEED + 5_000 + n}`);
    }
    console.info(`replay, wild: seed ${SEED}, ${turns} turns, ${deaths} deaths`);
    expect(deaths).toBeGreaterThan(CONVERSATIONS / 10);
    expect(turns).toBeGreaterThan((CONVERSATIONS / 2) * 6);
  }, 600_000);

  it('whose beginning was let go says so instead of guessing', async () => {
    const engine = world.engine(new RandomInterpreter(new Random('1')));
    const id = await world.conversation(engine, 'let-go');
    await world.send(engine, id, { text: 'hi' });
    await engine.stop();
    const gone = { of: () => Promise.resolve([]) } as unknown as Store['events'];
    expect(await replayConversation({ conversations: world.store.conversations, events: gone }, id)).toEqual({
      lines: [],
      turns: 0,
      differs: [],
      incomplete: expect.stringContaining('retention'),
    });
  });

  it('that was changed behind the record’s back is seen', async () => {
    const engine = world.engine(new RandomInterpreter(new Random('2')));
    const id = await world.conversation(engine, 'changed');
    await world.send(engine, id, { text: 'hi' });
    await engine.stop();
    const stored = await world.store.conversations.get(id);
    if (!stored) throw new Error('not stored');
    const conversations = {
      ...world.store.conversations,
      get: () => Promise.resolve({ ...stored, state: { ...stored.state, misses: 9 } }),
    } as unknown as Store['conversations'];
    expect((await replayConversation({ conversations, events: world.store.events }, id)).differs).toEqual(['state']);
  });

  it('keeps who asked, by which call, who agreed and what came of it, and no words', async () => {
    const script = [call(['reserve', { seat: 'Z77' }]), say('')];
    const engine = world.engine({ name: 'two', interpret: () => Promise.resolve(script.shift() ?? say('')) });
    const id = await world.conversation(engine, 'audited');
    const [asked] = await world.send(engine, id, { text: 'Z77 please', id: 'ask' });
    const action = asked?.choices?.find(({ label }) => label === 'Confirm')?.action ?? '';
    await world.send(engine, id, { action, id: 'agree' });
    await engine.stop();
    const audit = await world.store.events.of(id, 'audit', -1, 10);
    expect(audit.map(({ body }) => body)).toEqual([
      {
        kind: 'audit',
        turn: 2,
        operationId: 'audited.1.0',
        tool: 'reserve',
        argumentsHash: argumentsHash({ seat: 'Z77' }),
        principal: expect.stringContaining('c1'),
        askedBy: ['web|audited|ask'],
        call: 'call-0',
        proposal: 'audited.1',
        confirmedBy: ['web|audited|agree'],
        ok: true,
        reference: 'REF-Z77',
      },
    ]);
  });
});
