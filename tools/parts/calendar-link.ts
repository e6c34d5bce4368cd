import type { ToolContext, ToolResult } from '../contract.ts';
import type { ToolDeps } from './deps.ts';
import { fail } from './results.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

/** The private address at which a calendar app can subscribe to the speaker's bookings; it stands in no data that a model reads. */
export async function tellCalendarLink(
  { principal, locale }: Pick<ToolContext, 'principal' | 'locale'>,
  { calendarLink }: ToolDeps,
): Promise<ToolResult> {
  if (!calendarLink)
    return fail('UNAVAILABLE', 'Calendar links are not given in this deployment.', {
      view: { text: wordingOf(locale).say('staff.noCalendarLinks'), expects: 'anything' },
    });
  return {
    ok: true,
    data: { given: true },
    view: {
      text: wordingOf(locale).say('staff.calendarLink'),
      attachments: [{ name: 'calendar.ics', mediaType: 'text/calendar', href: await calendarLink(principal) }],
      expects: 'anything',
    },
  };
}
