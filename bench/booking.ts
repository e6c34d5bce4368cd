/**
 * Booking throughput at 64 parallel clients, on one provider and on 200, beside raw inserts of the same documents into the same store with the same indexes in the same run:
 * each booking decides on fresh data, then inserts. The two take turns, so that both meet the same machine. Run: `node bench/booking.ts`; on MongoDB too when TEST_MONGODB_URI
 * or ALMANAC_MONGO=1 is set.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import type { Appointment } from '../src/domain/booking/appointment.ts';
import type { Business, Provider, Service } from '../src/domain/people/business.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { BusinessId, CustomerId, OperationId, ProviderId, ServiceId } from '../src/domain/people/ids.ts';
import { plusMinutes } from '../src/domain/time/types.ts';
import type { Instant } from '../src/domain/time/types.ts';
import { zoneId } from '../src/domain/time/zones.ts';
import type { Logger } from '../src/ports/logger.ts';
import { bookAppointment } from '../src/services/book-appointment.ts';
import type { BookAppointmentRequest } from '../src/services/book-appointment.ts';
import type { Services } from '../src/services/deps.ts';
import type { Collection, Database } from '../src/store/collection.ts';
import { EmbeddedDatabase } from '../src/store/embedded/database.ts';
import { MongoDatabase } from '../src/store/mongo/database.ts';
import { COLLECTIONS } from '../src/store/schema.ts';
import { createStore } from '../src/store/store.ts';
import { systemIds } from '../src/system/ids.ts';
import { mongoSkipReason, startMongoServer } from '../tests/support/mongo-server.ts';

const CLIENTS = 64;
/** Bookings of one pass, and passes; the ratio is the median of theirs. Each pass has an empty store. */
const BOOKINGS = { embedded: 1_280, mongo: 640 };
const PASSES = { embedded: 25, mongo: 21 };
/** Passes before any is counted: both sides are compiled by then. */
const WARM_UP = 12;
const LIMITS = { embedded: 0.5, mongo: 0.35 };
/** The test server has no secondary index: every read of a booking goes through all that is stored, which no MongoDB does. */
const WITHOUT_INDEXES = 0.3;

const ZONE = zoneId('America/New_York');
/** Monday 1 June 2026, 08:00 in New York. */
const NOW = Date.parse('2026-06-01T12:00Z') as Instant;
const DAY_MINUTES = 1440;
const STARTS_A_DAY = 16;

const service: Service = {
  id: asId<ServiceId>('cut'),
  name: 'Cut',
  durationMinutes: 30,
  minimumNoticeMinutes: 60,
  bookingWindowDays: 730,
  price: { amountMinor: 4500, currency: 'USD' },
};

const providerAt = (index: number): Provider => ({
  id: asId<ProviderId>(`p${index}`),
  name: `Provider ${index}`,
  timeZone: ZONE,
  hours: [{ days: [1, 2, 3, 4, 5, 6, 7], windows: [{ start: 540, end: 1020 }] }],
  overrides: [],
});

const businessOf = (id: string, providers: number): Business => ({
  _id: asId<BusinessId>(id),
  schemaVersion: 1,
  revision: 0,
  name: id,
  kind: 'salon',
  timeZone: ZONE,
  locale: 'en-US',
  currency: 'USD',
  countryCode: 'US',
  weekStartsOn: 1,
  locations: [],
  resources: [],
  providers: Array.from({ length: providers }, (_, index) => providerAt(index)),
  services: [service],
  policies: { cancellationMinutes: 1440 },
});

/** Booking n of a business: every provider in turn, each one's starts one after the other (09:00 in New York is 13:00 UTC till November). */
function requestAt({ _id: businessId, providers }: Business, n: number): BookAppointmentRequest {
  const place = Math.floor(n / providers.length);
  const minutes = Math.floor(place / STARTS_A_DAY) * DAY_MINUTES + (place % STARTS_A_DAY) * 30;
  const customerId = asId<CustomerId>(`customer-${n}`);
  return {
    principal: { role: 'customer', businessId, customerId },
    businessId,
    serviceId: service.id,
    providerId: asId<ProviderId>(`p${n % providers.length}`),
    startsAt: plusMinutes(NOW, 25 * 60 + minutes),
    customerId,
    contact: { name: 'Anna Berg', email: 'anna@example.com' },
    operationId: asId<OperationId>(`op-${n}`),
  };
}

/** So many things done by 64 clients, each one after the other; milliseconds in all. */
async function timed(count: number, act: (n: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < count) await act(next++);
  };
  const begin = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return performance.now() - begin;
}

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
const silent = (): void => undefined;
const logger: Logger = { debug: silent, info: silent, warn: silent, error: silent, child: () => logger };

type Bench = { readonly services: Services; readonly raw: Collection<Appointment> };

/** Books a fresh business full, then inserts the very documents that this made, of another business. */
async function pass({ services, raw }: Bench, providers: number, count: number): Promise<readonly [number, number]> {
  const business = businessOf('bench', providers);
  await services.store.businesses.insert(business);
  const made: Appointment[] = [];
  const booking = await timed(count, async (n) => {
    made.push((await bookAppointment(services, requestAt(business, n))).appointment);
  });
  if (made.length !== count) throw new Error('a booking was lost');
  const twin = asId<BusinessId>('bench-raw');
  const documents = made.map((one): Appointment => ({ ...one, _id: asId(`raw-${one._id}`), businessId: twin }));
  const inserting = await timed(count, async (n) => {
    const document = documents[n];
    if (!document || (await raw.insertOne(document)) !== 'written') throw new Error('a raw insert was lost');
  });
  return [booking, inserting];
}

/** A database with nothing in it, and how to be rid of it. */
type Fresh = () => Promise<{ readonly database: Database; close(): Promise<void> }>;

async function measure(fresh: Fresh, kind: 'embedded' | 'mongo', where: string, limit: number): Promise<boolean> {
  const [count, passes] = [BOOKINGS[kind], PASSES[kind]];
  let holds = true;
  for (const providers of [1, 200]) {
    const times: (readonly [number, number])[] = [];
    for (let index = -WARM_UP; index < passes; index++) {
      const { database, close } = await fresh();
      const store = await createStore(database);
      const raw = await database.collection<Appointment>(COLLECTIONS.appointments);
      // Every client has its connection before anything is timed.
      await timed(4 * CLIENTS, () => raw.findOne({ _id: 'nothing' }));
      const bench = { services: { store, clock: { now: () => NOW }, ids: systemIds, logger }, raw };
      const both = await pass(bench, providers, count);
      if (index >= 0) times.push(both);
      await close();
    }
    const rate = (side: 0 | 1): number => (count / median(times.map((both) => both[side]))) * 1000;
    const ratio = median(times.map(([booking, inserting]) => inserting / booking));
    console.log(
      `${where}, ${CLIENTS} clients on ${providers} provider${providers === 1 ? '' : 's'}: ${rate(0).toFixed(0)} bookings/s, raw inserts ${rate(1).toFixed(0)}/s, ` +
        `ratio ${ratio.toFixed(2)} (at least ${limit})`,
    );
    holds &&= ratio >= limit;
  }
  return holds;
}

const onFatal = (error: Error): never => {
  throw error;
};

const onEmbedded = (): Promise<boolean> =>
  measure(
    async () => {
      const dataDir = await mkdtemp(join(tmpdir(), 'almanac-bench-'));
      const database = new EmbeddedDatabase({ dataDir, onFatal });
      const close = async (): Promise<void> => {
        await database.close();
        await rm(dataDir, { recursive: true, force: true });
      };
      return { database, close };
    },
    'embedded',
    'embedded',
    LIMITS.embedded,
  );

async function onMongo(): Promise<boolean> {
  const reason = mongoSkipReason();
  if (reason !== undefined && !process.env['TEST_MONGODB_URI']) {
    console.log(`MongoDB: skipped, ${reason}`);
    return true;
  }
  const server = await startMongoServer();
  const limit = server.name.startsWith('mongo-java-server') ? WITHOUT_INDEXES : LIMITS.mongo;
  console.log(
    `MongoDB: ${server.name}${limit < LIMITS.mongo ? `, without secondary indexes (with them: at least ${LIMITS.mongo})` : ''}`,
  );
  let count = 0;
  const fresh: Fresh = async () => {
    const databaseName = `almanac_bench_${process.pid}_${++count}`;
    const database = new MongoDatabase({ uri: server.uri, databaseName });
    const close = async (): Promise<void> => {
      await database.close();
      const client = new MongoClient(server.uri);
      await client.db(databaseName).dropDatabase();
      await client.close();
    };
    await database.ping();
    return { database, close };
  };
  try {
    return await measure(fresh, 'mongo', 'MongoDB', limit);
  } finally {
    await server.stop();
  }
}

const embedded = await onEmbedded();
const mongo = await onMongo();
if (!embedded || !mongo) process.exitCode = 1;
