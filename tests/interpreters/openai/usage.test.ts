import { afterEach, describe, expect, test } from '@jest/globals';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ConversationId } from '../../../src/domain/people/ids.ts';
import { instant } from '../../../src/domain/time/types.ts';
import { localDate } from '../../../src/domain/time/wall.ts';
import { createLogger } from '../../../src/logging/logger.ts';
import type { UsageAllowance } from '../../../src/ports/usage.ts';
import { usageOfBusiness, usageOfConversation } from '../../../src/services/model-usage.ts';
import { createUsageAllowance } from '../../../src/services/usage-allowance.ts';
import { TUESDAY } from '../../support/conversation.ts';
import { openAiTalk } from '../../support/openai-talk.ts';
import type { OpenAiTalk } from '../../support/openai-talk.ts';
import { calls, says, serverError } from '../../support/openai-wire.ts';

/** What an answer of the fake server uses: 1,200 tokens in, 40 out. */
const prices = { inputMicros: 1_000_000, cachedMicros: 100_000, outputMicros: 10_000_000 };
const COST = 1200 + 400;
const hours = { name: 'business_info', arguments: { topic: 'hours', about: null } };
const today = localDate('2026-11-24');
const logger = createLogger({ level: 'silent' });

let now: OpenAiTalk;
afterEach(() => now.close());
const ofConversation = () => usageOfConversation({ store: now.world.store }, asId<ConversationId>('talk-1'));
const ofDay = async () => (await usageOfBusiness({ store: now.world.store }, now.world.business._id, [today]))[0];

describe('what models use', () => {
  test('is recorded with each answer, for the conversation and for the business’s day', async () => {
    now = await openAiTalk('chat', { settings: { prices } });
    now.server.script(calls(hours), says('From nine.', { cachedTokens: 1000 }), says('You are welcome.'));
    await now.talk.say('when are you open?', 'thanks a lot for telling me so');
    await now.world.engine.stop();
    const expected = { answers: 3, inputTokens: 3600, outputTokens: 120, cachedTokens: 1000, costMicros: 3 * COST - 900 };
    expect(await ofConversation()).toEqual(expected);
    expect(await ofDay()).toEqual({ day: today, ...expected });
  });

  test('is recorded for answers without use too: cut off, and paid for', async () => {
    now = await openAiTalk('responses', { settings: { prices } });
    now.server.script({ kind: 'answer', calls: [hours], finish: 'length' });
    await now.talk.say('when are you open?');
    await now.world.engine.stop();
    expect(await ofConversation()).toMatchObject({ answers: 1, costMicros: COST });
  });

  test('is nothing where no model answered, and nothing costs where no price is set', async () => {
    now = await openAiTalk('chat');
    now.server.script(serverError(), serverError(), serverError(), says('Hello.'));
    await now.talk.say('when are you open?');
    await now.world.engine.stop();
    expect(await ofDay()).toBeUndefined();
    await now.talk.say('hello again, what else is there?');
    await now.world.engine.stop();
    expect(await ofDay()).toEqual({ day: today, answers: 1, inputTokens: 1200, outputTokens: 40, cachedTokens: 0 });
  });
});

describe('a daily limit', () => {
  test('reached in the middle of a conversation hands it to the offline interpreter, and the next day the model is back', async () => {
    let at = TUESDAY;
    const held: { allowance?: UsageAllowance } = {}; // its store is made with the world
    const later: UsageAllowance = {
      isLeft: (business, moment) => held.allowance?.isLeft(business, moment) ?? Promise.resolve(true),
      note: (business, moment, usage) => held.allowance?.note(business, moment, usage),
    };
    now = await openAiTalk('chat', { guard: { allowance: later } });
    held.allowance = createUsageAllowance({ store: now.world.store, clock: { now: () => at }, logger }, { tokens: 2000 });
    now.server.script(says('Hello there.'), says('And hello again.'));
    await now.talk.say('hello, who are you?', 'and is it nice there?');
    expect(now.server.requests).toHaveLength(2);

    const slots = await now.talk.say('a haircut with Maya on Friday afternoon please');
    expect(slots.card?.type).toBe('slots');
    await now.talk.say('the second one', 'Ann Lee, ann@example.com', 'yes');
    expect(await now.world.booked()).toHaveLength(1);
    expect(now.server.requests).toHaveLength(2);

    at = instant(TUESDAY + 24 * 3_600_000);
    now.world.clock.at = at;
    now.server.script(says('Good morning!'));
    expect((await now.talk.say('good morning, nice to be back')).text).toContain('Good morning!');
  });

  test('that cannot be counted is not spent', async () => {
    const broken: UsageAllowance = { isLeft: () => Promise.reject(new Error('no store')), note: () => undefined };
    now = await openAiTalk('chat', { guard: { allowance: broken } });
    expect((await now.talk.say('when are you open?')).text).toMatch(/open/i);
    expect(now.server.requests).toHaveLength(0);
  });
});
