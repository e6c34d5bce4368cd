import type { BusinessId, CustomerId } from './ids.ts';
import type { Instant, ZoneId } from '../time/types.ts';

/** How to reach a person: a name and at least one of phone (E.164) and e-mail. */
export type Contact = { readonly name: string; readonly phone?: string; readonly email?: string };

/** A person known to one business. `_id` is the CustomerId. */
export type Customer = {
  readonly _id: CustomerId;
  readonly schemaVersion: number;
  readonly businessId: BusinessId;
  readonly contact?: Contact;
  readonly timeZone?: ZoneId;
  readonly locale?: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};
