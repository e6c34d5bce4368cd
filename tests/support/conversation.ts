import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoBusiness } from '../../src/demo/definition.ts';
import { lunaHair } from '../../src/demo/luna-hair.ts';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { Business } from '../../src/domain/people/business.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { ConversationId, CustomerId, OperationId, ProviderId, ServiceId } from '../../src/domain/people/ids.ts';
import type { Principal } from '../../src/domain/people/principal.ts';
import type { Instant, ZoneId } from '../../src/domain/time/types.ts';
import { instant } from '../../src/domain/time/types.ts';
import { instantsOf, localDate, localDateOf, minuteOfDay, wallOf } from '../../src/domain/time/wall.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { publicHolidays } from '../../src/holidays/public-holidays.ts';
import { createOfflineInterpreter } from '../../src/interpreters/offline/offline.ts';
import { createLogger } from '../../src/logging/logger.ts';
import { createMetrics } from '../../src/logging/metrics.ts';
import type { Reply } from '../../src/ports/channel.ts';
import type { Interpreter } from '../../src/ports/interpreter.ts';
import type { Store } from '../../src/ports/store.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import type { Services } from '../../src/services/deps.ts';
import { createBusiness } from '../../src/services/create-business.ts';
import { saveCustomer } from '../../src/services/save-customer.ts';
import { openEmbedded } from '../../src/store/open.ts';
import { systemIds } from '../../src/system/ids.ts';
import { createTools } from '../../tools/registry.ts';

/** Tuesday 24 November 2026, 09:00 in London. */
export const TUESDAY = instant(Date.UTC(2026, 10, 24, 9, 0));
const logger = createLogger({ level: 'silent' });

export type Button = { readonly label: string; readonly action: string };
export const buttonsOf = (reply: Reply): readonly Button[] => [
  ...(reply.card?.type === 'slots' ? reply.card.slots : []),
  ...(reply.choices ?? []),
];

/** A business with the real engine, tools, services and embedded store, whose clock stands still; people talk to it through `talk`. */
export class World {
  readonly business: Business;
  readonly store: Store;
  readonly engine: Engine;
  readonly clock: { at: Instant; now(): Instant };
  private readonly folder: string;
  private talks = 0;

  private constructor(parts: Pick<World, 'business' | 'store' | 'engine' | 'clock'> & { folder: string }) {
    this.business = parts.business;
    this.store = parts.store;
    this.engine = parts.engine;
    this.clock = parts.clock;
    this.folder = parts.folder;
  }

  static async open(
    define: DemoBusiness = lunaHair,
    now: Instant = TUESDAY,
    interpreter: Interpreter = createOfflineInterpreter(),
    more: Pick<Services, 'busyFeeds'> = {},
  ): Promise<World> {
    const folder = await mkdtemp(join(tmpdir(), 'almanac-talk-'));
    const clock = { at: now, now: (): Instant => clock.at };
    const store = await openEmbedded({
      dataDir: folder,
      logger,
      onFatal: (error) => {
        throw error;
      },
    });
    const services: Services = { store, clock, ids: systemIds, logger, ...more };
    const business: Business = { ...define(localDateOf(now, 'UTC' as ZoneId)), schemaVersion: 1, revision: 1 };
    await createBusiness(services, business);
    const engine = createEngine({
      ...services,
      metrics: createMetrics(),
      interpreter,
      tools: createTools({
        services,
        fileLink: (_, appointment) => Promise.resolve(`/files/${appointment}.ics`),
        calendarLink: () => Promise.resolve('/calendars/feed.ics?token=t'),
        exportLink: () => Promise.resolve('/files/my-data.json?token=t'),
        holidays: publicHolidays(),
      }),
      settings: { owner: 'test', leaseMs: 30_000, turnDeadlineMs: 25_000, pollMs: 0 },
    });
    await engine.start();
    return new World({ business, store, engine, clock, folder });
  }

  async close(): Promise<void> {
    await this.engine.stop();
    await this.store.close();
    await rm(this.folder, { recursive: true });
  }

  /** The instant of a wall time at the business. @example world.at('2026-11-27', '15:30') */
  at(date: string, time: string): Instant {
    const [found] = instantsOf({ date: localDate(date), minute: minuteOfDay(time) }, this.business.timeZone);
    if (found === undefined) throw new RangeError(`no such time: ${date} ${time}`);
    return found;
  }

  /** Somebody books that time behind everybody's back. */
  async book(service: string, provider: string, date: string, time: string, customer = 'somebody'): Promise<Appointment> {
    const services = { store: this.store, clock: this.clock, ids: systemIds, logger };
    const contact = { name: 'Somebody Else', phone: '+447911123456' };
    const principal = this.principal(customer);
    const customerId = asId<CustomerId>(customer);
    await saveCustomer(services, { principal, businessId: this.business._id, customerId, contact });
    const { appointment } = await bookAppointment(services, {
      principal,
      customerId,
      businessId: this.business._id,
      serviceId: asId<ServiceId>(service),
      providerId: asId<ProviderId>(provider),
      startsAt: this.at(date, time),
      contact,
      operationId: asId<OperationId>(`direct-${customer}-${date}-${time}`),
    });
    return appointment;
  }

  principal(customer: string): Principal {
    return { role: 'customer', businessId: this.business._id, customerId: asId<CustomerId>(customer) };
  }

  /** A new conversation of that customer, or of the owner. `locale`: of their channel. */
  async talk(who = 'ann', locale?: string): Promise<Talk> {
    const principal: Principal = who === 'owner' ? { role: 'owner', businessId: this.business._id } : this.principal(who);
    const id = asId<ConversationId>(`talk-${++this.talks}`);
    await this.engine.open(id, { channel: 'web', principal, ...(locale === undefined ? {} : { locale }) });
    const [greeting] = await this.engine.transcript(id, 0, 1);
    return new Talk(this, id, principal, greeting?.reply);
  }

  /** Living appointments of a customer as "service provider date time". */
  async booked(customer = 'ann'): Promise<string[]> {
    const all = await this.store.appointments.ofCustomer(this.business._id, asId<CustomerId>(customer), instant(0));
    return all
      .filter(({ state }) => state === 'confirmed')
      .sort((a, b) => a.startsAt - b.startsAt)
      .map(({ serviceId, providerId, startsAt }) => {
        const { date, minute } = wallOf(startsAt, this.business.timeZone);
        const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        return `${serviceId ?? ''} ${providerId} ${date} ${clock}`;
      });
  }
}

/** One person's side of a conversation. */
export class Talk {
  /** All that was said, for messages of failing tests. */
  readonly lines: string[] = [];
  reply: Reply;
  private readonly world: World;
  private readonly id: ConversationId;
  private readonly principal: Principal;
  private messages = 0;

  constructor(world: World, id: ConversationId, principal: Principal, greeting: Reply | undefined) {
    this.world = world;
    this.id = id;
    this.principal = principal;
    this.reply = greeting ?? { id: '', text: '' };
  }

  /** Says each in turn; the last reply comes back. */
  async say(...texts: readonly string[]): Promise<Reply> {
    for (const text of texts) await this.send(text, { text });
    return this.reply;
  }

  /** Presses the button of the last reply whose label matches. */
  async press(label: RegExp): Promise<Reply> {
    const buttons = buttonsOf(this.reply);
    const found = buttons.find((button) => label.test(button.label));
    if (!found) throw new Error(`no button ${String(label)} in:\n${this.lines.join('\n')}`);
    return this.send(`[${found.label}]`, { action: found.action });
  }

  private async send(shown: string, fields: { readonly text: string } | { readonly action: string }): Promise<Reply> {
    const { clock, engine } = this.world;
    this.messages += 1;
    const message = {
      id: `m${this.messages}`,
      channel: 'web' as const,
      conversationId: asId<ConversationId>(this.id),
      sender: this.principal,
      sentAt: clock.now(),
      ...fields,
    };
    let reply: Reply | undefined;
    for await (const event of engine.handle({ ...message, id: `${this.id}-${message.id}` }))
      if (event.type === 'reply') reply = event.reply;
    if (!reply) throw new Error('no reply came');
    this.reply = reply;
    const labels = buttonsOf(reply).map((button) => button.label);
    this.lines.push(`> ${shown}`, reply.text, ...(labels.length > 0 ? [`  [${labels.join('] [')}]`] : []));
    return reply;
  }
}
