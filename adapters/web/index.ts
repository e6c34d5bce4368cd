import type { CalendarFeeds } from '../../src/ports/calendar.ts';
import { createCalendarsMount } from './calendars.ts';
import type { ChatOptions } from './chat.ts';
import { createChatMount } from './chat.ts';
import { createFilesMount } from './files.ts';
import type { WebMount } from './mount.ts';
import { createSiteMount } from './site/mount.ts';

/** What the website channel needs: the chat doors, a clock, a logger. `publicUrl` is where people reach the server. */
export type WebOptions = ChatOptions & { readonly publicUrl?: string; readonly calendars?: CalendarFeeds };

/** The website channel as mounts for the HTTP server: chat API, files, pages with the widget. */
export function createWeb(options: WebOptions): { readonly mounts: readonly WebMount[] } {
  const calendars = options.calendars ? [createCalendarsMount(options.calendars)] : [];
  return { mounts: [createChatMount(options), createFilesMount(options.sessions), ...calendars, createSiteMount(options)] };
}
