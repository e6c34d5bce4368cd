import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { Business } from '../../src/domain/people/business.ts';
import type { Contact } from '../../src/domain/people/customer.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { ConversationId, CustomerId, OperationId, ProviderId, ServiceId } from '../../src/domain/people/ids.ts';
import type { Principal } from '../../src/domain/people/principal.ts';
import type { Instant, ZoneId } from '../../src/domain/time/types.ts';
import { DAY_MS, instant } from '../../src/domain/time/types.ts';
import { instantsOf, localDate, minuteOfDay } from '../../src/domain/time/wall.ts';
import { zoneId } from '../../src/domain/time/zones.ts';
import type { DemoBusiness } from '../../src/demo/definition.ts';
import { lunaHair } from '../../src/demo/luna-hair.ts';
import { HandleTable } from '../../src/engine/handles.ts';
import { patchDraft } from '../../src/engine/state.ts';
import { createLogger } from '../../src/logging/logger.ts';
import type { Draft } from '../../src/ports/interpreter.ts';
import type { Store } from '../../src/ports/store.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { createBusiness } from '../../src/services/create-business.ts';
import { publicHolidays } from '../../src/holidays/public-holidays.ts';
import type { Services } from '../../src/services/deps.ts';
import { openEmbedded } from '../../src/store/open.ts';
import { systemIds } from '../../src/system/ids.ts';
import type {
  Changed,
  Executed,
  Prepared,
  ToolCatalogue,
  ToolContext,
  ToolFailure,
  ToolResult,
  ToolSuccess,
} from '../../tools/contract.ts';
import { createTools } from '../../tools/registry.ts';

/** Tuesday 24 November 2026, 09:00 in London. */
export const START = instant(Date.UTC(2026, 10, 24, 9));
export const LONDON = zoneId('Europe/London');
export const ANNA: Contact = { name: 'Anna Lee', email: 'anna@example.com' };

/** Says when, without a guess. */
export const when = (text: string, date: string | null = null, time: string | null = null) => ({ text, date, time });
export const anyTime = { service: null, provider: null, when: null, booking: null };

/** One conversation with the real tools, services and embedded store. Drafts and handles are kept as the engine keeps them. */
export class World {
  readonly services: Services;
  readonly tools: ToolCatalogue;
  business: Business;
  principal: Principal;
  draft: Draft = {};
  contact: Contact | undefined;
  timeZone: ZoneId;
  locale: string;
  handles = new HandleTable([]);
  private readonly clock: { at: Instant };
  private readonly dataDir: string;
  private operations = 0;

  constructor(services: Services, business: Business, clock: { at: Instant }, dataDir: string) {
    this.services = services;
    this.business = business;
    this.clock = clock;
    this.dataDir = dataDir;
    this.principal = { role: 'customer', customerId: asId<CustomerId>('anna'), businessId: business._id };
    this.timeZone = business.timeZone;
    this.locale = business.locale;
    this.tools = createTools({
      services,
      fileLink: (businessId, id) => Promise.resolve(`/files/${businessId}/${id}.ics`),
      exportLink: ({ role }) => Promise.resolve(`/files/my-data.json?token=of-${role}`),
      calendarLink: ({ role }) => Promise.resolve(`/calendars/feed.ics?token=of-${role}`),
      holidays: publicHolidays(),
    });
  }

  get store(): Store {
    return this.services.store;
  }

  set now(at: Instant) {
    this.clock.at = at;
  }
  get now(): Instant {
    return this.clock.at;
  }

  /** Another conversation over the same store: nothing said, no handles. */
  as(principal: Principal): void {
    this.principal = principal;
    this.draft = {};
    this.contact = undefined;
    this.handles = new HandleTable([]);
  }

  context(): ToolContext {
    const { principal, business, now, timeZone, locale, draft, handles, contact } = this;
    const conversationId = asId<ConversationId>('c1');
    return { principal, business, conversationId, now, timeZone, locale, draft, handles, ...(contact ? { contact } : {}) };
  }

  /** Calls a read tool as the engine would, schema first. */
  async read(name: string, input: unknown): Promise<ToolResult> {
    const tool = this.tools.get(name);
    if (tool?.effect !== 'read') throw new Error(`${name} is no read tool`);
    const result = await tool.run(tool.input.parse(input), this.context());
    this.draft = patchDraft(this.draft, result.draft ?? {});
    return result;
  }

  async prepare(name: string, input: unknown): Promise<Prepared | ToolResult> {
    const tool = this.tools.get(name);
    if (tool?.effect !== 'write') throw new Error(`${name} is no write tool`);
    const result = await tool.prepare(tool.input.parse(input), this.context());
    this.draft = patchDraft(this.draft, result.draft ?? {});
    return result;
  }

  /** The person's yes; the arguments go through JSON, as they are stored. A given operation id repeats an earlier yes. */
  async confirm(
    name: string,
    prepared: Prepared,
    operation = `op${++this.operations}`,
  ): Promise<Executed | ToolFailure | Changed> {
    const tool = this.tools.get(name);
    if (tool?.effect !== 'write') throw new Error(`${name} is no write tool`);
    const { principal, conversationId, now, timeZone, locale, handles } = this.context();
    const args = JSON.parse(JSON.stringify(prepared.args)) as Record<string, unknown>;
    const operationId = asId<OperationId>(operation);
    const { shows } = prepared;
    const result = await tool.execute(args, { principal, operationId, conversationId, now, timeZone, locale, handles, shows });
    this.draft = patchDraft(this.draft, ('draft' in result ? result.draft : undefined) ?? {});
    return result;
  }

  /** Somebody else's booking, made behind the conversation's back. */
  async book(provider: string, service: string, date: string, time: string, customer = 'somebody'): Promise<Appointment> {
    const { timeZone } = this.business.providers.find(({ id }) => id === provider)!;
    const { appointment } = await bookAppointment(this.services, {
      principal: { role: 'owner', businessId: this.business._id },
      businessId: this.business._id,
      serviceId: asId<ServiceId>(service),
      providerId: asId<ProviderId>(provider),
      startsAt: at(date, time, timeZone),
      customerId: asId<CustomerId>(customer),
      contact: { name: customer === 'anna' ? ANNA.name : 'Bob *Stone*', email: `${customer}@example.com` },
      operationId: asId<OperationId>(`side${++this.operations}`),
    });
    return appointment;
  }

  /** What the store holds of confirmed bookings, by start. */
  async booked(): Promise<Appointment[]> {
    const all = await this.store.appointments.busy(this.business._id, START, instant(START + 400 * DAY_MS));
    return all.filter(({ kind, state }) => kind === 'appointment' && state === 'confirmed');
  }

  async reload(): Promise<void> {
    this.business = (await this.store.businesses.get(this.business._id))!;
  }

  async close(): Promise<void> {
    await this.store.close();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

/** The first instant at which the zone's clock shows this. */
export const at = (date: string, time: string, zone: ZoneId = LONDON): Instant =>
  instantsOf({ date: localDate(date), minute: minuteOfDay(time) }, zone)[0]!;

/** A business in a fresh store, without any booking. */
export async function openWorld(
  define: DemoBusiness = lunaHair,
  now: Instant = START,
  more: Pick<Services, 'busyFeeds'> = {},
): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'almanac-tools-'));
  const logger = createLogger({ level: 'silent' });
  const store = await openEmbedded({
    dataDir,
    logger,
    onFatal: (error) => {
      throw error;
    },
  });
  const clock = { at: now };
  const services: Services = { store, clock: { now: () => clock.at }, ids: systemIds, logger, ...more };
  const business: Business = { ...define(localDate('2026-11-24')), schemaVersion: 1, revision: 1 };
  await createBusiness(services, business);
  return new World(services, (await store.businesses.get(business._id))!, clock, dataDir);
}

export const owner = (world: World): Principal => ({ role: 'owner', businessId: world.business._id });
export const customer = (world: World, name: string): Principal => ({
  role: 'customer',
  customerId: asId<CustomerId>(name),
  businessId: world.business._id,
});
export const provider = (world: World, id: string): Principal => ({
  role: 'provider',
  providerId: asId<ProviderId>(id),
  businessId: world.business._id,
});

export function success(result: ToolResult | Prepared): ToolSuccess<Record<string, unknown>> {
  if ('args' in result) throw new Error(`expected an answer, got a proposal: ${result.summary}`);
  if (!result.ok) throw new Error(`expected a success, got ${result.code}: ${result.hint}`);
  return result as ToolSuccess<Record<string, unknown>>;
}
export function failure(result: { readonly ok: boolean }): ToolFailure {
  if (result.ok) throw new Error(`expected a failure, got ${JSON.stringify(result).slice(0, 400)}`);
  return result as ToolFailure;
}
export function prepared(result: Prepared | ToolResult): Prepared {
  if (!('args' in result)) throw new Error(`expected a proposal, got ${JSON.stringify(result).slice(0, 400)}`);
  return result;
}
export function executed(result: Executed | ToolFailure | Changed): Executed {
  if (!result.ok) throw new Error(`expected a committed write, got ${result.code}: ${result.hint}`);
  return result;
}
export const text = (result: { readonly view?: { readonly text: string } }): string => result.view?.text ?? '';
