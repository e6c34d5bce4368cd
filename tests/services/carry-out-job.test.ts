import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JobRow } from '../../src/ports/store.ts';
import { carryOutJob, retryAt } from '../../src/services/carry-out-job.ts';
import { at, businessId, openShop } from './salon.ts';
import type { Shop } from './salon.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

const job = (kind: string): JobRow => ({
  _id: `job|${kind}`,
  businessId,
  kind,
  dueAt: shop.clock.now(),
  data: {},
  attempts: 0,
  state: 'due',
});
const later = (minutes: number): void => shop.set(new Date(shop.clock.now() + minutes * 60_000).toISOString());

describe('a job', () => {
  it('is carried out once, by one of many processes, with one record under its id', async () => {
    await shop.store.jobs.add([job('booking-confirmed')]);
    const took = await Promise.all(Array.from({ length: 8 }, (_, n) => carryOutJob(shop, `p${n}`, 1000)));
    expect(took.filter(Boolean)).toHaveLength(1);
    expect(await shop.store.events.of(businessId, 'audit', 0, 10)).toHaveLength(1);
    later(60);
    expect(await carryOutJob(shop, 'again', 1000)).toBe(false);
  });

  it('that fails is tried again after 1, 2, 4 … minutes, at most an hour, and put aside after eight attempts', async () => {
    await shop.store.jobs.add([job('unheard-of')]);
    const gaps: number[] = [];
    let last = shop.clock.now();
    for (let minute = 0; minute < 400; minute++) {
      if (await carryOutJob(shop, 'one', 1000)) {
        gaps.push((shop.clock.now() - last) / 60_000);
        last = shop.clock.now();
      }
      later(1);
    }
    expect(gaps).toEqual([0, 1, 2, 4, 8, 16, 32, 60]);
    expect(retryAt(at('2026-06-08T12:00Z'), 30)).toBe(at('2026-06-08T13:00Z'));
  });

  it('that kills its process every time is put aside as well', async () => {
    await shop.store.jobs.add([job('booking-confirmed')]);
    for (let death = 0; death < 8; death++) {
      expect(await shop.store.jobs.take(`dead${death}`, shop.clock.now(), 1000)).toBeDefined();
      later(1);
    }
    expect(await carryOutJob(shop, 'next', 1000)).toBe(true);
    later(600);
    expect(await carryOutJob(shop, 'next', 1000)).toBe(false);
    expect(await shop.store.events.of(businessId, 'audit', 0, 10)).toEqual([]);
  });
});
