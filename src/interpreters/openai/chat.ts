import type OpenAI from 'openai';
import type { Interpreter, InterpretAnswer, InterpretOptions, InterpretRequest } from '../../ports/interpreter.ts';
import type { Logger } from '../../ports/logger.ts';
import { Assembler, meaningOf, wireUsage } from './assemble.ts';
import type { RawAnswer } from './assemble.ts';
import { capabilitiesFor } from './capabilities.ts';
import type { Capabilities } from './capabilities.ts';
import { createClient } from './client.ts';
import { withDeadline } from './deadline.ts';
import { asFailure, blames } from './errors.ts';
import { chatParams } from './messages.ts';
import type { ChatParams } from './messages.ts';

export type OpenAiSettings = {
  readonly apiKey: string;
  /** Undefined: OpenAI itself. Ends where `/chat/completions` is added, usually in `/v1`. */
  readonly baseUrl?: string;
  readonly model: string;
  /** Of one answer, first byte to last. */
  readonly timeoutMs: number;
  readonly logger: Logger;
  /** Where the server differs from what `capabilitiesFor` expects of its address and model. */
  readonly capabilities?: Partial<Capabilities>;
};

/**
 * An interpreter over Chat Completions. Streams when asked for deltas, else takes the answer in one piece; never retries, except once and at once
 * when the server wants `reasoning_effort` said otherwise (it then remembers). Errors: UNAVAILABLE, TIMEOUT, RATE_LIMITED, with FailureDetails.
 * @example const interpreter = await createOpenAiChat({ apiKey, model: 'gpt-6-luna', timeoutMs: 12_000, logger })
 */
export async function createOpenAiChat(settings: OpenAiSettings): Promise<Interpreter> {
  const client = await createClient(settings);
  const can = { ...capabilitiesFor(settings.baseUrl, settings.model), ...settings.capabilities };
  return new OpenAiChat(client, settings, can);
}

class OpenAiChat implements Interpreter {
  readonly name = 'openai-chat';
  private readonly client: OpenAI;
  private readonly settings: OpenAiSettings;
  private readonly can: Capabilities;
  private effortNone: boolean;

  constructor(client: OpenAI, settings: OpenAiSettings, can: Capabilities) {
    this.client = client;
    this.settings = settings;
    this.can = can;
    this.effortNone = can.reasoningEffortNone;
  }

  async interpret(request: InterpretRequest, { signal, onDelta }: InterpretOptions): Promise<InterpretAnswer> {
    const raw = await withDeadline(this.settings.timeoutMs, signal, (both) => this.exchange(request, both, onDelta));
    return meaningOf(raw, this.name);
  }

  private async exchange(
    request: InterpretRequest,
    signal: AbortSignal,
    onDelta: InterpretOptions['onDelta'],
  ): Promise<RawAnswer> {
    const { effortNone } = this;
    const send = (none: boolean): Promise<RawAnswer> => {
      const params = chatParams(request, this.settings.model, this.can, none);
      return onDelta ? this.stream(params, signal, onDelta) : this.whole(params, signal);
    };
    try {
      return await send(effortNone);
    } catch (thrown) {
      if (!blames(thrown, 'reasoning_effort')) throw thrown;
      const raw = await send(!effortNone);
      this.settings.logger.info('reasoning-effort-learned', { model: this.settings.model, none: !effortNone });
      this.effortNone = !effortNone;
      return raw;
    }
  }

  private async whole(params: ChatParams, signal: AbortSignal): Promise<RawAnswer> {
    const { choices, usage } = await this.client.chat.completions.create(params, { signal });
    const choice = choices[0];
    const calls = (choice?.message.tool_calls ?? []).filter((call) => call.type === 'function');
    return {
      text: choice?.message.content ?? '',
      refusal: choice?.message.refusal ?? '',
      calls: calls.map((call) => ({ id: call.id, name: call.function.name, arguments: call.function.arguments })),
      finishReason: choice?.finish_reason ?? undefined, // the type says never null; servers that break off disagree
      ...(usage ? { usage: wireUsage(usage) } : {}),
    };
  }

  private async stream(params: ChatParams, signal: AbortSignal, onDelta: (text: string) => void): Promise<RawAnswer> {
    const usage = this.can.streamUsage ? { stream_options: { include_usage: true } } : {};
    const chunks = await this.client.chat.completions.create({ ...params, stream: true, ...usage }, { signal });
    const assembler = new Assembler();
    try {
      for await (const chunk of chunks) {
        const text = assembler.take(chunk);
        if (text !== '') onDelta(text);
      }
    } catch (thrown) {
      throw asFailure(thrown, true);
    }
    return assembler.done();
  }
}
