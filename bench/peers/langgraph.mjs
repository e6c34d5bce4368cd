import { tool } from '@langchain/core/tools';
import { MemorySaver } from '@langchain/langgraph';
import { createReactAgent } from '@langchain/langgraph/prebuilt';
import { ChatOpenAI } from '@langchain/openai';
import { check, DESCRIPTION, MODEL, NAME, parameters, QUESTION, RESULT, SYSTEM } from './job.mjs';

export function turnOf(baseURL) {
  const llm = new ChatOpenAI({ model: MODEL, apiKey: 'none', configuration: { baseURL }, maxRetries: 0 });
  const tools = [tool(() => RESULT, { name: NAME, description: DESCRIPTION, schema: parameters })];
  const agent = createReactAgent({ llm, tools, prompt: SYSTEM, checkpointer: new MemorySaver() });
  let thread = 0;
  return async () => {
    const config = { configurable: { thread_id: String((thread += 1)) }, recursionLimit: 16 };
    const { messages } = await agent.invoke({ messages: [{ role: 'user', content: QUESTION }] }, config);
    check(messages.at(-1).content);
  };
}
