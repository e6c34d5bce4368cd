import type { WaitlistEntry } from '../domain/booking/waitlist-entry.ts';
import { WAITING_STATES } from '../domain/booking/waitlist-entry.ts';
import { DomainError } from '../domain/errors.ts';
import type { BusinessId, OperationId, WaitlistEntryId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { ROUNDS } from './commit.ts';
import type { Services } from './deps.ts';
import { abandonOffer, readEntry } from './settle-offer.ts';

export type LeaveWaitlistRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly entryId: WaitlistEntryId;
  readonly operationId: OperationId;
};

/**
 * Takes a person out of the line; a time that is held for them goes to the next. Leaving twice changes nothing. Fails with STATE (it is booked already) and
 * NOT_FOUND.
 */
export async function leaveWaitlist(
  services: Services,
  request: LeaveWaitlistRequest,
): Promise<{ readonly entry: WaitlistEntry }> {
  for (let round = 0; round < ROUNDS; round++) {
    const entry = await readEntry(services, request);
    if (entry.state === 'booked') throw new DomainError('STATE', `waitlist ${entry._id}: is booked already`, { state: 'booked' });
    if (!WAITING_STATES.includes(entry.state)) return { entry };
    if (entry.offer) {
      await abandonOffer(services, entry, request.operationId);
      continue;
    }
    const change = { state: 'left', updatedAt: services.clock.now() } as const;
    if (await services.store.waitlist.update(entry._id, entry.revision, change)) {
      return { entry: { ...entry, ...change, revision: entry.revision + 1 } };
    }
  }
  throw new DomainError('CONFLICT', `waitlist ${request.entryId}: changed by others ${ROUNDS} times meanwhile`, {});
}
