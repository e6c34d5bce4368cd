import { createServer } from 'node:http';

/** A zero-latency server that speaks Chat Completions: a tool call to a person's line, a text to a tool's result. Runs as its own process. */
const answer = (message: Readonly<Record<string, unknown>>, finish: string): string =>
  JSON.stringify({
    id: 'c',
    object: 'chat.completion',
    created: 0,
    model: 'zero',
    choices: [{ index: 0, message, finish_reason: finish, logprobs: null }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  });

const call = answer(
  {
    role: 'assistant',
    content: null,
    refusal: null,
    tool_calls: [
      { id: 'call_1', type: 'function', function: { name: 'business_info', arguments: '{"topic":"hours","about":null}' } },
    ],
  },
  'tool_calls',
);
const text = answer({ role: 'assistant', content: 'We are open from nine to six.', refusal: null }, 'stop');

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    const { messages } = JSON.parse(body) as { messages: { role: string }[] };
    response.setHeader('content-type', 'application/json');
    response.end(messages.at(-1)?.role === 'tool' ? text : call);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.stdout.write(`${address.port}\n`);
});
