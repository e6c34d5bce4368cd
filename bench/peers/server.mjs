import { createServer } from 'node:http';

const answer = (message, finish) => ({
  id: 'ID',
  object: 'chat.completion',
  created: 0,
  model: 'zero',
  choices: [{ index: 0, message, finish_reason: finish, logprobs: null }],
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
});
const call = JSON.stringify(
  answer(
    {
      role: 'assistant',
      content: null,
      refusal: null,
      tool_calls: [
        {
          id: 'call_1',
          type: 'function',
          function: { name: 'find_slots', arguments: '{"service":"Haircut","date":"2026-11-27"}' },
        },
      ],
    },
    'tool_calls',
  ),
);
const text = JSON.stringify(answer({ role: 'assistant', content: 'There are two free times.', refusal: null }, 'stop'));

let answers = 0;
/** @openai/agents and the like speak Responses unless told otherwise; here all speak Chat Completions. */
const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const { messages } = JSON.parse(Buffer.concat(chunks).toString());
    response.setHeader('content-type', 'application/json');
    // LangGraph takes messages of one id for one message.
    answers += 1;
    response.end((messages.at(-1).role === 'tool' ? text : call).replace('"ID"', `"c${answers}"`));
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
