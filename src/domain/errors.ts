/**
 * The closed list of error codes. A code says whose fault it is and whether trying again can help; the words shown to a
 * person come from the message catalogue, never from here.
 */
export const ERROR_CODES = [
  // The caller asked for something that cannot be.
  'INVALID_INPUT', // a field is missing or malformed; `details.path` names it
  'NOT_FOUND', // no such thing, or not this principal's to see
  'FORBIDDEN', // this principal may not do that
  'AMBIGUOUS', // several things match; `details.candidates` names them
  'NOT_UNDERSTOOD', // words that stay unexplained; `details.unexplained` holds them
  'NEEDS_CONTACT', // a name and a phone or e-mail are needed first
  // The time asked for cannot be had, and why.
  'TAKEN', // somebody holds it
  'CLOSED', // outside opening hours
  'PAST', // already over
  'NOTICE', // sooner than the minimum notice
  'WINDOW', // further ahead than bookings are taken
  'LIMIT', // the daily or weekly limit is reached
  'FULL', // no seat left
  'NO_RESOURCE', // no room or equipment of the kind is free
  'OFF_GRID', // not a start of the slot grid
  'NO_SUCH_TIME', // the clock jumps over it
  'POLICY', // a policy forbids it now (cancellation cut-off …)
  'STATE', // the thing is in a state that does not allow it
  // A write that did not happen because the world moved.
  'CHANGED', // what was shown changed; a fresh proposal follows
  'EXPIRED', // the proposal, hold or link is over
  'CONFLICT', // the same operation id came with other arguments, or a revision moved
  // Outside services and us.
  'RATE_LIMITED', // too many requests
  'UNAVAILABLE', // an outside service or the store cannot be reached; try again later
  'TIMEOUT', // it took longer than allowed
  'INTERNAL', // our fault
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

const RETRYABLE: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['CHANGED', 'CONFLICT', 'RATE_LIMITED', 'UNAVAILABLE', 'TIMEOUT']);

/** Whether the same request may succeed later without any change by the caller. */
export const isRetryable = (code: ErrorCode): boolean => RETRYABLE.has(code);

export type ErrorDetails = Readonly<Record<string, unknown>>;

/**
 * An error with a code of the closed list. `message` is for developers and logs: it names the thing, what was expected and the value.
 * @example new DomainError('INVALID_INPUT', 'durationMinutes: expected a multiple of 5, got 37', { path: 'durationMinutes' })
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
  get retryable(): boolean {
    return isRetryable(this.code);
  }
}

/** Any thrown thing as a DomainError; strangers become INTERNAL with the cause kept. */
export function asDomainError(thrown: unknown): DomainError {
  if (thrown instanceof DomainError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new DomainError('INTERNAL', message, {}, thrown);
}
