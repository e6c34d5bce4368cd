import type { DateOverride, DayWindow } from '../domain/people/business.ts';
import type { BusinessId, OperationId, ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { LocalDate } from '../domain/time/types.ts';
import type { Services } from './deps.ts';
import type { SetHoursResult } from './edit-provider.ts';
import { editProvider } from './edit-provider.ts';

export type SetDayHoursRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly providerId: ProviderId;
  readonly date: LocalDate;
  /** Replaces the hours of that date; empty: closed; `null`: back to the weekly hours. */
  readonly windows: readonly DayWindow[] | null;
  readonly note?: string | undefined;
  readonly operationId: OperationId;
};

/** Sets the hours of one local date of a provider, whatever its weekday has. Bookings stay: those now outside are listed. Fails like editProvider. */
export const setDayHours = (services: Services, request: SetDayHoursRequest): Promise<SetHoursResult> => {
  const { date, windows, note, ...edit } = request;
  return editProvider(services, {
    ...edit,
    args: { date, windows, note },
    apply: (provider) => {
      const others = provider.overrides.filter((override) => override.date !== date);
      const added: DateOverride[] = windows === null ? [] : [{ date, windows, ...(note && { note }) }];
      return { ...provider, overrides: [...others, ...added].sort((a, b) => (a.date < b.date ? -1 : 1)) };
    },
  });
};
