import { inPlainEnglish } from '../../../domain/language/gloss/gloss.ts';
import { readParty } from '../../../domain/language/party.ts';
import { call, calling, whenArg } from '../outcome.ts';
import type { Turn } from '../turn.ts';
import type { Handler } from './handler.ts';

const TELL_ME = '(?:(?:let|tell|text|message|notify|ping|call|alert|write to|inform) (?:me|us)(?: know)?|keep (?:me|us) posted)';
const NAMED = new RegExp(
  [
    String.raw`\bwait(?:ing)?[- ]?list(?:ed)?\b|\b(?:cancell?ation|stand-?by) list\b|\bthe (?:queue|line)\b|\b(?:i|we) queue\b|\bno longer want to (?:wait|queue)\b`,
    String.raw`\b${TELL_ME}\b[^.?!]{0,20}\b(?:if|when|as soon as|should)\b[^.?!]{0,60}\b(?:opens?|frees?|free|available|comes? up|cancels?|cancell?ation|space|room)\b`,
    String.raw`\b(?:if|when|in case) (?:someone|somebody|anyone|anybody) cancels\b[^.?!]{0,40}\b${TELL_ME}`,
    // "If a trim with Maya opens up on Friday, let me know", "my name down in case one comes free".
    String.raw`\b(?:if|when|once|as soon as|should)\b[^.?!]{1,80}\b(?:opens? up|frees? up|comes? (?:free|up)|becomes? (?:free|available)|gets? (?:free|cancell?ed)|is cancell?ed)\b[^.?!]{0,60}\b${TELL_ME}`,
    String.raw`\bin case\b[^.?!]{1,80}\b(?:opens?|frees?|free|available|comes? up|cancels?|cancell?ed)\b`,
    String.raw`\b(?:get|put|go|stick|pop|add|join|be|am)\b(?: (?:me|us|my name|back|down|up))* (?:on|onto|to|in) (?:the|your|a) (?:list|line|queue)\b|\bjoin (?:the|your) (?:list|line|queue)\b`,
  ].join('|'),
  'i',
);
const IN_LINE =
  /\bwhat(?:[’']?s| is) my (?:place|position)\b|\b(?:ahead|in front) of (?:me|us)\b|\bhow (?:far|long) (?:is|am i in) the (?:line|queue)\b/i;
const LEAVE =
  /\b(?:leave|off|remove|out of|cancel|quit|no longer|no need|don[’']?t (?:want|need)|not [^.?!]* any ?more|forget)\b/i;
const PLACE =
  /\b(?:my (?:place|position|number)|where am i|what (?:place|number|position)|am i (?:still |up )?(?:on|next|first|second)|how (?:far|long|many (?:people|others|persons))|who(?:[’']?s| is) (?:next|first))\b/i;

/** "With Maya", "on Friday": more about what the waitlist waits to be told yes to. */
const amended: Handler = ({ context, done, doneBefore }, { intent }, { service, provider, phrase, text }) => {
  const last = doneBefore.at(-1);
  if (intent !== undefined || done.length > 0 || context.proposal === undefined || !last?.ok || last.name !== 'join_waitlist')
    return undefined;
  if ((service ?? provider ?? phrase) === undefined) return undefined;
  const { args } = last;
  return calling(
    call('join_waitlist', {
      service: service ?? args['service'] ?? null,
      provider: provider ?? args['provider'] ?? null,
      when: phrase === undefined ? (args['when'] ?? null) : whenArg(phrase),
      party: readParty(text) ?? args['party'] ?? null,
    }),
  );
};

const TAKE_OFF =
  /\b(?:take|get|remove|drop|cancel) (?:me|my name|us)(?: back)? (?:off|from|out)(?: of)?\b|\b(?:remove|cancel|leave|forget) (?:it|that|this)\b/i;
/** The waitlist is what was talked about last. */
const spokeOfIt = ({ doneBefore }: Turn): boolean => {
  const last = doneBefore.at(-1);
  return (
    last?.ok === true && (last.name === 'join_waitlist' || (last.name === 'list_bookings' && last.args['only'] === 'waitlist'))
  );
};

/** "Put me on the waitlist", "take me off the waitlist", "what’s my place on the waitlist?" */
export const waitlist: Handler = (turn, clause, reading) => {
  const { done } = turn;
  const text = inPlainEnglish(turn.text);
  const more = amended(turn, clause, reading);
  if (more) return more;
  if (!turn.has('join_waitlist') || done.length > 0) return undefined;
  if (TAKE_OFF.test(text) && spokeOfIt(turn)) return calling(call('leave_waitlist', { which: reading.service ?? null }));
  if (!(NAMED.test(text) || IN_LINE.test(text))) return undefined;
  if (PLACE.test(text) || IN_LINE.test(text)) return calling(call('list_bookings', { only: 'waitlist' }));
  if (LEAVE.test(text)) return calling(call('leave_waitlist', { which: reading.service ?? null }));
  const { service, provider, phrase } = reading;
  return calling(
    call('join_waitlist', {
      service: service ?? null,
      provider: provider ?? null,
      when: whenArg(phrase),
      party: readParty(text) ?? null,
    }),
  );
};

/** The name or number that the waitlist asked for. */
export const waitlistContact: Handler = (turn, _clause, { contact }) => {
  const last = turn.doneBefore.at(-1);
  if (last?.name !== 'join_waitlist' || last.code !== 'NEEDS_CONTACT' || turn.done.length > 0) return undefined;
  return (contact.name ?? contact.phone ?? contact.email) === undefined ? undefined : calling(call('join_waitlist', last.args));
};
