/** What a server can do; most local servers differ from OpenAI in some of it. */
export type Capabilities = {
  /** Takes `strict: true` on functions. */
  readonly strict: boolean;
  /** Takes `parallel_tool_calls`. */
  readonly parallelFlag: boolean;
  /** Takes `tool_choice`; left out where it is ignored or refused. */
  readonly toolChoice: boolean;
  /** Refuses tools unless `reasoning_effort: none` is sent. */
  readonly reasoningEffortNone: boolean;
  /** Knows the role `developer`; otherwise `system` is sent. */
  readonly developerRole: boolean;
  /** Sends a usage chunk at the end of a stream when asked. */
  readonly streamUsage: boolean;
  /** Takes `prompt_cache_key`. */
  readonly cacheKey: boolean;
};

/** GPT-5.4 and later: tools with any other reasoning effort are a 400 on Chat Completions, the default effort included. */
const NEEDS_EFFORT_NONE = /^gpt-(5\.[4-9]|5\.\d{2,}|[6-9]|\d{2,})/;

/**
 * What to expect of a server before it has answered: everything of OpenAI itself, the plain common ground of any other base URL.
 * @example capabilitiesFor(undefined, 'gpt-6-luna').reasoningEffortNone //=> true
 */
export function capabilitiesFor(baseUrl: string | undefined, model: string): Capabilities {
  const openAi = baseUrl === undefined || /^https:\/\/([\w-]+\.)*api\.openai\.com(\/|$)/.test(baseUrl);
  return {
    strict: true,
    parallelFlag: true,
    toolChoice: openAi,
    reasoningEffortNone: openAi && NEEDS_EFFORT_NONE.test(model),
    developerRole: openAi,
    streamUsage: true,
    cacheKey: openAi,
  };
}
