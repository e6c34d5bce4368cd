import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Clock and zone reads outside their one home are errors (STYLE §10): "now" and the zone are arguments. */
const clockAndZone = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take "now" as an argument or from ports/clock.ts.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take "now" as an argument or from ports/clock.ts.',
  },
  {
    selector: "MemberExpression[object.name='Intl'][property.name='DateTimeFormat']",
    message: 'Format times in src/domain/time.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale(Date|Time)?String$/]',
    message: 'Format times in src/domain/time.',
  },
];
const bans = [
  { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
  { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Only src/config.ts reads process.env.' },
];

export default tseslint.config(
  { ignores: ['node_modules/', 'data/', 'coverage/', '.cache/', '**/*.cjs'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: [] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
    },
  },
  {
    files: ['src/**/*.ts', 'tools/**/*.ts', 'adapters/**/*.ts', 'prompts/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clockAndZone, ...bans], 'no-console': 'error' },
  },
  { files: ['src/domain/time/**/*.ts', 'src/system/clock.ts'], rules: { 'no-restricted-syntax': ['error', ...bans] } },
  { files: ['src/config.ts'], rules: { 'no-restricted-syntax': ['error', ...clockAndZone, ...bans.slice(0, 2)] } },
  { files: ['src/main.ts', 'src/cli/**/*.ts', 'adapters/terminal/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**/*.ts', 'bench/**/*.ts'],
    rules: { 'max-lines': 'off', 'no-console': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['adapters/web/widget/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...bans.slice(0, 2)] } },
  {
    files: ['.ci/*.mjs', 'bench/peers/*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', Buffer: 'readonly' } },
  },
  { files: ['jest.config.ts', 'eslint.config.js'], rules: { 'no-restricted-syntax': 'off' } },
);
