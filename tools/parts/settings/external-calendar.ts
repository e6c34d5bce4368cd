import type { Row } from '../../../src/ports/channel.ts';
import { z } from 'zod';
import { asDomainError } from '../../../src/domain/errors.ts';
import type { Interval } from '../../../src/domain/time/types.ts';
import type { Business, Provider } from '../../../src/domain/people/business.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ProviderId } from '../../../src/domain/people/ids.ts';
import { meets } from '../../../src/domain/scheduling/intervals.ts';
import { DAY_MS, MINUTE_MS, instant } from '../../../src/domain/time/types.ts';
import { calendarStatus, connectCalendar, disconnectCalendar } from '../../../src/services/connect-calendar.ts';
import type { Prepared, ToolContext, ToolFailure, ToolResult } from '../../contract.ts';
import type { ToolDeps } from '../deps.ts';
import { itemsIn } from '../items-in.ts';
import { metWords } from '../met-bookings.ts';
import { fail } from '../results.ts';
import { calendarVoice, sayWhen } from '../voice.ts';
import { lengthWords, spoken } from '../words.ts';
import { settingProposal } from './proposal.ts';
import type { Proposing, Setting } from './setting.ts';
import { columnFor } from './setting.ts';
import type { Wording } from '../../../src/domain/wording/wording.ts';
import { wordingOf } from '../../../src/domain/wording/wording.ts';
import { told } from '../told.ts';
import { shownOf } from '../appointment-view.ts';

const argsShape = z.object({ providerId: z.string(), url: z.string().nullable(), host: z.string() });
type Args = z.infer<typeof argsShape>;

const READ_TIMEOUT_MS = 8_000;
/** Bookings that far ahead are compared with the calendar before it is connected. */
const LOOK_AHEAD_DAYS = 56;

const hostOf = (url: string, { say }: Wording): string => spoken(URL.parse(url)?.host ?? say('settings.thatAddress'));
const nobody = ({ say }: Wording): ToolFailure =>
  fail('UNAVAILABLE', 'External calendars are not read in this deployment.', {
    view: { text: say('settings.noCalendars'), expects: 'anything' },
  });

/** Why a calendar was not connected, without ever saying its address. */
function unread(thrown: unknown, host: string, words: Wording): ToolFailure {
  const { code, message } = asDomainError(thrown);
  const why = ({ say }: Wording): string => {
    if (code === 'TIMEOUT') return say('settings.tooSlow', { host });
    if (code !== 'INVALID_INPUT') return say('settings.notAnswering', { host });
    if (/private network/.test(message)) return say('settings.privateNetwork', { host });
    return /begins with/.test(message) ? say('settings.notAnAddress') : say('settings.notACalendar', { host });
  };
  return fail(code === 'INVALID_INPUT' ? 'INVALID_INPUT' : 'POLICY', why(wordingOf('en')), {
    view: { text: why(words), expects: 'anything' },
  });
}

/** Lets somebody's other calendar take time here. The address is a secret: only its host is ever said. */
export const connectSetting: Setting<{ readonly url: string }> = {
  async prepare({ url: said }, whose, context, deps) {
    const provider = columnFor(whose, context);
    if ('ok' in provider) return provider;
    const { busyFeeds } = deps.services;
    const words = wordingOf(context.locale);
    if (!busyFeeds) return nobody(words);
    const host = hostOf(said.trim().replace(/^webcals?:/i, 'https:'), words);
    const { business, now, principal } = context;
    const within = { start: now, end: instant(now + LOOK_AHEAD_DAYS * DAY_MS) };
    let url: string;
    let busy: readonly Interval[];
    try {
      url = busyFeeds.address(said);
      const { timeZone } = provider;
      // Once before anything is proposed: whoever confirms knows that it can be read, and what it meets.
      const question = { url, timeZone, from: within.start, to: within.end, timeoutMs: READ_TIMEOUT_MS };
      busy = (await busyFeeds.read(question)).busy;
    } catch (thrown) {
      return unread(thrown, host, words);
    }
    const booked = await itemsIn('appointment', [within], [provider], { principal, business }, deps);
    const met = booked.filter(({ startsAt, endsAt }) => startsAt > now && meets(busy, startsAt, endsAt));
    const note = metWords(met, business, calendarVoice(business, provider, context));
    return planned({ providerId: provider.id, url, host }, business, context, note);
  },
  propose: (args, business, context) => Promise.resolve(planned(argsShape.parse(args), business, context)),
  async carryOut(args, business, { principal, operationId, ...person }, deps) {
    const { providerId, url, host } = argsShape.parse(args);
    const provider = business.providers.find(({ id }) => id === providerId);
    const words = wordingOf(person.locale);
    const { say } = words;
    if (url === null || !provider) return nobody(words);
    const request = { principal, businessId: business._id, providerId: asId<ProviderId>(providerId), url, operationId };
    try {
      const { met, unread: left } = await connectCalendar(deps.services, request);
      const stays = metWords(met, business, calendarVoice(business, provider, person));
      const some = left > 0 ? say('settings.unreadTakes', { count: left }) : '';
      const done = say('settings.connected', { host, provider: spoken(provider.name) });
      return [done, stays, some].filter(Boolean).join(' ');
    } catch (thrown) {
      if (asDomainError(thrown).code === 'CONFLICT' || asDomainError(thrown).code === 'INTERNAL') throw thrown;
      return unread(thrown, host, words);
    }
  },
};

function planned(
  args: Args,
  business: Business,
  { now, locale }: Pick<Proposing, 'now' | 'locale'>,
  note = '',
): Prepared | ToolFailure {
  const { say } = wordingOf(locale);
  const provider = business.providers.find(({ id }) => id === args.providerId);
  if (!provider) return fail('NOT_FOUND', 'That provider is no longer here.');
  const { name } = provider;
  const ends = args.url === null;
  const rows = ({ say: speak }: Wording): Row[] => [
    { label: speak('label.whose'), value: name },
    { label: speak('label.calendar'), value: args.host },
    { label: speak('label.effect'), value: ends ? speak('settings.freeAgain') : speak('settings.busyTaken') },
  ];
  const replaced = !ends && provider.externalCalendar === true ? say('settings.replaces') : '';
  return settingProposal({
    args,
    title: ends ? say('settings.disconnectTitle') : say('settings.connectTitle'),
    summary: ends
      ? say('settings.disconnectSummary', { provider: name })
      : say('settings.connectSummary', { host: args.host, provider: name }),
    shows: shownOf(rows(wordingOf('en'))),
    rows: rows(wordingOf(locale)),
    locale,
    note: [replaced, note].filter(Boolean).join(' '),
    now,
  });
}

/** Ends that an external calendar takes time, and forgets its address. */
export const disconnectSetting: Setting<object> = {
  async prepare(_change, whose, context, deps) {
    const provider = columnFor(whose, context);
    if ('ok' in provider) return provider;
    const { business, principal } = context;
    const status = await calendarStatus(deps.services, { principal, businessId: business._id, providerId: provider.id });
    if (!status.connected)
      return told(context, ({ locale }) => wordingOf(locale).say('settings.noneConnected', { provider: spoken(provider.name) }));
    return planned({ providerId: provider.id, url: null, host: spoken(status.host) }, business, context);
  },
  propose: (args, business, context) => Promise.resolve(planned(argsShape.parse(args), business, context)),
  async carryOut(args, business, { principal, operationId, locale }, deps) {
    const { providerId, host } = argsShape.parse(args);
    await disconnectCalendar(deps.services, {
      principal,
      businessId: business._id,
      providerId: asId<ProviderId>(providerId),
      operationId,
    });
    const name = business.providers.find(({ id }) => id === providerId)?.name ?? '';
    return wordingOf(locale).say('settings.disconnected', { host, provider: spoken(name) });
  },
};

/** How the connected calendars are doing. */
export async function tellCalendarStatus(
  columns: readonly Provider[],
  context: ToolContext,
  deps: ToolDeps,
): Promise<ToolResult> {
  const { business, principal } = context;
  const statuses = await Promise.all(
    columns.map(async (provider) => ({
      provider,
      status: await calendarStatus(deps.services, { principal, businessId: business._id, providerId: provider.id }),
    })),
  );
  return told(context, (person) => statuses.map(({ provider, status }) => statusWords(provider, status, person)).join('\n\n'));
}

function statusWords(
  provider: Provider,
  status: Awaited<ReturnType<typeof calendarStatus>>,
  { business, now, ...person }: ToolContext,
): string {
  const voice = calendarVoice(business, provider, person);
  const { say } = wordingOf(voice.locale);
  const name = spoken(provider.name);
  if (!status.connected) return say('settings.statusNone', { provider: name });
  const { fetchedAt, failing, unread: left } = status;
  const read = { provider: name, host: spoken(status.host) };
  const minutes = fetchedAt === undefined ? 0 : Math.floor((now - fetchedAt) / MINUTE_MS);
  const last = ((): string => {
    if (fetchedAt === undefined) return say('settings.statusNever', read);
    if (minutes < 1) return say('settings.statusNow', read);
    return minutes < 180
      ? say('settings.statusAgo', { ...read, length: lengthWords(minutes, voice) })
      : say('settings.statusOn', { ...read, when: sayWhen(fetchedAt, voice) });
  })();
  return [
    last,
    failing ? say('settings.failing', { when: sayWhen(failing.at, voice) }) : '',
    left > 0 ? say('settings.unread', { count: left }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
