import { z } from 'zod';
import type { Appointment } from '../domain/booking/appointment.ts';
import { isWholeDay, mergedBlocks } from '../domain/booking/merged-blocks.ts';
import { DomainError } from '../domain/errors.ts';
import type { Business, DayWindow, Provider } from '../domain/people/business.ts';
import type { OperationId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { formatDate, formatDateTime, formatShortDate, formatTime, formatWeekday } from '../domain/time/format.ts';
import type { Instant, WallTime } from '../domain/time/types.ts';
import { addDays, clockText, instantsOf, localDate, localDateOf, minuteOfDay } from '../domain/time/wall.ts';
import { wordingOf } from '../domain/wording/wording.ts';
import type { Card } from '../ports/channel.ts';
import type { Desk, DeskForm, DeskResult } from '../ports/desk.ts';
import { blockTime } from './block-time.ts';
import { cancelAppointment } from './cancel-appointment.ts';
import type { Services } from './deps.ts';
import { getAgenda } from './get-agenda.ts';
import { getBusiness } from './get-business.ts';
import { listAppointments } from './list-appointments.ts';

const MAX_DAYS = 31;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

const agendaArgs = z.object({ from: z.string().optional(), days: z.coerce.number().int().min(1).max(MAX_DAYS).default(7) });
const blockForm = z.object({
  provider: z.string().min(1),
  date: z.string(),
  from: z.string(),
  to: z.string(),
  note: z.string().max(200).optional(),
});
const cancelForm = z.object({ reference: z.string().min(1).max(40) });

/** Parses at the border: INVALID_INPUT names the first wrong field. */
function parse<Schema extends z.ZodType>(schema: Schema, values: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path.join('.') ?? '';
  throw new DomainError('INVALID_INPUT', `${path}: ${issue?.message ?? 'not valid'}`, { path });
}

/** One line of an agenda: what it is and for whom. */
export function agendaTitle(item: Appointment, business: Business): string {
  const { say } = wordingOf(business.locale);
  if (item.kind === 'time_off') return item.note ? say('staff.blockedNote', { note: item.note }) : say('staff.blocked');
  const service = business.services.find((each) => each.id === item.serviceId)?.name ?? say('label.appointment');
  const provider = business.providers.find((each) => each.id === item.providerId)?.name;
  return [service, item.contact?.name, provider ? say('staff.withProvider', { provider }) : undefined, item.reference]
    .filter(Boolean)
    .join(' · ');
}

/** @example agendaTime(item, business) //=> '15:00–15:45' */
function agendaTime(item: Appointment, { timeZone, locale }: Pick<Business, 'timeZone' | 'locale'>): string {
  if (item.kind === 'time_off' && isWholeDay(item)) return wordingOf(locale).say('time.wholeDay');
  return `${formatTime(item.startsAt, timeZone, locale)}–${formatTime(item.endsAt, timeZone, locale)}`;
}

const windowsText = (windows: readonly DayWindow[], { locale }: Business): string =>
  windows.map(({ start, end }) => `${clockText(start)}–${clockText(end)}`).join(', ') || wordingOf(locale).say('hours.closed');

function providerOf(business: Business, principal: Principal, name?: string): Provider {
  const wanted = name?.trim().toLowerCase();
  const found = business.providers.find((each) =>
    principal.role === 'provider' ? each.id === principal.providerId : each.name.toLowerCase() === wanted || each.id === wanted,
  );
  if (!found)
    throw new DomainError('NOT_FOUND', `provider: expected one of ${business.providers.map((each) => each.name).join(', ')}`, {
      path: 'provider',
    });
  return found;
}

/** The first instant that a clock in the provider's zone shows this; NO_SUCH_TIME when it is skipped. */
function instantOf(wall: WallTime, provider: Provider): Instant {
  const [at] = instantsOf(wall.minute === 1440 ? { date: addDays(wall.date, 1), minute: 0 } : wall, provider.timeZone);
  if (at === undefined)
    throw new DomainError('NO_SUCH_TIME', `${wall.date} ${clockText(wall.minute)} does not exist in ${provider.timeZone}`);
  return at;
}

/** Forms and screens over the same services as the chat (DESIGN §5, ports/desk.ts). */
export function createDesk(services: Services): Desk {
  async function agenda(principal: Principal, args: Readonly<Record<string, unknown>>): Promise<DeskResult> {
    const { from, days } = parse(agendaArgs, args);
    const business = await getBusiness(services, principal.businessId);
    const first = from === undefined ? localDateOf(services.clock.now(), business.timeZone) : localDate(from, 'from');
    const listed = await getAgenda(services, {
      principal,
      business,
      from: first,
      to: addDays(first, days - 1),
      ...(principal.role === 'provider' ? { providerId: principal.providerId } : {}),
    });
    const shown = listed.map((day) => ({
      day: `${formatDate(day.date, business.locale)} (${windowsText(day.open, business)})`,
      items: mergedBlocks(day.items).map((item) => ({
        time: agendaTime(item, business),
        title: agendaTitle(item, business),
      })),
    }));
    const { say } = wordingOf(business.locale);
    const count = listed.reduce((sum, day) => sum + day.items.filter((item) => item.kind === 'appointment').length, 0);
    return {
      text: say('staff.appointmentsFrom', { count, date: formatShortDate(first, business.locale) }),
      card: { type: 'agenda', title: business.name, days: shown },
    };
  }

  async function hours(principal: Principal): Promise<DeskResult> {
    const business = await getBusiness(services, principal.businessId);
    const providers = principal.role === 'provider' ? [providerOf(business, principal)] : business.providers;
    const { say } = wordingOf(business.locale);
    const days = WEEKDAYS.map((day) => ({
      day: formatWeekday(day, business.locale),
      items: providers.map((provider) => ({
        time: windowsText(
          provider.hours.filter((weekly) => weekly.days.includes(day)).flatMap((weekly) => weekly.windows),
          business,
        ),
        title: provider.name,
      })),
    }));
    return {
      text: say('staff.weeklyHoursOf', { business: business.name }),
      card: { type: 'agenda', title: say('staff.weeklyHours'), days },
    };
  }

  async function appointments(principal: Principal): Promise<DeskResult> {
    const business = await getBusiness(services, principal.businessId);
    const listed = await listAppointments(services, { principal, businessId: business._id });
    const items = listed.map((item) => ({
      title: agendaTitle(item, business),
      detail: formatDateTime(item.startsAt, business.timeZone, business.locale),
      reference: item.reference,
    }));
    const { say } = wordingOf(business.locale);
    return {
      text: say('staff.appointmentsTotal', { count: items.length }),
      card: { type: 'appointments', title: say('staff.appointments'), items },
    };
  }

  async function block(form: DeskForm, principal: Principal, operationId: OperationId): Promise<DeskResult> {
    const values = parse(blockForm, form.values);
    const business = await getBusiness(services, principal.businessId);
    const provider = providerOf(business, principal, values.provider);
    const date = localDate(values.date);
    const from = instantOf({ date, minute: minuteOfDay(values.from, 'from') }, provider);
    const to = instantOf({ date, minute: minuteOfDay(values.to, 'to') }, provider);
    const result = await blockTime(services, {
      principal,
      businessId: business._id,
      providerId: provider.id,
      from,
      to,
      operationId,
      note: values.note,
    });
    const { say } = wordingOf(business.locale);
    const kept = result.met.map((item) => agendaTitle(item, business));
    return {
      ...(await agenda(principal, { from: values.date, days: 1 })),
      text: [
        say('staff.blockedFor', { provider: provider.name }),
        ...(kept.length > 0 ? [say('staff.stillBooked', { bookings: kept.join('; ') })] : []),
      ].join(' '),
    };
  }

  async function cancel(form: DeskForm, principal: Principal, operationId: OperationId): Promise<DeskResult> {
    const { reference } = parse(cancelForm, form.values);
    const found = await services.store.appointments.byReference(principal.businessId, reference);
    if (!found) throw new DomainError('NOT_FOUND', `reference: no appointment ${reference}`, { path: 'reference' });
    const { appointment } = await cancelAppointment(services, {
      principal,
      businessId: principal.businessId,
      appointmentId: found._id,
      operationId,
    });
    const { say } = wordingOf((await getBusiness(services, principal.businessId)).locale);
    const card: Card = {
      type: 'appointment',
      title: say('staff.cancelledTitle'),
      reference: appointment.reference,
      rows: [],
      state: appointment.state,
    };
    return { text: say('staff.cancelledReference', { reference: appointment.reference }), card };
  }

  const forms: Readonly<Record<string, (form: DeskForm, principal: Principal, operationId: OperationId) => Promise<DeskResult>>> =
    { 'block-time': block, 'cancel-appointment': cancel };

  return {
    async view(name, principal, args) {
      if (name === 'appointments') return await appointments(principal);
      if (principal.role === 'customer') throw new DomainError('FORBIDDEN', `${name}: expected an owner or a provider`);
      return name === 'agenda' ? await agenda(principal, args) : await hours(principal);
    },
    async submit(form, principal, operationId) {
      const handler = forms[form.name];
      if (!handler)
        throw new DomainError(
          'NOT_FOUND',
          `form: expected one of ${Object.keys(forms).join(', ')}, got ${JSON.stringify(form.name)}`,
          { path: 'name' },
        );
      return await handler(form, principal, operationId);
    },
  };
}
