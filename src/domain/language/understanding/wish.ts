import type { Role } from '../../people/principal.ts';
import type { Intent, IntentName } from '../intent-types.ts';
import { readIntentsAs } from '../role-intents.ts';

/** What a message asks for, beyond what the chat's own goals tell apart. */
export type WishName = IntentName | 'find_provider' | 'waitlist' | 'plan_event' | 'edit_plan' | 'pay' | 'stop';
export type Wish = Omit<Intent, 'name'> & { readonly name: WishName };

type Cue = { readonly name: WishName; readonly pattern: RegExp };
const cue = (name: WishName, source: string): Cue => ({
  name,
  pattern: new RegExp(String.raw`(?<![\p{L}'])(?:${source})(?![\p{L}])`, 'iu'),
});

const SOMEBODY = String.raw`(?:salons?|saloons?|dentists?|doctors?|stylists?|hair ?dressers?|barbers?|barber ?shops?|therapists?|tutors?|consultants?|clinics?|practitioners?|specialists?|physicians?|providers?|\p{L}+ologists?)`;

/** Wishes that the intents of the chat do not know. One line adds one. */
const FURTHER: readonly Cue[] = [
  cue(
    'find_provider',
    String.raw`(?:find|search(?:ing)?(?: for)?|look(?:ing)? (?:for|up|into)|locate|recommend|suggest|know of|need|want|seek(?:ing)?|get|see|show|is there|are there|help (?:me )?(?:in |with )?(?:finding|searching)|finding|after|interested in|hunting for|requir(?:e|ing)|visit|consult|go to)(?: \p{L}+){0,6}? ${SOMEBODY}`,
  ),
  cue(
    'waitlist',
    String.raw`wait(?:ing)?[- ]?list|(?:let|tell|text|message|notify|ping) me (?:know )?(?:if|when) (?:something|anything|a (?:place|spot|slot)|it|one)(?: \p{L}+)? (?:opens|frees|becomes|gets|comes)`,
  ),
  cue(
    'plan_event',
    String.raw`(?:plan|planning|organi[sz]e|organi[sz]ing|throw|throwing|host|hosting|arrange|put together)(?: \p{L}+){0,4} (?:party|wedding|event|offsite|off-site|retreat|conference|workshop|birthday|celebration|reception|reunion|shower|gala|launch|dinner)`,
  ),
  cue(
    'edit_plan',
    String.raw`(?:change|edit|update|drop|remove|add|swap|move|cut|raise|lower)(?: \p{L}+){0,6} (?:plan|checklist|timeline|budget|agenda item|guest list)`,
  ),
  cue(
    'pay',
    String.raw`(?:pay|settle)(?: (?:for|the|my|now|online|by card|it|that|deposit|bill|invoice))+|(?:send|give) me (?:a|the) (?:payment link|invoice|bill)|where (?:can|do) i pay`,
  ),
  cue(
    'stop',
    String.raw`(?:^\W*(?:stop|unsubscribe|shut up|be quiet|quit)\W*(?:please|it|that|now)?\W*$)|stop (?:messaging|texting|talking|writing|sending)|shut up`,
  ),
];

const APPOINTMENT = /(?<!\p{L})(?:book|reserve|schedule|appoi?n?t?ments?|reservation|visit|slot|set up|squeeze|make)(?!\p{L})/iu;

/** What a message asks for, in the order said: what the chat can do, and what only an understanding of the words tells. */
export function readWish(text: string, role: Role): readonly Wish[] {
  const intents: readonly Wish[] = readIntentsAs(text, role);
  const further = FURTHER.flatMap(({ name, pattern }): Wish[] => {
    const match = pattern.exec(text);
    return match ? [{ name, score: 0.6, span: { start: match.index, end: match.index + match[0].length } }] : [];
  });
  const seeks = further.some(({ name }) => name === 'find_provider') && !APPOINTMENT.test(text);
  const kept = seeks ? intents.filter(({ name }) => name !== 'book' && name !== 'find_times') : intents;
  return [...kept, ...further].sort((a, b) => a.span.start - b.span.start || b.score - a.score);
}
