import { readParty } from '../../../domain/language/party.ts';
import { call, calling, whenArg } from '../outcome.ts';
import type { Handler } from './handler.ts';

const NAMED =
  /\b(?:wait(?:ing)?[- ]?list|the (?:queue|line))\b|\b(?:let me know|tell me|text me|message me) (?:if|when) (?:something|anything|a (?:place|spot|slot)|it) (?:opens|frees|becomes|gets|comes)\b/i;
const IN_LINE = /\bwhat(?:[’']?s| is) my (?:place|position)\b|\bhow (?:far|long) (?:is|am i in) the (?:line|queue)\b/i;
const LEAVE = /\b(?:leave|off|remove|out of|cancel|quit)\b/i;
const PLACE =
  /\b(?:my (?:place|position|number)|where am i|what (?:place|number|position)|am i (?:still )?on|how (?:far|long))\b/i;

/** "Put me on the waitlist", "take me off the waitlist", "what’s my place on the waitlist?" */
export const waitlist: Handler = (turn, _clause, reading) => {
  const { text, done } = turn;
  if (!turn.has('join_waitlist') || done.length > 0 || !(NAMED.test(text) || IN_LINE.test(text))) return undefined;
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
