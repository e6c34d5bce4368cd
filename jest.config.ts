import type { Config } from 'jest';

/** Node 24 strips the types itself, so Jest needs no transform. Run through `npm test`, which passes the ESM flag. */
const config: Config = {
  testEnvironment: 'node',
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/e2e/'],
  modulePathIgnorePatterns: ['<rootDir>/data/'],
  setupFiles: ['<rootDir>/tests/support/process-clock.ts'],
  testTimeout: 30_000,
};

export default config;
