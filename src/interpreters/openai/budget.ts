import type { ModelMessage } from '../../ports/interpreter.ts';
import { asDataJson } from './data.ts';
import { failure } from './errors.ts';
import type { ModelTurn } from './model.ts';
import { mostTokens } from './tokens.ts';
import type { CountTokens } from './tokens.ts';

/** What a wire adds around a message, a call or a tool; the real figures are 3 to 12. */
const AROUND_EACH = 12;
/** Of the budget: when turns must go, so many go at once that the next requests share their beginning again (prompt cache). */
const STEPS = 4;

/** Everything of a message that reaches the model. */
function textsOf(message: ModelMessage): string[] {
  if (message.role === 'user') return [message.text];
  if (message.role === 'tool') return [message.callId, asDataJson(message.result)];
  const calls = (message.calls ?? []).flatMap((call) => [call.id, `${call.name} ${call.arguments}`]);
  return [message.text, ...calls, ...(message.replay ? [JSON.stringify(message.replay.items)] : [])];
}

/** Of tools as they are told; they are the same objects for as long as a process runs. */
const toolTexts = new WeakMap<ModelTurn['tools'][number], string>();

function textOfTool(tool: ModelTurn['tools'][number]): string {
  let text = toolTexts.get(tool);
  if (text === undefined) {
    text = JSON.stringify([tool.name, tool.description, tool.parameters]);
    toolTexts.set(tool, text);
  }
  return text;
}

const fixedTexts = ({ tools, policy, business, volatile }: ModelTurn): string[] => [
  ...tools.map(textOfTool),
  policy,
  business,
  volatile,
];

const sum = (texts: readonly string[], count: CountTokens): number =>
  texts.reduce((total, text) => total + count(text) + AROUND_EACH, 0);
const sumOf = (messages: readonly ModelMessage[], count: CountTokens): number => sum(messages.flatMap(textsOf), count);

/** All that a request holds, tools, results and text in full. */
export const tokensOf = (turn: ModelTurn, count: CountTokens): number =>
  sum(fixedTexts(turn), count) + sumOf(turn.past, count) + sumOf(turn.current, count);

/** The turns before this one, each from the person's words to what follows them; a call and its result are always in the same. */
function turnsIn(past: readonly ModelMessage[]): ModelMessage[][] {
  const turns: ModelMessage[][] = [];
  past.forEach((message, index) => {
    if (turns.length === 0 || (message.role === 'user' && past[index - 1]?.role !== 'user')) turns.push([message]);
    else turns.at(-1)?.push(message);
  });
  return turns;
}

/**
 * The turn within the budget: whole turns leave from the oldest on, never a part of one, and none of the present turn. So a call keeps its result.
 * `load` gives the tokenizer and is asked only when the bytes alone do not settle it. Errors: UNAVAILABLE, `details.kind` 'length', when the
 * present turn alone is too long.
 * @example await fitted(turn, 24_000, loadTokenizer)
 */
export async function fitted(turn: ModelTurn, mostInputTokens: number, load: () => Promise<CountTokens>): Promise<ModelTurn> {
  if (tokensOf(turn, mostTokens) <= mostInputTokens) return turn;
  const count = await load();
  const excess = tokensOf(turn, count) - mostInputTokens;
  if (excess <= 0) return turn;
  const step = Math.max(1, Math.floor(mostInputTokens / STEPS));
  const toDrop = Math.ceil(excess / step) * step;
  let dropped = 0;
  const kept = turnsIn(turn.past);
  while (dropped < toDrop && kept.length > 0) dropped += sumOf(kept.shift() ?? [], count);
  if (dropped < excess)
    throw failure('UNAVAILABLE', `this turn alone holds ${String(excess - dropped)} tokens too many`, {
      kind: 'length',
      clears: false,
    });
  return { ...turn, past: kept.flat() };
}
