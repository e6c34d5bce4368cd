import type { DayRange } from '../../src/domain/language/types.ts';
import type { Business, Service } from '../../src/domain/people/business.ts';
import type { AppointmentId, LocationId, ProviderId } from '../../src/domain/people/ids.ts';
import { latestOfDays, nearestMinuteFirst, spread } from '../../src/domain/scheduling/rank.ts';
import type { Slot } from '../../src/domain/scheduling/slot.ts';
import type { FreeStart } from '../../src/domain/scheduling/wish.ts';
import type { Instant, Interval, ZoneId } from '../../src/domain/time/types.ts';
import { instant } from '../../src/domain/time/types.ts';
import { addDays, daysBetween, instantsOf, intervalOfDate, localDateOf, wallOf } from '../../src/domain/time/wall.ts';
import type { Services } from '../../src/services/deps.ts';
import { explainStart } from '../../src/services/explain-start.ts';
import type { SlotSearch } from '../../src/services/find-slots.ts';
import { findSlots } from '../../src/services/find-slots.ts';
import type { Wish } from './wish.ts';

export type SearchRequest = {
  readonly business: Business;
  readonly service: Service;
  readonly providerId?: ProviderId | undefined;
  /** The zone in which the wish was said. */
  readonly zone: ZoneId;
  readonly wish: Wish;
  readonly limit: number;
  readonly moving?: AppointmentId | undefined;
  /** A whole session moves. */
  readonly alone?: boolean | undefined;
  readonly party?: number | undefined;
  readonly locationId?: LocationId | undefined;
};

/** What is asked of every day. */
const termsOf = ({ business, service, providerId, moving, alone, party, locationId }: SearchRequest) =>
  ({
    business,
    serviceId: service.id,
    durationMinutes: service.durationMinutes,
    providerId,
    moving,
    alone,
    party,
    locationId,
  }) as const;

/** Days looked at when no day was said; nothing there → the next free times of the whole booking window come instead. */
const OPEN_WISH_DAYS = 14;
const MAX_DAYS = 366;
const MANY = 5000;
const EPOCH_DATE = localDateOf(instant(0), 'UTC' as ZoneId);

/** The local dates of a wish in its own zone. */
export function daysOf(wish: Wish, service: Service, now: Instant, zone: ZoneId): DayRange {
  const today = localDateOf(now, zone);
  const days = wish.day ?? { from: today, to: addDays(today, wish.earliest ? service.bookingWindowDays : OPEN_WISH_DAYS - 1) };
  return daysBetween(days.from, days.to) > MAX_DAYS ? { from: days.from, to: addDays(days.from, MAX_DAYS) } : days;
}

/** Free slots for a wish, in whichever zone it was said: the dates and times of `findSlots` are the provider's own. */
export async function searchSlots(services: Services, request: SearchRequest): Promise<SlotSearch> {
  const { business, service, providerId, zone, wish, limit } = request;
  const days = daysOf(wish, service, services.clock.now(), zone);
  const providers = business.providers.filter(({ id }) =>
    providerId === undefined ? (service.providerIds?.includes(id) ?? true) : id === providerId,
  );
  if (!providers.every(({ timeZone }) => timeZone === zone))
    return searchAcross(services, request, days, providers[0]?.timeZone ?? zone);
  return findSlots(services, {
    ...termsOf(request),
    ...days,
    time: wish.time,
    excludedDays: wish.excludedDays,
    limit,
    order: orderOf(wish),
  });
}

const orderOf = ({ earliest, latest }: Wish): 'earliest' | 'latest' | 'spread' =>
  earliest ? 'earliest' : latest ? 'latest' : 'spread';

/** The wish is said on another clock than the provider's: all slots of the days around it, sifted by instants. */
async function searchAcross(
  services: Services,
  request: SearchRequest,
  days: DayRange,
  providerZone: ZoneId,
): Promise<SlotSearch> {
  const { zone, wish, limit } = request;
  const base = termsOf(request);
  const all = await findSlots(services, {
    ...base,
    from: addDays(days.from, -1),
    to: addDays(days.to, 1),
    limit: MANY,
    order: 'earliest',
  });
  const spans = spansOf(days, wish, zone);
  const inside = (slot: Slot): boolean => spans.some(({ start, end }) => slot.startsAt >= start && slot.startsAt < end);
  const fitting = all.slots.filter(inside);
  if (wish.time?.exact) {
    const wished = wishedInstants(days, wish.time.from, zone);
    const exact = fitting.find(({ startsAt }) => wished.includes(startsAt));
    const [first] = wished;
    const answer = exact || first === undefined ? undefined : await explainStart(services, { ...base, startsAt: first });
    const slots = back(
      nearestMinuteFirst(
        fitting.map((slot) => onClock(slot, zone)),
        wish.time.from,
      ),
      fitting,
    ).slice(0, limit);
    if (exact) return { slots, exact, total: fitting.length, nextFree: [] };
    const reason = answer?.ok === false ? answer.code : 'NO_SUCH_TIME';
    return { slots, total: fitting.length, reason, nextFree: fitting.length > 0 ? [] : all.nextFree };
  }
  const starts = fitting.map((slot) => onClock(slot, zone));
  if (starts.length > 0)
    return {
      slots: wish.earliest ? fitting.slice(0, limit) : back((wish.latest ? latestOfDays : spread)(starts, limit), fitting),
      total: fitting.length,
      nextFree: [],
    };
  const later = all.slots.filter(({ startsAt }) => startsAt >= (spans[0]?.start ?? 0)).slice(0, 3);
  const reason = all.slots.length === 0 ? all.reason : await reasonOf(services, request, spans[0], providerZone);
  return { slots: [], total: 0, ...(reason ? { reason } : {}), nextFree: later.length > 0 ? later : all.nextFree };
}

/** Why nothing is free in a stretch of time, asked on the provider's clock for the date it begins on. */
async function reasonOf(
  services: Services,
  request: SearchRequest,
  span: Interval | undefined,
  zone: ZoneId,
): Promise<SlotSearch['reason']> {
  if (!span) return 'CLOSED';
  const start = wallOf(span.start, zone);
  const end = wallOf(span.end, zone);
  const to = end.date === start.date ? end.minute : 1440;
  const search = await findSlots(services, {
    ...termsOf(request),
    from: start.date,
    to: start.date,
    time: { from: start.minute, to, exact: false },
    limit: 1,
  });
  return search.reason ?? 'CLOSED';
}

const onClock = ({ providerId, startsAt }: Slot, zone: ZoneId): FreeStart => {
  const { date, minute } = wallOf(startsAt, zone);
  return { providerId, startsAt, day: daysBetween(EPOCH_DATE, date), minute };
};
const back = (starts: readonly FreeStart[], slots: readonly Slot[]): Slot[] =>
  starts.flatMap((start) => slots.find((slot) => slot.startsAt === start.startsAt && slot.providerId === start.providerId) ?? []);

/** The stretches of time in which a slot may start; whole days for an exact time, which only ranks them. */
function spansOf(days: DayRange, wish: Wish, zone: ZoneId): Interval[] {
  const spans: Interval[] = [];
  for (let date = days.from; date <= days.to; date = addDays(date, 1)) {
    const whole = wish.excludedDays?.includes(date) ? undefined : intervalOfDate(date, zone);
    if (!whole) continue;
    const { time } = wish;
    if (!time || time.exact) spans.push(whole);
    else {
      const start = instantsOf({ date, minute: time.from }, zone)[0] ?? whole.start;
      const endMinute = time.to > time.from ? time.to : time.to + 1440;
      const endDate = endMinute >= 1440 ? addDays(date, 1) : date;
      const end = instantsOf({ date: endDate, minute: endMinute % 1440 }, zone).at(-1) ?? whole.end;
      spans.push({ start, end });
    }
  }
  return spans;
}

function wishedInstants(days: DayRange, minute: number, zone: ZoneId): Instant[] {
  const wished: Instant[] = [];
  for (let date = days.from; date <= days.to; date = addDays(date, 1)) wished.push(...instantsOf({ date, minute }, zone));
  return wished;
}
