import type { FunctionTool, ResponseCreateParams, ResponseInputItem } from 'openai/resources/responses/responses';
import type { ModelMessage, ToolCall } from '../../ports/interpreter.ts';
import type { Capabilities } from './capabilities.ts';
import { asDataJson } from './data.ts';
import { wireArguments, wireName } from './history.ts';
import { holdsWrite } from './model.ts';
import type { ModelTurn } from './model.ts';
import { replayedItems } from './replay.ts';

export type ResponsesParams = Omit<ResponseCreateParams, 'stream'>;

/**
 * One turn as the Responses API takes it, in the same order as on the chat wire. Nothing is stored there: our own history is the truth, so every
 * item is sent again, and the model's reasoning of this turn with it, encrypted.
 */
export function responsesParams(turn: ModelTurn, model: string, can: Capabilities): ResponsesParams {
  const tools = turn.tools.map(({ name, description, parameters }): FunctionTool => ({
    type: 'function',
    name,
    description,
    parameters,
    strict: can.strict, // said either way: left out, it means true
  }));
  return {
    model,
    store: false,
    input: inputItems(turn, model, can),
    ...(tools.length > 0 ? { tools } : {}),
    ...(tools.length > 0 && can.toolChoice ? { tool_choice: 'auto' as const } : {}),
    ...(can.parallelFlag && holdsWrite(turn) ? { parallel_tool_calls: false } : {}),
    ...(can.encryptedReasoning ? { include: ['reasoning.encrypted_content' as const] } : {}),
    ...(can.cacheKey ? { prompt_cache_key: turn.cacheKey } : {}),
  };
}

function inputItems(
  { policy, business, past, volatile, current }: ModelTurn,
  model: string,
  can: Capabilities,
): ResponseInputItem[] {
  const role = can.developerRole ? 'developer' : 'system';
  const before = past.flatMap((message) => wireItems(message));
  const now = current.flatMap((message) => wireItems(message, model));
  if (!can.midSystem) return [{ role, content: [policy, business, volatile].join('\n\n') }, ...before, ...now];
  return [{ role, content: policy }, { role, content: business }, ...before, { role, content: volatile }, ...now];
}

/** `model`: reasoning that this model gave is sent back with it; only within the turn. */
function wireItems(message: ModelMessage, model?: string): ResponseInputItem[] {
  switch (message.role) {
    case 'user':
      return [{ role: 'user', content: message.text }];
    case 'tool':
      return [{ type: 'function_call_output', call_id: message.callId, output: asDataJson(message.result) }];
    case 'assistant': {
      const replayed = model === undefined ? undefined : replayedItems(message, model);
      if (replayed) return replayed;
      const text: ResponseInputItem[] = message.text === '' ? [] : [{ role: 'assistant', content: message.text }];
      return [...text, ...(message.calls ?? []).map(callItem)];
    }
  }
}

const callItem = (call: ToolCall): ResponseInputItem => ({
  type: 'function_call',
  call_id: call.id,
  name: wireName(call),
  arguments: wireArguments(call),
});
