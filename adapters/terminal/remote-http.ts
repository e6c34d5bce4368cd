import type { z } from 'zod';
import { problemAnswer } from './remote-wire.ts';

/** What a running server refused, or why it could not be reached; `code` is one of ours. */
export class RemoteError extends Error {
  readonly code: string;
  constructor(code: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'RemoteError';
    this.code = code;
  }
}

type Request = {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
};

async function refusalOf(response: Response): Promise<RemoteError> {
  const problem = problemAnswer.safeParse(await response.json().catch(() => undefined));
  const fallback = response.status >= 500 ? 'UNAVAILABLE' : 'INTERNAL';
  return problem.success
    ? new RemoteError(problem.data.code, problem.data.detail)
    : new RemoteError(fallback, `the server answered with status ${String(response.status)}`);
}

/** The answer of a running server; RemoteError with its code when it refuses, UNAVAILABLE when it cannot be reached. */
export async function ask(url: URL, { method, headers = {}, body, signal }: Request): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
      redirect: 'error',
    });
  } catch (cause) {
    throw new RemoteError('UNAVAILABLE', `the server at ${url.origin} cannot be reached`, cause);
  }
  if (!response.ok) throw await refusalOf(response);
  return response;
}

/** The same, with its JSON as the schema promises it; an answer that breaks off or is of another shape is UNAVAILABLE. */
export async function askJson<Schema extends z.ZodType>(url: URL, request: Request, schema: Schema): Promise<z.infer<Schema>> {
  const response = await ask(url, request);
  try {
    return schema.parse(await response.json());
  } catch (cause) {
    throw new RemoteError('UNAVAILABLE', `the answer of ${url.origin}${url.pathname} could not be read`, cause);
  }
}
