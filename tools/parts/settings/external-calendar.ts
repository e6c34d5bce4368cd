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
import { count, lengthWords, spoken } from '../words.ts';
import { settingProposal } from './proposal.ts';
import type { Proposing, Setting } from './setting.ts';
import { columnFor } from './setting.ts';

const argsShape = z.object({ providerId: z.string(), url: z.string().nullable(), host: z.string() });
type Args = z.infer<typeof argsShape>;

const READ_TIMEOUT_MS = 8_000;
/** Bookings that far ahead are compared with the calendar before it is connected. */
const LOOK_AHEAD_DAYS = 56;

const told = (text: string): ToolResult => ({ ok: true, data: { told: text }, view: { text, expects: 'anything' } });
const hostOf = (url: string): string => spoken(URL.parse(url)?.host ?? 'that address');
const nobody = (): ToolFailure =>
  fail('UNAVAILABLE', 'External calendars are not read in this deployment.', {
    view: { text: 'I cannot read other calendars here, sorry.', expects: 'anything' },
  });

/** Why a calendar was not connected, without ever saying its address. */
function unread(thrown: unknown, host: string): ToolFailure {
  const { code, message } = asDomainError(thrown);
  const words = {
    private: `I only read calendars that are on the public internet, and ${host} leads into a private network. Please use the link that your calendar publishes, usually called “secret address in iCal format”.`,
    address: 'That is no calendar address that I can read: it should begin with https:// or webcal:// and lead to an .ics file.',
    file: `What I found at ${host} is not a calendar. Please copy the link in iCal (.ics) format, not the one of the web page.`,
    slow: `${host} took too long to answer. Shall we try again in a minute?`,
    gone: `I could not read a calendar at ${host} just now: it does not answer, or refuses the link. Please check that the link is complete and still valid.`,
  };
  const why =
    code === 'TIMEOUT'
      ? words.slow
      : code !== 'INVALID_INPUT'
        ? words.gone
        : /private network/.test(message)
          ? words.private
          : /begins with/.test(message)
            ? words.address
            : words.file;
  return fail(code === 'INVALID_INPUT' ? 'INVALID_INPUT' : 'POLICY', why, { view: { text: why, expects: 'anything' } });
}

/** Lets somebody's other calendar take time here. The address is a secret: only its host is ever said. */
export const connectSetting: Setting<{ readonly url: string }> = {
  async prepare({ url: said }, whose, context, deps) {
    const provider = columnFor(whose, context);
    if ('ok' in provider) return provider;
    const { busyFeeds } = deps.services;
    if (!busyFeeds) return nobody();
    const host = hostOf(said.trim().replace(/^webcals?:/i, 'https:'));
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
      return unread(thrown, host);
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
    if (url === null || !provider) return nobody();
    const request = { principal, businessId: business._id, providerId: asId<ProviderId>(providerId), url, operationId };
    try {
      const { met, unread: left } = await connectCalendar(deps.services, request);
      const words = metWords(met, business, calendarVoice(business, provider, person));
      const some =
        left > 0 ? `${count(left, 'event')} in it could not be read and ${left === 1 ? 'takes' : 'take'} no time.` : '';
      const done = `Connected: what stands in the calendar at **${host}** now takes time of ${spoken(provider.name)} here. I read it every ten minutes.`;
      return [done, words, some].filter(Boolean).join(' ');
    } catch (thrown) {
      if (asDomainError(thrown).code === 'CONFLICT' || asDomainError(thrown).code === 'INTERNAL') throw thrown;
      return unread(thrown, host);
    }
  },
};

function planned(args: Args, business: Business, { now }: Pick<Proposing, 'now'>, note = ''): Prepared | ToolFailure {
  const provider = business.providers.find(({ id }) => id === args.providerId);
  if (!provider) return fail('NOT_FOUND', 'That provider is no longer here.');
  const { name } = provider;
  const ends = args.url === null;
  const shows = {
    Whose: name,
    Calendar: args.host,
    Effect: ends ? 'its times are free again here' : 'its busy times cannot be booked here',
  };
  const replaced = !ends && provider.externalCalendar === true ? 'It replaces the calendar that is connected now.' : '';
  return settingProposal({
    args,
    title: ends ? 'Disconnect a calendar' : 'Connect a calendar',
    summary: ends ? `Disconnect the calendar of ${name}` : `Connect the calendar at ${args.host} for ${name}`,
    shows,
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
      return told(`No other calendar is connected for ${spoken(provider.name)}, so there is nothing to disconnect.`);
    return planned({ providerId: provider.id, url: null, host: spoken(status.host) }, business, context);
  },
  propose: (args, business, context) => Promise.resolve(planned(argsShape.parse(args), business, context)),
  async carryOut(args, business, { principal, operationId }, deps) {
    const { providerId, host } = argsShape.parse(args);
    await disconnectCalendar(deps.services, {
      principal,
      businessId: business._id,
      providerId: asId<ProviderId>(providerId),
      operationId,
    });
    const name = business.providers.find(({ id }) => id === providerId)?.name ?? '';
    return `Disconnected: the calendar at **${host}** no longer takes time of ${spoken(name)}, and its address is forgotten. Bookings stay as they are.`;
  },
};

/** How the connected calendars are doing. */
export async function tellCalendarStatus(
  columns: readonly Provider[],
  context: ToolContext,
  deps: ToolDeps,
): Promise<ToolResult> {
  const { business, principal, now } = context;
  const lines: string[] = [];
  for (const provider of columns) {
    const status = await calendarStatus(deps.services, { principal, businessId: business._id, providerId: provider.id });
    const name = spoken(provider.name);
    if (!status.connected) {
      lines.push(`${name}: no other calendar is connected.`);
      continue;
    }
    const voice = calendarVoice(business, provider, context);
    const { fetchedAt, failing, unread: left } = status;
    const minutes = fetchedAt === undefined ? 0 : Math.floor((now - fetchedAt) / MINUTE_MS);
    const ago =
      minutes < 1 ? 'just now' : minutes < 180 ? `${lengthWords(minutes)} ago` : `on ${sayWhen(fetchedAt ?? now, voice)}`;
    lines.push(
      [
        `${name}: the calendar at ${spoken(status.host)} was ${fetchedAt === undefined ? 'never read yet' : `last read ${ago}`}.`,
        failing
          ? `It could not be read since: the last attempt failed on ${sayWhen(failing.at, voice)}. Until it works again, new bookings wait for your approval.`
          : '',
        left > 0 ? `${count(left, 'event')} in it could not be read.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    );
  }
  return told(lines.join('\n\n'));
}
