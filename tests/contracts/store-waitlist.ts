import { expect, test } from '@jest/globals';
import type { WaitlistEntry, WaitlistWish } from '../../src/domain/booking/waitlist-entry.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { CustomerId, OperationId, ServiceId, WaitlistEntryId } from '../../src/domain/people/ids.ts';
import type { LocalDate } from '../../src/domain/time/types.ts';
import { plusMinutes } from '../../src/domain/time/types.ts';
import type { RetainingStore } from '../../src/ports/retention.ts';
import { withEmptyStore } from './empty-store.ts';
import { ANNA, LUNA, MAYA, NOW } from './store-fixtures.ts';
import type { StoreHarness } from './store-fixtures.ts';

const on = (date: string): LocalDate => date as LocalDate;

const wish: WaitlistWish = {
  serviceId: asId<ServiceId>('cut'),
  providerId: MAYA,
  from: on('2026-11-18'),
  to: on('2026-11-20'),
  times: [{ from: 540, to: 720, exact: false }],
  party: 1,
};
const entry = (id: string, joinedMinutes: number, changes: Partial<WaitlistEntry> = {}): WaitlistEntry => ({
  _id: asId<WaitlistEntryId>(id),
  schemaVersion: 1,
  businessId: LUNA,
  revision: 0,
  state: 'waiting',
  customerId: ANNA,
  contact: { name: 'Anna', email: 'anna@example.org' },
  wish,
  joinedAt: plusMinutes(NOW, joinedMinutes),
  passed: [],
  operations: [{ id: asId<OperationId>(id), argumentsHash: 'h' }],
  updatedAt: NOW,
  ...changes,
});
const ids = (entries: readonly WaitlistEntry[]): string[] => entries.map(({ _id }) => _id);

export function waitlistContract(harness: StoreHarness): void {
  let store: RetainingStore;
  withEmptyStore(harness, (empty) => {
    store = empty;
  });

  test('the line is first come first, of one business, without those who left and those whose dates are past', async () => {
    const { waitlist } = store;
    for (const one of [
      entry('c', 2),
      entry('b', 1, { state: 'offered' }),
      entry('a', 1),
      entry('left', 0, { state: 'left' }),
      entry('booked', 0, { state: 'booked' }),
      entry('past', 0, { wish: { ...wish, to: on('2026-11-17') } }),
      entry('elsewhere', 0, { businessId: asId('other') }),
    ]) {
      expect(await waitlist.insert(one)).toBe(true);
    }
    expect(await waitlist.insert(entry('c', 9))).toBe(false);
    expect(ids(await waitlist.line(LUNA, on('2026-11-18')))).toEqual(['a', 'b', 'c']);
    expect(ids(await waitlist.line(LUNA, on('2026-11-21')))).toEqual([]);
    expect(await waitlist.get(LUNA, asId('a'))).toStrictEqual(entry('a', 1));
    expect(await waitlist.get(asId('other'), asId('a'))).toBeUndefined();
  });

  test('of many changes on one revision one is written, and the offer can be taken away again', async () => {
    const { waitlist } = store;
    await waitlist.insert(entry('a', 0));
    const offer = { operationId: asId<OperationId>('o'), providerId: MAYA, startsAt: NOW, until: plusMinutes(NOW, 30) };
    const wins = await Promise.all(Array.from({ length: 16 }, () => waitlist.update(asId('a'), 0, { state: 'offered', offer })));
    expect(wins.filter(Boolean)).toHaveLength(1);
    expect(await waitlist.get(LUNA, asId('a'))).toStrictEqual(entry('a', 0, { state: 'offered', offer, revision: 1 }));
    expect(await waitlist.update(asId('a'), 1, { state: 'waiting', passed: ['maya|1'] }, ['offer'])).toBe(true);
    expect(await waitlist.get(LUNA, asId('a'))).toStrictEqual(entry('a', 0, { passed: ['maya|1'], revision: 2 }));
    expect(await waitlist.update(asId('nobody'), 0, { state: 'left' })).toBe(false);
  });

  test("a person's entries are theirs alone, in every state", async () => {
    const { waitlist } = store;
    await waitlist.insert(entry('b', 2));
    await waitlist.insert(entry('a', 1, { state: 'left' }));
    await waitlist.insert(entry('c', 0, { customerId: asId<CustomerId>('ben') }));
    expect(ids(await waitlist.ofCustomer(LUNA, ANNA))).toEqual(['a', 'b']);
    expect(ids(await waitlist.ofCustomer(asId('other'), ANNA))).toEqual([]);
  });
}
