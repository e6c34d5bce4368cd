/** Counts the tokens of a text as the model's own tokenizer cuts it. */
export type CountTokens = (text: string) => number;

/** Long texts that every request repeats (tools, policy, business): counted once. */
const REMEMBERED = 200;
const WORTH_REMEMBERING = 1000;

/**
 * The tokenizer of OpenAI's current models (o200k_base), loaded only now: 17 MB of heap and 0.3 s, so it is asked for when a request may be too
 * long and not before. Other vendors cut a little differently; the budget leaves room for that. Text that looks like a special token is counted
 * as the plain text it is.
 * @example (await loadTokenizer())('hello world') //=> 2
 */
export async function loadTokenizer(): Promise<CountTokens> {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base');
  const plain = { disallowedSpecial: new Set<string>() };
  return remembering((text) => countTokens(text, plain));
}

function remembering(countAnew: CountTokens): CountTokens {
  const remembered = new Map<string, number>();
  return (text) => {
    if (text.length < WORTH_REMEMBERING) return countAnew(text);
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const count = countAnew(text);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(text, count);
    return count;
  };
}

/** Every token covers at least one byte, so a text never has more tokens than this. */
export const mostTokens = remembering((text) => Buffer.byteLength(text, 'utf8'));
