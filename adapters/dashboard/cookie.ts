import type { Request, Response } from 'express';
import type { Instant } from '../../src/domain/time/types.ts';

const NAME = 'almanac_owner';

/** The owner's session token of a request; undefined when there is none. */
export function readOwnerCookie(request: Request): string | undefined {
  const found = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return found.find(([name]) => name === NAME)?.[1];
}

/** HttpOnly and SameSite=Strict: no script reads it, no other site sends it. */
export function setOwnerCookie(response: Response, token: string, expiresAt: Instant, secure: boolean): void {
  response.cookie(NAME, token, { httpOnly: true, sameSite: 'strict', secure, path: '/dashboard', expires: new Date(expiresAt) });
}

export const clearOwnerCookie = (response: Response): void => void response.clearCookie(NAME, { path: '/dashboard' });
