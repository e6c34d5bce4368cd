import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { usageSubject } from '../../src/domain/dialogue/model-usage.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { BusinessId, ConversationId } from '../../src/domain/people/ids.ts';
import type { Instant } from '../../src/domain/time/types.ts';
import { instant } from '../../src/domain/time/types.ts';
import { localDate, localDateOf } from '../../src/domain/time/wall.ts';
import { zoneId } from '../../src/domain/time/zones.ts';
import { createLogger } from '../../src/logging/logger.ts';
import type { EventRow, Store } from '../../src/ports/store.ts';
import type { DailyLimits, UsageAllowance } from '../../src/ports/usage.ts';
import { usageOfBusiness, usageOfConversation } from '../../src/services/model-usage.ts';
import { createUsageAllowance } from '../../src/services/usage-allowance.ts';
import { openEmbedded } from '../../src/store/open.ts';
import { salon } from '../support/interpret-request.ts';

/** 23:30 on Tuesday 24 November in Kathmandu (UTC+05:45). */
const LATE = instant(Date.UTC(2026, 10, 24, 17, 45));
const business = { ...salon, timeZone: zoneId('Asia/Kathmandu') };
const other = { ...business, _id: asId<BusinessId>('other') };
const logger = createLogger({ level: 'silent' });

let store: Store;
let folder: string;
let now: Instant;
let written: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'almanac-usage-'));
  store = await openEmbedded({
    dataDir: folder,
    logger,
    onFatal: (error) => {
      throw error;
    },
  });
  now = LATE;
  written = 0;
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const usage = (tokens: number, costMicros = 0) => ({ inputTokens: tokens, outputTokens: 0, cachedTokens: 0, costMicros });
const row = (tokens: number, costMicros = 0, whose = business, at: Instant = now): EventRow => ({
  _id: `r${String((written += 1))}`,
  kind: 'usage',
  subject: usageSubject(whose._id, localDateOf(at, whose.timeZone)),
  seq: at,
  at,
  body: usage(tokens, costMicros),
});
const allowance = (limits: DailyLimits, over: Pick<Store, 'events'> = store): UsageAllowance =>
  createUsageAllowance({ store: over, clock: { now: () => now }, logger }, limits);
const pass = (milliseconds: number): void => void (now = instant(now + milliseconds));
/** What was read behind the scenes has arrived. */
async function refreshed(allowed: UsageAllowance, wanted: boolean): Promise<void> {
  for (let round = 0; round < 1000; round += 1) {
    if ((await allowed.isLeft(business, now)) === wanted) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`still ${String(!wanted)}`);
}

describe('the daily allowance', () => {
  test('is used up by what is recorded, by any process, and is another for every business', async () => {
    await store.events.add([row(600), row(400)]);
    expect(await allowance({ tokens: 1000 }).isLeft(business, now)).toBe(false);
    expect(await allowance({ tokens: 1001 }).isLeft(business, now)).toBe(true);
    expect(await allowance({ tokens: 1000 }).isLeft(other, now)).toBe(true);
  });

  test('counts money as well, whichever limit is reached first', async () => {
    await store.events.add([row(10, 5_000_000)]);
    expect(await allowance({ tokens: 1000, costMicros: 5_000_000 }).isLeft(business, now)).toBe(false);
    expect(await allowance({ tokens: 1000, costMicros: 5_000_001 }).isLeft(business, now)).toBe(true);
  });

  test('comes back at the business’s own midnight', async () => {
    await store.events.add([row(1000)]);
    const allowed = allowance({ tokens: 1000 });
    expect(await allowed.isLeft(business, now)).toBe(false);
    pass(29 * 60_000);
    expect(await allowed.isLeft(business, now)).toBe(false);
    pass(60_000);
    expect(await allowed.isLeft(business, now)).toBe(true);
  });

  test('counts this process’s own answers at once', async () => {
    const allowed = allowance({ tokens: 1000 });
    expect(await allowed.isLeft(business, now)).toBe(true);
    allowed.note(business, now, usage(1000));
    expect(await allowed.isLeft(business, now)).toBe(false);
    expect(await allowed.isLeft(other, now)).toBe(true);
  });

  test('once reached stays reached for the day', async () => {
    const allowed = allowance({ tokens: 1000 });
    allowed.note(business, now, usage(1000));
    expect(await allowed.isLeft(business, now)).toBe(false);
    pass(60_000);
    expect(await allowed.isLeft(business, now)).toBe(false);
  });

  test('sees other processes’ answers after some seconds, without anybody waiting, and counts each once', async () => {
    const allowed = allowance({ tokens: 1000 });
    expect(await allowed.isLeft(business, now)).toBe(true);
    const rows = [row(400), row(300)];
    await store.events.add(rows);
    expect(await allowed.isLeft(business, now)).toBe(true);
    for (let look = 0; look < 5; look += 1) {
      pass(10_000);
      expect(await allowed.isLeft(business, now)).toBe(true);
      await store.events.add(rows); // a relay that repeats itself
    }
    await store.events.add([row(300)]);
    pass(10_000);
    await refreshed(allowed, false);
  });

  test('sees a turn that ended long after it began', async () => {
    const began = now;
    const allowed = allowance({ tokens: 1000 });
    await store.events.add([row(1)]);
    expect(await allowed.isLeft(business, now)).toBe(true);
    pass(5 * 60_000);
    await store.events.add([row(1)]);
    expect(await allowed.isLeft(business, now)).toBe(true);
    await store.events.add([row(1000, 0, business, began)]);
    pass(10_000);
    await refreshed(allowed, false);
  });

  test('cannot be told while the store is down, and is told again once it is back', async () => {
    let down = true;
    const events: Store['events'] = {
      add: (rows) => store.events.add(rows),
      addCopies: (rows) => store.events.addCopies(rows),
      forget: (...args) => store.events.forget(...args),
      of: (...args) => (down ? Promise.reject(new DomainError('UNAVAILABLE', 'down')) : store.events.of(...args)),
    };
    const allowed = allowance({ tokens: 1000 }, { events });
    await expect(allowed.isLeft(business, now)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    down = false;
    expect(await allowed.isLeft(business, now)).toBe(true);
  });
});

describe('what was used', () => {
  test('is summed by day, more rows than one page too, and days without use are left out', async () => {
    const many = Array.from({ length: 1203 }, (_, index) => row(2, 3, business, index % 2 === 0 ? LATE : instant(LATE - index)));
    await store.events.add(many);
    const days = [localDate('2026-11-23'), localDate('2026-11-24')];
    expect(await usageOfBusiness({ store }, business._id, days)).toEqual([
      { day: '2026-11-24', inputTokens: 2406, outputTokens: 0, cachedTokens: 0, costMicros: 3609, answers: 1203 },
    ]);
  });

  test('of a conversation without a model is nothing', async () => {
    expect(await usageOfConversation({ store }, asId<ConversationId>('c'))).toMatchObject({ answers: 0, inputTokens: 0 });
  });
});
