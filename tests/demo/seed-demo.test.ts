import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { Business } from '../../src/domain/people/business.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { BusinessId } from '../../src/domain/people/ids.ts';
import { openWindows } from '../../src/domain/scheduling/open-windows.ts';
import { DAY_MS, instant } from '../../src/domain/time/types.ts';
import type { Instant } from '../../src/domain/time/types.ts';
import { addDays, localDate, localDateOf } from '../../src/domain/time/wall.ts';
import { DEMO_BUSINESSES, seedDemo } from '../../src/demo/seed-demo.ts';
import { nextYearly } from '../../src/demo/definition.ts';
import { createLogger } from '../../src/logging/logger.ts';
import type { Store } from '../../src/ports/store.ts';
import { createBusiness } from '../../src/services/create-business.ts';
import type { Services } from '../../src/services/deps.ts';
import { findSlots } from '../../src/services/find-slots.ts';
import { openEmbedded } from '../../src/store/open.ts';
import { systemIds } from '../../src/system/ids.ts';

const START = instant(Date.UTC(2026, 10, 24, 9));
const logger = createLogger({ level: 'silent' });

let dataDir: string;
let store: Store;
let services: Services;

async function open(at: Instant): Promise<void> {
  dataDir = await mkdtemp(join(tmpdir(), 'almanac-demo-'));
  store = await openEmbedded({
    dataDir,
    logger,
    onFatal: (error) => {
      throw error;
    },
  });
  services = { store, clock: { now: () => at }, ids: systemIds, logger };
}

async function close(): Promise<void> {
  await store.close();
  await rm(dataDir, { recursive: true, force: true });
}

beforeEach(() => open(START));
afterEach(close);

const bookingsOf = (id: BusinessId): Promise<Appointment[]> => store.appointments.busy(id, START, instant(START + 30 * DAY_MS));

/** What the bookings are, without the identifiers that are fresh every time. */
async function outline(id: string): Promise<string[]> {
  const bookings = await bookingsOf(asId<BusinessId>(id));
  return bookings.map((one) => [one.startsAt, one.providerId, one.serviceId, one.contact?.name].join('|')).sort();
}

describe('a first start', () => {
  test('makes five businesses of different kinds and zones, in the order of the home page', async () => {
    const made = await seedDemo(services);
    expect(made).toEqual(['luna-hair', 'harbor-dental', 'stillwater-therapy', 'rao-maths', 'weber-brandt']);
    const businesses = await store.businesses.list();
    expect(new Set(businesses.map(({ kind }) => kind))).toEqual(new Set(['salon', 'clinic', 'therapist', 'tutor', 'consultant']));
    expect(new Set(businesses.map(({ timeZone }) => timeZone)).size).toBe(5);
    const salon = businesses.find(({ _id }) => _id === 'luna-hair');
    expect(salon?.providers.map(({ name }) => name)).toEqual(['Maya', 'Theo', 'Priya']);
    expect(businesses.every(({ demo }) => demo === true)).toBe(true);
  });

  test('books people only in opening hours, in every business, over the next two weeks', async () => {
    const made = await seedDemo(services);
    for (const id of made) {
      const business = (await store.businesses.get(id)) as Business;
      const bookings = await bookingsOf(id);
      expect(bookings.length).toBeGreaterThanOrEqual(business.providers.length * 5);
      for (const { providerId, startsAt, endsAt, contact, state } of bookings) {
        const provider = business.providers.find((each) => each.id === providerId);
        const date = localDateOf(startsAt, provider?.timeZone ?? business.timeZone);
        const open = provider ? openWindows(provider, date, date) : [];
        expect(open.some((window) => startsAt >= window.start && endsAt <= window.end)).toBe(true);
        expect(startsAt).toBeLessThan(START + 16 * DAY_MS);
        expect(contact?.email).toMatch(/@example\.com$/);
        expect(state).toBe('confirmed');
      }
    }
  });

  test('leaves Maya free on Friday afternoon, with some of the day taken', async () => {
    await seedDemo(services);
    const salon = (await store.businesses.get(asId<BusinessId>('luna-hair'))) as Business;
    const friday = localDate('2026-11-27');
    const [haircut] = salon.services;
    const [maya] = salon.providers;
    const search = await findSlots(services, {
      business: salon,
      serviceId: haircut!.id,
      providerId: maya!.id,
      from: friday,
      to: friday,
      time: { from: 930, to: 931, exact: true },
      limit: 50,
    });
    expect(search.exact).toBeDefined();
    const taken = (await bookingsOf(salon._id)).filter(
      ({ providerId, startsAt }) => providerId === maya!.id && localDateOf(startsAt, maya!.timeZone) === friday,
    );
    expect(taken.length).toBeGreaterThan(0);
  });

  test('makes the same bookings again for the same date, and other ones a week later', async () => {
    await seedDemo(services);
    const first = await outline('harbor-dental');
    await close();
    await open(START);
    await seedDemo(services);
    expect(await outline('harbor-dental')).toEqual(first);
    await close();
    await open(instant(START + 7 * DAY_MS));
    await seedDemo(services);
    expect(await outline('harbor-dental')).not.toEqual(first);
  });
});

describe('a later start', () => {
  test('changes nothing', async () => {
    await seedDemo(services);
    const before = (await bookingsOf(asId<BusinessId>('rao-maths'))).length;
    expect(await seedDemo(services)).toEqual([]);
    expect((await bookingsOf(asId<BusinessId>('rao-maths'))).length).toBe(before);
  });

  test('carries on where a first start was cut short', async () => {
    const [salon] = DEMO_BUSINESSES;
    await createBusiness(services, { ...salon!(localDate('2026-11-24')), schemaVersion: 1, revision: 1 });
    expect(await seedDemo(services)).toEqual(['harbor-dental', 'stillwater-therapy', 'rao-maths', 'weber-brandt']);
  });

  test('leaves a store alone that holds a real business', async () => {
    const { demo: _demo, ...real } = DEMO_BUSINESSES[0]!(localDate('2026-11-24'));
    await createBusiness(services, { ...real, _id: asId<BusinessId>('real-salon'), schemaVersion: 1, revision: 1 });
    expect(await seedDemo(services)).toEqual([]);
    expect(await store.businesses.list()).toHaveLength(1);
  });
});

describe('the definitions', () => {
  test.each(['2026-02-28', '2026-11-24', '2026-12-26', '2028-02-29'])(
    'are valid whatever the day they are made (%s)',
    async (day) => {
      for (const define of DEMO_BUSINESSES)
        expect(await createBusiness(services, { ...define(localDate(day)), schemaVersion: 1, revision: 1 })).toBe(true);
    },
  );

  test('differ in hours, breaks, buffers, prices, notice and policies', () => {
    const all = DEMO_BUSINESSES.map((define) => define(localDate('2026-11-24')));
    expect(new Set(all.map(({ policies }) => policies.note)).size).toBe(all.length);
    expect(
      new Set(all.flatMap(({ services: offered }) => offered.map(({ minimumNoticeMinutes }) => minimumNoticeMinutes))).size,
    ).toBeGreaterThan(4);
    expect(all.every(({ providers }) => providers.some(({ hours }) => hours.some(({ windows }) => windows.length === 2)))).toBe(
      true,
    );
    expect(all.every(({ services: offered }) => offered.some(({ bufferAfterMinutes }) => (bufferAfterMinutes ?? 0) > 0))).toBe(
      true,
    );
  });

  test('put holidays on the coming date, today included', () => {
    expect(nextYearly(localDate('2026-12-25'), '12-25')).toBe('2026-12-25');
    expect(nextYearly(localDate('2026-12-26'), '12-25')).toBe('2027-12-25');
    expect(addDays(nextYearly(localDate('2026-11-24'), '12-25'), 1)).toBe('2026-12-26');
  });
});
