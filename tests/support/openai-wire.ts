/** What the fake OpenAI server can be told to do, and how that looks on the Chat Completions wire. */
import { setTimeout as wait } from 'node:timers/promises';

export type WireCall = { readonly id?: string; readonly name: string; readonly arguments: string | Record<string, unknown> };

export type Answer = {
  readonly text?: string;
  readonly calls?: readonly WireCall[];
  readonly refusal?: string;
  /** Undefined: `tool_calls` when there are calls, else `stop`; null: the stream ends without one. */
  readonly finish?: 'stop' | 'tool_calls' | 'length' | 'content_filter' | null;
  readonly cachedTokens?: number;
  /** Responses only: encrypted reasoning before the answer. */
  readonly reasoning?: string;
  /** How the calls' fragments are sent: one after the other, mixed, or each whole with index 0 as Ollama does. */
  readonly deltas?: 'in-order' | 'interleaved' | 'index-zero';
};

export type ErrorAnswer = {
  readonly status: number;
  readonly code?: string | null;
  readonly type?: string;
  readonly param?: string | null;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** One scripted reaction to one request. */
export type Step =
  | ({ readonly kind: 'answer' } & Answer)
  | ({ readonly kind: 'error' } & ErrorAnswer)
  /** Exactly this, whatever was asked; `cutAfter`: the connection drops after so many bytes of the body. */
  | {
      readonly kind: 'raw';
      readonly status?: number;
      readonly contentType: string;
      readonly body: string;
      readonly cutAfter?: number;
    }
  /** Responses only: a response that failed; on the chat wire a plain HTTP 500. */
  | { readonly kind: 'failed'; readonly error: Omit<ErrorAnswer, 'status'> }
  /** Takes the request and never says anything. */
  | { readonly kind: 'never' }
  /** Says nothing until the gate opens, then goes on as `then`. */
  | { readonly kind: 'slow'; readonly gate: Promise<void> | number; readonly then: Step }
  /** Sends this many events of the answer, then drops the connection. */
  | ({ readonly kind: 'dropped'; readonly afterEvents: number } & Answer)
  /** Sends this many events, then stays open and silent. */
  | ({ readonly kind: 'stalled'; readonly afterEvents: number } & Answer)
  /** An error frame in the middle of a stream. */
  | ({ readonly kind: 'stream-error'; readonly afterEvents: number; readonly error: Omit<ErrorAnswer, 'status'> } & Answer);

export const says = (text: string, more: Answer = {}): Step => ({ kind: 'answer', text, ...more });
export const calls = (...list: readonly WireCall[]): Step => ({ kind: 'answer', calls: list });
export const rateLimited = (retryAfterSeconds = 1, code = 'rate_limit_exceeded'): Step => ({
  kind: 'error',
  status: 429,
  code,
  type: 'requests',
  message: 'Rate limit reached for the organization org-secret: please try again.',
  headers: { 'retry-after': String(retryAfterSeconds) },
});
/** A 429 that waiting never clears. */
export const outOfQuota = (code = 'insufficient_quota'): Step => ({
  kind: 'error',
  status: 429,
  code,
  type: 'insufficient_quota',
  message: 'You exceeded your current quota, please check your plan and billing details.',
  headers: { 'retry-after': '1' },
});
export const overloaded = (): Step => ({ kind: 'error', status: 503, code: 'server_is_overloaded', type: 'server_error' });
export const serverError = (): Step => ({
  kind: 'error',
  status: 500,
  code: null,
  type: 'server_error',
  message: 'The server had an error',
});

export const CREATED = 1_795_000_000;
const FRAGMENT = 7;
export const textOf = (value: WireCall['arguments']): string => (typeof value === 'string' ? value : JSON.stringify(value));
export const pieces = (value: string): string[] => value.match(new RegExp(`[^]{1,${String(FRAGMENT)}}`, 'g')) ?? [];
const finishOf = ({ finish, calls: list }: Answer): string | null =>
  finish === undefined ? (list && list.length > 0 ? 'tool_calls' : 'stop') : finish;

const usageOf = (answer: Answer): Record<string, unknown> => ({
  prompt_tokens: 1200,
  completion_tokens: 40,
  total_tokens: 1240,
  prompt_tokens_details: { cached_tokens: answer.cachedTokens ?? 0, audio_tokens: 0 },
  completion_tokens_details: {
    reasoning_tokens: 0,
    audio_tokens: 0,
    accepted_prediction_tokens: 0,
    rejected_prediction_tokens: 0,
  },
});

export const idOf = (call: WireCall, index: number, id: string): string => call.id ?? `call_${id.slice(9)}${String(index)}`;

/** The whole answer as one JSON body. */
export function asCompletion(answer: Answer, model: string, id: string): Record<string, unknown> {
  const list = answer.calls ?? [];
  const message = {
    role: 'assistant',
    content: answer.text ?? null,
    refusal: answer.refusal ?? null,
    annotations: [],
    ...(list.length > 0
      ? {
          tool_calls: list.map((call, index) => ({
            id: idOf(call, index, id),
            type: 'function',
            function: { name: call.name, arguments: textOf(call.arguments) },
          })),
        }
      : {}),
  };
  return {
    id,
    object: 'chat.completion',
    created: CREATED,
    model,
    choices: [{ index: 0, message, logprobs: null, finish_reason: finishOf(answer) }],
    usage: usageOf(answer),
    service_tier: 'default',
    system_fingerprint: 'fp_fake',
  };
}

/** The answer as the chunks of a stream, without the final `[DONE]`. */
export function asChunks(answer: Answer, model: string, id: string, includeUsage: boolean): Record<string, unknown>[] {
  const chunk = (choices: unknown[], usage: unknown = null): Record<string, unknown> => ({
    id,
    object: 'chat.completion.chunk',
    created: CREATED,
    model,
    system_fingerprint: 'fp_fake',
    choices,
    ...(includeUsage ? { usage } : {}),
  });
  const delta = (fields: Record<string, unknown>, finish: string | null = null): Record<string, unknown> =>
    chunk([{ index: 0, delta: fields, logprobs: null, finish_reason: finish }]);
  const finish = finishOf(answer);
  return [
    delta({ role: 'assistant', content: answer.text === undefined ? null : '', refusal: null }),
    ...pieces(answer.text ?? '').map((content) => delta({ content })),
    ...pieces(answer.refusal ?? '').map((refusal) => delta({ refusal })),
    ...callDeltas(answer, id).map((parts) => delta({ tool_calls: parts })),
    ...(finish === null ? [] : [delta({}, finish)]),
    ...(includeUsage && finish !== null ? [chunk([], usageOf(answer))] : []),
  ];
}

function callDeltas({ calls: list = [], deltas = 'in-order' }: Answer, id: string): unknown[][] {
  const head = (call: WireCall, index: number, args: string): unknown => ({
    index,
    id: idOf(call, list.indexOf(call), id),
    type: 'function',
    function: { name: call.name, arguments: args },
  });
  if (deltas === 'index-zero') return list.map((call) => [head(call, 0, textOf(call.arguments))]);
  const fragments = list.map((call, index) =>
    pieces(textOf(call.arguments)).map((part) => [{ index, function: { arguments: part } }] as unknown[]),
  );
  const heads = list.map((call, index) => [head(call, index, '')]);
  if (deltas === 'in-order') return heads.flatMap((first, index) => [first, ...(fragments[index] ?? [])]);
  const longest = Math.max(0, ...fragments.map((list) => list.length));
  const mixed = Array.from({ length: longest }, (_, place) =>
    fragments.map((list) => list[place]).filter((part) => part !== undefined),
  );
  return [...heads, ...mixed.flat()];
}

/** The error body of the API. */
export const asErrorBody = ({ message, type, param, code }: Omit<ErrorAnswer, 'status'>): Record<string, unknown> => ({
  error: {
    message: message ?? 'The request failed',
    type: type ?? 'invalid_request_error',
    param: param ?? null,
    code: code ?? null,
  },
});

export const opened = (gate: Promise<void> | number): Promise<void> => (typeof gate === 'number' ? wait(gate) : gate);
