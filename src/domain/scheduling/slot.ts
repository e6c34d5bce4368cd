import type { LocationId, ProviderId, ServiceId } from '../people/ids.ts';
import type { Instant } from '../time/types.ts';

/** A start that can be booked: half-open [startsAt, endsAt), buffers not included. */
export type Slot = {
  readonly serviceId: ServiceId;
  readonly providerId: ProviderId;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Where, when the provider's hours name a place. */
  readonly locationId?: LocationId;
  /** Of a group session: how many more people fit. */
  readonly seatsLeft?: number;
};
