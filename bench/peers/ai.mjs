import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText, isStepCount, tool } from 'ai';
import { check, DESCRIPTION, MODEL, NAME, parameters, QUESTION, RESULT, SYSTEM } from './job.mjs';

export function turnOf(baseURL) {
  const model = createOpenAICompatible({ name: 'local', apiKey: 'none', baseURL })(MODEL);
  const tools = { [NAME]: tool({ description: DESCRIPTION, inputSchema: parameters, execute: () => RESULT }) };
  return async () => {
    const { text } = await generateText({
      model,
      system: SYSTEM,
      prompt: QUESTION,
      tools,
      stopWhen: isStepCount(8),
      maxRetries: 0,
    });
    check(text);
  };
}
