import type { IssuedHandle, VisitPart } from '../../src/domain/dialogue/conversation.ts';
import type { Provider, Service } from '../../src/domain/people/business.ts';
import type { AppointmentId, LocationId } from '../../src/domain/people/ids.ts';
import type { Instant } from '../../src/domain/time/types.ts';
import type { ToolContext, ToolFailure } from '../contract.ts';
import { fail } from './results.ts';
import { serviceAt } from './service-at.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

export type PickedSlot = {
  readonly issued: IssuedHandle;
  /** At the length and the place it was offered for. */
  readonly service: Service;
  readonly provider: Provider;
  readonly startsAt: Instant;
  readonly moving?: AppointmentId;
  readonly party: number;
  readonly locationId?: LocationId;
  /** Of a visit: what follows. */
  readonly then: readonly VisitPart[];
};

/** What a slot handle stands for; only handles of this conversation count. Null: the draft's. */
export function pickedSlot(cited: string | null, { handles, draft, business, locale }: ToolContext): PickedSlot | ToolFailure {
  const { say } = wordingOf(locale);
  const handle = cited ?? draft.slot;
  if (handle === undefined)
    return fail('INVALID_INPUT', 'slot: no time is chosen yet. Call find_slots, let the person choose, and give the handle.', {
      view: { text: say('booking.whichTime'), expects: draft.service === undefined ? 'service' : 'date' },
    });
  const issued = handles.resolve(handle);
  if (issued?.target.kind !== 'slot')
    return fail(
      'NOT_FOUND',
      `slot: no time is offered as "${handle.slice(0, 40)}". Call find_slots and use a handle that it issues.`,
      {
        draft: { slot: null },
        view: { text: say('booking.timeForgotten'), expects: 'date' },
      },
    );
  const { serviceId, providerId, startsAt, moving, durationMinutes, locationId, party = 1, then = [] } = issued.target;
  const service = business.services.find(({ id }) => id === serviceId);
  const provider = business.providers.find(({ id }) => id === providerId);
  if (!service || !provider)
    return fail('NOT_FOUND', 'slot: that service or provider is no longer offered. Call find_slots.', {
      draft: { slot: null },
      view: { text: say('booking.notOffered'), expects: 'service' },
    });
  return {
    issued,
    service: serviceAt(service, durationMinutes, locationId),
    provider,
    startsAt,
    party,
    then,
    ...(locationId === undefined ? {} : { locationId }),
    ...(moving === undefined ? {} : { moving }),
  };
}
