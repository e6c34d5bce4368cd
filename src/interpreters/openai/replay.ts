import type { ResponseInputItem, ResponseOutputItem } from 'openai/resources/responses/responses';
import type { InterpretAnswer, ModelMessage, ToolCall } from '../../ports/interpreter.ts';
import { wireArguments, wireName } from './history.ts';

type Assistant = Extract<ModelMessage, { role: 'assistant' }>;

/** Stored with the turn, so bounded; reasoning that is longer is left out, which costs the model its train of thought and nothing else. */
const MOST_CHARACTERS = 64_000;

/**
 * The output items of an answer as they can be sent again, in their order; undefined when there is nothing that the message itself does not say.
 * `calls` are the answer's calls in order, with the ids under which their results will come. Reasoning without its content means nothing to a server
 * that stores nothing, so it is left out.
 */
export function replayOf(
  output: readonly ResponseOutputItem[],
  calls: readonly ToolCall[],
  model: string,
): InterpretAnswer['replay'] {
  const rest = [...calls];
  const items = output.flatMap((item): ResponseInputItem[] => {
    if (item.type === 'reasoning') {
      const { id, summary = [], content, encrypted_content: secret } = item;
      if (secret) return [{ type: 'reasoning', id, summary, encrypted_content: secret }];
      return content && content.length > 0 ? [{ type: 'reasoning', id, summary, content }] : [];
    }
    if (item.type === 'message') {
      const text = item.content.map((part) => (part.type === 'output_text' ? part.text : '')).join('');
      return text === '' ? [] : [{ role: 'assistant', content: text, ...(item.phase ? { phase: item.phase } : {}) }];
    }
    const call = item.type === 'function_call' ? rest.shift() : undefined;
    return call ? [{ type: 'function_call', call_id: call.id, name: wireName(call), arguments: wireArguments(call) }] : [];
  });
  const says = items.some((item) => item.type === 'reasoning' || 'phase' in item);
  return says && JSON.stringify(items).length <= MOST_CHARACTERS ? { by: model, items } : undefined;
}

/** What to send again for a message; undefined when it is not this model's, or its calls are no longer the ones that it was recorded with. */
export function replayedItems({ calls = [], replay }: Assistant, model: string): ResponseInputItem[] | undefined {
  if (replay?.by !== model) return undefined;
  const items = replay.items as readonly ResponseInputItem[];
  const recorded = items.flatMap((item) => (item.type === 'function_call' ? [item.call_id] : []));
  return recorded.join() === calls.map((call) => call.id).join() ? [...items] : undefined;
}
