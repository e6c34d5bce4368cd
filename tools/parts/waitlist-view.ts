import type { WaitlistEntry, WaitlistWish } from '../../src/domain/booking/waitlist-entry.ts';
import type { Business } from '../../src/domain/people/business.ts';
import { wallOf, instantsOf, addDays, daysBetween } from '../../src/domain/time/wall.ts';
import type { LocalDate, ZoneId } from '../../src/domain/time/types.ts';
import type { WaitingEntry } from '../../src/services/waitlist-place.ts';
import { waitlistPlaces } from '../../src/services/waitlist-place.ts';
import type { ToolContext, ToolFailure } from '../contract.ts';
import type { ToolDeps } from './deps.ts';
import { pickNamed } from './named.ts';
import { dayWords, timeWords } from './refusal.ts';
import { fail } from './results.ts';
import { serviceWith } from './slot-view.ts';
import type { Voice } from './voice.ts';
import { voiceFor } from './voice.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';
import { asInEnglish } from './told.ts';

/** "Haircut with Maya" */
export function wishTitle(business: Business, wish: WaitlistWish, voice: Pick<Voice, 'locale'>): string {
  const { say } = wordingOf(voice.locale);
  const service = business.services.find(({ id }) => id === wish.serviceId);
  const provider = business.providers.find(({ id }) => id === wish.providerId);
  const title = service ? serviceWith(service, provider?.name, voice) : say('title.anAppointment');
  return wish.party > 1 ? say('title.party', { title, count: wish.party }) : title;
}

/** "on Friday 27 November 2026 between 12:00 and 17:00", on the provider's clock. */
export function wishWhen({ from, to, times }: WaitlistWish, voice: Voice): string {
  const { say, anyOf } = wordingOf(voice.locale);
  const day = dayWords({ from, to }, voice);
  return times.length === 0 ? day : say('time.dayAndTime', { day, time: anyOf(times.map((time) => timeWords(time, voice))) });
}

/** One line of a person's waitlist. @example 'Haircut with Maya on Friday 27 November 2026: you are number 2 of 3' */
export function entryLine(
  { entry, place, of }: WaitingEntry,
  business: Business,
  context: Pick<ToolContext, 'timeZone' | 'locale'>,
): string {
  const voice = voiceFor(business, context);
  const { say } = wordingOf(voice.locale);
  const wish = { title: wishTitle(business, entry.wish, voice), when: wishWhen(entry.wish, voice) };
  if (entry.state === 'offered') return say('waitlist.lineOffered', wish);
  return place === 1 ? say('waitlist.lineNext', wish) : say('waitlist.linePlace', { ...wish, place, of });
}

/** What the person waits for, first come first. Empty for staff, who wait for nothing. */
export async function ownEntries(
  { principal, business }: Pick<ToolContext, 'principal' | 'business'>,
  deps: ToolDeps,
): Promise<WaitingEntry[]> {
  if (principal.role !== 'customer') return [];
  return waitlistPlaces(deps.services, { principal, businessId: business._id, customerId: principal.customerId });
}

/** The entry that is meant: its number as listed, the name of its service, or the only one. */
export async function resolveEntry(
  said: string | null,
  context: ToolContext,
  deps: ToolDeps,
): Promise<WaitlistEntry | ToolFailure> {
  const { business } = context;
  const { say } = wordingOf(context.locale);
  const own = await ownEntries(context, deps);
  const [only] = own;
  if (!only)
    return fail('NOT_FOUND', 'The person is on no waitlist here.', {
      view: { text: say('waitlist.none'), expects: 'anything' },
    });
  if (own.length === 1) return only.entry;
  const number = said === null ? undefined : /\d+/.exec(said)?.[0];
  const byNumber = number === undefined ? undefined : own[Number(number) - 1];
  if (byNumber) return byNumber.entry;
  const services = business.services.filter(({ id }) => own.some(({ entry }) => entry.wish.serviceId === id));
  const named = said === null ? undefined : pickNamed(said, services).one;
  const ofService = own.filter(({ entry }) => entry.wish.serviceId === named?.id);
  if (ofService.length === 1 && ofService[0]) return ofService[0].entry;
  const linesFor = (person: Pick<ToolContext, 'timeZone' | 'locale'>): string[] =>
    own.map((one, index) => `${index + 1}. ${entryLine(one, business, person)}`);
  return fail('AMBIGUOUS', `The person waits for ${own.length} things: ask which, by number.`, {
    alternatives: linesFor(asInEnglish(context)),
    view: {
      text: `${say('waitlist.whichOne')}\n\n${linesFor(context).join('\n')}`,
      offers: own.map(({ entry }, index) => ({
        label: `${index + 1}. ${wishTitle(business, entry.wish, context)}`,
        say: `Take me off waitlist number ${index + 1}`,
      })),
      expects: 'anything',
    },
  });
}

export type WaitedDays = Pick<WaitlistWish, 'from' | 'to' | 'times'>;

/** Dates and a part of day that were said on one clock, on the provider's. */
export function onProvidersClock({ from, to, times }: WaitedDays, said: ZoneId, providers: ZoneId): WaitedDays {
  if (said === providers) return { from, to, times };
  const [time] = times;
  const minute = time?.from ?? 0;
  const there = (date: LocalDate, at: number): { date: LocalDate; minute: number } => {
    const [start] = instantsOf({ date, minute: at }, said);
    return start === undefined ? { date, minute: at } : wallOf(start, providers);
  };
  const first = there(from, minute);
  const shift = daysBetween(from, first.date);
  if (time) {
    const moved = { ...time, from: first.minute, to: first.minute + (time.to - time.from) };
    return { from: addDays(from, shift), to: addDays(to, shift), times: [moved] };
  }
  return { from: first.date, to: there(to, 1439).date, times: [] };
}
