/**
 * The import table of the house (docs/architecture.md). Each row: who, what it may import of ours, and where code goes
 * that would need more. `floor` fails the gate when fewer modules were cruised than exist (see package.json check:layers).
 */
const rooms = [
  // name, path, may import (regular expressions)
  ['domain', '^src/domain/', ['^src/domain/'], 'domain is pure: move the I/O to a service or a port'],
  ['ports', '^src/ports/', ['^src/domain/', '^src/ports/'], 'ports are interfaces: move code to services'],
  [
    'services',
    '^src/services/',
    ['^src/domain/', '^src/ports/', '^src/services/'],
    'services reach the outside through src/ports',
  ],
  ['tools', '^tools/', ['^src/domain/', '^src/ports/', '^src/services/', '^tools/'], 'tools call services, nothing further'],
  [
    'engine',
    '^src/engine/',
    ['^src/domain/', '^src/ports/', '^src/engine/', '^tools/contract\\.ts$'],
    'the engine sees tools/contract.ts, never a concrete tool, service or store',
  ],
  [
    'interpreters',
    '^src/interpreters/',
    ['^src/domain/', '^src/ports/', '^src/interpreters/', '^tools/contract\\.ts$', '^prompts/'],
    'interpreters turn words into calls and nothing else',
  ],
  ['store', '^src/store/', ['^src/domain/', '^src/ports/', '^src/store/'], 'stores implement ports/store.ts'],
  ['email', '^src/email/', ['^src/domain/', '^src/ports/', '^src/email/'], 'a way out implements its port'],
  ['payments', '^src/payments/', ['^src/domain/', '^src/ports/', '^src/payments/'], 'a way out implements its port'],
  ['holidays', '^src/holidays/', ['^src/domain/', '^src/ports/', '^src/holidays/'], 'a way out implements its port'],
  ['feeds', '^src/feeds/', ['^src/domain/', '^src/ports/', '^src/feeds/'], 'a way out implements its port'],
  ['logging', '^src/logging/', ['^src/domain/', '^src/ports/', '^src/logging/'], 'a way out implements its port'],
  ['calendar', '^src/calendar/', ['^src/domain/', '^src/ports/', '^src/calendar/'], 'a way out implements its port'],
  ['security', '^src/security/', ['^src/domain/', '^src/ports/', '^src/security/'], 'a way out implements its port'],
  ['config', '^src/config/', ['^src/config/'], 'settings are plain values: whoever composes gives them on'],
  ['system', '^src/system/', ['^src/domain/', '^src/ports/', '^src/system/'], 'clock and ids implement their ports'],
  [
    'demo',
    '^src/demo/',
    ['^src/domain/', '^src/ports/', '^src/services/', '^src/demo/'],
    'demo businesses are built through services',
  ],
  [
    'evaluation',
    '^src/evaluation/',
    ['^src/domain/', '^src/ports/', '^src/services/', '^src/demo/', '^src/evaluation/'],
    'the simulated person sees what people see; the product is handed in (src/cli/scenario-house.ts)',
  ],
  ['prompts', '^prompts/', ['^prompts/'], 'prompts are text with a typed loader'],
  [
    'channel adapters',
    '^adapters/(web|terminal|telegram|slack|teams)/(?!widget/)',
    ['^src/ports/', '^adapters/$1/'],
    'a channel adapter knows only ports and its vendor',
  ],
  ['widget', '^adapters/web/widget/', ['^adapters/web/widget/'], 'widget code runs in the browser'],
  [
    'service adapters',
    '^adapters/(dashboard|stripe-webhook|scheduler|http)/',
    ['^src/ports/', '^src/domain/', '^src/services/', '^adapters/$1/', '^adapters/http/'],
    'these call services, never the engine or the store',
  ],
];
const ours = '^(src|adapters|tools|prompts|tests|bench)/';
const vendorHome = [
  ['luxon', '^src/domain/time/'],
  ['libphonenumber-js', '^src/domain/language/'],
  ['fastest-levenshtein', '^src/domain/language/'],
  ['chrono-node', '^src/domain/language/'],
  ['openai', '^src/interpreters/openai/'],
  ['gpt-tokenizer', '^src/interpreters/openai/'],
  ['mongodb', '^src/store/mongo/'],
  ['mingo', '^src/store/embedded/'],
  ['pino', '^src/logging/'],
  ['ical-generator', '^src/calendar/'],
  ['ical.js', '^src/feeds/'],
  ['date-holidays', '^src/holidays/'],
  ['prom-client', '^src/logging/'],
  ['i18next', '^src/domain/wording/'],
  ['jose', '^src/security/'],
  ['nanoid', '^src/system/'],
  ['helmet', '^adapters/http/'],
  ['express', '^adapters/(http|web|dashboard)/'],
  ['express-rate-limit', '^adapters/(http|web)/'],
];

module.exports = {
  forbidden: [
    ...rooms.map(([name, path, may, comment]) => ({
      name: `layer: ${name}`,
      comment,
      severity: 'error',
      from: { path },
      to: { path: ours, pathNot: may },
    })),
    ...vendorHome.map(([vendor, home]) => ({
      name: `vendor home: ${vendor}`,
      comment: `${vendor} may be imported in ${home} only`,
      severity: 'error',
      from: { path: '^(src|adapters|tools|prompts)/', pathNot: home },
      to: { path: `node_modules/${vendor}/` },
    })),
    {
      name: 'config has two readers',
      comment: 'only main and compose read config',
      severity: 'error',
      from: { path: ours, pathNot: '^(src/(main|compose|config)\\.ts|src/(compose|cli)/|tests/|bench/)' },
      to: { path: '^src/config\\.ts$' },
    },
    {
      name: 'no cycles',
      comment: 'break the circle with an argument or a port',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no unresolved imports',
      comment: 'a dependency that cannot be found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'product never imports tests',
      comment: 'tests and bench look at the product, not the other way',
      severity: 'error',
      from: { path: '^(src|adapters|tools|prompts)/' },
      to: { path: '^(tests|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
