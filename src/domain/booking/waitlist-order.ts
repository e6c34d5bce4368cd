import type { Business } from '../people/business.ts';
import type { ProviderId, ServiceId } from '../people/ids.ts';
import type { Instant, LocalDate } from '../time/types.ts';
import { plusMinutes } from '../time/types.ts';
import type { WaitlistEntry, WaitlistWish } from './waitlist-entry.ts';

/** How long somebody has to answer, when the business says nothing else. */
export const OFFER_MINUTES = 30;
/** Nobody can answer in less: then the next one is asked. */
const SHORTEST_OFFER_MINUTES = 2;

type Times = WaitlistWish['times'];

/** A minute of day fits, 1440 and more being those after midnight. @example inTimes([{ from: 540, to: 720, exact: false }], 720) //=> false */
export const inTimes = (times: Times, minute: number): boolean =>
  times.length === 0 || times.some(({ from, to }) => (minute >= from && minute < to) || minute + 1440 < to);

const overlap = (a: Times, b: Times): boolean =>
  a.length === 0 || b.length === 0 || a.some((one) => b.some((other) => one.from < other.to && other.from < one.to));

/** Who may give a service: the wished provider, or everybody who does it. */
export function providersFor(
  business: Pick<Business, 'services' | 'providers'>,
  serviceId: ServiceId,
  wished?: ProviderId,
): ProviderId[] {
  const service = business.services.find(({ id }) => id === serviceId);
  if (!service) return [];
  const eligible = business.providers.filter(({ id }) => service.providerIds?.includes(id) ?? true);
  return eligible.filter(({ id }) => wished === undefined || id === wished).map(({ id }) => id);
}

/** Whether two people wait for time that could go to either. */
export function compete(business: Pick<Business, 'services' | 'providers'>, a: WaitlistWish, b: WaitlistWish): boolean {
  if (a.from > b.to || b.from > a.to || !overlap(a.times, b.times)) return false;
  const of = providersFor(business, a.serviceId, a.providerId);
  return providersFor(business, b.serviceId, b.providerId).some((id) => of.includes(id));
}

/** Where somebody stands: 1 is next. `of`: how many wait for such time, they among them. */
export type WaitlistPlace = { readonly place: number; readonly of: number };

/** A person's place among those of the line (first come first) who wait for time that could be theirs. */
export function placeInLine(
  business: Pick<Business, 'services' | 'providers'>,
  line: readonly WaitlistEntry[],
  entry: WaitlistEntry,
): WaitlistPlace {
  const rivals = line.filter(({ _id, wish }) => _id === entry._id || compete(business, wish, entry.wish));
  return { place: rivals.findIndex(({ _id }) => _id === entry._id) + 1, of: rivals.length };
}

/** A free start as matching sees it: local date and minute of the provider. */
export type FittingStart = {
  readonly providerId: ProviderId;
  readonly startsAt: Instant;
  readonly date: LocalDate;
  readonly minute: number;
};

/** What a passed time is remembered by. */
export const passedKey = ({ providerId, startsAt }: Pick<FittingStart, 'providerId' | 'startsAt'>): string =>
  `${providerId}|${startsAt}`;

/** The earliest start that fits the person's wish and that they have not passed before; undefined when none does. */
export function firstFitting<Start extends FittingStart>(
  { wish, passed }: Pick<WaitlistEntry, 'wish' | 'passed'>,
  starts: readonly Start[],
): Start | undefined {
  const { from, to, times, providerId } = wish;
  return starts
    .filter(
      (start) =>
        start.date >= from &&
        start.date <= to &&
        inTimes(times, start.minute) &&
        (providerId === undefined || start.providerId === providerId) &&
        !passed.includes(passedKey(start)),
    )
    .sort((a, b) => a.startsAt - b.startsAt || (a.providerId < b.providerId ? -1 : 1))[0];
}

/**
 * Until when an offer of a start may be taken: so many minutes from now, but never into the minimum notice, within which it could not be booked any
 * more. Undefined when that leaves no time to answer: the person is skipped (G9).
 */
export function offerDeadline(
  offerMinutes: number,
  minimumNoticeMinutes: number,
  startsAt: Instant,
  now: Instant,
): Instant | undefined {
  const until = Math.min(plusMinutes(now, offerMinutes), plusMinutes(startsAt, -minimumNoticeMinutes)) as Instant;
  return until >= plusMinutes(now, SHORTEST_OFFER_MINUTES) ? until : undefined;
}
