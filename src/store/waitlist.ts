import { WAITING_STATES } from '../domain/booking/waitlist-entry.ts';
import type { WaitlistEntry } from '../domain/booking/waitlist-entry.ts';
import type { BusinessId, CustomerId, WaitlistEntryId } from '../domain/people/ids.ts';
import type { LocalDate } from '../domain/time/types.ts';
import type { WaitlistChange, WaitlistStore } from '../ports/waitlist.ts';
import type { Collection } from './collection.ts';
import { ofThisVersion, ofThisVersionIfFound, stamped } from './versioned.ts';

/** Two who joined in the same millisecond stand in the order of their ids, everywhere alike. */
const firstComeFirst = (a: WaitlistEntry, b: WaitlistEntry): number => a.joinedAt - b.joinedAt || (a._id < b._id ? -1 : 1);

export class Waitlist implements WaitlistStore {
  readonly #collection: Collection<WaitlistEntry>;
  constructor(collection: Collection<WaitlistEntry>) {
    this.#collection = collection;
  }

  async insert(entry: WaitlistEntry): Promise<boolean> {
    return (await this.#collection.insertOne(stamped(entry))) === 'written';
  }

  async get(businessId: BusinessId, id: WaitlistEntryId): Promise<WaitlistEntry | undefined> {
    return ofThisVersionIfFound(await this.#collection.findOne({ _id: id, businessId }));
  }

  async update(id: WaitlistEntryId, revision: number, change: WaitlistChange, unset: readonly 'offer'[] = []): Promise<boolean> {
    const { schemaVersion: _fixed, ...set } = change;
    const outcome = await this.#collection.updateOne(
      { _id: id, revision },
      {
        ...(Object.keys(set).length > 0 && { $set: set }),
        $inc: { revision: 1 },
        ...(unset.length > 0 && { $unset: Object.fromEntries(unset.map((field) => [field, ''] as const)) }),
      },
    );
    return outcome === 'written';
  }

  async line(businessId: BusinessId, from: LocalDate): Promise<WaitlistEntry[]> {
    const entries = await this.#collection.find({ businessId, state: { $in: WAITING_STATES }, 'wish.to': { $gte: from } });
    return entries.map(ofThisVersion).sort(firstComeFirst);
  }

  async ofCustomer(businessId: BusinessId, customerId: CustomerId): Promise<WaitlistEntry[]> {
    return (await this.#collection.find({ businessId, customerId })).map(ofThisVersion).sort(firstComeFirst);
  }
}
