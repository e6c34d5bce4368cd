import type { Service } from '../../src/domain/people/business.ts';
import type { ToolContext } from '../contract.ts';
import { policyWords } from './appointment-view.ts';
import { sayMoney, voiceFor } from './voice.ts';
import { listWords, spoken } from './words.ts';

const SPEAKS_OF_MONEY = /\b(?:fees?|charge[ds]?|refund\w*|deposits?|penalt\w*|pay\w*|cost\w*)\b|[£$€₹]|%/i;
const SPEAKS_OF_LATE = /\b(?:late|lateness|minutes after)\b/i;
const SPEAKS_OF_MISSING = /\b(?:no[- ]shows?|miss\w*|not (?:come|turn up|show up))\b/i;

/** Services that ask for money before the appointment, the one that is being booked first. */
function depositsOf({ business, draft }: ToolContext): {
  readonly own: Service | undefined;
  readonly asking: readonly Service[];
} {
  const own = business.services.find(({ name }) => name === draft.service);
  return { own, asking: business.services.filter(({ deposit }) => deposit !== undefined) };
}

function payment(context: ToolContext): string {
  const { business } = context;
  const { own, asking } = depositsOf(context);
  const voice = voiceFor(business, context);
  if (own) {
    const { name, deposit, price } = own;
    return deposit
      ? `${name} needs a deposit of ${sayMoney(deposit, voice)} before the appointment; it is part of the price of ${sayMoney(price, voice)}.`
      : `Nothing is paid in advance for ${name}, and no deposit is asked for. The price is ${sayMoney(price, voice)}.`;
  }
  return asking.length > 0
    ? `A deposit before the appointment is asked for with ${listWords(asking.map(({ name, deposit }) => (deposit ? `${name} (${sayMoney(deposit, voice)})` : name)))}. Nothing else is paid in advance.`
    : 'Nothing is paid in advance, and no deposit is asked for.';
}

/** Whom to ask, or to tell. */
const theirs = ({ business }: ToolContext): string =>
  `${spoken(business.name)}${business.phone === undefined ? '' : ` (${business.phone})`}`;

/** The policy as an answer to what was asked of it; what the business has not written is said to be unwritten, never made up. */
export function policyAnswer(about: string | null, context: ToolContext): string {
  const { policies } = context.business;
  const words = policyWords(policies);
  switch (about) {
    case 'payment':
      return payment(context);
    case 'late':
      return SPEAKS_OF_LATE.test(words) && /\bminutes?\b|\blate (?:comers|arrival)/i.test(words)
        ? `Our policy: ${words}`
        : `Nothing is written here about coming late. If you are running late, tell me and I pass it on to ${theirs(context)}, or move the booking to a later time if one is free.`;
    case 'no show':
      return SPEAKS_OF_MISSING.test(words)
        ? `Our policy: ${words}`
        : `Nothing is written here about missed appointments. If you cannot come, please move or cancel in time: ${words}`;
    case 'change':
      return SPEAKS_OF_MONEY.test(words)
        ? `Our policy: ${words}`
        : `Our policy: ${words} I know of no fee; for a change later than that, ask ${theirs(context)}.`;
    default:
      return `Our policy: ${words}`;
  }
}
