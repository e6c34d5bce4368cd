import type { WaitingEntry } from '../../../src/services/waitlist-place.ts';
import { isoOf } from './appointment-views.ts';
import { clockText } from '../../../src/domain/time/wall.ts';

const DAY_MINUTES = 1_440;

/** A part of day may run past midnight: then its end is an earlier clock time than its start. */
const endText = (minute: number): string => clockText(minute > DAY_MINUTES ? minute - DAY_MINUTES : minute);

/** What somebody waits for, their place (1 is next), and what is held for them alone, if anything. */
export function waitingView({ entry, place, of }: WaitingEntry) {
  const { wish, offer, state } = entry;
  return {
    id: entry._id,
    state,
    place,
    of,
    service: wish.serviceId,
    provider: wish.providerId ?? null,
    from: wish.from,
    to: wish.to,
    times: wish.times.map(({ from, to }) => ({ from: clockText(from), to: endText(to) })),
    lengthMinutes: wish.durationMinutes ?? null,
    party: wish.party,
    joinedAt: isoOf(entry.joinedAt),
    offer:
      state === 'offered' && offer
        ? {
            id: offer.operationId,
            provider: offer.providerId,
            startsAt: isoOf(offer.startsAt),
            until: isoOf(offer.until),
          }
        : null,
  };
}
