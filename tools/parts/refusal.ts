import type { ErrorCode } from '../../src/domain/errors.ts';
import type { DayRange, TimeRange } from '../../src/domain/language/types.ts';
import type { Business, DayWindow, Provider, Service } from '../../src/domain/people/business.ts';
import { windowsOfDate } from '../../src/domain/scheduling/open-windows.ts';
import type { Instant, LocalDate } from '../../src/domain/time/types.ts';
import { addDays, localDateOf } from '../../src/domain/time/wall.ts';
import { windowWords } from './hours-words.ts';
import type { Voice } from './voice.ts';
import { sayDate, sayMinute } from './voice.ts';
import { count, lengthWords, spoken } from './words.ts';

export type WishedTime = { readonly days: DayRange; readonly time?: TimeRange | undefined };

export type RefusalContext = {
  readonly business: Business;
  readonly service: Service;
  /** Undefined: anybody of the business. */
  readonly provider?: Provider | undefined;
  readonly now: Instant;
  readonly voice: Voice;
  readonly party?: number | undefined;
  /** Of a group session that is too full: how many more would fit. */
  readonly seatsLeft?: number | undefined;
};

/** @example timeWords({ from: 720, to: 1020, exact: false }, voice) //=> 'between 12:00 and 17:00' */
export function timeWords(time: TimeRange, voice: Voice): string {
  if (time.exact) return `at ${sayMinute(time.from, voice)}`;
  if (time.from === 0) return `before ${sayMinute(time.to, voice)}`;
  if (time.to >= 1440) return `from ${sayMinute(time.from, voice)} on`;
  return `between ${sayMinute(time.from, voice)} and ${sayMinute(time.to, voice)}`;
}

/** @example dayWords({ from: '2026-11-27', to: '2026-11-27' }, voice) //=> 'on Friday 27 November 2026' */
export const dayWords = ({ from, to }: DayRange, voice: Voice): string =>
  from === to ? `on ${sayDate(from, voice)}` : `from ${sayDate(from, voice)} to ${sayDate(to, voice)}`;

/** The wished time as the subject of a sentence. @example 'Friday 27 November 2026 at 15:30' */
const wishedNoun = ({ days, time }: WishedTime, voice: Voice): string => {
  const { from, to } = days;
  const dates = from === to ? sayDate(from, voice) : `${sayDate(from, voice)} to ${sayDate(to, voice)}`;
  return time ? `${dates} ${timeWords(time, voice)}` : dates;
};

const wishedWords = ({ days, time }: WishedTime, voice: Voice): string =>
  [dayWords(days, voice), time ? timeWords(time, voice) : ''].filter(Boolean).join(' ');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The true reason why a wished time cannot be had, in one sentence that names the day, the time and the rule.
 * @example whyNot('NOTICE', wished, context) //=> 'Haircut must be booked at least 1 hour ahead, so Friday 27 November 2026 at 15:30 is too soon.'
 */
export function whyNot(reason: ErrorCode, wished: WishedTime, context: RefusalContext): string {
  const { service, provider, voice } = context;
  const when = wishedWords(wished, voice);
  const noun = wishedNoun(wished, voice);
  const who = provider ? spoken(provider.name) : 'everybody';
  switch (reason) {
    case 'CLOSED':
      return closedWords(wished, context);
    case 'TAKEN':
      return wished.time?.exact
        ? `${noun} is already taken.`
        : provider
          ? `${who} has no free time left ${when}.`
          : `There is no free time left ${when}.`;
    case 'LIMIT':
      return `${capital(who)} takes no more bookings ${dayWords(wished.days, voice)}: the daily or weekly limit is reached.`;
    case 'FULL':
      return fullWords(when, context);
    case 'NO_RESOURCE':
      return `${service.name} needs ${(service.requires ?? []).map(({ kind }) => `a ${kind}`).join(' and ') || 'a room'}, and none is free ${when}.`;
    case 'PAST':
      return `${noun} is already over.`;
    case 'NOTICE':
      return `${service.name} must be booked at least ${lengthWords(service.minimumNoticeMinutes)} ahead, so ${noun} is too soon.`;
    case 'WINDOW':
      return windowWhy(wished, context);
    case 'OFF_GRID':
      return `${service.name} does not start ${wished.time ? timeWords(wished.time, voice) : 'then'}; the times below are the starts nearby.`;
    case 'NO_SUCH_TIME':
      return `The clocks change that night, so ${noun} does not exist.`;
    case 'INVALID_INPUT':
    case 'NOT_FOUND':
    case 'FORBIDDEN':
    case 'AMBIGUOUS':
    case 'NOT_UNDERSTOOD':
    case 'NEEDS_CONTACT':
    case 'POLICY':
    case 'STATE':
    case 'CHANGED':
    case 'EXPIRED':
    case 'CONFLICT':
    case 'RATE_LIMITED':
    case 'UNAVAILABLE':
    case 'TIMEOUT':
    case 'INTERNAL':
      return `I found nothing free ${when}.`;
  }
}

function fullWords(when: string, { service, party = 1, seatsLeft = 0 }: RefusalContext): string {
  const { seats = 1 } = service;
  if (party > seats)
    return `${service.name} takes at most ${count(seats, 'person').replace('persons', 'people')}, so ${party} do not fit in one session.`;
  if (seatsLeft > 0)
    return `There ${seatsLeft === 1 ? 'is' : 'are'} only ${count(seatsLeft, 'seat')} left ${when}, too few for ${party} people.`;
  return party > 1 ? `There are not ${party} seats left ${when}.` : `There is no place left ${when}.`;
}

/** Before the first date that can be booked, or after the last: whichever it is, with that date. */
function windowWhy(wished: WishedTime, { service, provider, business, now, voice }: RefusalContext): string {
  const noun = wishedNoun(wished, voice);
  const today = localDateOf(now, provider?.timeZone ?? business.timeZone);
  const { bookableFrom, bookableTo } = service;
  if (bookableFrom !== undefined && wished.days.from < bookableFrom)
    return `${service.name} can be booked from ${sayDate(bookableFrom, voice)} on, so ${noun} is too early.`;
  const rolling = addDays(today, service.bookingWindowDays);
  if (bookableTo !== undefined && bookableTo < today)
    return `${service.name} can no longer be booked: its last day was ${sayDate(bookableTo, voice)}.`;
  const last = bookableTo !== undefined && bookableTo < rolling ? bookableTo : rolling;
  const ends =
    last === bookableTo ? `is offered until ${sayDate(last, voice)} only` : `can be booked up to ${sayDate(last, voice)}`;
  return last === bookableTo
    ? `${service.name} ${ends}, so ${noun} is too late.`
    : `${noun} is too far ahead: ${service.name} ${ends}.`;
}

function closedWords({ days, time }: WishedTime, { business, service, provider, voice }: RefusalContext): string {
  const when = wishedWords({ days, time }, voice);
  const noun = wishedNoun({ days, time }, voice);
  const doing = provider ? [provider] : business.providers.filter(({ id }) => service.providerIds?.includes(id) ?? true);
  const who = provider ? `${spoken(provider.name)} is not in` : 'We are closed';
  if (days.from !== days.to) return `${who} ${when}.`;
  const sameClock = doing.every(({ timeZone }) => timeZone === voice.zone);
  const [only] = doing;
  const windows = doing.map((each) => windowsOfDate(each, days.from));
  const note = doing.map((each) => noteOf(each, days.from)).find((found) => found !== undefined);
  if (windows.every((each) => each.length === 0)) return `${who} ${dayWords(days, voice)}${note ? ` (${spoken(note)})` : ''}.`;
  const inside = windows.some((each) => time?.exact && each.some(({ start, end }) => time.from >= start && time.from < end));
  if (sameClock && inside)
    return `${service.name} takes ${lengthWords(service.durationMinutes)}, so it does not fit on ${noun}${hoursOf(doing, windows, voice)}.`;
  if (only && doing.length === 1 && sameClock)
    return `${noun} is outside ${spoken(only.name)}’s hours that day: ${windowWords(windows[0] ?? [], voice)}.`;
  return `${noun} is outside our hours.`;
}

/** The one person's hours of that day, in brackets. */
const hoursOf = ([only, ...others]: readonly Provider[], [windows]: readonly (readonly DayWindow[])[], voice: Voice): string =>
  only && windows && others.length === 0 ? ` (${spoken(only.name)} works ${windowWords(windows, voice)} that day)` : '';

const noteOf = ({ overrides }: Provider, date: LocalDate): string | undefined =>
  overrides.find((override) => override.date === date)?.note;
