import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { Business } from '../../src/domain/people/business.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type {
  AppointmentId,
  BusinessId,
  ConversationId,
  CustomerId,
  OperationId,
  ProviderId,
  ServiceId,
} from '../../src/domain/people/ids.ts';
import type { Principal } from '../../src/domain/people/principal.ts';
import type { Instant } from '../../src/domain/time/types.ts';
import { instant } from '../../src/domain/time/types.ts';
import { zoneId } from '../../src/domain/time/zones.ts';
import { localDate } from '../../src/domain/time/wall.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { MessageRates } from '../../src/engine/limits.ts';
import { createLogger } from '../../src/logging/logger.ts';
import { createMetrics } from '../../src/logging/metrics.ts';
import type { Reply } from '../../src/ports/channel.ts';
import type { Interpreter } from '../../src/ports/interpreter.ts';
import type { Store } from '../../src/ports/store.ts';
import { openEmbedded } from '../../src/store/open.ts';
import { systemIds } from '../../src/system/ids.ts';
import type { ReadTool, Tool, ToolCatalogue, WriteTool } from '../../tools/contract.ts';
import { strictSchema } from '../../tools/strict-schema.ts';

/** Tuesday 24 November 2026, 09:00 in London. */
export const START = instant(Date.UTC(2026, 10, 24, 9, 0));
export const logger = createLogger({ level: 'silent' });

/** A clock that stands until it is moved. */
export class HandClock {
  at: Instant = START;
  now(): Instant {
    return this.at;
  }
  advance(milliseconds: number): void {
    this.at = instant(this.at + milliseconds);
  }
}

export const business: Business = {
  _id: asId<BusinessId>('seat-house'),
  schemaVersion: 1,
  revision: 0,
  name: 'Seat House',
  kind: 'other',
  timeZone: zoneId('Europe/London'),
  locale: 'en-GB',
  currency: 'GBP',
  countryCode: 'GB',
  weekStartsOn: 1,
  phone: '+442079460000',
  locations: [],
  resources: [],
  providers: [
    {
      id: asId<ProviderId>('p1'),
      name: 'Pat',
      timeZone: zoneId('Europe/London'),
      hours: [{ days: [1, 2, 3, 4, 5], windows: [{ start: 540, end: 1020 }] }],
      overrides: [],
    },
  ],
  services: [
    {
      id: asId<ServiceId>('s1'),
      name: 'Seat',
      durationMinutes: 30,
      minimumNoticeMinutes: 0,
      bookingWindowDays: 60,
      price: { amountMinor: 1000, currency: 'GBP' },
    },
  ],
  policies: { cancellationMinutes: 0 },
};

const lookInput = z.strictObject({ what: z.string() });
const look: ReadTool<typeof lookInput> = {
  name: 'look',
  description: 'Looks at something.',
  roles: ['customer', 'owner'],
  effect: 'read',
  input: lookInput,
  run: ({ what }, context) => {
    if (what === 'crash') throw new Error('the tool broke');
    const [handle] = context.handles.issue('slot', [
      {
        label: `seat ${what}`,
        target: { kind: 'slot', serviceId: asId<ServiceId>('s1'), providerId: asId<ProviderId>('p1'), startsAt: context.now },
      },
    ]);
    return Promise.resolve({
      ok: true,
      data: { seen: what, handle: handle?.handle },
      draft: { goal: 'book', service: what },
      view: {
        text: `I see ${what}.`,
        ...(what === 'menu' ? { list: '- soup\n- bread' } : {}),
        offers: [{ label: `Take ${what}`, handle: handle?.handle ?? '' }],
        expects: 'slot',
      },
    });
  },
};

const seatDocument = (seat: string, operationId: OperationId, at: Instant): Appointment => ({
  _id: asId<AppointmentId>(`seat-${operationId}`),
  schemaVersion: 1,
  businessId: business._id,
  kind: 'appointment',
  reference: `REF-${seat}`,
  state: 'confirmed',
  revision: 0,
  sequence: 0,
  providerId: asId<ProviderId>('p1'),
  resourceIds: [],
  startsAt: at,
  endsAt: instant(at + 1),
  busyFrom: at,
  busyTo: instant(at + 1),
  timeZone: business.timeZone,
  wallStart: { date: localDate('2026-11-24'), minute: 540 },
  claims: [`seat|${seat}`, `op|${operationId}`],
  operations: [],
  effects: [],
  createdAt: at,
  updatedAt: at,
});

const reserveInput = z.strictObject({ seat: z.string() });
/** A write of the real kind: one insert with claims, harmless to repeat under its operation id. */
const reserveTool = (store: Store): WriteTool<typeof reserveInput> => ({
  name: 'reserve',
  description: 'Reserves a seat.',
  roles: ['customer'],
  effect: 'write',
  input: reserveInput,
  prepare: ({ seat }, context) =>
    Promise.resolve(
      seat === 'none'
        ? { ok: false, code: 'NOT_FOUND', hint: 'no such seat', retryable: false, view: { text: 'There is no such seat.' } }
        : {
            ok: true,
            args: { seat },
            shows: { Seat: seat },
            summary: `Seat ${seat}`,
            title: 'Your seat',
            rows: [{ label: 'Seat', value: seat }],
            expiresAt: instant(context.now + 600_000),
          },
    ),
  execute: async (args, context) => {
    const seat = String(args['seat']);
    const done = (reference: string) => ({
      ok: true as const,
      data: { reference },
      view: { text: `Booked seat ${seat}. Reference ${reference}.` },
      draft: { goal: null },
    });
    const before = await store.appointments.byOperation(business._id, context.operationId);
    if (before) return done(before.reference);
    const result = await store.appointments.insert(seatDocument(seat, context.operationId, context.now));
    if (result === 'written') return done(`REF-${seat}`);
    const mine = await store.appointments.byOperation(business._id, context.operationId);
    return mine
      ? done(mine.reference)
      : { ok: false, code: 'TAKEN', hint: 'gone', retryable: false, view: { text: `Seat ${seat} is gone.` } };
  },
});

export function catalogue(tools: readonly Tool[]): ToolCatalogue {
  const sorted = [...tools].sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    get: (name) => sorted.find((tool) => tool.name === name),
    forRole: (role) => sorted.filter((tool) => tool.roles.includes(role)),
    specs: (role) =>
      sorted
        .filter((tool) => tool.roles.includes(role))
        .map((tool) => ({
          name: tool.name,
          description: tool.description,
          effect: tool.effect,
          parameters: strictSchema(tool.input),
        })),
  };
}

export const customer: Principal = { role: 'customer', customerId: asId<CustomerId>('c1'), businessId: business._id };

export class EngineWorld {
  readonly clock = new HandClock();
  readonly dataDir: string;
  readonly store: Store;
  private deliveries = 0;
  private constructor(dataDir: string, store: Store) {
    this.dataDir = dataDir;
    this.store = store;
  }
  static async open(): Promise<EngineWorld> {
    const dataDir = await mkdtemp(join(tmpdir(), 'almanac-engine-'));
    const store = await openEmbedded({
      dataDir,
      onFatal: (error) => {
        throw error;
      },
      logger,
    });
    await store.businesses.insert(business);
    return new EngineWorld(dataDir, store);
  }
  async close(): Promise<void> {
    await this.store.close();
    await rm(this.dataDir, { recursive: true, force: true });
  }
  /** An engine as one process has it; `store` may inject faults. */
  engine(
    interpreter: Interpreter,
    options: { owner?: string; store?: Store; tools?: ToolCatalogue; pollMs?: number; rates?: MessageRates } = {},
  ): Engine {
    const store = options.store ?? this.store;
    return createEngine({
      store,
      clock: this.clock,
      ids: systemIds,
      logger,
      metrics: createMetrics(),
      interpreter,
      tools: options.tools ?? catalogue([look as Tool, reserveTool(store) as unknown as Tool]),
      settings: {
        owner: options.owner ?? 'one',
        leaseMs: 15_000,
        turnDeadlineMs: 5_000,
        pollMs: options.pollMs ?? 0,
        ...(options.rates ? { rates: options.rates } : {}),
      },
    });
  }
  async conversation(engine: Engine, name: string, principal: Principal = customer): Promise<ConversationId> {
    const id = asId<ConversationId>(name);
    await engine.open(id, { channel: 'web', principal });
    return id;
  }
  /** Sends one message and collects its replies. */
  async send(
    engine: Engine,
    id: ConversationId,
    message: { text?: string; action?: string; id?: string },
    principal: Principal = customer,
  ): Promise<Reply[]> {
    const replies: Reply[] = [];
    const delivery = message.id ?? `m${(this.deliveries += 1)}`;
    for await (const event of engine.handle({
      channel: 'web',
      conversationId: id,
      sender: principal,
      sentAt: this.clock.now(),
      ...message,
      id: delivery,
    }))
      if (event.type === 'reply') replies.push(event.reply);
    return replies;
  }
}
