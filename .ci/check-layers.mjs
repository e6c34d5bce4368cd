// Runs dependency-cruiser over the import table and fails when fewer modules were cruised than TypeScript files exist
// (a TypeScript without a JS API makes it see 0 modules and exit 0).
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const own = 'node_modules/.bin/node';

const roots = ['src', 'adapters', 'tools', 'prompts'];
const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...roots.map((root) => `${root}/**/*.ts`)],
  { encoding: 'utf8' },
);
const exist = new Set(files.split('\n').filter(Boolean)).size;
const run = spawnSync(
  existsSync(own) ? own : process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    ...roots,
  ],
  {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  },
);
if (run.error || !run.stdout.startsWith('{')) {
  console.error('check:layers: dependency-cruiser gave no result', run.error ?? '', run.stderr);
  process.exit(1);
}
const { modules, summary } = JSON.parse(run.stdout);
const cruised = modules.filter((module) => /^(src|adapters|tools|prompts)\/.*\.ts$/.test(module.source)).length;
for (const { rule, from, to } of summary.violations) console.error(`${rule.severity} ${rule.name}: ${from} → ${to}`);
console.log(`check:layers: ${cruised} modules cruised of ${exist}, ${summary.violations.length} violations`);
if (cruised < exist || exist === 0) console.error('check:layers: fewer modules cruised than exist');
process.exit(summary.violations.length > 0 || cruised < exist || exist === 0 ? 1 : 0);
