import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';

const foldersIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(path, name));
const ROOMS = [...['src', 'src/domain', 'adapters'].flatMap(foldersIn), 'tools', 'prompts', 'bench', 'tests'];
const READMES = ROOMS.map((room) => join(room, 'README.md'));
const MOST_LINES = 12;

test('every room says what lives there, in at most twelve lines', () => {
  expect(READMES.filter((path) => !existsSync(path))).toEqual([]);
  const long = READMES.map((path) => [path, readFileSync(path, 'utf8').trimEnd().split('\n').length] as const);
  expect(long.filter(([, lines]) => lines > MOST_LINES)).toEqual([]);
});

/** What a README calls a file or a folder: `turn.ts`, `parts/`, `src/ports/channel.ts`; patterns too. Names in angle brackets stand for any. */
const namedIn = (text: string): string[] =>
  [...text.matchAll(/`([\w@./*-]+(?:\.(?:ts|cjs|mjs|md|json|jsonl|html|css|example)|\/))`/g)].map((match) => match[1] ?? '');

/** What a recipe tells to write. */
const EXAMPLES = /^(tests\/tools\/)?verb_noun\.|^(src|tests)\/store\/x\.|^tests\/that\./;

test('files and folders that a room’s README names are there', () => {
  const exclude = (path: string): boolean => path.includes('node_modules');
  const all = globSync(
    ['src', 'adapters', 'tools', 'prompts', 'bench', 'tests'].map((root) => `${root}/**/README.md`),
    { exclude },
  );
  const gone = all.flatMap((path) => {
    const near = [`${dirname(path)}/**`, dirname(path), '.', 'src', dirname(dirname(path))];
    const isThere = (name: string): boolean => near.some((folder) => globSync(join(folder, name), { exclude }).length > 0);
    return namedIn(readFileSync(path, 'utf8'))
      .filter((name) => !EXAMPLES.test(name) && !isThere(name))
      .map((name) => `${path}: ${name}`);
  });
  expect(all.length).toBeGreaterThan(20);
  expect(gone).toEqual([]);
});
