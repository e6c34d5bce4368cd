import type { Appointment } from '../../src/domain/booking/appointment.ts';
import { blank, mentionsIn } from '../../src/domain/language/mentions.ts';
import { resolveWhen } from '../../src/domain/language/when.ts';
import { wallOf } from '../../src/domain/time/wall.ts';
import type { ToolContext } from '../contract.ts';

/** A mention as sure as this names something. */
const SURE = 0.8;

/**
 * Those of the bookings that words mean: by service, by person, by day or time. Undefined where the words name nothing of the kind.
 * @example bookingsNamed('is my haircut on friday still on', bookings, context) //=> [the haircut on Friday]
 */
export function bookingsNamed<T extends Pick<Appointment, 'serviceId' | 'providerId' | 'startsAt'>>(
  words: string,
  bookings: readonly T[],
  { business, now, timeZone, locale }: ToolContext,
): readonly T[] | undefined {
  const services = mentionsIn(words, business.services).filter(({ score }) => score >= SURE);
  const people = mentionsIn(words, business.providers, true).filter(({ score }) => score >= SURE);
  const bare = [...services, ...people].reduce((rest, { span }) => blank(rest, span), words);
  const { day, time, candidates } = resolveWhen(bare, {
    now,
    timeZone,
    weekStartsOn: business.weekStartsOn,
    locale: business.locale,
    countryCode: business.countryCode,
    language: locale,
  });
  const readings = candidates.length > 0 ? candidates : day || time ? [{ day, time }] : [];
  if (services.length === 0 && people.length === 0 && readings.length === 0) return undefined;
  return bookings.filter(({ serviceId, providerId, startsAt }) => {
    if (services.length > 0 && !services.some(({ id }) => id === serviceId)) return false;
    if (people.length > 0 && !people.some(({ id }) => id === providerId)) return false;
    const { date, minute } = wallOf(startsAt, timeZone);
    return (
      readings.length === 0 ||
      readings.some(
        (each) =>
          (!each.day || (date >= each.day.from && date <= each.day.to)) &&
          (!each.time || (minute >= each.time.from && minute < Math.max(each.time.to, each.time.from + 1))),
      )
    );
  });
}
