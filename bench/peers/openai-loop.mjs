import OpenAI from 'openai';
import { z } from 'zod';
import { check, DESCRIPTION, MODEL, NAME, parameters, QUESTION, RESULT, SYSTEM } from './job.mjs';

const tools = [
  { type: 'function', function: { name: NAME, description: DESCRIPTION, parameters: z.toJSONSchema(parameters), strict: true } },
];

/** The hand-written loop over the SDK: keeps nothing, checks nothing. */
export function turnOf(baseURL) {
  const client = new OpenAI({ apiKey: 'none', baseURL, maxRetries: 0 });
  return async () => {
    const messages = [
      { role: 'system', content: SYSTEM },
      { role: 'user', content: QUESTION },
    ];
    for (let step = 0; step < 8; step++) {
      const { choices } = await client.chat.completions.create({ model: MODEL, messages, tools });
      const { message } = choices[0];
      if (!message.tool_calls) return check(message.content);
      messages.push(message);
      for (const call of message.tool_calls) {
        parameters.parse(JSON.parse(call.function.arguments));
        messages.push({ role: 'tool', tool_call_id: call.id, content: RESULT });
      }
    }
    throw new Error('too many steps');
  };
}
