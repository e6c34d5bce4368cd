import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { asId } from '../../src/domain/people/ids.ts';
import type { ConversationId } from '../../src/domain/people/ids.ts';
import { instant } from '../../src/domain/time/types.ts';
import type { Conversation } from '../../src/domain/dialogue/conversation.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { cancelAppointment } from '../../src/services/cancel-appointment.ts';
import { carryOutJobs } from '../../src/services/carry-out-job.ts';
import { changeProfile } from '../../src/services/change-profile.ts';
import type { ProfileChange } from '../../src/services/change-profile.ts';
import { completeAppointment } from '../../src/services/complete-appointment.ts';
import { exportBehind, exportCustomer, issueExportLink } from '../../src/services/export-customer.ts';
import { forgetCustomer } from '../../src/services/forget-customer.ts';
import type { ForgetScope } from '../../src/services/forget-customer.ts';
import { joinWaitlist } from '../../src/services/join-waitlist.ts';
import { leaveWaitlist } from '../../src/services/leave-waitlist.ts';
import { saveCustomer } from '../../src/services/save-customer.ts';
import { showProfile } from '../../src/services/show-profile.ts';
import type { Services } from '../../src/services/deps.ts';
import { createTokens } from '../../src/security/tokens.ts';
import { dyingStore } from '../support/dying-store.ts';
import {
  booking,
  businessId,
  codeOf,
  customer,
  customerId,
  cut,
  maya,
  noor,
  on,
  openShop,
  operation,
  owner,
  salon,
} from './salon.ts';
import type { EmptyStore, Shop } from './salon.ts';

const ada = { principal: customer('ada'), businessId } as const;
const contact = { name: 'Ada', phone: '+442079460018', email: 'ada@example.org' };
const MONDAY_NINE = '2026-06-15T13:00Z';
const CHAT = asId<ConversationId>('chat-1');
const OLD_CHAT = asId<ConversationId>('chat-0');
const isAda = (value: unknown): boolean => /Ada|ada@|79460018|allergic/.test(JSON.stringify(value));

/** What a business knows of a person: shown, changed, learnt, exported and forgotten, over any store. */
export function profileSuite(name: string, open?: () => Promise<EmptyStore>): void {
  let shop: Shop;
  let count = 0;
  beforeEach(async () => {
    shop = await openShop(salon, '2026-06-08T12:00Z', open);
    count += 1;
  });
  afterEach(() => shop.close());

  const save = () => saveCustomer(shop, { ...ada, customerId: customerId('ada'), contact });
  const change = (what: ProfileChange, id = `change-${count}`, services: Services = shop) =>
    changeProfile(services, { ...ada, change: what, operationId: operation(id) });
  const forget = (scope: ForgetScope, id = `forget-${count}`, services: Services = shop, conversationId?: ConversationId) =>
    forgetCustomer(services, { ...ada, scope, operationId: operation(id), conversationId });
  const book = async (startsAt: string, more: Parameters<typeof booking>[1] = {}) =>
    (await bookAppointment(shop, booking(startsAt, { contact, ...more }))).appointment;
  const audit = async (what: string) =>
    (await shop.store.events.of(businessId, 'audit', 0, 100)).filter(({ body }) => body['what'] === what);

  /** A past visit with everything that can be known of it. */
  async function pastVisit(): Promise<Awaited<ReturnType<typeof book>>> {
    const made = await book(MONDAY_NINE, { note: 'allergic to lavender', conversationId: OLD_CHAT });
    shop.set('2026-06-15T15:00Z');
    await completeAppointment(shop, {
      principal: owner,
      businessId,
      appointmentId: made._id,
      operationId: operation(`done-${count}`),
    });
    shop.set('2026-06-16T12:00Z');
    return made;
  }

  const conversationOf = (id: ConversationId, more: Partial<Conversation> = {}): Conversation => ({
    _id: id,
    schemaVersion: 1,
    businessId,
    channel: 'web',
    principal: customer('ada'),
    lease: null,
    fence: 0,
    state: { contact, history: [{ role: 'user', text: 'I am Ada' }] },
    proposals: [],
    queue: [],
    turn: null,
    turns: 1,
    seq: 2,
    outgoing: [],
    createdAt: shop.clock.now(),
    updatedAt: shop.clock.now(),
    ...more,
  });

  async function talked(id: ConversationId): Promise<void> {
    const at = shop.clock.now();
    await shop.store.conversations.insert(conversationOf(id));
    const key = `web|${id}|m1`;
    await shop.store.inbox.accept({
      _id: key,
      conversationId: id,
      delivery: { key, text: 'I am Ada', at },
      state: 'done',
      receivedAt: at,
    });
    await shop.store.outbox.add([
      {
        _id: `${id}|1|p`,
        conversationId: id,
        channel: 'web',
        seq: 1,
        body: { from: 'person', text: 'I am Ada', keys: [key] },
        at,
      },
    ]);
    await shop.store.events.add([
      {
        _id: `${id}|e`,
        kind: 'transcript',
        subject: id,
        seq: 1,
        at,
        body: { call: 'note_contact', arguments: '{"name":"Ada"}' },
      },
      { _id: `${id}|a`, kind: 'audit', subject: id, seq: 1, at, body: { tool: 'book_appointment', operationId: 'x' } },
    ]);
  }

  describe(`a person’s profile over ${name}`, () => {
    test('is empty at first, and nobody else’s to see', async () => {
      expect(await showProfile(shop, ada)).toEqual({});
      expect(await codeOf(showProfile(shop, { principal: owner, businessId }))).toBe('FORBIDDEN');
      expect(await codeOf(showProfile(shop, { ...ada, businessId: asId('aurora') }))).toBe('NOT_FOUND');
    });

    test('shows what was said, each with where it came from', async () => {
      await save();
      await change({ provider: noor, service: cut, time: { from: 0, to: 720 }, language: 'es' });
      expect(await showProfile(shop, ada)).toEqual({
        name: 'Ada',
        contact,
        provider: { value: 'Noor', from: 'said' },
        service: { value: 'Haircut', from: 'said' },
        time: { value: { from: 0, to: 720 }, from: 'said' },
        language: { value: 'es', from: 'said' },
      });
    });

    test('two bookings of the same service with the same person teach a habit, one does not', async () => {
      await book(MONDAY_NINE);
      expect(await showProfile(shop, ada)).toEqual({ last: { service: 'Haircut', provider: 'Maya', weekday: 1, minute: 540 } });
      await book('2026-06-22T13:00Z');
      expect(await showProfile(shop, ada)).toMatchObject({
        provider: { value: 'Maya', from: 'bookings' },
        service: { value: 'Haircut', from: 'bookings' },
        time: { value: { from: 0, to: 720 }, from: 'bookings' },
      });
    });

    test('bookings at different hours teach no time, cancelled ones nothing at all, and what was said always wins', async () => {
      const first = await book(MONDAY_NINE);
      await book('2026-06-22T19:00Z');
      expect(await showProfile(shop, ada)).toMatchObject({ provider: { value: 'Maya', from: 'bookings' } });
      expect((await showProfile(shop, ada)).time).toBeUndefined();
      await change({ provider: noor });
      expect((await showProfile(shop, ada)).provider).toEqual({ value: 'Noor', from: 'said' });
      expect((await showProfile(shop, ada)).service).toEqual({ value: 'Haircut', from: 'bookings' });
      await cancelAppointment(shop, { ...ada, appointmentId: first._id, operationId: operation('gone') });
      expect((await showProfile(shop, ada)).service).toBeUndefined();
    });

    test('a change happens once under its operation id, is recorded without what it says, and names what is wrong', async () => {
      await save();
      expect(await change({ phone: '+442079460099' }, 'op-1')).toMatchObject({
        contact: { name: 'Ada', phone: '+442079460099' },
      });
      await change({ phone: '+442079460055' }, 'op-2');
      expect(await change({ phone: '+442079460099' }, 'op-1')).toMatchObject({ contact: { phone: '+442079460055' } });
      expect(await codeOf(change({ phone: '+442079460011' }, 'op-1'))).toBe('CONFLICT');
      const rows = await audit('profile-changed');
      expect(rows.map(({ body }) => [body['fields'], body['operationId']])).toEqual([
        [['phone'], 'op-1'],
        [['phone'], 'op-2'],
      ]);
      expect(JSON.stringify(rows)).not.toContain('4420');
      expect(await codeOf(change({ phone: '0207' }, 'bad-1'))).toBe('INVALID_INPUT');
      expect(await codeOf(change({ email: 'ada' }, 'bad-2'))).toBe('INVALID_INPUT');
      expect(await codeOf(change({ provider: asId('nobody') }, 'bad-3'))).toBe('NOT_FOUND');
      expect(await codeOf(change({ time: { from: 700, to: 600 } }, 'bad-4'))).toBe('INVALID_INPUT');
      expect(await codeOf(change({ language: '<b>' }, 'bad-5'))).toBe('INVALID_INPUT');
    });

    test('a new number reaches bookings to come, never past ones; taking it away leaves them reachable', async () => {
      await save();
      const past = await pastVisit();
      const next = await book('2026-06-22T13:00Z');
      await change({ phone: '+442079460099' }, 'new');
      const phoneOf = async (one: typeof past) => (await shop.store.appointments.get(businessId, one._id))?.contact?.phone;
      expect([await phoneOf(past), await phoneOf(next)]).toEqual([contact.phone, '+442079460099']);
      await change({ phone: null }, 'away');
      expect((await showProfile(shop, ada)).contact).toEqual({ name: 'Ada', email: contact.email });
      expect(await phoneOf(next)).toBe('+442079460099');
    });

    test('changes made at once are all kept', async () => {
      const fields: ProfileChange[] = [
        { provider: noor },
        { service: cut },
        { language: 'es' },
        { name: 'Ada B' },
        { email: 'b@example.org' },
      ];
      await Promise.all(fields.map((one, index) => change(one, `many-${index}`)));
      expect(await showProfile(shop, ada)).toMatchObject({
        contact: { name: 'Ada B', email: 'b@example.org' },
        provider: { value: 'Noor' },
        service: { value: 'Haircut' },
        language: { value: 'es' },
      });
    });
  });

  describe(`forgetting over ${name}`, () => {
    test('preferences go with what bookings had taught; later bookings teach anew', async () => {
      await save();
      await book(MONDAY_NINE);
      await book('2026-06-22T13:00Z');
      await change({ language: 'es' });
      await forget('preferences');
      expect(await showProfile(shop, ada)).toEqual({ name: 'Ada', contact });
      shop.set('2026-06-08T13:00Z');
      await book('2026-06-29T13:00Z');
      expect((await showProfile(shop, ada)).provider).toBeUndefined();
      await book('2026-07-06T13:00Z');
      expect((await showProfile(shop, ada)).provider).toEqual({ value: 'Maya', from: 'bookings' });
      await forget('preferences');
      expect((await showProfile(shop, ada)).provider).toEqual({ value: 'Maya', from: 'bookings' });
    });

    test('contact details go; bookings to come keep what they were made with', async () => {
      await save();
      const next = await book('2026-06-22T13:00Z');
      await change({ provider: noor });
      await forget('contact');
      expect(await showProfile(shop, ada)).toMatchObject({ provider: { value: 'Noor', from: 'said' } });
      expect((await showProfile(shop, ada)).contact).toBeUndefined();
      expect((await shop.store.appointments.get(businessId, next._id))?.contact).toEqual(contact);
    });

    test('everything is refused with the true list while something is to come, and cancels nothing', async () => {
      await save();
      const next = await book('2026-06-22T13:00Z');
      const wish = { serviceId: cut, from: on('2026-06-20'), to: on('2026-06-21'), times: [], party: 1 };
      const { entry } = await joinWaitlist(shop, {
        ...ada,
        customerId: customerId('ada'),
        contact,
        wish,
        conversationId: CHAT,
        operationId: operation('join'),
      });
      await expect(forget('everything')).rejects.toMatchObject({
        code: 'STATE',
        details: { bookings: [next.reference], waiting: [entry._id] },
      });
      expect((await shop.store.appointments.get(businessId, next._id))?.state).toBe('confirmed');
      expect((await showProfile(shop, ada)).contact).toEqual(contact);
      await cancelAppointment(shop, { ...ada, appointmentId: next._id, operationId: operation('cancel') });
      await leaveWaitlist(shop, { ...ada, entryId: entry._id, operationId: operation('leave') });
      await forget('everything', 'again');
      expect(await showProfile(shop, ada)).toEqual({});
      expect(isAda(await shop.store.waitlist.get(businessId, entry._id))).toBe(false);
    });

    test('everything goes but what the books need, in every conversation, and a new start is untouched', async () => {
      await save();
      const past = await pastVisit();
      await talked(OLD_CHAT);
      await talked(CHAT);
      await shop.store.conversations.insert(conversationOf(asId('other'), { principal: customer('ben') }));
      shop.set('2026-06-16T12:01Z');
      await forget('everything', 'all', shop, CHAT);
      const kept = await shop.store.appointments.get(businessId, past._id);
      expect(kept).toMatchObject({
        state: 'completed',
        serviceId: cut,
        providerId: maya,
        startsAt: past.startsAt,
        price: past.price,
      });
      expect(isAda(kept)).toBe(false);
      expect(await shop.store.appointments.ofCustomer(businessId, customerId('ada'), instant(0))).toEqual([]);
      // Somebody begins anew before the job has come to it.
      shop.set('2026-06-16T12:02Z');
      await saveCustomer(shop, { ...ada, customerId: customerId('ada'), contact: { name: 'Lovelace', email: 'l@example.org' } });
      const again = await book('2026-06-22T13:00Z', { contact: { name: 'Lovelace', email: 'l@example.org' } });
      expect(await carryOutJobs(shop, 'worker', 15_000, 100)).toBeGreaterThan(0);
      expect((await showProfile(shop, ada)).contact?.name).toBe('Lovelace');
      expect((await shop.store.appointments.get(businessId, again._id))?.contact?.name).toBe('Lovelace');
      for (const id of [CHAT, OLD_CHAT]) {
        expect(await shop.store.outbox.after(id, 0, 10)).toEqual([]);
        expect(await shop.store.events.of(id, 'transcript', 0, 10)).toEqual([]);
        expect(await shop.store.events.of(id, 'audit', 0, 10)).toHaveLength(1);
        expect(isAda(await shop.store.inbox.get(`web|${id}|m1`))).toBe(false);
      }
      expect(isAda(await shop.store.conversations.get(OLD_CHAT))).toBe(false);
      expect(await shop.store.conversations.get(OLD_CHAT)).toMatchObject({ lease: null });
      // The one it was asked for in forgets by itself; others’ are others’.
      expect(isAda(await shop.store.conversations.get(CHAT))).toBe(true);
      expect(isAda(await shop.store.conversations.get(asId('other')))).toBe(true);
      expect((await audit('customer-forgotten')).map(({ body }) => body['scope'])).toEqual(['everything']);
    });

    test('a conversation that is being talked in is forgotten once it is quiet', async () => {
      await save();
      await talked(OLD_CHAT);
      const taken = await shop.store.conversations.take(OLD_CHAT, 'engine', shop.clock.now(), 60_000);
      shop.set('2026-06-08T12:00:30Z');
      await forget('everything');
      await carryOutJobs(shop, 'worker', 15_000, 100);
      expect(isAda(await shop.store.conversations.get(OLD_CHAT))).toBe(true);
      if (taken.taken) await shop.store.conversations.release(OLD_CHAT, taken.conversation.fence);
      shop.set('2026-06-08T12:05Z');
      await carryOutJobs(shop, 'worker', 15_000, 100);
      expect(isAda(await shop.store.conversations.get(OLD_CHAT))).toBe(false);
      expect(await shop.store.outbox.after(OLD_CHAT, 0, 10)).toEqual([]);
    });

    test('whatever step a process dies at, a repeat or the job alone leaves nothing behind', async () => {
      for (let steps = 1; ; steps++) {
        for (const after of [false, true]) {
          const day = steps * 2 + Number(after);
          const start = Date.parse('2026-06-08T12:00Z') + day * 86_400_000 * 7;
          shop.set(new Date(start).toISOString());
          await save();
          const made = await book(new Date(Date.parse('2026-06-15T14:00Z') + day * 86_400_000 * 7).toISOString(), {
            note: 'allergic',
          });
          await cancelAppointment(shop, { ...ada, appointmentId: made._id, operationId: operation(`c-${day}`) });
          await talked(asId(`t-${day}`));
          shop.set(new Date(start + 60_000).toISOString());
          const { store, died } = dyingStore(shop.store, steps, after);
          const id = `die-${day}`;
          await forget('everything', id, { ...shop, store }).catch(() => undefined);
          if (died() && day % 4 < 2) await forget('everything', id);
          const begun = (await shop.store.jobs.get(`forget|${id}|first`)) !== undefined;
          if (!begun) {
            await forget('everything', id);
          }
          shop.set(new Date(start + 3_600_000).toISOString());
          await carryOutJobs(shop, 'worker', 15_000, 100);
          expect(await showProfile(shop, ada)).toEqual({});
          expect(isAda(await shop.store.appointments.get(businessId, made._id))).toBe(false);
          expect(await shop.store.outbox.after(asId(`t-${day}`), 0, 10)).toEqual([]);
          expect(isAda(await shop.store.conversations.get(asId(`t-${day}`)))).toBe(false);
          if (!died()) return;
        }
      }
    });

    test('of a group session only one’s own past seat is forgotten, and others keep theirs', async () => {
      const seats = { ...salon, services: salon.services.map((one) => (one.id === cut ? { ...one, seats: 4 } : one)) };
      expect(await shop.store.businesses.replace(seats, (await shop.business()).revision)).toBe(true);
      await book(MONDAY_NINE);
      const bens = {
        principal: customer('ben'),
        customerId: customerId('ben'),
        contact: { name: 'Ben', email: 'ben@example.org' },
      };
      const { appointment: session } = await bookAppointment(shop, booking(MONDAY_NINE, bens));
      shop.set('2026-06-16T12:00Z');
      await forget('everything');
      const kept = await shop.store.appointments.get(businessId, session._id);
      expect(isAda(kept)).toBe(false);
      expect(kept?.attendees).toHaveLength(2);
      expect(kept?.attendees?.some((seat) => seat.contact?.name === 'Ben')).toBe(true);
    });
  });

  test(`the export over ${name} holds all that is known, of this person alone`, async () => {
    await save();
    await pastVisit();
    await talked(OLD_CHAT);
    await bookAppointment(
      shop,
      booking('2026-06-22T13:00Z', {
        principal: customer('ben'),
        customerId: customerId('ben'),
        contact: { name: 'Ben', email: 'ben@example.org' },
      }),
    );
    const held = await exportCustomer(shop, ada);
    expect(held).toMatchObject({
      business: 'Practice Salon',
      you: { contact, preferences: { service: null } },
      bookings: [
        { service: 'Haircut', provider: 'Maya', start: '2026-06-15T13:00:00.000Z', note: 'allergic to lavender', contact },
      ],
      conversations: [{ channel: 'web', lines: [{ from: 'person', text: 'I am Ada' }] }],
    });
    expect(JSON.stringify(held)).not.toContain('Ben');
    expect(await codeOf(exportCustomer(shop, { principal: owner, businessId }))).toBe('FORBIDDEN');
    const deps = { services: shop, tokens: createTokens({ secret: 'a-secret-of-the-tests-only-0123456789', clock: shop.clock }) };
    const token = (await issueExportLink(deps, ada.principal)).split('token=')[1] ?? '';
    expect(JSON.parse((await exportBehind(deps, token)).body)).toEqual(JSON.parse(JSON.stringify(held)));
    expect(await codeOf(exportBehind(deps, `${token}x`))).toBe('FORBIDDEN');
    shop.set('2026-06-18T12:00Z');
    expect(await codeOf(exportBehind(deps, token))).toBe('EXPIRED');
  });
}
