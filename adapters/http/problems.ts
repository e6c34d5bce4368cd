import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { ErrorCode } from '../../src/domain/errors.ts';
import { asDomainError, DomainError, ERROR_CODES, isRetryable } from '../../src/domain/errors.ts';
import type { Slot } from '../../src/domain/scheduling/slot.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { notFoundPage } from './pages.ts';

/** A free start near the one that could not be had; instants in UTC. */
export type Alternative = {
  readonly service: string;
  readonly provider: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly location?: string;
  readonly seatsLeft?: number;
};

/** RFC 9457 problem details, with our code. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail: string;
  readonly retryable: boolean;
  readonly requestId?: string;
  /** Which field is meant. */
  readonly path?: string;
  /** What could be had instead, the nearest first. */
  readonly alternatives?: readonly Alternative[];
};

type Kind = { readonly status: number; readonly title: string };

/** The HTTP status and a plain title for every code; a test holds it against the closed list. */
export const PROBLEM_KINDS: Readonly<Record<ErrorCode, Kind>> = {
  INVALID_INPUT: { status: 400, title: 'The request is not as expected' },
  NOT_FOUND: { status: 404, title: 'There is no such thing here' },
  FORBIDDEN: { status: 403, title: 'This is not allowed' },
  AMBIGUOUS: { status: 409, title: 'Several things match' },
  NOT_UNDERSTOOD: { status: 422, title: 'Those words were not understood' },
  NEEDS_CONTACT: { status: 422, title: 'A name and a phone or e-mail are needed first' },
  TAKEN: { status: 409, title: 'Somebody else holds that time' },
  CLOSED: { status: 409, title: 'That time is outside the opening hours' },
  PAST: { status: 409, title: 'That time is over' },
  NOTICE: { status: 409, title: 'That is sooner than the minimum notice' },
  WINDOW: { status: 409, title: 'That is further ahead than bookings are taken' },
  LIMIT: { status: 409, title: 'The daily or weekly limit is reached' },
  FULL: { status: 409, title: 'No seat is left' },
  NO_RESOURCE: { status: 409, title: 'No room or equipment is free' },
  OFF_GRID: { status: 409, title: 'That is not a bookable start' },
  NO_SUCH_TIME: { status: 409, title: 'The clock jumps over that time' },
  POLICY: { status: 409, title: 'A policy forbids it now' },
  STATE: { status: 409, title: 'It is in a state that does not allow this' },
  CHANGED: { status: 409, title: 'What was shown has changed' },
  EXPIRED: { status: 410, title: 'It has expired' },
  CONFLICT: { status: 409, title: 'It was changed by somebody else' },
  RATE_LIMITED: { status: 429, title: 'Too many requests' },
  UNAVAILABLE: { status: 503, title: 'Not available at the moment' },
  TIMEOUT: { status: 504, title: 'It took too long' },
  INTERNAL: { status: 500, title: 'Something went wrong on our side' },
};

/** These messages may carry what an outside service said: callers get the title only. */
const PRIVATE_DETAIL: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['UNAVAILABLE', 'TIMEOUT', 'INTERNAL']);
const isCode = (value: unknown): value is ErrorCode => ERROR_CODES.includes(value as ErrorCode);
const field = (thrown: unknown, name: string): unknown =>
  typeof thrown === 'object' && thrown !== null ? (thrown as Record<string, unknown>)[name] : undefined;

type Refused = Pick<Problem, 'code' | 'status' | 'detail' | 'path' | 'alternatives'>;

const alternativeOf = ({ serviceId, providerId, startsAt, endsAt, locationId, seatsLeft }: Slot): Alternative => ({
  service: serviceId,
  provider: providerId,
  startsAt: new Date(startsAt).toISOString(),
  endsAt: new Date(endsAt).toISOString(),
  ...(locationId === undefined ? {} : { location: locationId }),
  ...(seatsLeft === undefined ? {} : { seatsLeft }),
});

/** What the details of our own errors say beyond their words: the field, and other starts. */
function pointersOf({ details }: DomainError): Pick<Problem, 'path' | 'alternatives'> {
  const { path, alternatives } = details;
  return {
    ...(typeof path === 'string' ? { path } : {}),
    ...(Array.isArray(alternatives) ? { alternatives: (alternatives as readonly Slot[]).map(alternativeOf) } : {}),
  };
}

/** What any thrown thing means to a caller: our codes as they are, body-parser's and zod's refusals as INVALID_INPUT, the rest INTERNAL. */
export function refusalOf(thrown: unknown): Refused {
  const code = field(thrown, 'code');
  if (isCode(code)) {
    const status = field(thrown, 'status');
    const { message } = asDomainError(thrown);
    const kind = PROBLEM_KINDS[code];
    return {
      ...(thrown instanceof DomainError && !PRIVATE_DETAIL.has(code) ? pointersOf(thrown) : {}),
      code,
      status: typeof status === 'number' ? status : kind.status,
      detail: PRIVATE_DETAIL.has(code) ? kind.title : message,
    };
  }
  const status = field(thrown, 'status');
  if (field(thrown, 'expose') === true && typeof status === 'number' && status >= 400 && status < 500) {
    return { code: 'INVALID_INPUT', status, detail: asDomainError(thrown).message };
  }
  return { code: 'INTERNAL', status: 500, detail: PROBLEM_KINDS.INTERNAL.title };
}

/** Answers with problem+json. */
export function sendProblem(response: Response, refused: Refused): void {
  const requestId = response.getHeader('X-Request-Id');
  const problem: Problem = {
    type: `/api/docs#${refused.code}`,
    title: PROBLEM_KINDS[refused.code].title,
    status: refused.status,
    code: refused.code,
    detail: refused.detail,
    retryable: isRetryable(refused.code),
    ...(refused.path === undefined ? {} : { path: refused.path }),
    ...(refused.alternatives === undefined ? {} : { alternatives: refused.alternatives }),
    ...(typeof requestId === 'string' ? { requestId } : {}),
  };
  if (refused.status === 503 && !response.hasHeader('Retry-After')) response.setHeader('Retry-After', '2');
  if (refused.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  response.status(refused.status).setHeader('Cache-Control', 'no-store');
  response.type('application/problem+json').send(JSON.stringify(problem));
}

/** For paths that nobody answers: a page for people, a problem for programs. */
export const notFound: RequestHandler = (request, response) => {
  const forPeople = request.method === 'GET' && !request.path.startsWith('/api') && request.accepts(['json', 'html']) === 'html';
  if (forPeople) {
    response.status(404).type('html').send(notFoundPage());
    return;
  }
  sendProblem(response, refusalOf(new DomainError('NOT_FOUND', `${request.method} ${request.path} does not exist`)));
};

/** The last handler: logs what is our fault, never what people wrote. */
export function createProblemHandler(logger: Logger): ErrorRequestHandler {
  return (thrown, request, response, next) => {
    const refused = refusalOf(thrown);
    if (refused.status >= 500) {
      const { message, stack } = asDomainError(thrown);
      const fields = { code: refused.code, method: request.method, path: request.path, message };
      if (refused.code === 'INTERNAL') logger.error('http-request-failed', { ...fields, stack });
      else logger.warn('http-request-failed', fields);
    }
    if (response.headersSent) {
      next(thrown);
      return;
    }
    sendProblem(response, refused);
  };
}
