import { DomainError } from '../domain/errors.ts';
import { DAY_MS } from '../domain/time/types.ts';
import { addDays, localDate } from '../domain/time/wall.ts';
import type { Holiday, HolidayPlace, Holidays } from '../ports/holidays.ts';

/** The rules of every country are 300 ms to load, so they are read when somebody first asks. */
const load = async () => (await import('date-holidays')).default;
type Calendar = InstanceType<Awaited<ReturnType<typeof load>>>;

const unknown = (path: string, expected: string, got: string): DomainError =>
  new DomainError('INVALID_INPUT', `${path}: expected ${expected}, got ${JSON.stringify(got)}`, { path });

async function calendarOf({ countryCode, region }: HolidayPlace): Promise<Calendar> {
  const Rules = await load();
  const calendar = new Rules(countryCode, region ?? '', { types: ['public'], languages: 'en' });
  if (!Object.hasOwn(calendar.getCountries(), countryCode)) {
    throw unknown('countryCode', 'the code of a country with known holidays, such as "DE"', countryCode);
  }
  const regions = Object.keys(calendar.getStates(countryCode) ?? {});
  if (region !== undefined && !regions.includes(region)) {
    throw unknown('region', regions.length > 0 ? `one of ${regions.join(', ')}` : `none: ${countryCode} has no regions`, region);
  }
  return calendar;
}

/** Days of one holiday: some last several. Half days (begin at noon) close nobody. */
function datesOf({ date, start, end, name }: ReturnType<Calendar['getHolidays']>[number]): Holiday[] {
  if (!/^\d{4}-\d{2}-\d{2} 00:00:00/.test(date)) return [];
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS));
  return Array.from({ length: days }, (_, index) => ({ date: addDays(localDate(date.slice(0, 10)), index), name }));
}

/** Public holidays by rule, for every year; nothing is fetched. @example (await publicHolidays().between({ countryCode: 'DE' }, '2026-10-03', '2026-10-03'))[0]?.name //=> 'German Unity Day' */
export const publicHolidays = (): Holidays => ({
  async between(place, from, to) {
    const calendar = await calendarOf(place);
    const found = new Map<string, Holiday>();
    // A holiday of several days, or its substitute, may lie in the year before its own.
    for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)); year++) {
      for (const holiday of calendar
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .flatMap(datesOf)) {
        if (holiday.date >= from && holiday.date <= to && !found.has(holiday.date)) found.set(holiday.date, holiday);
      }
    }
    return [...found.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  },
  async regions(countryCode) {
    const calendar = await calendarOf({ countryCode });
    return Object.entries(calendar.getStates(countryCode) ?? {}).map(([code, name]) => ({ code, name }));
  },
});
