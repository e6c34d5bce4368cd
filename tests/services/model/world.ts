import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Appointment } from '../../../src/domain/booking/appointment.ts';
import type { WaitlistEntry } from '../../../src/domain/booking/waitlist-entry.ts';
import type { Instant } from '../../../src/domain/time/types.ts';
import { localDateOf } from '../../../src/domain/time/wall.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { JobRow } from '../../../src/ports/store.ts';
import type { Services } from '../../../src/services/deps.ts';
import type { Collection, Database } from '../../../src/store/collection.ts';
import { EmbeddedDatabase } from '../../../src/store/embedded/database.ts';
import { MongoDatabase } from '../../../src/store/mongo/database.ts';
import { COLLECTIONS } from '../../../src/store/schema.ts';
import { createStore } from '../../../src/store/store.ts';
import { systemIds } from '../../../src/system/ids.ts';
import type { View } from './history.ts';
import { History, watched } from './history.ts';
import { DAY, HOUSE, MINUTE, OPENING } from './house.ts';

/** A job that fails says so here: in these runs none may. */
const loudLogger = (heard: string[]): Logger => {
  const logger: Logger = {
    debug: () => undefined,
    info: () => undefined,
    warn: (message, fields) => void heard.push(`${message} ${JSON.stringify(fields)}`),
    error: (message, fields) => void heard.push(`${message} ${JSON.stringify(fields)}`),
    child: () => logger,
  };
  return logger;
};

/** The real services over a real store, and a look at everything that is stored. */
export type World = {
  readonly services: Services;
  /** What the store went through, where that can be told exactly: embedded, in this process. */
  readonly history?: History;
  /** What was logged as a warning or worse. */
  readonly heard: readonly string[];
  /** How long a job is somebody's own: 15 seconds of ours, however fast the clock runs. */
  readonly leaseMs: number;
  advance(ms: number): void;
  appointments(): Promise<Appointment[]>;
  entries(): Promise<WaitlistEntry[]>;
  /** Everything stored. */
  view(): Promise<View>;
  /** What stands or waits, now and in the days ahead: all that decisions hang on. */
  living(): Promise<View>;
  /** Where every question looks at every document: nothing is due, so takes away what ended an hour ago and is not among these. */
  forget?(kept: ReadonlySet<string>): Promise<void>;
  close(): Promise<void>;
};

/** A clock that runs so many times as fast as ours. */
export type FastClock = { readonly now: () => Instant; readonly speed: number };

const byId = <T extends { readonly _id: string }>(documents: readonly T[]): Map<string, T> =>
  new Map(documents.map((one) => [one._id, one]));

const LEASE_MS = 15_000;
const HOUR = 60 * MINUTE;
const ENDED = ['cancelled', 'expired', 'declined'];

async function worldOver(
  database: Database,
  { now: clock, speed = 1 }: Partial<FastClock> = {},
  history?: History,
): Promise<World> {
  const heard: string[] = [];
  const store = await createStore(database);
  let current = OPENING;
  const now = clock ?? (() => current);
  const booked: Collection<Appointment> = await database.collection(COLLECTIONS.appointments);
  const waiting: Collection<WaitlistEntry> = await database.collection(COLLECTIONS.waitlist);
  const jobs: Collection<JobRow> = await database.collection(COLLECTIONS.jobs);
  const [appointments, entries] = [() => booked.find({ businessId: HOUSE._id }), () => waiting.find({ businessId: HOUSE._id })];
  const forget = async (kept: ReadonlySet<string>): Promise<void> => {
    const before = (now() - HOUR) as Instant;
    const ended = { businessId: HOUSE._id, updatedAt: { $lt: before } };
    const over = await booked.find({ ...ended, state: { $in: ENDED } });
    // The later dates of a block have the operation's id with a number.
    const meant = ({ _id, operations }: Appointment): boolean =>
      [_id, ...operations.flatMap(({ id }) => [id, id.replace(/\|\d+$/, '')])].some((id) => kept.has(id));
    await booked.deleteMany({ _id: { $in: over.filter((one) => !meant(one)).map(({ _id }) => _id) } });
    const left = await waiting.findIds({ ...ended, state: { $in: ['left', 'booked'] } });
    await waiting.deleteMany({ _id: { $in: left.filter((id) => !kept.has(id)) } });
    await jobs.deleteMany({ state: 'done', dueAt: { $lt: before } });
  };
  await store.businesses.insert(HOUSE);
  return {
    services: { store, clock: { now }, ids: systemIds, logger: loudLogger(heard) },
    ...(history && { history }),
    heard,
    leaseMs: LEASE_MS * speed,
    advance: (ms) => {
      current = (current + ms) as Instant;
      history?.note({ what: 'clock', now: current });
    },
    appointments,
    entries,
    view: async () => ({ now: now(), appointments: byId(await appointments()), entries: byId(await entries()) }),
    living: async () => {
      const [from, to] = [(now() - 8 * DAY) as Instant, (now() + 20 * DAY) as Instant];
      const line = await store.waitlist.line(HOUSE._id, localDateOf(from, HOUSE.timeZone));
      return { now: now(), appointments: byId(await store.appointments.busy(HOUSE._id, from, to)), entries: byId(line) };
    },
    ...(database.kind === 'mongo' && { forget }),
    close: () => store.close(),
  };
}

export async function embeddedWorld(): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'almanac-model-'));
  const onFatal = (error: Error): never => {
    throw error;
  };
  const history = new History();
  const world = await worldOver(watched(new EmbeddedDatabase({ dataDir, onFatal }), history), {}, history);
  const close = async (): Promise<void> => {
    await world.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { ...world, close };
}

/** `clock`: one that several processes share; else the world's own. */
export const mongoWorld = (uri: string, databaseName: string, clock?: FastClock): Promise<World> =>
  worldOver(new MongoDatabase({ uri, databaseName }), clock);
