import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { Provider } from '../../src/domain/people/business.ts';
import type { Instant, Interval } from '../../src/domain/time/types.ts';
import { addDays, localDateOf } from '../../src/domain/time/wall.ts';
import type { AgendaDay } from '../../src/services/get-agenda.ts';
import { getAgenda } from '../../src/services/get-agenda.ts';
import type { ToolContext } from '../contract.ts';
import type { ToolDeps } from './deps.ts';

/** An agenda is read for so many days at once. */
const AT_ONCE_DAYS = 62;

/** Living bookings, or blocked time, of these providers that share time with any of the stretches; by day and start. */
export async function itemsIn(
  kind: Appointment['kind'],
  stretches: readonly Interval[],
  columns: readonly Provider[],
  { principal, business }: Pick<ToolContext, 'principal' | 'business'>,
  deps: ToolDeps,
): Promise<Appointment[]> {
  const first = Math.min(...stretches.map(({ start }) => start)) as Instant;
  const last = Math.max(...stretches.map(({ end }) => end)) as Instant;
  const from = addDays(localDateOf(first, business.timeZone), -1);
  const to = addDays(localDateOf(last, business.timeZone), 1);
  const days: AgendaDay[] = [];
  for (let at = from; at <= to; at = addDays(at, AT_ONCE_DAYS)) {
    const until = addDays(at, AT_ONCE_DAYS - 1);
    days.push(...(await getAgenda(deps.services, { principal, business, from: at, to: until < to ? until : to })));
  }
  const ids = new Set(columns.map(({ id }) => id));
  return days
    .flatMap(({ items }) => items)
    .filter((item) => item.kind === kind && ids.has(item.providerId))
    .filter(({ startsAt, endsAt }) => stretches.some(({ start, end }) => startsAt < end && endsAt > start));
}
