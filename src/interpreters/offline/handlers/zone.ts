import { call, calling } from '../outcome.ts';
import type { Handler } from './handler.ts';

const NAMED = /\btime ?zone\b/i;
const NEW = /\b(?:to|is|in|as)\s+(?:now\s+)?(\p{L}[\p{L}_]+(?:\/\p{L}[\p{L}_/]+)?(?: \p{Lu}\p{L}+)?)\s*(?:now)?[.!]?\s*$/iu;

/** "Set Maya’s time zone to Lisbon", "my time zone is Europe/Lisbon now". */
export const timeZone: Handler = (turn, _clause, { provider }) => {
  if (!turn.has('set_time_zone') || turn.done.length > 0 || !NAMED.test(turn.text)) return undefined;
  const zone = NEW.exec(turn.text)?.[1];
  return zone === undefined ? undefined : calling(call('set_time_zone', { provider: provider ?? null, zone }));
};
