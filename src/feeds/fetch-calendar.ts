import { lookup as lookUp } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DomainError } from '../domain/errors.ts';
import { isPublicAddress } from './public-address.ts';

export type FetchRules = {
  readonly maxBytes: number;
  /** For tests and closed networks: addresses of this machine and its network too. */
  readonly allowPrivate: boolean;
};

const MOST_REDIRECTS = 5;

const unavailable = (why: string, cause?: unknown): DomainError =>
  new DomainError('UNAVAILABLE', `calendar feed: ${why}`, {}, cause);
const refused = (why: string): DomainError => new DomainError('INVALID_INPUT', `url: ${why}`, { path: 'url' });

/** An http(s) address; `webcal:` is how calendars write `https:`. Fails with INVALID_INPUT naming `url`. */
export function feedAddress(text: string): URL {
  const url = URL.parse(text.trim().replace(/^webcals?:/i, 'https:'));
  if (url && (url.protocol === 'https:' || url.protocol === 'http:') && url.href.length <= 2_000) return url;
  throw refused('expected an address that begins with https://, http:// or webcal://');
}

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/** Looks a name up and refuses it if any of its addresses is not public: the connection then goes to what was checked, not to a second answer. */
const checkedLookup: LookupFunction = (hostname, options, done) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    const failure =
      error ?? (addresses.every(({ address }) => isPublicAddress(address)) ? null : refused('is on a private network'));
    const [first] = addresses ?? [];
    if (failure || !first) done(failure ?? unavailable('its host is unknown'), '', 0);
    else if (options.all) done(null, addresses);
    else done(null, first.address, first.family);
  });
};

function get(url: URL, rules: FetchRules, signal: AbortSignal): Promise<IncomingMessage> {
  const host = hostOf(url);
  if (!rules.allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) throw refused('is on a private network');
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    send(url, {
      signal,
      agent: false,
      headers: { accept: 'text/calendar, text/plain;q=0.5, */*;q=0.1', 'accept-encoding': 'gzip', 'user-agent': 'Almanac' },
      ...(!rules.allowPrivate && { lookup: checkedLookup }),
    })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });
}

async function bodyOf(response: IncomingMessage, maxBytes: number): Promise<string> {
  const gzipped = response.headers['content-encoding'] === 'gzip';
  // A broken connection must end the unpacking too.
  const body: Readable = gzipped ? response.compose(createGunzip()) : response;
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > maxBytes) throw unavailable(`is larger than ${maxBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

async function follow(start: URL, rules: FetchRules, signal: AbortSignal): Promise<string> {
  let url = start;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const response = await get(url, rules, signal);
    try {
      const { statusCode = 0, headers } = response;
      if (statusCode === 200) return await bodyOf(response, rules.maxBytes);
      if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined)
        throw unavailable(`answered ${statusCode}`);
      const next = URL.parse(headers.location, url.href);
      if (!next) throw unavailable('was sent on to an address that is none');
      url = feedAddress(next.href);
    } finally {
      response.destroy();
    }
  }
  throw unavailable(`was sent on more than ${MOST_REDIRECTS} times`);
}

/**
 * The text behind an address: http(s) alone, public machines alone (each redirect is checked again), within the size and the signal's time. Fails with
 * INVALID_INPUT (an address we do not fetch), UNAVAILABLE and TIMEOUT; messages never hold the address.
 */
export async function fetchCalendar(url: URL, rules: FetchRules, timeoutMs: number): Promise<string> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await follow(url, rules, signal);
  } catch (thrown) {
    if (thrown instanceof DomainError) throw thrown;
    if (signal.aborted) throw new DomainError('TIMEOUT', `calendar feed: took longer than ${timeoutMs} ms`, {});
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'it failed';
    throw unavailable(`cannot be reached (${code})`);
  }
}
