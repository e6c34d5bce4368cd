import {
  MongoAPIError,
  MongoBulkWriteError,
  MongoError,
  MongoNetworkError,
  MongoRuntimeError,
  MongoServerError,
  MongoServerSelectionError,
} from 'mongodb';
import { MongoWriteConcernError } from 'mongodb';
import { DomainError } from '../../domain/errors.ts';

const DUPLICATE_KEY = 11000;
/** The server refused the command before it did anything: not (or no longer) the primary, or shutting down. */
const REFUSED_UNTRIED = new Set([10107, 13435, 11600, 91, 189]);
const ACCESS_DENIED = new Set([13, 18]);

/** Told by the code alone; the text of an error is for people. */
export const isDuplicateKey = (error: unknown): boolean => error instanceof MongoServerError && error.code === DUPLICATE_KEY;

/** How many documents of an unordered insert were left out, when nothing but duplicates kept them out. */
export function duplicatesLeftOut(error: unknown): number | undefined {
  if (!(error instanceof MongoBulkWriteError)) return undefined;
  const failures = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors];
  const concern = error.result.getWriteConcernError();
  if (concern !== undefined || failures.some((failure) => failure.code !== DUPLICATE_KEY)) return undefined;
  return failures.length;
}

/** A repeat is harmless even for a write: it was never tried. */
export const wasRefusedUntried = (error: unknown): boolean =>
  error instanceof MongoServerError && !(error instanceof MongoWriteConcernError) && REFUSED_UNTRIED.has(Number(error.code));

/** A broken connection: a read may simply be asked again. */
export const isBrokenConnection = (error: unknown): boolean => error instanceof MongoNetworkError;

/** Any failure of the driver as one of ours: UNAVAILABLE where waiting can help, INTERNAL where our call or the server's set-up is wrong. */
export function asStoreError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (isUnavailable(error))
    return new DomainError('UNAVAILABLE', `MongoDB cannot be reached or did not answer in time: ${message}`, {}, error);
  return new DomainError('INTERNAL', `MongoDB refused a call: ${message}`, {}, error);
}

/** Failures of the line below the driver, which reach us bare when it breaks in the middle of an answer: Node's own codes. */
const LINE_FAILURE = /^(?:ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EAI_|ERR_STREAM_|ERR_SOCKET_|ABORT_ERR)/;

const isLineFailure = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && LINE_FAILURE.test(error.code);

function isUnavailable(error: unknown): boolean {
  if (!(error instanceof MongoError)) return isLineFailure(error);
  // The driver's own state fell apart under it (a session or an answer that is missing): nothing that our call got wrong.
  if (error instanceof MongoRuntimeError) return true;
  if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError || error instanceof MongoWriteConcernError)
    return true;
  if (error.hasErrorLabel('RetryableWriteError') || wasRefusedUntried(error)) return true;
  if (error instanceof MongoServerError) return ACCESS_DENIED.has(Number(error.code));
  // Closed clients, lost topologies, full wait queues and expired sessions of the driver itself; wrong arguments are not among them.
  return error instanceof MongoAPIError
    ? CLOSED.has(error.name)
    : error.name.includes('Timeout') || error.name.includes('PoolCl');
}

const CLOSED = new Set([
  'MongoClientClosedError',
  'MongoTopologyClosedError',
  'MongoNotConnectedError',
  'MongoServerClosedError',
  'MongoExpiredSessionError',
]);
