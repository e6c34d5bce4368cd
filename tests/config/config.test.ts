import { describe, expect, test } from '@jest/globals';
import { ConfigError, loadConfig, SETTING_NAMES } from '../../src/config.ts';
import { CAPABILITY_NAMES } from '../../src/interpreters/openai/capabilities.ts';

const LONG = 'a'.repeat(32);
const OTHER = 'b'.repeat(32);

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
  } catch (thrown) {
    if (thrown instanceof ConfigError) return thrown.problems;
    throw thrown;
  }
  return [];
}

describe('settings', () => {
  test('nothing needs to be set: the embedded store, offline, on this machine only', () => {
    expect(loadConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: './data',
      ownerSessionMs: 12 * 3_600_000,
      allowedOrigins: [],
      log: { level: 'info' },
      demo: true,
      trustedProxies: 0,
      limits: { requestsPerAddress: 1200, sessionsPerAddress: 120, sessionsPerBusiness: 600, messagesPerVisitor: 40 },
      turnDeadlineMs: 25_000,
      feedsAllowPrivate: false,
    });
  });

  test('everything that is set arrives, in the units of its name', () => {
    const config = loadConfig({
      PORT: '8080',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://Book.example/',
      DATA_DIR: '/var/lib/almanac',
      MONGODB_URI: 'mongodb://db:27017/?replicaSet=rs0',
      MONGODB_DATABASE: 'bookings',
      OPENAI_API_KEY: 'sk-test',
      OPENAI_MODEL: 'a-model',
      OPENAI_BASE_URL: 'http://localhost:9000/v1',
      OPENAI_TIMEOUT_MS: '5000',
      OPENAI_API: 'responses',
      OPENAI_FALLBACK_MODEL: 'another',
      OPENAI_CAPABILITIES: 'strict=false, developerRole=true',
      OPENAI_CONTEXT_TOKENS: '8000',
      OPENAI_PRICE_INPUT: '0.25',
      OPENAI_PRICE_OUTPUT: '2',
      OPENAI_FALLBACK_PRICE_INPUT: '0.1',
      OPENAI_FALLBACK_PRICE_CACHED: '0.000001',
      OPENAI_FALLBACK_PRICE_OUTPUT: '1.5',
      OPENAI_DAILY_LIMIT_TOKENS: '1000000',
      OPENAI_DAILY_LIMIT_COST: '4.99',
      SESSION_SECRET: LONG,
      SESSION_SECRET_PREVIOUS: 'c'.repeat(32),
      JWT_SECRET: OTHER,
      JWT_EXPIRES_IN: '7d',
      ALLOWED_ORIGINS: 'https://salon.example, http://localhost:8000',
      LOG_LEVEL: 'debug',
      LOG_PRETTY: 'true',
      DEMO: 'false',
      TRUST_PROXY: '1',
      RATE_LIMIT_REQUESTS: '1',
      RATE_LIMIT_SESSIONS: '2',
      RATE_LIMIT_BUSINESS_SESSIONS: '3',
      RATE_LIMIT_MESSAGES: '4',
      TURN_DEADLINE_MS: '10000',
      FEEDS_ALLOW_PRIVATE: 'true',
    });
    expect(config).toEqual({
      port: 8080,
      host: '0.0.0.0',
      publicUrl: 'https://book.example',
      dataDir: '/var/lib/almanac',
      mongo: { uri: 'mongodb://db:27017/?replicaSet=rs0', database: 'bookings' },
      openai: {
        apiKey: 'sk-test',
        model: 'a-model',
        fallbackModel: 'another',
        baseUrl: 'http://localhost:9000/v1',
        api: 'responses',
        capabilities: { strict: false, developerRole: true },
        timeoutMs: 5000,
        mostInputTokens: 8000,
        prices: { inputMicros: 250_000, cachedMicros: 250_000, outputMicros: 2_000_000 },
        fallbackPrices: { inputMicros: 100_000, cachedMicros: 1, outputMicros: 1_500_000 },
        dailyLimits: { tokens: 1_000_000, costMicros: 4_990_000 },
      },
      sessionSecret: LONG,
      previousSessionSecret: 'c'.repeat(32),
      jwtSecret: OTHER,
      ownerSessionMs: 7 * 86_400_000,
      allowedOrigins: ['https://salon.example', 'http://localhost:8000'],
      log: { level: 'debug', pretty: true },
      demo: false,
      trustedProxies: 1,
      limits: { requestsPerAddress: 1, sessionsPerAddress: 2, sessionsPerBusiness: 3, messagesPerVisitor: 4 },
      turnDeadlineMs: 10_000,
      feedsAllowPrivate: true,
    });
  });

  test('an empty variable counts as unset, so that a compose file may pass on what nobody set', () => {
    const empty = Object.fromEntries(SETTING_NAMES.map((name) => [name, ' ']));
    expect(loadConfig(empty)).toEqual(loadConfig({}));
  });

  test('a capability can be switched by every name that the interpreter knows, and by no other', () => {
    const all = CAPABILITY_NAMES.map((name) => `${name}=true`).join(',');
    const openai = { OPENAI_API_KEY: 'k', OPENAI_MODEL: 'm' };
    expect(Object.keys(loadConfig({ ...openai, OPENAI_CAPABILITIES: all }).openai?.capabilities ?? {})).toEqual([
      ...CAPABILITY_NAMES,
    ]);
    for (const wrong of ['telepathy=true', 'strict=yes', 'strict'])
      expect(problemsOf({ ...openai, OPENAI_CAPABILITIES: wrong })).toEqual([
        expect.stringMatching(/^OPENAI_CAPABILITIES: expected pairs/),
      ]);
  });

  test('prices come together, and a limit in money needs them', () => {
    expect(problemsOf({ OPENAI_PRICE_CACHED: '1' })).toEqual([
      expect.stringMatching(/^OPENAI_PRICE_INPUT:/),
      expect.stringMatching(/^OPENAI_PRICE_OUTPUT:/),
    ]);
    expect(problemsOf({ OPENAI_DAILY_LIMIT_COST: '5' })).toEqual([
      expect.stringMatching(/^OPENAI_PRICE_INPUT:.*OPENAI_DAILY_LIMIT_TOKENS/),
    ]);
    expect(problemsOf({ OPENAI_PRICE_INPUT: '-1', OPENAI_PRICE_OUTPUT: '0.0000001' })).toHaveLength(2);
  });

  test('the settings cannot be changed afterwards, at any depth', () => {
    const config = loadConfig({
      OPENAI_API_KEY: 'k',
      OPENAI_MODEL: 'm',
      MONGODB_URI: 'mongodb://db',
      SESSION_SECRET: LONG,
      JWT_SECRET: OTHER,
    });
    const parts = [config, config.limits, config.log, config.allowedOrigins, config.openai, config.mongo];
    expect(parts.map((part) => part !== undefined && Object.isFrozen(part))).toEqual(parts.map(() => true));
  });
});

describe('settings that do not fit', () => {
  test('all problems are told at once, each with the variable, what was expected, the value and the remedy', () => {
    const problems = problemsOf({ PORT: '99999', LOG_LEVEL: 'loud', DEMO: 'maybe', OPENAI_API_KEY: 'sk-test' });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['PORT', 'LOG_LEVEL', 'DEMO', 'OPENAI_MODEL']);
    expect(problems[0]).toBe(
      'PORT: expected a whole number from 0 to 65535, got "99999"; correct it, or remove it to use the default',
    );
    expect(() => loadConfig({ PORT: 'x', DEMO: 'y' })).toThrow(/2 settings need attention\.\n {2}PORT: .*\n {2}DEMO: /);
  });

  test.each([
    ['PORT', ['-1', '3.5', '65536', '0x10', 'abc', '1e3']],
    ['HOST', ['a b', 'http://x']],
    ['PUBLIC_URL', ['book.example', 'ftp://book.example', 'https://book.example/path', 'https://user@book.example']],
    ['MONGODB_URI', ['db:27017', 'http://db']],
    ['MONGODB_DATABASE', ['a b', 'a/b', 'a'.repeat(64)]],
    ['OPENAI_BASE_URL', ['api.example/v1', 'file:///v1']],
    ['OPENAI_TIMEOUT_MS', ['0', '499', 'soon']],
    ['SESSION_SECRET', ['short', 'a'.repeat(31)]],
    ['SESSION_SECRET_PREVIOUS', ['short']],
    ['JWT_SECRET', ['short']],
    ['JWT_EXPIRES_IN', ['12', '0h', '400d', '1y', 'h']],
    ['ALLOWED_ORIGINS', ['*', 'salon.example', 'https://salon.example/page', 'https://a.example,nonsense', 'null']],
    ['LOG_LEVEL', ['trace', 'INFO']],
    ['LOG_PRETTY', ['1', 'yes']],
    ['DEMO', ['0', 'no']],
    ['TRUST_PROXY', ['true', '11', '127.0.0.1']],
    ['RATE_LIMIT_REQUESTS', ['0', 'many']],
    ['RATE_LIMIT_SESSIONS', ['0']],
    ['RATE_LIMIT_BUSINESS_SESSIONS', ['0']],
    ['RATE_LIMIT_MESSAGES', ['0']],
    ['TURN_DEADLINE_MS', ['999', '1000000']],
  ])('%s refuses what makes no sense', (name, values) => {
    for (const value of values)
      expect([value, problemsOf({ [name]: value }).filter((problem) => problem.startsWith(`${name}: expected `)).length]).toEqual(
        [value, 1],
      );
  });

  test('a key without a model says how to choose one', () => {
    expect(problemsOf({ OPENAI_API_KEY: 'sk-test' })).toEqual([
      expect.stringMatching(/^OPENAI_MODEL: .*call functions.*models.*lists them/),
    ]);
  });

  test('MongoDB without shared secrets is refused, naming both', () => {
    const problems = problemsOf({ MONGODB_URI: 'mongodb://db' });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['SESSION_SECRET', 'JWT_SECRET']);
    expect(problemsOf({ MONGODB_URI: 'mongodb://db', SESSION_SECRET: LONG, JWT_SECRET: OTHER })).toEqual([]);
  });

  test('one secret for both purposes is refused', () => {
    expect(problemsOf({ SESSION_SECRET: LONG, JWT_SECRET: LONG })).toEqual([
      expect.stringMatching(/^JWT_SECRET: expected another/),
    ]);
  });

  test('a model may not take longer than the whole turn', () => {
    expect(problemsOf({ OPENAI_TIMEOUT_MS: '30000' })).toEqual([
      expect.stringMatching(/^OPENAI_TIMEOUT_MS: .*TURN_DEADLINE_MS \(25000\)/),
    ]);
    expect(problemsOf({ OPENAI_TIMEOUT_MS: '30000', TURN_DEADLINE_MS: '40000' })).toEqual([]);
  });

  test('no secret and no address with a password appears in a message', () => {
    const seeded = 'hunter2';
    const env = {
      MONGODB_URI: `mongo://root:${seeded}@db`,
      SESSION_SECRET: seeded,
      SESSION_SECRET_PREVIOUS: seeded,
      JWT_SECRET: seeded,
      OPENAI_API_KEY: seeded,
    };
    const problems = problemsOf(env);
    expect(problems.length).toBeGreaterThanOrEqual(5);
    expect(problems.join('\n')).not.toContain(seeded);
  });
});
