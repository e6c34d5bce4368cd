import { afterEach, beforeEach } from '@jest/globals';
import type { RetainingStore } from '../../src/ports/retention.ts';
import { createStore } from '../../src/store/store.ts';
import type { StoreHarness } from './store-fixtures.ts';

/** Hands `use` a store with nothing in it before each test of the block, and closes it afterwards. */
export function withEmptyStore(harness: StoreHarness, use: (store: RetainingStore) => void): void {
  let close: () => Promise<void>;
  beforeEach(async () => {
    const opened = await harness.open();
    close = opened.close;
    use(await createStore(opened.database));
  });
  afterEach(() => close());
}
