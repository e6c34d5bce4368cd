import type { ErrorCode } from '../../../src/domain/errors.ts';
import type { View } from './history.ts';

/** What came of an attempt: the document it made or changed, and whether that was done before. */
export type Done = { readonly id: string; readonly repeated: boolean };

/** Something that somebody tries. */
export type Attempt = {
  readonly what: string;
  /** Absent where it has no id of its own, so that repeating it means something else. */
  readonly operationId?: string;
  readonly run: () => Promise<Done>;
  /** The same id with other arguments. */
  readonly clash?: () => Promise<unknown>;
  /** Whether this is a true reason not to do it, things being so. */
  readonly isTrue: (code: ErrorCode, view: View) => boolean;
  /** The document that others may keep changing: then CONFLICT is true. */
  readonly target?: string;
};
