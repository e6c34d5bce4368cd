import type { WaitlistEntry } from '../../../src/domain/booking/waitlist-entry.ts';
import { oracleWall } from '../../domain/scheduling/oracle.ts';
import type { View } from './history.ts';
import { MINUTE } from './house.ts';
import { isSeated, providerOf, serviceOf, stands, verdictOf } from './oracle.ts';

const inLine = (entries: Iterable<WaitlistEntry>): WaitlistEntry[] =>
  [...entries].sort((a, b) => a.joinedAt - b.joinedAt || (a._id < b._id ? -1 : 1));

function isElsewhere({ appointments, now }: View, { customerId }: WaitlistEntry, from: number, to: number): boolean {
  return [...appointments.values()].some(
    (one) =>
      ['held', 'pending_approval', 'confirmed'].includes(one.state) &&
      (stands(one, now) || one.state === 'pending_approval') &&
      (one.customerId === customerId ||
        (one.attendees?.some((seat) => seat.customerId === customerId && isSeated(seat, now)) ?? false)) &&
      one.startsAt < to &&
      one.endsAt > from,
  );
}

/** Whether this very time would have suited the person as well. */
function suits(
  views: readonly [View, View],
  entry: WaitlistEntry,
  offer: NonNullable<WaitlistEntry['offer']>,
  like: WaitlistEntry,
): boolean {
  const { wish, passed } = entry;
  const provider = providerOf(offer.providerId);
  const { date, minute } = oracleWall(offer.startsAt, provider.timeZone);
  const service = serviceOf(wish.serviceId);
  const length = wish.durationMinutes ?? service.durationMinutes;
  return (
    wish.serviceId === like.wish.serviceId &&
    wish.durationMinutes === like.wish.durationMinutes &&
    wish.party <= like.wish.party &&
    (wish.providerId === undefined || wish.providerId === offer.providerId) &&
    date >= wish.from &&
    date <= wish.to &&
    (wish.times.length === 0 || wish.times.some(({ from, to }) => (minute >= from && minute < to) || minute + 1440 < to)) &&
    !passed.includes(`${offer.providerId}|${offer.startsAt}`) &&
    // What anybody could have booked all along is no offer.
    verdictOf(views[0], { ...wish, providerId: offer.providerId, startsAt: offer.startsAt }) !== 'OK' &&
    !views.some((view) => isElsewhere(view, entry, offer.startsAt, offer.startsAt + length * MINUTE))
  );
}

/** Offers that came between two moments, while nothing else happened, to somebody behind a person who waits on though that time suits them as well. */
export function unfairOffers(before: View, after: View): string[] {
  const line = inLine(after.entries.values());
  return line.flatMap((lucky, place) => {
    const { offer } = lucky;
    if (!offer || before.entries.get(lucky._id)?.offer?.operationId === offer.operationId) return [];
    return line
      .slice(0, place)
      .filter(({ state, _id }) => state === 'waiting' && before.entries.get(_id)?.state === 'waiting')
      .filter((passedOver) => suits([before, after], passedOver, offer, lucky))
      .map(({ _id }) => `${lucky._id} was offered ${offer.providerId} at ${offer.startsAt} before ${_id}`);
  });
}
