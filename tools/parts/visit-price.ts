import { mentionsIn } from '../../src/domain/language/mentions.ts';
import type { Business, Service } from '../../src/domain/people/business.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';
import type { ToolContext } from '../contract.ts';
import { serviceAt } from './service-at.ts';
import { sayMoney, voiceFor } from './voice.ts';
import { lengthWords } from './words.ts';

/** As the model and the offline interpreter say it: everything that is being booked now. */
export const WHOLE_VISIT = 'visit';

const named = (business: Business, name: string | undefined): Service | undefined =>
  business.services.find((service) => service.name === name);

/** What is being booked now, one entry a service, and one a person where each needs a booking of their own. */
function beingBooked({ business, draft }: ToolContext): readonly Service[] {
  const { service, also = [], alsoMinutes = {}, durationMinutes, party = 1 } = draft;
  const first = named(business, service);
  if (!first) return [];
  const own = serviceAt(first, durationMinutes, undefined);
  const further = also.flatMap((name) => {
    const one = named(business, name);
    return one ? [serviceAt(one, alsoMinutes[name], undefined)] : [];
  });
  return further.length > 0 ? [own, ...further] : Array.from({ length: party }, () => own);
}

/** Several services that words name: "Haircut and Blow-dry". */
function namedIn(about: string, business: Business): readonly Service[] {
  const found = mentionsIn(about, business.services).sort((a, b) => a.span.start - b.span.start);
  return found.flatMap(({ id }) => business.services.find((service) => service.id === id) ?? []);
}

/**
 * What several services cost together, each with its price; undefined where `about` names no two of them.
 * @example visitPrice('visit', context) //=> 'Haircut £48.00 + Blow-dry £32.00: £80.00 in all (1 hour 15 minutes).'
 */
export function visitPrice(about: string, context: ToolContext): string | undefined {
  const { business, draft } = context;
  const services = about === WHOLE_VISIT ? beingBooked(context) : namedIn(about, business);
  const [first, second] = services;
  if (!first || !second) return undefined;
  const voice = voiceFor(business, context, first);
  const sum = services.reduce((total, { price }) => total + price.amountMinor, 0);
  const lengths = services.map(({ durationMinutes }) => durationMinutes);
  const together = draft.arrangement === 'at_once' || (first.seats ?? 1) > 1;
  const minutes = together ? Math.max(...lengths) : lengths.reduce((total, one) => total + one, 0);
  return wordingOf(voice.locale).say('info.visitCosts', {
    parts: services.map((service) => `${service.name} ${sayMoney(service.price, voice)}`).join(' + '),
    price: sayMoney({ amountMinor: sum, currency: first.price.currency }, voice),
    length: lengthWords(minutes, voice),
  });
}
