import { z } from 'zod';
import { OPENAI_TIMEOUT_MS, openAiOf, openAiProblems, openAiShape } from './config/openai.ts';
import type { OpenAiConfig } from './config/openai.ts';
import { flag, present, setting, whole, words } from './config/setting.ts';

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything that can be set from outside, checked and with defaults. Times in milliseconds, limits a minute. */
export type Config = {
  /** 0 takes a free port. */
  readonly port: number;
  readonly host: string;
  /** Where people reach the server, an origin such as `https://book.example`; absent: `http://localhost:PORT`. */
  readonly publicUrl?: string;
  readonly dataDir: string;
  /** Absent: the embedded store in `dataDir`. */
  readonly mongo?: { readonly uri: string; readonly database: string };
  /** Absent: the offline interpreter alone. */
  readonly openai?: OpenAiConfig;
  /** Signs chat sessions and file links; absent: generated into `dataDir`. The previous one still verifies. */
  readonly sessionSecret?: string;
  readonly previousSessionSecret?: string;
  /** Signs owners' links and sessions; absent: generated into `dataDir`. */
  readonly jwtSecret?: string;
  readonly ownerSessionMs: number;
  readonly allowedOrigins: readonly string[];
  /** `pretty` absent: pretty when standard output is a terminal. */
  readonly log: { readonly level: LogLevel; readonly pretty?: boolean };
  /** Demo businesses in an empty embedded store. */
  readonly demo: boolean;
  /** How many reverse proxies of ours stand in front. */
  readonly trustedProxies: number;
  readonly limits: {
    readonly requestsPerAddress: number;
    readonly sessionsPerAddress: number;
    readonly sessionsPerBusiness: number;
    readonly messagesPerVisitor: number;
  };
  readonly turnDeadlineMs: number;
  /** External calendars may be on this machine or its network. */
  readonly feedsAllowPrivate: boolean;
};

/** Settings that do not fit; `problems` has one line for each, naming the variable, what was expected and the remedy. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    const what = problems.length === 1 ? 'a setting needs' : `${String(problems.length)} settings need`;
    super(`Almanac cannot start: ${what} attention.\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const secret = setting('at least 32 characters (make one with: openssl rand -base64 48)', (text) =>
  text.length >= 32 ? text : undefined,
);

function originOf(text: string): string | undefined {
  const url = URL.parse(text);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  return url && isWeb && /^\/?$/.test(url.pathname) && !url.search && !url.hash && !url.username ? url.origin : undefined;
}

const LIFE = /^(\d{1,6})(m|h|d)$/;
const LIFE_UNIT_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** @example lifeOf('12h') //=> 43200000 */
function lifeOf(text: string): number | undefined {
  const match = LIFE.exec(text);
  const milliseconds = match ? Number(match[1]) * LIFE_UNIT_MS[match[2] as keyof typeof LIFE_UNIT_MS] : 0;
  return milliseconds > 0 && milliseconds <= 365 * LIFE_UNIT_MS.d ? milliseconds : undefined;
}

const TURN_DEADLINE_MS = 25_000;

const schema = z.object({
  PORT: whole(0, 65_535).default(3000),
  HOST: setting('an address or host name to listen on, such as 127.0.0.1 or 0.0.0.0', (text) =>
    /^[A-Za-z0-9.:%_-]+$/.test(text) ? text : undefined,
  ).default('127.0.0.1'),
  PUBLIC_URL: setting('scheme and host without a path, such as https://book.example', originOf).optional(),
  DATA_DIR: words.default('./data'),
  MONGODB_URI: setting('an address that begins with mongodb:// or mongodb+srv://', (text) =>
    /^mongodb(\+srv)?:\/\/\S+$/.test(text) ? text : undefined,
  ).optional(),
  MONGODB_DATABASE: setting('a database name of letters, digits, - and _', (text) =>
    /^[A-Za-z0-9_-]{1,63}$/.test(text) ? text : undefined,
  ).default('almanac'),
  ...openAiShape,
  SESSION_SECRET: secret.optional(),
  SESSION_SECRET_PREVIOUS: secret.optional(),
  JWT_SECRET: secret.optional(),
  JWT_EXPIRES_IN: setting('a time such as 30m, 12h or 7d, at most 365d', lifeOf).default(12 * LIFE_UNIT_MS.h),
  ALLOWED_ORIGINS: setting(
    'origins (scheme, host and port, no path) with commas between, such as https://salon.example,https://www.salon.example',
    (text) => {
      const origins = text
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(originOf);
      return origins.every((origin) => origin !== undefined) ? origins : undefined;
    },
  ).default([]),
  LOG_LEVEL: setting(`one of ${LOG_LEVELS.join(', ')}`, (text) => LOG_LEVELS.find((level) => level === text)).default('info'),
  LOG_PRETTY: flag.optional(),
  DEMO: flag.default(true),
  TRUST_PROXY: whole(0, 10).default(0),
  RATE_LIMIT_REQUESTS: whole(1, 1_000_000).default(1_200),
  RATE_LIMIT_SESSIONS: whole(1, 1_000_000).default(120),
  RATE_LIMIT_BUSINESS_SESSIONS: whole(1, 1_000_000).default(600),
  RATE_LIMIT_MESSAGES: whole(1, 1_000_000).default(40),
  TURN_DEADLINE_MS: whole(1_000, 300_000).default(TURN_DEADLINE_MS),
  FEEDS_ALLOW_PRIVATE: flag.default(false),
});

type Name = keyof typeof schema.shape;
/** The name of every variable that is read. */
export const SETTING_NAMES = Object.keys(schema.shape) as readonly Name[];
const NEVER_SHOWN: ReadonlySet<string> = new Set<Name>([
  'MONGODB_URI',
  'OPENAI_API_KEY',
  'SESSION_SECRET',
  'SESSION_SECRET_PREVIOUS',
  'JWT_SECRET',
]);

/** What settings demand of each other; reads the raw texts, so that it can be told together with everything else. */
function missingTogether(given: Partial<Record<Name, string>>): string[] {
  const problems: string[] = [];
  problems.push(...openAiProblems(given));
  for (const name of ['SESSION_SECRET', 'JWT_SECRET'] as const) {
    if (given.MONGODB_URI && !given[name]) {
      problems.push(
        `${name}: expected at least 32 characters, since MONGODB_URI is set and all processes must share it; make one with: openssl rand -base64 48`,
      );
    }
  }
  const [answerMs, turnMs] = [
    Number(given.OPENAI_TIMEOUT_MS ?? OPENAI_TIMEOUT_MS),
    Number(given.TURN_DEADLINE_MS ?? TURN_DEADLINE_MS),
  ];
  if (answerMs >= turnMs) {
    problems.push(
      `OPENAI_TIMEOUT_MS: expected less than TURN_DEADLINE_MS (${String(turnMs)}), got ${String(answerMs)}; lower one or raise the other`,
    );
  }
  if (given.SESSION_SECRET && given.SESSION_SECRET === given.JWT_SECRET) {
    problems.push('JWT_SECRET: expected another value than SESSION_SECRET; make one with: openssl rand -base64 48');
  }
  return problems;
}

function configOf(read: z.infer<typeof schema>): Config {
  const { OPENAI_API_KEY: apiKey, OPENAI_MODEL: model, MONGODB_URI: uri } = read;
  return {
    port: read.PORT,
    host: read.HOST,
    ...present('publicUrl', read.PUBLIC_URL),
    dataDir: read.DATA_DIR,
    ...(uri === undefined ? {} : { mongo: Object.freeze({ uri, database: read.MONGODB_DATABASE }) }),
    ...(apiKey === undefined || model === undefined ? {} : { openai: Object.freeze(openAiOf(read, apiKey, model)) }),
    ...present('sessionSecret', read.SESSION_SECRET),
    ...present('previousSessionSecret', read.SESSION_SECRET_PREVIOUS),
    ...present('jwtSecret', read.JWT_SECRET),
    ownerSessionMs: read.JWT_EXPIRES_IN,
    allowedOrigins: Object.freeze(read.ALLOWED_ORIGINS),
    log: Object.freeze({ level: read.LOG_LEVEL, ...present('pretty', read.LOG_PRETTY) }),
    demo: read.DEMO,
    trustedProxies: read.TRUST_PROXY,
    limits: Object.freeze({
      requestsPerAddress: read.RATE_LIMIT_REQUESTS,
      sessionsPerAddress: read.RATE_LIMIT_SESSIONS,
      sessionsPerBusiness: read.RATE_LIMIT_BUSINESS_SESSIONS,
      messagesPerVisitor: read.RATE_LIMIT_MESSAGES,
    }),
    turnDeadlineMs: read.TURN_DEADLINE_MS,
    feedsAllowPrivate: read.FEEDS_ALLOW_PRIVATE,
  };
}

/**
 * Reads the settings from an environment; an empty variable counts as unset. Fails with ConfigError that tells every problem at once and
 * never shows a secret.
 * @example loadConfig({ PORT: '8080' }).port //=> 8080
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given: Partial<Record<Name, string>> = {};
  for (const name of SETTING_NAMES) {
    const text = env[name]?.trim();
    if (text) given[name] = text;
  }
  const result = schema.safeParse(given);
  const problems = (result.error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0]) as Name;
    const got = NEVER_SHOWN.has(name) ? 'something else (not shown)' : JSON.stringify(given[name]);
    return `${name}: expected ${issue.message}, got ${got}; correct it, or remove it to use the default`;
  });
  problems.push(...missingTogether(given));
  if (!result.success || problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(configOf(result.data));
}
