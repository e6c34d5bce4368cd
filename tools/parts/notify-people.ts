import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { Contact } from '../../src/domain/people/customer.ts';
import type { ConversationId } from '../../src/domain/people/ids.ts';
import type { Provider } from '../../src/domain/people/business.ts';
import { formatTime } from '../../src/domain/time/format.ts';
import type { Instant, LocalDate } from '../../src/domain/time/types.ts';
import { MINUTE_MS } from '../../src/domain/time/types.ts';
import { addDays, daysBetween, instantsOf, localDateOf } from '../../src/domain/time/wall.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';
import type { Business } from '../../src/domain/people/business.ts';
import type { Principal } from '../../src/domain/people/principal.ts';
import { getAgenda } from '../../src/services/get-agenda.ts';
import { delayedBy } from './day-late.ts';
import type { ToolDeps } from './deps.ts';
import { sayWhen, voiceFor } from './voice.ts';
import { spoken, spokenLine } from './words.ts';

/** What shall be told, to whom. */
export type Telling = {
  readonly providerIds: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Minutes of the day that are meant; all of it when absent. */
  readonly hours?: { readonly from: number; readonly to: number } | undefined;
  readonly delayMinutes?: number | undefined;
  readonly message?: string | undefined;
};

/** Somebody who is booked, with what they shall read; without a conversation they cannot be reached from here. */
export type Recipient = {
  readonly appointment: Appointment;
  readonly name: string;
  readonly contact: Contact | undefined;
  readonly conversationId: ConversationId | undefined;
  readonly text: string;
};

const OPEN_STATES: ReadonlySet<string> = new Set(['confirmed', 'pending_approval']);

/** The first moment of a date on that clock, or now where that is later: what is over needs no message. */
function beginOf(date: LocalDate, { timeZone }: Provider, now: Instant): Instant {
  const [start] = instantsOf({ date, minute: 0 }, timeZone);
  return start === undefined || start < now ? now : start;
}

/** Everybody who is booked in that time and has something to hear, by start. */
export async function recipientsOf(
  telling: Telling,
  business: Business,
  principal: Principal,
  now: Instant,
  { services }: ToolDeps,
): Promise<Recipient[]> {
  const { from, to, delayMinutes, hours } = telling;
  const columns = business.providers.filter(({ id }) => telling.providerIds.includes(id));
  const found: Recipient[] = [];
  for (const provider of columns) {
    const days = await getAgenda(services, { principal, business, providerId: provider.id, from, to });
    for (const { date, items } of days.slice(0, daysBetween(from, to) + 1)) {
      const open = items.filter(({ kind, state }) => kind === 'appointment' && OPEN_STATES.has(state));
      const begin = beginOf(date, provider, now);
      const late =
        delayMinutes === undefined
          ? open
              .filter(({ startsAt }) => startsAt >= begin)
              .map((appointment) => ({ appointment, beginsAt: appointment.startsAt }))
          : delayedBy(delayMinutes, open, begin);
      for (const one of late) {
        const minute = Math.round(
          (one.appointment.startsAt - (instantsOf({ date, minute: 0 }, provider.timeZone)[0] ?? 0)) / MINUTE_MS,
        );
        if (hours && (minute < hours.from || minute >= hours.to)) continue;
        found.push(...peopleOf(one.appointment, one.beginsAt, provider, telling, business));
      }
    }
  }
  return found.sort((a, b) => a.appointment.startsAt - b.appointment.startsAt);
}

function peopleOf(
  appointment: Appointment,
  beginsAt: Instant,
  provider: Provider,
  { message }: Telling,
  business: Business,
): Recipient[] {
  const service = business.services.find(({ id }) => id === appointment.serviceId);
  const voice = {
    ...voiceFor(business, { timeZone: provider.timeZone, locale: business.locale }, service),
    zone: provider.timeZone,
  };
  const { say } = wordingOf(voice.locale);
  const booking = say('notify.booking', {
    service: service?.name ?? spoken(business.name),
    provider: spoken(provider.name),
    when: sayWhen(appointment.startsAt, voice),
  });
  const text =
    message === undefined
      ? say('notify.late', {
          business: spoken(business.name),
          booking,
          minutes: Math.round((beginsAt - appointment.startsAt) / MINUTE_MS),
          time: formatTime(beginsAt, provider.timeZone, voice.locale),
        })
      : say('notify.message', { business: spoken(business.name), booking, message: spokenLine(message) });
  const people = appointment.attendees ?? [appointment];
  return people
    .filter((one) => OPEN_STATES.has(one.state))
    .map(({ contact, conversationId }) => ({
      appointment,
      contact,
      conversationId,
      text,
      name: spoken(contact?.name ?? '') || '?',
    }));
}

/** "Anna (+44 …)": whom to call. */
export const withContact = ({ name, contact }: Recipient): string => {
  const way = contact?.phone ?? contact?.email;
  return way === undefined ? name : `${name} (${spoken(way)})`;
};

/** The dates from today on, at most so many. */
export function datesFrom(
  day: { readonly from: LocalDate; readonly to: LocalDate } | undefined,
  provider: Provider,
  now: Instant,
  most: number,
) {
  const today = localDateOf(now, provider.timeZone);
  const from = day && day.from > today ? day.from : today;
  const to = day?.to ?? from;
  return { from, to: daysBetween(from, to) >= most ? addDays(from, most - 1) : to };
}
