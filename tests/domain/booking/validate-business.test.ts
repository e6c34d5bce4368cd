import { describe, expect, test } from '@jest/globals';
import { validateBusiness } from '../../../src/domain/booking/validate-business.ts';
import type { Business, Provider, Service } from '../../../src/domain/people/business.ts';
import { DomainError } from '../../../src/domain/errors.ts';
import { cut, maya, noor, salon, withProvider, withService } from '../../services/salon.ts';

/** The field that the business is refused for, undefined when it is fine. */
function refused(business: Business): unknown {
  try {
    validateBusiness(business);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'INVALID_INPUT') return error.details['path'];
    throw error;
  }
}
const provided = (change: Record<string, unknown>): unknown => refused(withProvider(salon, noor, change as Partial<Provider>));
const served = (change: Record<string, unknown>): unknown => refused(withService(salon, cut, change as Partial<Service>));
const hours = (start: number, end: number) => [{ days: [1], windows: [{ start, end }] }];

describe('a business is valid or refused by field', () => {
  test('the salon is fine', () => {
    expect(refused(salon)).toBeUndefined();
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['an id with a separator', { id: 'no|or' }, 'providers[1].id'],
    ['a blank name', { name: ' ' }, 'providers[1].name'],
    ['B12: an unknown zone', { timeZone: 'Mars/Olympus' }, 'providers[1].timeZone'],
    ['B12: an abbreviation as zone', { timeZone: 'EST' }, 'providers[1].timeZone'],
    ['B12: an hour 25', { hours: hours(540, 1500) }, 'providers[1].hours[0].windows[0].end'],
    ['minutes that are no fives', { hours: hours(541, 600) }, 'providers[1].hours[0].windows[0].start'],
    ['a start at the end of the day', { hours: hours(1440, 60) }, 'providers[1].hours[0].windows[0].start'],
    ['an eighth day', { hours: [{ days: [8], windows: [] }] }, 'providers[1].hours[0].days[0]'],
    ['B12: 30 February', { overrides: [{ date: '2026-02-30', windows: [] }] }, 'providers[1].overrides[0].date'],
    [
      'a date twice',
      {
        overrides: [
          { date: '2026-06-10', windows: [] },
          { date: '2026-06-10', windows: [] },
        ],
      },
      'providers[1].overrides[1].date',
    ],
    [
      'dates that share a day',
      {
        overrides: [
          { date: '2026-06-08', until: '2026-06-10', windows: [] },
          { date: '2026-06-10', windows: [] },
        ],
      },
      'providers[1].overrides[1].date',
    ],
    [
      'dates the wrong way round',
      { overrides: [{ date: '2026-06-10', until: '2026-06-08', windows: [] }] },
      'providers[1].overrides[0].until',
    ],
    [
      'hours that end before they begin',
      { hours: [{ days: [1], windows: [], from: '2026-06-10', to: '2026-06-08' }] },
      'providers[1].hours[0].to',
    ],
    [
      'an unknown place',
      { hours: [{ days: [1], windows: [{ start: 540, end: 600, locationId: 'moon' }] }] },
      'providers[1].hours[0].windows[0].locationId',
    ],
    ['a way to an unknown place', { travel: [{ between: ['moon', 'mars'], minutes: 30 }] }, 'providers[1].travel[0].between[0]'],
    [
      'holidays of nowhere',
      { holidays: { countryCode: 'Germany', dates: [], through: '2027-12-31' } },
      'providers[1].holidays.countryCode',
    ],
    ['a limit of none', { limitPerDay: 0 }, 'providers[1].limitPerDay'],
    ['somebody else’s name', { name: 'MAYA' }, 'providers[1].name'],
    ['somebody else’s id', { id: maya }, 'providers[1].id'],
  ])('a provider with %s', (_name, change, path) => {
    expect(provided(change)).toBe(path);
  });

  test('nobody is at two places at once', () => {
    const two = {
      ...salon,
      locations: [
        { id: 'north', name: 'North' },
        { id: 'south', name: 'South' },
      ],
    } as unknown as Business;
    const placed = (...windows: readonly [number, number, string][]) => [
      { days: [1], windows: windows.map(([start, end, locationId]) => ({ start, end, locationId })) },
    ];
    const week = (hours: unknown): unknown => refused(withProvider(two, noor, { hours } as Partial<Provider>));
    expect(week(placed([540, 720, 'north'], [720, 1020, 'south']))).toBeUndefined();
    expect(week(placed([540, 780, 'north'], [720, 1020, 'south']))).toBe('providers[1].hours[0].windows[1]');
    expect(week([...placed([540, 780, 'north']), ...placed([720, 1020, 'south'])])).toBe('providers[1].hours[1].windows[0]');
    const [first] = placed([540, 780, 'north']);
    expect(
      week([
        { ...first, to: '2026-06-30' },
        { ...placed([720, 1020, 'south'])[0], from: '2026-07-01' },
      ]),
    ).toBeUndefined();
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['37 minutes', { durationMinutes: 37 }, 'services[0].durationMinutes'],
    ['no length', { durationMinutes: 0 }, 'services[0].durationMinutes'],
    ['a buffer of 7', { bufferAfterMinutes: 7 }, 'services[0].bufferAfterMinutes'],
    ['a step of 12', { intervalMinutes: 12 }, 'services[0].intervalMinutes'],
    [
      'C10: more notice than window',
      { minimumNoticeMinutes: 5 * 1440, bookingWindowDays: 2 },
      'services[0].minimumNoticeMinutes',
    ],
    ['another currency', { price: { amountMinor: 100, currency: 'EUR' } }, 'services[0].price.currency'],
    ['half a cent', { price: { amountMinor: 0.5, currency: 'USD' } }, 'services[0].price.amountMinor'],
    ['a provider who is not there', { providerIds: ['zoe'] }, 'services[0].providerIds[0]'],
    ['nobody to do it', { providerIds: [] }, 'services[0].providerIds'],
    ['a room that does not exist', { requires: [{ kind: 'sauna' }] }, 'services[0].requires'],
    ['another service’s name', { name: 'colour' }, 'services[1].name'],
  ])('a service with %s', (_name, change, path) => {
    expect(served(change)).toBe(path);
  });

  test.each<[string, Partial<Record<keyof Business, unknown>>, string]>([
    ['no locale', { locale: 'english please' }, 'locale'],
    ['no currency', { currency: 'dollar' }, 'currency'],
    ['no country', { countryCode: 'USA' }, 'countryCode'],
    ['nobody', { providers: [] }, 'providers'],
    ['a room under a provider’s id', { resources: [{ id: 'maya', name: 'Basin', kind: 'basin' }] }, 'resources[0].id'],
  ])('a business with %s', (_name, change, path) => {
    expect(refused({ ...salon, ...change } as Business)).toBe(path);
  });
});
