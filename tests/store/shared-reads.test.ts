import { expect, test } from '@jest/globals';
import { SharedReads } from '../../src/store/shared-reads.ts';

/** A read that ends when it is told to, with the value that stood when it began. */
function slowReads() {
  const ends: (() => void)[] = [];
  let value = 0;
  const reads = new SharedReads(async () => {
    const seen = value;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    ends.push(() => resolve(undefined));
    await promise;
    return seen;
  });
  return { reads, ends, write: () => ++value };
}

test('who asks while a read is under way shares the next one, and sees what was written before they asked', async () => {
  const { reads, ends, write } = slowReads();
  const first = reads.get('a');
  write();
  const others = [reads.get('a'), reads.get('a'), reads.get('a')];
  expect(ends).toHaveLength(1);
  ends[0]?.();
  expect(await first).toBe(0);
  await Promise.resolve();
  expect(ends).toHaveLength(2);
  write();
  const last = reads.get('a');
  ends[1]?.();
  expect(await Promise.all(others)).toEqual([1, 1, 1]);
  await Promise.resolve();
  ends[2]?.();
  expect(await last).toBe(2);
});

test('keys do not wait for each other, and a read after all others starts at once', async () => {
  const { reads, ends } = slowReads();
  const both = [reads.get('a'), reads.get('b')];
  expect(ends).toHaveLength(2);
  for (const end of ends) end();
  await Promise.all(both);
  void reads.get('a');
  expect(ends).toHaveLength(3);
  ends[2]?.();
});

test('a read that fails fails those who shared it, and the next one is tried', async () => {
  let count = 0;
  const reads = new SharedReads(() => (++count === 1 ? Promise.reject(new Error('down')) : Promise.resolve(count)));
  const first = reads.get('a');
  const second = reads.get('a');
  await expect(first).rejects.toThrow('down');
  expect(await second).toBe(2);
});
