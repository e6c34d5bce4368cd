import type { InterpretAnswer, ModelMessage, ToolSpec } from '../../ports/interpreter.ts';
import type { Capabilities } from './capabilities.ts';

/** Everything that a model is told for one answer, in the order in which it is told (reference: prompt-cache layout). */
export type ModelTurn = {
  /** Sorted by name. */
  readonly tools: readonly ToolSpec[];
  readonly policy: string;
  readonly business: string;
  /** The turns before this one, calls and results in pairs. */
  readonly past: readonly ModelMessage[];
  /** What is true only now. Everything before it is the same bytes from one request to the next. */
  readonly volatile: string;
  /** The person's newest words, and the calls and results since. */
  readonly current: readonly ModelMessage[];
  readonly cacheKey: string;
};

/** What came back. A truncated answer is `length`: its calls must not run, however complete they look. */
export type ModelAnswer = Pick<InterpretAnswer, 'text' | 'calls' | 'finish' | 'usage' | 'replay'>;

export type CompleteOptions = { readonly signal: AbortSignal; readonly onDelta?: ((text: string) => void) | undefined };

/** One wire to a model. Throws what the SDK throws, or a failure of errors.ts; never retries. */
export interface ChatModel {
  readonly name: string;
  complete(turn: ModelTurn, can: Capabilities, options: CompleteOptions): Promise<ModelAnswer>;
}

/** Something of ours may change only when the person says yes: one call at a time. */
export const holdsWrite = ({ tools }: ModelTurn): boolean => tools.some((tool) => tool.effect === 'write');
