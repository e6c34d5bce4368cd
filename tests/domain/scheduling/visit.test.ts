import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ProviderId } from '../../../src/domain/people/ids.ts';
import type { Arrangement, VisitItem } from '../../../src/domain/scheduling/visit.ts';
import { arrangeAtOnce, arrangeInOrder, rankArrangements } from '../../../src/domain/scheduling/visit.ts';
import type { FreeStart } from '../../../src/domain/scheduling/wish.ts';
import type { Instant } from '../../../src/domain/time/types.ts';

const free = (provider: string, minute: number): FreeStart => ({
  providerId: asId<ProviderId>(provider),
  startsAt: (minute * 60_000) as Instant,
  day: 0,
  minute,
});
const item = (durationMinutes: number, starts: Readonly<Record<string, readonly number[]>>, after = 0): VisitItem => ({
  durationMs: durationMinutes * 60_000,
  bufferBeforeMs: 0,
  bufferAfterMs: after * 60_000,
  free: Object.entries(starts).flatMap(([provider, minutes]) => minutes.map((minute) => free(provider, minute))),
});
const text = ({ parts, waitMs }: Arrangement): string =>
  `${parts.map(({ providerId, minute }) => `${providerId} ${minute}`).join(', ')}; ${waitMs / 60_000}`;
const inOrder = (items: readonly VisitItem[], mostWait = 30, distinct = false): string[] =>
  arrangeInOrder(items, mostWait * 60_000, distinct).map(text);

describe('one after another', () => {
  test('the next begins when the one before ends, or up to the most wait later', () => {
    const items = [item(60, { maya: [540, 600, 660] }), item(30, { noor: [600, 675, 760] })];
    expect(inOrder(items)).toEqual(['maya 540, noor 600; 0', 'maya 600, noor 675; 15']);
    expect(inOrder(items, 40)).toEqual(['maya 540, noor 600; 0', 'maya 600, noor 675; 15', 'maya 660, noor 760; 40']);
  });

  test('with one provider the buffers lie between, with two they overlap', () => {
    const alone = [item(60, { maya: [540] }, 15), item(30, { maya: [600, 615] })];
    expect(inOrder(alone)).toEqual(['maya 540, maya 615; 15']);
    expect(inOrder([item(60, { maya: [540] }, 15), item(30, { maya: [615], noor: [600] })])).toEqual(['maya 540, noor 600; 0']);
  });

  test('without more waiting the same provider goes on; where limits forbid that, another does', () => {
    const items = [item(60, { maya: [540], noor: [540] }), item(60, { maya: [600], noor: [600] })];
    expect(inOrder(items)).toEqual(['maya 540, maya 600; 0']);
    expect(inOrder(items, 30, true)).toEqual(['maya 540, noor 600; 0']);
  });

  test('the least waiting is found for every first start, as by trying everything', () => {
    const minutes = fc.uniqueArray(
      fc.integer({ min: 0, max: 24 }).map((n) => n * 10),
      { minLength: 1, maxLength: 6 },
    );
    const anItem = fc
      .tuple(fc.integer({ min: 1, max: 6 }), minutes, minutes, fc.integer({ min: 0, max: 2 }))
      .map(([length, maya, noor, after]) => item(length * 10, { maya, noor }, after * 10));
    fc.assert(
      fc.property(fc.array(anItem, { minLength: 2, maxLength: 3 }), fc.integer({ min: 0, max: 6 }), (items, wait) => {
        const best = new Map<number, number>();
        const go = (index: number, parts: readonly FreeStart[], waited: number): void => {
          const last = parts.at(-1);
          const before = items[index - 1];
          if (index === items.length) {
            const start = parts[0]?.startsAt ?? 0;
            best.set(start, Math.min(best.get(start) ?? Infinity, waited));
            return;
          }
          for (const next of items[index]?.free ?? []) {
            const gap = last && before ? next.startsAt - last.startsAt - before.durationMs : 0;
            const buffer = last && before && last.providerId === next.providerId ? before.bufferAfterMs : 0;
            if (gap >= buffer && gap <= wait * 600_000 && gap >= 0) go(index + 1, [...parts, next], waited + gap);
          }
        };
        go(0, [], 0);
        const found = new Map(
          arrangeInOrder(items, wait * 600_000).map(({ parts, waitMs }) => [parts[0]?.startsAt ?? 0, waitMs]),
        );
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(best));
      }),
      { numRuns: process.env['ALMANAC_DEEP'] ? 20_000 : 1000 },
    );
  });
});

describe('all at once', () => {
  test('everybody gets a provider of their own, found even where the first choice is in the way', () => {
    const items = [item(60, { maya: [540, 600], noor: [600] }), item(60, { maya: [540, 600] })];
    expect(arrangeAtOnce(items).map(text)).toEqual(['noor 600, maya 600; 0']);
    const three = item(30, { maya: [540], noor: [540], lee: [540, 600] });
    expect(arrangeAtOnce([three, three, three])).toHaveLength(1);
    expect(arrangeAtOnce([three, three, three, three])).toEqual([]);
  });
});

describe('ranking', () => {
  const arrangement = (minute: number, wait: number, changes = 0): Arrangement => ({
    parts: [free('maya', minute)],
    waitMs: wait,
    changes,
  });
  test('least waiting, then nearest to the wish, then fewest changes, then earliest', () => {
    const all = [arrangement(540, 5), arrangement(700, 0), arrangement(600, 0, 1), arrangement(500, 0)];
    const minutes = (wished: number | undefined) => rankArrangements(all, wished).map(({ parts }) => parts[0]?.minute);
    expect(minutes(undefined)).toEqual([500, 700, 600, 540]);
    expect(minutes(640)).toEqual([600, 700, 500, 540]);
  });
});
