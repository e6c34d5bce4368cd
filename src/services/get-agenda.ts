import { DomainError } from '../domain/errors.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import type { Business, DayWindow, Provider } from '../domain/people/business.ts';
import type { ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { windowsOfDate } from '../domain/scheduling/open-windows.ts';
import type { Instant, LocalDate } from '../domain/time/types.ts';
import { DAY_MS } from '../domain/time/types.ts';
import { addDays, dateToUtcMs, daysBetween, localDateOf } from '../domain/time/wall.ts';
import { assertBusiness, assertColumn, providerOf } from './access.ts';
import type { Services } from './deps.ts';
import { living } from './living.ts';

export type GetAgendaRequest = {
  readonly principal: Principal;
  readonly business: Business;
  /** Undefined: every column the principal runs. */
  readonly providerId?: ProviderId | undefined;
  /** Local dates of each provider, both inclusive; at most 62. */
  readonly from: LocalDate;
  readonly to: LocalDate;
};
export type AgendaColumn = {
  readonly providerId: ProviderId;
  /** Opening hours of the date as configured. */
  readonly open: readonly DayWindow[];
  /** Appointments and time off that start on the date, by start. */
  readonly items: readonly Appointment[];
};
export type AgendaDay = {
  readonly date: LocalDate;
  /** Of all columns, by start. */
  readonly items: readonly Appointment[];
  /** Of all columns, by start; windows that meet are one. */
  readonly open: readonly DayWindow[];
  readonly columns: readonly AgendaColumn[];
};

const MOST_DAYS = 62;
const DAY_MINUTES = 1440;

function mergeWindows(windows: readonly DayWindow[]): DayWindow[] {
  const merged: DayWindow[] = [];
  const unrolled = windows.map(({ start, end }) => ({ start, end: end > start ? end : end + DAY_MINUTES }));
  for (const window of unrolled.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && window.start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, window.end) };
    else merged.push(window);
  }
  return merged.map(({ start, end }) =>
    end - start >= DAY_MINUTES ? { start: 0, end: DAY_MINUTES } : { start, end: end > DAY_MINUTES ? end - DAY_MINUTES : end },
  );
}

function columnsOf({ principal, business, providerId }: GetAgendaRequest): readonly Provider[] {
  const asked = providerId ?? (principal.role === 'provider' ? principal.providerId : undefined);
  const columns = asked === undefined ? business.providers : [providerOf(business, asked)];
  for (const { id } of columns) assertColumn(principal, id);
  return columns;
}

/**
 * What is on, date by date: living appointments and time off that start on each provider's local date, and the opening hours. A day with nothing on has
 * empty `items`. Fails with FORBIDDEN (a customer, or another's column), NOT_FOUND (provider) and INVALID_INPUT (dates).
 */
export async function getAgenda(services: Services, request: GetAgendaRequest): Promise<AgendaDay[]> {
  const { principal, business, from, to } = request;
  assertBusiness(principal, business._id);
  const providers = columnsOf(request);
  const days = daysBetween(from, to) + 1;
  if (days < 1 || days > MOST_DAYS) {
    throw new DomainError('INVALID_INPUT', `to: expected one of the ${MOST_DAYS} days from ${from}, got ${to}`, { path: 'to' });
  }
  const read = await services.store.appointments.busy(
    business._id,
    (dateToUtcMs(from) - 2 * DAY_MS) as Instant,
    (dateToUtcMs(to) + 3 * DAY_MS) as Instant,
    providers.map(({ id }) => id),
  );
  const zones = new Map(providers.map(({ id, timeZone }) => [id, timeZone]));
  const items = Map.groupBy(
    (await living(services, read)).filter(({ keeps }) => keeps === undefined).sort((a, b) => a.startsAt - b.startsAt),
    ({ startsAt, providerId, timeZone }) => localDateOf(startsAt, zones.get(providerId) ?? timeZone),
  );
  return Array.from({ length: days }, (_, index) => {
    const date = addDays(from, index);
    const onDate = items.get(date) ?? [];
    const columns = providers.map((provider) => ({
      providerId: provider.id,
      open: windowsOfDate(provider, date),
      items: onDate.filter(({ providerId }) => providerId === provider.id),
    }));
    return { date, items: onDate, open: mergeWindows(columns.flatMap(({ open }) => open)), columns };
  });
}
