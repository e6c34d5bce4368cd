import { z } from 'zod';
import type { ReadTool } from './contract.ts';
import { tellCalendarLink } from './parts/calendar-link.ts';
import type { ToolDeps } from './parts/deps.ts';

const input = z.strictObject({});

/** The private address at which a customer's calendar app can subscribe to their bookings; staff have it among the settings. */
export function calendarLinkTool(deps: ToolDeps): ReadTool<typeof input> {
  return {
    name: 'calendar_link',
    description:
      'Gives the private link at which a calendar app (Google, Apple, Outlook) can subscribe to the bookings of the person who is speaking.',
    roles: ['customer'],
    effect: 'read',
    input,
    run: (_request, context) => tellCalendarLink(context, deps),
  };
}
