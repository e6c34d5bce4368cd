import { expect, test } from '@jest/globals';
import { asId } from '../../src/domain/people/ids.ts';
import type { BusinessId, ProviderId } from '../../src/domain/people/ids.ts';
import { plusMinutes } from '../../src/domain/time/types.ts';
import type { Instant } from '../../src/domain/time/types.ts';
import { zoneId } from '../../src/domain/time/zones.ts';
import type { FeedStore, StoredFeed } from '../../src/ports/feeds.ts';
import { feedId } from '../../src/ports/feeds.ts';
import { withEmptyStore } from './empty-store.ts';
import { LUNA, NOW } from './store-fixtures.ts';
import type { StoreHarness } from './store-fixtures.ts';

const maya = asId<ProviderId>('maya');
const noor = asId<ProviderId>('noor');
const feed = (providerId = maya, more: Partial<StoredFeed> = {}): StoredFeed => ({
  _id: feedId(LUNA, providerId),
  schemaVersion: 1,
  businessId: LUNA,
  providerId,
  url: 'https://calendar.example/secret.ics',
  timeZone: zoneId('Europe/London'),
  nextFetchAt: NOW,
  ...more,
});
const copy = (fetchedAt: Instant, start = NOW) => ({ busy: [{ start, end: plusMinutes(start, 60) }], unread: 0, fetchedAt });

/** External calendars of providers, over any database. */
export function feedContract(harness: StoreHarness): void {
  let feeds: FeedStore;
  withEmptyStore(harness, (empty) => {
    feeds = empty.feeds;
  });

  test('a provider has one calendar, which a later one replaces and removing ends', async () => {
    await Promise.all(Array.from({ length: 8 }, () => feeds.put(feed())));
    await feeds.put(feed(noor, { url: 'https://calendar.example/noor.ics' }));
    await feeds.put(feed(maya, { url: 'https://calendar.example/new.ics' }));
    expect((await feeds.get(LUNA, maya))?.url).toBe('https://calendar.example/new.ics');
    expect((await feeds.of(LUNA, [maya, noor, asId('nobody')])).map(({ providerId }) => providerId).sort()).toEqual([maya, noor]);
    expect(await feeds.of(asId<BusinessId>('other'), [maya])).toEqual([]);
    await feeds.remove(LUNA, maya);
    await feeds.remove(LUNA, maya);
    expect(await feeds.get(LUNA, maya)).toBeUndefined();
  });

  test('one of many processes fetches what is due, the longest due first', async () => {
    await feeds.put(feed(maya, { nextFetchAt: plusMinutes(NOW, -1) }));
    await feeds.put(feed(noor, { nextFetchAt: plusMinutes(NOW, -2) }));
    await feeds.put(feed(asId('later'), { nextFetchAt: plusMinutes(NOW, 1) }));
    const due = await feeds.due(NOW, 10);
    expect(due.map(({ providerId }) => providerId)).toEqual([noor, maya]);
    expect(await feeds.due(NOW, 1)).toHaveLength(1);
    const claims = await Promise.all(due.flatMap((one) => [1, 2, 3, 4].map(() => feeds.claim(one, plusMinutes(NOW, 5)))));
    expect(claims.filter(Boolean)).toHaveLength(2);
    expect(await feeds.due(NOW, 10)).toEqual([]);
  });

  test('a copy ends the failure before it, and only a younger one replaces it', async () => {
    await feeds.put(feed());
    await feeds.saveFailure(feed(), { at: NOW, code: 'TIMEOUT', attempts: 1 }, plusMinutes(NOW, 1));
    expect(await feeds.get(LUNA, maya)).toMatchObject({ failure: { code: 'TIMEOUT' }, nextFetchAt: plusMinutes(NOW, 1) });
    await feeds.saveCopy(feed(), copy(plusMinutes(NOW, 2)), plusMinutes(NOW, 12));
    const kept = await feeds.get(LUNA, maya);
    expect(kept).toMatchObject({ copy: copy(plusMinutes(NOW, 2)), nextFetchAt: plusMinutes(NOW, 12) });
    expect(kept).not.toHaveProperty('failure');
    await feeds.saveCopy(feed(), copy(plusMinutes(NOW, 1), plusMinutes(NOW, 99)), plusMinutes(NOW, 11));
    expect(await feeds.get(LUNA, maya)).toEqual(kept);
  });

  test('what was read from an earlier address is not kept for the new one', async () => {
    await feeds.put(feed());
    await feeds.put(feed(maya, { url: 'https://calendar.example/new.ics' }));
    await feeds.saveCopy(feed(), copy(NOW), NOW);
    await feeds.saveFailure(feed(), { at: NOW, code: 'TIMEOUT', attempts: 1 }, NOW);
    expect(await feeds.get(LUNA, maya)).toEqual(feed(maya, { url: 'https://calendar.example/new.ics' }));
  });
}
