/**
 * Tokens of the booking story (a booking made, moved and cancelled), per request on both wires: what it holds, and how much of it is, byte for byte,
 * the beginning of the request before it, which is what a prompt cache can give back. Then what loading the tokenizer costs. Fails when a request
 * does not begin with what the one before it had in front of its volatile block.
 */
import { loadTokenizer } from '../src/interpreters/openai/tokens.ts';
import { promptBytes, tellBookingStory } from '../tests/support/openai-story.ts';
import { openAiTalk } from '../tests/support/openai-talk.ts';

const memoryBefore = process.memoryUsage().rss;
const before = performance.now();
const count = await loadTokenizer();
count('warm');
console.log(
  `tokenizer loaded in ${(performance.now() - before).toFixed(0)} ms, ${((process.memoryUsage().rss - memoryBefore) / 1e6).toFixed(0)} MB of memory`,
);

/** Length of the common beginning of two texts. */
function shared(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

for (const wire of ['chat', 'responses'] as const) {
  const now = await openAiTalk(wire);
  await tellBookingStory(now);
  const prompts = now.server.bodies.map(promptBytes);
  await now.close();
  console.log(`\n${wire}: ${String(prompts.length)} requests\nrequest  tokens  the same as before`);
  let total = 0;
  let again = 0;
  for (const [index, { whole }] of prompts.entries()) {
    const last = prompts[index - 1];
    const common = last ? shared(last.whole, whole) : 0;
    const tokens = count(whole);
    const same = count(whole.slice(0, common));
    total += tokens;
    again += same;
    console.log(
      `${String(index + 1).padStart(7)}  ${String(tokens).padStart(6)}  ${String(same).padStart(6)} (${((100 * same) / tokens).toFixed(0)} %)`,
    );
    if (last && !whole.startsWith(last.untilVolatile)) {
      console.log('         does not begin as the one before it');
      process.exitCode = 1;
    }
  }
  console.log(`    all  ${String(total).padStart(6)}  ${String(again).padStart(6)} (${((100 * again) / total).toFixed(0)} %)`);
}
process.exit();
