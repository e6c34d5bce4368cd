import type { BrowserFiles } from './bundle.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';

/** The frame of every page of the site; no inline script or style. */
export const layout = (files: BrowserFiles, title: string, body: Html, extraHead: Html = html``): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta
          name="description"
          content="Almanac: customers book by chatting in plain words. Real free times, one confirmation, never double-booked."
        />
        <title>${title}</title>
        <link rel="icon" href="/assets/icon.svg?v=${files.icon.hash}" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/site.css?v=${files.styles.hash}" />
        ${extraHead}
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        <header class="top">
          <a class="brand" href="/"><img src="/assets/icon.svg?v=${files.icon.hash}" alt="" width="30" height="30" />Almanac</a>
          <nav aria-label="Main">
            <a href="/#businesses">Try a business</a><a href="/#how">How it works</a><a href="/dashboard">For owners</a
            ><a href="/api/docs">API</a>
          </nav>
        </header>
        <main id="main">${body}</main>
        <footer class="bottom">
          <p>Almanac runs on your own machine. The businesses on this page are demonstrations.</p>
          <p>
            <a href="/api/docs">API documentation</a> · <a href="/api/openapi.json">OpenAPI</a> ·
            <a href="/dashboard">For owners</a>
          </p>
        </footer>
      </body>
    </html>`.markup;
