import { argumentsHash } from '../domain/dialogue/arguments-hash.ts';
import type { Notice, NoticeChoice } from '../domain/dialogue/notice.ts';
import type { ProposedOperation } from '../domain/dialogue/proposal.ts';
import type { WaitlistEntry, WaitlistOffer } from '../domain/booking/waitlist-entry.ts';
import type { Business } from '../domain/people/business.ts';
import type { Customer } from '../domain/people/customer.ts';
import { asId } from '../domain/people/ids.ts';
import type { OperationId } from '../domain/people/ids.ts';
import { formatDate, formatMoney, formatTime, zoneLabel } from '../domain/time/format.ts';
import type { Instant } from '../domain/time/types.ts';
import { localDateOf } from '../domain/time/wall.ts';
import { offsetAt } from '../domain/time/zones.ts';
import { wordingOf } from '../domain/wording/wording.ts';
import { providerOf } from './access.ts';
import { serviceWaitedFor } from './fitting-starts.ts';

/** Whom a notice speaks to, about what. */
export type Told = {
  readonly business: Business;
  readonly entry: WaitlistEntry;
  readonly offer: WaitlistOffer;
  readonly customer: Customer | undefined;
  /** Of the conversation in which it is told; BCP 47. */
  readonly locale: string;
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
function when({ business, customer, locale }: Told, at: Instant, zone = business.timeZone): string {
  const date = formatDate(localDateOf(at, zone), locale);
  const text = wordingOf(locale).say('time.dateAndTime', { date, time: formatTime(at, zone, locale) });
  const theirs = customer?.timeZone;
  const differs = theirs !== undefined && offsetAt(theirs, at) !== offsetAt(zone, at);
  return differs ? `${text} (${zoneLabel(at, zone, locale)})` : text;
}

/** "until 14:30", with the date where that is another day. */
function until(told: Told, zone: Business['timeZone'], now: Instant): string {
  const { offer, locale } = told;
  const sameDay = localDateOf(offer.until, zone) === localDateOf(now, zone);
  const theirs = told.customer?.timeZone;
  const agree = theirs === undefined || offsetAt(theirs, offer.until) === offsetAt(zone, offer.until);
  return sameDay && agree
    ? wordingOf(locale).say('time.clock', { time: formatTime(offer.until, zone, locale) })
    : when(told, offer.until, zone);
}

function answer(told: Told, accept: boolean, what: string): ProposedOperation {
  const args = answerArguments(told, accept);
  return {
    operationId: asId<OperationId>(`${told.offer.operationId}|${accept ? 'accept' : 'pass'}`),
    tool: ANSWER_TOOL,
    args,
    argumentsHash: argumentsHash(args),
    shows: {},
    summary: accept ? what : wordingOf(told.locale).say('notice.pass', { what }),
  };
}

/** The offer as the person reads it: what, with whom, when, the price, until when it is theirs; a button to take it and one to pass. */
export function offerNotice(told: Told, reference: string, now: Instant): Notice {
  const { business, entry, offer, locale } = told;
  const { say } = wordingOf(locale);
  const service = serviceWaitedFor(told);
  const provider = providerOf(business, offer.providerId);
  const zone = provider.timeZone;
  const { party } = entry.wish;
  const amount = service.price.amountMinor * party;
  const price = amount === 0 ? say('time.freeOfCharge') : formatMoney(amount, service.price.currency, locale);
  const title = say('title.with', { service: service.name, provider: provider.name });
  const what = say('booking.on', { title, when: when(told, offer.startsAt, zone) });
  const deadline = until(told, zone, now);
  const offered = { what, price, deadline };
  const choices: NoticeChoice[] = [
    { label: say('notice.takeIt'), operation: answer(told, true, what), answers: 'yes' },
    { label: say('notice.noThanks'), operation: answer(told, false, what), answers: 'no' },
  ];
  return {
    text: service.approval ? say('notice.offerRequest', { ...offered, provider: provider.name }) : say('notice.offer', offered),
    card: {
      type: 'appointment',
      title: say('notice.offerTitle'),
      reference,
      state: say('notice.heldForYou'),
      rows: [
        {
          label: say('label.service'),
          value: party > 1 ? say('title.party', { title: service.name, count: party }) : service.name,
        },
        { label: say('label.with'), value: provider.name },
        { label: say('label.when'), value: when(told, offer.startsAt, zone) },
        { label: say('label.price'), value: price },
        { label: say('label.yoursUntil'), value: deadline },
      ],
    },
    choices,
  };
}

/** That an offer ran out unanswered. */
export const offerOverNotice = ({ business, offer, locale }: Told): Notice => ({
  text: wordingOf(locale).say('notice.offerGone', {
    date: formatDate(localDateOf(offer.startsAt, providerOf(business, offer.providerId).timeZone), locale),
  }),
});
