import { asDomainError } from '../domain/errors.ts';
import type { ToolCall } from '../ports/interpreter.ts';
import type { Prepared, Tool, ToolFailure, ToolResult } from '../../tools/contract.ts';
import type { TurnDeps } from './deps.ts';
import type { TurnWork } from './work.ts';

export type CallResult = { readonly result: ToolResult } | { readonly prepared: Prepared };

const failure = (code: ToolFailure['code'], hint: string): CallResult => ({
  result: { ok: false, code, hint, retryable: false },
});

/** The arguments of a call as a value; undefined when they are not a JSON object. */
export function parseArguments(call: ToolCall): Record<string, unknown> | undefined {
  try {
    const value: unknown = call.arguments.trim() === '' ? {} : JSON.parse(call.arguments);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Runs a read tool of the catalogue or prepares a write; never executes one. Whatever goes wrong becomes a result with a closed code that the interpreter can act on:
 * unknown tool, broken JSON, schema violations, another role's tool, unexpected throws (INTERNAL).
 */
export async function runCall(call: ToolCall, work: TurnWork, deps: TurnDeps): Promise<CallResult> {
  const role = work.conversation.principal.role;
  const tool: Tool | undefined = deps.tools.get(call.name);
  if (!tool?.roles.includes(role)) {
    const allowed = deps.tools.forRole(role).map((each) => each.name);
    return failure('NOT_FOUND', `There is no tool "${call.name.slice(0, 64)}". Use one of: ${allowed.join(', ')}.`);
  }
  const args = parseArguments(call);
  if (!args) return failure('INVALID_INPUT', 'arguments: expected one JSON object as the schema says');
  const parsed = tool.input.safeParse(args);
  if (!parsed.success) {
    const problems = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.') || 'arguments'}: ${issue.message}`);
    return failure('INVALID_INPUT', problems.join('; '));
  }
  try {
    if (tool.effect === 'read') return { result: await tool.run(parsed.data, work.toolContext()) };
    const prepared = await tool.prepare(parsed.data, work.toolContext());
    return 'args' in prepared ? { prepared } : { result: prepared };
  } catch (thrown) {
    const error = asDomainError(thrown);
    deps.logger.error('tool-threw', {
      tool: call.name,
      code: error.code,
      reason: error.message,
      stack: error.code === 'INTERNAL' ? error.stack : undefined,
    });
    return {
      result: {
        ok: false,
        code: error.code,
        hint: error.code === 'INTERNAL' ? 'Something went wrong on our side.' : error.message,
        retryable: error.retryable,
      },
    };
  }
}

/** What the interpreter reads of a result: no views, no drafts. */
export function resultForModel(outcome: CallResult): Readonly<Record<string, unknown>> {
  if ('prepared' in outcome)
    return {
      ok: true,
      proposed: outcome.prepared.summary,
      next: 'Shown to the person with Confirm. Only their own yes carries it out; nothing is done yet.',
    };
  const { result } = outcome;
  if (result.ok) return { ok: true, data: result.data };
  return {
    ok: false,
    code: result.code,
    hint: result.hint,
    retryable: result.retryable,
    ...(result.alternatives ? { alternatives: result.alternatives } : {}),
  };
}
