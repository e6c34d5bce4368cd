import { asId } from '../domain/people/ids.ts';
import type { AppointmentId, CustomerId } from '../domain/people/ids.ts';
import { instant, MINUTE_MS } from '../domain/time/types.ts';
import { localDateOf } from '../domain/time/wall.ts';
import { zoneId } from '../domain/time/zones.ts';
import type { Interpreter } from '../ports/interpreter.ts';
import type { Reply } from '../ports/channel.ts';
import { cancelAppointment } from '../services/cancel-appointment.ts';
import { clockwork } from './clockwork.ts';
import { FailingInterpreter } from './failing-interpreter.ts';
import { grade } from './grade.ts';
import type { House, OpenHouse } from './house.ts';
import { SimulatedClock } from './house.ts';
import type { Saying } from './line.ts';
import { Line } from './line.ts';
import { project } from './projection.ts';
import { Random } from './random.ts';
import type { Fault, Goal, Scenario } from './scenario.ts';
import type { Speaker } from './user/facts.ts';
import type { Move } from './user/moves.ts';
import { noisy } from './user/noise.ts';
import { Pursuit } from './user/pursuit.ts';
import type { Seen } from './user/seen.ts';
import { look } from './user/seen.ts';
import type { Half } from './user/wording.ts';
import { atLocal, bookFor, businessesOf, conversationOf, ME, principalOf, setUp, setUpLine, worldOperation } from './world.ts';

export type DialogueResult = {
  readonly scenario: string;
  readonly seed: number;
  readonly half: Half;
  readonly passed: boolean;
  /** What was not as expected. */
  readonly wrong: readonly string[];
  readonly turns: number;
  readonly transcript: readonly string[];
};

const MOST_TURNS = 40;

/** Runs one scenario once against a fresh house and grades what is in the books at the end. Everything random comes from the seed. */
export async function converse(
  scenario: Scenario,
  {
    seed,
    half,
    interpreter,
    fallback,
    open,
  }: {
    readonly seed: number;
    readonly half: Half;
    readonly interpreter: Interpreter;
    /** Absent: the interpreter itself. */
    readonly fallback?: Interpreter | undefined;
    readonly open: OpenHouse;
  },
): Promise<DialogueResult> {
  const { own } = businessesOf(scenario);
  const clock = new SimulatedClock(atLocal(scenario.world.now, own.timeZone));
  const failing = new FailingInterpreter(interpreter);
  const house = await open({ clock, interpreter: failing, fallback: fallback ?? interpreter });
  try {
    await setUp(house.services, clock, scenario);
    return await new Dialogue(scenario, { seed, half, house, clock, failing }).run();
  } finally {
    await house.close();
  }
}

type Parts = {
  readonly seed: number;
  readonly half: Half;
  readonly house: House;
  readonly clock: SimulatedClock;
  readonly failing: FailingInterpreter;
};

class Dialogue {
  readonly #scenario: Scenario;
  readonly #parts: Parts;
  readonly #speaker: Speaker;
  readonly #line: Line;
  readonly #me: string;
  readonly #transcript: string[] = [];
  readonly #said: string[] = [];
  readonly #wrong: string[] = [];
  #turns = 0;
  #stolen: Extract<Fault, { kind: 'slot_stolen' }>[];
  #pauses: Extract<Fault, { kind: 'pause' }>[];

  constructor(scenario: Scenario, parts: Parts) {
    this.#scenario = scenario;
    this.#parts = parts;
    const { own } = businessesOf(scenario);
    const random = new Random(`${scenario.id}|${parts.seed}|${parts.half}`);
    this.#speaker = { scenario, business: own, today: localDateOf(parts.clock.now(), own.timeZone), random, half: parts.half };
    this.#me = scenario.principal.customer ?? ME;
    const faults = scenario.faults ?? [];
    this.#stolen = faults.filter((fault) => fault.kind === 'slot_stolen');
    this.#pauses = faults.filter((fault) => fault.kind === 'pause');
    this.#line = new Line({
      ...{ house: parts.house, clock: parts.clock, interpreter: parts.failing },
      conversationId: conversationOf(this.#me),
      sender: principalOf(scenario, own),
      timeZone: zoneId(scenario.principal.timeZone ?? own.timeZone),
      random: new Random(`faults|${scenario.id}|${parts.seed}|${parts.half}`),
      faults,
    });
  }

  async run(): Promise<DialogueResult> {
    const { business } = this.#speaker;
    const { house, clock } = this.#parts;
    this.#hear(await this.#line.open());
    await this.#openOthers();
    await setUpLine(house.services, this.#scenario, business);
    const customers = [...new Set([this.#me, ...(this.#scenario.world.customers ?? []).map(({ id }) => id)])];
    const projection = await project(house.services.store, business, customers, clock.now());
    for (const [index, goal] of this.#scenario.goals.entries()) {
      const why = await this.#pursue(goal);
      if (why !== undefined) this.#wrong.push(`goal ${index + 1} (${goal.do}): ${why}`);
      if (this.#turns >= MOST_TURNS) break;
    }
    await clockwork(house.services, this.#line.running);
    this.#hear(await this.#line.heard());
    await this.#line.close();
    const after = (await house.services.store.businesses.get(business._id)) ?? business;
    const end = await project(house.services.store, business, customers, clock.now());
    const graded = grade(this.#scenario, {
      projection: end,
      business: after,
      before: { projection, business },
      said: this.#said.join('\n'),
      turns: this.#turns,
      me: this.#me,
    });
    const wrong = [...this.#wrong, ...graded];
    const { seed, half } = this.#parts;
    return {
      scenario: this.#scenario.id,
      seed,
      half,
      passed: wrong.length === 0,
      wrong,
      turns: this.#turns,
      transcript: this.#transcript,
    };
  }

  /** Conversations of the others, where offers from the waitlist go. */
  async #openOthers(): Promise<void> {
    const { business } = this.#speaker;
    const others = new Set([
      ...(this.#scenario.world.waitlist ?? []).map(({ customer }) => customer),
      ...(this.#scenario.world.bookings ?? []).map(({ customer }) => customer),
    ]);
    others.delete(this.#me);
    for (const customer of others) {
      const principal = { role: 'customer', businessId: business._id, customerId: asId<CustomerId>(customer) } as const;
      await this.#line.running.open(conversationOf(customer), { channel: 'web', principal });
    }
  }

  /** Undefined when the goal ended as the person can wish; else why it did not. */
  async #pursue(goal: Goal): Promise<string | undefined> {
    if (goal.do === 'wait') return await this.#wait(goal);
    const pursuit = new Pursuit(this.#speaker, goal);
    let move = pursuit.open();
    for (; this.#turns < MOST_TURNS;) {
      if ('over' in move) return move.over === 'failed' ? move.why : undefined;
      const seen = await this.#do(move);
      if (!seen) return 'no reply came';
      move = pursuit.answer(seen);
    }
    return 'the conversation did not end';
  }

  async #do(move: Exclude<Move, { over: string }>): Promise<Seen | undefined> {
    const seen = await this.#send(move);
    if (seen) await this.#meanwhile(seen);
    return seen;
  }

  async #send(move: Exclude<Move, { over: string }>): Promise<Seen | undefined> {
    this.#turns += 1;
    let parts: readonly Saying[];
    if ('press' in move) {
      this.#transcript.push(`> [${move.press.label}]`);
      parts = [{ action: move.press.action }];
    } else {
      const { persona } = this.#scenario;
      const spoken = noisy(move.say, persona.habits ?? {}, this.#speaker.random, move.plain === true);
      this.#transcript.push(...spoken.parts.map((part) => `> ${part}`));
      parts = spoken.parts.map((text) => ({ text }));
    }
    return this.#hear(await this.#line.say(parts));
  }

  #hear(replies: readonly Reply[]): Seen | undefined {
    const seen = replies.map((reply) => look(reply, this.#speaker.today));
    for (const each of seen) {
      this.#said.push(each.all);
      this.#transcript.push(each.all);
    }
    return seen.at(-1);
  }

  /** What happens in the world right after the person has read something. */
  async #meanwhile(seen: Seen): Promise<void> {
    const { house, clock } = this.#parts;
    const shows = seen.confirm ? 'proposal' : seen.options.some(({ at }) => at?.minute !== undefined) ? 'offer' : undefined;
    const now = this.#stolen.filter(({ at }) => at === shows);
    this.#stolen = this.#stolen.filter((fault) => !now.includes(fault));
    for (const { service, provider, start } of now) {
      const thief = { id: `stolen-${start}`, customer: 'thief', service, provider, start };
      const world = { ...this.#scenario.world, customers: [{ id: 'thief', name: 'Somebody Else', phone: '+447911123456' }] };
      await bookFor(house.services, this.#speaker.business, { ...this.#scenario, world }, thief);
      this.#transcript.push(`  (somebody else books ${service} ${provider} ${start})`);
    }
    if (shows !== 'proposal') return;
    for (const { minutes } of this.#pauses) {
      clock.advance(minutes * MINUTE_MS);
      this.#transcript.push(`  (${minutes} minutes pass)`);
    }
    this.#pauses = [];
  }

  async #wait(goal: Goal): Promise<string | undefined> {
    const { house, clock } = this.#parts;
    const { services } = house;
    const { business } = this.#speaker;
    clock.set(instant(clock.now() + (goal.minutes ?? 1) * MINUTE_MS));
    if (goal.frees !== undefined) {
      const freed = await services.store.appointments.byOperation(business._id, worldOperation(goal.frees));
      if (!freed) return `booking ${goal.frees} is not there`;
      await cancelAppointment(services, {
        principal: { role: 'owner', businessId: business._id },
        businessId: business._id,
        appointmentId: asId<AppointmentId>(freed._id),
        operationId: worldOperation(`frees-${goal.frees}`),
      });
      this.#transcript.push(`  (booking ${goal.frees} is cancelled)`);
    }
    await clockwork(services, this.#line.running);
    const seen = this.#hear(await this.#line.heard());
    if (goal.offer === undefined || goal.offer === 'ignore') return undefined;
    if (!seen) return 'no offer came';
    const pressable = seen.options.find(({ label }) => (goal.offer === 'take' ? /take|yes/i : /pass|no/i).test(label));
    const press = pressable && this.#speaker.random.chance(0.5);
    await this.#do(press ? { press: pressable } : { say: goal.offer === 'take' ? 'yes' : 'no', plain: true });
    await clockwork(services, this.#line.running);
    return undefined;
  }
}
