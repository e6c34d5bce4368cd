import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { ErrorCode } from '../../../src/domain/errors.ts';
import { DomainError } from '../../../src/domain/errors.ts';
import type { ConversationId } from '../../../src/domain/people/ids.ts';
import type { Principal } from '../../../src/domain/people/principal.ts';
import type { Tokens } from '../../../src/ports/tokens.ts';
import { isOwnPage, readOwnerCookie } from '../owner-cookie.ts';

/** Who asks, proved by their token. */
export type Caller = {
  readonly principal: Principal;
  /** Of a chat session: where the person can be told things. */
  readonly conversationId?: ConversationId;
};

/** Nobody, or somebody whose token does not hold (any more). */
class Unauthorized extends DomainError {
  readonly status = 401;
  constructor(code: 'FORBIDDEN' | 'EXPIRED', message: string, cause?: unknown) {
    super(code, message, {}, cause);
  }
}

const BEARER = /^Bearer ([A-Za-z0-9._~+/-]{1,4096}=*)$/i;
const codeOf = (thrown: unknown): ErrorCode | undefined => (thrown instanceof DomainError ? thrown.code : undefined);

async function ownerOf(tokens: Tokens, token: string): Promise<Caller> {
  const { businessId } = await tokens.verify(token, 'owner');
  return { principal: { role: 'owner', businessId } };
}

/** A chat session's token names its principal; any other must be an owner's. */
async function bearerOf(tokens: Tokens, token: string): Promise<Caller> {
  try {
    const { principal, conversationId } = await tokens.verify(token, 'chat');
    return { principal, conversationId };
  } catch (thrown) {
    if (codeOf(thrown) !== 'FORBIDDEN') throw thrown;
    return ownerOf(tokens, token);
  }
}

async function callerOf(request: Request, tokens: Tokens): Promise<Caller> {
  const { authorization } = request.headers;
  const bearer = authorization === undefined ? undefined : BEARER.exec(authorization)?.[1];
  const cookie = authorization === undefined ? readOwnerCookie(request) : undefined;
  try {
    if (bearer !== undefined) return await bearerOf(tokens, bearer);
    // A cookie is sent by browsers on their own: it counts for pages of ours only.
    if (cookie !== undefined && isOwnPage(request)) return await ownerOf(tokens, cookie);
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === 'FORBIDDEN' || code === 'EXPIRED') throw new Unauthorized(code, 'the token is not valid (any more)', thrown);
    throw thrown;
  }
  throw new Unauthorized('FORBIDDEN', 'expected the header "Authorization: Bearer <token of a chat session, or an owner’s>"');
}

/** Lets in who proves who they are; the routes behind it ask `callerIn`. */
export const authenticated =
  (tokens: Tokens): RequestHandler =>
  async (request, response, next) => {
    response.locals['caller'] = await callerOf(request, tokens);
    next();
  };

export function callerIn(response: Response): Caller {
  const caller = response.locals['caller'] as Caller | undefined;
  if (caller) return caller;
  throw new DomainError('INTERNAL', 'public API: a route without authentication asked for its caller');
}

/** A short text for one principal that says nothing about them. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);
