import type { InfoTopic, IntentName } from '../intent-types.ts';

/** Words that tell what is wanted where nothing plainer was read; the first that fits counts. */
export type Fallback = { readonly name: IntentName; readonly topic?: InfoTopic; readonly pattern: RegExp };

export const fallback = (name: IntentName, source: string): Fallback => ({
  name,
  pattern: new RegExp(String.raw`(?<![\p{L}'’])(?:${source})(?![\p{L}])`, 'u'),
});
export const infoFallback = (topic: InfoTopic, source: string): Fallback => ({ ...fallback('info', source), topic });
