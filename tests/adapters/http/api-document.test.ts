import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ERROR_CODES } from '../../../src/domain/errors.ts';
import { schemaProblems } from '../../support/schema-problems.ts';
import type { ApiWorld } from './api-world.ts';
import { openApi } from './api-world.ts';

type Parameter = { readonly name: string; readonly in: string; readonly example?: string | number; readonly required?: boolean };
type Content = Readonly<Record<string, { readonly schema: unknown; readonly example?: unknown }>>;
type Operation = {
  readonly security?: readonly object[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
};
type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, unknown>>;
    readonly responses: Readonly<Record<string, unknown>>;
  };
};

let api: ApiWorld;
let document: Document;
beforeAll(async () => {
  api = await openApi(true);
  document = (await api.ask<Document>('/api/openapi.json')).body;
});
afterAll(() => api.close());

/** A part of the document with its references followed. */
function whole(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(whole);
  if (typeof node !== 'object' || node === null) return node;
  const { $ref } = node as { readonly $ref?: string };
  if ($ref !== undefined) {
    const found = $ref
      .slice(2)
      .split('/')
      .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], document);
    return whole(found);
  }
  return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, whole(inner)]));
}

const jsonOf = (content: Content | undefined) => content?.['application/json'] ?? content?.['application/problem+json'];
const operations = (): { name: string; operation: Operation }[] =>
  Object.entries(document.paths)
    .filter(([path]) => path.startsWith('/api/v1/'))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, operation })),
    );

type Step = {
  readonly as?: 'ada' | 'ben' | 'owner' | 'weber';
  readonly name: string;
  readonly status: number;
  /** What stands in for an example that only the server can give. */
  readonly path?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** Sends the documented example of one operation, and holds the answer against its documented schema. */
async function tryExample({ as, name, status, path = {}, body }: Step): Promise<unknown> {
  const [method = '', template = ''] = name.split(' ');
  const operation = document.paths[template]?.[method];
  if (!operation) throw new Error(`not documented: ${name}`);
  const valueOf = ({ name: key, example }: Parameter): string => path[key] ?? String(example);
  const parameters = operation.parameters ?? [];
  const query = new URLSearchParams(
    parameters.filter((one) => one.in === 'query').map((one): [string, string] => [one.name, valueOf(one)]),
  );
  const filled = parameters
    .filter((one) => one.in === 'path')
    .reduce((text, one) => text.replace(`{${one.name}}`, encodeURIComponent(valueOf(one))), template);
  const key = parameters.find((one) => one.in === 'header')?.example;
  const tokens = { ada: api.customer('ada'), ben: api.customer('ben'), owner: api.owner(), weber: api.owner('weber-brandt') };
  const example = jsonOf(operation.requestBody?.content)?.example;
  if (example !== undefined) {
    expect({ name, problems: schemaProblems(example, whole(jsonOf(operation.requestBody?.content)?.schema)) }).toEqual({
      name,
      problems: [],
    });
  }
  const answer = await api.ask<unknown>(`${filled}${query.size > 0 ? `?${query}` : ''}`, {
    method: method.toUpperCase(),
    ...(as === undefined ? {} : { token: await tokens[as] }),
    ...(key === undefined ? {} : { key: String(key), body: body ?? example }),
  });
  expect({ name, status: answer.status, body: answer.status === status ? undefined : answer.body }).toEqual({
    name,
    status,
    body: undefined,
  });
  const schema = whole(jsonOf(operation.responses[status]?.content)?.schema);
  expect({ name, problems: schemaProblems(answer.body, schema) }).toEqual({ name, problems: [] });
  return answer.body;
}

describe('the document', () => {
  test('every operation that changes something has a key, a bounded body with an example, and its refusals', () => {
    const changing = operations().filter(({ name }) => !name.startsWith('get '));
    expect(changing.length).toBeGreaterThan(12);
    for (const { name, operation } of changing) {
      const key = operation.parameters?.find((one) => one.name === 'Idempotency-Key');
      expect({ name, key: key?.required }).toEqual({ name, key: true });
      expect({ name, example: jsonOf(operation.requestBody?.content)?.example !== undefined }).toEqual({ name, example: true });
      const statuses = Object.keys(operation.responses);
      for (const status of ['400', '401', '403', '404', '409', '410', '413', '422', '429', '503'])
        expect(statuses).toContain(status);
    }
  });

  test('every answer has a schema, every parameter an example, and every example of a refusal fits the problem schema', () => {
    for (const { name, operation } of operations()) {
      for (const { example, name: parameter } of operation.parameters ?? [])
        expect({ name, parameter, given: example !== undefined }).toEqual({ name, parameter, given: true });
      for (const [status, response] of Object.entries(operation.responses)) {
        const content = jsonOf((whole(response) as { content?: Content }).content);
        expect({ name, status, schema: content?.schema !== undefined }).toEqual({ name, status, schema: true });
        if (content?.example === undefined) continue;
        expect({ name, problems: schemaProblems(content.example, content.schema) }).toEqual({ name, problems: [] });
        expect(ERROR_CODES).toContain((content.example as { code: string }).code);
      }
    }
  });
});

test('every documented example works against a started server, and answers what is documented', async () => {
  const at = (path: string): string => `/api/v1/businesses${path}`;
  const tried = new Set<string>();
  const run = (step: Step): Promise<unknown> => {
    tried.add(step.name);
    return tryExample(step);
  };
  for (const path of ['', '/{id}', '/{id}/services', '/{id}/providers', '/{id}/slots'])
    await run({ name: `get ${at(path)}`, status: 200 });

  const bookings = at('/{id}/appointments');
  const one = `${bookings}/{reference}`;
  api.references.push('ALM-7F3K4');
  await run({ as: 'ada', name: `post ${bookings}`, status: 201 });
  await tryExample({ as: 'ada', name: `post ${bookings}`, status: 200 });
  await run({ as: 'ada', name: `get ${bookings}`, status: 200 });
  await run({ as: 'ada', name: `get ${one}`, status: 200 });
  await run({ as: 'owner', name: `get ${at('/{id}/agenda')}`, status: 200 });

  const line = at('/{id}/waitlist');
  const joined = (await run({ as: 'ben', name: `post ${line}`, status: 201 })) as { id: string };
  await tryExample({ as: 'ben', name: `post ${line}`, status: 200 });
  await run({ as: 'ada', name: `post ${one}/reschedule`, status: 200 });
  await api.work();
  const offered = async (): Promise<{ offer: string }> => {
    const { entries } = (await run({ as: 'ben', name: `get ${line}`, status: 200 })) as { entries: { offer: { id: string } }[] };
    return { offer: entries[0]?.offer.id ?? '' };
  };
  const entry = { entry: joined.id };
  await run({ as: 'ben', name: `post ${line}/{entry}/pass`, status: 200, path: entry, body: await offered() });
  await run({ as: 'ada', name: `post ${one}/cancel`, status: 200 });
  await api.work();
  await run({ as: 'ben', name: `post ${line}/{entry}/accept`, status: 200, path: entry, body: await offered() });
  const again = await api.ask<{ id: string }>('/luna-hair/waitlist', {
    token: await api.customer('ben'),
    key: 'another-wish',
    body: { service: 'haircut', from: '2026-11-06', to: '2026-11-06' },
  });
  await run({ as: 'ben', name: `post ${line}/{entry}/leave`, status: 200, path: { entry: again.body.id } });

  const hours = at('/{id}/providers/{provider}/availability');
  await run({ as: 'owner', name: `get ${hours}`, status: 200 });
  await run({ as: 'owner', name: `put ${hours}/hours`, status: 200 });
  for (const path of ['overrides', 'time-off', 'unblock']) await run({ as: 'owner', name: `post ${hours}/${path}`, status: 200 });

  await api.says('ben', 'talk to a human please');
  const talks = at('/{id}/handoffs');
  await run({ as: 'owner', name: `get ${talks}`, status: 200 });
  await run({ as: 'owner', name: `get ${talks}/{conversation}`, status: 200 });
  await run({ as: 'owner', name: `post ${talks}/{conversation}/messages`, status: 200 });
  await run({ as: 'owner', name: `post ${talks}/{conversation}/hand-back`, status: 200 });

  const mine = at('/{id}/me');
  await run({ as: 'ada', name: `get ${mine}`, status: 200 });
  await run({ as: 'ada', name: `patch ${mine}`, status: 200 });
  await run({ as: 'ada', name: `get ${mine}/export`, status: 200 });
  await run({ as: 'ada', name: `delete ${mine}`, status: 200 });

  /** A request for a board offsite that waits for its provider; gives its start. */
  const request = async (reference: string, date: string): Promise<string> => {
    const free = await api.ask<{ slots: { startsAt: string; provider: string }[] }>(
      `/weber-brandt/slots?service=offsite&from=${date}&to=${date}`,
    );
    const start = free.body.slots[0]?.startsAt ?? '';
    api.references.push(reference);
    const { status } = await api.ask('/weber-brandt/appointments', {
      token: await api.customer('cleo', 'weber-brandt'),
      key: `request-${reference}`,
      body: { service: 'offsite', start, contact: { name: 'Cleo', email: 'cleo@example.org' } },
    });
    expect(status).toBe(201);
    return start;
  };
  const first = await request('ALM-7F3K4', '2026-11-18');
  await run({ as: 'weber', name: `post ${one}/approve`, status: 200 });
  await request('ALM-7F3K6', '2026-11-19');
  await run({ as: 'weber', name: `post ${one}/decline`, status: 200, path: { reference: 'ALM-7F3K6' } });
  const second = await request('ALM-7F3K7', '2026-11-23');
  const weber = await api.owner('weber-brandt');
  await api.ask('/weber-brandt/appointments/ALM-7F3K7/approve', { token: weber, key: 'approve-0002', body: {} });
  api.set(first);
  await run({ as: 'weber', name: `post ${one}/no-show`, status: 200 });
  api.set(second);
  await run({ as: 'weber', name: `post ${one}/complete`, status: 200, path: { reference: 'ALM-7F3K7' } });

  expect([...tried].sort()).toEqual(
    operations()
      .map(({ name }) => name)
      .sort(),
  );
});
