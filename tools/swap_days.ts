import type { Row } from '../src/ports/channel.ts';
import { z } from 'zod';
import { weekdaysIn } from '../src/domain/language/weekdays.ts';
import type { Business, DayWindow, Provider, WeeklyHours } from '../src/domain/people/business.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { OperationId } from '../src/domain/people/ids.ts';
import { replaceDates } from '../src/domain/scheduling/edit-hours.ts';
import { changeHours } from '../src/domain/scheduling/hour-periods.ts';
import { windowsOfDate } from '../src/domain/scheduling/open-windows.ts';
import type { LocalDate, Weekday } from '../src/domain/time/types.ts';
import { plusMinutes } from '../src/domain/time/types.ts';
import { addDays, localDate, localDateOf, weekdayOf } from '../src/domain/time/wall.ts';
import { findStranded } from '../src/services/find-stranded.ts';
import { getBusiness } from '../src/services/get-business.ts';
import { setDayHours } from '../src/services/set-day-hours.ts';
import { setHours } from '../src/services/set-hours.ts';
import type { Changed, ExecuteContext, Executed, Prepared, ToolContext, ToolFailure, WriteTool } from './contract.ts';
import { sameShown, shownOf } from './parts/appointment-view.ts';
import type { ToolDeps } from './parts/deps.ts';
import { windowWords } from './parts/hours-words.ts';
import { metWords } from './parts/met-bookings.ts';
import { CLEARED, fail } from './parts/results.ts';
import { columnFor, possible, withProvider } from './parts/settings/setting.ts';
import { readStaffWhen } from './parts/staff-when.ts';
import type { Voice } from './parts/voice.ts';
import { calendarVoice, plainly, sayDate, sayWeekday } from './parts/voice.ts';
import { whenInput } from './parts/when-input.ts';
import { spoken } from './parts/words.ts';
import { wordingOf } from '../src/domain/wording/wording.ts';

const input = z.strictObject({
  provider: z.string().nullable().describe('Whose days; null when there is only one or it is the speaker.'),
  one: whenInput.describe('The one day: "Tuesday".'),
  other: whenInput.describe('The day that it trades its hours with: "Wednesday".'),
  every_week: z.boolean().describe('True: these weekdays trade hours for good, from now on; false: only these two dates.'),
});
const wishShape = z.object({ providerId: z.string(), dates: z.tuple([z.string(), z.string()]), everyWeek: z.boolean() });
type Wish = z.infer<typeof wishShape>;
/** With all that will be written, so that a repeat writes the same. */
const argsShape = wishShape.extend({ windows: z.array(z.array(z.unknown())), hours: z.array(z.unknown()) });
type Args = z.infer<typeof argsShape>;

const PROPOSAL_MINUTES = 10;

/** Lets two days trade their hours, on these dates or every week. Bookings stay where they are and those left outside are named. */
export function swapDaysTool(deps: ToolDeps): WriteTool<typeof input> {
  return {
    name: 'swap_days',
    description:
      'Prepares that two days trade their working hours, once or every week; the person sees before and after and confirms it themselves. Bookings stay and those left outside the hours are named.',
    roles: ['owner', 'provider'],
    effect: 'write',
    input,
    prepare: (request, context) => prepare(request, context, deps),
    execute: (args, context) => execute(argsShape.parse(args), context, deps),
  };
}

async function prepare(request: z.infer<typeof input>, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const provider = columnFor(request.provider, context);
  if ('ok' in provider) return provider;
  const { say } = wordingOf(context.locale);
  const dates: LocalDate[] = [];
  const today = localDateOf(context.now, provider.timeZone);
  for (const when of [request.one, request.other]) {
    const weekday = request.every_week ? weekdaysIn(when.text)?.days[0] : undefined;
    if (weekday !== undefined) {
      dates.push(addDays(today, 1 + ((weekday - weekdayOf(today) + 6) % 7)));
      continue;
    }
    const reading = readStaffWhen(when, [provider], provider.timeZone, context);
    if ('ok' in reading) return reading;
    if (!reading.day || reading.day.from !== reading.day.to || reading.day.from < today)
      return fail('INVALID_INPUT', `${spoken(when.text)}: expected one day to come.`, {
        view: { text: say('hours.whichSwapDay', { said: spoken(when.text) }), expects: 'date' },
      });
    dates.push(reading.day.from);
  }
  const [one, other] = dates;
  if (one === undefined || other === undefined || one === other)
    return fail('INVALID_INPUT', 'one, other: expected two different days.', {
      view: { text: say('hours.sameDay'), expects: 'date' },
    });
  return proposal(
    { providerId: provider.id, dates: [one, other], everyWeek: request.every_week },
    context.business,
    context,
    deps,
  );
}

/** The hours of every week with the two weekdays traded, in each season. */
const tradedWeek = ({ hours }: Provider, a: Weekday, b: Weekday, today: LocalDate): readonly WeeklyHours[] =>
  changeHours(
    hours,
    ({ week }) =>
      new Map([
        [a, week[b - 1] ?? []],
        [b, week[a - 1] ?? []],
      ]),
    { from: today },
    today,
  ).hours;

function traded(provider: Provider, { dates, everyWeek }: Wish, today: LocalDate): Provider {
  const [one, other] = dates.map((date) => localDate(date)) as [LocalDate, LocalDate];
  if (everyWeek) return { ...provider, hours: tradedWeek(provider, weekdayOf(one), weekdayOf(other), today) };
  const [windowsOne, windowsOther] = [windowsOfDate(provider, one), windowsOfDate(provider, other)];
  const first = replaceDates(provider.overrides, { from: one, to: one }, windowsOther);
  return { ...provider, overrides: replaceDates(first, { from: other, to: other }, windowsOne) };
}

const dayWords = (date: string, everyWeek: boolean, voice: Voice): string =>
  everyWeek
    ? wordingOf(voice.locale).say('time.everyWeekday', { weekday: sayWeekday(weekdayOf(localDate(date)), voice) })
    : sayDate(localDate(date), voice);

/** The two days with somebody's hours. */
const hoursWords = (of: Provider, { dates, everyWeek }: Wish, business: Business, voice: Voice): string =>
  dates
    .map((date) =>
      wordingOf(voice.locale).say('hours.atDate', {
        date: dayWords(date, everyWeek, voice),
        hours: windowWords(windowsOfDate(of, localDate(date)), voice, business.locations),
      }),
    )
    .join('; ');

async function proposal(
  wish: Wish,
  business: Business,
  context: Pick<ToolContext, 'timeZone' | 'locale' | 'now'>,
  deps: ToolDeps,
): Promise<Prepared | ToolFailure> {
  const provider = business.providers.find(({ id }) => id === wish.providerId);
  if (!provider) return fail('NOT_FOUND', 'That provider is no longer here.');
  const voice = calendarVoice(business, provider, context);
  const next = traded(provider, wish, localDateOf(context.now, provider.timeZone));
  const planned = withProvider(business, provider.id, () => next);
  const refused = possible(planned, context.locale);
  if (refused) return refused;
  const { say, allOf } = wordingOf(voice.locale);
  if (
    JSON.stringify(windowsOfDate(provider, localDate(wish.dates[0]))) ===
    JSON.stringify(windowsOfDate(provider, localDate(wish.dates[1])))
  )
    return fail('STATE', 'Both days have the same hours: there is nothing to swap. Bookings are moved one by one.', {
      view: {
        text: say('hours.sameHours', { hours: hoursWords(provider, wish, business, voice) }),
        expects: 'anything',
      },
    });
  const before = new Set((await findStranded(deps.services, business, provider.id)).map(({ _id }) => _id));
  const stranded = (await findStranded(deps.services, planned, provider.id)).filter(({ _id }) => !before.has(_id));
  const note = metWords(stranded, business, voice);
  const days = allOf(wish.dates.map((date) => dayWords(date, wish.everyWeek, voice)));
  const rows = (speak: Voice): Row[] => {
    const words = wordingOf(speak.locale);
    return [
      { label: words.say('label.whose'), value: provider.name },
      { label: words.say('label.before'), value: hoursWords(provider, wish, business, speak) },
      { label: words.say('label.after'), value: hoursWords(next, wish, business, speak) },
    ];
  };
  return {
    ok: true,
    args: {
      ...wish,
      windows: wish.dates.map((date) => windowsOfDate(next, localDate(date))),
      hours: next.hours,
    },
    shows: shownOf(rows(plainly(voice, business))),
    title: say('hours.swapTitle', { provider: provider.name }),
    summary: say('hours.swapSummary', { days, provider: provider.name }),
    rows: [...rows(voice), { label: say('label.note'), value: note || say('hours.swapNote') }],
    expiresAt: plusMinutes(context.now, PROPOSAL_MINUTES),
  };
}

async function execute(args: Args, context: ExecuteContext, deps: ToolDeps): Promise<Executed | Changed | ToolFailure> {
  const { principal } = context;
  const business = await getBusiness(deps.services, principal.businessId);
  const provider = business.providers.find(({ id }) => id === args.providerId);
  if (!provider) return fail('NOT_FOUND', 'That provider is no longer here.');
  const operationOf = (index: number): OperationId => asId<OperationId>(`${context.operationId}.${index}`);
  const begun = business.operations?.some(({ id }) => id === operationOf(0)) ?? false;
  const fresh = begun ? undefined : await proposal(wishShape.parse(args), business, context, deps);
  if (fresh && !fresh.ok) return fresh;
  if (fresh && !sameShown(fresh.shows, context.shows))
    return {
      ok: false,
      code: 'CHANGED',
      hint: 'The hours were changed meanwhile; the person sees the fresh proposal.',
      retryable: true,
      fresh,
    };
  const edit = { principal, businessId: business._id, providerId: provider.id };
  let last;
  if (args.everyWeek)
    last = await setHours(deps.services, { ...edit, hours: args.hours as readonly WeeklyHours[], operationId: operationOf(0) });
  else
    for (const [index, date] of args.dates.entries())
      last = await setDayHours(deps.services, {
        ...edit,
        date: localDate(date),
        windows: (args.windows[index] ?? []) as readonly DayWindow[],
        operationId: operationOf(index),
      });
  const voice = calendarVoice(business, provider, context);
  const note = last ? metWords(last.stranded, last.business, voice) : '';
  const { say } = wordingOf(voice.locale);
  const swapped = fresh?.rows.find(({ label }) => label === say('label.after'))?.value;
  const hours = swapped ?? hoursWords(provider, wishShape.parse(args), business, voice);
  const text = say('hours.swapDone', { provider: spoken(provider.name), hours });
  return { ok: true, data: {}, draft: CLEARED, view: { text: [text, note].filter(Boolean).join(' '), expects: 'anything' } };
}
