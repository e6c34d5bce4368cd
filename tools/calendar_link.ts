import { z } from 'zod';
import type { ReadTool } from './contract.ts';
import type { ToolDeps } from './parts/deps.ts';

const input = z.strictObject({});

/** The private address at which a calendar app can subscribe to the speaker's bookings, a provider's column or the owner's whole business. */
export function calendarLinkTool(calendarLink: NonNullable<ToolDeps['calendarLink']>): ReadTool<typeof input> {
  return {
    name: 'calendar_link',
    description:
      'Gives the private link at which a calendar app (Google, Apple, Outlook) can subscribe to the bookings of the person who is speaking.',
    roles: ['customer', 'owner', 'provider'],
    effect: 'read',
    input,
    run: async (_request, { principal }) => ({
      ok: true,
      data: { given: true },
      view: {
        text: 'Here is your private calendar link: add it in your calendar app as a subscription and it stays up to date. Whoever has the link can read it, so please keep it to yourself.',
        attachments: [{ name: 'calendar.ics', mediaType: 'text/calendar', href: await calendarLink(principal) }],
        expects: 'anything',
      },
    }),
  };
}
