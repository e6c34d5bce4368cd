import type { Instant, LocalDate, Weekday, ZoneId } from './types.ts';
import { DAY_MS } from './types.ts';
import { dateToUtcMs, instantsOf, localDateOf, wallOf } from './wall.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, options);
    formatters.set(key, found);
  }
  return found;
}

/** ICU puts narrow no-break spaces before am/pm; people and tests get plain ones. */
const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');

/** "Friday, 27 November" as people write it; the comma of "Friday, November 27, 2026" stays. Whether ICU puts one in changes with its release. */
const withoutComma = (text: string): string => plain(text).replace(/^(\p{L}+\.?), (\d)(?!\d?\. \p{L}{3,} \d)/u, '$1 $2');

const usesDayPeriod = new Map<string, boolean>();

/** Clocks of 24 hours have two digits ("01:30"), those of 12 one ("1:30 AM"). */
function hourDigits(locale: string): 'numeric' | '2-digit' {
  let twelve = usesDayPeriod.get(locale);
  if (twelve === undefined) {
    twelve = formatter(locale, { hour: 'numeric', timeZone: 'UTC' }).resolvedOptions().hour12 === true;
    usesDayPeriod.set(locale, twelve);
  }
  return twelve ? 'numeric' : '2-digit';
}

/** @example formatDate('2026-11-27', 'en-GB') //=> 'Friday 27 November 2026' */
export const formatDate = (date: LocalDate, locale: string): string =>
  withoutComma(
    formatter(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      dateToUtcMs(date),
    ),
  );

/** 2026-11-23 is a Monday. */
const MONDAY = Date.UTC(2026, 10, 23);
/** @example formatWeekday(1, 'en-GB') //=> 'Monday' */
export const formatWeekday = (day: Weekday, locale: string): string =>
  formatter(locale, { weekday: 'long', timeZone: 'UTC' }).format(MONDAY + (day - 1) * DAY_MS);

/** @example formatShortDate('2026-11-27', 'en-GB') //=> 'Fri 27 Nov' */
export const formatShortDate = (date: LocalDate, locale: string): string =>
  withoutComma(
    formatter(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(dateToUtcMs(date)),
  );

/** The wall time of an instant, e.g. `15:30` in en-GB and `3:30 PM` in en-US. */
export const formatTime = (at: Instant, zone: ZoneId, locale: string): string =>
  plain(formatter(locale, { hour: hourDigits(locale), minute: '2-digit', timeZone: zone }).format(at));

/** Weekday, date and time, without the zone. @example 'Friday 27 November 2026, 15:30' */
export const formatDateTime = (at: Instant, zone: ZoneId, locale: string): string =>
  `${formatDate(localDateOf(at, zone), locale)}, ${formatTime(at, zone, locale)}`;

/** A zone's name as people write it, with the offset in force. @example zoneLabel(at, 'Asia/Kolkata', 'en-GB') //=> 'Asia/Kolkata, GMT+5:30' */
export function zoneLabel(at: Instant, zone: ZoneId, locale: string): string {
  const part = formatter(locale, { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(at)
    .find((piece) => piece.type === 'timeZoneName');
  return `${zone}, ${part?.value ?? zone}`;
}

/**
 * Weekday, date and time, with the offset where that clock shows the time twice, so that nobody has to guess which one is meant.
 * @example formatDateTimeOnce(Date.parse('2026-11-01T06:30Z'), 'America/New_York', 'en-US') //=> 'Sunday, November 1, 2026, 1:30 AM (GMT-5)'
 */
export function formatDateTimeOnce(at: Instant, zone: ZoneId, locale: string): string {
  const text = formatDateTime(at, zone, locale);
  const isRepeated = instantsOf(wallOf(at, zone), zone).length > 1;
  return isRepeated ? `${text} (${zoneLabel(at, zone, locale).slice(zone.length + 2)})` : text;
}

const moneyFormats = new Map<string, { readonly format: Intl.NumberFormat; readonly digits: number }>();

/** How many decimals a currency has. @example minorDigits('GBP') //=> 2 */
export const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** Minor units as money of a locale. @example formatMoney(4500, 'GBP', 'en-GB') //=> '£45.00' */
export function formatMoney(amountMinor: number, currency: string, locale: string): string {
  const key = `${locale}|${currency}`;
  let found = moneyFormats.get(key);
  if (!found) {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    found = { format, digits: format.resolvedOptions().maximumFractionDigits ?? 2 };
    moneyFormats.set(key, found);
  }
  return plain(found.format.format(amountMinor / 10 ** found.digits));
}
