import { DomainError } from '../../domain/errors.ts';
import type { ErrorCode } from '../../domain/errors.ts';

/** What went wrong, for whoever decides about trying again. */
type FailureKind =
  | 'quota' // paid for no more: never clears by waiting
  | 'credentials' // key or permission refused
  | 'model' // no such model or endpoint
  | 'length' // too long for the model, or for our budget
  | 'request' // refused as it is; the same request will be refused again
  | 'rate' // too many requests for the moment
  | 'overload' // the server cannot right now
  | 'connection' // no answer at all
  | 'stream' // an answer that broke off
  | 'timeout'
  | 'aborted'; // by whoever asked

/** `details` of every error that an OpenAI interpreter throws. */
export type FailureDetails = {
  readonly kind: FailureKind;
  /** Whether the same request may succeed later without anybody doing anything. */
  readonly clears: boolean;
  /** How long the server asked us to wait. */
  readonly retryAfterMs?: number;
  readonly status?: number;
  /** The vendor's own code, such as `slow_down`; never its text. */
  readonly vendorCode?: string;
  /** The vendor's id of the request, for their support. */
  readonly vendorRequestId?: string;
};

const NEVER_CLEARS: ReadonlySet<string> = new Set([
  'insufficient_quota',
  'credit_balance_exhausted',
  'organization_spend_limit_exceeded',
  'project_spend_limit_exceeded',
  'organization_usage_limit_exceeded',
  'billing_hard_limit_reached',
  'billing_not_active',
]);
const RATE: ReadonlySet<string> = new Set(['rate_limit_exceeded', 'slow_down', 'requests', 'tokens']);
const OVERLOAD: ReadonlySet<string> = new Set(['server_is_overloaded', 'server_error', 'service_unavailable', 'internal_error']);
const CREDENTIALS: ReadonlySet<string> = new Set(['invalid_api_key', 'account_deactivated', 'invalid_organization']);
const LENGTH: ReadonlySet<string> = new Set(['context_length_exceeded', 'exceed_context_size_error']);
/** Codes that come without a status, inside a response that failed. */
const REQUEST: ReadonlySet<string> = new Set([
  'invalid_prompt',
  'bio_policy',
  'misalignment_policy_violation',
  'data_residency_mismatch',
]);
const TOKEN = /^[\w.-]{1,64}$/;

export const failure = (
  code: Extract<ErrorCode, 'UNAVAILABLE' | 'TIMEOUT' | 'RATE_LIMITED'>,
  what: string,
  details: FailureDetails,
): DomainError => new DomainError(code, `openai: ${what}`, details);

/** The fields of the SDK's APIError that we read, each checked: what a server sends may be anything. */
type VendorError = {
  readonly status?: unknown;
  readonly code?: unknown;
  readonly type?: unknown;
  readonly headers?: unknown;
  readonly name?: unknown;
};

/**
 * Anything the SDK throws, as UNAVAILABLE, TIMEOUT or RATE_LIMITED with FailureDetails. Sorted by the vendor's code before the status, since
 * a 429 of an empty account never clears; `streaming`: the answer had begun. The cause is left out on purpose: it holds the vendor's text, which may quote keys and messages.
 */
export function asFailure(thrown: unknown, streaming = false): DomainError {
  if (thrown instanceof DomainError) return thrown;
  const error: VendorError = typeof thrown === 'object' && thrown !== null ? thrown : {};
  const status = typeof error.status === 'number' ? error.status : undefined;
  const codes = [error.code, error.type].filter((code): code is string => typeof code === 'string' && TOKEN.test(code));
  const facts = {
    ...(status === undefined ? {} : { status }),
    ...(codes[0] ? { vendorCode: codes[0] } : {}),
    ...fromHeaders(error),
  };
  const kind = kindOf(status, codes, thrown, streaming);
  const clears = kind === 'rate' || kind === 'overload' || kind === 'connection' || kind === 'stream' || kind === 'timeout';
  const code = kind === 'rate' || kind === 'quota' ? 'RATE_LIMITED' : kind === 'timeout' ? 'TIMEOUT' : 'UNAVAILABLE';
  return failure(code, `${kind}${status === undefined ? '' : ` (HTTP ${String(status)})`}`, { kind, clears, ...facts });
}

function kindOf(status: number | undefined, codes: readonly string[], thrown: unknown, streaming: boolean): FailureKind {
  const has = (set: ReadonlySet<string>): boolean => codes.some((code) => set.has(code));
  if (has(NEVER_CLEARS)) return 'quota';
  if (has(CREDENTIALS) || status === 401 || status === 403) return 'credentials';
  if (has(RATE)) return 'rate';
  if (has(OVERLOAD)) return 'overload';
  if (has(LENGTH)) return 'length';
  if (has(REQUEST)) return 'request';
  if (status === 429) return 'rate';
  if (status === 408) return 'timeout';
  if (status === 404) return 'model';
  if (status !== undefined && (status >= 500 || status === 409)) return 'overload';
  if (status !== undefined) return 'request';
  if (isTimeout(thrown)) return 'timeout';
  return streaming ? 'stream' : 'connection';
}

const isTimeout = (thrown: unknown): boolean => thrown instanceof Error && /timed? ?out/i.test(thrown.message);

function fromHeaders({ headers }: VendorError): Pick<FailureDetails, 'retryAfterMs' | 'vendorRequestId'> {
  if (!(headers instanceof Headers)) return {};
  const milliseconds = Number(headers.get('retry-after-ms') ?? NaN);
  const seconds = Number(headers.get('retry-after') ?? NaN);
  const retryAfterMs = Number.isFinite(milliseconds) ? milliseconds : seconds * 1000;
  const id = headers.get('x-request-id');
  return {
    ...(Number.isFinite(retryAfterMs) && retryAfterMs >= 0 ? { retryAfterMs } : {}),
    ...(id !== null && TOKEN.test(id) ? { vendorRequestId: id } : {}),
  };
}
