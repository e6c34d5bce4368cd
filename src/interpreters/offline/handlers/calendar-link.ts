import { call, calling } from '../outcome.ts';
import type { Handler } from './handler.ts';

const LINK =
  /\b(?:calendar|ics|ical) (?:link|feed|subscription|address|url)\b|\b(?:subscribe|sync)\b.*\bcalendar\b|\bin my (?:google|apple|outlook|phone)\S* calendar\b/i;

/** "Can I have a calendar link?", "sync this with my calendar". */
export const calendarLink: Handler = ({ text, done, has }) =>
  has('calendar_link') && done.length === 0 && LINK.test(text) ? calling(call('calendar_link')) : undefined;
