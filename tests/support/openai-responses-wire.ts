/** How an answer looks on the Responses wire, and how a request of that wire reads in the words of the chat wire, which brains and tests read. */
import type { ChatRequest } from './openai-validation.ts';
import type { Answer, ErrorAnswer } from './openai-wire.ts';
import { CREATED, idOf, pieces, textOf } from './openai-wire.ts';

type Item = Readonly<Record<string, unknown>>;
export type ResponsesRequest = {
  readonly model: string;
  readonly input: readonly Item[];
  readonly tools?: readonly Item[];
  readonly stream?: boolean;
  readonly [parameter: string]: unknown;
};

/** The same request as chat messages; reasoning is left out. */
export function asChatRequest({ input, tools, model, ...rest }: ResponsesRequest): ChatRequest {
  const messages: Record<string, unknown>[] = [];
  for (const item of input) {
    const last = messages.at(-1);
    if (item['type'] === 'function_call') {
      const call = { id: item['call_id'], type: 'function', function: { name: item['name'], arguments: item['arguments'] } };
      if (last?.['role'] === 'assistant') last['tool_calls'] = [...((last['tool_calls'] as unknown[] | undefined) ?? []), call];
      else messages.push({ role: 'assistant', content: null, tool_calls: [call] });
    } else if (item['type'] === 'function_call_output')
      messages.push({ role: 'tool', tool_call_id: item['call_id'], content: item['output'] });
    else if (item['type'] !== 'reasoning') messages.push({ role: item['role'], content: item['content'] });
  }
  const functions = tools?.map(({ type, ...spec }) => ({ type, function: spec }));
  return { ...rest, model, messages, ...(functions ? { tools: functions } : {}) } as unknown as ChatRequest;
}

function statusOf({ finish, refusal }: Answer): { status: string; incomplete_details: { reason: string } | null } {
  if (finish === 'length') return { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } };
  if (finish === 'content_filter' && refusal === undefined)
    return { status: 'incomplete', incomplete_details: { reason: 'content_filter' } };
  return { status: 'completed', incomplete_details: null };
}

function outputOf(answer: Answer, id: string): Item[] {
  const { text, refusal, calls = [], reasoning } = answer;
  const { status } = statusOf(answer);
  const content = [
    ...(text === undefined ? [] : [{ type: 'output_text', text, annotations: [], logprobs: [] }]),
    ...(refusal === undefined ? [] : [{ type: 'refusal', refusal }]),
  ];
  return [
    ...(reasoning === undefined
      ? []
      : [{ type: 'reasoning', id: `rs_${id}`, summary: [], encrypted_content: reasoning, status: 'completed' }]),
    ...(content.length > 0 ? [{ type: 'message', id: `msg_${id}`, role: 'assistant', status, content }] : []),
    ...calls.map((call, index) => ({
      type: 'function_call',
      id: `fc_${id}${String(index)}`,
      call_id: idOf(call, index, `chatcmpl-${id}`),
      name: call.name,
      arguments: textOf(call.arguments),
      status: status === 'completed' ? 'completed' : 'incomplete',
    })),
  ];
}

/** The whole answer as one JSON body. `finish: null` is an answer that says that it is still in progress. */
export function asResponse(answer: Answer, model: string, id: string): Item {
  const { status, incomplete_details } = statusOf(answer);
  return {
    id: `resp_${id}`,
    object: 'response',
    created_at: CREATED,
    model,
    status: answer.finish === null ? 'in_progress' : status,
    incomplete_details,
    error: null,
    output: outputOf(answer, id),
    store: false,
    usage: {
      input_tokens: 1200,
      input_tokens_details: { cached_tokens: answer.cachedTokens ?? 0 },
      output_tokens: 40,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: 1240,
    },
  };
}

/** The answer as the events of a stream; without the last one when it has no finish. */
export function asResponseEvents(answer: Answer, model: string, id: string): Item[] {
  const whole = asResponse(answer, model, id);
  const events: Item[] = [
    { type: 'response.created', response: { ...whole, status: 'in_progress', output: [], usage: null } },
    ...(whole['output'] as Item[]).flatMap((item, index) => itemEvents(item, index)),
  ];
  const end = { type: whole['status'] === 'incomplete' ? 'response.incomplete' : 'response.completed', response: whole };
  return [...events, ...(answer.finish === null ? [] : [end])].map((event, sequence_number) => ({ ...event, sequence_number }));
}

function itemEvents(item: Item, output_index: number): Item[] {
  const item_id = item['id'];
  const where = { item_id, output_index, content_index: 0 };
  const content = (item['content'] ?? []) as Item[];
  const deltas = content.flatMap((part): Item[] =>
    part['type'] === 'output_text'
      ? pieces(String(part['text'])).map((delta) => ({ type: 'response.output_text.delta', ...where, delta, logprobs: [] }))
      : pieces(String(part['refusal'])).map((delta) => ({ type: 'response.refusal.delta', ...where, delta })),
  );
  const fragments =
    item['type'] === 'function_call'
      ? pieces(String(item['arguments'])).map((delta) => ({
          type: 'response.function_call_arguments.delta',
          item_id,
          output_index,
          delta,
        }))
      : [];
  const begun = { ...item, status: 'in_progress', ...(item['type'] === 'function_call' ? { arguments: '' } : { content: [] }) };
  return [
    { type: 'response.output_item.added', output_index, item: begun },
    ...deltas,
    ...fragments,
    { type: 'response.output_item.done', output_index, item },
  ];
}

/** An error frame in the middle of a stream. */
export const asErrorEvent = ({ code, message, param }: Omit<ErrorAnswer, 'status'>): Item => ({
  type: 'error',
  code: code ?? null,
  message: message ?? 'The request failed',
  param: param ?? null,
  sequence_number: 99,
});

/** A response that failed, as the last event of a stream or as a body. */
export const asFailedResponse = (error: Omit<ErrorAnswer, 'status'>, model: string, id: string): Item => ({
  ...asResponse({}, model, id),
  status: 'failed',
  error: { code: error.code ?? 'server_error', message: error.message ?? 'The model failed' },
  output: [],
  usage: null,
});
