import { z } from 'zod';
import type { Appointment } from '../src/domain/booking/appointment.ts';
import type { ReadTool, ToolContext, ToolResult } from './contract.ts';
import { bookingLabel, bookingTitle, issueBookings, serviceOf, upcomingBookings } from './parts/bookings.ts';
import type { FoundBooking } from './parts/bookings.ts';
import { bookingsNamed } from './parts/bookings-named.ts';
import type { ToolDeps } from './parts/deps.ts';
import { sayWhen, sayWhenAndZone, voiceFor } from './parts/voice.ts';
import { entryLine, ownEntries, wishTitle } from './parts/waitlist-view.ts';
import { ENGLISH } from './parts/words.ts';
import type { Wording } from '../src/domain/wording/wording.ts';
import { wordingOf } from '../src/domain/wording/wording.ts';
import { asInEnglish } from './parts/told.ts';

const input = z.strictObject({
  only: z.enum(['bookings', 'waitlist']).nullish().describe('What was asked about; null = both.'),
  which: z
    .string()
    .max(200)
    .nullish()
    .describe('The person’s words, when they ask about some of them ("is my haircut on Friday still on?"); null = all.'),
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
    run: ({ only, which }, context) => run(only ?? undefined, which ?? undefined, context, deps),
  };
}

async function run(
  only: 'bookings' | 'waitlist' | undefined,
  which: string | undefined,
  context: ToolContext,
  deps: ToolDeps,
): Promise<ToolResult> {
  const { business, principal, now } = context;
  const waiting = only === 'bookings' ? [] : await ownEntries(context, deps);
  const { say } = wordingOf(context.locale);
  const lines = waiting.map((one) => entryLine(one, business, context));
  const waits = {
    waiting: waiting.map(({ entry, place, of }, index) => ({
      number: index + 1,
      waitsFor: wishTitle(business, entry.wish, ENGLISH),
      place,
      of,
      offered: entry.state === 'offered',
    })),
  };
  if (only === 'waitlist')
    return {
      ok: true,
      data: waits,
      view: { text: waitingText(lines, say) ?? say('waitlist.none'), expects: 'anything' },
    };
  const { found, draft } = issueBookings(await upcomingBookings(deps, principal, now), context);
  const data = {
    bookings: found.map((booking) => ({
      handle: booking.handle,
      label: bookingLabel(booking.appointment, asInEnglish(context)),
      reference: booking.appointment.reference,
    })),
    ...(waiting.length > 0 ? waits : {}),
  };
  const also = waitingText(lines, say);
  if (found.length === 0)
    return {
      ok: true,
      data,
      draft,
      view: {
        text: [say('booking.noneUpcoming'), also ?? say('booking.makeOne')].join(' '),
        expects: 'anything',
      },
    };
  const line = ({ appointment }: FoundBooking): string => {
    const when = sayWhen(appointment.startsAt, voiceFor(business, context, serviceOf(business, appointment)));
    return `- **${bookingTitle(business, appointment, context)}**, ${when} (${appointment.reference})`;
  };
  const listed = `${say('booking.upcoming', { count: found.length })}\n\n${found.map(line).join('\n')}`;
  const appointments = found.map(({ appointment }) => appointment);
  const meant = which === undefined ? undefined : bookingsNamed(which, appointments, context);
  if (meant && meant.length > 0 && meant.length <= MOST_SAID)
    return { ok: true, data, draft, view: { text: meant.map(standing(context)).join('\n'), expects: 'anything' } };
  const none = meant?.length === 0 ? say('booking.noneLikeThat') : undefined;
  return {
    ok: true,
    data,
    draft,
    view: {
      text: [none, listed, also].filter((part) => part !== undefined).join('\n\n'),
      card: {
        type: 'appointments',
        title: say('booking.yours'),
        items: found.map(({ appointment }) => ({
          title: bookingTitle(business, appointment, context),
          detail: sayWhenAndZone(appointment.startsAt, voiceFor(business, context, serviceOf(business, appointment))),
          reference: appointment.reference,
        })),
      },
      expects: 'anything',
    },
  };
}

/** More than these are listed as a whole. */
const MOST_SAID = 3;

/** Where one booking stands. */
const standing =
  (context: ToolContext) =>
  (appointment: Appointment): string => {
    const { business } = context;
    const voice = voiceFor(business, context, serviceOf(business, appointment));
    return wordingOf(context.locale).say(
      appointment.state === 'pending_approval' ? 'booking.standsRequested' : 'booking.standsBooked',
      {
        title: bookingTitle(business, appointment, context),
        when: sayWhen(appointment.startsAt, voice),
        reference: appointment.reference,
      },
    );
  };

/** What somebody waits for, numbered; undefined when it is nothing. */
function waitingText(lines: readonly string[], say: Wording['say']): string | undefined {
  const [only] = lines;
  if (only === undefined) return undefined;
  return lines.length === 1
    ? say('waitlist.onListFor', { line: only })
    : `${say('waitlist.onListForAll')}\n\n${lines.map((line, index) => `${index + 1}. ${line}`).join('\n')}`;
}
