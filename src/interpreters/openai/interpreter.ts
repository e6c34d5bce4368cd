import type { Interpreter, InterpretAnswer, InterpretOptions, InterpretRequest } from '../../ports/interpreter.ts';
import type { Logger } from '../../ports/logger.ts';
import { fitted } from './budget.ts';
import { apiFor, capabilitiesFor } from './capabilities.ts';
import type { Capabilities, OpenAiApi } from './capabilities.ts';
import { ChatWire } from './chat.ts';
import { createClient } from './client.ts';
import { priced } from './cost.ts';
import type { TokenPrices } from './cost.ts';
import { withDeadline } from './deadline.ts';
import { unlearned } from './learning.ts';
import type { ChatModel, CompleteOptions, ModelAnswer, ModelTurn } from './model.ts';
import { ResponsesWire } from './responses.ts';
import { loadTokenizer } from './tokens.ts';
import type { CountTokens } from './tokens.ts';
import { turnOf } from './turn.ts';

export type OpenAiSettings = {
  readonly apiKey: string;
  /** Undefined: OpenAI itself. Ends where `/chat/completions` or `/responses` is added, usually in `/v1`. */
  readonly baseUrl?: string;
  /** Which wire; `auto` (also when absent): Responses for OpenAI itself, Chat Completions for any other address. */
  readonly api?: OpenAiApi | 'auto';
  readonly model: string;
  /** Of one answer, first byte to last. */
  readonly timeoutMs: number;
  /** The most a request may hold, tools included; 24,000 when absent. Older turns leave first. */
  readonly mostInputTokens?: number;
  /** False: whole answers, no stream; a person then sees an answer only once it is complete. True when absent. */
  readonly stream?: boolean;
  /** Absent: usage has no cost. */
  readonly prices?: TokenPrices;
  readonly logger: Logger;
  /** Where the server differs from what `capabilitiesFor` expects of its address and model. */
  readonly capabilities?: Partial<Capabilities>;
};

const MOST_INPUT_TOKENS = 24_000;

/**
 * An interpreter over OpenAI or a compatible service. Never retries, except at once and once for each thing that the server refuses to take
 * (`learning.ts`); what it then learns, it keeps. Errors: UNAVAILABLE, TIMEOUT, RATE_LIMITED, with FailureDetails.
 * @example const interpreter = await createOpenAi({ apiKey, model: 'gpt-6-luna', timeoutMs: 12_000, logger })
 */
export async function createOpenAi(settings: OpenAiSettings): Promise<Interpreter> {
  const client = await createClient(settings);
  const wire =
    apiFor(settings.api ?? 'auto', settings.baseUrl) === 'responses'
      ? new ResponsesWire(client, settings.model)
      : new ChatWire(client, settings.model);
  return new OpenAiInterpreter(wire, settings);
}

class OpenAiInterpreter implements Interpreter {
  readonly name: string;
  private readonly wire: ChatModel;
  private readonly settings: OpenAiSettings;
  private can: Capabilities;
  private tokenizer: Promise<CountTokens> | undefined;

  constructor(wire: ChatModel, settings: OpenAiSettings) {
    this.name = wire.name;
    this.wire = wire;
    this.settings = settings;
    this.can = { ...capabilitiesFor(settings.baseUrl, settings.model), ...settings.capabilities };
  }

  async interpret(request: InterpretRequest, { signal, onDelta }: InterpretOptions): Promise<InterpretAnswer> {
    const { timeoutMs, prices, stream = true, mostInputTokens = MOST_INPUT_TOKENS } = this.settings;
    const whole = turnOf(request);
    const turn = await fitted(whole, mostInputTokens, () => (this.tokenizer ??= loadTokenizer()));
    const left = whole.past.length - turn.past.length;
    if (left > 0) this.settings.logger.info('history-trimmed', { messages: left, mostInputTokens });
    const answer = await withDeadline(timeoutMs, signal, (both) =>
      this.exchange(turn, { signal: both, onDelta: stream ? onDelta : undefined }),
    );
    return { ...answer, by: this.name, ...(answer.usage ? { usage: priced(answer.usage, prices) } : {}) };
  }

  private async exchange(turn: ModelTurn, options: CompleteOptions): Promise<ModelAnswer> {
    let { can } = this;
    const changed: string[] = [];
    for (;;) {
      try {
        const answer = await this.wire.complete(turn, can, options);
        if (changed.length > 0) {
          this.can = can;
          this.settings.logger.info('capabilities-learned', { model: this.settings.model, changed });
        }
        return answer;
      } catch (thrown) {
        const next = unlearned(thrown, can);
        if (!next || changed.includes(next.flag) || options.signal.aborted) throw thrown;
        changed.push(next.flag);
        can = next.can;
      }
    }
  }
}
