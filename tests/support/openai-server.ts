/**
 * A local HTTP server that speaks the real Chat Completions and Responses wire formats, JSON and SSE, for the real `openai` SDK. It validates requests as the
 * API does and records them; a script says how each sound request is answered. With no steps left it fails loudly (HTTP 500 `script_ended`).
 */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { asChatRequest, asErrorEvent, asFailedResponse, asResponse, asResponseEvents } from './openai-responses-wire.ts';
import type { ResponsesRequest } from './openai-responses-wire.ts';
import { responsesRefusalOf } from './openai-responses-validation.ts';
import { refusalOf } from './openai-validation.ts';
import type { ChatRequest } from './openai-validation.ts';
import { asChunks, asCompletion, asErrorBody, opened } from './openai-wire.ts';
import type { Answer, ErrorAnswer, Step } from './openai-wire.ts';

/** A function of the request: a model made of rules. `count` is the number of sound requests before this one. */
export type Brain = (request: ChatRequest, count: number) => Step | Promise<Step>;

export type OpenAiServer = {
  /** For the SDK's baseURL; ends in `/v1`. */
  readonly url: string;
  /** Sound requests, oldest first, in the words of the chat wire; refused ones are in `refused`. */
  readonly requests: readonly ChatRequest[];
  /** The same requests, byte for byte as they came. */
  readonly bodies: readonly string[];
  readonly refused: readonly { readonly request: unknown; readonly error: ErrorAnswer }[];
  /** Adds steps, one a request. */
  script(...steps: readonly Step[]): void;
  /** Answers every request from here on that no step is left for. */
  think(brain: Brain): void;
  /** Steps that no request has asked for. */
  leftovers(): number;
  /** Fulfilled once this many clients have gone away before their answer was complete. */
  abandoned(count: number): Promise<void>;
  /** Fulfilled once this many requests, sound or not, have arrived in all. */
  arrived(count: number): Promise<void>;
  close(): Promise<void>;
};

export type Wire = 'chat' | 'responses';

const MODELS_FAIL: Step = {
  kind: 'error',
  status: 500,
  code: 'script_ended',
  message: 'The fake OpenAI server has no step left',
};

/** Counts up and tells whoever waits for a number. */
class Tally {
  private count = 0;
  private waiting: { count: number; done: () => void }[] = [];

  add(): void {
    this.count++;
    for (const { done } of this.waiting.filter((waiter) => waiter.count <= this.count)) done();
    this.waiting = this.waiting.filter((waiter) => waiter.count > this.count);
  }

  reached(count: number): Promise<void> {
    return this.count >= count ? Promise.resolve() : new Promise((done) => this.waiting.push({ count, done }));
  }
}

class FakeOpenAi {
  readonly requests: ChatRequest[] = [];
  readonly bodies: string[] = [];
  readonly refused: { request: unknown; error: ErrorAnswer }[] = [];
  readonly steps: Step[] = [];
  brain: Brain | undefined;
  readonly arrivals = new Tally();
  readonly abandonments = new Tally();

  async handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of incoming) pieces.push(piece as Buffer);
    response.on('close', () => {
      if (!response.writableFinished) this.abandonments.add();
    });
    response.setHeader('x-request-id', `req_${randomBytes(8).toString('hex')}`);
    this.arrivals.add();
    const error = gateRefusal(incoming);
    if (error) return sendError(response, error);
    const text = Buffer.concat(pieces).toString('utf8');
    const body = parse(text);
    const wire: Wire = incoming.url === '/v1/responses' ? 'responses' : 'chat';
    const refusal = wire === 'responses' ? responsesRefusalOf(body) : refusalOf(body);
    if (refusal) {
      this.refused.push({ request: body, error: refusal });
      return sendError(response, refusal);
    }
    const request = wire === 'responses' ? asChatRequest(body as ResponsesRequest) : (body as ChatRequest);
    this.bodies.push(text);
    const count = this.requests.push(request) - 1;
    await react(this.steps.shift() ?? (await this.brain?.(request, count)) ?? MODELS_FAIL, request, response, wire);
  }
}

/** Starts the server on a free port of 127.0.0.1. */
export async function startOpenAiServer(...steps: readonly Step[]): Promise<OpenAiServer> {
  const fake = new FakeOpenAi();
  fake.steps.push(...steps);
  const server = createServer((incoming, response) => {
    fake.handle(incoming, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/v1`,
    requests: fake.requests,
    bodies: fake.bodies,
    refused: fake.refused,
    script: (...more) => void fake.steps.push(...more),
    think: (brain) => void (fake.brain = brain),
    leftovers: () => fake.steps.length,
    abandoned: (count) => fake.abandonments.reached(count),
    arrived: (count) => fake.arrivals.reached(count),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function gateRefusal({ method, url, headers }: IncomingMessage): ErrorAnswer | undefined {
  if (!/^Bearer \S+$/.test(headers.authorization ?? ''))
    return { status: 401, code: 'invalid_api_key', message: `Incorrect API key provided: ${headers.authorization ?? ''}` };
  if (method === 'POST' && (url === '/v1/chat/completions' || url === '/v1/responses')) return undefined;
  return { status: 404, code: null, message: `Invalid URL (${method ?? ''} ${url ?? ''})` };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function react(step: Step, request: ChatRequest, response: ServerResponse, wire: Wire): Promise<void> {
  if (step.kind === 'never') return;
  if (step.kind === 'slow') {
    await opened(step.gate);
    return react(step.then, request, response, wire);
  }
  if (step.kind === 'error') return sendError(response, step);
  if (step.kind === 'raw') return sendRaw(response, step);
  const id = randomBytes(9).toString('base64url');
  if (step.kind === 'failed') return sendFailed(step.error, request, response, wire, id);
  if (request.stream !== true) {
    if (step.kind === 'dropped') return void response.socket?.destroy();
    if (step.kind === 'stalled') return;
    if (step.kind === 'stream-error') return sendError(response, { status: 500, ...step.error });
    const body = wire === 'chat' ? asCompletion(step, request.model, `chatcmpl-${id}`) : asResponse(step, request.model, id);
    return sendJson(response, 200, body);
  }
  const chunks =
    wire === 'chat'
      ? asChunks(step, request.model, `chatcmpl-${id}`, request.stream_options?.include_usage === true)
      : asResponseEvents(step, request.model, id);
  await stream(step, chunks, response, wire);
}

const frame = (event: unknown, wire: Wire): string => {
  const name = wire === 'responses' ? `event: ${String((event as { type?: unknown }).type)}\n` : '';
  return `${name}data: ${JSON.stringify(event)}\n\n`;
};

async function stream(
  step: Extract<Step, Answer & { kind: 'answer' | 'dropped' | 'stalled' | 'stream-error' }>,
  chunks: readonly unknown[],
  response: ServerResponse,
  wire: Wire,
): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' });
  const frames = chunks.map((chunk) => frame(chunk, wire));
  if (step.kind === 'answer') {
    response.end(`${frames.join('')}${step.finish === null || wire === 'responses' ? '' : 'data: [DONE]\n\n'}`);
    return;
  }
  const sent = frames.slice(0, step.afterEvents).join('');
  if (step.kind === 'stream-error') {
    response.end(`${sent}${frame(wire === 'chat' ? asErrorBody(step.error) : asErrorEvent(step.error), wire)}`);
    return;
  }
  await new Promise<void>((flushed) => response.write(sent, () => flushed()));
  if (step.kind === 'dropped') response.socket?.destroy();
}

function sendFailed(
  error: Omit<ErrorAnswer, 'status'>,
  request: ChatRequest,
  response: ServerResponse,
  wire: Wire,
  id: string,
): void {
  if (wire === 'chat') return sendError(response, { status: 500, ...error });
  const failed = asFailedResponse(error, request.model, id);
  if (request.stream !== true) return sendJson(response, 200, failed);
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  response.end(frame({ type: 'response.failed', response: failed, sequence_number: 1 }, wire));
}

function sendRaw(response: ServerResponse, { status = 200, contentType, body, cutAfter }: Extract<Step, { kind: 'raw' }>): void {
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) });
  if (cutAfter === undefined) response.end(body);
  else response.write(body.slice(0, cutAfter), () => response.socket?.destroy());
}

function sendJson(response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

const sendError = (response: ServerResponse, error: ErrorAnswer): void =>
  sendJson(response, error.status, asErrorBody(error), error.headers);
