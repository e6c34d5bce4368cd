import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SETTING_NAMES } from '../../src/config.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const DOCUMENTS = ['README.md', 'docs/architecture.md', 'docs/deploy.md'];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** npm commands in code of a document: `npm start`, `npm run chat …`. */
function commandsIn(text: string): string[] {
  const found = [...text.matchAll(/\bnpm (ci|start|test|run ([a-z][a-z0-9:-]*))/g)].map((match) => match[2] ?? match[1] ?? '');
  return [...new Set(found)].filter((name) => name !== 'ci');
}

const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/\s+/g, '-');

describe('the documents', () => {
  test.each(DOCUMENTS)('%s names only npm commands that exist', (path) => {
    const commands = commandsIn(read(path));
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test('every command of README is run by CI', () => {
    const ci = read('.ci/run') + read('.ci/check-start.mjs');
    const isRun = (name: string): boolean =>
      ci.includes(`npm run ${name} `) || ci.includes(`npm ${name} `) || ci.includes(`'${name}'`);
    expect(commandsIn(read('README.md')).filter((name) => !isRun(name))).toEqual([]);
  });

  test.each(DOCUMENTS)('%s links only to files and headings that exist', (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:)([^)#\s]*)(#[^)\s]+)?\)/g)];
    const missing = links.filter(([, file = '', anchor]) => {
      const target = file === '' ? path : join(dirname(path), file);
      if (!existsSync(target)) return true;
      if (anchor === undefined) return false;
      const headings = [...read(target).matchAll(/^#+ (.*)$/gm)].map((match) => `#${anchorOf(match[1] ?? '')}`);
      return !headings.includes(anchor);
    });
    expect(missing.map(([link]) => link)).toEqual([]);
  });

  test.each(DOCUMENTS)('%s names only files, folders and settings that exist', (path) => {
    const code = [...read(path).matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
    const paths = code.filter((text) => /^(?:src|adapters|tools|prompts|tests|docs|\.ci)\/[\w./-]*$/.test(text));
    expect(paths.filter((one) => !existsSync(one))).toEqual([]);
    const settings = code.flatMap((text) => text.match(/\b[A-Z][A-Z0-9]*_[A-Z0-9_]*[A-Z0-9]\b/g) ?? []);
    const others = new Set(['RESTORED_DIR']);
    expect(settings.filter((name) => !(SETTING_NAMES as readonly string[]).includes(name) && !others.has(name))).toEqual([]);
  });

  test('every room is reachable from "Where do I go?"', () => {
    const readme = read('README.md');
    const rooms = globSync(['src/*/README.md', 'adapters/*/README.md', '{tools,prompts,bench,tests}/README.md']).map(dirname);
    expect(rooms.length).toBeGreaterThan(20);
    expect(rooms.filter((room) => !readme.includes(`](${room}/README.md)`))).toEqual([]);
  });

  test('the import table of the architecture has exactly the rooms that are checked', () => {
    const table = read('docs/architecture.md');
    const checked = [
      ...(read('.dependency-cruiser.cjs').split('\nconst ours')[0] ?? '').matchAll(
        /^ {2}\[\s*'([a-z ]+)',\s*'\^(?:src|adapters|tools|prompts)\//gm,
      ),
    ].map((match) => match[1] ?? '');
    expect(checked.length).toBeGreaterThan(10);
    const written = [...table.matchAll(/^\| ([a-z ]+?) *\| `/gm)].map((match) => match[1] ?? '');
    expect(written.filter((room) => !checked.includes(room))).toEqual([]);
    expect(
      checked.filter((room) => !written.includes(room) && !new RegExp(`as soon as they exist:[^.]*\\b${room}\\b`).test(table)),
    ).toEqual([]);
  });
});
