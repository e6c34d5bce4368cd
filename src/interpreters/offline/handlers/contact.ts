import { inPlainEnglish } from '../../../domain/language/gloss/gloss.ts';
import type { ContactReading } from '../../../domain/language/contact.ts';
import type { Contact } from '../../../domain/people/customer.ts';
import { isOneSlip } from '../../../domain/language/spelling.ts';
import { call, calling, saying } from '../outcome.ts';
import type { Call } from '../outcome.ts';
import { PHONE_LIKE, booksForOthers } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { keepExpects, spoken } from '../texts.ts';
import type { Turn } from '../turn.ts';
import { nameSaid } from '../name-said.ts';
import { contactKnown } from '../turn.ts';
import type { Handler } from './handler.ts';

const EMAIL_LIKE = /\S*@\S*/;

/** "It's Pettt", once the name is known as Gus Pett: a part of it, spelled right. */
function corrected(said: string | undefined, known: string | undefined): string | undefined {
  if (said === undefined || known === undefined || /\s/.test(said.trim())) return undefined;
  const parts = known.split(/\s+/);
  const at = parts.findIndex((part) => part !== said && isOneSlip(said.toLowerCase(), part.toLowerCase()));
  return at < 0 || parts.length < 2 ? undefined : parts.map((part, index) => (index === at ? said : part)).join(' ');
}

/** What to note of a message; undefined when it says nothing of the kind. A name alone counts only where one was asked for. */
export function contactCall({ contact, text }: Pick<Reading, 'contact' | 'text'>, turn: Turn): Call | undefined {
  const { expects, draft, role } = turn.context;
  const asked = expects === 'name' || expects === 'contact';
  if (role !== 'customer') return asked || booksForOthers(text, turn.context) ? customerOf(contact, draft.contact) : undefined;
  const phone = contact.phone ?? (contact.problems.includes('phone') ? PHONE_LIKE.exec(text)?.[0] : undefined);
  const email = contact.email ?? (contact.problems.includes('email') ? EMAIL_LIKE.exec(text)?.[0] : undefined);
  const reachable = phone !== undefined || email !== undefined;
  const spelled = reachable ? undefined : corrected(contact.name, draft.contact?.name);
  if (spelled !== undefined) return call('note_contact', { name: spelled, phone: null, email: null });
  if (!reachable && !(asked && contact.name !== undefined)) return undefined;
  const known = draft.contact?.name ? undefined : nameSaid(turn);
  return call('note_contact', { name: contact.name ?? known ?? null, phone: phone ?? null, email: email ?? null });
}

/** Whom the owner books in: the name alone is worth noting. */
function customerOf({ name: said, phone, email }: ContactReading, known: Contact | undefined): Call | undefined {
  // "Move Anna to Thursday" names Anna Berg, who is known, and nobody new.
  const name = said !== undefined && known?.name.toLowerCase().includes(said.toLowerCase()) ? undefined : said;
  if ((name ?? phone ?? email) === undefined) return undefined;
  return call('note_contact', { name: name ?? null, phone: phone ?? null, email: email ?? null });
}

const RELUCTANT =
  /\b(?:why|what for|how come|what (?:do|will|would|are|r) (?:you|u|they|ya) (?:\S+ ){0,3}?(?:do|doing|use|need|want|keep)\b|who (?:sees|gets|reads)|is (?:it|that|this) safe|what(?:[’']s| is) (?:it|that) for|(?:that|this|it|number|e-?mail|phone) (?:really )?(?:necessary|needed|required)|(?:can|may) i skip|really (?:have|need) to|what (?:do|would) (?:you|u) (?:need|want) [^?]*\bfor|do i (?:have|need) to|must i|rather not|don[’']?t (?:want|like) to|no (?:phone|number|email|e-mail)|without)\b/i;

const WHY =
  /\bwhy\b.{0,30}\b(?:number|phone|name|e-?mail|contact|details)\b|\bwhat (?:do|would) (?:you|u) (?:need|want) (?:it|that|my (?:number|phone|name|e-?mail|details)) for\b|\b(?:don[’']?t|do not|rather not|not going to|won[’']?t|hate to|not) (?:want to |wanna |like to |like )?(?:giv(?:e|ing)|shar(?:e|ing)|tell(?:ing)?) (?:you |u |out |away )?(?:my|a|any) (?:real |full )?(?:number|phone|name|e-?mail|contact|details)/i;

/** "Why do you need my number?", whenever that is asked. */
export const whyContact: Handler = ({ context, done }, { intent }, { text, contact }) =>
  context.role === 'customer' &&
  done.length === 0 &&
  WHY.test(inPlainEnglish(text)) &&
  intent !== 'cancel' &&
  contact.phone === undefined
    ? saying(spoken(context).say('offline.whyContact'), keepExpects(context))
    : undefined;

/** The name or number that was asked for, alone in its message. */
export const contactAsked: Handler = (turn, _clause, reading) => {
  const { expects } = turn.context;
  if (expects !== 'name' && expects !== 'contact') return undefined;
  const noted = contactCall(reading, turn);
  if (noted) return calling(noted);
  return RELUCTANT.test(inPlainEnglish(reading.text)) && !contactKnown(turn.context)
    ? saying(spoken(turn.context).say('offline.whyContact'), { expects })
    : undefined;
};
