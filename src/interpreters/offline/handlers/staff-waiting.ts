import { call, calling, saying } from '../outcome.ts';
import { spoken } from '../texts.ts';
import type { Handler } from './handler.ts';

const WAITING =
  /\b(?:wait(?:ing)?[- ]?list|(?:who|anyone|anybody|someone|somebody|people|customers?|clients?|patients?)(?:[’']?s| is| are)? (?:still |currently |else )?waiting)\b|(?<![\p{L}\p{M}])(?:lista de espera|liste d[’']attente|warteliste|प्रतीक्षा सूची)(?![\p{L}\p{M}])/iu;
/** Somebody shall join it, or leave. */
const CHANGES = /\b(?:put|add|join|place|remove|take|drop)\b/i;

const PUTS = /^\W*(?:(?:please|pls|can you|could you)\W+)*(?:put|add|join|place)\b/i;

/** "Put Zara on the waitlist": only who waits can join it, which is said. */
export const putOnList: Handler = ({ context, done }, _clause, { text }) =>
  context.role !== 'customer' && done.length === 0 && WAITING.test(text) && PUTS.test(text)
    ? saying(spoken(context).say('staff.waitlistIsTheirs'), { expects: 'anything' })
    : undefined;

/** "Is anyone waiting?", "show me the waitlist": who waits for a time, as staff read it. */
export const whoWaits: Handler = ({ context, has }, _clause, { text, acts, provider }) =>
  context.role !== 'customer' && has('agenda') && WAITING.test(text) && !CHANGES.test(text)
    ? calling(
        call('agenda', { show: 'waiting', provider: acts.anyone ? null : (provider ?? null), when: null, delay_minutes: null }),
      )
    : undefined;
