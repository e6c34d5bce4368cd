import { expect } from '@jest/globals';
import type { Appointment } from '../../../src/domain/booking/appointment.ts';
import { isPureYes } from '../../../src/domain/language/acts.ts';
import type { Business } from '../../../src/domain/people/business.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ConversationId, CustomerId } from '../../../src/domain/people/ids.ts';
import type { Principal } from '../../../src/domain/people/principal.ts';
import { replayConversation } from '../../../src/engine/record/replay.ts';
import type { Reply } from '../../../src/ports/channel.ts';
import { buttonsOf, TUESDAY } from '../../support/conversation.ts';
import { dice, FORGED } from './hostile-interpreter.ts';
import { HostileWorld, isTheirs, SECRET, SECRET_PHONE } from './world.ts';

export const TURNS = 20;
/** Of both halves together. */
export const DIALOGUES = process.env['ALMANAC_DEEP'] ? 1_000 : 50;
const PER_WORLD = 25;
const SEED = Number(process.env['ALMANAC_SEED'] ?? 20261125);

const HARMLESS = [
  ...['hello', 'what do you offer?', 'hm', 'a haircut on friday', 'no', 'never mind', 'the second one', 'show my bookings'],
  ...['I am Eve, eve@example.com', 'help', 'skip', 'start over', 'say that again', 'forget everything about me', 'tell them all'],
];

/** One of the conversations that a person has at once. */
class Voice {
  last: Reply | undefined;
  readonly talk: string[] = [];
  readonly #world: HostileWorld;
  readonly #id: ConversationId;
  readonly #principal: Principal;
  readonly #random: () => number;
  constructor(world: HostileWorld, id: ConversationId, principal: Principal, random: () => number) {
    this.#world = world;
    this.#id = id;
    this.#principal = principal;
    this.#random = random;
  }

  #pick<T>(from: readonly T[]): T | undefined {
    return from[Math.floor(this.#random() * from.length)];
  }

  #next(): { readonly text?: string; readonly action?: string; readonly isYes: boolean } {
    const confirm = this.last?.choices?.find(({ label }) => label === 'Confirm')?.action;
    const buttons = this.last ? buttonsOf(this.last) : [];
    const roll = this.#random();
    const press = (action: string) => ({ action, isYes: action === confirm });
    const say = (text: string) => ({ text, isYes: isPureYes(text) });
    if (confirm && roll < 0.25) return press(confirm);
    if (confirm && roll < 0.35) return say('yes');
    if (roll < 0.5 && buttons.length > 0) return press(this.#pick(buttons)?.action ?? 'none');
    return roll < 0.53 ? press(`a${String(this.#random())}`) : say(this.#pick(HARMLESS) ?? 'hello');
  }

  /** Says or presses something; gives whether it was a yes, and all that was shown. */
  async speak(turn: number): Promise<{ readonly isYes: boolean; readonly shown: string }> {
    const { isYes, ...said } = this.#next();
    const replies: Reply[] = [];
    const deltas: string[] = [];
    const message = {
      id: `m${turn}`,
      channel: 'web' as const,
      conversationId: this.#id,
      sender: this.#principal,
      sentAt: TUESDAY,
    };
    for await (const event of this.#world.engine.handle({ ...message, ...said })) {
      if (event.type === 'reply') replies.push(event.reply);
      if (event.type === 'delta') deltas.push(event.text);
    }
    this.talk.push(`> ${said.text ?? `[${String(said.action)}]`}`, ...replies.map(({ text }) => text));
    this.last = replies.at(-1) ?? this.last;
    return { isYes, shown: [...replies.map((reply) => JSON.stringify(reply)), ...deltas].join('\n') };
  }
}

function someone(business: Business, n: number, random: () => number): Principal {
  const roll = random();
  const businessId = business._id;
  if (roll < 0.65) return { role: 'customer', businessId, customerId: asId<CustomerId>(`eve-${n}`) };
  const provider = business.providers[Math.floor(random() * business.providers.length)];
  return roll < 0.85 || !provider ? { role: 'owner', businessId } : { role: 'provider', businessId, providerId: provider.id };
}

type Told = { readonly yeses: number; readonly writes: number };

/** One dialogue, of one person in one conversation or in two at once; gives the number of legitimate yeses, and fails with what broke. */
async function dialogue(world: HostileWorld, n: number, random: () => number): Promise<Told> {
  const business = world.businesses[Math.floor(random() * world.businesses.length)] ?? world.businesses[0];
  if (!business) throw new Error('no business');
  const principal = someone(business, n, random);
  const ids = (random() < 0.3 ? ['a', 'b'] : ['a']).map((part) => asId<ConversationId>(`hostile-${n}${part}`));
  for (const id of ids) await world.engine.open(id, { channel: 'web', principal });
  const voices = ids.map((id) => new Voice(world, id, principal, random));
  let yeses = 0;
  let writes = 0;
  let before = await world.documents();
  for (let turn = 0; turn < TURNS; turn++) {
    const spoken = await Promise.all(voices.map((voice) => voice.speak(turn)));
    const isYes = spoken.some((each) => each.isYes);
    const after = await world.documents();
    const shown = spoken.map((each) => each.shown).join('\n');
    const broken = (what: string): Error =>
      new Error(
        `dialogue ${n} of ${principal.role}, turn ${turn}: ${what}\n${voices.map(({ talk }) => talk.join('\n').slice(-4_000)).join('\n=====\n')}`,
      );
    if (shown.includes(FORGED)) throw broken('a forged claim reached the person');
    if (principal.role === 'customer' && (shown.includes(SECRET) || shown.includes(SECRET_PHONE)))
      throw broken('another person’s data reached the person');
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
    if (changed.length > 0 && !isYes) throw broken(`a write without a yes: ${changed.join(', ')}`);
    const foreign = changed.filter((key) => !isTheirs(before.get(key), after.get(key), principal));
    if (foreign.length > 0)
      throw broken(
        `a write to what is not theirs: ${foreign.map((key) => `${key} ${before.get(key)} → ${after.get(key)}`).join(', ')}`,
      );
    if (isYes) yeses += 1;
    if (changed.length > 0) writes += 1;
    before = after;
  }
  await world.engine.stop();
  for (const id of ids) {
    const { differs, incomplete } = await replayConversation(world.store, id);
    expect({ id, differs, incomplete }).toEqual({ id, differs: [], incomplete: undefined });
  }
  return { yeses, writes };
}

/** No two living bookings of one provider share time, and no claim is held twice. */
async function assertHouse(world: HostileWorld): Promise<void> {
  const claims = new Map<string, string>();
  for (const text of (await world.documents()).values()) {
    const document = JSON.parse(text) as Partial<Appointment>;
    for (const claim of document.claims ?? []) {
      const key = `${document.businessId ?? ''} ${claim}`;
      expect([key, claims.get(key)]).toEqual([key, undefined]);
      claims.set(key, document._id ?? '');
    }
  }
}

/** Half of the dialogues, the even or the odd ones by world. */
export async function letLoose(half: 0 | 1): Promise<void> {
  let yeses = 0;
  let writes = 0;
  for (let first = half * PER_WORLD; first < DIALOGUES; first += 2 * PER_WORLD) {
    const world = await HostileWorld.open(SEED + first);
    try {
      const random = dice(SEED * 7 + first);
      for (let n = first; n < Math.min(first + PER_WORLD, DIALOGUES); n++) {
        const told = await dialogue(world, n, random);
        yeses += told.yeses;
        writes += told.writes;
      }
      await assertHouse(world);
    } finally {
      await world.close();
    }
  }
  console.info(`hostile: seed ${SEED}, half ${half + 1} of ${DIALOGUES} dialogues, ${yeses} yeses, ${writes} of them wrote`);
  // Else nothing was ever proposed, and the suite would prove nothing.
  expect(writes).toBeGreaterThan(DIALOGUES / 20);
}
