import type { Config } from 'jest';

/** Real Chromium against the real server: `npm run test:e2e`. Debian's chromium is expected at /usr/bin/chromium. */
const config: Config = {
  testEnvironment: 'node',
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/*.test.ts'],
  testTimeout: 120_000,
};

export default config;
