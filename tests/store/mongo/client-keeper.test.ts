import { describe, expect, test } from '@jest/globals';
import { ClientKeeper } from '../../../src/store/mongo/client-keeper.ts';

/** A client whose connecting and closing the test decides. */
class Line {
  readonly connecting = Promise.withResolvers<undefined>();
  closed = false;
  connect(): Promise<undefined> {
    return this.connecting.promise;
  }
  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }
}

function keeping() {
  const opened: Line[] = [];
  let now = 0;
  const keeper = new ClientKeeper<Line>({
    open: () => {
      const line = new Line();
      opened.push(line);
      return line;
    },
    elapsedMs: () => now,
    patienceMs: 4_000,
  });
  const failFrom = (from: number, to: number): void => {
    for (now = from; now <= to; now += 500) keeper.unanswered();
  };
  return { keeper, opened, failFrom };
}
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

describe('a client that finds nobody', () => {
  test('is kept while its patience lasts, and after any answer', async () => {
    const { keeper, opened, failFrom } = keeping();
    failFrom(0, 3_500);
    keeper.answered();
    failFrom(4_000, 7_500);
    await settle();
    expect(opened).toHaveLength(1);
  });

  test('is replaced by one that gets through, once, and closed', async () => {
    const { keeper, opened, failFrom } = keeping();
    failFrom(0, 6_000);
    expect(opened).toHaveLength(2);
    expect(keeper.current).toBe(opened[0]);
    opened[1]?.connecting.resolve(undefined);
    await settle();
    expect(keeper.current).toBe(opened[1]);
    expect(opened.map(({ closed }) => closed)).toEqual([true, false]);
  });

  test('is kept when it is answered before the other one gets through', async () => {
    const { keeper, opened, failFrom } = keeping();
    failFrom(0, 6_000);
    keeper.answered();
    opened[1]?.connecting.resolve(undefined);
    await settle();
    expect(keeper.current).toBe(opened[0]);
    expect(opened.map(({ closed }) => closed)).toEqual([false, true]);
  });

  test('is kept while nobody gets through, one trial after the other', async () => {
    const { keeper, opened, failFrom } = keeping();
    failFrom(0, 4_000);
    opened[1]?.connecting.reject(new Error('out of reach'));
    await settle();
    failFrom(4_500, 5_000);
    expect(opened).toHaveLength(3);
    expect(keeper.current).toBe(opened[0]);
    expect(opened.map(({ closed }) => closed)).toEqual([false, true, false]);
    opened[2]?.connecting.resolve(undefined);
    await settle();
    expect(keeper.current).toBe(opened[2]);
  });

  test('closing waits for a trial and leaves nothing open', async () => {
    const { keeper, opened, failFrom } = keeping();
    failFrom(0, 5_000);
    const closing = keeper.close();
    opened[1]?.connecting.resolve(undefined);
    await closing;
    expect(opened.map(({ closed }) => closed)).toEqual([true, true]);
    failFrom(5_500, 20_000);
    expect(opened).toHaveLength(2);
  });
});
