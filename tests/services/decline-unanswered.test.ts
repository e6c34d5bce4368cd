import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { ConversationId } from '../../src/domain/people/ids.ts';
import { approveAppointment } from '../../src/services/approve-appointment.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { rescheduleAppointment } from '../../src/services/reschedule-appointment.ts';
import { dyingStore } from '../support/dying-store.ts';
import type { Shop } from './salon.ts';
import {
  at,
  booking,
  businessId,
  codeOf,
  customer,
  customerId,
  cut,
  openShop,
  operation,
  owner,
  salon,
  withService,
} from './salon.ts';
import { work } from './waitlist-world.ts';

const TEN = '2026-06-09T14:00Z';
let shop: Shop;
beforeEach(async () => {
  shop = await openShop(withService(salon, cut, { approval: true }));
});
afterEach(() => shop.close());

const request = async (name: string, startsAt = TEN): Promise<Appointment> =>
  (
    await bookAppointment(
      shop,
      booking(startsAt, {
        principal: customer(name),
        customerId: customerId(name),
        conversationId: asId<ConversationId>(`chat-${name}`),
      }),
    )
  ).appointment;
const now = async ({ _id }: Appointment): Promise<Appointment | undefined> => shop.store.appointments.get(businessId, _id);
const told = async (): Promise<string[]> => {
  const texts: string[] = [];
  for (;;) {
    const message = await shop.store.messages.take('reader', shop.clock.now(), 60_000);
    if (!message) return texts;
    await shop.store.messages.finish(message._id, 'reader', { state: 'sent', via: 'test' });
    texts.push(`${message.to.conversationId}: ${message.notice.text}`);
  }
};

describe('a request that nobody answers', () => {
  test('is declined when its start has come: its time is released and the customer is told, once', async () => {
    const asked = await request('ada');
    await work(shop);
    shop.set('2026-06-09T13:59Z');
    await work(shop);
    expect((await now(asked))?.state).toBe('pending_approval');
    shop.set(TEN);
    await work(shop);
    const after = await now(asked);
    expect(after?.state).toBe('declined');
    expect(after?.claims.every((claim) => claim.startsWith('op|'))).toBe(true);
    const texts = await told();
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/^chat-ada: .*Haircut.*Maya.*June.*10:00/);
    await work(shop);
    expect(await told()).toEqual([]);
    expect(
      await codeOf(
        approveAppointment(shop, { principal: owner, businessId, appointmentId: asked._id, operationId: operation('late') }),
      ),
    ).toBe('STATE');
  });

  test('one that was approved, or moved to later, is left alone until its new start', async () => {
    const [yes, later] = [await request('ada'), await request('ben', '2026-06-09T16:00Z')];
    await approveAppointment(shop, { principal: owner, businessId, appointmentId: yes._id, operationId: operation('yes') });
    await rescheduleAppointment(shop, {
      principal: customer('ben'),
      businessId,
      appointmentId: later._id,
      startsAt: at('2026-06-10T16:00Z'),
      operationId: operation('later'),
    });
    await work(shop);
    shop.set('2026-06-09T20:00Z');
    await work(shop);
    expect([(await now(yes))?.state, (await now(later))?.state, await told()]).toEqual(['confirmed', 'pending_approval', []]);
    shop.set('2026-06-10T16:00Z');
    await work(shop);
    expect((await now(later))?.state).toBe('declined');
    expect(await told()).toHaveLength(1);
  });

  test('in a class only the one who waits loses the seat', async () => {
    shop = await shop.reopen(withService(salon, cut, { approval: true, seats: 3 }));
    const asked = await request('ada');
    await request('ben');
    const [mine] = asked.attendees ?? [];
    await approveAppointment(shop, {
      principal: owner,
      businessId,
      appointmentId: asked._id,
      customerId: customerId('ben'),
      operationId: operation('ben'),
    });
    await work(shop);
    shop.set(TEN);
    await work(shop);
    expect((await now(asked))?.attendees?.map(({ state }) => state)).toEqual(['declined', 'confirmed']);
    expect(mine).toBeDefined();
    expect((await told()).map((text) => text.slice(0, 8))).toEqual(['chat-ada']);
  });
});

describe.each([false, true])('a process that dies %s its n-th store step took effect (true: after)', (after) => {
  test('while it declines an unanswered request: declined once, told once', async () => {
    let n = 1;
    for (; n < 60; n++) {
      const start = new Date(shop.clock.now() + 3 * 3_600_000).toISOString();
      const day = new Date(Math.ceil(Date.parse(start) / 86_400_000) * 86_400_000 + 14 * 3_600_000);
      while (day.getUTCDay() === 0) day.setUTCDate(day.getUTCDate() + 1);
      const asked = await request(`ada${n}`, day.toISOString());
      await work(shop);
      shop.set(day.toISOString());
      const { store, died } = dyingStore(shop.store, n, after);
      await work({ ...shop, store }, 'dying').catch((thrown: unknown) => {
        expect(thrown).toBeInstanceOf(DomainError);
      });
      shop.set(new Date(shop.clock.now() + 120_000).toISOString());
      await work(shop, 'next');
      expect((await now(asked))?.state).toBe('declined');
      expect(await told()).toHaveLength(1);
      if (!died()) break;
    }
    expect(n).toBeGreaterThan(4);
    expect(n).toBeLessThan(60);
  });
});
