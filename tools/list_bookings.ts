import { z } from 'zod';
import type { ReadTool, ToolContext, ToolResult } from './contract.ts';
import { bookingLabel, bookingTitle, issueBookings, serviceOf, upcomingBookings } from './parts/bookings.ts';
import type { FoundBooking } from './parts/bookings.ts';
import type { ToolDeps } from './parts/deps.ts';
import { sayWhen, sayWhenAndZone, voiceFor } from './parts/voice.ts';
import { entryLine, ownEntries, wishTitle } from './parts/waitlist-view.ts';
import { count } from './parts/words.ts';

const input = z.strictObject({
  only: z.enum(['bookings', 'waitlist']).nullish().describe('What was asked about; null = both.'),
});

/** The upcoming bookings of the person who is speaking. */
export function listBookingsTool(deps: ToolDeps): ReadTool<typeof input> {
  return {
    name: 'list_bookings',
    description:
      'Lists the upcoming bookings of the person who is speaking, each with a handle ("booking B1"), and what they wait for on the waitlist with their place in line. Call it before saying anything about either.',
    roles: ['customer'],
    effect: 'read',
    input,
    run: ({ only }, context) => run(only ?? undefined, context, deps),
  };
}

async function run(only: 'bookings' | 'waitlist' | undefined, context: ToolContext, deps: ToolDeps): Promise<ToolResult> {
  const { business, principal, now } = context;
  const waiting = only === 'bookings' ? [] : await ownEntries(context, deps);
  const lines = waiting.map((one) => entryLine(one, business, context));
  const waits = {
    waiting: waiting.map(({ entry, place, of }, index) => ({
      number: index + 1,
      waitsFor: wishTitle(business, entry.wish),
      place,
      of,
      offered: entry.state === 'offered',
    })),
  };
  if (only === 'waitlist')
    return {
      ok: true,
      data: waits,
      view: { text: waitingText(lines) ?? 'You are not on the waitlist for anything here.', expects: 'anything' },
    };
  const { found, draft } = issueBookings(await upcomingBookings(deps, principal, now), context);
  const data = {
    bookings: found.map((booking) => ({
      handle: booking.handle,
      label: bookingLabel(booking.appointment, context),
      reference: booking.appointment.reference,
    })),
    ...(waiting.length > 0 ? waits : {}),
  };
  const also = waitingText(lines);
  if (found.length === 0)
    return {
      ok: true,
      data,
      draft,
      view: {
        text: ['You have no upcoming bookings here.', also ?? 'Would you like to make one?'].join(' '),
        expects: 'anything',
      },
    };
  const line = ({ appointment }: FoundBooking): string => {
    const when = sayWhen(appointment.startsAt, voiceFor(business, context, serviceOf(business, appointment)));
    return `- **${bookingTitle(business, appointment)}**, ${when} (${appointment.reference})`;
  };
  const listed = `You have ${count(found.length, 'upcoming booking')}:\n\n${found.map(line).join('\n')}`;
  return {
    ok: true,
    data,
    draft,
    view: {
      text: [listed, also].filter((part) => part !== undefined).join('\n\n'),
      card: {
        type: 'appointments',
        title: 'Your bookings',
        items: found.map(({ appointment }) => ({
          title: bookingTitle(business, appointment),
          detail: sayWhenAndZone(appointment.startsAt, voiceFor(business, context, serviceOf(business, appointment))),
          reference: appointment.reference,
        })),
      },
      expects: 'anything',
    },
  };
}

/** What somebody waits for, numbered; undefined when it is nothing. */
function waitingText(lines: readonly string[]): string | undefined {
  const [only] = lines;
  if (only === undefined) return undefined;
  return lines.length === 1
    ? `You are on the waitlist for ${only}.`
    : `You are on the waitlist for:\n\n${lines.map((line, index) => `${index + 1}. ${line}`).join('\n')}`;
}
