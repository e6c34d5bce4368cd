import { argumentsHash } from '../domain/dialogue/arguments-hash.ts';
import type { Notice, NoticeChoice } from '../domain/dialogue/notice.ts';
import type { ProposedOperation } from '../domain/dialogue/proposal.ts';
import type { WaitlistEntry, WaitlistOffer } from '../domain/booking/waitlist-entry.ts';
import type { Business } from '../domain/people/business.ts';
import type { Customer } from '../domain/people/customer.ts';
import { asId } from '../domain/people/ids.ts';
import type { OperationId } from '../domain/people/ids.ts';
import { formatDate, formatDateTime, formatMoney, formatTime, zoneLabel } from '../domain/time/format.ts';
import type { Instant } from '../domain/time/types.ts';
import { localDateOf } from '../domain/time/wall.ts';
import { offsetAt } from '../domain/time/zones.ts';
import { providerOf } from './access.ts';
import { serviceWaitedFor } from './fitting-starts.ts';

/** Whom a notice speaks to, about what. */
export type Told = {
  readonly business: Business;
  readonly entry: WaitlistEntry;
  readonly offer: WaitlistOffer;
  readonly customer: Customer | undefined;
};

/** The name of the tool behind both buttons: tools/answer_offer.ts. */
const ANSWER_TOOL = 'answer_offer';

/** What "Take it" and "No, thanks" mean to the tool. Found again by the entry and the offer's own id. */
const answerArguments = ({ entry, offer }: Told, accept: boolean): Readonly<Record<string, unknown>> => ({
  entryId: entry._id,
  offerId: offer.operationId,
  accept,
});

/** Times are those of the visit, always with their zone where the person's clock shows another. */
function when({ business, customer }: Told, at: Instant, zone = business.timeZone): string {
  const text = formatDateTime(at, zone, business.locale);
  const theirs = customer?.timeZone;
  const differs = theirs !== undefined && offsetAt(theirs, at) !== offsetAt(zone, at);
  return differs ? `${text} (${zoneLabel(at, zone, business.locale)})` : text;
}

/** "until 14:30", with the date where that is another day. */
function until(told: Told, zone: Business['timeZone'], now: Instant): string {
  const { offer, business } = told;
  const sameDay = localDateOf(offer.until, zone) === localDateOf(now, zone);
  const theirs = told.customer?.timeZone;
  const agree = theirs === undefined || offsetAt(theirs, offer.until) === offsetAt(zone, offer.until);
  return sameDay && agree ? formatTime(offer.until, zone, business.locale) : when(told, offer.until, zone);
}

function answer(told: Told, accept: boolean, what: string): ProposedOperation {
  const args = answerArguments(told, accept);
  return {
    operationId: asId<OperationId>(`${told.offer.operationId}|${accept ? 'accept' : 'pass'}`),
    tool: ANSWER_TOOL,
    args,
    argumentsHash: argumentsHash(args),
    shows: {},
    summary: accept ? what : `No: ${what}`,
  };
}

/** The offer as the person reads it: what, with whom, when, the price, until when it is theirs; a button to take it and one to pass. */
export function offerNotice(told: Told, reference: string, now: Instant): Notice {
  const { business, entry, offer } = told;
  const service = serviceWaitedFor(told);
  const provider = providerOf(business, offer.providerId);
  const zone = provider.timeZone;
  const { party } = entry.wish;
  const amount = service.price.amountMinor * party;
  const price = amount === 0 ? 'free of charge' : formatMoney(amount, service.price.currency, business.locale);
  const what = `${service.name} with ${provider.name} on ${when(told, offer.startsAt, zone)}`;
  const deadline = until(told, zone, now);
  const request = service.approval ? ` ${provider.name} then still has to say yes.` : '';
  const choices: NoticeChoice[] = [
    { label: 'Take it', operation: answer(told, true, what), answers: 'yes' },
    { label: 'No, thanks', operation: answer(told, false, what), answers: 'no' },
  ];
  return {
    text: `Good news from the waitlist: **${what}** has become free (${price}). It is held for you alone until ${deadline}. Shall I book it for you?${request}`,
    card: {
      type: 'appointment',
      title: 'A time for you',
      reference,
      state: 'held for you',
      rows: [
        { label: 'Service', value: party > 1 ? `${service.name}, for ${party}` : service.name },
        { label: 'With', value: provider.name },
        { label: 'When', value: when(told, offer.startsAt, zone) },
        { label: 'Price', value: price },
        { label: 'Yours until', value: deadline },
      ],
    },
    choices,
  };
}

/** That an offer ran out unanswered. */
export const offerOverNotice = ({ business, offer }: Told): Notice => ({
  text: `The time on ${formatDate(localDateOf(offer.startsAt, providerOf(business, offer.providerId).timeZone), business.locale)} that I held for you went to the next in line. You keep your place on the waitlist for other times.`,
});
