import type { ChatCompletionChunk } from 'openai/resources/chat/completions';
import type { ModelUsage } from '../../domain/dialogue/model-usage.ts';
import type { ToolCall } from '../../ports/interpreter.ts';
import { usageFrom } from './cost.ts';
import { failure } from './errors.ts';
import { withUniqueIds } from './history.ts';
import type { ModelAnswer } from './model.ts';

type Delta = ChatCompletionChunk.Choice.Delta;
type CallDelta = Partial<ChatCompletionChunk.Choice.Delta.ToolCall>;
type WireUsage = {
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly prompt_tokens_details?: { readonly cached_tokens?: number | null } | null;
};
type Building = { id: string; name: string; arguments: string };

/** What an answer came to, before its meaning is decided. */
export type RawAnswer = {
  readonly text: string;
  readonly refusal: string;
  readonly calls: readonly ToolCall[];
  readonly finishReason: string | undefined;
  readonly usage?: ModelUsage;
};

/**
 * Puts the chunks of one streamed answer together. Fragments of a call go by index; a new id, or another name, starts a new call even at an
 * index that is taken, because some servers send every parallel call with index 0 and some send none.
 */
export class Assembler {
  private text = '';
  private refusal = '';
  private finishReason: string | undefined;
  private usage: ModelUsage | undefined;
  private readonly calls: Building[] = [];
  private readonly atIndex = new Map<number, Building>();

  /** Takes a chunk; the text it adds, if any, is returned. */
  take(chunk: ChatCompletionChunk): string {
    if (chunk.usage) this.usage = wireUsage(chunk.usage);
    const choice = chunk.choices[0];
    if (!choice) return '';
    const delta: Partial<Delta> = choice.delta;
    for (const part of delta.tool_calls ?? []) this.takeCall(part);
    if (choice.finish_reason) this.finishReason = choice.finish_reason;
    this.refusal += delta.refusal ?? '';
    this.text += delta.content ?? '';
    return delta.content ?? '';
  }

  done(): RawAnswer {
    const { text, refusal, finishReason, usage } = this;
    return { text, refusal, calls: this.calls, finishReason, ...(usage ? { usage } : {}) };
  }

  private takeCall(part: CallDelta): void {
    const index = part.index ?? 0;
    const name = part.function?.name ?? '';
    let call = this.atIndex.get(index);
    if (!call || startsAnother(call, part)) {
      call = { id: '', name: '', arguments: '' };
      this.calls.push(call);
      this.atIndex.set(index, call);
    }
    call.id ||= part.id ?? '';
    call.name ||= name;
    call.arguments += wireText(part.function?.arguments);
  }
}

/** With no id to go by, the same name again is another call only when the one at hand is complete and more arguments follow. */
function startsAnother(call: Building, { id = '', function: said }: CallDelta): boolean {
  if (id !== '' && call.id !== '') return id !== call.id;
  const name = said?.name ?? '';
  if (name === '' || call.name === '') return false;
  return name !== call.name || (Boolean(said?.arguments) && isWholeJson(call.arguments));
}

function isWholeJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** @example wireUsage({ prompt_tokens: 9, completion_tokens: 2 }) //=> { inputTokens: 9, outputTokens: 2, cachedTokens: 0 } */
export const wireUsage = (usage: WireUsage): ModelUsage =>
  usageFrom(usage.prompt_tokens, usage.completion_tokens, usage.prompt_tokens_details?.cached_tokens);

/** Text that a server sent: some send arguments as the object that they should be the text of. @example wireText({ a: 1 }) //=> '{"a":1}' */
export const wireText = (sent: unknown): string =>
  typeof sent === 'string' ? sent : sent === undefined || sent === null ? '' : (JSON.stringify(sent) ?? '');

/**
 * What an answer means. A truncated one is `length`, and its calls must not run however complete they look; a refusal or a filtered answer is
 * `content_filter` without text or calls. Arguments stay as the model wrote them, broken JSON included. Fails with UNAVAILABLE when the answer
 * broke off without a finish reason or says nothing at all.
 */
export function meaningOf(raw: RawAnswer): ModelAnswer {
  const rest = raw.usage ? { usage: raw.usage } : {};
  const calls = withUniqueIds(raw.calls);
  if (raw.refusal !== '' || raw.finishReason === 'content_filter')
    return { text: '', calls: [], finish: 'content_filter', ...rest };
  if (raw.finishReason === 'length') return { text: raw.text, calls, finish: 'length', ...rest };
  if (raw.finishReason === undefined) throw failure('UNAVAILABLE', 'the answer broke off', { kind: 'stream', clears: true });
  if (calls.length > 0) return { text: raw.text, calls, finish: 'tool_calls', ...rest };
  if (raw.text.trim() === '') throw failure('UNAVAILABLE', 'the answer was empty', { kind: 'stream', clears: true });
  return { text: raw.text, calls, finish: 'stop', ...rest };
}
