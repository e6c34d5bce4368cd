import { expect, test } from '@jest/globals';
import { asId } from '../../src/domain/people/ids.ts';
import type { ConversationId, ProposalId } from '../../src/domain/people/ids.ts';
import { instant, plusMinutes } from '../../src/domain/time/types.ts';
import type { ZoneId } from '../../src/domain/time/types.ts';
import type { Outgoing } from '../../src/domain/dialogue/conversation.ts';
import type { ConversationStore, TakeResult, TurnEnd } from '../../src/ports/store.ts';
import { withEmptyStore } from './empty-store.ts';
import { CHAT, conversation, delivery, NOW, proposal } from './store-fixtures.ts';
import type { StoreHarness } from './store-fixtures.ts';

const UTC = 'UTC' as ZoneId;
const LEASE_MS = 30_000;
const line = (n: number): Outgoing => ({ kind: 'reply', id: `web-1|${String(n)}|0`, seq: n, body: { text: 'hello' }, at: NOW });
const end = (changes: Partial<TurnEnd> = {}): TurnEnd => ({
  consumed: [],
  state: { step: 1 },
  proposals: [],
  outgoing: [line(1)],
  turns: 1,
  seq: 2,
  ...changes,
});

/** Lease, fence, queue and turn of a conversation, over any database. */
export function conversationContract(harness: StoreHarness): void {
  let chats: ConversationStore;
  withEmptyStore(harness, (empty) => {
    chats = empty.conversations;
  });
  const take = (owner: string, at = NOW, key?: string): Promise<TakeResult> =>
    chats.take(CHAT, owner, at, LEASE_MS, key === undefined ? undefined : delivery(key));

  test('a conversation is made once; taking one that is not there says so', async () => {
    expect(await take('p', NOW, '1')).toEqual({ taken: false, missing: true });
    expect(await take('p')).toEqual({ taken: false, missing: true });
    expect(await chats.insert(conversation())).toBe(true);
    expect(await chats.insert(conversation({ seq: 7 }))).toBe(false);
    expect(await chats.get(CHAT)).toEqual(conversation());
  });

  test('taking a free one gives the lease, a higher fence and the delivery in the queue', async () => {
    await chats.insert(conversation());
    expect(await take('p', NOW, '1')).toEqual({
      taken: true,
      conversation: conversation({ lease: { owner: 'p', until: instant(NOW + LEASE_MS) }, fence: 1, queue: [delivery('1')] }),
    });
  });

  test('of 48 takers at once one gets it; every delivery is in the queue exactly once', async () => {
    await chats.insert(conversation());
    const results = await Promise.all(Array.from({ length: 48 }, (_, n) => take(`p${String(n)}`, NOW, String(n % 24))));
    expect(results.filter((result) => result.taken)).toHaveLength(1);
    const keys = (await chats.get(CHAT))?.queue.map(({ key }) => key) ?? [];
    expect([...keys].sort()).toEqual(Array.from({ length: 24 }, (_, n) => `web|${String(n)}`).sort());
    expect((await chats.get(CHAT))?.fence).toBe(1);
  });

  test('a delivery for a leased conversation queues for its owner; the owner itself is no exception', async () => {
    await chats.insert(conversation());
    await take('p', NOW, '1');
    expect(await take('q', NOW, '2')).toEqual({ taken: false, missing: false });
    expect(await take('p', NOW, '3')).toEqual({ taken: false, missing: false });
    expect(await take('q')).toEqual({ taken: false, missing: false });
    expect(await chats.get(CHAT)).toMatchObject({
      fence: 1,
      lease: { owner: 'p' },
      queue: [delivery('1'), delivery('2'), delivery('3')],
    });
  });

  test('a delivery that comes again changes nothing, whether it waits or is being handled', async () => {
    await chats.insert(conversation());
    await take('p', NOW, '1');
    await take('q', NOW, '1');
    expect((await chats.get(CHAT))?.queue).toEqual([delivery('1')]);
    expect(await chats.openTurn(CHAT, 1, { n: 1, deliveries: [delivery('1')], startedAt: NOW })).toBe(true);
    await take('q', NOW, '1');
    expect((await chats.get(CHAT))?.queue).toEqual([]);
    const again = await take('q', plusMinutes(NOW, 5), '1');
    expect(again).toMatchObject({
      taken: true,
      conversation: { queue: [], fence: 2, turn: { n: 1, deliveries: [delivery('1')] } },
    });
  });

  test('when a lease is over the next one takes it, and the stale owner can only lose', async () => {
    await chats.insert(conversation({ proposals: [proposal('p1')] }));
    await take('p', NOW, '1');
    await chats.openTurn(CHAT, 1, { n: 1, deliveries: [delivery('1')], startedAt: NOW });
    expect((await take('q', instant(NOW + LEASE_MS - 1))).taken).toBe(false);
    expect(await take('q', instant(NOW + LEASE_MS))).toMatchObject({ taken: true, conversation: { fence: 2 } });
    const before = await chats.get(CHAT);
    expect(await chats.renew(CHAT, 1, plusMinutes(NOW, 60))).toBe(false);
    expect(await chats.openTurn(CHAT, 1, { n: 1, deliveries: [], startedAt: NOW })).toBe(false);
    expect(await chats.appendStep(CHAT, 1, { key: 's', data: {} })).toBe(false);
    expect(await chats.moveProposal(CHAT, 1, asId('p1'), 'open', 'executing')).toBe(false);
    expect(await chats.endTurn(CHAT, 1, end())).toBeUndefined();
    await chats.release(CHAT, 1);
    expect(await chats.get(CHAT)).toEqual(before);
  });

  test('renewing keeps the lease, releasing frees it, and a freed lease cannot be renewed', async () => {
    await chats.insert(conversation());
    await take('p');
    expect(await chats.renew(CHAT, 1, instant(NOW + 2 * LEASE_MS))).toBe(true);
    expect((await take('q', instant(NOW + LEASE_MS))).taken).toBe(false);
    await chats.release(CHAT, 1);
    expect(await chats.renew(CHAT, 1, plusMinutes(NOW, 60))).toBe(false);
    expect(await take('q', NOW)).toMatchObject({ taken: true, conversation: { fence: 2, lease: { owner: 'q' } } });
  });

  test('opening a turn takes its deliveries from the queue; repeated, it changes nothing; with steps it is not opened again', async () => {
    await chats.insert(conversation());
    await take('p', NOW, '1');
    await take('q', NOW, '2');
    const turn = { n: 1, deliveries: [delivery('1')], startedAt: NOW };
    expect(await chats.openTurn(CHAT, 1, turn)).toBe(true);
    expect(await chats.openTurn(CHAT, 1, turn)).toBe(true);
    expect(await chats.get(CHAT)).toMatchObject({ turn: { ...turn, steps: [] }, queue: [delivery('2')] });
    expect(await chats.appendStep(CHAT, 1, { key: 'answer|0', data: { text: 'hi' } })).toBe(true);
    expect(await chats.openTurn(CHAT, 1, turn)).toBe(false);
    expect(await chats.openTurn(CHAT, 1, { ...turn, n: 2 })).toBe(false);
    expect((await chats.get(CHAT))?.turn?.steps).toEqual([{ key: 'answer|0', data: { text: 'hi' } }]);
  });

  test('a step is kept once under its key, the first wins, and there is no step without a turn', async () => {
    await chats.insert(conversation());
    await take('p', NOW, '1');
    expect(await chats.appendStep(CHAT, 1, { key: 's', data: {} })).toBe(false);
    await chats.openTurn(CHAT, 1, { n: 1, deliveries: [delivery('1')], startedAt: NOW });
    expect(await chats.appendStep(CHAT, 1, { key: 'a', data: { n: 1 } })).toBe(true);
    expect(await chats.appendStep(CHAT, 1, { key: 'b', data: { n: 2 } })).toBe(true);
    expect(await chats.appendStep(CHAT, 1, { key: 'a', data: { n: 3 } })).toBe(true);
    expect((await chats.get(CHAT))?.turn?.steps).toEqual([
      { key: 'a', data: { n: 1 } },
      { key: 'b', data: { n: 2 } },
    ]);
  });

  test('of 32 yeses to one proposal one moves it; the other proposals stay', async () => {
    await chats.insert(conversation({ proposals: [proposal('p0'), proposal('p1'), proposal('p2')] }));
    await take('p', NOW, '1');
    const move = () => chats.moveProposal(CHAT, 1, asId<ProposalId>('p1'), 'open', 'executing');
    const moved = await Promise.all(Array.from({ length: 32 }, move));
    expect(moved.filter(Boolean)).toHaveLength(1);
    expect((await chats.get(CHAT))?.proposals.map(({ state }) => state)).toEqual(['open', 'executing', 'open']);
    expect(await chats.moveProposal(CHAT, 1, asId('none'), 'open', 'void')).toBe(false);
    expect(await chats.moveProposal(CHAT, 1, asId('p1'), 'executing', 'done')).toBe(true);
  });

  test('opening a turn may claim a proposal in the same step: one that is open, once, whoever asks; a repeat finds its own claim', async () => {
    await chats.insert(conversation({ proposals: [proposal('p0'), proposal('p1')] }));
    await take('p', NOW, '1');
    const turn = { n: 1, deliveries: [delivery('1')], startedAt: NOW };
    expect(await chats.openTurn(CHAT, 1, turn, asId<ProposalId>('none'))).toBe(false);
    expect(await chats.openTurn(CHAT, 2, turn, asId<ProposalId>('p1'))).toBe(false);
    expect((await chats.get(CHAT))?.turn).toBeNull();
    expect(await chats.openTurn(CHAT, 1, turn, asId<ProposalId>('p1'))).toBe(true);
    expect(await chats.openTurn(CHAT, 1, turn, asId<ProposalId>('p1'))).toBe(true);
    expect(await chats.get(CHAT)).toMatchObject({
      turn: { ...turn, steps: [] },
      queue: [],
      proposals: [{ state: 'open' }, { state: 'executing' }],
    });
    await chats.appendStep(CHAT, 1, { key: 's', data: {} });
    expect(await chats.openTurn(CHAT, 1, turn, asId<ProposalId>('p1'))).toBe(false);
    expect(await chats.openTurn(CHAT, 1, turn, asId<ProposalId>('p0'))).toBe(false);
  });

  test('ending a turn stores what it made and frees the lease in one step, keeping what queued meanwhile; a repeat adds nothing', async () => {
    await chats.insert(conversation({ timeZone: UTC }));
    await take('p', NOW, '1');
    await chats.openTurn(CHAT, 1, { n: 1, deliveries: [delivery('1')], startedAt: NOW });
    for (const key of ['2', '3']) await take('q', NOW, key);
    const finished = end({ proposals: [proposal('p1')], locale: 'en-GB', consumed: ['web|1', 'web|3'] });
    const { consumed: _gone, ...stored } = finished;
    const expected = { ...conversation({ timeZone: UTC, fence: 1, queue: [delivery('2')] }), ...stored };
    for (const time of ['first', 'again']) {
      const ended = await chats.endTurn(CHAT, 1, finished);
      await ended?.durable;
      expect([time, ended?.conversation]).toEqual([time, expected]);
    }
    expect(await chats.get(CHAT)).toEqual(expected);
  });

  test('a release may drop deliveries that were answered before', async () => {
    await chats.insert(conversation());
    await take('p', NOW, '1');
    await take('q', NOW, '2');
    await chats.release(CHAT, 1, ['web|1']);
    expect(await chats.get(CHAT)).toMatchObject({ lease: null, queue: [delivery('2')] });
  });

  test('outgoing items leave by id, and a repeat of the pull does no harm', async () => {
    await chats.insert(conversation({ outgoing: [line(1), line(2), { kind: 'delivered', id: 'd' }] }));
    await chats.pullOutgoing(CHAT, [line(1).id, 'd']);
    await chats.pullOutgoing(CHAT, [line(1).id]);
    await chats.pullOutgoing(CHAT, []);
    expect((await chats.get(CHAT))?.outgoing).toEqual([line(2)]);
  });

  test('unattended are those with outgoing items, and those with a turn or a queue that nobody living holds', async () => {
    const lease = (until: number) => ({ owner: 'p', until: instant(NOW + until) });
    const turn = { n: 1, deliveries: [], startedAt: NOW, steps: [] };
    const cases = {
      idle: {},
      outgoing: { outgoing: [line(1)] },
      'outgoing-leased': { outgoing: [line(1)], lease: lease(1) },
      queued: { queue: [delivery('1')] },
      'queued-leased': { queue: [delivery('1')], lease: lease(1) },
      'queued-over': { queue: [delivery('1')], lease: lease(0) },
      turn: { turn },
      'turn-leased': { turn, lease: lease(1) },
      'turn-over': { turn, lease: lease(-5) },
      leased: { lease: lease(-5) },
    };
    for (const [name, changes] of Object.entries(cases)) await chats.insert(conversation({ _id: asId(name), ...changes }));
    const found = await chats.unattended(NOW, 20);
    expect([...found].sort()).toEqual(['outgoing', 'outgoing-leased', 'queued', 'queued-over', 'turn', 'turn-over']);
    expect(await chats.unattended(NOW, 2)).toHaveLength(2);
  });

  test('what was given to the people of a business is found by business, longest waiting first, until it is given back', async () => {
    const given = async (id: string, since: number): Promise<void> => {
      const chat = asId<ConversationId>(id);
      await chats.insert(conversation({ _id: chat }));
      const taken = await chats.take(chat, 'p', NOW, LEASE_MS);
      const fence = taken.taken ? taken.conversation.fence : -1;
      await chats.endTurn(chat, fence, end({ outgoing: [], handoff: { since: instant(since), summary: ['Who: Ana'] } }));
    };
    await given('web-2', NOW + 2);
    await given('web-3', NOW + 1);
    const { businessId } = conversation();
    const waiting = async (limit = 10): Promise<string[]> => (await chats.handedOver(businessId, limit)).map(({ _id }) => _id);
    expect(await waiting()).toEqual(['web-3', 'web-2']);
    expect(await waiting(1)).toEqual(['web-3']);
    const again = await chats.take(asId('web-3'), 'p', NOW, LEASE_MS);
    await chats.endTurn(
      asId('web-3'),
      again.taken ? again.conversation.fence : -1,
      end({ turns: 2, outgoing: [], handoff: null }),
    );
    expect(await waiting()).toEqual(['web-2']);
    expect(await chats.handedOver(asId('other'), 10)).toEqual([]);
  });
}
