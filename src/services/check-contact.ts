import { DomainError } from '../domain/errors.ts';
import type { Contact } from '../domain/people/customer.ts';

const MOST_CHARACTERS = 200;
const E164 = /^\+[1-9]\d{6,14}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** A name, and a phone (E.164) or an e-mail, all bounded. Fails with NEEDS_CONTACT where one is missing and INVALID_INPUT where one is malformed. */
export function checkContact(contact: Contact): void {
  const { name, phone, email } = contact;
  if (name.trim() === '' || (phone === undefined && email === undefined)) {
    throw new DomainError('NEEDS_CONTACT', 'contact: expected a name and a phone number or an e-mail address', {
      path: 'contact',
    });
  }
  checkFields(contact);
}

/** Whatever is given of a contact, by itself. Fails with INVALID_INPUT naming the field. */
export function checkFields({ name, phone, email }: { [Field in keyof Contact]?: string | undefined }): void {
  const fail = (path: string, expected: string): never => {
    throw new DomainError('INVALID_INPUT', `${path}: expected ${expected}`, { path, expected });
  };
  if (name !== undefined && (name.trim() === '' || name.length > MOST_CHARACTERS))
    fail('contact.name', `1 to ${MOST_CHARACTERS} characters`);
  if (phone !== undefined && !E164.test(phone)) fail('contact.phone', 'an international number such as +4930123456');
  if (email !== undefined && (email.length > MOST_CHARACTERS || !EMAIL.test(email)))
    fail('contact.email', 'an address such as ada@example.org');
}
