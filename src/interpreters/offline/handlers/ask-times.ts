import { calling, findSlots, saying } from '../outcome.ts';
import { wantedIn } from '../relative.ts';
import { texts } from '../texts.ts';
import { isPending } from '../turn.ts';
import type { Handler } from './handler.ts';

/** A wish for a time, or a change of one: one thing changes, the rest is kept by the tool's draft. */
export const askTimes: Handler = (turn, { intent }, reading) => {
  const asks = intent === 'book' || intent === 'find_times';
  if (intent !== undefined && !asks && !(intent === 'move' && isPending(turn))) return undefined;
  const wanted = wantedIn(reading, turn.context);
  if (wanted) return calling(findSlots(wanted));
  if (asks) return calling(findSlots({}));
  if (reading.acts.skip && (turn.context.expects === 'provider' || turn.context.expects === 'service'))
    return calling(findSlots({ provider: 'anyone' }));
  if (reading.acts.skip && isPending(turn)) return calling(findSlots({ when: 'as soon as possible' }));
  return reading.acts.more && isPending(turn) ? saying(texts.anotherTime, { expects: 'date' }) : undefined;
};
