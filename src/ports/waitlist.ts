import type { WaitlistEntry } from '../domain/booking/waitlist-entry.ts';
import type { BusinessId, CustomerId, WaitlistEntryId } from '../domain/people/ids.ts';
import type { LocalDate } from '../domain/time/types.ts';

/** Changes of one entry; the lists are complete. */
export type WaitlistChange = Partial<Omit<WaitlistEntry, '_id' | 'businessId' | 'revision' | 'joinedAt'>>;

export interface WaitlistStore {
  /** False when it exists already. */
  insert(entry: WaitlistEntry): Promise<boolean>;
  get(businessId: BusinessId, id: WaitlistEntryId): Promise<WaitlistEntry | undefined>;
  /** Compare-and-set on `revision`, which grows by one; false when it moved meanwhile. `unset` removes the offer. */
  update(id: WaitlistEntryId, revision: number, change: WaitlistChange, unset?: readonly 'offer'[]): Promise<boolean>;
  /** Everybody in the line (waiting or offered) whose dates reach `from` or later, first come first. */
  line(businessId: BusinessId, from: LocalDate): Promise<WaitlistEntry[]>;
  /** A person's entries in every state, first come first. */
  ofCustomer(businessId: BusinessId, customerId: CustomerId): Promise<WaitlistEntry[]>;
}
