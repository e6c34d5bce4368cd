import type { Business, Location, Money, Policies, Provider, Service } from '../../src/domain/people/business.ts';
import type { Contact } from '../../src/domain/people/customer.ts';
import type { Instant } from '../../src/domain/time/types.ts';
import { plusMinutes } from '../../src/domain/time/types.ts';
import type { Row } from '../../src/ports/channel.ts';
import type { Voice } from './voice.ts';
import { sayMoney, sayOtherTime, sayWhen, sayWhenAndZone } from './voice.ts';
import { lengthWords, listWords } from './words.ts';

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
  return party > 1 && price.amountMinor > 0 ? `${sayMoney(times(price, party), voice)} (${one} each)` : one;
}

/** @example placeWords(business, service) //=> 'Luna Hair Studio, 14 Lansdowne Walk, London E8 3EN' */
export function placeWords(business: Business, service: Service): string {
  const places = placesOf(business, service);
  const [only] = places;
  if (!only) return business.name;
  if (places.length > 1)
    return listWords(
      places.map(({ name }) => name),
      'or',
    );
  return only.address ? `${only.name}, ${only.address}` : only.name;
}

/** The cancellation policy in the business's own words, else in ours. */
export function policyWords({ cancellationMinutes, note }: Policies): string {
  if (note !== undefined) return note;
  return cancellationMinutes > 0
    ? `Free to move or cancel until ${lengthWords(cancellationMinutes)} before.`
    : 'Free to move or cancel until it starts.';
}

/** Everything a person agrees to when booking, as label and value; the same inputs give the same words. */
export function agreedRows({ business, service, provider, startsAt, voice, party = 1 }: Particulars): Row[] {
  return [
    { label: 'Service', value: `${service.name} (${lengthWords(service.durationMinutes)})` },
    { label: 'With', value: provider.name },
    ...(party > 1 ? [{ label: 'People', value: String(party) }] : []),
    { label: 'When', value: sayWhenAndZone(startsAt, voice) },
    { label: 'Where', value: placeWords(business, service) },
    { label: 'Price', value: partyPrice(service.price, party, voice) },
    ...(service.deposit ? [{ label: 'Deposit', value: partyPrice(service.deposit, party, voice) }] : []),
    { label: 'Policy', value: policyWords(business.policies) },
  ];
}

/** The rows as compared at execution. */
export const shownOf = (rows: readonly Row[]): Record<string, string> =>
  Object.fromEntries(rows.map(({ label, value }) => [label, value]));

export const sameShown = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([label, value]) => b[label] === value);

/** The other clock's time, where it differs. */
export function otherTimeRow({ startsAt, voice }: Particulars): Row[] {
  const other = sayOtherTime(startsAt, voice);
  return other === undefined ? [] : [{ label: voice.otherName, value: other }];
}

export const contactRows = ({ name, phone, email }: Contact): Row[] => [
  { label: 'Name', value: name },
  { label: 'Contact', value: [phone, email].filter((way) => way !== undefined).join(', ') },
];

/** Until when a change is free, as a sentence; late when that is over. */
export function freeUntilWords(
  policies: Policies,
  startsAt: Instant,
  now: Instant,
  voice: Voice,
): { readonly late: boolean; readonly words: string } {
  const until = plusMinutes(startsAt, -policies.cancellationMinutes);
  const late = now > until;
  const words = late
    ? `Late: free changes ended on ${sayWhen(until, voice)}. ${policyWords(policies)}`
    : `Free of charge until ${sayWhen(until, voice)}.`;
  return { late, words };
}
