import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ChatClient } from '../../support/chat-client.ts';
import { startOpenAiServer } from '../../support/openai-server.ts';
import type { OpenAiServer } from '../../support/openai-server.ts';
import { outOfQuota, says } from '../../support/openai-wire.ts';
import { removeDataDir, startServer, temporaryDataDir } from '../../support/server-process.ts';
import type { ServerProcess } from '../../support/server-process.ts';

let models: OpenAiServer;
let dataDir: string;
let server: ServerProcess;
beforeEach(async () => {
  models = await startOpenAiServer();
  dataDir = await temporaryDataDir();
});
afterEach(async () => {
  await server.stop();
  await models.close();
  await removeDataDir(dataDir);
});

const start = async (env: Readonly<Record<string, string>>): Promise<void> => {
  server = await startServer(dataDir, { OPENAI_API_KEY: 'sk-test', OPENAI_MODEL: 'first', OPENAI_BASE_URL: models.url, ...env });
};
const modelsAsked = (): string[] => models.requests.map(({ model }) => model);

async function dashboard(): Promise<string> {
  const link = /luna-hair +(http\S+)/.exec(server.output())?.[1] ?? '';
  const signedIn = await fetch(`${server.url}/dashboard/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token: new URL(link).searchParams.get('token') ?? '' }).toString(),
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  return (await fetch(`${server.url}/dashboard`, { headers: { cookie } })).text();
}

test('settings reach the wire: a second model, prices, a daily limit; owner and metrics see what was used', async () => {
  await start({
    ...{ OPENAI_API: 'responses', OPENAI_FALLBACK_MODEL: 'second', OPENAI_DAILY_LIMIT_TOKENS: '2000' },
    ...{ OPENAI_PRICE_INPUT: '1', OPENAI_PRICE_OUTPUT: '10', OPENAI_CAPABILITIES: 'parallelFlag=false' },
  });
  models.script(outOfQuota(), says('The second model greets you.'), says('And again.'));
  const chat = await ChatClient.start(server.url, 'luna-hair');
  expect((await chat.say('hello, who is there?')).text).toContain('The second model greets you.');
  expect((await chat.say('and who else?')).text).toContain('And again.');
  expect(modelsAsked()).toEqual(['first', 'second', 'second']);
  expect(models.bodies.every((body) => 'input' in (JSON.parse(body) as object))).toBe(true);
  expect(models.bodies.join()).not.toContain('parallel_tool_calls');

  // 2,480 tokens are used now: the rest of the day is the offline interpreter's.
  expect((await chat.say('when are you open?')).text).toMatch(/open|closed/i);
  expect(models.requests).toHaveLength(3);

  expect(await dashboard()).toMatch(/2 answers, 2400 tokens in \(0 from the cache\), 80 out, 0\.0032 in your account/);
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  expect(metrics).toContain('almanac_model_tokens_total{business="luna-hair",kind="input"} 2400');
  expect(metrics).toContain('almanac_model_cost_micros_total{business="luna-hair"} 3200');
  expect(models.refused).toEqual([]);
}, 60_000);

test('an address other than OpenAI’s is spoken to in Chat Completions, and without a limit nothing is counted first', async () => {
  await start({});
  models.script(says('Hello from the chat wire.'));
  const chat = await ChatClient.start(server.url, 'luna-hair');
  expect((await chat.say('hello, who is there?')).text).toContain('Hello from the chat wire.');
  expect('messages' in (JSON.parse(models.bodies[0] ?? '') as object)).toBe(true);
}, 60_000);
