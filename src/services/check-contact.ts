import { DomainError } from '../domain/errors.ts';
import type { Contact } from '../domain/people/customer.ts';

const MOST_CHARACTERS = 200;
const E164 = /^\+[1-9]\d{6,14}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** A name, and a phone (E.164) or an e-mail, all bounded. Fails with NEEDS_CONTACT where one is missing and INVALID_INPUT where one is malformed. */
export function checkContact({ name, phone, email }: Contact): void {
  if (name.trim() === '' || (phone === undefined && email === undefined)) {
    throw new DomainError('NEEDS_CONTACT', 'contact: expected a name and a phone number or an e-mail address', {
      path: 'contact',
    });
  }
  const fail = (path: string, expected: string): never => {
    throw new DomainError('INVALID_INPUT', `${path}: expected ${expected}`, { path, expected });
  };
  if (name.length > MOST_CHARACTERS) fail('contact.name', `at most ${MOST_CHARACTERS} characters`);
  if (phone !== undefined && !E164.test(phone)) fail('contact.phone', 'an international number such as +4930123456');
  if (email !== undefined && (email.length > MOST_CHARACTERS || !EMAIL.test(email)))
    fail('contact.email', 'an address such as ada@example.org');
}
