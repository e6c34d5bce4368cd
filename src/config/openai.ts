import type { z } from 'zod';
import { present, setting, whole, words } from './setting.ts';

export type OpenAiConfig = {
  readonly apiKey: string;
  readonly model: string;
  /** Asked when the first one fails. */
  readonly fallbackModel?: string;
  readonly baseUrl?: string;
  readonly api: (typeof OPENAI_APIS)[number];
  readonly capabilities: Readonly<Record<string, boolean>>;
  readonly timeoutMs: number;
  /** The most tokens of one request, tools included. */
  readonly mostInputTokens: number;
  /** Millionths of a currency unit for a million tokens. */
  readonly prices?: OpenAiPrices;
  readonly fallbackPrices?: OpenAiPrices;
  /** Of one business and local day; cost in millionths. */
  readonly dailyLimits?: { readonly tokens?: number; readonly costMicros?: number };
};
type OpenAiPrices = { readonly inputMicros: number; readonly cachedMicros: number; readonly outputMicros: number };

/** What a compatible server may take or not (src/interpreters/openai/capabilities.ts; a test compares). */
const CAPABILITIES = [
  ...['strict', 'parallelFlag', 'toolChoice', 'reasoningEffortNone', 'developerRole', 'midSystem'],
  ...['streamUsage', 'cacheKey', 'encryptedReasoning'],
];
const OPENAI_APIS = ['auto', 'chat', 'responses'] as const;
export const OPENAI_TIMEOUT_MS = 12_000;

/** Money with up to six decimals as whole millionths. @example microsOf('0.25') //=> 250000 */
function microsOf(text: string): number | undefined {
  const match = /^(\d{1,6})(?:\.(\d{1,6}))?$/.exec(text);
  return match ? Number(match[1]) * 1_000_000 + Number((match[2] ?? '').padEnd(6, '0')) : undefined;
}
const price = setting('an amount with at most six decimals, such as 0.25', microsOf);

/** @example switchesOf('strict=false') //=> { strict: false } */
function switchesOf(text: string): Readonly<Record<string, boolean>> | undefined {
  const pairs = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((pair) => /^(\w+)=(true|false)$/.exec(pair));
  if (!pairs.every((pair) => pair !== null && CAPABILITIES.some((name) => name === pair[1]))) return undefined;
  return Object.freeze(Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] === 'true'])));
}

/** The variables of models. */
export const openAiShape = {
  OPENAI_API_KEY: words.optional(),
  OPENAI_MODEL: words.optional(),
  OPENAI_BASE_URL: setting('an http(s) address such as https://api.openai.com/v1', (text) =>
    /^https?:$/.test(URL.parse(text)?.protocol ?? '') ? text : undefined,
  ).optional(),
  OPENAI_TIMEOUT_MS: whole(500, 120_000).default(OPENAI_TIMEOUT_MS),
  OPENAI_API: setting(`one of ${OPENAI_APIS.join(', ')}`, (text) => OPENAI_APIS.find((api) => api === text)).default('auto'),
  OPENAI_FALLBACK_MODEL: words.optional(),
  OPENAI_CAPABILITIES: setting(
    `pairs such as strict=false with commas between, of: ${CAPABILITIES.join(', ')}`,
    switchesOf,
  ).default({}),
  OPENAI_CONTEXT_TOKENS: whole(4_000, 1_000_000).default(24_000),
  OPENAI_PRICE_INPUT: price.optional(),
  OPENAI_PRICE_CACHED: price.optional(),
  OPENAI_PRICE_OUTPUT: price.optional(),
  OPENAI_FALLBACK_PRICE_INPUT: price.optional(),
  OPENAI_FALLBACK_PRICE_CACHED: price.optional(),
  OPENAI_FALLBACK_PRICE_OUTPUT: price.optional(),
  OPENAI_DAILY_LIMIT_TOKENS: whole(1, 999_999_999).optional(),
  OPENAI_DAILY_LIMIT_COST: price.optional(),
};

type Given = Partial<Record<string, string>>;

/** Prices come in pairs, and a limit in money needs them. */
function pricesTogether(given: Given): string[] {
  const problems: string[] = [];
  for (const which of ['OPENAI_PRICE', 'OPENAI_FALLBACK_PRICE'] as const) {
    const isGiven = given[`${which}_INPUT`] ?? given[`${which}_CACHED`] ?? given[`${which}_OUTPUT`];
    for (const kind of ['INPUT', 'OUTPUT'] as const)
      if (isGiven && !given[`${which}_${kind}`])
        problems.push(
          `${which}_${kind}: expected an amount, since another price of that model is set; set it, or remove the others`,
        );
  }
  if (given['OPENAI_DAILY_LIMIT_COST'] && !given['OPENAI_PRICE_INPUT'])
    problems.push(
      'OPENAI_PRICE_INPUT: expected an amount, since OPENAI_DAILY_LIMIT_COST is set; set the prices, or limit OPENAI_DAILY_LIMIT_TOKENS',
    );
  return problems;
}

/** What these settings demand of each other. */
export function openAiProblems(given: Given): string[] {
  const problems = pricesTogether(given);
  if (given['OPENAI_API_KEY'] && !given['OPENAI_MODEL']) {
    problems.push(
      'OPENAI_MODEL: expected the name of a model, since OPENAI_API_KEY is set; choose one of your account that can call functions ' +
        '(GET /v1/models of the API lists them; a small, fast one is enough), or remove OPENAI_API_KEY to use the offline interpreter',
    );
  }
  return problems;
}

type Read = z.infer<z.ZodObject<typeof openAiShape>>;

/** Cached input costs what input costs where nothing else is said. */
function pricesOf(input: number | undefined, cached: number | undefined, output: number | undefined): OpenAiPrices | undefined {
  if (input === undefined || output === undefined) return undefined;
  return Object.freeze({ inputMicros: input, cachedMicros: cached ?? input, outputMicros: output });
}

export function openAiOf(read: Read, apiKey: string, model: string): OpenAiConfig {
  const prices = pricesOf(read.OPENAI_PRICE_INPUT, read.OPENAI_PRICE_CACHED, read.OPENAI_PRICE_OUTPUT);
  const others = pricesOf(read.OPENAI_FALLBACK_PRICE_INPUT, read.OPENAI_FALLBACK_PRICE_CACHED, read.OPENAI_FALLBACK_PRICE_OUTPUT);
  const limits = {
    ...present('tokens', read.OPENAI_DAILY_LIMIT_TOKENS),
    ...present('costMicros', read.OPENAI_DAILY_LIMIT_COST),
  };
  return {
    apiKey,
    model,
    ...present('fallbackModel', read.OPENAI_FALLBACK_MODEL),
    ...present('baseUrl', read.OPENAI_BASE_URL),
    api: read.OPENAI_API,
    capabilities: read.OPENAI_CAPABILITIES,
    timeoutMs: read.OPENAI_TIMEOUT_MS,
    mostInputTokens: read.OPENAI_CONTEXT_TOKENS,
    ...present('prices', prices),
    ...present('fallbackPrices', others ?? prices),
    ...(Object.keys(limits).length > 0 ? { dailyLimits: Object.freeze(limits) } : {}),
  };
}
