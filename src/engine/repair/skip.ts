import { readActs } from '../../domain/language/acts.ts';
import type { ToolCall } from '../../ports/interpreter.ts';
import { parseArguments } from '../calls.ts';
import type { TurnWork } from '../work.ts';

/**
 * "Skip", said alone to a service's question: the call that asked it, made once more with no answer to it. The tool decides whether it may be left open.
 * Undefined: nothing was asked, or something else was said.
 */
export function skipOf(text: string, work: TurnWork): ToolCall | undefined {
  const { asked } = work.draft;
  if (!asked) return undefined;
  const acts = readActs(text);
  if (!acts.pure || !acts.skip || acts.affirm || acts.negate) return undefined;
  const asking = work.history.findLast((message) => message.role === 'assistant' && (message.calls?.length ?? 0) > 0);
  const call = asking?.role === 'assistant' ? asking.calls?.at(-1) : undefined;
  const args = call && parseArguments(call);
  if (!call || !args) return undefined;
  const answers = [{ question: asked.question, answer: null }];
  return { id: `skip-${work.turnNumber}`, name: call.name, arguments: JSON.stringify({ ...args, answers }) };
}
