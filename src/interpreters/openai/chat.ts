import type OpenAI from 'openai';
import type { Stream } from 'openai/streaming';
import type { ChatCompletion, ChatCompletionChunk } from 'openai/resources/chat/completions';
import { Assembler, meaningOf, wireText, wireUsage } from './assemble.ts';
import type { RawAnswer } from './assemble.ts';
import type { Capabilities } from './capabilities.ts';
import { failure } from './errors.ts';
import { chatParams } from './messages.ts';
import type { ChatParams } from './messages.ts';
import type { ChatModel, CompleteOptions, ModelAnswer, ModelTurn } from './model.ts';
import { streamed } from './stream.ts';

/** Posted to directly: the SDK's method for it watches every field while it serialises, which costs more than the serialising. */
const PATH = '/chat/completions';

/** The Chat Completions wire. Streams when asked for deltas, else takes the answer in one piece. */
export class ChatWire implements ChatModel {
  readonly name = 'openai-chat';
  private readonly client: OpenAI;
  private readonly model: string;

  constructor(client: OpenAI, model: string) {
    this.client = client;
    this.model = model;
  }

  async complete(turn: ModelTurn, can: Capabilities, { signal, onDelta }: CompleteOptions): Promise<ModelAnswer> {
    const params = chatParams(turn, this.model, can);
    return meaningOf(onDelta ? await this.stream(params, can, signal, onDelta) : await this.whole(params, signal));
  }

  private async whole(params: ChatParams, signal: AbortSignal): Promise<RawAnswer> {
    const body = await this.client.post<unknown>(PATH, { body: params, signal });
    if (!isCompletion(body)) throw failure('UNAVAILABLE', 'the answer was no completion', { kind: 'stream', clears: true });
    const { choices, usage } = body;
    const choice = choices[0];
    const calls = (choice?.message.tool_calls ?? []).filter((call) => call.type === 'function');
    return {
      text: choice?.message.content ?? '',
      refusal: choice?.message.refusal ?? '',
      calls: calls.map(({ id, function: { name, arguments: args } }) => ({
        id: wireText(id),
        name: wireText(name),
        arguments: wireText(args),
      })),
      finishReason: choice?.finish_reason ?? undefined, // the type says never null; servers that break off disagree
      ...(usage ? { usage: wireUsage(usage) } : {}),
    };
  }

  private async stream(
    params: ChatParams,
    can: Capabilities,
    signal: AbortSignal,
    onDelta: (text: string) => void,
  ): Promise<RawAnswer> {
    const usage = can.streamUsage ? { stream_options: { include_usage: true } } : {};
    const body = { ...params, stream: true, ...usage };
    const chunks = await this.client.post<Stream<ChatCompletionChunk>>(PATH, { body, signal, stream: true });
    const assembler = new Assembler();
    await streamed<ChatCompletionChunk>(chunks, (chunk) => {
      const text = Array.isArray(chunk.choices) ? assembler.take(chunk) : '';
      if (text !== '') onDelta(text);
    });
    return assembler.done();
  }
}

/** Whether a server's answer has the shape that it should; a wrong content type or a proxy's page has not. */
const isCompletion = (body: unknown): body is ChatCompletion =>
  typeof body === 'object' && body !== null && 'choices' in body && Array.isArray(body.choices);
