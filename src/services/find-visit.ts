import type { ErrorCode } from '../domain/errors.ts';
import { DomainError } from '../domain/errors.ts';
import type { TimeRange } from '../domain/language/types.ts';
import type { Business, Provider, Service } from '../domain/people/business.ts';
import type { ProviderId, ServiceId } from '../domain/people/ids.ts';
import { demandOf } from '../domain/scheduling/demand.ts';
import type { Slot } from '../domain/scheduling/slot.ts';
import { truestRefusal } from '../domain/scheduling/verdict.ts';
import type { Arrangement, VisitItem } from '../domain/scheduling/visit.ts';
import { arrangeAtOnce, arrangeInOrder, rankArrangements } from '../domain/scheduling/visit.ts';
import type { FreeStart, Wish } from '../domain/scheduling/wish.ts';
import { freeStarts } from '../domain/scheduling/wish.ts';
import type { LocalDate } from '../domain/time/types.ts';
import { MINUTE_MS } from '../domain/time/types.ts';
import { addDays } from '../domain/time/wall.ts';
import { eligibleProviders, wishedService } from './access.ts';
import type { Services } from './deps.ts';
import { bookableDates, toSlot } from './free-starts.ts';
import { loadCalendars } from './load-calendars.ts';
import { standsTogether } from './stands-together.ts';

/** One service of a visit. */
export type VisitWish = {
  readonly serviceId: ServiceId;
  /** Undefined: anyone who does the service. */
  readonly providerId?: ProviderId | undefined;
  readonly durationMinutes?: number | undefined;
  /** How many people, of a group service. */
  readonly party?: number | undefined;
};
export type FindVisitRequest = {
  readonly business: Business;
  /** 2 to 10 services, in the order in which they are wished. */
  readonly items: readonly VisitWish[];
  /** `in_order` (default): one after another; `at_once`: all at the same time, each with a provider of its own. */
  readonly arrangement?: 'in_order' | 'at_once' | undefined;
  /** Between two services; 0 to 240, 30 when absent. */
  readonly mostWaitMinutes?: number | undefined;
  /** Local dates of the providers, both inclusive, of the first start; at most 92 of them. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Of the first start; with `exact` everything is ranked by its distance. */
  readonly time?: TimeRange | undefined;
  readonly limit: number;
};
export type Visit = { readonly slots: readonly Slot[]; readonly waitMinutes: number };
export type VisitSearch = {
  /** At most `limit`, the least waiting first; every one of them books. */
  readonly visits: readonly Visit[];
  /** Why there is none: the truest reason of the service that has no start at all (`serviceId`), or TAKEN when they never fit together. */
  readonly reason?: ErrorCode;
  readonly serviceId?: ServiceId;
  /** When there is none: the first one after `to`, to the end of the booking window. */
  readonly next?: Visit;
};

const MOST_ITEMS = 10;
const MOST_DAYS = 92;
const MOST_WAIT_MINUTES = 240;
const USUAL_WAIT_MINUTES = 30;
const CHUNK_DAYS = 14;
/** Arrangements that are judged as a whole before giving up on a range of dates. */
const MOST_TRIES = 400;

type Item = { readonly wish: VisitWish; readonly service: Service; readonly providers: readonly Provider[] };
type Found = { readonly visits: readonly Visit[]; readonly reason: ErrorCode; readonly serviceId?: ServiceId };

function check({ items, mostWaitMinutes = USUAL_WAIT_MINUTES, from, to }: FindVisitRequest): void {
  const fail = (path: string, expected: string, got: unknown): never => {
    throw new DomainError('INVALID_INPUT', `${path}: expected ${expected}, got ${String(got)}`, { path });
  };
  if (items.length < 2 || items.length > MOST_ITEMS) fail('items', `2 to ${MOST_ITEMS} services`, items.length);
  if (!(mostWaitMinutes >= 0 && mostWaitMinutes <= MOST_WAIT_MINUTES))
    fail('mostWaitMinutes', `0 to ${MOST_WAIT_MINUTES}`, mostWaitMinutes);
  if (to < from || to >= addDays(from, MOST_DAYS)) fail('to', `a date of the ${MOST_DAYS} days from ${from}`, to);
}

/** Every free start of everybody asked for one item. */
async function itemOn(
  services: Services,
  { business }: FindVisitRequest,
  { wish, service, providers }: Item,
  dates: Wish,
): Promise<{ readonly item: VisitItem; readonly reason: ErrorCode }> {
  const search = { business, service, providers, party: wish.party, now: services.clock.now() };
  const calendars = await loadCalendars(services, { ...search, from: dates.from, to: dates.to });
  const answers = calendars.map((candidate) => freeStarts(candidate, dates));
  const { durationMs, bufferBeforeMs, bufferAfterMs } = demandOf(service);
  return {
    item: { durationMs, bufferBeforeMs, bufferAfterMs, free: answers.flatMap(({ free }) => free) },
    reason: truestRefusal(answers.flatMap(({ refusals }) => [...refusals])),
  };
}

const visitOf = ({ parts, waitMs }: Arrangement, items: readonly Item[]): Visit => ({
  slots: parts.flatMap((part: FreeStart, index) => {
    const service = items[index]?.service;
    return service ? [toSlot(service, part)] : [];
  }),
  waitMinutes: waitMs / MINUTE_MS,
});

async function visitsOn(
  services: Services,
  request: FindVisitRequest,
  items: readonly Item[],
  from: LocalDate,
  to: LocalDate,
  limit: number,
): Promise<Found> {
  const { arrangement, time, mostWaitMinutes = USUAL_WAIT_MINUTES } = request;
  const asked: VisitItem[] = [];
  for (const [index, item] of items.entries()) {
    const together = arrangement === 'at_once' || index === 0;
    // Only the first start is bound to the wished time and dates; what follows may run past midnight.
    const dates: Wish = { from, to: together ? to : addDays(to, 1), time: together ? time : undefined };
    const { item: found, reason } = await itemOn(services, request, item, dates);
    if (found.free.length === 0) return { visits: [], reason, serviceId: item.service.id };
    asked.push(found);
  }
  const mostWaitMs = mostWaitMinutes * MINUTE_MS;
  const possible =
    arrangement === 'at_once'
      ? arrangeAtOnce(asked)
      : [...arrangeInOrder(asked, mostWaitMs), ...arrangeInOrder(asked, mostWaitMs, true)];
  const visits = new Map<number, Visit>();
  let tries = 0;
  for (const one of rankArrangements(possible, time?.exact ? time.from : undefined)) {
    if (visits.size >= limit || tries >= MOST_TRIES) break;
    const visit = visitOf(one, items);
    const start = visit.slots[0]?.startsAt ?? 0;
    if (visits.has(start)) continue;
    tries++;
    if (await standsTogether(services, request.business, items, visit.slots)) visits.set(start, visit);
  }
  return { visits: [...visits.values()], reason: 'TAKEN' };
}

/**
 * Free visits: several services back to back, possibly with different providers, or all at once for a party; ranked by waiting time. Every one of them books with
 * bookVisit when nothing changed. None: the true reason and the next one. Nothing is written. Fails with NOT_FOUND, INVALID_INPUT and UNAVAILABLE.
 * @example (await findVisit(services, { business, items: [{ serviceId: cut }, { serviceId: colour }], from, to, limit: 3 })).visits[0].waitMinutes //=> 0
 */
export async function findVisit(services: Services, request: FindVisitRequest): Promise<VisitSearch> {
  check(request);
  const { business, from, to, limit } = request;
  const items = request.items.map((wish): Item => {
    const service = wishedService({ business, ...wish });
    return { wish, service, providers: eligibleProviders(business, service, wish.providerId) };
  });
  const found = await visitsOn(services, request, items, from, to, limit);
  if (found.visits.length > 0) return { visits: found.visits };
  const now = services.clock.now();
  const bookable = items.map(({ service, providers }) => bookableDates({ business, service, providers, now }));
  const last = bookable.map((dates) => dates.last).sort()[0] ?? to;
  const { visits: _none, ...why } = found;
  for (let start = addDays(to, 1); start <= last; start = addDays(start, CHUNK_DAYS)) {
    const end = addDays(start, CHUNK_DAYS - 1);
    const later = await visitsOn(services, { ...request, time: undefined }, items, start, end < last ? end : last, 1);
    const [next] = [...later.visits].sort((a, b) => (a.slots[0]?.startsAt ?? 0) - (b.slots[0]?.startsAt ?? 0));
    if (next) return { visits: [], ...why, next };
  }
  return { visits: [], ...why };
}
