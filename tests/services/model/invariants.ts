import type { Appointment } from '../../../src/domain/booking/appointment.ts';
import type { WaitlistEntry } from '../../../src/domain/booking/waitlist-entry.ts';
import type { View } from './history.ts';
import { HOUSE, MINUTE } from './house.ts';
import { dateOf, isSeated, mondayOf, providerOf, seated, serviceOf, stands } from './oracle.ts';

const QUANTUM = 5 * MINUTE;
const HOLDING: readonly string[] = ['held', 'pending_approval', 'confirmed', 'completed', 'no_show'];

/** What is in the first and not in the others. */
const without = (all: Iterable<string>, ...others: readonly ReadonlySet<string>[]): string[] =>
  [...all].filter((one) => !others.some((other) => other.has(one)));

function quantaOf({ providerId, resourceIds, busyFrom, busyTo }: Appointment): string[] {
  const quanta: string[] = [];
  for (const owner of [providerId, ...resourceIds]) {
    for (let at: number = busyFrom; at < busyTo; at += QUANTUM) quanta.push(`${owner}|${at / QUANTUM}`);
  }
  return quanta;
}

/** The limits that a booking counts for, as `scope` and the most there may be. */
function limitsOf(one: Appointment): { scope: string; most: number }[] {
  const provider = providerOf(one.providerId);
  const service = one.serviceId && serviceOf(one.serviceId);
  const day = dateOf(one.startsAt, provider);
  const of = (owner: string, day_?: number, week?: number): { scope: string; most: number }[] => [
    ...(day_ === undefined ? [] : [{ scope: `${owner}|day|${day}`, most: day_ }]),
    ...(week === undefined ? [] : [{ scope: `${owner}|week|${mondayOf(day)}`, most: week }]),
  ];
  return [
    ...of(provider.id, provider.limitPerDay, provider.limitPerWeek),
    ...(service ? of(`${provider.id}|${service.id}`, service.limitPerDay, service.limitPerWeek) : []),
  ];
}

/** Claims that say that something was done: one for every operation and every reference, for ever. */
function lastingClaims({ operations, reference, attendees = [], keeps }: Appointment): Set<string> {
  const references = keeps
    ? []
    : [reference, ...attendees.map((one) => one.reference).filter((text) => !text.startsWith('keep:'))];
  return new Set([...operations.map(({ id }) => `op|${id}`), ...references.map((text) => `op|ref|${text}`)]);
}

/** What is wrong with the claims of one document, given its state: none lost, none left over. */
function claimProblems(one: Appointment): string[] {
  const problem = (what: string, claims: Iterable<string>): string[] =>
    [...claims].map((claim) => `${one._id} (${one.kind}, ${one.state}): ${what} ${claim}`);
  const held = new Set(one.claims);
  const lasting = lastingClaims(one);
  const other = new Set(one.claims.filter((claim) => !claim.startsWith('op|')));
  const found = [
    ...problem('lost', without(lasting, held)),
    ...problem('says what was never done:', without(held, lasting, other)),
  ];
  const waits = one.state === 'pending_approval' && one.serviceId && serviceOf(one.serviceId).requestsHoldTime === false;
  if (!HOLDING.includes(one.state) || one.keeps || (waits && other.size === 0))
    return [...found, ...problem('still holds', other)];
  const quanta = new Set(quantaOf(one));
  if (one.kind === 'time_off') return [...found, ...problem('holds beyond its time', without(other, quanta))];
  const limits = limitsOf(one);
  const ordinals = limits.map(({ scope, most }) =>
    Array.from({ length: most }, (_, index) => `${scope}|n${index + 1}`).filter((claim) => other.has(claim)),
  );
  const holds = (one.attendees ?? [one]).filter(({ state }) => state === 'held').length;
  const holders = [...other].filter((claim) => claim.startsWith('held-by|'));
  const explained = new Set([...quanta, ...ordinals.flat(), ...holders]);
  return [
    ...found,
    ...problem('lost', without(quanta, other)),
    ...problem('cannot explain', without(other, explained)),
    ...ordinals.flatMap((claims, index) =>
      claims.length === 1 ? [] : problem('counts not once for', [limits[index]?.scope ?? '']),
    ),
    ...(holders.length > holds ? problem('holds more places than it has holds:', holders) : []),
  ];
}

/** What must hold of everything stored, whenever nothing is being done: the problems found. */
export function problemsOf({ appointments, now }: View): string[] {
  const problems: string[] = [];
  const owners = new Map<string, string>();
  const taken = new Map<string, string>();
  const counted = new Map<string, number>();
  for (const one of appointments.values()) {
    problems.push(...claimProblems(one));
    for (const claim of one.claims) {
      const owner = owners.get(claim);
      if (owner !== undefined) problems.push(`${claim} belongs to ${owner} and to ${one._id}`);
      owners.set(claim, one._id);
    }
    if (!stands(one, now) || one.kind !== 'appointment') continue;
    for (const quantum of quantaOf(one)) {
      const other = taken.get(quantum);
      if (other !== undefined) problems.push(`${quantum} is taken by ${other} and by ${one._id}`);
      taken.set(quantum, one._id);
    }
    for (const { scope, most } of limitsOf(one)) {
      const count = (counted.get(scope) ?? 0) + 1;
      counted.set(scope, count);
      if (count > most) problems.push(`${scope}: ${count} of at most ${most}`);
    }
    const { seats } = serviceOf(one.serviceId ?? HOUSE.services[0]!.id);
    if ((one.attendees === undefined) !== (seats === undefined)) problems.push(`${one._id}: attendees and seats differ`);
    if (one.attendees && seated(one, now) > (seats ?? 0)) problems.push(`${one._id}: ${seated(one, now)} of ${seats} seats`);
    const kinds = one.resourceIds.map((id) => HOUSE.resources.find((room) => room.id === id)?.kind);
    const wanted = serviceOf(one.serviceId!).requires?.map(({ kind }) => kind) ?? [];
    if (String(kinds) !== String(wanted)) problems.push(`${one._id}: has ${String(kinds)}, needs ${String(wanted)}`);
  }
  return problems;
}

/** Of one customer there are never more than three holds of their own wish. */
export function holdProblems({ appointments, now }: View): string[] {
  const holds = new Map<string, number>();
  for (const one of appointments.values()) {
    if (!stands(one, now)) continue;
    for (const claim of one.claims) {
      const owner = /^held-by\|(.*)\|n\d+$/.exec(claim)?.[1];
      if (owner !== undefined) holds.set(owner, (holds.get(owner) ?? 0) + 1);
    }
  }
  return [...holds].filter(([, count]) => count > 3).map(([name, count]) => `${name}: ${count} holds`);
}

type Held = { readonly document: Appointment; readonly state: string; readonly customerId: string | undefined };

/** The hold behind an offer: a document, or in a class a seat. */
export function holdOf({ appointments }: View, offerId: string): Held | undefined {
  for (const document of appointments.values()) {
    const seat = document.attendees?.find(({ id }) => id === offerId);
    if (seat) return { document, state: seat.state, customerId: seat.customerId };
    if (!document.attendees && document.operations.some(({ id }) => id === offerId))
      return { document, state: document.state, customerId: document.customerId };
  }
  return undefined;
}

const isOffer = (id: string): boolean => id.startsWith('offer:');

/** Once nothing is due: nothing is kept any more, and offers and the holds behind them belong to each other. */
export function offerProblems(view: View): string[] {
  const { appointments, entries, now } = view;
  const problems: string[] = [];
  const offered = new Map<string, WaitlistEntry>();
  for (const entry of entries.values()) {
    if (entry.state !== 'offered') continue;
    const { offer } = entry;
    if (!offer) {
      problems.push(`${entry._id}: offered nothing`);
      continue;
    }
    offered.set(offer.operationId, entry);
    const hold = holdOf(view, offer.operationId);
    if (!hold) problems.push(`${entry._id}: nothing is held for ${offer.operationId}`);
    else if (hold.customerId !== entry.customerId) problems.push(`${entry._id}: held for ${hold.customerId ?? 'nobody'}`);
    else if (
      hold.state === 'held' &&
      !hold.document.attendees &&
      (hold.document.startsAt !== offer.startsAt || hold.document.providerId !== offer.providerId)
    )
      problems.push(`${entry._id}: held is another time than offered`);
    if (offer.until < now) problems.push(`${entry._id}: offered past its deadline`);
  }
  for (const one of appointments.values()) {
    if (!stands(one, now)) continue;
    if (one.keeps) problems.push(`${one._id}: kept, though nothing is due`);
    const holds = one.attendees?.filter((seat) => isSeated(seat, now)) ?? [{ ...one, id: one.operations[0]?.id ?? '' }];
    for (const { id, state, customerId } of holds) {
      if (state === 'held' && isOffer(id) && !offered.has(id))
        problems.push(`${one._id}: held for an offer that nobody has, ${id}`);
      if (state === 'held' && (customerId ?? '').startsWith('keep:'))
        problems.push(`${one._id}: seats kept, though nothing is due`);
    }
  }
  return problems;
}
