import type OpenAI from 'openai';

export type ClientSettings = { readonly apiKey: string; readonly baseUrl?: string; readonly timeoutMs: number };

/** The SDK and its transport, loaded only now that a key is there (they cost 0.1 s). Its retries and logs are off: the guard retries, our logger logs. */
export async function createClient({ apiKey, baseUrl, timeoutMs }: ClientSettings): Promise<OpenAI> {
  const [{ OpenAI: Client }, { plainFetch }] = await Promise.all([import('openai'), import('./transport.ts')]);
  return new Client({
    apiKey,
    baseURL: baseUrl ?? 'https://api.openai.com/v1',
    // Named, so that no variable of the environment decides them behind config.ts.
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: 'off',
    fetch: plainFetch,
  });
}
