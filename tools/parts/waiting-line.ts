import type { WaitlistEntry } from '../../src/domain/booking/waitlist-entry.ts';
import type { Business, Provider } from '../../src/domain/people/business.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';
import { waitingLine } from '../../src/services/waiting-line.ts';
import type { ToolContext, ToolResult } from '../contract.ts';
import type { ToolDeps } from './deps.ts';
import { told } from './told.ts';
import { sayWhen, voiceFor } from './voice.ts';
import type { Voice } from './voice.ts';
import { wishTitle, wishWhen } from './waitlist-view.ts';
import { spoken } from './words.ts';

/** Most that one reply lists; the number of all is said above them. */
const MOST_SHOWN = 15;

/** @example 'Ana Diaz: Haircut with Maya on Friday 27 November 2026' */
function lineOf({ contact, wish, state, offer }: WaitlistEntry, business: Business, voice: Voice): string {
  const { say } = wordingOf(voice.locale);
  const wished = { title: wishTitle(business, wish, voice), when: wishWhen(wish, voice) };
  const line = say('waitlist.lineOf', { name: spoken(contact.name), ...wished });
  return state === 'offered' && offer ? say('waitlist.lineOfOffered', { line, until: sayWhen(offer.until, voice) }) : line;
}

/** Who waits for a time, first come first, as staff read it. `column`: only who would take that one. */
export async function waitingView(
  column: Provider | undefined,
  context: ToolContext,
  { services }: ToolDeps,
): Promise<ToolResult> {
  const { business, principal } = context;
  const line = await waitingLine(services, { principal, businessId: business._id, providerId: column?.id });
  return told(context, (person) => {
    const voice = voiceFor(business, person);
    const { say } = wordingOf(voice.locale);
    if (line.length === 0) return say('waitlist.lineNobody');
    const lines = line.slice(0, MOST_SHOWN).map((entry) => `- ${lineOf(entry, business, voice)}`);
    return [say('waitlist.lineTotal', { count: line.length }), '', ...lines].join('\n');
  });
}
