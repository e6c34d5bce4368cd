import type { Business, Location, Money, Policies, Provider, Service } from '../../src/domain/people/business.ts';
import type { Contact } from '../../src/domain/people/customer.ts';
import type { Instant } from '../../src/domain/time/types.ts';
import { plusMinutes } from '../../src/domain/time/types.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';
import type { Row } from '../../src/ports/channel.ts';
import type { Voice } from './voice.ts';
import { plainly, sayMoney, sayOtherTime, sayWhen, sayWhenAndZone } from './voice.ts';
import { lengthWords } from './words.ts';

/** Who, what and when of an appointment, made or to be made. */
export type Particulars = {
  readonly business: Business;
  readonly service: Service;
  readonly provider: Provider;
  readonly startsAt: Instant;
  readonly voice: Voice;
  /** How many people come; one when absent. */
  readonly party?: number | undefined;
};

/** Where a service is given. */
export const placesOf = (business: Business, service: Service): readonly Location[] =>
  business.locations.filter(({ id }) => service.locationIds?.includes(id) ?? true);

const times = ({ amountMinor, currency }: Money, many: number): Money => ({ amountMinor: amountMinor * many, currency });

/** What a party pays. @example partyPrice(price, 3, voice) //=> '£90.00 (£30.00 each)' */
export function partyPrice(price: Money, party: number, voice: Voice): string {
  const one = sayMoney(price, voice);
  return party > 1 && price.amountMinor > 0
    ? wordingOf(voice.locale).say('booking.each', { price: sayMoney(times(price, party), voice), one })
    : one;
}

/** @example placeWords(business, service, voice) //=> 'Luna Hair Studio, 14 Lansdowne Walk, London E8 3EN' */
export function placeWords(business: Business, service: Service, voice: Pick<Voice, 'locale'>): string {
  const places = placesOf(business, service);
  const [only] = places;
  if (!only) return business.name;
  if (places.length > 1) return wordingOf(voice.locale).anyOf(places.map(({ name }) => name));
  return only.address ? `${only.name}, ${only.address}` : only.name;
}

/** The cancellation policy in the business's own words, else in ours. */
export function policyWords({ cancellationMinutes, note }: Policies, voice: Pick<Voice, 'locale'>): string {
  if (note !== undefined) return note;
  const { say } = wordingOf(voice.locale);
  return cancellationMinutes > 0
    ? say('booking.freeUntilBefore', { length: lengthWords(cancellationMinutes, voice) })
    : say('booking.freeUntilStart');
}

/** Everything a person agrees to when booking, as label and value; the same inputs give the same words. */
export function agreedRows({ business, service, provider, startsAt, voice, party = 1 }: Particulars): Row[] {
  const { say } = wordingOf(voice.locale);
  const length = lengthWords(service.durationMinutes, voice);
  return [
    { label: say('label.service'), value: say('booking.serviceAndLength', { service: service.name, length }) },
    { label: say('label.with'), value: provider.name },
    ...(party > 1 ? [{ label: say('label.people'), value: String(party) }] : []),
    { label: say('label.when'), value: sayWhenAndZone(startsAt, voice) },
    { label: say('label.where'), value: placeWords(business, service, voice) },
    { label: say('label.price'), value: partyPrice(service.price, party, voice) },
    ...(service.deposit ? [{ label: say('label.deposit'), value: partyPrice(service.deposit, party, voice) }] : []),
    { label: say('label.policy'), value: policyWords(business.policies, voice) },
  ];
}

/** The rows as compared at execution. */
export const shownOf = (rows: readonly Row[]): Record<string, string> =>
  Object.fromEntries(rows.map(({ label, value }) => [label, value]));

/** What is compared is English: a person who changes the language between the proposal and the yes has agreed to the same. */
export const agreedOf = (particulars: Particulars): Record<string, string> =>
  shownOf(agreedRows({ ...particulars, voice: plainly(particulars.voice, particulars.business) }));

export const sameShown = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([label, value]) => b[label] === value);

/** The other clock's time, where it differs. */
export function otherTimeRow({ startsAt, voice }: Particulars): Row[] {
  const other = sayOtherTime(startsAt, voice);
  return other === undefined ? [] : [{ label: voice.otherName, value: other }];
}

export function contactRows({ name, phone, email }: Contact, voice: Pick<Voice, 'locale'>): Row[] {
  const { say } = wordingOf(voice.locale);
  return [
    { label: say('label.name'), value: name },
    { label: say('label.contact'), value: [phone, email].filter((way) => way !== undefined).join(', ') },
  ];
}

/** Until when a change is free, as a sentence; late when that is over. */
export function freeUntilWords(
  policies: Policies,
  startsAt: Instant,
  now: Instant,
  voice: Voice,
): { readonly late: boolean; readonly words: string } {
  const until = plusMinutes(startsAt, -policies.cancellationMinutes);
  const late = now > until;
  const { say } = wordingOf(voice.locale);
  const when = sayWhen(until, voice);
  const words = late ? say('booking.late', { when, policy: policyWords(policies, voice) }) : say('booking.freeUntil', { when });
  return { late, words };
}
