import type { Contact, Customer } from '../domain/people/customer.ts';
import type { BusinessId, CustomerId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { ZoneId } from '../domain/time/types.ts';
import { assertBusiness, assertCustomer } from './access.ts';
import { checkContact } from './check-contact.ts';
import type { Services } from './deps.ts';

export type SaveCustomerRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly customerId: CustomerId;
  /** What is absent stays as it was. */
  readonly contact?: Contact | undefined;
  readonly timeZone?: ZoneId | undefined;
  readonly locale?: string | undefined;
};

const SCHEMA_VERSION = 1;

/**
 * Remembers how to reach and address a person of one business; gives the person as kept. Fails with NOT_FOUND for somebody else, INVALID_INPUT for a
 * contact without name or without phone and e-mail.
 */
export async function saveCustomer(
  services: Services,
  request: SaveCustomerRequest,
  /** As read for this very operation just now. */
  read?: { readonly customer: Customer | undefined },
): Promise<Customer> {
  const { principal, businessId, customerId } = request;
  assertBusiness(principal, businessId);
  assertCustomer(principal, customerId);
  if (request.contact) checkContact(request.contact);
  const known = read ? read.customer : await services.store.customers.get(customerId);
  if (known && known.businessId !== businessId) assertBusiness(principal, known.businessId);
  const now = services.clock.now();
  const contact = request.contact ?? known?.contact;
  const timeZone = request.timeZone ?? known?.timeZone;
  const locale = request.locale ?? known?.locale;
  const customer: Customer = {
    _id: customerId,
    schemaVersion: SCHEMA_VERSION,
    businessId,
    ...(contact && { contact }),
    ...(timeZone && { timeZone }),
    ...(locale && { locale }),
    createdAt: known?.createdAt ?? now,
    updatedAt: now,
  };
  await services.store.customers.save(customer);
  return customer;
}
