import type { Request, Response } from 'express';
import { Router } from 'express';
import type { BusinessCard, ChatSessions } from '../../../src/ports/channel.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { WebMount } from '../mount.ts';
import type { BrowserFile, BrowserFiles } from './bundle.ts';
import { browserFiles } from './bundle.ts';
import { homePage } from './home.ts';

export type SiteOptions = { readonly sessions: ChatSessions; readonly logger: Logger; readonly publicUrl?: string };

/** Sends a file in the best encoding the browser takes; an address with the current `v` may be kept for a year. */
function sendFile(request: Request, response: Response, file: BrowserFile, maxAgeSeconds: number): void {
  const encoding = request.acceptsEncodings(['br', 'gzip']);
  const current = request.query.v === file.hash;
  response.setHeader(
    'Cache-Control',
    current ? 'public, max-age=31536000, immutable' : `public, max-age=${String(maxAgeSeconds)}, stale-while-revalidate=86400`,
  );
  response.vary('Accept-Encoding');
  response.setHeader('Content-Type', file.mediaType);
  response.setHeader('ETag', `"${file.hash}-${encoding || 'plain'}"`);
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.end(encoding === 'br' ? file.brotli : encoding === 'gzip' ? file.gzip : file.plain);
}

const describe = (summary: string, type: string) => ({
  get: {
    summary,
    tags: ['pages'],
    responses: { 200: { description: summary, content: { [type]: { schema: { type: 'string' } } } } },
  },
});

/** Pages for people and the files they load: `/`, `/widget.js`, `/assets/…`. */
export function createSiteMount(options: SiteOptions): WebMount {
  const { sessions, logger } = options;
  const files: Promise<BrowserFiles> = browserFiles();
  files.catch((thrown: unknown) => {
    logger.error('widget-bundle-failed', { message: thrown instanceof Error ? thrown.message : String(thrown) });
  });
  /** What was read last: the page stands, and leads to the right chat, while the store is away. */
  let lastRead: BusinessCard[] | undefined;
  const businesses = async (): Promise<BusinessCard[] | undefined> => {
    try {
      lastRead = await sessions.businesses();
      return lastRead;
    } catch (thrown) {
      if (thrown instanceof Error && 'code' in thrown && thrown.code === 'UNAVAILABLE') return lastRead;
      throw thrown;
    }
  };
  const router = Router();
  router.get('/', async (request, response) => {
    const origin = options.publicUrl ?? `${request.protocol}://${request.headers.host ?? 'localhost'}`;
    const { business } = request.query;
    const page = homePage({
      files: await files,
      businesses: await businesses(),
      origin: origin.replace(/\/$/, ''),
      ...(typeof business === 'string' && business.length <= 100 ? { wanted: business } : {}),
    });
    response.setHeader('Cache-Control', 'no-cache');
    response.type('html').send(page);
  });
  router.get('/widget.js', async (request, response) => {
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    sendFile(request, response, (await files).widget, 300);
  });
  router.get('/assets/home.js', async (request, response) => {
    sendFile(request, response, (await files).homeScript, 60);
  });
  router.get('/assets/site.css', async (request, response) => {
    sendFile(request, response, (await files).styles, 60);
  });
  router.get('/assets/icon.svg', async (request, response) => {
    sendFile(request, response, (await files).icon, 3_600);
  });
  return {
    path: '/',
    router,
    describes: {
      '/': describe('The home page with the chat', 'text/html'),
      '/widget.js': describe('The chat for any page, by one script tag', 'text/javascript'),
      '/assets/home.js': describe('Script of the home page', 'text/javascript'),
      '/assets/site.css': describe('Style sheet of the site', 'text/css'),
      '/assets/icon.svg': describe('The icon', 'image/svg+xml'),
    },
  };
}
