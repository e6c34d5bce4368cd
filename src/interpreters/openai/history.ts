import type { ModelMessage, ToolCall } from '../../ports/interpreter.ts';

type Assistant = Extract<ModelMessage, { role: 'assistant' }>;
type Result = Extract<ModelMessage, { role: 'tool' }>;

/** Stands in for a result that a crash has lost. */
export const INTERRUPTED = {
  error: { code: 'INTERRUPTED', message: 'The call did not finish; nothing is known to have been done.' },
};

/**
 * The same conversation as every wire wants it: each call directly followed by exactly one result, in the order of the calls, each id unique
 * within its answer. A lost result is made up as INTERRUPTED; results that no call asked for, second results and empty answers are left out.
 * @example repairPairs([{ role: 'assistant', text: '', calls: [call] }]).length //=> 2
 */
export function repairPairs(messages: readonly ModelMessage[]): ModelMessage[] {
  const repaired: ModelMessage[] = [];
  messages.forEach((message, index) => {
    if (message.role === 'user') repaired.push(message);
    if (message.role !== 'assistant') return;
    const calls = withUniqueIds(message.calls ?? []);
    if (calls.length > 0) repaired.push({ ...message, calls }, ...resultsOf(message, calls, messages.slice(index + 1)));
    else if (message.text !== '') repaired.push({ role: 'assistant', text: message.text });
  });
  return repaired;
}

/** Ids repeat across turns with some servers, so a call's result is looked for only until an answer uses the id again. */
function resultsOf(message: Assistant, calls: readonly ToolCall[], later: readonly ModelMessage[]): Result[] {
  const taken = new Set<Result>();
  return calls.map((call, index) => {
    const askedFor = message.calls?.[index]?.id;
    const found = untilReused(later, askedFor).find((result) => result.callId === askedFor && !taken.has(result));
    if (found) taken.add(found);
    return { role: 'tool', callId: call.id, name: call.name, result: found ? found.result : INTERRUPTED };
  });
}

function untilReused(later: readonly ModelMessage[], id: string | undefined): Result[] {
  const end = later.findIndex((message) => message.role === 'assistant' && message.calls?.some((call) => call.id === id));
  return later.slice(0, end < 0 ? later.length : end).filter((message) => message.role === 'tool');
}

/** What every server takes as an id; OpenAI refuses more than 40 characters. */
const WIRE_ID = /^[\w-]{1,40}$/;

/** @example withUniqueIds([{ id: 'a', … }, { id: 'a', … }, { id: '', … }]).map((call) => call.id) //=> ['a', 'call_1', 'call_2'] */
export function withUniqueIds(calls: readonly ToolCall[]): ToolCall[] {
  const used = new Set<string>();
  return calls.map((call, index) => {
    let id = WIRE_ID.test(call.id) && !used.has(call.id) ? call.id : `call_${String(index)}`;
    while (used.has(id)) id = `${id}_`;
    used.add(id);
    return id === call.id ? call : { ...call, id };
  });
}

/** A name that a model made up may hold anything; on the way back servers take only these characters. */
export const wireName = ({ name }: ToolCall): string => name.replace(/[^\w-]/g, '_').slice(0, 64) || 'unknown';

/** Servers that render calls through a template fail on broken JSON; the result that follows says what was wrong. */
export function wireArguments({ arguments: text }: ToolCall): string {
  try {
    JSON.parse(text);
    return text;
  } catch (error) {
    if (error instanceof SyntaxError) return '{}';
    throw error;
  }
}
