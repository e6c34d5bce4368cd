import type { Instant } from '../time/types.ts';
import type { OperationId, ProposalId } from '../people/ids.ts';

/** One write that was prepared: `args` are complete and resolved; `shows` is what the person agrees to. */
export type ProposedOperation = {
  readonly operationId: OperationId;
  readonly tool: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly argumentsHash: string;
  /** Time, price, policy … as agreed to, in English whatever the person speaks; `execute` writes nothing if any of it changed. */
  readonly shows: Readonly<Record<string, string>>;
  /** The same as the person read it, where it may have to be shown again. */
  readonly rows?: readonly { readonly label: string; readonly value: string }[];
  /** As the person reads it, one line: "Cancel Tuesday 24 November, 10:00". */
  readonly summary: string;
  /** Why it was proposed: the deliveries that asked for it, and the interpreter's call. Absent under a notice's button. */
  readonly asked?: { readonly by: readonly string[]; readonly call: string };
};

/** open → executing → done, or open → void. Single use, expiring, bound to one principal, conversation and argument set. */
export type ProposalState = 'open' | 'executing' | 'done' | 'void';

export type OperationOutcome = {
  readonly operationId: OperationId;
  readonly ok: boolean;
  readonly code?: string;
  readonly reference?: string;
  readonly text: string;
};

export type Proposal = {
  readonly id: ProposalId;
  readonly principal: string;
  readonly state: ProposalState;
  /** At most 3, run in order. */
  readonly operations: readonly ProposedOperation[];
  readonly outcomes: readonly OperationOutcome[];
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
};
