import { request } from 'undici';
import type { Dispatcher } from 'undici';

/**
 * `fetch` as the SDK calls it, on undici's `request`: an answer is read as one text without web streams between, which cost a third of a request; it stays
 * a stream where one is asked for. Follows no redirects and asks for no compression: API servers do neither unasked. Rejects as `fetch` does, with the
 * signal's reason when that fires; a body that breaks off rejects where it is read.
 * @example new OpenAI({ apiKey, fetch: plainFetch })
 */
export async function plainFetch(url: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const { method = 'GET', headers, body, signal } = init;
  if (url instanceof Request || (body !== undefined && body !== null && typeof body !== 'string')) return fetch(url, init);
  const answer = await request(url, {
    method: method as Dispatcher.HttpMethod,
    headers: Object.fromEntries(headers instanceof Headers ? headers : new Headers(headers)),
    body: body ?? null,
    signal: signal ?? null,
  });
  return readFrom(answer.body, new Response(null, { status: answer.statusCode, headers: pairs(answer.headers) }));
}

function pairs(headers: Dispatcher.ResponseData['headers']): [string, string][] {
  return Object.entries(headers).flatMap(([name, value = []]) => [value].flat().map((each): [string, string] => [name, each]));
}

/** The response, read from undici's own body. */
const readFrom = (answer: Dispatcher.ResponseData['body'], response: Response): Response =>
  Object.defineProperties(response, {
    body: { get: () => answer.body },
    bodyUsed: { get: () => answer.bodyUsed },
    text: { value: () => answer.text() },
    json: { value: () => answer.json() },
    arrayBuffer: { value: () => answer.arrayBuffer() },
  });
