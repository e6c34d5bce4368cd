import type { ErrorCode } from '../../src/domain/errors.ts';
import type { DayRange, TimeRange } from '../../src/domain/language/types.ts';
import type { Business, Provider, Service } from '../../src/domain/people/business.ts';
import { windowsOfDate } from '../../src/domain/scheduling/open-windows.ts';
import type { Instant, LocalDate } from '../../src/domain/time/types.ts';
import { addDays, localDateOf } from '../../src/domain/time/wall.ts';
import { windowWords } from './hours-words.ts';
import type { Voice } from './voice.ts';
import { sayDate, sayMinute } from './voice.ts';
import { lengthWords, spoken } from './words.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

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
export function timeWords(time: TimeRange, voice: Pick<Voice, 'locale'>): string {
  const { say } = wordingOf(voice.locale);
  const [from, to] = [sayMinute(time.from, voice), sayMinute(time.to, voice)];
  if (time.exact) return say('time.at', { time: from, count: hourIn(from) });
  if (time.from === 0) return say('time.before', { time: to });
  if (time.to >= 1440) return say('time.fromOn', { time: from });
  return say('time.between', { from, to });
}

/** Spanish and Portuguese say "at one" in the singular. */
const hourIn = (time: string): number => Number(/\d+/.exec(time)?.[0] ?? 0);

/** @example dayWords({ from: '2026-11-27', to: '2026-11-27' }, voice) //=> 'on Friday 27 November 2026' */
export function dayWords({ from, to }: DayRange, voice: Voice): string {
  const { say } = wordingOf(voice.locale);
  return from === to
    ? say('time.on', { date: sayDate(from, voice) })
    : say('time.fromTo', { from: sayDate(from, voice), to: sayDate(to, voice) });
}

/** The wished time as the subject of a sentence. @example 'Friday 27 November 2026 at 15:30' */
function wishedNoun({ days, time }: WishedTime, voice: Voice): string {
  const { say } = wordingOf(voice.locale);
  const [from, to] = [sayDate(days.from, voice), sayDate(days.to, voice)];
  const dates = days.from === days.to ? from : say('time.range', { from, to });
  return time ? say('time.dayAndTime', { day: dates, time: timeWords(time, voice) }) : dates;
}

const wishedWords = ({ days, time }: WishedTime, voice: Voice): string =>
  time
    ? wordingOf(voice.locale).say('time.dayAndTime', { day: dayWords(days, voice), time: timeWords(time, voice) })
    : dayWords(days, voice);

/**
 * The true reason why a wished time cannot be had, in one sentence that names the day, the time and the rule.
 * @example whyNot('NOTICE', wished, context) //=> 'Haircut must be booked at least 1 hour ahead, so Friday 27 November 2026 at 15:30 is too soon.'
 */
export function whyNot(reason: ErrorCode, wished: WishedTime, context: RefusalContext): string {
  const { service, provider, voice } = context;
  const { say, allOf } = wordingOf(voice.locale);
  const when = wishedWords(wished, voice);
  const time = wishedNoun(wished, voice);
  switch (reason) {
    case 'CLOSED':
      return closedWords(wished, context);
    case 'TAKEN':
      if (wished.time?.exact) return say('refusal.taken', { time });
      return provider ? say('refusal.noTimeWith', { provider: spoken(provider.name), when }) : say('refusal.noTime', { when });
    case 'LIMIT': {
      const day = dayWords(wished.days, voice);
      return provider ? say('refusal.limitWith', { provider: spoken(provider.name), day }) : say('refusal.limit', { day });
    }
    case 'FULL':
      return fullWords(when, context);
    case 'NO_RESOURCE': {
      const needs = (service.requires ?? []).map(({ kind }) => say('refusal.aThing', { thing: kind }));
      return say('refusal.noResource', { service: service.name, what: allOf(needs) || say('refusal.aRoom'), when });
    }
    case 'PAST':
      return say('refusal.past', { time });
    case 'NOTICE':
      return say('refusal.notice', { service: service.name, length: lengthWords(service.minimumNoticeMinutes, voice), time });
    case 'WINDOW':
      return windowWhy(wished, context);
    case 'OFF_GRID':
      return wished.time
        ? say('refusal.offGrid', { service: service.name, time: timeWords(wished.time, voice) })
        : say('refusal.offGridThen', { service: service.name });
    case 'NO_SUCH_TIME':
      return say('refusal.noSuchTime', { time });
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
      return say('refusal.nothingFree', { when });
  }
}

function fullWords(when: string, { service, party = 1, seatsLeft = 0, voice }: RefusalContext): string {
  const { say } = wordingOf(voice.locale);
  const { seats = 1 } = service;
  if (party > seats) return say('refusal.tooMany', { service: service.name, most: say('time.people', { count: seats }), party });
  if (seatsLeft > 0) return say('refusal.seatsLeft', { count: seatsLeft, when, party });
  return party > 1 ? say('refusal.noSeatsFor', { party, when }) : say('refusal.noPlace', { when });
}

/** Before the first date that can be booked, or after the last: whichever it is, with that date. */
function windowWhy(wished: WishedTime, { service, provider, business, now, voice }: RefusalContext): string {
  const { say } = wordingOf(voice.locale);
  const time = wishedNoun(wished, voice);
  const today = localDateOf(now, provider?.timeZone ?? business.timeZone);
  const { name, bookableFrom, bookableTo } = service;
  if (bookableFrom !== undefined && wished.days.from < bookableFrom)
    return say('refusal.tooEarly', { service: name, date: sayDate(bookableFrom, voice), time });
  const rolling = addDays(today, service.bookingWindowDays);
  if (bookableTo !== undefined && bookableTo < today)
    return say('refusal.ended', { service: name, date: sayDate(bookableTo, voice) });
  return bookableTo !== undefined && bookableTo < rolling
    ? say('refusal.tooLate', { service: name, date: sayDate(bookableTo, voice), time })
    : say('refusal.tooFar', { service: name, date: sayDate(rolling, voice), time });
}

function closedWords({ days, time: asked }: WishedTime, { business, service, provider, voice }: RefusalContext): string {
  const { say } = wordingOf(voice.locale);
  const time = wishedNoun({ days, time: asked }, voice);
  const doing = provider ? [provider] : business.providers.filter(({ id }) => service.providerIds?.includes(id) ?? true);
  const absent = (when: string, note?: string): string => {
    if (!provider) return note === undefined ? say('refusal.closed', { when }) : say('refusal.closedNote', { when, note });
    const name = spoken(provider.name);
    return note === undefined
      ? say('refusal.notIn', { provider: name, when })
      : say('refusal.notInNote', { provider: name, when, note });
  };
  if (days.from !== days.to) return absent(wishedWords({ days, time: asked }, voice));
  const sameClock = doing.every(({ timeZone }) => timeZone === voice.zone);
  const windows = doing.map((each) => windowsOfDate(each, days.from));
  const note = doing.map((each) => noteOf(each, days.from)).find((found) => found !== undefined);
  if (windows.every((each) => each.length === 0)) return absent(dayWords(days, voice), note ? spoken(note) : undefined);
  const inside = windows.some((each) => asked?.exact && each.some(({ start, end }) => asked.from >= start && asked.from < end));
  const [only, ...others] = doing;
  const alone =
    only && others.length === 0 ? { provider: spoken(only.name), hours: windowWords(windows[0] ?? [], voice) } : undefined;
  if (sameClock && inside) {
    const long = { service: service.name, length: lengthWords(service.durationMinutes, voice), time };
    return alone ? say('refusal.doesNotFitHours', { ...long, ...alone }) : say('refusal.doesNotFit', long);
  }
  return alone && sameClock ? say('refusal.outsideOf', { time, ...alone }) : say('refusal.outside', { time });
}

const noteOf = ({ overrides }: Provider, date: LocalDate): string | undefined =>
  overrides.find((override) => override.date === date)?.note;
