import { z } from 'zod';
import { checkEmail, checkPhone } from '../src/domain/language/contact.ts';
import type { Contact } from '../src/domain/people/customer.ts';
import type { ReadTool, ToolContext, ToolResult } from './contract.ts';
import { askFor, checkName, knownContact, missingOf } from './parts/contact.ts';
import { fail } from './parts/results.ts';
import { listWords, spoken } from './parts/words.ts';

const input = z.strictObject({
  name: z.string().nullable().describe('The name of whom the booking is for, as written; null when not said.'),
  phone: z.string().nullable().describe('Phone number as written; null when not said.'),
  email: z.string().nullable().describe('E-mail address as written; null when not said.'),
});

const PROBLEMS = {
  name: 'that name does not look like a name',
  phone: 'that phone number does not look complete',
  email: 'that e-mail address does not look right',
} as const;

/** Keeps the person's name, phone and e-mail for this conversation; nothing is stored until a booking is confirmed. */
export function noteContactTool(): ReadTool<typeof input> {
  return {
    name: 'note_contact',
    description:
      'Notes the name, phone number or e-mail address given for a booking; from the owner, those of the customer they book for. Checks them and tells what is still missing.',
    roles: ['customer', 'owner'],
    effect: 'read',
    input,
    run: (given, context) => Promise.resolve(run(given, context)),
  };
}

function run(given: z.infer<typeof input>, context: ToolContext): ToolResult {
  const name = given.name === null ? undefined : checkName(given.name);
  const phone = given.phone === null ? undefined : checkPhone(given.phone, context.business.countryCode);
  const email = given.email === null ? undefined : checkEmail(given.email);
  const contact: Contact = {
    ...knownContact(context),
    ...(name ? { name } : {}),
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
  };
  const checked = { name, phone, email };
  const wrong = (['name', 'phone', 'email'] as const).filter((field) => given[field] !== null && checked[field] === undefined);
  const draft = { contact };
  if (wrong.length > 0) {
    const problems = listWords(wrong.map((field) => PROBLEMS[field]));
    const example = wrong.includes('phone') ? ' A number with its country code, such as +44 20 7946 0000, always works.' : '';
    return fail('INVALID_INPUT', `${problems}: ask for it again.`, {
      draft,
      view: { text: `Sorry, ${problems}. Could you check it?${example}`, expects: wrong.includes('name') ? 'name' : 'contact' },
    });
  }
  const missing = missingOf(contact);
  const thanks = thanksFor(contact, context);
  return {
    ok: true,
    draft,
    data: {
      noted: Object.keys(contact).filter((field) => contact[field as keyof Contact]),
      missing: missing ? askFor(missing, context) : null,
    },
    view: missing
      ? { text: `${thanks} ${askFor(missing, context)}`, expects: missing === 'name' ? 'name' : 'contact' }
      : { text: thanks, expects: 'anything' },
  };
}

function thanksFor({ name }: Contact, { principal: { role } }: ToolContext): string {
  if (role !== 'customer') return name ? `Noted for ${spoken(name)}.` : 'Noted.';
  return name ? `Thank you, ${spoken(name)}.` : 'Thank you.';
}
