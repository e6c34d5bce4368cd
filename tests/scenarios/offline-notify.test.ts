import { afterEach, describe, expect, test } from '@jest/globals';
import type { ConversationId } from '../../src/domain/people/ids.ts';
import { MINUTE_MS } from '../../src/domain/time/types.ts';
import type { MessageRow } from '../../src/ports/messages.ts';
import type { Talk } from '../support/conversation.ts';
import { World } from '../support/conversation.ts';

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

/** Ann books in a chat on Friday at 10:00 with Maya; Bob, who is booked at 11:00, has no chat. */
async function friday(): Promise<{ world: World; ann: Talk; owner: Talk }> {
  world = await World.open();
  const ann = await world.talk();
  await ann.say('haircut friday at 10 with maya', 'Ana Silva 07700900123', 'yes');
  await world.book('haircut', 'maya', '2026-11-27', '11:00', 'bob');
  return { world, ann, owner: await world.talk('owner') };
}

/** Everything that is waiting to be sent, in order. */
async function waiting({ store, clock }: World): Promise<readonly MessageRow[]> {
  const rows: MessageRow[] = [];
  for (;;) {
    const row = await store.messages.take('test', clock.now(), MINUTE_MS);
    if (!row) return rows;
    rows.push(row);
  }
}

describe('the owner tells people who are booked', () => {
  test('of a delay: each sees their own time, the owner sees each text first and whom to call', async () => {
    const { world, owner } = await friday();
    await owner.say("tell everyone on Friday I'm 20 minutes late", 'maya');
    expect(owner.reply.card).toMatchObject({ type: 'proposal' });
    const shown = JSON.stringify(owner.reply.card);
    expect(shown).toContain('about 20 minutes later, at about 10:20');
    expect(shown).toContain('+447911123456');
    expect(await waiting(world)).toEqual([]);
    await owner.say('yes');
    expect(owner.reply.text).toContain('Sent to Ana Silva');
    expect(owner.reply.text).toContain('+447911123456');
    const [message, ...others] = await waiting(world);
    expect(others).toEqual([]);
    expect(message?.to).toEqual({ conversationId: 'talk-1' as ConversationId });
    expect(message?.notice.text).toContain('Haircut with Maya on Friday 27 November 2026, 10:00');
  });

  test('a second yes sends nothing twice', async () => {
    const { world, owner } = await friday();
    await owner.say("let maya's friday clients know the water is off", 'yes');
    await owner.say('yes');
    expect(await waiting(world)).toHaveLength(1);
  });

  test('in their own words, and only to those who are meant', async () => {
    const { world, owner } = await friday();
    await owner.say("let maya's friday clients know the water is off and we only do dry cuts", 'yes');
    const [message] = await waiting(world);
    expect(message?.notice.text).toContain('the water is off and we only do dry cuts');
    await owner.say("tell theo's friday clients the lift is broken");
    expect(owner.reply.text).toContain('Nobody is booked then');
  });

  test('a booking that is gone by the time of the yes is told nothing', async () => {
    const { world, ann, owner } = await friday();
    await owner.say("let maya's friday clients know the water is off");
    await ann.say('cancel my appointment', 'yes');
    await owner.say('yes');
    expect(await waiting(world)).toEqual([]);
    expect(owner.reply.text).not.toContain('Sent');
  });

  test('after "I’m running late", "tell them" tells those whom it concerns', async () => {
    world = await World.open();
    const ann = await world.talk();
    await ann.say('haircut today at 10:30 with maya', 'Ana Silva 07700900123', 'yes');
    const owner = await world.talk('owner');
    await owner.say("i'm running 20 minutes late", 'maya', 'tell them', 'yes');
    const [message] = await waiting(world);
    expect(message?.notice.text).toContain('at about 10:50');
  });

  test('without words it is asked which', async () => {
    const { owner } = await friday();
    await owner.say('tell everyone');
    expect(owner.reply.text).toContain('What shall I tell them?');
  });
});
