import type { Business, ObservedHolidays, Provider } from '../domain/people/business.ts';
import type { BusinessId, OperationId, ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant, LocalDate, ZoneId } from '../domain/time/types.ts';
import { addDays, localDateOf } from '../domain/time/wall.ts';
import type { HolidayPlace, Holidays } from '../ports/holidays.ts';
import type { Services } from './deps.ts';
import type { SetHoursResult } from './edit-provider.ts';
import { editProviders } from './edit-provider.ts';
import { getBusiness } from './get-business.ts';

export type HolidayDeps = { readonly services: Services; readonly holidays: Holidays };

/** The longest booking window is two years; holidays are known for one year more, and known again before less than that is left. */
const YEARS_AHEAD_DAYS = 3 * 366;
const ENOUGH_DAYS = 2 * 366 + 30;

async function observed(
  { services, holidays }: HolidayDeps,
  { countryCode, region }: HolidayPlace,
  timeZone: ZoneId,
): Promise<ObservedHolidays> {
  const today = localDateOf(services.clock.now(), timeZone);
  const through = addDays(today, YEARS_AHEAD_DAYS);
  const place = { countryCode, ...(region !== undefined && { region }) };
  const dates = (await holidays.between(place, today, through)).map(({ date }) => date);
  return { ...place, dates, through };
}

export type ObserveHolidaysRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  /** Undefined: everybody, which only an owner may ask. */
  readonly providerId?: ProviderId | undefined;
  /** Null: public holidays are days like others. */
  readonly place: HolidayPlace | null;
  readonly operationId: OperationId;
};

/**
 * Closes a provider, or the whole business, on the public holidays of a country or region; hours set for such a date itself still hold. Bookings stay: those on
 * holidays are listed. Fails with INVALID_INPUT (unknown country or region), FORBIDDEN and like editProvider.
 */
export async function observeHolidays(deps: HolidayDeps, request: ObserveHolidaysRequest): Promise<SetHoursResult> {
  const { services } = deps;
  const { principal, businessId, providerId, place, operationId } = request;
  const business = await getBusiness(services, businessId);
  const found = place && (await observed(deps, place, business.timeZone));
  const apply = ({ holidays: _before, ...provider }: Provider): Provider => ({ ...provider, ...(found && { holidays: found }) });
  const providerIds = providerId === undefined ? business.providers.map(({ id }) => id) : [providerId];
  return editProviders(services, { principal, businessId, providerIds, operationId, args: { place }, apply });
}

const runsOut = ({ holidays }: Provider, enough: LocalDate): boolean => holidays !== undefined && holidays.through < enough;

/**
 * Writes down the holidays of further years where fewer than two are left; gives the number of businesses written. For a look once a day: a business that is
 * edited meanwhile is left to the next one.
 */
export async function extendHolidays(deps: HolidayDeps): Promise<number> {
  const { store, clock } = deps.services;
  const now: Instant = clock.now();
  let written = 0;
  for (const business of await store.businesses.list()) {
    const enough = addDays(localDateOf(now, business.timeZone), ENOUGH_DAYS);
    if (!business.providers.some((provider) => runsOut(provider, enough))) continue;
    const providers = await Promise.all(
      business.providers.map(async (provider) =>
        provider.holidays && runsOut(provider, enough)
          ? { ...provider, holidays: await observed(deps, provider.holidays, business.timeZone) }
          : provider,
      ),
    );
    const next: Business = { ...business, providers };
    if (await store.businesses.replace(next, business.revision)) written += 1;
  }
  return written;
}
