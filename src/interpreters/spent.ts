import type { ModelUsage } from '../domain/dialogue/model-usage.ts';
import type { InterpretAnswer } from '../ports/interpreter.ts';
import { addUsage } from '../domain/dialogue/model-usage.ts';

/** What the answers to one request have cost, those without use included. */
export class Spent {
  private total: ModelUsage | undefined;

  get usage(): ModelUsage | undefined {
    return this.total;
  }

  add(usage: ModelUsage | undefined): void {
    if (usage) this.total = this.total ? addUsage(this.total, usage) : usage;
  }

  on(answer: InterpretAnswer): InterpretAnswer {
    return this.total ? { ...answer, usage: this.total } : answer;
  }
}
