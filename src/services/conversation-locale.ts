import type { Business } from '../domain/people/business.ts';
import type { Customer } from '../domain/people/customer.ts';
import type { ConversationId } from '../domain/people/ids.ts';
import { spokenLocale } from '../domain/wording/languages.ts';
import type { Services } from './deps.ts';

/**
 * The locale in which somebody is told something later: that of the conversation they are told in, else the one they last booked in, else the business's.
 * BCP 47, in a language that we speak.
 * @example await conversationLocale(services, id, { business, customer }) //=> 'es-GB'
 */
export async function conversationLocale(
  { store }: Services,
  conversationId: ConversationId | undefined,
  { business, customer }: { readonly business: Business; readonly customer: Customer | undefined },
): Promise<string> {
  const conversation = conversationId === undefined ? undefined : await store.conversations.get(conversationId);
  return spokenLocale(conversation?.locale ?? customer?.locale, business.locale);
}
