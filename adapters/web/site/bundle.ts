import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { build, stop, transform, type Plugin } from 'esbuild';

/** A file for browsers, compressed once. */
export type BrowserFile = {
  readonly mediaType: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
  /** Of the content, unquoted. */
  readonly hash: string;
};
export type BrowserFiles = {
  readonly widget: BrowserFile;
  readonly homeScript: BrowserFile;
  readonly styles: BrowserFile;
  readonly icon: BrowserFile;
};

const TARGET = ['chrome123', 'firefox128', 'safari17.5'];
const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Style sheets that code imports become minified text. */
const cssAsText: Plugin = {
  name: 'css-as-text',
  setup(api) {
    api.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true, target: TARGET });
      return { contents: code, loader: 'text' };
    });
  },
};

async function browserFile(text: string, mediaType: string): Promise<BrowserFile> {
  const plain = Buffer.from(text);
  const [zipped, brotli] = await Promise.all([promisify(gzip)(plain, { level: 9 }), promisify(brotliCompress)(plain)]);
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 16);
  return { mediaType, plain, gzip: zipped, brotli, hash };
}

async function script(entry: string): Promise<BrowserFile> {
  const result = await build({
    entryPoints: [pathOf(entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: TARGET,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [cssAsText],
  });
  return browserFile(result.outputFiles[0]?.text ?? '', 'text/javascript; charset=utf-8');
}

async function styles(): Promise<BrowserFile> {
  const source = await readFile(pathOf('./site.css'), 'utf8');
  const { code } = await transform(source, { loader: 'css', minify: true, target: TARGET });
  return browserFile(code, 'text/css; charset=utf-8');
}

async function bundle(): Promise<BrowserFiles> {
  try {
    const icon = readFile(pathOf('./icon.svg'), 'utf8').then((text) => browserFile(text, 'image/svg+xml'));
    const all = await Promise.all([script('../widget/main.ts'), script('../widget/home-page.ts'), styles(), icon]);
    return { widget: all[0], homeScript: all[1], styles: all[2], icon: all[3] };
  } finally {
    await stop(); // the bundler's own process is not needed any more
  }
}

let bundled: Promise<BrowserFiles> | undefined;

/** Everything that browsers load, made from source in memory: about 0.2 s, once a process. */
export function browserFiles(): Promise<BrowserFiles> {
  bundled ??= bundle();
  return bundled;
}
