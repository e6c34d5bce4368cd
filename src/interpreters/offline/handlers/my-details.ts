import { clockText } from '../../../domain/time/wall.ts';
import { asksToExport, asksToShow, correctsContact, forgetSaid, habitSaid, newName, usualSaid } from '../details-said.ts';
import type { Outcome } from '../outcome.ts';
import { call, calling, findSlots } from '../outcome.ts';
import type { Reading } from '../reading.ts';
import { spoken } from '../texts.ts';
import type { Turn } from '../turn.ts';
import { isPending } from '../turn.ts';
import type { Handler } from './handler.ts';

const LINK =
  /\b(?:calendar|ics|ical) (?:link|feed|subscription|address|url)\b|\b(?:subscribe|sync)\b.*\bcalendar\b|\bin my (?:google|apple|outlook|phone)\S* calendar\b/i;

type Changed = {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly service?: string | undefined;
  readonly provider?: string | undefined;
  readonly time?: string | undefined;
};

const details = (wanted: Readonly<Record<string, unknown>>): Outcome => calling(call('my_details', { details: wanted }));

const changing = ({ name, phone, email, service, provider, time }: Changed): Outcome =>
  details({
    what: 'change',
    ...{ name: name ?? null, phone: phone ?? null, email: email ?? null },
    ...{ service: service ?? null, provider: provider ?? null, time: time ?? null, language: null },
  });

/** "What do you know about me", "my new number is …", "I always want Maya", "forget my phone number", "a calendar link please". */
export const myDetails: Handler = (turn, { intent }, reading) => {
  if (!turn.has('my_details') || turn.done.length > 0) return undefined;
  const { text } = turn;
  if (LINK.test(text)) return details({ what: 'calendar_link' });
  if (asksToExport(text)) return details({ what: 'export' });
  const scope = forgetSaid(text);
  if (scope) return details({ what: 'forget', scope });
  if (asksToShow(text)) return details({ what: 'show' });
  return correction(turn, reading) ?? habit(turn, intent, reading);
};

/** New contact details of somebody who is known; in the middle of a booking they belong to it. */
function correction(turn: Turn, { contact }: Reading): Outcome | undefined {
  if (isPending(turn) && !asksWhatIsRight(turn)) return undefined;
  const { phone, email } = contact;
  const name = newName(turn.text);
  const corrects = correctsContact(turn.text) || (asksWhatIsRight(turn) && turn.context.customerKnown);
  if (corrects && (phone ?? email) !== undefined) return changing({ name, phone, email });
  return name === undefined || !turn.context.customerKnown ? undefined : changing({ name });
}

/** The bot has just asked which of the contact details shall change. */
const asksWhatIsRight = ({ before, context }: Turn): boolean =>
  context.draft.goal === undefined && before.includes(spoken(context).say('offline.rightContact'));

/** A habit that is told, not a wish for one booking. */
function habit(turn: Turn, intent: string | undefined, reading: Reading): Outcome | undefined {
  const said = habitSaid(turn.text);
  const { service, provider, when, phrase } = reading;
  if (!said || when.candidates.some(({ day }) => day !== undefined && when.recurring !== true)) return undefined;
  if (said === 'liking' && (isPending(turn) || service !== undefined || intent === 'book')) return undefined;
  const time = when.time === undefined ? undefined : phrase;
  if ((service ?? provider ?? time) === undefined || (said === 'liking' && provider === 'anyone')) return undefined;
  // A service alone is a habit only where it is called one.
  if ((provider ?? time) === undefined && !/\b(?:usual|regular|always|favou?rite|usually|normally)\b/i.test(turn.text))
    return undefined;
  return changing({ service, provider, time });
}

/** "The usual please", "same as last time, on Friday": what the profile knows; only what is missing is asked. */
export const usual: Handler = (turn, { intent }, reading) => {
  const { profile, draft, role } = turn.context;
  const said = usualSaid(turn.text);
  if (!said || role !== 'customer' || turn.done.length > 0 || draft.goal === 'move') return undefined;
  if (intent !== undefined && intent !== 'book' && intent !== 'find_times') return undefined;
  const { last } = profile ?? {};
  const known = said === 'last' ? last?.service : (profile?.service?.value ?? last?.service);
  const service = reading.service ?? known;
  // Within a conversation, "the same again" means what was just spoken of.
  if (draft.service !== undefined && reading.service === undefined) return undefined;
  if (service === undefined) return turn.doneBefore.length > 0 ? undefined : calling(findSlots({ when: reading.phrase }));
  const provider = reading.provider ?? (said === 'last' ? last?.provider : undefined);
  const clock =
    said === 'last' && last && reading.when.day !== undefined && reading.when.time === undefined ? last.minute : undefined;
  const when = [reading.phrase, clock === undefined ? undefined : `at ${clockText(clock)}`].filter((part) => part !== undefined);
  return calling(findSlots({ service, provider, when: when.length > 0 ? when.join(' ') : undefined }));
};
