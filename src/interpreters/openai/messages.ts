import type {
  ChatCompletionCreateParams,
  ChatCompletionFunctionTool,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions';
import type { ModelMessage } from '../../ports/interpreter.ts';
import type { Capabilities } from './capabilities.ts';
import { asDataJson } from './data.ts';
import { wireArguments, wireName } from './history.ts';
import { holdsWrite } from './model.ts';
import type { ModelTurn } from './model.ts';

export type ChatParams = Omit<ChatCompletionCreateParams, 'stream' | 'stream_options'>;

/**
 * One turn as Chat Completions takes it. Order: tools, policy, business, history, then the volatile block as the last message of ours before the
 * person's newest words, so that everything before that block is the same bytes from one request to the next. A server that takes our words only
 * at the beginning gets all of them there.
 */
export function chatParams(turn: ModelTurn, model: string, can: Capabilities): ChatParams {
  const tools = wireTools(turn, can.strict);
  return {
    model,
    messages: wireMessages(turn, can),
    ...(tools.length > 0 ? { tools } : {}),
    ...(tools.length > 0 && can.toolChoice ? { tool_choice: 'auto' } : {}),
    ...(can.parallelFlag && holdsWrite(turn) ? { parallel_tool_calls: false } : {}),
    ...(can.reasoningEffortNone ? { reasoning_effort: 'none' } : {}),
    ...(can.cacheKey ? { prompt_cache_key: turn.cacheKey } : {}),
  };
}

const wireTools = ({ tools }: ModelTurn, strict: boolean): ChatCompletionFunctionTool[] =>
  tools.map(({ name, description, parameters }) => ({
    type: 'function',
    function: { name, description, parameters, ...(strict ? { strict } : {}) },
  }));

function wireMessages({ policy, business, past, volatile, current }: ModelTurn, can: Capabilities): ChatCompletionMessageParam[] {
  const role = can.developerRole ? 'developer' : 'system';
  const said = [...past.map(wireMessage), ...current.map(wireMessage)];
  if (!can.midSystem) return [{ role, content: [policy, business, volatile].join('\n\n') }, ...said];
  return [
    { role, content: policy },
    { role, content: business },
    ...said.slice(0, past.length),
    { role, content: volatile },
    ...said.slice(past.length),
  ];
}

function wireMessage(message: ModelMessage): ChatCompletionMessageParam {
  switch (message.role) {
    case 'user':
      return { role: 'user', content: message.text };
    case 'tool':
      return { role: 'tool', tool_call_id: message.callId, content: asDataJson(message.result) };
    case 'assistant':
      if (!message.calls || message.calls.length === 0) return { role: 'assistant', content: message.text };
      return {
        role: 'assistant',
        content: message.text === '' ? null : message.text,
        tool_calls: message.calls.map((call) => ({
          id: call.id,
          type: 'function',
          function: { name: wireName(call), arguments: wireArguments(call) },
        })),
      };
  }
}
