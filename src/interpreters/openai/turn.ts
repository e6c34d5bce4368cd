import type { InterpretRequest, ModelMessage } from '../../ports/interpreter.ts';
import { repairPairs } from './history.ts';
import type { ModelTurn } from './model.ts';
import { businessText, cacheKey, policyText, volatileText } from './prompt.ts';

/** A request as every wire tells it: sorted tools, policy, business, history, then what is true only now, then the person's newest words. */
export function turnOf({ messages, context, tools }: InterpretRequest): ModelTurn {
  const repaired = repairPairs(messages);
  const start = startOfTurn(repaired);
  return {
    tools: [...tools].sort((a, b) => (a.name < b.name ? -1 : 1)),
    policy: policyText(),
    business: businessText(context.business, context.role),
    past: repaired.slice(0, start),
    volatile: volatileText(context),
    current: repaired.slice(start),
    cacheKey: cacheKey(context),
  };
}

/** Where the person's newest words begin: the first of the last user messages in a row. */
function startOfTurn(messages: readonly ModelMessage[]): number {
  let start = messages.findLastIndex((message) => message.role === 'user');
  while (start > 0 && messages[start - 1]?.role === 'user') start--;
  return start < 0 ? messages.length : start;
}
