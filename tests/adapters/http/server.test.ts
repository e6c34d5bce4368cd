import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { request as rawRequest } from 'node:http';
import { normalOrigin } from '../../../adapters/http/origins.ts';
import { PROBLEM_KINDS, refusalOf } from '../../../adapters/http/problems.ts';
import type { DashboardOptions } from '../../../adapters/dashboard/dashboard.ts';
import { createDashboard } from '../../../adapters/dashboard/dashboard.ts';
import type { PublicApiOptions } from '../../../adapters/http/public-api/mount.ts';
import { createPublicApi } from '../../../adapters/http/public-api/mount.ts';
import type { Mount } from '../../../adapters/http/mount.ts';
import { DomainError, ERROR_CODES } from '../../../src/domain/errors.ts';
import { createHttpServer } from '../../../adapters/http/server.ts';
import { LUNA, MemoryChannel } from '../../support/memory-channel.ts';
import type { RunningWeb } from '../../support/web-server.ts';
import { KeepingLogger, startWeb } from '../../support/web-server.ts';

const FRIEND = 'https://salon.example';
let channel: MemoryChannel;
let web: RunningWeb;
const counted: string[] = [];

beforeEach(async () => {
  channel = new MemoryChannel({ businesses: [LUNA], answer: () => Promise.resolve() });
  web = await startWeb(channel, {
    http: {
      allowedOrigins: [FRIEND],
      publicUrl: 'https://book.example',
      exposition: () => Promise.resolve({ contentType: 'text/plain; version=0.0.4', body: 'up 1\n' }),
      metrics: {
        count: (name, labels) => void counted.push(`${name} ${JSON.stringify(labels)}`),
        observeMs: () => undefined,
      },
    },
  });
});
afterEach(async () => {
  await web.server.close();
});

describe('origins', () => {
  const ask = (headers: Record<string, string>, method = 'GET') => fetch(`${web.url}/api/chat/businesses`, { method, headers });

  test('a listed origin is let in by name, never by a star, and without credentials', async () => {
    const response = await ask({ Origin: FRIEND });
    expect(response.status).toBe(200);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(FRIEND);
    expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    expect(response.headers.get('Vary')).toContain('Origin');
  });
  test.each([
    'null',
    'https://evil.example',
    'http://salon.example',
    'https://salon.example:8443',
    'https://salon.example.evil.example',
    'https://www.salon.example',
    'https://SALON.example',
  ])('%s is refused', async (origin) => {
    const response = await ask({ Origin: origin });
    expect(response.status).toBe(403);
    expect(((await response.json()) as { code: string }).code).toBe('FORBIDDEN');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(response.headers.get('Vary')).toContain('Origin');
  });
  test('our own pages and programs without Origin pass', async () => {
    const statuses = [await ask({}), await ask({ Origin: 'https://book.example' }), await ask({ Origin: web.url })];
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200]);
  });
  test('a preflight of a listed origin names the methods and headers of the widget; of another one it is refused', async () => {
    const preflight = (origin: string) =>
      ask(
        { Origin: origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'authorization' },
        'OPTIONS',
      );
    const good = await preflight(FRIEND);
    expect(good.status).toBe(204);
    expect(good.headers.get('Access-Control-Allow-Headers')).toBe('Authorization, Content-Type, Idempotency-Key, Last-Event-ID');
    expect((await preflight('https://evil.example')).status).toBe(403);
  });
  test('a setting that is no origin is refused at the start, by name', () => {
    for (const wrong of ['*', 'salon.example', 'null', 'https://salon.example/path', 'ftp://salon.example', 'https://']) {
      expect(() => normalOrigin(wrong)).toThrow(/allowed origin: expected/);
    }
    expect(normalOrigin('https://Salon.example:443/')).toBe(FRIEND);
  });
});

describe('problems', () => {
  test('every code has a status and a title, and no other', () => {
    expect(Object.keys(PROBLEM_KINDS).sort()).toEqual([...ERROR_CODES].sort());
    for (const { status } of Object.values(PROBLEM_KINDS)) expect(status >= 400 && status < 600).toBe(true);
  });
  test.each(ERROR_CODES.map((code) => [code]))('%s keeps its code; what an outside service said is not repeated', (code) => {
    const refused = refusalOf(new DomainError(code, 'mongodb://secret-host'));
    expect(refused.code).toBe(code);
    expect(refused.detail.includes('secret-host')).toBe(!['UNAVAILABLE', 'TIMEOUT', 'INTERNAL'].includes(code));
  });
  test('a stranger becomes INTERNAL and tells nothing', () => {
    expect(refusalOf(new Error('password=1'))).toEqual({ code: 'INTERNAL', status: 500, detail: PROBLEM_KINDS.INTERNAL.title });
    expect(refusalOf('text')).toMatchObject({ code: 'INTERNAL' });
    expect(refusalOf(Object.assign(new Error('x'), { code: 'ECONNREFUSED', status: 200 }))).toMatchObject({
      code: 'INTERNAL',
      status: 500,
    });
  });
  test('a path that does not exist is a problem for programs and a page for people', async () => {
    const program = await fetch(`${web.url}/nothing/here`);
    const people = await fetch(`${web.url}/nothing/here`, { headers: { Accept: 'text/html' } });
    expect([program.status, program.headers.get('Content-Type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
    expect([people.status, people.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=utf-8']);
  });
  test('a problem carries the id under which the log has it', async () => {
    channel.down = true;
    const response = await fetch(`${web.url}/api/chat/businesses`);
    const problem = (await response.json()) as { requestId: string };
    expect(problem.requestId).toBe(response.headers.get('X-Request-Id'));
  });
});

describe('health and metrics', () => {
  test('alive even when the store is down; ready only when it answers', async () => {
    const statuses = async () => [(await fetch(`${web.url}/healthz`)).status, (await fetch(`${web.url}/readyz`)).status];
    expect(await statuses()).toEqual([200, 200]);
    channel.down = true;
    expect(await statuses()).toEqual([200, 503]);
  });
  test('metrics are what the process gives', async () => {
    const response = await fetch(`${web.url}/metrics`);
    expect([response.headers.get('Content-Type'), await response.text()]).toEqual(['text/plain; version=0.0.4', 'up 1\n']);
  });
  test('requests are counted by route pattern, and logged without query or token', async () => {
    counted.length = 0;
    await fetch(`${web.url}/files/appointment.ics?token=very-secret`);
    await fetch(`${web.url}/made/up/by/a/scanner`);
    expect(counted.map((line) => line.replace(/^http_requests_total /, ''))).toEqual([
      '{"method":"GET","route":"/files/appointment.ics","status":"403"}',
      '{"method":"GET","route":"none","status":"404"}',
    ]);
    expect(JSON.stringify(web.logger.lines)).not.toContain('very-secret');
  });
});

describe('the server', () => {
  test('security headers are on every answer; transport security because the public address is https', async () => {
    for (const path of ['/', '/healthz', '/api/nothing']) {
      const { headers } = await fetch(`${web.url}${path}`);
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Strict-Transport-Security')).toContain('max-age=31536000');
      expect(headers.get('X-Powered-By')).toBeNull();
    }
  });
  test('a port in use is said plainly', async () => {
    const other = createHttpServer({
      mounts: [],
      logger: new KeepingLogger(),
      readiness: () => Promise.resolve(),
      allowedOrigins: [],
    });
    await expect(other.listen(Number(new URL(web.url).port), '127.0.0.1')).rejects.toThrow(
      /cannot listen on 127\.0\.0\.1:\d+.*PORT/,
    );
  });
  test('a closing server finishes the request it has and takes no more', async () => {
    const { promise: asked, resolve: nowAsked } = Promise.withResolvers<undefined>();
    const { promise: release, resolve } = Promise.withResolvers<undefined>();
    const slow = await startWeb(channel, {
      http: {
        readiness: async () => {
          nowAsked(undefined);
          await release;
        },
      },
    });
    const pending = fetch(`${slow.url}/readyz`);
    await asked;
    const closed = slow.server.close();
    await expect(fetch(`${slow.url}/healthz`)).rejects.toThrow();
    resolve(undefined);
    expect((await pending).status).toBe(200);
    await closed;
  });
  test('one address cannot ask without end', async () => {
    const busy = await startWeb(channel, { http: { requestsPerAddressPerMinute: 3 } });
    const statuses: number[] = [];
    for (let count = 0; count < 5; count += 1) statuses.push((await fetch(`${busy.url}/api/openapi.json`)).status);
    const health = await fetch(`${busy.url}/healthz`);
    await busy.server.close();
    expect([statuses, health.status]).toEqual([[200, 200, 200, 429, 429], 200]);
  });
  test('X-Forwarded-For is not believed without a proxy of ours', async () => {
    const busy = await startWeb(channel, { http: { requestsPerAddressPerMinute: 2 } });
    const ask = (address: string) =>
      new Promise<number>((resolve, reject) => {
        rawRequest(`${busy.url}/api/openapi.json`, { headers: { 'X-Forwarded-For': address } }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        })
          .on('error', reject)
          .end();
      });
    const statuses = [await ask('192.0.2.1'), await ask('192.0.2.2'), await ask('192.0.2.3')];
    await busy.server.close();
    expect(statuses).toEqual([200, 200, 429]);
  });
});

describe('the API description', () => {
  type Layer = { readonly route?: { readonly path: string | string[]; readonly methods: Readonly<Record<string, boolean>> } };

  /** What express really answers: every route of every mount. */
  const routesOf = ({ path, router }: Mount): string[] =>
    (router.stack as unknown as Layer[]).flatMap(({ route }) => {
      if (!route) return [];
      const paths = [route.path].flat().map((one) => `${path === '/' ? '' : path}${one === '/' && path !== '/' ? '' : one}`);
      return paths.flatMap((one) => Object.keys(route.methods).map((method) => `${method} ${one.replace(/:(\w+)/g, '{$1}')}`));
    });

  test('the OpenAPI document and the routes name the same things', async () => {
    // Described without being called.
    const publicApi = createPublicApi({} as PublicApiOptions);
    const dashboard = createDashboard({} as DashboardOptions);
    const server = createHttpServer({
      mounts: [
        ...web.server.mounts.filter((mount) => !('/healthz' in mount.describes) && !('/api/docs' in mount.describes)),
        publicApi,
        dashboard,
      ],
      logger: new KeepingLogger(),
      readiness: () => Promise.resolve(),
      allowedOrigins: [],
    });
    const { port } = await server.listen(0, '127.0.0.1');
    const response = await fetch(`http://127.0.0.1:${String(port)}/api/openapi.json`);
    const document = (await response.json()) as { openapi: string; paths: Record<string, Record<string, { tags: string[] }>> };
    await server.close();
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(document.openapi).toBe('3.1.0');
    expect(described.sort()).toEqual(server.mounts.flatMap(routesOf).sort());
    expect(described.length).toBeGreaterThan(18);
  });
  test('every reference inside the document leads somewhere', async () => {
    const document: unknown = await (await fetch(`${web.url}/api/openapi.json`)).json();
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] ?? '');
    const resolve = (path: string): unknown =>
      path.split('/').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((path) => resolve(path) === undefined)).toEqual([]);
  });
  test('the page for people names every path and every code, with nothing from elsewhere', async () => {
    const page = await (await fetch(`${web.url}/api/docs`)).text();
    const { paths } = (await (await fetch(`${web.url}/api/openapi.json`)).json()) as { paths: Record<string, unknown> };
    for (const path of Object.keys(paths)) expect(page).toContain(`<code>${path}</code>`);
    for (const code of ERROR_CODES) expect(page).toContain(`id="${code}"`);
    expect(page).not.toMatch(/<script|<style|\sstyle=|(?:src|href)="https?:/);
  });
});
