import { DomainError } from '../domain/errors.ts';
import type { Contact, Customer } from '../domain/people/customer.ts';
import type { BusinessId, CustomerId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { ZoneId } from '../domain/time/types.ts';
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

export async function saveCustomer(_services: Services, _request: SaveCustomerRequest): Promise<Customer> {
  return Promise.reject(new DomainError('INTERNAL', 'saveCustomer: not yet'));
}
