import { Agent, OpenAIChatCompletionsModel, run, setTracingDisabled, tool } from '@openai/agents';
import OpenAI from 'openai';
import { check, DESCRIPTION, MODEL, NAME, parameters, QUESTION, RESULT, SYSTEM } from './job.mjs';

setTracingDisabled(true);

export function turnOf(baseURL) {
  const client = new OpenAI({ apiKey: 'none', baseURL, maxRetries: 0 });
  const agent = new Agent({
    name: 'salon',
    instructions: SYSTEM,
    model: new OpenAIChatCompletionsModel(client, MODEL),
    tools: [tool({ name: NAME, description: DESCRIPTION, parameters, execute: () => RESULT })],
  });
  return async () => check((await run(agent, QUESTION, { maxTurns: 8 })).finalOutput);
}
