import type { DateOverride, DayWindow, Provider, WeeklyHours } from '../../../src/domain/people/business.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { LocationId } from '../../../src/domain/people/ids.ts';
import { clockText, minuteOfDay } from '../../../src/domain/time/wall.ts';

type WindowBody = { readonly start: string; readonly end: string; readonly location?: string | undefined };

export const windowView = ({ start, end, locationId }: DayWindow) => ({
  start: clockText(start),
  end: clockText(end),
  ...(locationId === undefined ? {} : { location: locationId }),
});

const weekView = ({ days, windows, from, to }: WeeklyHours) => ({
  days,
  windows: windows.map(windowView),
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

const overrideView = ({ date, until, windows, note }: DateOverride) => ({
  date,
  ...(until === undefined ? {} : { until }),
  windows: windows.map(windowView),
  ...(note === undefined ? {} : { note }),
});

/** A provider's hours as set, all in their own wall time. */
export const hoursView = ({ id, timeZone, hours, overrides, holidays }: Provider) => ({
  provider: id,
  timeZone,
  hours: hours.map(weekView),
  overrides: overrides.map(overrideView),
  holidays: holidays ? { country: holidays.countryCode, region: holidays.region ?? null } : null,
});

/** Fails with INVALID_INPUT naming the field. */
export const windowFrom = ({ start, end, location }: WindowBody, path: string): DayWindow => ({
  start: minuteOfDay(start, `${path}.start`),
  end: minuteOfDay(end, `${path}.end`),
  ...(location === undefined ? {} : { locationId: asId<LocationId>(location) }),
});
