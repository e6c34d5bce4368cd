import { expect, test } from '@jest/globals';
import { loadTokenizer } from '../../../src/interpreters/openai/tokens.ts';
import type { Wire } from '../../support/openai-server.ts';
import { promptBytes, tellBookingStory } from '../../support/openai-story.ts';
import { openAiTalk } from '../../support/openai-talk.ts';

test.each<Wire>(['chat', 'responses'])(
  'every request of the booking story begins with the bytes of the one before it, up to the volatile block (%s)',
  async (wire) => {
    const now = await openAiTalk(wire, { settings: { capabilities: { cacheKey: true } } });
    await tellBookingStory(now);
    const count = await loadTokenizer();
    const prompts = now.server.bodies.map(promptBytes);
    expect(prompts.length).toBeGreaterThan(8);
    for (const [index, { whole }] of prompts.entries()) {
      const before = prompts[index - 1];
      if (before) expect(whole.startsWith(before.untilVolatile)).toBe(true);
    }
    // What was said in earlier turns is part of it, from the first words on.
    expect(prompts.at(-1)?.untilVolatile).toContain('a haircut with Maya on Friday afternoon');
    expect(prompts.at(-1)?.untilVolatile).toContain('cancel it');
    // A cache hit needs 1,024 tokens.
    expect(count(prompts[0]?.untilVolatile ?? '')).toBeGreaterThan(1024);
    const keys = now.server.bodies.map((body) => (JSON.parse(body) as { prompt_cache_key?: string }).prompt_cache_key);
    expect(new Set(keys)).toEqual(new Set([expect.stringMatching(/^luna-hair:customer:[0-9a-f]{12}$/)]));
    expect(now.server.refused).toEqual([]);
    await now.close();
  },
);
