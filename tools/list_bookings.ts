import { z } from 'zod';
import type { ReadTool, ToolContext, ToolResult } from './contract.ts';
import { bookingLabel, bookingTitle, issueBookings, serviceOf, upcomingBookings } from './parts/bookings.ts';
import type { FoundBooking } from './parts/bookings.ts';
import type { ToolDeps } from './parts/deps.ts';
import { sayWhen, sayWhenAndZone, voiceFor } from './parts/voice.ts';
import { count } from './parts/words.ts';

const input = z.strictObject({});

/** The upcoming bookings of the person who is speaking. */
export function listBookingsTool(deps: ToolDeps): ReadTool<typeof input> {
  return {
    name: 'list_bookings',
    description: 'Lists the upcoming bookings of the person who is speaking and gives each a handle ("booking B1").',
    roles: ['customer'],
    effect: 'read',
    input,
    run: (_input, context) => run(context, deps),
  };
}

async function run(context: ToolContext, deps: ToolDeps): Promise<ToolResult> {
  const { business, principal, now } = context;
  const { found, draft } = issueBookings(await upcomingBookings(deps, principal, now), context);
  const data = {
    bookings: found.map((booking) => ({
      handle: booking.handle,
      label: bookingLabel(booking.appointment, context),
      reference: booking.appointment.reference,
    })),
  };
  if (found.length === 0)
    return {
      ok: true,
      data,
      draft,
      view: { text: 'You have no upcoming bookings here. Would you like to make one?', expects: 'anything' },
    };
  const line = ({ appointment }: FoundBooking): string => {
    const when = sayWhen(appointment.startsAt, voiceFor(business, context, serviceOf(business, appointment)));
    return `- **${bookingTitle(business, appointment)}**, ${when} (${appointment.reference})`;
  };
  return {
    ok: true,
    data,
    draft,
    view: {
      text: `You have ${count(found.length, 'upcoming booking')}:\n\n${found.map(line).join('\n')}`,
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
