import { slotsOf } from '../choosing.ts';
import { calling, findSlots, saying } from '../outcome.ts';
import type { Wanted } from '../outcome.ts';
import { read } from '../reading.ts';
import { wantedIn } from '../relative.ts';
import { readShift } from '../shift.ts';
import { texts } from '../texts.ts';
import { isPending } from '../turn.ts';
import type { Reading } from '../reading.ts';
import type { Turn } from '../turn.ts';
import { unknownService } from '../unknown-service.ts';
import type { Handler } from './handler.ts';

/** The time that was said before a name had to be cleared up, where the tool could not keep it. */
function withEarlier(wanted: Wanted | undefined, { context, saidBefore, refused }: Turn): Wanted | undefined {
  const { draft, expects } = context;
  if (!wanted || wanted.when !== undefined || draft.day || draft.time) return wanted;
  if (expects !== 'service' && expects !== 'provider') return wanted;
  const asked = refused?.args['when'];
  const given = asked !== null && typeof asked === 'object' && 'text' in asked ? String(asked.text) : undefined;
  const { when, phrase } = read(given ?? saidBefore.at(-1) ?? '', context, { problems: [] });
  return when.unexplained.length === 0 ? { ...wanted, when: given ?? phrase } : wanted;
}

/** A number that stands for nothing, out of the blue. */
const saysOnlyNumbers = ({ when, service, provider }: Reading): boolean =>
  (service ?? provider) === undefined && when.candidates.length === 0 && when.unexplained.length > 0;

const FEW_WORDS = 3;

/** What was asked for, or answered to "which service?", that is none of the services: the tool says so and lists them. */
function unnamed({ context, text }: Turn, intent: string | undefined, reading: Reading): string | undefined {
  const asked = unknownService(reading.text);
  if (asked !== undefined) return asked;
  const { acts, phrase, provider, contact } = reading;
  if (context.expects !== 'service' || intent !== undefined || context.misses > 0) return undefined;
  if ((phrase ?? provider ?? contact.phone ?? contact.email) !== undefined || acts.pure || acts.more || acts.skip)
    return undefined;
  return text.split(/\s+/).length <= FEW_WORDS && /\p{L}{3}/u.test(text) ? text : undefined;
}

/** A wish for a time, or a change of one: one thing changes, the rest is kept by the tool's draft. */
export const askTimes: Handler = (turn, { intent }, reading) => {
  const asks = intent === 'book' || intent === 'find_times';
  if (turn.context.role !== 'customer' && !isPending(turn) && intent !== 'book') return undefined;
  if (intent !== undefined && !asks && !(intent === 'move' && isPending(turn))) return undefined;
  const known = reading.service ?? turn.context.draft.service;
  const service = known === undefined && turn.context.business.services.length > 1 ? unnamed(turn, intent, reading) : undefined;
  if (readShift(reading.text) && wantedIn(reading, turn.context) === undefined && isPending(turn))
    return saying(texts.whichTime, { expects: 'slot', suggestions: slotsOf(turn.context).map(({ label }) => label) });
  if (!asks && !isPending(turn) && saysOnlyNumbers(reading)) return undefined;
  const wanted = withEarlier(wantedIn(reading, turn.context), turn);
  if (wanted ?? service) return calling(findSlots({ ...wanted, ...(service === undefined ? {} : { service }) }));
  if (asks) return calling(findSlots({}));
  if (reading.acts.skip && (turn.context.expects === 'provider' || turn.context.expects === 'service'))
    return calling(findSlots({ provider: 'anyone' }));
  if (reading.acts.skip && isPending(turn)) return calling(findSlots({ when: 'as soon as possible' }));
  return reading.acts.more && isPending(turn) ? saying(texts.anotherTime, { expects: 'date' }) : undefined;
};
