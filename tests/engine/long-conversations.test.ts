import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MOST_EARLIER, MOST_HISTORY } from '../../src/engine/earlier.ts';
import type { InterpretAnswer, InterpretRequest, ModelMessage } from '../../src/ports/interpreter.ts';
import { Random } from '../../src/evaluation/random.ts';
import { EngineWorld, business } from '../support/engine-world.ts';
import { ScriptedInterpreter, call, say } from '../support/scripted-interpreter.ts';

const CONVERSATIONS = process.env['ALMANAC_DEEP'] ? 20 : 1;
const TURNS = 300;
const SEED = Number(process.env['ALMANAC_SEED'] ?? 20_261_125);

let world: EngineWorld;
beforeAll(async () => {
  world = await EngineWorld.open();
});
afterAll(() => world.close());

/** What is wrong with a conversation on any wire: a call without exactly its results behind it, or no person at the start. */
function problemsOf(messages: readonly ModelMessage[]): string[] {
  const problems: string[] = [];
  if (messages[0]?.role !== 'user') problems.push('does not begin with a person');
  let owed: string[] = [];
  for (const message of messages) {
    if (message.role === 'tool') {
      if (owed.shift() !== message.callId) problems.push(`result ${message.callId} without its call`);
      continue;
    }
    if (owed.length > 0) problems.push(`calls without results: ${owed.join(', ')}`);
    owed = message.role === 'assistant' ? (message.calls ?? []).map(({ id }) => id) : [];
  }
  return problems;
}

/** The messages before what the person says now. */
const past = ({ messages }: InterpretRequest): number => messages.findLastIndex(({ role }) => role === 'user');

/** Rounds of reading, so that turns are of very different lengths. */
const reading = (rounds: number): InterpretAnswer[] =>
  Array.from({ length: rounds }, (_, round) => call(['look', { what: `A${round}` }], ['look', { what: `B${round}` }]));

test.each(Array.from({ length: CONVERSATIONS }, (_, index) => SEED + index))(
  `in ${TURNS} turns nothing that waits, was done or was declined is lost, and every history is sound (seed %d)`,
  async (seed) => {
    const random = new Random(String(seed));
    const interpreter = new ScriptedInterpreter();
    const engine = world.engine(interpreter);
    const id = await world.conversation(engine, `long-${seed}`);
    const booked: string[] = [];
    let waiting: { readonly seat: string; readonly until: number; readonly yes: boolean } | undefined;
    for (let turn = 0; turn < TURNS; turn++) {
      if (waiting && turn >= waiting.until) {
        const [reply] = await world.send(engine, id, { text: waiting.yes ? 'yes' : 'no' });
        if (waiting.yes) {
          expect(reply?.text).toContain(`Reference REF-${waiting.seat}`);
          booked.push(waiting.seat);
        } else expect(reply?.text).toContain('I have not done that');
        waiting = undefined;
        continue;
      }
      if (!waiting && random.chance(0.15)) {
        waiting = { seat: `${seed}-${turn}`, until: turn + 1 + random.below(70), yes: random.chance(0.8) };
        interpreter.queue(call(['reserve', { seat: waiting.seat }]), say(''));
        const [reply] = await world.send(engine, id, { text: `seat ${waiting.seat} please` });
        expect(reply?.card?.type).toBe('proposal');
        continue;
      }
      // Looking elsewhere would be another wish and void the proposal.
      if (!waiting && random.chance(0.3)) interpreter.queue(...reading(1 + random.below(4)), say('There it is.'));
      else interpreter.queue(say(random.pick(['Yes, there is parking.', 'It takes half an hour.', 'Ask me anything.'])));
      const [reply] = await world.send(engine, id, { text: `question ${turn} ${'and more '.repeat(random.below(30))}` });
      expect(reply?.expects === 'confirmation').toBe(waiting !== undefined);
    }
    interpreter.assertFinished();
    const stored = await world.store.appointments.busy(business._id, world.clock.at, (world.clock.at + 10_000) as never);
    expect(
      stored
        .map(({ reference }) => reference)
        .filter((one) => one.includes(`${seed}-`))
        .sort(),
    ).toEqual(booked.map((seat) => `REF-${seat}`).sort());
    const requests = interpreter.requests;
    expect(requests.flatMap(({ messages }) => problemsOf(messages))).toEqual([]);
    expect(Math.max(...requests.map(past))).toBeLessThanOrEqual(MOST_HISTORY);
    const digests = requests.map(({ context }) => (context.earlier ?? []).join('\n').length);
    expect(Math.max(...digests)).toBeLessThanOrEqual(MOST_EARLIER);
    expect(digests.filter((length) => length > 0).length).toBeGreaterThan(TURNS / 2);
    // What was done is what is let go last.
    const last = requests.at(-1)?.context.earlier ?? [];
    const [recent] = booked.slice(0, -6).slice(-1);
    expect(last.filter((line) => line.startsWith('done: ')).length).toBeGreaterThan(0);
    if (recent !== undefined) expect(last).toContain(`done: Seat ${recent} (REF-${recent})`);
  },
  60_000,
);

test('the history is cut in steps, so that most requests begin as the one before did', async () => {
  const interpreter = new ScriptedInterpreter();
  const engine = world.engine(interpreter);
  const id = await world.conversation(engine, 'steps');
  for (let turn = 0; turn < 100; turn++) {
    interpreter.queue(say(`Answer ${turn}.`));
    await world.send(engine, id, { text: `question ${turn}` });
  }
  const starts = interpreter.requests.map(({ messages: [first] }) => (first?.role === 'user' ? first.text : ''));
  const cuts = starts.filter((start, index) => index > 0 && start !== starts[index - 1]).length;
  expect(cuts).toBeGreaterThan(5);
  expect(cuts).toBeLessThanOrEqual(100 / 8 + 1);
  const earlier = interpreter.requests.at(-1)?.context.earlier ?? [];
  expect(earlier[0]).toMatch(/^asked: question \d+$/);
  // Whatever the digest tells is no longer among the messages.
  const told = new Set(interpreter.requests.at(-1)?.messages.map((message) => (message.role === 'user' ? message.text : '')));
  expect(earlier.filter((line) => told.has(line.replace('asked: ', '')))).toEqual([]);
});
