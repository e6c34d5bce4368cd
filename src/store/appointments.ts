import { OCCUPYING_STATES } from '../domain/booking/appointment.ts';
import type { Appointment, AppointmentState } from '../domain/booking/appointment.ts';
import { referenceClaim } from '../domain/booking/claims.ts';
import { DomainError } from '../domain/errors.ts';
import type { AppointmentId, BusinessId, CustomerId, OperationId, ProviderId } from '../domain/people/ids.ts';
import { DAY_MS } from '../domain/time/types.ts';
import type { Instant } from '../domain/time/types.ts';
import type { AppointmentChange, AppointmentStore, AppointmentUnset, ClaimResult } from '../ports/store.ts';
import type { Collection, Filter } from './collection.ts';
import { ofThisVersion, ofThisVersionIfFound, stamped } from './versioned.ts';

/** No appointment is busy for longer (a day, and half a one before and after): so `busy` needs to look only this far beyond its window. */
const LONGEST_BUSY_MS = 2 * DAY_MS;

/** A claim conflict is told from the unique index alone; who holds it is asked with `holders`. */
export class Appointments implements AppointmentStore {
  readonly #collection: Collection<Appointment>;
  constructor(collection: Collection<Appointment>) {
    this.#collection = collection;
  }

  async insert(appointment: Appointment): Promise<ClaimResult> {
    checkClaims(appointment._id, appointment.claims);
    checkSpan(appointment._id, appointment.busyFrom, appointment.busyTo);
    return (await this.#collection.insertOne(stamped(appointment))) === 'written' ? 'written' : 'taken';
  }

  async update(
    id: AppointmentId,
    expected: { readonly revision: number; readonly state?: AppointmentState; readonly expiredAt?: Instant },
    change: AppointmentChange,
    unset: readonly AppointmentUnset[] = [],
  ): Promise<ClaimResult | 'stale'> {
    if (change.claims !== undefined) checkClaims(id, change.claims);
    if (change.busyFrom !== undefined && change.busyTo !== undefined) checkSpan(id, change.busyFrom, change.busyTo);
    const filter: Filter = {
      _id: id,
      revision: expected.revision,
      ...(expected.state !== undefined && { state: expected.state }),
      ...(expected.expiredAt !== undefined && { expiresAt: { $lte: expected.expiredAt } }),
    };
    const { schemaVersion: _fixed, ...set } = change;
    const outcome = await this.#collection.updateOne(filter, {
      ...(Object.keys(set).length > 0 && { $set: set }),
      $inc: { revision: 1 },
      ...(unset.length > 0 && { $unset: Object.fromEntries(unset.map((field) => [field, ''] as const)) }),
    });
    return outcome === 'unmatched' ? 'stale' : outcome === 'duplicate' ? 'taken' : 'written';
  }

  async get(businessId: BusinessId, id: AppointmentId): Promise<Appointment | undefined> {
    return ofThisVersionIfFound(await this.#collection.findOne({ _id: id, businessId }));
  }

  async byReference(businessId: BusinessId, reference: string): Promise<Appointment | undefined> {
    const own = await this.#collection.findOne({ businessId, reference });
    return ofThisVersionIfFound(own ?? (await this.#collection.findOne({ businessId, claims: referenceClaim(reference) })));
  }

  async byOperation(businessId: BusinessId, operationId: OperationId): Promise<Appointment | undefined> {
    return ofThisVersionIfFound(await this.#collection.findOne({ businessId, claims: `op|${operationId}` }));
  }

  async holders(businessId: BusinessId, claims: readonly string[]): Promise<Appointment[]> {
    if (claims.length === 0) return [];
    return (await this.#collection.find({ businessId, claims: { $in: claims } })).map(ofThisVersion);
  }

  async busy(businessId: BusinessId, from: Instant, to: Instant, providerIds?: readonly ProviderId[]): Promise<Appointment[]> {
    // The most telling first: where no index helps, most documents are told by one comparison.
    const filter: Filter = {
      busyTo: { $gt: from, $lt: to + LONGEST_BUSY_MS },
      busyFrom: { $lt: to },
      ...(providerIds !== undefined && { providerId: { $in: providerIds } }),
      businessId,
      state: { $in: OCCUPYING_STATES },
    };
    return (await this.#collection.find(filter, { sort: { startsAt: 1 } })).map(ofThisVersion);
  }

  async ofCustomer(businessId: BusinessId, customerId: CustomerId, from: Instant): Promise<Appointment[]> {
    const upcoming = { businessId, endsAt: { $gt: from } };
    const own = await this.#collection.find({ ...upcoming, customerId });
    const joined = await this.#collection.find({ ...upcoming, 'attendees.customerId': customerId });
    return [...own, ...joined].map(ofThisVersion).sort((a, b) => a.startsAt - b.startsAt);
  }

  async expiredHolds(now: Instant, limit: number): Promise<Appointment[]> {
    const filter: Filter = { state: 'held', expiresAt: { $lte: now } };
    return (await this.#collection.find(filter, { sort: { expiresAt: 1 }, limit })).map(ofThisVersion);
  }

  async withEffects(limit: number): Promise<Appointment[]> {
    return (await this.#collection.find({ 'effects.id': { $gt: '' } }, { limit })).map(ofThisVersion);
  }

  async pullEffects(id: AppointmentId, effectIds: readonly string[]): Promise<void> {
    if (effectIds.length === 0) return;
    await this.#collection.updateOne({ _id: id }, { $pull: { effects: { id: { $in: effectIds } } } });
  }
}

function checkClaims(id: AppointmentId, claims: readonly string[]): void {
  if (claims.length === 0) throw new DomainError('INTERNAL', `appointment '${id}': claims must never be empty (DESIGN §4)`);
}

function checkSpan(id: AppointmentId, from: Instant, to: Instant): void {
  if (to - from <= LONGEST_BUSY_MS && to > from) return;
  throw new DomainError(
    'INVALID_INPUT',
    `appointment '${id}': expected a busy time of up to 2 days, got ${String((to - from) / DAY_MS)}`,
  );
}
