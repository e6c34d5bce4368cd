import { DomainError } from '../domain/errors.ts';
import type { Business } from '../domain/people/business.ts';
import { asId } from '../domain/people/ids.ts';
import type { AppointmentId, BusinessId, ConversationId, CustomerId } from '../domain/people/ids.ts';
import { principalKey } from '../domain/people/principal.ts';
import type { Principal } from '../domain/people/principal.ts';
import { formatMoney } from '../domain/time/format.ts';
import { DAY_MS, instant } from '../domain/time/types.ts';
import { isZone } from '../domain/time/zones.ts';
import type { CalendarWriter } from '../ports/calendar.ts';
import type { BusinessCard, Channel, ChannelName, ChatSessions, StartedSession } from '../ports/channel.ts';
import type { Tokens } from '../ports/tokens.ts';
import type { Services } from './deps.ts';
import { exportBehind } from './export-customer.ts';

/** A widget keeps its token and comes back within this time. */
const SESSION_LIFE_MS = 30 * DAY_MS;
/** A .ics link in a chat stays good as long as the chat. */
const FILE_LIFE_MS = 30 * DAY_MS;

export type ChatSessionDeps = {
  readonly services: Services;
  readonly channel: Channel;
  readonly tokens: Tokens;
  readonly calendar: CalendarWriter;
};

/** What anybody may see of a business. Prices in its own currency and locale. */
export function businessCard(business: Business): BusinessCard {
  return {
    id: business._id,
    name: business.name,
    kind: business.kind,
    ...(business.tagline ? { tagline: business.tagline } : {}),
    timeZone: business.timeZone,
    locale: business.locale,
    providers: business.providers.map((provider) => provider.name),
    services: business.services.map((service) => ({
      name: service.name,
      price: formatMoney(service.price.amountMinor, service.price.currency, business.locale),
      minutes: service.durationMinutes,
    })),
  };
}

/** Mints the token of a file link. @example await fileLink(deps, 'luna-hair', 'apt1') //=> '/files/appointment.ics?token=…' */
export async function appointmentFileLink(
  { services, tokens }: Pick<ChatSessionDeps, 'services' | 'tokens'>,
  businessId: BusinessId,
  appointmentId: AppointmentId,
): Promise<string> {
  const token = await tokens.sign({ kind: 'file', businessId, appointmentId }, instant(services.clock.now() + FILE_LIFE_MS));
  return `/files/appointment.ics?token=${token}`;
}

/** Makes and resumes chat sessions: the gate of the website's widget and of the terminal. */
export function createChatSessions(deps: ChatSessionDeps): ChatSessions & {
  startAs(principal: Principal, channel: ChannelName, options?: { timeZone?: string; resume?: string }): Promise<StartedSession>;
} {
  const { services, channel, tokens, calendar } = deps;
  const { store, clock, ids } = services;

  async function businessOf(slug: string | undefined): Promise<Business> {
    const found = slug === undefined ? (await store.businesses.list())[0] : await store.businesses.get(asId<BusinessId>(slug));
    if (!found)
      throw new DomainError('NOT_FOUND', `business: no business ${JSON.stringify(slug ?? '')} here`, { path: 'business' });
    return found;
  }

  async function issue(
    conversationId: ConversationId,
    principal: Principal,
    business: Business,
    resumed: boolean,
  ): Promise<StartedSession> {
    const expiresAt = instant(clock.now() + SESSION_LIFE_MS);
    const token = await tokens.sign({ kind: 'chat', conversationId, principal }, expiresAt);
    return { conversationId, token, expiresAt, business: businessCard(business), resumed };
  }

  async function begin(
    principal: Principal,
    business: Business,
    on: ChannelName,
    timeZone?: string,
    locale?: string,
  ): Promise<StartedSession> {
    const conversationId = asId<ConversationId>(ids.unique());
    await channel.open(conversationId, {
      channel: on,
      principal,
      ...(timeZone && isZone(timeZone) ? { timeZone } : {}),
      ...(locale ? { locale } : {}),
    });
    return await issue(conversationId, principal, business, false);
  }

  /** The session behind a token that still holds, for the wanted business; undefined when a fresh one must be made. */
  async function resume(token: string, wanted: string | undefined): Promise<StartedSession | undefined> {
    try {
      const { conversationId, principal } = await tokens.verify(token, 'chat');
      if (wanted !== undefined && principal.businessId !== wanted) return undefined;
      if (!(await store.conversations.get(conversationId))) return undefined;
      return await issue(conversationId, principal, await businessOf(principal.businessId), true);
    } catch (thrown) {
      if (thrown instanceof DomainError && (thrown.code === 'FORBIDDEN' || thrown.code === 'EXPIRED')) return undefined;
      throw thrown;
    }
  }

  return {
    async start({ business, timeZone, locale, resume: token }) {
      const resumed = token === undefined ? undefined : await resume(token, business);
      if (resumed) return resumed;
      const found = await businessOf(business);
      const principal: Principal = { role: 'customer', customerId: asId<CustomerId>(ids.unique()), businessId: found._id };
      return await begin(principal, found, 'web', timeZone, locale);
    },
    async startAs(principal, on, { timeZone, resume: token } = {}) {
      const resumed = token === undefined ? undefined : await resume(token, principal.businessId);
      if (resumed && principalKey((await tokens.verify(resumed.token, 'chat')).principal) === principalKey(principal))
        return resumed;
      return await begin(principal, await businessOf(principal.businessId), on, timeZone);
    },
    async verify(token) {
      const { conversationId, principal } = await tokens.verify(token, 'chat');
      return { conversationId, sender: principal };
    },
    async businesses() {
      return (await store.businesses.list()).map(businessCard);
    },
    dataFile: (token) => exportBehind({ services, tokens }, token),
    async calendarFile(token) {
      const { businessId, appointmentId } = await tokens.verify(token, 'file');
      const appointment = await store.appointments.get(businessId, asId<AppointmentId>(appointmentId));
      const business = await store.businesses.get(businessId);
      if (!appointment || !business) throw new DomainError('NOT_FOUND', 'this appointment does not exist any more');
      return { name: `${appointment.reference}.ics`, body: calendar.appointment(appointment, business, clock.now()) };
    },
  };
}
