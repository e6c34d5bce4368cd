import { call, calling, saying } from '../outcome.ts';
import type { Call } from '../outcome.ts';
import { PHONE_LIKE, readContactOf } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { texts } from '../texts.ts';
import type { Turn } from '../turn.ts';
import { contactKnown } from '../turn.ts';
import type { Handler } from './handler.ts';

const EMAIL_LIKE = /\S*@\S*/;

/** What to note of a message; undefined when it says nothing of the kind. A name alone counts only where one was asked for. */
export function contactCall({ contact, text }: Reading, turn: Turn): Call | undefined {
  const { expects, draft, role } = turn.context;
  if (role !== 'customer') return undefined;
  const asked = expects === 'name' || expects === 'contact';
  const phone = contact.phone ?? (contact.problems.includes('phone') ? PHONE_LIKE.exec(text)?.[0] : undefined);
  const email = contact.email ?? (contact.problems.includes('email') ? EMAIL_LIKE.exec(text)?.[0] : undefined);
  const reachable = phone !== undefined || email !== undefined;
  if (!reachable && !(asked && contact.name !== undefined)) return undefined;
  const known = draft.contact?.name ? undefined : nameSaidBefore(turn);
  return call('note_contact', { name: contact.name ?? known ?? null, phone: phone ?? null, email: email ?? null });
}

/** "I'm Ana, can I get a haircut?" was said earlier, before a name was needed. */
const nameSaidBefore = (turn: Turn): string | undefined =>
  turn.saidBefore
    .map((text) => readContactOf(text, { ...turn.context, expects: 'anything' }).name)
    .findLast((name) => name !== undefined);

const RELUCTANT =
  /\b(?:why|what for|do i (?:have|need) to|must i|rather not|don[’']?t (?:want|like) to|no (?:phone|number|email|e-mail)|without)\b/i;

/** The name or number that was asked for, alone in its message. */
export const contactAsked: Handler = (turn, _clause, reading) => {
  const { expects } = turn.context;
  if (expects !== 'name' && expects !== 'contact') return undefined;
  const noted = contactCall(reading, turn);
  if (noted) return calling(noted);
  return RELUCTANT.test(reading.text) && !contactKnown(turn.context) ? saying(texts.whyContact, { expects }) : undefined;
};
