import { DomainError } from '../domain/errors.ts';
import type { DayWindow } from '../domain/people/business.ts';
import type { BusinessId, OperationId, ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { replaceDates } from '../domain/scheduling/edit-hours.ts';
import type { LocalDate } from '../domain/time/types.ts';
import { localDate } from '../domain/time/wall.ts';
import type { Services } from './deps.ts';
import type { SetHoursResult } from './edit-provider.ts';
import { editProvider } from './edit-provider.ts';

export type SetDayHoursRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly providerId: ProviderId;
  readonly date: LocalDate;
  /** The same for every date up to this one (inclusive), at most 366 of them. */
  readonly until?: LocalDate | undefined;
  /** Replaces the hours of that date; empty: closed; `null`: back to the weekly hours. */
  readonly windows: readonly DayWindow[] | null;
  readonly note?: string | undefined;
  readonly operationId: OperationId;
};

/**
 * Sets the hours of one local date of a provider, or of several, whatever their weekdays and public holidays have. Bookings stay: those now outside are listed.
 * Fails like editProvider.
 */
export const setDayHours = async (services: Services, request: SetDayHoursRequest): Promise<SetHoursResult> => {
  const { date, until, windows, note, ...edit } = request;
  localDate(date, 'date');
  if (until !== undefined && localDate(until, 'until') < date) {
    throw new DomainError('INVALID_INPUT', `until: expected ${date} or later, got ${until}`, { path: 'until' });
  }
  return editProvider(services, {
    ...edit,
    args: { date, windows, note, ...(until !== undefined && { until }) },
    apply: (provider) => ({
      ...provider,
      overrides: replaceDates(provider.overrides, { from: date, to: until ?? date }, windows, note),
    }),
  });
};
