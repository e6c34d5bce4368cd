import { slotsOf } from '../choosing.ts';
import { askedAbout, clockBefore, replaced, sameService } from '../again.ts';
import { calling, findSlots, saying } from '../outcome.ts';
import type { Wanted } from '../outcome.ts';
import { wantedIn } from '../relative.ts';
import { readShift } from '../shift.ts';
import { named, spoken } from '../texts.ts';
import { isPending } from '../turn.ts';
import type { Reading } from '../reading.ts';
import type { Turn } from '../turn.ts';
import { unknownService } from '../unknown-service.ts';
import type { Handler } from './handler.ts';

/** A number that stands for nothing, out of the blue. */
const saysOnlyNumbers = ({ when, service, provider }: Reading): boolean =>
  (service ?? provider) === undefined && when.candidates.length === 0 && when.unexplained.length > 0;

/** "Same again", "one for my son", and a booking that takes the place of another, are for the service there was before. */
function again(wanted: Wanted | undefined, turn: Turn, known: string | undefined, asks: boolean): Wanted | undefined {
  const { draft, business } = turn.context;
  if (known !== undefined || draft.goal === 'move' || !(asks || wanted !== undefined || turn.done.length > 0)) return wanted;
  const before = replaced(turn);
  const named = (list: readonly { readonly name: string }[]): string | undefined =>
    list.find(({ name }) => before?.includes(name))?.name;
  const service = before === undefined ? sameService(turn) : named(business.services);
  if (service === undefined) return wanted;
  return { ...wanted, service, ...(wanted?.provider === undefined ? { provider: named(business.providers) } : {}) };
}

const FEW_WORDS = 3;
/** "What about invisalign?": what is asked for is the last word. */
const LEADS_IN =
  /^\W*(?:(?:and|so|ok|then|or|well|hm+|um+|maybe|perhaps|what about|how about|do (?:you|u) (?:do|have|offer|sell)|any(?: chance of)?|an?|some)\W+)+/i;

/** What was asked for, or answered to "which service?", that is none of the services: the tool says so and lists them. */
function unnamed({ context, text }: Turn, intent: string | undefined, reading: Reading): string | undefined {
  const asked = unknownService(reading.text);
  if (asked !== undefined) return asked;
  const { acts, phrase, provider, contact } = reading;
  if (context.expects !== 'service' || intent !== undefined || context.misses > 0) return undefined;
  if ((phrase ?? provider ?? contact.phone ?? contact.email) !== undefined || acts.pure || acts.more || acts.skip)
    return undefined;
  const bare = text.replace(LEADS_IN, '').replace(/[?!.\s]+$/, '');
  // "What's the closest?" asks, and names nothing.
  if (/^(?:what|which|who|where|when|how|why)/i.test(bare)) return undefined;
  return bare.split(/\s+/).length <= FEW_WORDS && /\p{L}{3}/u.test(bare) ? bare : undefined;
}

/** Of a group session: each time that is offered says how many are left. */
const SEATS_LEFT =
  /\b(?:how many|are there|any)\b.{0,12}\b(?:seats?|places?|spots?|spaces?)\b.{0,20}\b(?:left|free|available|open|remain\w*)\b|\b(?:is|are) (?:it|they|the (?:class|session|group)\w*) (?:already |still )?(?:full|sold out)\b/i;

/** A wish for a time, or a change of one: one thing changes, the rest is kept by the tool's draft. */
export const askTimes: Handler = (turn, { intent }, reading) => {
  const asks = intent === 'book' || intent === 'find_times';
  if (turn.context.role !== 'customer' && !isPending(turn) && intent !== 'book') return undefined;
  if (intent !== undefined && !asks && !(intent === 'move' && isPending(turn))) return undefined;
  const known = reading.service ?? turn.context.draft.service;
  const service = known === undefined && turn.context.business.services.length > 1 ? unnamed(turn, intent, reading) : undefined;
  if (readShift(reading.text) && wantedIn(reading, turn.context) === undefined && isPending(turn))
    return saying(spoken(turn.context).say('offline.whichTime'), {
      expects: 'slot',
      suggestions: slotsOf(turn.context).map(named),
    });
  if (!asks && !isPending(turn) && saysOnlyNumbers(reading)) return undefined;
  const said = again(wantedIn(reading, turn.context, clockBefore(turn)), turn, known, asks);
  const asked = reading.service === undefined ? askedAbout(turn, asks || said !== undefined) : undefined;
  const wanted = asked === undefined ? said : { ...said, service: asked };
  const terms = wanted !== undefined && (wanted.service ?? wanted.provider ?? wanted.when ?? service) === undefined;
  if (terms && !asks && !isPending(turn)) return undefined;
  if (wanted ?? service) return calling(findSlots({ ...wanted, ...(service === undefined ? {} : { service }) }));
  if (asks || (isPending(turn) && SEATS_LEFT.test(reading.text))) return calling(findSlots({}));
  if (reading.acts.skip && (turn.context.expects === 'provider' || turn.context.expects === 'service'))
    return calling(findSlots({ provider: 'anyone' }));
  if (reading.acts.skip && isPending(turn)) return calling(findSlots({ when: 'as soon as possible' }));
  return reading.acts.more && isPending(turn)
    ? saying(spoken(turn.context).say('offline.anotherTime'), { expects: 'date' })
    : undefined;
};
