import type {
  ChatCompletionCreateParams,
  ChatCompletionFunctionTool,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions';
import type { InterpretRequest, ModelMessage, ToolCall, ToolSpec } from '../../ports/interpreter.ts';
import type { Capabilities } from './capabilities.ts';
import { asDataJson } from './data.ts';
import { repairPairs } from './history.ts';
import { businessText, cacheKey, policyText, volatileText } from './prompt.ts';

export type ChatParams = Omit<ChatCompletionCreateParams, 'stream' | 'stream_options'>;

/**
 * One request as Chat Completions takes it. Order: sorted tools, policy, business, history, then the volatile block as the last system message
 * before the person's newest words, so that everything before that block is the same bytes from one request to the next.
 */
export function chatParams(request: InterpretRequest, model: string, can: Capabilities, effortNone: boolean): ChatParams {
  const tools = wireTools(request.tools, can.strict);
  return {
    model,
    messages: wireMessages(request, can.developerRole ? 'developer' : 'system'),
    ...(tools.length > 0 ? { tools } : {}),
    ...(tools.length > 0 && can.toolChoice ? { tool_choice: 'auto' } : {}),
    ...(can.parallelFlag && request.tools.some((tool) => tool.effect === 'write') ? { parallel_tool_calls: false } : {}),
    ...(effortNone ? { reasoning_effort: 'none' } : {}),
    ...(can.cacheKey ? { prompt_cache_key: cacheKey(request.context) } : {}),
  };
}

const wireTools = (specs: readonly ToolSpec[], strict: boolean): ChatCompletionFunctionTool[] =>
  [...specs]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, description, parameters }) => ({
      type: 'function',
      function: { name, description, parameters, ...(strict ? { strict } : {}) },
    }));

function wireMessages({ messages, context }: InterpretRequest, ours: 'developer' | 'system'): ChatCompletionMessageParam[] {
  const repaired = repairPairs(messages);
  const turn = startOfTurn(repaired);
  return [
    { role: ours, content: policyText() },
    { role: ours, content: businessText(context.business, context.role) },
    ...repaired.slice(0, turn).map(wireMessage),
    { role: ours, content: volatileText(context) },
    ...repaired.slice(turn).map(wireMessage),
  ];
}

/** Where the person's newest words begin: the first of the last user messages in a row. */
function startOfTurn(messages: readonly ModelMessage[]): number {
  let start = messages.findLastIndex((message) => message.role === 'user');
  while (start > 0 && messages[start - 1]?.role === 'user') start--;
  return start < 0 ? messages.length : start;
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

/** A name that a model made up may hold anything; on the way back servers take only these characters. */
const wireName = ({ name }: ToolCall): string => name.replace(/[^\w-]/g, '_').slice(0, 64) || 'unknown';

/** Servers that render calls through a template fail on broken JSON; the result that follows says what was wrong. */
function wireArguments({ arguments: text }: ToolCall): string {
  try {
    JSON.parse(text);
    return text;
  } catch (error) {
    if (error instanceof SyntaxError) return '{}';
    throw error;
  }
}
