import { z } from 'zod';
import { checkEmail, checkPhone } from '../src/domain/language/contact.ts';
import type { Contact } from '../src/domain/people/customer.ts';
import type { ReadTool, ToolContext, ToolResult } from './contract.ts';
import { askFor, checkName, knownContact, missingOf } from './parts/contact.ts';
import { fail } from './parts/results.ts';
import { ENGLISH, spoken } from './parts/words.ts';
import type { Wording } from '../src/domain/wording/wording.ts';
import { wordingOf } from '../src/domain/wording/wording.ts';

const input = z.strictObject({
  name: z.string().nullable().describe('The name of whom the booking is for, as written; null when not said.'),
  phone: z.string().nullable().describe('Phone number as written; null when not said.'),
  email: z.string().nullable().describe('E-mail address as written; null when not said.'),
});

const PROBLEMS = { name: 'ask.badName', phone: 'ask.badPhone', email: 'ask.badEmail' } as const;

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
    const problemsIn = ({ say, allOf }: Wording): string => allOf(wrong.map((field) => say(PROBLEMS[field])));
    const words = wordingOf(context.locale);
    const problems = problemsIn(words);
    const text = wrong.includes('phone') ? words.say('ask.wrongPhone', { problems }) : words.say('ask.wrong', { problems });
    return fail('INVALID_INPUT', `${problemsIn(wordingOf('en'))}: ask for it again.`, {
      draft,
      view: { text, expects: wrong.includes('name') ? 'name' : 'contact' },
    });
  }
  const missing = missingOf(contact);
  const thanks = thanksFor(contact, context);
  return {
    ok: true,
    draft,
    data: {
      noted: Object.keys(contact).filter((field) => contact[field as keyof Contact]),
      missing: missing ? askFor(missing, { ...context, ...ENGLISH }) : null,
    },
    view: missing
      ? { text: `${thanks} ${askFor(missing, context)}`, expects: missing === 'name' ? 'name' : 'contact' }
      : { text: thanks, expects: 'anything' },
  };
}

function thanksFor({ name }: Contact, { principal: { role }, locale }: ToolContext): string {
  const { say } = wordingOf(locale);
  if (role !== 'customer') return name ? say('ask.notedFor', { name: spoken(name) }) : say('ask.noted');
  return name ? say('ask.thanksName', { name: spoken(name) }) : say('ask.thanks');
}
