import type { ErrorCode } from '../../src/domain/errors.ts';
import { isRetryable } from '../../src/domain/errors.ts';
import type { DraftPatch, ToolFailure, View } from '../contract.ts';

type FailureParts = {
  readonly view?: View | undefined;
  readonly draft?: DraftPatch | undefined;
  readonly alternatives?: readonly string[] | undefined;
};

/** A refusal with a closed code: `hint` for the interpreter, `view` for the person. */
export const fail = (code: ErrorCode, hint: string, { view, draft, alternatives }: FailureParts = {}): ToolFailure => ({
  ok: false,
  code,
  hint,
  retryable: isRetryable(code),
  ...(alternatives ? { alternatives } : {}),
  ...(view ? { view } : {}),
  ...(draft ? { draft } : {}),
});

/** What was asked for is done: nothing is pending any more. Contact details stay. */
export const CLEARED: DraftPatch = {
  goal: null,
  service: null,
  provider: null,
  anyProvider: null,
  notProviders: null,
  day: null,
  time: null,
  notDays: null,
  whenSaid: null,
  slot: null,
  booking: null,
  also: null,
  alsoMinutes: null,
  party: null,
  arrangement: null,
  forWhom: null,
  durationMinutes: null,
  place: null,
  repeat: null,
  answers: null,
  asked: null,
};
