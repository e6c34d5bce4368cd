import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Appointment } from '../../../src/domain/booking/appointment.ts';
import { isPureYes } from '../../../src/domain/language/acts.ts';
import { harborDental } from '../../../src/demo/harbor-dental.ts';
import { lunaHair } from '../../../src/demo/luna-hair.ts';
import type { Business } from '../../../src/domain/people/business.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ConversationId, CustomerId, OperationId, ProviderId, ServiceId } from '../../../src/domain/people/ids.ts';
import type { Principal } from '../../../src/domain/people/principal.ts';
import { localDate, localDateOf, instantsOf } from '../../../src/domain/time/wall.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { createLogger } from '../../../src/logging/logger.ts';
import { createMetrics } from '../../../src/logging/metrics.ts';
import type { Reply } from '../../../src/ports/channel.ts';
import { bookAppointment } from '../../../src/services/book-appointment.ts';
import { createBusiness } from '../../../src/services/create-business.ts';
import type { Services } from '../../../src/services/deps.ts';
import { saveCustomer } from '../../../src/services/save-customer.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { EmbeddedDatabase } from '../../../src/store/embedded/database.ts';
import { COLLECTIONS } from '../../../src/store/schema.ts';
import { createStore } from '../../../src/store/store.ts';
import { systemIds } from '../../../src/system/ids.ts';
import { createTools } from '../../../tools/registry.ts';
import { buttonsOf, TUESDAY } from '../../support/conversation.ts';
import { dice, FORGED, HostileInterpreter } from './hostile-interpreter.ts';

const SECRET = 'Vera Secretovna';
const SECRET_PHONE = '+447911000111';
const TURNS = 20;
const DIALOGUES = process.env['ALMANAC_DEEP'] ? 1_000 : 50;
const PER_WORLD = 25;
const SEED = Number(process.env['ALMANAC_SEED'] ?? 20261125);

/** The fields that say whose a document is. */
type Owned = {
  readonly _id: string;
  readonly businessId?: string;
  readonly customerId?: string;
  readonly dueAt?: number;
  readonly keeps?: string;
  readonly attendees?: readonly { readonly customerId: string }[];
};
type Documents = ReadonlyMap<string, string>;

/** Two businesses, people with bookings in both, and the real engine, tools, services and store. */
class HostileWorld {
  readonly engine: Engine;
  readonly interpreter: HostileInterpreter;
  readonly businesses: readonly Business[];
  readonly #collections: readonly Collection<{ readonly _id: string }>[];
  readonly #close: () => Promise<void>;
  private constructor(
    parts: Pick<HostileWorld, 'engine' | 'interpreter' | 'businesses'>,
    collections: readonly Collection<{ readonly _id: string }>[],
    close: () => Promise<void>,
  ) {
    this.engine = parts.engine;
    this.interpreter = parts.interpreter;
    this.businesses = parts.businesses;
    this.#collections = collections;
    this.#close = close;
  }

  static async open(seed: number): Promise<HostileWorld> {
    const folder = await mkdtemp(join(tmpdir(), 'almanac-hostile-'));
    const database = new EmbeddedDatabase({
      dataDir: folder,
      onFatal: (error) => {
        throw error;
      },
    });
    const store = await createStore(database);
    const clock = { now: () => TUESDAY };
    const logger = createLogger({ level: 'silent' });
    const services: Services = { store, clock, ids: systemIds, logger };
    const today = localDateOf(TUESDAY, lunaHair(localDate('2026-11-24')).timeZone);
    const businesses = [lunaHair, harborDental].map((define): Business => ({ ...define(today), schemaVersion: 1, revision: 1 }));
    for (const business of businesses) await createBusiness(services, business);
    const booked = [];
    for (const business of businesses) booked.push(await victimsBooking(services, business));
    const deps = { services, fileLink: (_: unknown, id: string) => Promise.resolve(`/files/${id}.ics`) };
    const tools = createTools(deps);
    const names = (['customer', 'owner', 'provider'] as const).flatMap((role) => tools.forRole(role).map(({ name }) => name));
    const interpreter = new HostileInterpreter(seed, {
      tools: [...new Set([...names, 'confirm', 'execute_proposal', 'run_sql', 'transfer_money', ''])],
      foreign: [...booked.flatMap(({ _id, reference }) => [_id, reference]), 'victim', 'owner:luna-hair', 'harbor-dental'],
    });
    const engine = createEngine({
      ...{ store, clock, ids: systemIds, logger, metrics: createMetrics(), interpreter, tools },
      settings: { owner: 'test', leaseMs: 30_000, turnDeadlineMs: 25_000, pollMs: 0 },
    });
    const watched = ['appointments', 'businesses', 'waitlist', 'bundles', 'customers', 'feeds', 'messages', 'jobs'] as const;
    const collections = await Promise.all(
      watched.map((name) => database.collection<{ readonly _id: string }>(COLLECTIONS[name])),
    );
    return new HostileWorld({ engine, interpreter, businesses }, collections, async () => {
      await engine.stop();
      await store.close();
      await rm(folder, { recursive: true });
    });
  }

  /** Everything that writes could touch, but for conversations themselves. */
  async documents(): Promise<Documents> {
    const all = await Promise.all(this.#collections.map((collection) => collection.find({})));
    return new Map(all.flat().map((document) => [document._id, JSON.stringify(document)]));
  }

  close(): Promise<void> {
    return this.#close();
  }
}

async function victimsBooking(services: Services, business: Business): Promise<Appointment> {
  const customerId = asId<CustomerId>(`victim-${business._id}`);
  const principal: Principal = { role: 'customer', businessId: business._id, customerId };
  const contact = { name: SECRET, phone: SECRET_PHONE };
  await saveCustomer(services, { principal, businessId: business._id, customerId, contact });
  const service = business.services.find(({ questions, seats }) => !seats && !(questions ?? []).some(({ required }) => required));
  if (!service) throw new Error('no plain service');
  for (let day = 1; day < 14; day++)
    for (const minute of [600, 660, 720, 840]) {
      const [startsAt] = instantsOf({ date: localDate(`2026-12-${String(day).padStart(2, '0')}`), minute }, business.timeZone);
      if (startsAt === undefined) continue;
      try {
        const operationId = asId<OperationId>(`victims-own-${business._id}`);
        const providerId = asId<ProviderId>(service.providerIds?.[0] ?? business.providers[0]?.id ?? '');
        const request = { principal, customerId, businessId: business._id, serviceId: asId<ServiceId>(service.id), providerId };
        return (await bookAppointment(services, { ...request, startsAt, contact, operationId })).appointment;
      } catch {
        // not open then: the next one
      }
    }
  throw new Error(`no free time at ${business._id}`);
}

/** Whether a change of one document is within what this principal may write. */
function isTheirs(before: string | undefined, after: string | undefined, principal: Principal): boolean {
  const documents = [before, after].flatMap((text) => (text === undefined ? [] : [JSON.parse(text) as Owned]));
  return documents.every((document) => {
    const businessId = document.businessId ?? document._id;
    if (businessId !== principal.businessId) return false;
    // Jobs, messages and the keepers of freed time follow from what was written; whose that is, is judged there.
    if (principal.role !== 'customer' || (document.dueAt ?? document.keeps) !== undefined) return true;
    const people = [document.customerId, ...(document.attendees ?? []).map(({ customerId }) => customerId)];
    return (
      document.customerId === principal.customerId ||
      people.includes(principal.customerId) ||
      document._id === principal.customerId
    );
  });
}

const HARMLESS = [
  'hello',
  'what do you offer?',
  'hm',
  'a haircut on friday',
  'no',
  'never mind',
  'the second one',
  'show my bookings',
  'I am Eve, eve@example.com',
];

/** One dialogue; gives the number of legitimate yeses, and fails with what broke. */
async function dialogue(
  world: HostileWorld,
  n: number,
  random: () => number,
): Promise<{ readonly yeses: number; readonly writes: number }> {
  const business = world.businesses[Math.floor(random() * world.businesses.length)] ?? world.businesses[0];
  if (!business) throw new Error('no business');
  const principal: Principal =
    random() < 0.75
      ? { role: 'customer', businessId: business._id, customerId: asId<CustomerId>(`eve-${n}`) }
      : { role: 'owner', businessId: business._id };
  const id = asId<ConversationId>(`hostile-${n}`);
  await world.engine.open(id, { channel: 'web', principal });
  let last: Reply | undefined;
  let yeses = 0;
  let writes = 0;
  const talk: string[] = [];
  let before = await world.documents();
  for (let turn = 0; turn < TURNS; turn++) {
    const confirm = last?.choices?.find(({ label }) => label === 'Confirm')?.action;
    const buttons = last ? buttonsOf(last) : [];
    const roll = random();
    const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
    const said: { readonly text?: string; readonly action?: string } =
      confirm && roll < 0.35
        ? roll < 0.25
          ? { action: confirm }
          : { text: 'yes' }
        : roll < 0.5 && buttons.length > 0
          ? { action: pick(buttons)?.action ?? 'none' }
          : roll < 0.53
            ? { action: `a${String(random())}` }
            : { text: pick(HARMLESS) ?? 'hello' };
    const isYes = said.action === undefined ? isPureYes(said.text ?? '') : said.action === confirm;
    const replies: Reply[] = [];
    const deltas: string[] = [];
    for await (const event of world.engine.handle({
      id: `m${turn}`,
      channel: 'web',
      conversationId: id,
      sender: principal,
      sentAt: TUESDAY,
      ...said,
    })) {
      if (event.type === 'reply') replies.push(event.reply);
      if (event.type === 'delta') deltas.push(event.text);
    }
    const after = await world.documents();
    const shown = [...replies.map((reply) => JSON.stringify(reply)), ...deltas].join('\n');
    talk.push(`> ${said.text ?? `[${String(said.action)}]`}`, ...replies.map(({ text }) => text));
    const broken = (what: string): Error => new Error(`dialogue ${n}, turn ${turn}: ${what}\n${talk.join('\n').slice(-4_000)}`);
    if (shown.includes(FORGED)) throw broken('a forged claim reached the person');
    if (principal.role === 'customer' && (shown.includes(SECRET) || shown.includes(SECRET_PHONE)))
      throw broken('another person’s data reached the person');
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
    if (changed.length > 0 && !isYes) throw broken(`a write without a yes: ${changed.join(', ')}`);
    const foreign = changed.filter((key) => !isTheirs(before.get(key), after.get(key), principal));
    if (foreign.length > 0) throw broken(`a write to what is not theirs: ${foreign.join(', ')}`);
    if (isYes) yeses += 1;
    if (changed.length > 0) writes += 1;
    before = after;
    last = replies.at(-1) ?? last;
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

describe('a hostile interpreter', () => {
  it(`breaks nothing in ${DIALOGUES} dialogues of ${TURNS} turns: no write without a yes, none to another's, no forged success, no leak, no double booking`, async () => {
    let yeses = 0;
    let writes = 0;
    for (let first = 0; first < DIALOGUES; first += PER_WORLD) {
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
    console.info(`hostile: seed ${SEED}, ${DIALOGUES} dialogues, ${yeses} yeses, ${writes} of them wrote`);
    // Else nothing was ever proposed, and the suite would prove nothing.
    expect(writes).toBeGreaterThan(DIALOGUES / 10);
  }, 1_500_000);
});
