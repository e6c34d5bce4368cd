/** The world that a hostile interpreter is let loose in, and what nobody may do to it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Appointment } from '../../../src/domain/booking/appointment.ts';
import { harborDental } from '../../../src/demo/harbor-dental.ts';
import { lunaHair } from '../../../src/demo/luna-hair.ts';
import type { Business } from '../../../src/domain/people/business.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { CustomerId, OperationId, ProviderId, ServiceId } from '../../../src/domain/people/ids.ts';
import type { Principal } from '../../../src/domain/people/principal.ts';
import { localDate, localDateOf, instantsOf } from '../../../src/domain/time/wall.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { publicHolidays } from '../../../src/holidays/public-holidays.ts';
import { createLogger } from '../../../src/logging/logger.ts';
import { createMetrics } from '../../../src/logging/metrics.ts';
import type { Store } from '../../../src/ports/store.ts';
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
import { TUESDAY } from '../../support/conversation.ts';
import { HostileInterpreter } from './hostile-interpreter.ts';

export const SECRET = 'Vera Secretovna';
export const SECRET_PHONE = '+447911000111';

/** The fields that say whose a document is. */
type Owned = {
  readonly _id: string;
  readonly businessId?: string;
  readonly customerId?: string;
  readonly providerId?: string;
  readonly dueAt?: number;
  readonly keeps?: string;
  readonly attendees?: readonly { readonly customerId: string }[];
};
export type Documents = ReadonlyMap<string, string>;

/** Two businesses, people with bookings in both, and the real engine, tools, services and store. */
export class HostileWorld {
  readonly engine: Engine;
  readonly interpreter: HostileInterpreter;
  readonly businesses: readonly Business[];
  readonly store: Store;
  readonly #collections: readonly Collection<{ readonly _id: string }>[];
  readonly #close: () => Promise<void>;
  private constructor(
    parts: Pick<HostileWorld, 'engine' | 'interpreter' | 'businesses' | 'store'>,
    collections: readonly Collection<{ readonly _id: string }>[],
    close: () => Promise<void>,
  ) {
    this.engine = parts.engine;
    this.interpreter = parts.interpreter;
    this.businesses = parts.businesses;
    this.store = parts.store;
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
    const tools = createTools({
      services,
      fileLink: (_, id) => Promise.resolve(`/files/${id}.ics`),
      calendarLink: () => Promise.resolve('/calendars/feed.ics?token=t'),
      exportLink: () => Promise.resolve('/export?token=t'),
      holidays: publicHolidays(),
    });
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
    return new HostileWorld({ engine, interpreter, businesses, store }, collections, async () => {
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

/** What of a business a provider may write: nothing but their own column. */
function othersPart(text: string, providerId: ProviderId): string {
  const { revision: _revision, ...business } = JSON.parse(text) as Business;
  return JSON.stringify({ ...business, providers: business.providers.filter(({ id }) => id !== providerId) });
}

/** Whether a change of one document is within what this principal may write. */
export function isTheirs(before: string | undefined, after: string | undefined, principal: Principal): boolean {
  const documents = [before, after].flatMap((text) => (text === undefined ? [] : [JSON.parse(text) as Owned]));
  return documents.every((document) => {
    const businessId = document.businessId ?? document._id;
    if (businessId !== principal.businessId) return false;
    // Jobs, messages and the keepers of freed time follow from what was written; whose that is, is judged there.
    if (principal.role === 'owner' || (document.dueAt ?? document.keeps) !== undefined) return true;
    if (principal.role === 'provider') {
      if (document._id !== principal.businessId) return document.providerId === principal.providerId;
      return (
        before !== undefined &&
        after !== undefined &&
        othersPart(before, principal.providerId) === othersPart(after, principal.providerId)
      );
    }
    const people = [document.customerId, ...(document.attendees ?? []).map(({ customerId }) => customerId), document._id];
    return people.includes(principal.customerId);
  });
}
