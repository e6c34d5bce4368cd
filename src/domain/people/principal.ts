import type { BusinessId, CustomerId, ProviderId } from './ids.ts';

/** Who is speaking, in which role, for which business; minted by an adapter's verified identity, never by a model. */
export type Principal =
  | { readonly role: 'customer'; readonly customerId: CustomerId; readonly businessId: BusinessId }
  | { readonly role: 'owner'; readonly businessId: BusinessId }
  | { readonly role: 'provider'; readonly businessId: BusinessId; readonly providerId: ProviderId };

export type Role = Principal['role'];

/** A stable text form, for binding proposals and for the audit. @example 'owner:luna-hair' */
export function principalKey(principal: Principal): string {
  switch (principal.role) {
    case 'customer':
      return `customer:${principal.businessId}:${principal.customerId}`;
    case 'owner':
      return `owner:${principal.businessId}`;
    case 'provider':
      return `provider:${principal.businessId}:${principal.providerId}`;
  }
}
