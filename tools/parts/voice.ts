import type { Business, Money, Provider, Service } from '../../src/domain/people/business.ts';
import { formatDate, formatMoney, formatShortDate, formatTime, formatWeekday, zoneLabel } from '../../src/domain/time/format.ts';
import type { Instant, LocalDate, MinuteOfDay, Weekday, ZoneId } from '../../src/domain/time/types.ts';
import { DAY_MS, MINUTE_MS, instant } from '../../src/domain/time/types.ts';
import { instantsOf, localDateOf, wallOf } from '../../src/domain/time/wall.ts';
import { offsetAt } from '../../src/domain/time/zones.ts';
import { spokenLocale } from '../../src/domain/wording/languages.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

/** How times are said to somebody: in which zone, and in which other zone they may live. */
export type Voice = {
  readonly locale: string;
  /** Of the visit: the business's for visits in person, the person's for online services. */
  readonly zone: ZoneId;
  /** The person's zone, or the business's when `zone` is the person's. */
  readonly otherZone: ZoneId;
  /** What the other zone's row is called. */
  readonly otherName: string;
};

/** Whether a service happens online only: then its times are the person's own. */
export function isOnline(business: Business, service: Service): boolean {
  const places = business.locations.filter(({ id }) => service.locationIds?.includes(id) ?? true);
  return places.length > 0 && places.every(({ online }) => online === true);
}

/** How to speak to this person about this service; without a service, as for a visit in person. */
export function voiceFor(
  business: Business,
  person: { readonly timeZone: ZoneId; readonly locale: string },
  service?: Service,
): Voice {
  const locale = spokenLocale(person.locale, business.locale);
  const { say } = wordingOf(locale);
  return service && isOnline(business, service)
    ? {
        locale,
        zone: person.timeZone,
        otherZone: business.timeZone,
        otherName: say('label.timeIn', { city: cityOf(business.timeZone) }),
      }
    : { locale, zone: business.timeZone, otherZone: person.timeZone, otherName: say('label.yourTime') };
}

/** How to speak to staff about a calendar: on its own clock. */
export const calendarVoice = (
  business: Business,
  provider: Provider,
  person: { readonly timeZone: ZoneId; readonly locale: string },
): Voice => ({ ...voiceFor(business, person), zone: provider.timeZone, otherZone: provider.timeZone });

/** The same in English, whatever the person speaks: for what is compared, and not read, by the time of a yes. */
export const plainly = (voice: Voice, business: Pick<Business, 'locale'>): Voice => ({
  ...voice,
  locale: spokenLocale('en', business.locale),
});

/** For what a model reads: English, as the person writes it where that is what they speak. */
export const inEnglish = (voice: Voice, business: Pick<Business, 'locale'>): Voice =>
  wordingOf(voice.locale).language === 'en' ? voice : plainly(voice, business);

/** @example cityOf('America/New_York') //=> 'New York' */
export const cityOf = (zone: ZoneId): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** Whether the two zones' clocks differ at that instant. */
export const differs = (at: Instant, voice: Voice): boolean => offsetAt(voice.zone, at) !== offsetAt(voice.otherZone, at);

/** @example sayDate('2026-11-27', voice) //=> 'Friday 27 November 2026' */
export const sayDate = (date: LocalDate, voice: Pick<Voice, 'locale'>): string => formatDate(date, voice.locale);

/** The wall time, with the offset where the clock shows it twice that night. */
export function sayTime(at: Instant, voice: Voice): string {
  const time = formatTime(at, voice.zone, voice.locale);
  const twice = instantsOf(wallOf(at, voice.zone), voice.zone).length > 1;
  return twice ? `${time} (${offsetName(at, voice)})` : time;
}
const offsetName = (at: Instant, voice: Voice): string => zoneLabel(at, voice.zone, voice.locale).split(', ').at(-1) ?? '';

/** A minute of the day as a clock shows it. @example sayMinute(930, voice) //=> '15:30' */
export const sayMinute = (minute: MinuteOfDay, voice: Pick<Voice, 'locale'>): string =>
  formatTime(instant(DAY_MS + (minute % 1440) * MINUTE_MS), 'UTC' as ZoneId, voice.locale);

/** Weekday, date and time; with the zone where the other zone's clock differs. */
export function sayWhen(at: Instant, voice: Voice): string {
  const { say } = wordingOf(voice.locale);
  const when = say('time.dateAndTime', { date: sayDate(localDateOf(at, voice.zone), voice), time: sayTime(at, voice) });
  return differs(at, voice) ? say('time.onClockOf', { when, city: cityOf(voice.zone) }) : when;
}

/** Weekday, date, time and always the zone with its offset: for what a person agrees to. */
export function sayWhenAndZone(at: Instant, voice: Voice): string {
  const date = sayDate(localDateOf(at, voice.zone), voice);
  const time = formatTime(at, voice.zone, voice.locale);
  const when = wordingOf(voice.locale).say('time.dateAndTime', { date, time });
  return `${when} (${zoneLabel(at, voice.zone, voice.locale)})`;
}

/** The same instant on the other zone's clock; undefined when the clocks agree. */
export const sayOtherTime = (at: Instant, voice: Voice): string | undefined =>
  differs(at, voice) ? sayWhenAndZone(at, { ...voice, zone: voice.otherZone }) : undefined;

/** @example sayShort(at, voice) //=> 'Fri 27 Nov, 15:30' */
export const sayShort = (at: Instant, voice: Voice): string =>
  wordingOf(voice.locale).say('time.dateAndTime', { date: sayDay(at, voice), time: sayTime(at, voice) });

/** @example sayDay(at, voice) //=> 'Fri 27 Nov' */
export const sayDay = (at: Instant, voice: Voice): string => formatShortDate(localDateOf(at, voice.zone), voice.locale);

/** @example sayMoney({ amountMinor: 0, currency: 'GBP' }, voice) //=> 'free of charge' */
export const sayMoney = (price: Money, voice: Voice): string =>
  price.amountMinor === 0
    ? wordingOf(voice.locale).say('time.freeOfCharge')
    : formatMoney(price.amountMinor, price.currency, voice.locale);

/** @example sayWeekday(5, voice) //=> 'Friday' */
export const sayWeekday = (day: Weekday, voice: Pick<Voice, 'locale'>): string => formatWeekday(day, voice.locale);
