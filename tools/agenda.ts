import { z } from 'zod';
import type { Appointment } from '../src/domain/booking/appointment.ts';
import { isWholeDay, mergedBlocks } from '../src/domain/booking/merged-blocks.ts';
import type { Provider } from '../src/domain/people/business.ts';
import { addDays, daysBetween, localDateOf } from '../src/domain/time/wall.ts';
import { getAgenda } from '../src/services/get-agenda.ts';
import type { AgendaDay } from '../src/services/get-agenda.ts';
import { told } from './parts/told.ts';
import type { ReadTool, ToolContext, ToolResult } from './contract.ts';
import { bookingTitle, issueBookings, serviceOf, cited } from './parts/bookings.ts';
import type { FoundBooking } from './parts/bookings.ts';
import { columnsFor } from './parts/columns.ts';
import { customerBookings } from './parts/customer-bookings.ts';
import type { ToolDeps } from './parts/deps.ts';
import { freeWords } from './parts/day-free.ts';
import { allHours, hoursOfDates } from './parts/day-hours.ts';
import { lateView } from './parts/day-late.ts';
import { windowWords } from './parts/hours-words.ts';
import { fail } from './parts/results.ts';
import { readStaffWhen } from './parts/staff-when.ts';
import { datesOf, endMinute, stretchesOf } from './parts/stretches.ts';
import type { Voice } from './parts/voice.ts';
import { inEnglish, sayDate, sayTime, voiceFor } from './parts/voice.ts';
import { waitingView } from './parts/waiting-line.ts';
import { whenInput } from './parts/when-input.ts';
import { answerLine } from './parts/intake.ts';
import { spoken, spokenLine } from './parts/words.ts';
import { wordingOf } from '../src/domain/wording/wording.ts';

const SHOWS = ['bookings', 'hours', 'free', 'delay', 'waiting'] as const;
const input = z.strictObject({
  show: z
    .enum(SHOWS)
    .nullish()
    .describe(
      'bookings: what is on, day by day (null = this); hours: opening hours, of a day or, without `when`, all of them; free: whether and when there is free time then; delay: who is affected today when the speaker runs late; waiting: who is on the waitlist.',
    ),
  provider: z.string().nullable().describe('Whose agenda; "everyone" or null for all.'),
  booked_by: z.string().nullish().describe('Name of a customer whose upcoming bookings are asked about, whatever the day.'),
  when: whenInput.nullable().describe('Which day or days, or part of a day; null = today.'),
  delay_minutes: z.int().min(1).max(720).nullish().describe('For delay: how many minutes late.'),
});

const MOST_DAYS = 14;

/** What is on: bookings with handles, time off and opening hours, day by day. */
export function agendaTool(deps: ToolDeps): ReadTool<typeof input> {
  return {
    name: 'agenda',
    description:
      'Shows the agenda of a day or of up to 14 days, and gives each booking a handle ("booking B1") for moving or cancelling it. Also shows opening hours, free time, whom a delay concerns, and the waitlist.',
    roles: ['owner', 'provider'],
    effect: 'read',
    input,
    run: (request, context) => run(request, context, deps),
  };
}

/** "Fridays bookings" are those of one Friday: an agenda knows no every. */
const oneDay = (text: string): string => text.replace(/\b(mon|tues|wednes|thurs|fri|satur|sun)days\b/gi, '$1day');

async function run(request: z.infer<typeof input>, context: ToolContext, deps: ToolDeps): Promise<ToolResult> {
  const { show, provider, booked_by: customer, when } = request;
  if (typeof customer === 'string') return (await customerBookings(customer, context, deps)) ?? nothingFor(customer, context);
  if (show === undefined || show === null || show === 'bookings') return bookings(request, context, deps);
  const columns = columnsFor(provider, context, show === 'delay' || show === 'free' ? 'ask' : 'all');
  if ('ok' in columns) return columns;
  if (show === 'waiting') return waitingView(columns.length === 1 ? columns[0] : undefined, context, deps);
  if (show === 'delay')
    return typeof request.delay_minutes === 'number'
      ? lateView(columns, request.delay_minutes, context, deps)
      : fail('INVALID_INPUT', 'delay_minutes: ask how many minutes.', {
          view: { text: wordingOf(context.locale).say('staff.howLate'), expects: 'anything' },
        });
  const zone = columns[0]?.timeZone ?? context.business.timeZone;
  if (show === 'hours' && when === null) return told(context, (person) => allHours(columns, person));
  const reading = readStaffWhen(when ?? { text: 'today', date: null, time: null }, columns, zone, context);
  if ('ok' in reading) return reading;
  if (show === 'hours') {
    const dates = datesOf(reading, localDateOf(context.now, zone)).slice(0, MOST_DAYS);
    return told(context, (person) => hoursOfDates(columns, dates, person, deps));
  }
  const end = endMinute(reading);
  const asked = reading.time && end === undefined ? { ...reading, durationMinutes: 30 } : reading;
  const stretches = stretchesOf(asked, zone, context);
  if ('ok' in stretches) return stretches;
  return told(context, (person) => freeWords(columns, stretches.slice(0, MOST_DAYS), person, deps));
}

const nothingFor = (customer: string, { locale }: ToolContext): ToolResult =>
  fail('NOT_FOUND', `There is no upcoming booking for "${spoken(customer)}". The agenda shows the bookings of a day.`, {
    view: { text: wordingOf(locale).say('booking.noneFor', { said: spoken(customer) }), expects: 'date' },
  });

async function bookings(
  request: Pick<z.infer<typeof input>, 'provider' | 'when'>,
  context: ToolContext,
  deps: ToolDeps,
): Promise<ToolResult> {
  const { business, now, principal } = context;
  const columns = columnsFor(request.provider, context, 'all');
  // A name that nobody here has may be a customer's.
  if ('ok' in columns && columns.code === 'NOT_FOUND' && request.provider !== null)
    return (await customerBookings(request.provider, context, deps)) ?? columns;
  if ('ok' in columns) return columns;
  const [first] = columns;
  const zone = columns.length === 1 && first ? first.timeZone : business.timeZone;
  const reading =
    request.when === null
      ? undefined
      : readStaffWhen({ ...request.when, text: oneDay(request.when.text) }, columns, zone, context);
  if (reading && 'ok' in reading) return reading;
  const today = localDateOf(now, zone);
  const from = reading?.day?.from ?? today;
  const wanted = reading?.day?.to ?? from;
  const to = daysBetween(from, wanted) >= MOST_DAYS ? addDays(from, MOST_DAYS - 1) : wanted;
  const providerId = columns.length === 1 ? first?.id : undefined;
  const listed = await getAgenda(deps.services, { principal, business, providerId, from, to });
  const days = listed.map((day) => ({ ...day, items: mergedBlocks(day.items) }));
  const upcoming = days
    .flatMap(({ items }) => items)
    .filter(({ kind, state, endsAt }) => kind === 'appointment' && state !== 'held' && endsAt > now);
  const { found, draft } = issueBookings(upcoming, context);
  const voice: Voice = { ...voiceFor(business, context), zone, otherZone: zone };
  const { say } = wordingOf(voice.locale);
  const lines = new Lines(context, columns, found, voice);
  const english = new Lines(context, columns, found, inEnglish(voice, business));
  const total = days.flatMap(({ items }) => items).filter(({ kind }) => kind === 'appointment').length;
  const span = from === to ? sayDate(from, voice) : say('time.range', { from: sayDate(from, voice), to: sayDate(to, voice) });
  const shown = to === wanted ? span : say('staff.agendaCut', { days: span, most: MOST_DAYS });
  const whose = first && columns.length === 1 ? say('staff.agendaOf', { provider: spoken(first.name), days: shown }) : shown;
  const head =
    total === 0
      ? say('staff.agendaNone', { days: whose })
      : say('staff.agendaTotal', { days: whose, bookings: say('time.bookings', { count: total }) });
  return {
    ok: true,
    data: { from, to, days: days.map((day) => ({ date: day.date, items: day.items.map((item) => english.plain(item)) })) },
    draft,
    view: {
      text: [head, ...days.filter(({ items }) => days.length === 1 || items.length > 0).map((day) => lines.day(day))].join(
        '\n\n',
      ),
      card: {
        type: 'agenda',
        title: span,
        days: days.map((day) => ({
          day: `${sayDate(day.date, voice)} (${windowWords(day.open, voice, business.locations)})`,
          items: day.items.map((item) => ({ time: lines.time(item), title: lines.title(item) })),
        })),
      },
      expects: 'anything',
    },
  };
}

/** Agenda items in words. */
class Lines {
  private readonly context: ToolContext;
  private readonly columns: readonly Provider[];
  private readonly handles: ReadonlyMap<string, string>;
  private readonly voice: Voice;
  constructor(context: ToolContext, columns: readonly Provider[], found: readonly FoundBooking[], voice: Voice) {
    this.context = context;
    this.columns = columns;
    this.handles = new Map(found.map(({ handle, appointment }) => [appointment._id, handle]));
    this.voice = voice;
  }
  time(item: Appointment): string {
    const { startsAt, endsAt, timeZone } = item;
    if (item.kind === 'time_off' && isWholeDay(item)) return wordingOf(this.voice.locale).say('time.wholeDay');
    const voice = { ...this.voice, zone: timeZone };
    return `${sayTime(startsAt, voice)}–${sayTime(endsAt, voice)}`;
  }
  /** For the card: plain text. */
  title(item: Appointment): string {
    const { business } = this.context;
    const who = this.columns.find(({ id }) => id === item.providerId)?.name ?? '';
    const { say } = wordingOf(this.voice.locale);
    if (item.kind === 'time_off') {
      const blocked = item.note ? say('staff.blockedNote', { note: item.note }) : say('staff.blocked');
      return this.columns.length > 1 ? say('staff.blockedWhose', { blocked, provider: who }) : blocked;
    }
    const what =
      this.columns.length > 1
        ? bookingTitle(business, item, this.voice)
        : (serviceOf(business, item)?.name ?? say('label.appointment'));
    const title = item.contact ? say('title.of', { title: what, customer: item.contact.name }) : what;
    if (item.state === 'pending_approval') return say('staff.waitsForAnswer', { title });
    return item.state === 'no_show' ? say('staff.didNotCome', { title }) : title;
  }
  /** What the customers answered to the service's questions and wrote, and what staff noted: in their own words. */
  told(item: Appointment): string {
    const service = serviceOf(this.context.business, item);
    const { say } = wordingOf(this.voice.locale);
    const lines = [item, ...(item.attendees ?? [])].flatMap(({ answers, note, staffNote }) => [
      answerLine(service, answers),
      ...(item.kind === 'appointment' ? [note, staffNote] : []).map((each) => (each ? say('staff.noted', { note: each }) : '')),
    ]);
    return spokenLine(lines.filter((line) => line !== '').join('; '));
  }
  plain(item: Appointment): string {
    const handle = this.handles.get(item._id);
    const told = this.told(item);
    return `${this.time(item)} ${spoken(this.title(item))}${handle ? ` [${handle}]` : ''}${told ? ` <data>${told}</data>` : ''}`;
  }
  day({ date, items, open }: AgendaDay): string {
    const { say } = wordingOf(this.voice.locale);
    const hours = windowWords(open, this.voice, this.context.business.locations);
    const day = { date: sayDate(date, this.voice), hours };
    if (items.length === 0) return say('staff.dayNothing', day);
    const lines = items.map((item) => {
      const handle = this.handles.get(item._id);
      const told = this.told(item);
      return `- ${this.time(item)} ${spoken(this.title(item))}${handle ? `, ${cited(handle, this.voice)}` : ''}${told ? ` (${told})` : ''}`;
    });
    return `${say('staff.dayHead', day)}\n\n${lines.join('\n')}`;
  }
}
