import type { ToolContext, ToolResult } from '../contract.ts';
import type { ToolDeps } from './deps.ts';
import { fail } from './results.ts';

/** The private address at which a calendar app can subscribe to the speaker's bookings; it stands in no data that a model reads. */
export async function tellCalendarLink(
  { principal }: Pick<ToolContext, 'principal'>,
  { calendarLink }: ToolDeps,
): Promise<ToolResult> {
  if (!calendarLink)
    return fail('UNAVAILABLE', 'Calendar links are not given in this deployment.', {
      view: { text: 'I cannot give calendar links here, sorry.', expects: 'anything' },
    });
  return {
    ok: true,
    data: { given: true },
    view: {
      text: 'Here is your private calendar link: add it in your calendar app as a subscription and it stays up to date. Whoever has the link can read it, so please keep it to yourself.',
      attachments: [{ name: 'calendar.ics', mediaType: 'text/calendar', href: await calendarLink(principal) }],
      expects: 'anything',
    },
  };
}
