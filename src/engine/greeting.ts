import type { Business } from '../domain/people/business.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Wording } from '../domain/wording/wording.ts';

/** The first thing a person reads, with buttons for somebody who does not know what to say. */
export function greeting(
  business: Business,
  { role }: Principal,
  wording: Wording,
): { readonly text: string; readonly suggestions: readonly { readonly label: string; readonly say: string }[] } {
  if (role !== 'customer')
    return {
      text: wording.say('engine.greetStaff', { business: business.name }),
      suggestions: [
        wording.button('engine.todayAtWork'),
        wording.button('engine.blockTomorrow'),
        wording.button('engine.showHours'),
      ],
    };
  const first = business.services[0]?.name;
  return {
    text: wording.say('engine.greetCustomer', { business: business.name }),
    suggestions: [
      ...(first ? [wording.button('engine.bookService', { service: first })] : []),
      wording.button('engine.whatDoYouOffer'),
      wording.button('engine.whenAreYouOpen'),
    ],
  };
}
