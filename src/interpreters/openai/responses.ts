import type OpenAI from 'openai';
import type { Response, ResponseOutputItem, ResponseStreamEvent } from 'openai/resources/responses/responses';
import type { ModelUsage } from '../../domain/dialogue/model-usage.ts';
import type { ToolCall } from '../../ports/interpreter.ts';
import { meaningOf, wireText } from './assemble.ts';
import type { Capabilities } from './capabilities.ts';
import { usageFrom } from './cost.ts';
import { asFailure, failure } from './errors.ts';
import { withUniqueIds } from './history.ts';
import { responsesParams } from './items.ts';
import type { ResponsesParams } from './items.ts';
import type { ChatModel, CompleteOptions, ModelAnswer, ModelTurn } from './model.ts';
import { replayOf } from './replay.ts';
import { streamed } from './stream.ts';

/** What we read of a response; a stream that broke off has none. */
type Finished = Pick<Response, 'status' | 'output'> & Partial<Pick<Response, 'incomplete_details' | 'error' | 'usage'>>;

/** The Responses wire, with nothing stored on the other side. Streams when asked for deltas, else takes the answer in one piece. */
export class ResponsesWire implements ChatModel {
  readonly name = 'openai-responses';
  private readonly client: OpenAI;
  private readonly model: string;

  constructor(client: OpenAI, model: string) {
    this.client = client;
    this.model = model;
  }

  async complete(turn: ModelTurn, can: Capabilities, { signal, onDelta }: CompleteOptions): Promise<ModelAnswer> {
    const params = responsesParams(turn, this.model, can);
    return answerOf(onDelta ? await this.stream(params, signal, onDelta) : await this.whole(params, signal), this.model);
  }

  private async whole(params: ResponsesParams, signal: AbortSignal): Promise<Finished> {
    const body: unknown = await this.client.responses.create({ ...params, stream: false }, { signal });
    if (!isResponse(body)) throw failure('UNAVAILABLE', 'the answer was no response', { kind: 'stream', clears: true });
    return body;
  }

  private async stream(params: ResponsesParams, signal: AbortSignal, onDelta: (text: string) => void): Promise<Finished> {
    const events = await this.client.responses.create({ ...params, stream: true }, { signal });
    const items: ResponseOutputItem[] = [];
    let finished: Finished | undefined;
    await streamed<ResponseStreamEvent>(events, (event) => {
      if (event.type === 'response.output_text.delta') onDelta(event.delta);
      else if (event.type === 'response.output_item.done') items.push(event.item);
      else if (event.type === 'error') throw failureOf(event);
      else if (isLast(event) && isResponse(event.response)) finished = event.response;
    });
    // Some servers leave the output out of the last event; the finished items were sent before it.
    return finished && finished.output.length > 0
      ? finished
      : { ...(finished ?? { status: 'in_progress' as const }), output: items };
  }
}

type LastEvent = Extract<ResponseStreamEvent, { type: 'response.completed' | 'response.incomplete' | 'response.failed' }>;
const isLast = (event: ResponseStreamEvent): event is LastEvent =>
  event.type === 'response.completed' || event.type === 'response.incomplete' || event.type === 'response.failed';

const isResponse = (body: unknown): body is Response =>
  typeof body === 'object' && body !== null && 'output' in body && Array.isArray(body.output);

/** An error that came inside an answer, sorted by its code as those with a status are. */
const failureOf = ({ code, type }: { readonly code?: unknown; readonly type?: unknown }): Error =>
  asFailure({ code, ...(type === 'error' ? {} : { type }) }, true);

function answerOf(finished: Finished, model: string): ModelAnswer {
  const { status, output, incomplete_details: why, error, usage } = finished;
  if (status === 'failed') throw failureOf(error ?? {});
  const parts = output.flatMap((item) => (item.type === 'message' ? item.content : []));
  const wire = output.flatMap((item): ToolCall[] =>
    item.type === 'function_call'
      ? [{ id: wireText(item.call_id), name: wireText(item.name), arguments: wireText(item.arguments) }]
      : [],
  );
  const answer = meaningOf({
    text: parts.map((part) => (part.type === 'output_text' ? part.text : '')).join(''),
    refusal: parts.map((part) => (part.type === 'refusal' ? part.refusal : '')).join(''),
    calls: wire,
    finishReason: finishReasonOf(status, why?.reason, output),
    ...(usage ? { usage: usageOf(usage) } : {}),
  });
  const replay = answer.calls.length > 0 ? replayOf(output, withUniqueIds(wire), model) : undefined;
  return { ...answer, ...(replay ? { replay } : {}) };
}

/** In the words of the chat wire; undefined when the answer did not come to its end. An item that is not complete is cut, whatever the whole says. */
function finishReasonOf(
  status: Finished['status'],
  why: string | undefined,
  output: readonly ResponseOutputItem[],
): string | undefined {
  if (status === 'incomplete') return why === 'content_filter' ? 'content_filter' : 'length';
  const cut = output.some((item) => item.type === 'function_call' && item.status !== undefined && item.status !== 'completed');
  if (cut) return 'length';
  return status === 'completed' ? 'stop' : undefined;
}

const usageOf = (usage: NonNullable<Finished['usage']>): ModelUsage => {
  // Compatible servers leave the details out.
  const details: { readonly cached_tokens?: number } | undefined = usage.input_tokens_details;
  return usageFrom(usage.input_tokens, usage.output_tokens, details?.cached_tokens);
};
