import { Router } from 'express';
import type { Mount } from './mount.ts';
import type { OpenApiDocument } from './openapi.ts';
import { escapeHtml, page } from './pages.ts';
import { PROBLEM_KINDS } from './problems.ts';

type Operation = Readonly<Record<string, unknown>>;
type Described = { readonly description?: string; readonly $ref?: string };
type Parameter = { readonly name: string; readonly in: string; readonly required?: boolean; readonly description?: string };

const text = (value: unknown): string => escapeHtml(typeof value === 'string' ? value : '');

function parametersOf(operation: Operation): string {
  const parameters = (operation.parameters ?? []) as readonly Parameter[];
  if (parameters.length === 0) return '';
  const rows = parameters.map(
    (one) =>
      `<tr><td><code>${text(one.name)}</code></td><td>${text(one.in)}${one.required ? ', required' : ''}</td><td>${text(one.description)}</td></tr>`,
  );
  return `<table><thead><tr><th>Parameter</th><th>Where</th><th>Meaning</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function bodyOf(operation: Operation): string {
  type Body = { readonly content?: Record<string, { readonly schema?: unknown; readonly example?: unknown }> };
  const { schema, example } = (operation.requestBody as Body | undefined)?.content?.['application/json'] ?? {};
  const shown = example === undefined ? '' : `<p>For example:</p><pre>${text(JSON.stringify(example, null, 2))}</pre>`;
  return schema
    ? `${shown}<details><summary>Request body</summary><pre>${text(JSON.stringify(schema, null, 2))}</pre></details>`
    : '';
}

function responsesOf(operation: Operation): string {
  const responses = Object.entries((operation.responses ?? {}) as Record<string, Described>);
  const items = responses.map(
    ([status, one]) => `<li><strong>${text(status)}</strong> ${one.$ref ? 'a problem, see below' : text(one.description)}</li>`,
  );
  return `<ul class="answers">${items.join('')}</ul>`;
}

function operationsOf(document: OpenApiDocument, tag: string): string {
  return Object.entries(document.paths)
    .flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })))
    .filter(({ operation }) => (operation.tags as readonly string[] | undefined)?.includes(tag))
    .map(
      ({ path, method, operation }) =>
        `<section class="operation"><h3><span class="method">${text(method.toUpperCase())}</span> <code>${text(path)}</code></h3>` +
        `<p>${text(operation.summary)}${operation.security ? ' <em>Needs a token.</em>' : ''}</p>` +
        `${operation.description ? `<p>${text(operation.description)}</p>` : ''}${parametersOf(operation)}${bodyOf(operation)}${responsesOf(operation)}</section>`,
    )
    .join('');
}

/** The API for people: everything in the OpenAPI document, without scripts or outside assets. */
export function docsPage(document: OpenApiDocument): string {
  const groups = document.tags.map(
    (tag) => `<section><h2>${text(tag.name)}</h2><p>${text(tag.description)}</p>${operationsOf(document, tag.name)}</section>`,
  );
  const codes = Object.entries(PROBLEM_KINDS).map(
    ([code, kind]) =>
      `<tr id="${code}"><td><code>${code}</code></td><td>${String(kind.status)}</td><td>${text(kind.title)}</td></tr>`,
  );
  return page(
    'API · Almanac',
    `<h1>Almanac API</h1><p>${text(document.info.description)} The same as a document for programs: <a href="/api/openapi.json">openapi.json</a>.</p>
${groups.join('')}
<section><h2>Problems</h2><p>Every refusal is <code>application/problem+json</code> (RFC 9457) with one of these codes.</p>
<table><thead><tr><th>Code</th><th>Status</th><th>Meaning</th></tr></thead><tbody>${codes.join('')}</tbody></table></section>`,
  );
}

/** `/api/openapi.json` and `/api/docs`. */
export function createDocsMount(document: () => OpenApiDocument): Mount {
  const router = Router();
  router.get('/openapi.json', (_request, response) => {
    response.json(document());
  });
  router.get('/docs', (_request, response) => {
    response.type('html').send(docsPage(document()));
  });
  return {
    path: '/api',
    router,
    describes: {
      '/api/openapi.json': {
        get: { summary: 'This document', tags: ['pages'], responses: { 200: { description: 'OpenAPI 3.1' } } },
      },
      '/api/docs': { get: { summary: 'The API for people', tags: ['pages'], responses: { 200: { description: 'HTML' } } } },
    },
  };
}
