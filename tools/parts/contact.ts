import type { Contact } from '../../src/domain/people/customer.ts';
import type { ToolContext, ToolFailure } from '../contract.ts';
import { fail } from './results.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

/** What is known of how to reach the person a booking is for; the name may still be empty. Staff book for others: only what was said of this booking counts. */
export const knownContact = ({
  draft,
  contact: own,
  principal,
}: Pick<ToolContext, 'draft' | 'contact' | 'principal'>): Contact => {
  const contact = principal.role === 'customer' ? own : undefined;
  const known = { ...contact, ...draft.contact };
  const name = draft.contact?.name || contact?.name || '';
  return { ...known, name };
};

export type Missing = 'name' | 'way' | 'both';
/** What a booking still needs: a name, and a phone number or an e-mail address. */
export function missingOf({ name, phone, email }: Contact): Missing | undefined {
  const reachable = phone !== undefined || email !== undefined;
  if (name === '') return reachable ? 'name' : 'both';
  return reachable ? undefined : 'way';
}

const QUESTIONS = { both: 'ask.contact', name: 'ask.contactName', way: 'ask.contactWay' } as const;
const STAFF_QUESTIONS = { both: 'ask.customer', name: 'ask.customerName', way: 'ask.customerWay' } as const;

export const askFor = (missing: Missing, { principal: { role }, locale }: Pick<ToolContext, 'principal' | 'locale'>): string =>
  wordingOf(locale).say((role === 'customer' ? QUESTIONS : STAFF_QUESTIONS)[missing]);

/** Undefined once a name and a way to reach the person are known. */
export function needsContact(
  contact: Contact,
  before: string,
  context: Pick<ToolContext, 'principal' | 'locale'>,
): ToolFailure | undefined {
  const missing = missingOf(contact);
  if (missing === undefined) return undefined;
  const wanted =
    missing === 'name'
      ? 'a name'
      : missing === 'way'
        ? 'a phone number or an e-mail address'
        : 'a name and a phone number or an e-mail address';
  return fail('NEEDS_CONTACT', `Ask once for ${wanted}, note it with note_contact, then prepare the booking again.`, {
    view: { text: `${before} ${askFor(missing, context)}`.trim(), expects: missing === 'name' ? 'name' : 'contact' },
  });
}

const LONGEST_NAME = 80;

/** One line, at least one letter, at most 80 characters; undefined otherwise. */
export function checkName(text: string): string | undefined {
  const name = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return /\p{L}/u.test(name) && name.length <= LONGEST_NAME && !name.includes('@') ? name : undefined;
}
