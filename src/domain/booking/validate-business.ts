import type { Business, Location, Provider, Service } from '../people/business.ts';
import { zoneId } from '../time/zones.ts';
import { checkMoney, validateServiceOptions } from './validate-service-options.ts';
import { validatePlaces } from './validate-places.ts';
import { checkWhole, invalid, QUANTUM_MINUTES, validateOverrides, validateWeeklyHours } from './validate-hours.ts';

/** An appointment lasts at most a day, each buffer at most half a one: whoever looks for what meets a time need not look far back. */
const DAY_MINUTES = 1440;
const HALF_DAY_MINUTES = 720;
const YEAR_MINUTES = 366 * 1440;
/** `|` separates the parts of claims and keys. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/;

function checkId(path: string, id: string): void {
  if (!ID.test(id)) throw invalid(path, 'letters, digits, "-", "_", "." or ":", at most 64', id);
}

function checkName(path: string, name: string): void {
  if (name.trim() !== name || name.length === 0 || name.length > 120) {
    throw invalid(path, 'a name of 1 to 120 characters without spaces around it', name);
  }
}

/** Each value at most once, whatever the case. */
function checkDistinct(values: readonly { readonly path: string; readonly value: string }[], what: string): void {
  const seen = new Map<string, string>();
  for (const { path, value } of values) {
    const key = value.toLowerCase();
    const other = seen.get(key);
    if (other !== undefined) throw invalid(path, `${what} unlike ${other}`, value);
    seen.set(key, path);
  }
}

function validateProvider(path: string, provider: Provider, locations: readonly Location[]): void {
  checkId(`${path}.id`, provider.id);
  checkName(`${path}.name`, provider.name);
  zoneId(provider.timeZone, `${path}.timeZone`);
  validateWeeklyHours(`${path}.hours`, provider.hours);
  validateOverrides(`${path}.overrides`, provider.overrides);
  validatePlaces(path, provider, locations);
  if (provider.limitPerDay !== undefined) checkWhole(`${path}.limitPerDay`, provider.limitPerDay, 1, 288);
  if (provider.limitPerWeek !== undefined) checkWhole(`${path}.limitPerWeek`, provider.limitPerWeek, 1, 2016);
}

function validateService(path: string, service: Service, business: Business): void {
  checkId(`${path}.id`, service.id);
  checkName(`${path}.name`, service.name);
  checkWhole(`${path}.durationMinutes`, service.durationMinutes, QUANTUM_MINUTES, DAY_MINUTES, QUANTUM_MINUTES);
  checkWhole(`${path}.bufferBeforeMinutes`, service.bufferBeforeMinutes ?? 0, 0, HALF_DAY_MINUTES, QUANTUM_MINUTES);
  checkWhole(`${path}.bufferAfterMinutes`, service.bufferAfterMinutes ?? 0, 0, HALF_DAY_MINUTES, QUANTUM_MINUTES);
  checkWhole(
    `${path}.intervalMinutes`,
    service.intervalMinutes ?? QUANTUM_MINUTES,
    QUANTUM_MINUTES,
    DAY_MINUTES,
    QUANTUM_MINUTES,
  );
  checkWhole(`${path}.minimumNoticeMinutes`, service.minimumNoticeMinutes, 0, YEAR_MINUTES);
  checkWhole(`${path}.bookingWindowDays`, service.bookingWindowDays, 0, 730);
  if (service.minimumNoticeMinutes >= (service.bookingWindowDays + 1) * DAY_MINUTES) {
    throw invalid(
      `${path}.minimumNoticeMinutes`,
      'a notice shorter than the booking window, else nothing can ever be booked',
      service.minimumNoticeMinutes,
    );
  }
  checkMoney(`${path}.price`, service.price, business.currency);
  validateServiceOptions(path, service, business.currency);
  const known = (ids: readonly string[] | undefined, things: readonly { readonly id: string }[], field: string): void => {
    ids?.forEach((id, index) => {
      if (!things.some((thing) => thing.id === id)) throw invalid(`${path}.${field}[${index}]`, 'an id of this business', id);
    });
  };
  known(service.providerIds, business.providers, 'providerIds');
  known(service.locationIds, business.locations, 'locationIds');
  if (service.providerIds?.length === 0) throw invalid(`${path}.providerIds`, 'at least one provider, or the field left out', []);
  const wanted = Map.groupBy(service.requires ?? [], ({ kind }) => kind);
  for (const [kind, needs] of wanted) {
    const available = business.resources.filter((resource) => resource.kind === kind).length;
    if (needs.length > available)
      throw invalid(`${path}.requires`, `at most the ${available} resources of kind ${kind}`, needs.length);
  }
}

const fields = (path: string, things: readonly { readonly id: string; readonly name: string }[], field: 'id' | 'name') =>
  things.map((thing, index) => ({ path: `${path}[${index}].${field}`, value: thing[field] }));

/**
 * Whether bookings can be taken for it: known zones, locale and currency, unique ids and names, lengths in multiples of 5 minutes, references that exist. Fails
 * with INVALID_INPUT; `details.path` names the field, e.g. `services[2].durationMinutes`.
 */
export function validateBusiness(business: Business): void {
  checkId('_id', business._id);
  checkName('name', business.name);
  zoneId(business.timeZone, 'timeZone');
  if (!isLocale(business.locale)) throw invalid('locale', 'a BCP 47 tag such as "en-GB"', business.locale);
  if (!/^[A-Z]{3}$/.test(business.currency)) throw invalid('currency', 'an ISO 4217 code such as "EUR"', business.currency);
  if (!/^[A-Z]{2}$/.test(business.countryCode))
    throw invalid('countryCode', 'an ISO 3166 code such as "DE"', business.countryCode);
  checkWhole('weekStartsOn', business.weekStartsOn, 1, 7);
  checkWhole('policies.cancellationMinutes', business.policies.cancellationMinutes, 0, YEAR_MINUTES);
  checkWhole('policies.waitlistOfferMinutes', business.policies.waitlistOfferMinutes ?? 2, 2, 1440);
  if (business.providers.length === 0) throw invalid('providers', 'at least one', []);
  // Providers and resources share the name space of claims.
  checkDistinct([...fields('providers', business.providers, 'id'), ...fields('resources', business.resources, 'id')], 'an id');
  checkDistinct(fields('services', business.services, 'id'), 'an id');
  checkDistinct(fields('locations', business.locations, 'id'), 'an id');
  checkDistinct(fields('providers', business.providers, 'name'), 'a name');
  checkDistinct(fields('services', business.services, 'name'), 'a name');
  checkDistinct(fields('resources', business.resources, 'name'), 'a name');
  business.resources.forEach(({ id, name }, index) => {
    checkId(`resources[${index}].id`, id);
    checkName(`resources[${index}].name`, name);
  });
  business.providers.forEach((provider, index) => {
    validateProvider(`providers[${index}]`, provider, business.locations);
  });
  business.services.forEach((service, index) => {
    validateService(`services[${index}]`, service, business);
  });
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
