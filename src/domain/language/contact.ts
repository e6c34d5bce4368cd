import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { CountryCode } from 'libphonenumber-js/min';
import { findPersonName, stripLead } from './person-names.ts';

export type ContactProblem = 'phone' | 'email' | 'name';
export type ContactReading = {
  readonly name?: string;
  /** E.164. */
  readonly phone?: string;
  readonly email?: string;
  /** What was given but cannot be right. */
  readonly problems: readonly ContactProblem[];
};
export type ContactContext = {
  readonly countryCode: string;
  /** The bot asked for a name: a bare "anna lee" is one. */
  readonly expectName?: boolean;
  /** Names of services and providers: never a person's name. */
  readonly notNames?: readonly string[];
};

const EMAIL = /[\p{L}\d.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*/gu;
const SPOKEN_EMAIL = /([\p{L}\d._+-]+) (?:at|\(at\)|\[at\]) ([\p{L}\d-]+(?: dot [\p{L}\d-]+)+)(?![\p{L}\d])/giu;
const VALID_EMAIL = /^[\p{L}\d.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.)+[\p{L}]{2,24}$/u;
const PHONE = /(?<![\p{L}\d@.])[+(]?\d(?:[\s().\-/]{0,2}\d){5,16}(?![\p{L}\d@])/gu;
const FULL_LENGTH_DIGITS = 9;
const DATE_OR_TIME = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}[:.]\d{2}\s*-\s*\d{1,2}[:.]\d{2})$/;

/**
 * A phone number as E.164, or undefined when it cannot be one in that country (or with its own + prefix).
 * @example checkPhone('07700 900123', 'GB') //=> '+447700900123'
 */
export function checkPhone(text: string, countryCode: string): string | undefined {
  const digits = text.replace(/^\s*00/, '+');
  const parsed = parsePhoneNumberFromString(digits, countryCode.toUpperCase() as CountryCode);
  // Numbers kept for fiction and examples (07700 900123) are assigned to nobody, so not "valid"; a full-length one is let through.
  const fullLength = parsed?.isPossible() === true && parsed.nationalNumber.length >= FULL_LENGTH_DIGITS;
  if (parsed === undefined || !(parsed.isValid() || fullLength)) return undefined;
  return parsed.number;
}

/** The address with a lower-case domain, or undefined when it cannot be one. @example checkEmail('Anna@Example.ORG') //=> 'Anna@example.org' */
export function checkEmail(text: string): string | undefined {
  const trimmed = text.trim().replace(/[.,;]+$/, '');
  if (!VALID_EMAIL.test(trimmed) || trimmed.includes('..') || /^\.|\.@/.test(trimmed) || trimmed.length > 254) return undefined;
  const at = trimmed.lastIndexOf('@');
  return trimmed.slice(0, at) + trimmed.slice(at).toLowerCase();
}

/**
 * Name, phone and e-mail in running text. A phone is returned as E.164; what looks like one but cannot be is a problem instead. Names come from "I'm Anna
 * Lee", "name's joe" or what stands beside a phone or an e-mail; with `expectName` a bare name is enough. Never "yes", a weekday or a service.
 * @example readContact('Anna Lee, 07700 900123', { countryCode: 'GB' }) //=> { name: 'Anna Lee', phone: '+447700900123', problems: [] }
 */
export function readContact(text: string, context: ContactContext): ContactReading {
  const problems: ContactProblem[] = [];
  let rest = text;
  const spoken = rest.replace(
    SPOKEN_EMAIL,
    (_whole, user: string, domain: string) => `${user}@${domain.replace(/ dot /gi, '.')}`,
  );
  if (spoken !== rest && EMAIL.test(spoken)) rest = spoken;
  EMAIL.lastIndex = 0;
  const emails = rest.match(EMAIL) ?? [];
  const email = emails.map(checkEmail).find((found) => found !== undefined);
  if (emails.length > 0 && email === undefined) problems.push('email');
  if (emails.length === 0 && /[\p{L}\d]@(?:\s|$)/u.test(rest)) problems.push('email');
  rest = rest.replace(EMAIL, ' , ');
  const numbers = (rest.match(PHONE) ?? []).filter((found) => !DATE_OR_TIME.test(found.trim()));
  const phone = numbers.map((found) => checkPhone(found, context.countryCode)).find((found) => found !== undefined);
  if (numbers.length > 0 && phone === undefined) problems.push('phone');
  rest = numbers.reduce((left, found) => left.replace(found, ' , '), rest);
  const contactSaid = email !== undefined || phone !== undefined || problems.length > 0;
  const name = findPersonName(rest, { bare: context.expectName === true || contactSaid, notNames: context.notNames ?? [] });
  if (name === undefined && stripLead(rest) !== undefined && /\d/.test(stripLead(rest) ?? '')) problems.push('name');
  return {
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
    problems,
  };
}
