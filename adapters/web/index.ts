import type { ChatOptions } from './chat.ts';
import { createChatMount } from './chat.ts';
import { createFilesMount } from './files.ts';
import type { WebMount } from './mount.ts';
import { createSiteMount } from './site/mount.ts';

/** What the website channel needs: the chat doors, a clock, a logger. `publicUrl` is where people reach the server. */
export type WebOptions = ChatOptions & { readonly publicUrl?: string };

/** The website channel as mounts for the HTTP server: chat API, files, pages with the widget. */
export function createWeb(options: WebOptions): { readonly mounts: readonly WebMount[] } {
  return { mounts: [createChatMount(options), createFilesMount(options.sessions), createSiteMount(options)] };
}
