import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { asId } from '../../src/domain/people/ids.ts';
import type { ConversationId } from '../../src/domain/people/ids.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { createMetrics } from '../../src/logging/metrics.ts';
import type { Reply } from '../../src/ports/channel.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { cancelAppointment } from '../../src/services/cancel-appointment.ts';
import { conversationMessenger, sendMessages } from '../../src/services/send-messages.ts';
import { createTools } from '../../tools/registry.ts';
import { booking, businessId, customer, customerId, maya, on, openShop, operation, owner } from '../services/salon.ts';
import type { Shop } from '../services/salon.ts';
import { work } from '../services/waitlist-world.ts';
import { call, say, ScriptedInterpreter } from '../support/scripted-interpreter.ts';

let shop: Shop;
let engine: Engine;
let interpreter: ScriptedInterpreter;
beforeEach(async () => {
  shop = await openShop();
  interpreter = new ScriptedInterpreter();
  engine = createEngine({
    ...shop,
    metrics: createMetrics(),
    interpreter,
    tools: createTools({ services: shop, fileLink: (_business, id) => Promise.resolve(`/files/${id}.ics`) }),
    settings: { owner: 'one', leaseMs: 15_000, turnDeadlineMs: 5_000, pollMs: 0 },
  });
});
afterEach(async () => {
  await engine.stop();
  interpreter.assertFinished();
  await shop.close();
});

const chatOf = (name: string): ConversationId => asId<ConversationId>(`chat-${name}`);
let deliveries = 0;
async function send(name: string, message: { text?: string; action?: string }): Promise<Reply> {
  const replies: Reply[] = [];
  const delivery = { channel: 'web', conversationId: chatOf(name), sender: customer(name), sentAt: shop.clock.now() } as const;
  for await (const event of engine.handle({ ...delivery, ...message, id: `m${++deliveries}` }))
    if (event.type === 'reply') replies.push(event.reply);
  return replies.at(-1) as Reply;
}
const press = (name: string, reply: Reply | undefined, label: string): Promise<Reply> =>
  send(name, { action: reply?.choices?.find((choice) => choice.label === label)?.action ?? `no ${label}` });
const wait = { text: 'Wednesday at 11', date: '2026-06-10', time: '11:00' };

/** Opens a chat and waits for Maya's full hour on Wednesday at 11 in New York. */
async function joinByChat(name: string): Promise<Reply> {
  await engine.open(chatOf(name), { channel: 'web', principal: customer(name) });
  interpreter.queue(
    call(
      ['note_contact', { name, phone: null, email: `${name}@example.org` }],
      ['join_waitlist', { service: 'Haircut', provider: 'Maya', when: wait, party: null }],
    ),
    say(''),
  );
  const proposal = await send(name, { text: `put me on the waitlist, ${name}, ${name}@example.org` });
  expect(proposal.card).toMatchObject({ type: 'proposal', title: 'Waitlist: Haircut with Maya' });
  return press(name, proposal, 'Confirm');
}
const lastLine = async (name: string): Promise<Reply | undefined> =>
  (await engine.transcript(chatOf(name), 0, 100)).at(-1)?.reply;
async function clockwork(): Promise<void> {
  await work(shop);
  await sendMessages(shop, conversationMessenger(engine), 'one', 15_000, 100);
}

describe('a full hour', () => {
  it('is waited for in the chat, offered there when it frees, passed by the first and taken by the second with one press', async () => {
    const { appointment } = await bookAppointment(
      shop,
      booking('2026-06-10T15:00Z', { principal: owner, customerId: customerId('x') }),
    );
    expect((await joinByChat('ada')).text).toContain('You are next in line');
    shop.set('2026-06-08T12:01Z');
    expect((await joinByChat('ben')).text).toContain('You are number 2 of 2');
    interpreter.queue(call(['list_bookings', { only: 'waitlist' }]), say(''));
    expect((await send('ben', { text: 'what is my place?' })).text).toContain('you are number 2 of 2');
    await cancelAppointment(shop, { principal: owner, businessId, appointmentId: appointment._id, operationId: operation('c') });
    await clockwork();
    const offer = await lastLine('ada');
    expect(offer?.text).toContain('Haircut with Maya on Wednesday, June 10, 2026, 11:00 AM');
    expect(offer?.card).toMatchObject({ type: 'appointment', reference: expect.stringMatching(/^ALM-/), state: 'held for you' });
    expect((await lastLine('ben'))?.text).toContain('number 2');
    expect((await send('ada', { text: 'no' })).text).toContain('goes to the next in line');
    await clockwork();
    const done = await press('ben', await lastLine('ben'), 'Take it');
    expect(done.text).toMatch(/^Booked: \*\*Haircut with Maya\*\*/);
    expect(done.card).toMatchObject({ type: 'appointment', state: 'confirmed' });
    const late = await press('ada', offer, 'Take it');
    expect(late.text).toContain('run out');
    const own = await shop.store.appointments.ofCustomer(businessId, customerId('ben'), shop.clock.now());
    expect(own.map(({ state, providerId, wallStart }) => [state, providerId, wallStart])).toEqual([
      ['confirmed', maya, { date: on('2026-06-10'), minute: 660 }],
    ]);
  });

  it('an offer nobody answers ends by itself, and the person hears of it once', async () => {
    const { appointment } = await bookAppointment(
      shop,
      booking('2026-06-10T15:00Z', { principal: owner, customerId: customerId('x') }),
    );
    await joinByChat('ada');
    await cancelAppointment(shop, { principal: owner, businessId, appointmentId: appointment._id, operationId: operation('c') });
    await clockwork();
    shop.set('2026-06-08T12:31Z');
    await clockwork();
    await clockwork();
    const lines = (await engine.transcript(chatOf('ada'), 0, 100)).map(({ text }) => text);
    expect(lines.filter((line) => line.includes('went to the next in line'))).toHaveLength(1);
    const chat = await lastLine('ada');
    expect(chat?.text).toContain('You keep your place');
  });

  it('is taken or left in words too, after the person’s own yes', async () => {
    const { appointment } = await bookAppointment(
      shop,
      booking('2026-06-10T15:00Z', { principal: owner, customerId: customerId('x') }),
    );
    await joinByChat('ada');
    interpreter.queue(call(['answer_offer', { accept: true }]), say(''));
    expect((await send('ada', { text: 'take the offer' })).text).toContain('No time from the waitlist');
    await cancelAppointment(shop, { principal: owner, businessId, appointmentId: appointment._id, operationId: operation('c') });
    await clockwork();
    interpreter.queue(call(['answer_offer', { accept: true }]), say(''));
    const proposal = await send('ada', { text: 'I would love to take that one' });
    expect(proposal.card).toMatchObject({ type: 'proposal', title: 'Haircut with Maya' });
    expect((await press('ada', proposal, 'Confirm')).text).toMatch(/^Booked/);
    interpreter.queue(call(['leave_waitlist', { which: null }]), say(''));
    expect((await send('ada', { text: 'leave the waitlist' })).text).toContain('not on the waitlist');
  });

  it('leaving is asked for, confirmed and done', async () => {
    await joinByChat('ada');
    interpreter.queue(call(['leave_waitlist', { which: null }]), say(''));
    const proposal = await send('ada', { text: 'take me off the waitlist' });
    expect((await press('ada', proposal, 'Confirm')).text).toContain('You are off the waitlist');
    interpreter.queue(call(['list_bookings', { only: 'waitlist' }]), say(''));
    expect((await send('ada', { text: 'my place?' })).text).toContain('not on the waitlist');
  });
});
