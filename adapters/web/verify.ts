import { createHash } from 'node:crypto';
import type { Request } from 'express';
import type { ChatSessions } from '../../src/ports/channel.ts';
import { Refusal } from './refusal.ts';

export type Speaker = Awaited<ReturnType<ChatSessions['verify']>>;

const codeOf = (thrown: unknown): unknown => (thrown instanceof Error && 'code' in thrown ? thrown.code : undefined);

/** The bearer token of a request. Refused with 401 when there is none: a token never travels in the address. */
export function bearerOf(request: Request): string {
  const match = /^Bearer ([A-Za-z0-9._~+/-]{1,4096}=*)$/i.exec(request.headers.authorization ?? '');
  if (match?.[1] !== undefined) return match[1];
  throw new Refusal('FORBIDDEN', 401, 'expected the header "Authorization: Bearer <session token>"');
}

/** A key for counting by token that does not keep the token. */
export const tokenKey = (request: Request): string =>
  createHash('sha256')
    .update(request.headers.authorization ?? '')
    .digest('base64url');

/** Who speaks, by the session token; a bad or expired one is answered with 401 so that the widget opens a new session. */
export async function speakerOf(request: Request, sessions: ChatSessions): Promise<Speaker> {
  const token = bearerOf(request);
  try {
    return await sessions.verify(token);
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === 'FORBIDDEN' || code === 'EXPIRED')
      throw new Refusal(code, 401, 'the session token is not valid (any more): open a session');
    throw thrown;
  }
}
