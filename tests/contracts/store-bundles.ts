import { expect, test } from '@jest/globals';
import { bundleId } from '../../src/domain/booking/bundle.ts';
import type { Bundle } from '../../src/domain/booking/bundle.ts';
import { asId } from '../../src/domain/people/ids.ts';
import { plusMinutes } from '../../src/domain/time/types.ts';
import type { BundleStore } from '../../src/ports/store.ts';
import { withEmptyStore } from './empty-store.ts';
import { ANNA, LUNA, NOW } from './store-fixtures.ts';
import type { StoreHarness } from './store-fixtures.ts';

const bundle = (attempt = 1): Bundle => ({
  _id: bundleId(LUNA, asId('op'), attempt),
  schemaVersion: 1,
  businessId: LUNA,
  kind: 'series',
  state: 'placing',
  operationId: asId('op'),
  attempt,
  argumentsHash: 'h',
  customerId: ANNA,
  size: 3,
  createdAt: NOW,
  updatedAt: NOW,
});

/** What stands or falls together, over any database. */
export function bundleContract(harness: StoreHarness): void {
  let bundles: BundleStore;
  withEmptyStore(harness, (empty) => {
    bundles = empty.bundles;
  });

  test('a bundle is made once, and found in its own business only', async () => {
    const made = await Promise.all(Array.from({ length: 16 }, () => bundles.insert(bundle())));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await bundles.insert(bundle(2))).toBe(true);
    expect(await bundles.get(LUNA, bundle()._id)).toEqual(bundle());
    expect(await bundles.get(asId('other'), bundle()._id)).toBeUndefined();
  });

  test('of many who place or fail a bundle at once, one decides for ever', async () => {
    await bundles.insert(bundle());
    const later = plusMinutes(NOW, 1);
    const results = await Promise.all(
      Array.from({ length: 32 }, (_, n) => bundles.move(bundle()._id, 'placing', n % 2 === 0 ? 'placed' : 'failed', later)),
    );
    expect(results.filter(Boolean)).toHaveLength(1);
    const state = results.indexOf(true) % 2 === 0 ? 'placed' : 'failed';
    expect(await bundles.get(LUNA, bundle()._id)).toEqual({ ...bundle(), state, updatedAt: later });
    expect(await bundles.move(bundle(9)._id, 'placing', 'placed', later)).toBe(false);
  });
}
