/** What is true of the house, told from the stored documents alone, quantum by quantum and with Intl's wall times: none of the product's rules are asked. */
import type { Appointment, Attendee } from '../../../src/domain/booking/appointment.ts';
import type { ErrorCode } from '../../../src/domain/errors.ts';
import type { Provider, Service } from '../../../src/domain/people/business.ts';
import type { AppointmentId, ProviderId, ServiceId } from '../../../src/domain/people/ids.ts';
import { oracleOpen, oracleWall, shiftDate } from '../../domain/scheduling/oracle.ts';
import type { View } from './history.ts';
import { DAY, HOUSE, MINUTE, OPENING } from './house.ts';

const OCCUPYING: readonly string[] = ['held', 'pending_approval', 'confirmed', 'completed', 'no_show'];
const QUANTUM = 5 * MINUTE;

const isOver = ({ state, expiresAt }: Pick<Appointment, 'state' | 'expiresAt'>, now: number): boolean =>
  state === 'held' && expiresAt !== undefined && expiresAt <= now;

/** Whether the document keeps anybody out of its time. */
export const stands = (one: Appointment, now: number): boolean =>
  OCCUPYING.includes(one.state) &&
  !isOver(one, now) &&
  (one.state !== 'pending_approval' || one.claims.some((claim) => !claim.startsWith('op|')));
export const isSeated = (one: Attendee, now: number): boolean => OCCUPYING.includes(one.state) && !isOver(one, now);
export const seated = ({ attendees = [] }: Appointment, now: number): number =>
  attendees.filter((one) => isSeated(one, now)).reduce((sum, { party }) => sum + party, 0);
export const counts = ({ kind, keeps }: Appointment): boolean => kind === 'appointment' || keeps === 'appointment';

const LAST = OPENING + 30 * DAY;
const stretches = new Map<string, { start: number; end: number }[]>();
/** The merged open stretches of a provider, by start. */
export const openOf = (provider: Provider): readonly { readonly start: number; readonly end: number }[] => {
  let open = stretches.get(provider.id);
  if (!open) stretches.set(provider.id, (open = oracleOpen(provider, OPENING - 2 * DAY, LAST)));
  return open;
};

export const dateOf = (at: number, provider: Provider): string => oracleWall(at, provider.timeZone).date;
export function mondayOf(date: string): string {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return shiftDate(date, -weekday);
}
export const providerOf = (id: ProviderId): Provider => HOUSE.providers.find((one) => one.id === id) as Provider;
export const serviceOf = (id: ServiceId): Service => HOUSE.services.find((one) => one.id === id) as Service;

export type StartQuestion = {
  readonly serviceId: ServiceId;
  readonly providerId: ProviderId;
  readonly startsAt: number;
  readonly durationMinutes?: number | undefined;
  readonly party?: number | undefined;
  /** What stands in no way. */
  readonly moving?: AppointmentId | undefined;
  /** The provider says yes to what was asked in time. */
  readonly approving?: boolean;
  /** A whole session moves: it joins no other. */
  readonly alone?: boolean;
};

/** Of how many counted documents a limit would be exceeded by one more. */
function isLimited(provider: Provider, service: Service, question: StartQuestion, there: readonly Appointment[]): boolean {
  const day = dateOf(question.startsAt, provider);
  // A time that is kept for those who wait counts once, also while the offer that takes it stands beside its keeper.
  const takenOver = new Set(there.map(({ takesOver }) => takesOver));
  const counted = there.filter((one) => counts(one) && one.providerId === provider.id && !takenOver.has(one._id));
  const onDay = counted.filter(({ startsAt }) => dateOf(startsAt, provider) === day);
  const inWeek = counted.filter(({ startsAt }) => mondayOf(dateOf(startsAt, provider)) === mondayOf(day));
  const same = ({ serviceId }: Appointment): boolean => serviceId === service.id;
  return (
    onDay.length >= (provider.limitPerDay ?? Infinity) ||
    inWeek.length >= (provider.limitPerWeek ?? Infinity) ||
    onDay.filter(same).length >= (service.limitPerDay ?? Infinity) ||
    inWeek.filter(same).length >= (service.limitPerWeek ?? Infinity)
  );
}

const meets = ({ busyFrom, busyTo }: Appointment, from: number, to: number): boolean => {
  for (let at = from; at < to; at += QUANTUM) if (busyFrom < at + QUANTUM && busyTo > at) return true;
  return false;
};

function lacksRoom(service: Service, from: number, to: number, there: readonly Appointment[]): boolean {
  return (service.requires ?? []).some(({ kind }) => {
    const rooms = HOUSE.resources.filter((one) => one.kind === kind);
    return rooms.every(({ id }) => there.some((one) => one.resourceIds.includes(id) && meets(one, from, to)));
  });
}

/** The first reason that holds against a start, OK when none does. */
export function verdictOf({ now, appointments }: View, question: StartQuestion): ErrorCode | 'OK' {
  const { startsAt: start, party = 1, moving, approving, alone } = question;
  const [provider, service] = [providerOf(question.providerId), serviceOf(question.serviceId)];
  const end = start + (question.durationMinutes ?? service.durationMinutes) * MINUTE;
  const from = start - (service.bufferBeforeMinutes ?? 0) * MINUTE;
  const to = end + (service.bufferAfterMinutes ?? 0) * MINUTE;
  if (start < now) return 'PAST';
  if (!approving && dateOf(start, provider) > shiftDate(dateOf(now, provider), service.bookingWindowDays)) return 'WINDOW';
  const stretch = openOf(provider).find((one) => one.start <= start && start < one.end);
  if (!stretch || end > stretch.end) return 'CLOSED';
  if (!approving && start < now + service.minimumNoticeMinutes * MINUTE) return 'NOTICE';
  const there = [...appointments.values()].filter((one) => one._id !== moving && stands(one, now));
  const own = there.filter(({ providerId }) => providerId === provider.id);
  const session = own.find(
    (one) => one.attendees && one.serviceId === service.id && one.startsAt === start && one.endsAt === end,
  );
  if (session && !alone) {
    if (own.some((one) => !counts(one) && one.busyFrom < end && one.busyTo > start)) return 'TAKEN';
    return seated(session, now) + party > (service.seats ?? 0) ? 'FULL' : 'OK';
  }
  if (isLimited(provider, service, question, there)) return 'LIMIT';
  if (own.some((one) => meets(one, from, to))) return 'TAKEN';
  if (service.seats !== undefined && party > service.seats) return 'FULL';
  if (lacksRoom(service, from, to, there)) return 'NO_RESOURCE';
  const step = (service.intervalMinutes ?? question.durationMinutes ?? service.durationMinutes) * MINUTE;
  return (start - stretch.start) % step === 0 ? 'OK' : 'OFF_GRID';
}

/** Every start of a provider's local date that brute force finds bookable. */
export function freeOn(view: View, question: Omit<StartQuestion, 'startsAt'>, date: string): number[] {
  const provider = providerOf(question.providerId);
  const begin = Date.parse(`${date}T00:00Z`) - DAY;
  const free: number[] = [];
  for (let at = begin; at < begin + 3 * DAY; at += QUANTUM) {
    if (dateOf(at, provider) === date && verdictOf(view, { ...question, startsAt: at }) === 'OK') free.push(at);
  }
  return free;
}
