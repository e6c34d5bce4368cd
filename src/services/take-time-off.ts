import { DomainError } from '../domain/errors.ts';
import { validateWindows } from '../domain/booking/validate-hours.ts';
import type { DayWindow, Provider } from '../domain/people/business.ts';
import type { BusinessId, OperationId, ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { openWindows } from '../domain/scheduling/open-windows.ts';
import { dateOfDayNumber, dayNumberOf } from '../domain/time/local-clock.ts';
import type { Interval, LocalDate } from '../domain/time/types.ts';
import { daysBetween, intervalOfDate, localDate } from '../domain/time/wall.ts';
import type { BlockTimeResult } from './block-time.ts';
import { blockStretches } from './block-time.ts';
import type { Services } from './deps.ts';

export type TakeTimeOffRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly providerId: ProviderId;
  /** The provider's local dates, both inclusive; at most 366. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The same part of each of the dates, in the provider's wall time; the whole of them when absent. */
  readonly part?: Pick<DayWindow, 'start' | 'end'> | undefined;
  readonly note?: string | undefined;
  readonly operationId: OperationId;
};

const MOST_DAYS = 366;

function stretches({ from, to, part }: TakeTimeOffRequest, { timeZone }: Provider): readonly Interval[] {
  if (part) {
    const everyDay = [{ days: [1, 2, 3, 4, 5, 6, 7] as const, windows: [part] }];
    return openWindows({ timeZone, hours: everyDay, overrides: [] }, from, to);
  }
  const whole: Interval[] = [];
  for (let day = dayNumberOf(from); day <= dayNumberOf(to); day++) {
    const date = intervalOfDate(dateOfDayNumber(day), timeZone);
    if (date) whole.push(date);
  }
  return whole;
}

/**
 * Time off on local dates: whole days or weeks, or the same part of each day ("mornings of next week"). Otherwise like blockTime: bookings in the way stay and are
 * reported. Fails with NO_SUCH_TIME (the clock jumps over all of it), INVALID_INPUT, FORBIDDEN, NOT_FOUND, CONFLICT and UNAVAILABLE.
 * @example (await takeTimeOff(services, { …who, from: '2026-12-24', to: '2026-12-26', operationId })).blocked.length //=> 3
 */
export async function takeTimeOff(services: Services, request: TakeTimeOffRequest): Promise<BlockTimeResult> {
  const { businessId, providerId, from, to, part, note } = request;
  localDate(from, 'from');
  localDate(to, 'to');
  if (to < from || daysBetween(from, to) >= MOST_DAYS) {
    throw new DomainError('INVALID_INPUT', `to: expected one of the ${MOST_DAYS} dates from ${from}, got ${to}`, { path: 'to' });
  }
  if (part) validateWindows('part', [part]);
  const args = { businessId, providerId, dates: [from, to], part, note };
  const stretchesFor = (provider: Provider): readonly Interval[] => {
    const found = stretches(request, provider);
    if (found.length === 0) throw new DomainError('NO_SUCH_TIME', `${from} … ${to}: no such time in ${provider.timeZone}`, {});
    return found;
  };
  return blockStretches(services, request, stretchesFor, args);
}
