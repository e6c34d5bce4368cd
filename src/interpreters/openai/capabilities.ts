/** The two wires: Chat Completions, which every compatible server speaks, and Responses, which OpenAI recommends. */
export type OpenAiApi = 'chat' | 'responses';

/** What a server can do; most local servers differ from OpenAI in some of it. Each can be set by configuration (OPENAI_CAPABILITIES). */
export type Capabilities = {
  /** Takes `strict: true` on functions. */
  readonly strict: boolean;
  /** Takes `parallel_tool_calls`. */
  readonly parallelFlag: boolean;
  /** Takes `tool_choice`; left out where it is ignored or refused. */
  readonly toolChoice: boolean;
  /** Chat only: refuses tools unless `reasoning_effort: none` is sent. */
  readonly reasoningEffortNone: boolean;
  /** Knows the role `developer`; otherwise `system` is sent. */
  readonly developerRole: boolean;
  /** Takes our messages in the middle of a conversation; otherwise one message of ours stands at its beginning. */
  readonly midSystem: boolean;
  /** Chat only: sends a usage chunk at the end of a stream when asked. */
  readonly streamUsage: boolean;
  /** Takes `prompt_cache_key`. */
  readonly cacheKey: boolean;
  /** Responses only: gives encrypted reasoning, which is sent back within a turn. */
  readonly encryptedReasoning: boolean;
};

export const CAPABILITY_NAMES = [
  'strict',
  'parallelFlag',
  'toolChoice',
  'reasoningEffortNone',
  'developerRole',
  'midSystem',
  'streamUsage',
  'cacheKey',
  'encryptedReasoning',
] as const satisfies readonly (keyof Capabilities)[];

/** GPT-5.4 and later: tools with any other reasoning effort are a 400 on Chat Completions, the default effort included. */
const NEEDS_EFFORT_NONE = /^gpt-(5\.[4-9]|5\.\d{2,}|[6-9]|\d{2,})/;
/** They do not reason, and refuse to be asked for it. */
const DOES_NOT_REASON = /^(gpt-[34]|chatgpt-4)/;

/** @example isOpenAi('https://eu.api.openai.com/v1') //=> true */
export const isOpenAi = (baseUrl: string | undefined): boolean =>
  baseUrl === undefined || /^https:\/\/([\w-]+\.)*api\.openai\.com(\/|$)/.test(baseUrl);

/** The wire for an address: Responses for OpenAI itself, Chat Completions for everybody else, unless it is said. */
export const apiFor = (said: OpenAiApi | 'auto', baseUrl: string | undefined): OpenAiApi =>
  said === 'auto' ? (isOpenAi(baseUrl) ? 'responses' : 'chat') : said;

/**
 * What to expect of a server before it has answered: everything of OpenAI itself, the plain common ground of any other base URL.
 * @example capabilitiesFor(undefined, 'gpt-6-luna').reasoningEffortNone //=> true
 */
export function capabilitiesFor(baseUrl: string | undefined, model: string): Capabilities {
  const openAi = isOpenAi(baseUrl);
  return {
    strict: true,
    parallelFlag: true,
    toolChoice: openAi,
    reasoningEffortNone: openAi && NEEDS_EFFORT_NONE.test(model),
    developerRole: openAi,
    midSystem: true,
    streamUsage: true,
    cacheKey: openAi,
    encryptedReasoning: openAi && !DOES_NOT_REASON.test(model),
  };
}
