import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Instant } from '../../src/domain/time/types.ts';
import { zoneId } from '../../src/domain/time/zones.ts';
import { busyFeeds } from '../../src/feeds/busy-feeds.ts';
import { isPublicAddress } from '../../src/feeds/public-address.ts';

const calendar = (...lines: string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//EN',
    'BEGIN:VEVENT',
    'UID:1',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const one = calendar('DTSTART:20260610T150000Z', 'DURATION:PT1H');

let port = 0;
let requests: string[] = [];
type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const answers: Record<string, Answer> = {
  '/one.ics': (_request, response) => response.end(one),
  '/zipped.ics': (_request, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(one)),
  '/bomb.ics': (_request, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('x'.repeat(5_000_000))),
  '/broken-zip.ics': (_request, response) => response.setHeader('content-encoding', 'gzip').end('no gzip at all'),
  '/large.ics': (_request, response) => response.end('x'.repeat(5_000_000)),
  '/silent.ics': () => undefined,
  '/slow.ics': (_request, response) => {
    response.write('BEGIN:VCALENDAR\r\n');
  },
  '/cut.ics': (_request, response) => {
    response.write(one);
    response.socket?.destroy();
  },
  '/page': (_request, response) => response.end('<html>Sign in</html>'),
  '/there': (_request, response) => response.writeHead(302, { location: '/one.ics' }).end(),
  '/round': (_request, response) => response.writeHead(302, { location: '/round' }).end(),
  '/file': (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/nowhere': (_request, response) => response.writeHead(302, { location: 'http://' }).end(),
  '/busy.ics': (_request, response) => response.end(calendar('DTSTART:19700101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY')),
};
const server = createServer((request, response) => {
  requests.push(request.url ?? '');
  const answer = answers[request.url ?? ''];
  if (answer) answer(request, response);
  else response.writeHead(404).end();
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const feeds = busyFeeds({ allowPrivate: true, maxBytes: 1_000_000 });
const careful = busyFeeds({ allowPrivate: false });
const read = (path: string, timeoutMs = 20_000, reader = feeds, host = '127.0.0.1') =>
  reader.read({
    url: path.includes('://') ? path : `http://${host}:${port}${path}`,
    timeZone: zoneId('UTC'),
    from: Date.UTC(2026, 0, 1) as Instant,
    to: Date.UTC(2027, 0, 1) as Instant,
    timeoutMs,
  });
const codeOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'none',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );

describe('a calendar feed', () => {
  test('is fetched, unpacked, followed and expanded', async () => {
    const busy = [{ start: Date.UTC(2026, 5, 10, 15), end: Date.UTC(2026, 5, 10, 16) }];
    for (const path of ['/one.ics', '/zipped.ics', '/there'])
      expect([path, await read(path)]).toEqual([path, { busy, unread: 0 }]);
  });

  test('that several ask for at once is fetched once', async () => {
    requests = [];
    await Promise.all([read('/one.ics'), read('/one.ics'), read('/one.ics')]);
    expect(requests).toEqual(['/one.ics']);
    await read('/one.ics');
    expect(requests).toHaveLength(2);
  });

  test.each([
    ['/missing.ics', 'UNAVAILABLE'],
    ['/large.ics', 'UNAVAILABLE'],
    ['/bomb.ics', 'UNAVAILABLE'],
    ['/broken-zip.ics', 'UNAVAILABLE'],
    ['/cut.ics', 'UNAVAILABLE'],
    ['/round', 'UNAVAILABLE'],
    ['/nowhere', 'UNAVAILABLE'],
    ['/file', 'INVALID_INPUT'],
    ['/page', 'INVALID_INPUT'],
    ['http://127.0.0.1:1/closed.ics', 'UNAVAILABLE'],
    ['http://no-such-host.invalid/a.ics', 'UNAVAILABLE'],
  ])('%s fails with %s, and no message holds the address', async (path, code) => {
    const failure = await read(path).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code });
    expect(JSON.stringify(failure) + String(failure)).not.toMatch(/127\.0\.0\.1|\.ics|round|page/);
  });

  test.each(['/silent.ics', '/slow.ics', '/busy.ics'])('%s is given up when the time is over', async (path) => {
    const begun = performance.now();
    expect(await codeOf(read(path, 400))).toBe('TIMEOUT');
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  test('whoever joins a slow reading still waits only its own time', async () => {
    const slow = read('/silent.ics', 3_000);
    const begun = performance.now();
    expect(await codeOf(read('/silent.ics', 100))).toBe('TIMEOUT');
    expect(performance.now() - begun).toBeLessThan(2_500);
    expect(await codeOf(slow)).toBe('TIMEOUT');
  });

  test('has an address of the web; webcal is how calendars write https', () => {
    expect(feeds.address(' webcal://calendar.example/a.ics ')).toBe('https://calendar.example/a.ics');
    for (const text of [
      'ftp://a.example/',
      'file:///etc/passwd',
      'javascript:1',
      'calendar.example/a.ics',
      '',
      `https://a.example/${'x'.repeat(3_000)}`,
    ]) {
      expect(() => feeds.address(text)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
    }
  });
});

describe('a feed on a private network', () => {
  test.each(['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '0.0.0.0', '[::ffff:127.0.0.1]'])(
    '%s is not fetched',
    async (host) => {
      requests = [];
      expect(await codeOf(read('/one.ics', 5_000, careful, host))).toBe('INVALID_INPUT');
      expect(requests).toEqual([]);
    },
  );

  test.each([
    ['93.184.215.14', true],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
    ['10.1.2.3', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['192.168.0.1', false],
    ['169.254.169.254', false],
    ['100.100.100.200', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['ff02::1', false],
    ['::ffff:93.184.215.14', false],
    ['64:ff9b::a00:1', false],
    ['2002:a00:1::', false],
    ['2001:db8::1', false],
    ['not an address', false],
  ])('%s is public: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });
});
