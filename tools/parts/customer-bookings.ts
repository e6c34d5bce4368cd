import { isNamedBy, bookingLabel, cited, issueBookings, upcomingBookings } from './bookings.ts';
import type { ToolContext, ToolSuccess } from '../contract.ts';
import type { ToolDeps } from './deps.ts';
import { spoken } from './words.ts';
import { asInEnglish } from './told.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

const MOST_SHOWN = 10;

/** What is to come of the customers of that name, soonest first, with handles; undefined where nobody of that name has anything booked. */
export async function customerBookings(said: string, context: ToolContext, deps: ToolDeps): Promise<ToolSuccess | undefined> {
  const { principal, now } = context;
  const upcoming = await upcomingBookings(deps, principal, now);
  const meant = upcoming.filter((one) =>
    [one.contact, ...(one.attendees ?? []).map(({ contact }) => contact)].some((contact) => isNamedBy(contact, said, context)),
  );
  if (meant.length === 0) return undefined;
  const { found, draft } = issueBookings(meant.slice(0, MOST_SHOWN), context);
  const names = [...new Set(meant.map(({ contact }) => contact?.name ?? said))];
  const linesFor = (person: ToolContext): string[] =>
    found.map(({ handle, appointment }) => `- ${bookingLabel(appointment, person)}, ${cited(handle, person)}`);
  const { say, allOf } = wordingOf(context.locale);
  return {
    ok: true,
    data: { customer: said, bookings: linesFor(asInEnglish(context)) },
    draft,
    view: {
      text: `${say('staff.bookingsOf', { customer: allOf(names.map(spoken)), count: meant.length })}\n\n${linesFor(context).join('\n')}`,
      expects: 'anything',
    },
  };
}
