import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { createDashboard } from '../adapters/dashboard/dashboard.ts';
import { createPublicApi } from '../adapters/http/public-api/mount.ts';
import type { HttpServer } from '../adapters/http/server.ts';
import { createHttpServer } from '../adapters/http/server.ts';
import type { Scheduler } from '../adapters/scheduler/scheduler.ts';
import { createScheduler } from '../adapters/scheduler/scheduler.ts';
import { createWeb } from '../adapters/web/index.ts';
import { createTools } from '../tools/registry.ts';
import { calendarWriter } from './calendar/ics.ts';
import type { Config } from './config.ts';
import { seedDemo } from './demo/seed-demo.ts';
import type { BusinessId } from './domain/people/ids.ts';
import type { Principal } from './domain/people/principal.ts';
import { DAY_MS, HOUR_MS, instant } from './domain/time/types.ts';
import { assertZoneRules } from './domain/time/zone-rules.ts';
import { isZone } from './domain/time/zones.ts';
import type { Engine } from './engine/engine.ts';
import { createEngine } from './engine/engine.ts';
import { busyFeeds } from './feeds/busy-feeds.ts';
import { publicHolidays } from './holidays/public-holidays.ts';
import { guarded } from './interpreters/guarded.ts';
import { createOfflineInterpreter } from './interpreters/offline/offline.ts';
import { createLogger } from './logging/logger.ts';
import type { PrometheusMetrics } from './logging/metrics.ts';
import { createMetrics } from './logging/metrics.ts';
import type { CalendarFeeds } from './ports/calendar.ts';
import type { HandoffDesk } from './ports/handoffs.ts';
import type { Interpreter } from './ports/interpreter.ts';
import type { Logger } from './ports/logger.ts';
import type { RetainingStore } from './ports/retention.ts';
import type { Tokens } from './ports/tokens.ts';
import { loadOrCreateSecret } from './security/secrets.ts';
import { createTokens } from './security/tokens.ts';
import { createCalendarFeeds, issueCalendarLink } from './services/calendar-links.ts';
import { carryOutJobs } from './services/carry-out-job.ts';
import { appointmentFileLink, createChatSessions } from './services/chat-sessions.ts';
import type { Services } from './services/deps.ts';
import { createDesk } from './services/desk.ts';
import { issueExportLink } from './services/export-customer.ts';
import { refreshExternalCalendars } from './services/external-calendar.ts';
import { createHandoffDesk } from './services/handoffs.ts';
import { extendHolidays } from './services/observe-holidays.ts';
import type { OwnerAccessDeps } from './services/owner-access.ts';
import { relayEffects } from './services/relay-effects.ts';
import { releaseExpiredHolds } from './services/release-expired-holds.ts';
import { createUsageAllowance } from './services/usage-allowance.ts';
import { conversationMessenger, sendMessages } from './services/send-messages.ts';
import { openStore } from './store/open.ts';
import { systemClock } from './system/clock.ts';
import { systemIds } from './system/ids.ts';

const LEASE_MS = 15_000;
/** How often listeners of one process look for replies that another process wrote. */
const POLL_MS = 1_000;
const WORK_EVERY_MS = 1_000;
const PRUNE_EVERY_MS = 6 * HOUR_MS;
const BATCH = 100;
const FEEDS_AT_ONCE = 8;

export type App = {
  readonly config: Config;
  readonly logger: Logger;
  readonly metrics: PrometheusMetrics;
  readonly services: Services;
  readonly engine: Engine;
  readonly sessions: ReturnType<typeof createChatSessions>;
  readonly calendars: CalendarFeeds;
  readonly access: OwnerAccessDeps;
  /** Handed-over conversations, for one person of a business. */
  readonly handoffs: (principal: Principal, by: string) => HandoffDesk;
  readonly scheduler: Scheduler;
  /** Demo businesses made at this start; empty when the store had businesses. */
  readonly seeded: readonly BusinessId[];
  /** Starts the engine's and the clock's work; waits for nothing but the first look around. */
  start(): Promise<void>;
  /** Stops work, waits for what runs, closes the store. */
  stop(): Promise<void>;
};

/** The tokens of this deployment, from settings or from the secrets kept in DATA_DIR. */
export async function composeTokens(config: Config): Promise<Tokens> {
  return createTokens({
    secret: config.sessionSecret ?? (await loadOrCreateSecret(config.dataDir, 'session')),
    ownerSecret: config.jwtSecret ?? (await loadOrCreateSecret(config.dataDir, 'jwt')),
    ...(config.previousSessionSecret ? { previousSecret: config.previousSessionSecret } : {}),
    clock: systemClock,
  });
}

async function composeInterpreter({ openai }: Config, { store, clock, logger }: Services): Promise<Interpreter> {
  const offline = createOfflineInterpreter();
  if (!openai) return offline;
  const { createOpenAi } = await import('./interpreters/openai/interpreter.ts');
  const { fallbackModel, fallbackPrices, dailyLimits, ...first } = openai;
  const models = [first, ...(fallbackModel ? [{ ...first, model: fallbackModel, prices: fallbackPrices ?? first.prices }] : [])];
  return guarded({
    primary: await Promise.all(
      models.map(({ prices, ...model }) => createOpenAi({ ...model, ...(prices ? { prices } : {}), logger })),
    ),
    fallback: offline,
    clock,
    logger,
    ...(dailyLimits ? { allowance: createUsageAllowance({ store, clock, logger }, dailyLimits) } : {}),
  });
}

/** The store that the settings ask for; waits, and says so, while a MongoDB is down. */
export const composeStore = (config: Config, logger: Logger, onFatal: (error: Error) => void): Promise<RetainingStore> =>
  openStore({ dataDir: config.dataDir, ...(config.mongo ? { mongo: config.mongo } : {}), logger, onFatal });

/** Lets go of what only grows: handled deliveries after two weeks, finished jobs and transcripts' wire copies after a year. Audit is kept. */
async function prune({ retention }: RetainingStore): Promise<number> {
  const now = systemClock.now();
  const aYearAgo = instant(now - 365 * DAY_MS);
  await retention.prune({
    inboxBefore: instant(now - 14 * DAY_MS),
    doneJobsBefore: instant(now - 30 * DAY_MS),
    outboxBefore: aYearAgo,
    transcriptsBefore: aYearAgo,
  });
  return 0;
}

/** Puts the concrete things together. `onFatal` is called when the embedded store can no longer be trusted: the process must end. */
export async function compose(config: Config, onFatal: (error: Error) => void): Promise<App> {
  assertZoneRules();
  const logger = createLogger({
    level: config.log.level,
    pretty: config.log.pretty ?? process.stdout.isTTY,
    colour: process.stdout.isTTY,
  });
  const metrics = createMetrics({ processMetrics: true });
  const tokens = await composeTokens(config);
  const store = await composeStore(config, logger, onFatal);
  const services: Services = {
    ...{ store, clock: systemClock, ids: systemIds, logger },
    busyFeeds: busyFeeds({ allowPrivate: config.feedsAllowPrivate }),
  };
  const seeded = config.demo && !config.mongo ? await seedDemo(services) : [];
  const calendar = calendarWriter();
  const owner = `${hostname()}:${process.pid}:${randomUUID()}`;
  const holidays = publicHolidays();
  const engine = createEngine({
    ...services,
    metrics,
    interpreter: await composeInterpreter(config, services),
    tools: createTools({
      services,
      fileLink: (businessId, appointmentId) => appointmentFileLink({ services, tokens }, businessId, appointmentId),
      calendarLink: (principal) => issueCalendarLink({ services, tokens }, principal),
      exportLink: (principal) => issueExportLink({ services, tokens }, principal),
      holidays,
    }),
    settings: {
      ...{ owner, leaseMs: LEASE_MS, turnDeadlineMs: config.turnDeadlineMs, pollMs: config.mongo ? POLL_MS : 0 },
      rates: { perPerson: 3 * config.limits.messagesPerVisitor, perBusiness: 2 * config.limits.requestsPerAddress },
    },
  });
  const messenger = conversationMessenger(engine);
  const scheduler = createScheduler(
    [
      { name: 'release-expired-holds', run: () => releaseExpiredHolds(services, BATCH) },
      { name: 'relay-effects', run: () => relayEffects(services, BATCH) },
      { name: 'carry-out-jobs', run: () => carryOutJobs(services, owner, LEASE_MS, BATCH) },
      { name: 'send-messages', run: () => sendMessages(services, messenger, owner, LEASE_MS, BATCH) },
    ],
    WORK_EVERY_MS,
    logger,
  );
  // On its own: a calendar that is slow to answer must not hold up the rest.
  const reading = createScheduler(
    [{ name: 'read-external-calendars', run: () => refreshExternalCalendars(services, FEEDS_AT_ONCE) }],
    WORK_EVERY_MS,
    logger,
  );
  const cleaning = createScheduler(
    [
      { name: 'prune', run: () => prune(store) },
      { name: 'extend-holidays', run: () => extendHolidays({ services, holidays }) },
    ],
    PRUNE_EVERY_MS,
    logger,
  );
  return {
    config,
    logger,
    metrics,
    services,
    engine,
    sessions: createChatSessions({ services, channel: engine, tokens, calendar }),
    calendars: createCalendarFeeds({ services, tokens, calendar }),
    access: { services, tokens, sessionMs: config.ownerSessionMs },
    handoffs: (principal, by) => createHandoffDesk({ services, channel: engine, teller: engine }, principal, by),
    scheduler,
    seeded,
    async start() {
      await engine.start();
      scheduler.start();
      reading.start();
      cleaning.start();
    },
    async stop() {
      await Promise.all([scheduler.stop(), reading.stop(), cleaning.stop()]);
      await engine.stop();
      await store.close();
    },
  };
}

/** The HTTP server around an app: chat, widget, pages, dashboard, public API. */
export function composeHttp(app: App): HttpServer {
  const { config, logger, metrics, services, sessions, engine } = app;
  const web = createWeb({
    channel: engine,
    sessions,
    calendars: app.calendars,
    clock: systemClock,
    logger,
    isTimeZone: isZone,
    limits: {
      sessionsPerAddress: config.limits.sessionsPerAddress,
      sessionsPerBusiness: config.limits.sessionsPerBusiness,
      messagesPerToken: config.limits.messagesPerVisitor,
    },
  });
  const dashboard = createDashboard({
    services,
    desk: createDesk(services),
    access: app.access,
    chat: (principal, resume) => sessions.startAs(principal, 'web', resume === undefined ? {} : { resume }),
    handoffs: app.handoffs,
    secureCookies: config.publicUrl?.startsWith('https:') ?? false,
  });
  return createHttpServer({
    mounts: [...web.mounts, createPublicApi({ services, tokens: app.access.tokens, handoffs: app.handoffs }), dashboard],
    logger,
    metrics,
    exposition: async () => ({ contentType: metrics.contentType, body: await metrics.render() }),
    readiness: () => services.store.ping(),
    ...(config.publicUrl ? { publicUrl: config.publicUrl } : {}),
    allowedOrigins: config.allowedOrigins,
    trustedProxies: config.trustedProxies,
    requestsPerAddressPerMinute: config.limits.requestsPerAddress,
  });
}
