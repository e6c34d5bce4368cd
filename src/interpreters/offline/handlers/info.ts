import { call, calling, findSlots, whenArg } from '../outcome.ts';
import { peopleComing } from '../terms-said.ts';
import type { Turn } from '../turn.ts';
import { unknownService } from '../unknown-service.ts';
import type { Handler } from './handler.ts';

const THIS = /\b(?:it|that|this|the (?:appointment|booking|service))\b/i;

/** The whole list is wanted, whatever is being booked. */
const ALL = /\b(?:prices|price ?list|services|everything|all|list|menu|offer|(?:kinds?|sorts?|types?) of)\b/i;
/** "What kinds of tutoring do you do?" asks for all that there is. */
const KINDS = /\b(?:what|which)\b.{0,15}\b(?:kinds?|sorts?|types?)\b/i;
/** How long what is being booked takes. */
const LENGTH = /\b(?:duration|length|how long|how much time|over|done|finished|take long)\b/i;

/** What comes with it is no price. */
const INCLUDED = /\b(?:included?|includes|including)\b(?!.*\b(?:how much|cost|price)\b)/i;
const ALL_PRICES = /\b(?:prices|price ?list|services|list|menu)\b/i;
const TOTAL =
  /\b(?:total|altogether|all together|in all|all in|both|combined|everything|sum|(?:for|of) (?:it |them )?all|together|whole (?:thing|lot|visit))\b/i;

/** Services of what the last reply booked or moved. */
const bookedIn = ({ before, context: { business } }: Turn): readonly string[] =>
  /\b[A-Z]{3}-[0-9A-Z]{5}\b/.test(before)
    ? business.services.map(({ name }) => name).filter((name) => before.includes(name))
    : [];

/** The services of the visit that the last reply booked. */
function bookedTogether(turn: Turn): string | undefined {
  const names = bookedIn(turn);
  return names.length > 1 ? names.join(' and ') : undefined;
}

/** The one service that the last reply booked. */
function bookedOne(turn: Turn): string | undefined {
  const [only, ...others] = bookedIn(turn);
  return others.length === 0 ? only : undefined;
}

/** A question about the business; "how much is it?" is about what is being booked. */
export const info: Handler = (turn, { intent, topic, about }, { service, provider, text, phrase, contact }) => {
  if (intent !== 'info') return undefined;
  // "My telephone is 020 …" asks for none.
  if (topic === 'contact' && (contact.phone ?? contact.email) !== undefined) return undefined;
  if (about !== undefined) return calling(call('business_info', { topic: topic ?? 'other', about }));
  const { draft, role } = turn.context;
  if (role !== 'customer' && topic === 'hours')
    return calling(call('agenda', { show: 'hours', provider: provider ?? null, when: whenArg(phrase), delay_minutes: null }));
  if (topic === 'prices' && INCLUDED.test(text) && service === undefined)
    return calling(call('business_info', { topic: 'other', about: text.replace(/[?!.\s]+$/, '').slice(0, 80) }));
  const { also = [] } = draft;
  const ofAll = (topic === 'prices' && !ALL_PRICES.test(text)) || LENGTH.test(text);
  if (
    ofAll &&
    draft.goal === 'book' &&
    (also.length > 0 || peopleComing(draft) > 1) &&
    (service === undefined || TOTAL.test(text))
  )
    return calling(call('business_info', { topic: topic ?? 'prices', about: 'visit' }));
  const booked = draft.goal === undefined && service === undefined && TOTAL.test(text) ? bookedTogether(turn) : undefined;
  if (booked !== undefined) return calling(call('business_info', { topic: 'prices', about: booked }));
  const one = draft.goal === undefined && service === undefined && ofAll && !ALL.test(text) ? bookedOne(turn) : undefined;
  if (one !== undefined) return calling(call('business_info', { topic: topic ?? 'prices', about: one }));
  const whole = topic === 'services' && KINDS.test(text);
  const meant = whole
    ? undefined
    : (service ?? (THIS.test(text) || LENGTH.test(text) || (topic === 'prices' && !ALL.test(text)) ? draft.service : undefined));
  if (topic === 'services' && meant === undefined && !whole) {
    const unknown = unknownService(text);
    if (unknown !== undefined) return calling(findSlots({ service: unknown }));
  }
  const subject =
    topic === 'services' || topic === 'prices' ? meant : topic === 'hours' ? (provider ?? phrase) : (provider ?? meant);
  return calling(
    call('business_info', { topic: topic ?? 'other', about: (topic === undefined ? text.slice(0, 80) : subject) ?? null }),
  );
};
