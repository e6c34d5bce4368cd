import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChatClient } from '../support/chat-client.ts';
import { bookingBrain } from '../support/openai-booking-brain.ts';
import type { OpenAiServer } from '../support/openai-server.ts';
import { startOpenAiServer } from '../support/openai-server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { removeDataDir, startServer, temporaryDataDir } from '../support/server-process.ts';
import { SseReader } from '../support/sse-reader.ts';

let dataDir: string;
let openai: OpenAiServer;
let server: ServerProcess;
beforeAll(async () => {
  openai = await startOpenAiServer();
  openai.think(bookingBrain);
  dataDir = await temporaryDataDir();
  server = await startServer(dataDir, {
    OPENAI_API_KEY: 'sk-of-the-test',
    OPENAI_MODEL: 'some-model',
    OPENAI_BASE_URL: openai.url,
  });
}, 60_000);
afterAll(async () => {
  await server.stop();
  await openai.close();
  await removeDataDir(dataDir);
}, 60_000);

describe('a server with a key', () => {
  it('books by function calls, streams the words, and goes on offline in the same conversation when the model fails', async () => {
    const client = await ChatClient.start(server.url, 'luna-hair');
    const stream = await SseReader.open(server.url, client.token, { after: 0 });
    await client.say('A haircut with Maya next week please');
    expect(openai.requests.length).toBeGreaterThan(1);
    expect(stream.frames.some((frame) => frame.event === 'delta')).toBe(true);
    await client.press(client.last?.card?.type === 'slots' ? (client.last.card.slots[0]?.label ?? '') : '');
    const proposal = await client.say('Anna Berg, anna@example.com');
    expect(proposal.card?.type).toBe('proposal');
    const asked = openai.requests.length;
    const booked = await client.say('yes please');
    expect(booked.text).toMatch(/Reference \**ALM-/);
    expect(openai.requests).toHaveLength(asked); // a yes needs no model
    await openai.close();
    const reference = /ALM-\w+/.exec(booked.text)?.[0] ?? 'none';
    expect((await client.say('what have I booked?')).text).toContain(reference);
    expect((await client.say('cancel it')).card?.type).toBe('proposal');
    expect((await client.say('yes')).text).toMatch(/cancelled/i);
    stream.drop();
  }, 60_000);
});
