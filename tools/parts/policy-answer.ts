import type { Service } from '../../src/domain/people/business.ts';
import type { ToolContext } from '../contract.ts';
import { policyWords } from './appointment-view.ts';
import { sayMoney, voiceFor } from './voice.ts';
import { spoken } from './words.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

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
  const { say, allOf } = wordingOf(voice.locale);
  if (own) {
    const { name, deposit, price } = own;
    const costs = { service: name, price: sayMoney(price, voice) };
    return deposit ? say('info.depositFor', { ...costs, deposit: sayMoney(deposit, voice) }) : say('info.noDepositFor', costs);
  }
  const services = asking.map(({ name, deposit }) =>
    deposit ? say('info.serviceDeposit', { service: name, deposit: sayMoney(deposit, voice) }) : name,
  );
  return services.length > 0 ? say('info.depositsWith', { services: allOf(services) }) : say('info.noDeposits');
}

/** Whom to ask, or to tell. */
const theirs = ({ business }: ToolContext): string =>
  `${spoken(business.name)}${business.phone === undefined ? '' : ` (${business.phone})`}`;

/** The policy as an answer to what was asked of it; what the business has not written is said to be unwritten, never made up. */
export function policyAnswer(about: string | null, context: ToolContext): string {
  const { policies } = context.business;
  const { say } = wordingOf(context.locale);
  const words = policyWords(policies, context);
  const policy = say('info.policy', { policy: words });
  switch (about) {
    case 'how':
      return `${say('info.howToChange')} ${policy}`;
    case 'payment':
      return payment(context);
    case 'late':
      return SPEAKS_OF_LATE.test(words) && /\bminutes?\b|\blate (?:comers|arrival)/i.test(words)
        ? policy
        : say('info.latePolicy', { them: theirs(context) });
    case 'no show':
      return SPEAKS_OF_MISSING.test(words) ? policy : say('info.missedPolicy', { policy: words });
    case 'change':
      return SPEAKS_OF_MONEY.test(words) ? policy : say('info.changePolicy', { policy: words, them: theirs(context) });
    default:
      return policy;
  }
}
