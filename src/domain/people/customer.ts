import type { BusinessId, CustomerId, OperationId } from './ids.ts';
import type { StoredPreferences } from './preferences.ts';
import type { Instant, ZoneId } from '../time/types.ts';

/** How to reach a person: a name and at least one of phone (E.164) and e-mail. */
export type Contact = { readonly name: string; readonly phone?: string; readonly email?: string };

export type CustomerOperation = { readonly id: OperationId; readonly argumentsHash: string };

/** Stands in records for somebody who had everything about them deleted. */
export const FORGOTTEN_CUSTOMER = 'forgotten' as CustomerId;

/** A person known to one business. `_id` is the CustomerId. */
export type Customer = {
  readonly _id: CustomerId;
  readonly schemaVersion: number;
  readonly businessId: BusinessId;
  readonly contact?: Contact;
  readonly timeZone?: ZoneId;
  readonly locale?: string;
  readonly preferences?: StoredPreferences;
  /** Grows with every change; 0 when absent. */
  readonly revision?: number;
  /** The last changes of their own, to answer a repeat. */
  readonly operations?: readonly CustomerOperation[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};
