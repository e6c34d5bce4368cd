import type { ProviderId } from '../people/ids.ts';
import type { Instant } from '../time/types.ts';
import type { FreeStart } from './wish.ts';

/** One service of a visit: how long it takes, and every free start of everybody who does it, in any order. */
export type VisitItem = {
  readonly durationMs: number;
  readonly bufferBeforeMs: number;
  readonly bufferAfterMs: number;
  readonly free: readonly FreeStart[];
};
/** Starts of the items, in their order. `waitMs`: time between them; `changes`: how often the provider changes. */
export type Arrangement = { readonly parts: readonly FreeStart[]; readonly waitMs: number; readonly changes: number };

const byStart = (a: FreeStart, b: FreeStart): number => a.startsAt - b.startsAt;
const better = (a: Arrangement, b: Arrangement): boolean =>
  a.waitMs - b.waitMs < 0 || (a.waitMs === b.waitMs && a.changes < b.changes);

/** Position of the first free start at or after an instant. */
function firstFrom(sorted: readonly FreeStart[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as FreeStart).startsAt < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ways to go on with one more item; of those that end alike with the same provider only the best. */
function extend(
  ways: readonly Arrangement[],
  before: VisitItem,
  next: VisitItem,
  sorted: readonly FreeStart[],
  mostWaitMs: number,
  distinct: boolean,
): Arrangement[] {
  const best = new Map<string, Arrangement>();
  for (const way of ways) {
    const last = way.parts.at(-1) as FreeStart;
    const end = last.startsAt + before.durationMs;
    for (let index = firstFrom(sorted, end); index < sorted.length; index++) {
      const start = sorted[index] as FreeStart;
      const waitMs = start.startsAt - end;
      if (waitMs > mostWaitMs) break;
      const same = start.providerId === last.providerId;
      if (same && waitMs < before.bufferAfterMs + next.bufferBeforeMs) continue;
      if (distinct && way.parts.some(({ providerId }) => providerId === start.providerId)) continue;
      const longer = { parts: [...way.parts, start], waitMs: way.waitMs + waitMs, changes: way.changes + (same ? 0 : 1) };
      const key = `${start.startsAt}|${start.providerId}`;
      const known = best.get(key);
      if (!known || better(longer, known)) best.set(key, longer);
    }
  }
  return [...best.values()];
}

/**
 * Several services one after another, at most `mostWaitMs` between two of them: for every start of the first, the way with the least waiting, then with the fewest
 * changes of provider. With the same provider the buffers of both lie between them (P5). `distinct`: no provider twice, for when limits allow only one. By start.
 */
export function arrangeInOrder(items: readonly VisitItem[], mostWaitMs: number, distinct = false): Arrangement[] {
  const [first, ...rest] = items;
  if (!first) return [];
  const sorted = rest.map(({ free }) => [...free].sort(byStart));
  const found: Arrangement[] = [];
  for (const [, starts] of Map.groupBy([...first.free].sort(byStart), ({ startsAt }) => startsAt)) {
    let ways = starts.map((start): Arrangement => ({ parts: [start], waitMs: 0, changes: 0 }));
    let before = first;
    for (const [index, next] of rest.entries()) {
      ways = extend(ways, before, next, sorted[index] ?? [], mostWaitMs, distinct);
      before = next;
    }
    const best = ways.reduce<Arrangement | undefined>((known, way) => (known && !better(way, known) ? known : way), undefined);
    if (best) found.push(best);
  }
  return found;
}

/** One provider for each item, all different (augmenting paths); undefined when there are too few. */
function assign(choices: readonly (readonly FreeStart[])[]): FreeStart[] | undefined {
  const holder = new Map<ProviderId, number>();
  const place = (item: number, asked: Set<ProviderId>): boolean =>
    (choices[item] ?? []).some(({ providerId }) => {
      if (asked.has(providerId)) return false;
      asked.add(providerId);
      const current = holder.get(providerId);
      if (current !== undefined && !place(current, asked)) return false;
      holder.set(providerId, item);
      return true;
    });
  if (!choices.every((_, item) => place(item, new Set()))) return undefined;
  return choices.flatMap((starts, item) => starts.filter(({ providerId }) => holder.get(providerId) === item).slice(0, 1));
}

/** Several services at the same time, each with a provider of its own: a party that wants to be served together. By start. */
export function arrangeAtOnce(items: readonly VisitItem[]): Arrangement[] {
  const byItem = items.map(({ free }) => Map.groupBy(free, ({ startsAt }) => startsAt));
  const [first] = byItem;
  const found: Arrangement[] = [];
  for (const startsAt of [...(first?.keys() ?? [])].sort((a, b) => a - b) as Instant[]) {
    const parts = assign(byItem.map((starts) => starts.get(startsAt) ?? []));
    if (parts) found.push({ parts, waitMs: 0, changes: items.length - 1 });
  }
  return found;
}

/** The least waiting first, then the nearest to the wished minute of the day, the fewest changes of provider, the earliest. */
export const rankArrangements = (arrangements: readonly Arrangement[], wishedMinute: number | undefined): Arrangement[] => {
  const distance = ({ parts }: Arrangement): number =>
    wishedMinute === undefined ? 0 : Math.abs((parts[0]?.minute ?? 0) - wishedMinute);
  const start = ({ parts }: Arrangement): number => parts[0]?.startsAt ?? 0;
  return [...arrangements].sort(
    (a, b) => a.waitMs - b.waitMs || distance(a) - distance(b) || a.changes - b.changes || start(a) - start(b),
  );
};
