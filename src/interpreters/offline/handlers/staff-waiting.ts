import { call, calling } from '../outcome.ts';
import type { Handler } from './handler.ts';

const WAITING =
  /\b(?:wait(?:ing)?[- ]?list|(?:who|anyone|anybody|someone|somebody|people|customers?|clients?|patients?)(?:[’']?s| is| are)? (?:still |currently |else )?waiting)\b|(?<![\p{L}\p{M}])(?:lista de espera|liste d[’']attente|warteliste|प्रतीक्षा सूची)(?![\p{L}\p{M}])/iu;
/** Somebody shall join it, or leave. */
const CHANGES = /\b(?:put|add|join|place|remove|take|drop)\b/i;

/** "Is anyone waiting?", "show me the waitlist": who waits for a time, as staff read it. */
export const whoWaits: Handler = ({ context, has }, _clause, { text, acts, provider }) =>
  context.role !== 'customer' && has('agenda') && WAITING.test(text) && !CHANGES.test(text)
    ? calling(
        call('agenda', { show: 'waiting', provider: acts.anyone ? null : (provider ?? null), when: null, delay_minutes: null }),
      )
    : undefined;
