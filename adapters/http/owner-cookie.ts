import type { Request, Response } from 'express';
import type { Instant } from '../../src/domain/time/types.ts';

const NAME = 'almanac_owner';
/** The only paths that are sent it. */
const PATHS = ['/dashboard', '/api/v1'] as const;

/** The owner's session token of a request; undefined when there is none. */
export function readOwnerCookie(request: Request): string | undefined {
  const found = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return found.find(([name]) => name === NAME)?.[1];
}

/** HttpOnly and SameSite=Strict: no script reads it, no other site sends it. */
export function setOwnerCookie(response: Response, token: string, expiresAt: Instant, secure: boolean): void {
  const expires = new Date(expiresAt);
  for (const path of PATHS) response.cookie(NAME, token, { httpOnly: true, sameSite: 'strict', secure, path, expires });
}

export function clearOwnerCookie(response: Response): void {
  for (const path of PATHS) response.clearCookie(NAME, { path });
}

/**
 * Whether a page of ours made the request, so that its cookie may count: browsers say so, and neither a sibling subdomain nor a listed embedding origin
 * passes. A browser that says neither could be anybody's.
 */
export function isOwnPage(request: Request): boolean {
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string') return site === 'same-origin';
  return request.headers.origin === `${request.protocol}://${request.headers.host ?? ''}`;
}
