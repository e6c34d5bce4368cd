import type { DayWindow, Location, Provider, WeeklyHours } from '../people/business.ts';
import { localDate } from '../time/wall.ts';
import { checkWhole, invalid } from './validate-hours.ts';

const DAY_MINUTES = 1440;
const MOST_TRAVEL_MINUTES = 720;

const endOf = ({ start, end }: DayWindow): number => (end > start ? end : end + DAY_MINUTES);

type Placed = { readonly path: string; readonly window: DayWindow };

const placedAt = (path: string, windows: readonly DayWindow[]): Placed[] =>
  windows.map((window, index) => ({ path: `${path}.windows[${index}]`, window }));

/** Nobody is at two places at once. */
function checkApart(placed: readonly Placed[]): void {
  for (const { path, window } of placed) {
    for (const other of placed) {
      if (other.path === path) break;
      if (other.window.locationId === window.locationId) continue;
      if (window.start < endOf(other.window) && other.window.start < endOf(window)) {
        throw invalid(path, `a time outside ${other.path}, which is at another location`, window);
      }
    }
  }
}

const together = (a: WeeklyHours, b: WeeklyHours): boolean =>
  (a.from ?? '') <= (b.to ?? '9999-12-31') && (b.from ?? '') <= (a.to ?? '9999-12-31');

function checkWeeks(path: string, hours: readonly WeeklyHours[]): void {
  hours.forEach((one, index) => {
    for (const day of one.days) {
      const others = hours
        .slice(0, index)
        .flatMap((other, place) =>
          other.days.includes(day) && together(one, other) ? placedAt(`${path}[${place}]`, other.windows) : [],
        );
      checkApart([...others, ...placedAt(`${path}[${index}]`, one.windows)]);
    }
  });
}

function checkHolidays(path: string, { holidays }: Provider): void {
  if (!holidays) return;
  if (!/^[A-Z]{2}$/.test(holidays.countryCode))
    throw invalid(`${path}.countryCode`, 'an ISO 3166 code such as "DE"', holidays.countryCode);
  localDate(holidays.through, `${path}.through`);
  holidays.dates.forEach((date, index) => localDate(date, `${path}.dates[${index}]`));
}

/** Known locations that never share a provider's time, the ways between them, holidays. Fails with INVALID_INPUT naming the field. */
export function validatePlaces(path: string, provider: Provider, locations: readonly Location[]): void {
  const known = new Set<string>(locations.map(({ id }) => id));
  const check = (where: string, id: string | undefined): void => {
    if (id !== undefined && !known.has(id)) throw invalid(where, 'the id of a location of this business', id);
  };
  const checkWindows = (where: string, windows: readonly DayWindow[]): void => {
    for (const { path: place, window } of placedAt(where, windows)) check(`${place}.locationId`, window.locationId);
  };
  provider.hours.forEach(({ windows }, index) => checkWindows(`${path}.hours[${index}]`, windows));
  checkWeeks(`${path}.hours`, provider.hours);
  provider.overrides.forEach(({ windows }, index) => {
    checkWindows(`${path}.overrides[${index}]`, windows);
    checkApart(placedAt(`${path}.overrides[${index}]`, windows));
  });
  provider.travel?.forEach(({ between, minutes }, index) => {
    between.forEach((id, end) => check(`${path}.travel[${index}].between[${end}]`, id));
    checkWhole(`${path}.travel[${index}].minutes`, minutes, 0, MOST_TRAVEL_MINUTES, 5);
  });
  checkHolidays(`${path}.holidays`, provider);
}
