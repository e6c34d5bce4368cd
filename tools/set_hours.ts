import { z } from 'zod';
import type { Business, DayWindow, Provider, WeeklyHours } from '../src/domain/people/business.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { LocationId, ProviderId } from '../src/domain/people/ids.ts';
import type { ChangedHours } from '../src/domain/scheduling/hour-periods.ts';
import { changeHours, hoursOfPeriods, hoursPeriods } from '../src/domain/scheduling/hour-periods.ts';
import type { LocalDate, Weekday } from '../src/domain/time/types.ts';
import { plusMinutes } from '../src/domain/time/types.ts';
import { localDateOf } from '../src/domain/time/wall.ts';
import { findStranded } from '../src/services/find-stranded.ts';
import { getBusiness } from '../src/services/get-business.ts';
import { setHours } from '../src/services/set-hours.ts';
import type { Changed, ExecuteContext, Executed, Prepared, ToolContext, ToolFailure, ToolResult, WriteTool } from './contract.ts';
import { sameShown } from './parts/appointment-view.ts';
import { columnsFor } from './parts/columns.ts';
import type { ToolDeps } from './parts/deps.ts';
import type { HoursSaid } from './parts/hours-said.ts';
import { readHoursSaid, weekChange } from './parts/hours-said.ts';
import { WEEKDAYS, periodWeekWords, seasonWords, weekdayName } from './parts/hours-words.ts';
import { metWords } from './parts/met-bookings.ts';
import { CLEARED, fail } from './parts/results.ts';
import { possible } from './parts/settings/setting.ts';
import type { Voice } from './parts/voice.ts';
import { voiceFor } from './parts/voice.ts';
import { count, listWords, spoken } from './parts/words.ts';

const input = z.strictObject({
  provider: z.string().nullable().describe('Whose hours; null when there is only one or it is the speaker.'),
  hours: z
    .string()
    .describe(
      'The weekly hours in the person’s words, with the place where one is named: "weekdays 9-5 except lunch 12-1, Saturday 10-2", "Tuesdays 10-4 at Andheri".',
    ),
  period: z
    .string()
    .nullish()
    .describe('The dates for which they hold, in the person’s words: "June to August", "from 1 March on"; null = from today on.'),
});

const DATE = z.custom<LocalDate>((date) => typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date));
const WINDOW = z
  .object({ start: z.number(), end: z.number(), locationId: z.string().optional() })
  .transform(({ locationId, ...times }): DayWindow => ({
    ...times,
    ...(locationId === undefined ? {} : { locationId: asId<LocationId>(locationId) }),
  }));
const DAY = z.custom<Weekday>((day) => WEEKDAYS.includes(day as Weekday));
const argsShape = z.object({
  providerId: z.string(),
  days: z.array(z.object({ day: DAY, windows: z.array(WINDOW) })),
  anyDay: z.boolean(),
  whole: z.boolean(),
  period: z.object({ from: DATE.optional(), to: DATE.optional() }),
  /** All of the hours as they will be, so that a repeat writes the same. */
  hours: z.array(z.unknown()),
});
type Args = z.infer<typeof argsShape>;

const PROPOSAL_MINUTES = 10;

/** Changes the weekly hours of a provider, for good or for a season: the days that are named, or the whole week where "only" is said. */
export function setHoursTool(deps: ToolDeps): WriteTool<typeof input> {
  return {
    name: 'set_hours',
    description:
      'Prepares a change of weekly working hours, from now on or for a season; the person sees before and after and confirms it themselves. Days, seasons and dates that are not named stay as they are. For single dates use open_hours or block_time.',
    roles: ['owner', 'provider'],
    effect: 'write',
    input,
    prepare: (request, context) => prepare(request, context, deps),
    execute: (args, context) => execute(argsShape.parse(args), context, deps),
  };
}

async function prepare(request: z.infer<typeof input>, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolResult> {
  const columns = columnsFor(request.provider, context, 'ask');
  if ('ok' in columns) return columns;
  const [provider] = columns;
  if (!provider || columns.length > 1)
    return fail('INVALID_INPUT', 'provider: weekly hours are set for one provider at a time.', {
      view: {
        text: `I change weekly hours for one person at a time. Whose first: ${listWords(
          columns.map(({ name }) => spoken(name)),
          'or',
        )}?`,
        expects: 'provider',
      },
    });
  const { business, now } = context;
  const said = readHoursSaid(request.hours, request.period ?? null, { business, provider, now });
  if ('ok' in said) return said;
  const plan = planOf(provider, said, localDateOf(now, provider.timeZone));
  if (JSON.stringify(plan.hours) === JSON.stringify(hoursOfPeriods(hoursPeriods(provider.hours)))) {
    const words = periodWeekWords(plan.after, voiceFor(business, context), business.locations);
    const text = `Nothing to change: those are the hours of ${spoken(provider.name)} already (${words}).`;
    return { ok: true, data: { told: text }, view: { text, expects: 'anything' } };
  }
  return proposal(business, provider, said, context, deps);
}

const planOf = (provider: Provider, said: HoursSaid, today: LocalDate): ChangedHours =>
  changeHours(provider.hours, (period) => weekChange(said, period), said.period, today);

const withHours = (business: Business, providerId: string, hours: readonly WeeklyHours[]): Business => ({
  ...business,
  providers: business.providers.map((provider) => (provider.id === providerId ? { ...provider, hours } : provider)),
});

/** Open days that nobody spoke of. */
const unspoken = ({ before, after }: ChangedHours, said: HoursSaid): string[] =>
  said.anyDay || said.whole
    ? []
    : WEEKDAYS.filter((day) => !said.days.some((one) => one.day === day))
        .filter((day) => (before.week[day - 1] ?? []).length > 0 && before.week[day - 1] === after.week[day - 1])
        .map(weekdayName);

/** What stays although a reader might think otherwise. */
function keptWords(
  plan: ChangedHours,
  said: HoursSaid,
  { overrides, holidays }: Provider,
  today: LocalDate,
  voice: Voice,
  business: Business,
): string {
  const { from, to } = said.period;
  const days = said.days.some(({ windows }) => windows.length > 0) ? unspoken(plan, said) : [];
  const special = overrides.filter(({ date, until = date }) => until >= today).length;
  const parts = [
    ...(days.length > 0
      ? [`${listWords(days)} ${days.length === 1 ? 'stays' : 'stay'} as before (say “only” to close the other days)`]
      : []),
    ...plan.kept.map(
      ({ season, days: own }) =>
        `${seasonWords(season, voice)} its own hours stay: ${periodWeekWords(season, voice, business.locations, own)}`,
    ),
    ...(to === undefined
      ? from === undefined
        ? []
        : ['until then the hours stay as they are']
      : ['before and after, the hours stay as they are']),
    ...(special > 0
      ? [`${count(special, 'entry').replace('entrys', 'entries')} for single dates ${special === 1 ? 'stays' : 'stay'}`]
      : []),
    ...(holidays ? ['public holidays stay closed'] : []),
  ];
  const text = parts.join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

async function proposal(
  business: Business,
  provider: Provider,
  said: HoursSaid,
  context: Pick<ToolContext, 'timeZone' | 'locale' | 'now'>,
  deps: ToolDeps,
): Promise<Prepared | ToolFailure> {
  const voice = voiceFor(business, context);
  const today = localDateOf(context.now, provider.timeZone);
  const plan = planOf(provider, said, today);
  const planned = withHours(business, provider.id, plan.hours);
  const refused = possible(planned);
  if (refused) return refused;
  const { from, to } = said.period;
  const dated = from !== undefined || to !== undefined;
  const shows = {
    Whose: provider.name,
    ...(dated ? { Dates: seasonWords({ from, to }, voice) } : {}),
    Before: periodWeekWords(plan.before, voice, business.locations),
    After: periodWeekWords(plan.after, voice, business.locations),
  };
  const kept = keptWords(plan, said, provider, today, voice, business);
  const stranded = metWords(await findStranded(deps.services, planned, provider.id), business, voice);
  const args = { providerId: provider.id, ...said, hours: plan.hours };
  return {
    ok: true,
    args,
    shows,
    title: `New weekly hours for ${provider.name}`,
    summary: `Set the weekly hours of ${provider.name}${dated ? ` ${seasonWords({ from, to }, voice)}` : ''} to ${shows.After}`,
    rows: [
      ...Object.entries(shows).map(([label, value]) => ({ label, value })),
      ...(kept ? [{ label: 'Kept', value: kept }] : []),
      ...(stranded ? [{ label: 'Please note', value: stranded }] : []),
    ],
    expiresAt: plusMinutes(context.now, PROPOSAL_MINUTES),
  };
}

async function execute(args: Args, context: ExecuteContext, deps: ToolDeps): Promise<Executed | Changed | ToolFailure> {
  const { principal, operationId, now } = context;
  const business = await getBusiness(deps.services, principal.businessId);
  const provider = business.providers.find(({ id }) => id === args.providerId);
  if (!provider) return fail('NOT_FOUND', 'That provider is no longer here.');
  const repeated = business.operations?.some(({ id }) => id === operationId) ?? false;
  const fresh = await proposal(business, provider, args, context, deps);
  if (!fresh.ok) return fresh;
  const same = JSON.stringify(fresh.args['hours']) === JSON.stringify(args.hours) && sameShown(fresh.shows, context.shows);
  if (!repeated && !same)
    return {
      ok: false,
      code: 'CHANGED',
      hint: 'The hours were changed meanwhile; the person sees the fresh proposal.',
      retryable: true,
      fresh,
    };
  const hours = args.hours as readonly WeeklyHours[];
  const done = await setHours(deps.services, {
    principal,
    businessId: business._id,
    providerId: asId<ProviderId>(args.providerId),
    hours,
    operationId,
  });
  const voice = voiceFor(business, context);
  const { from, to } = args.period;
  const when = from === undefined && to === undefined ? 'from now on' : seasonWords({ from, to }, voice);
  const plan = planOf({ ...provider, hours }, { ...args, period: args.period }, localDateOf(now, provider.timeZone));
  const text = `Done: ${when} ${spoken(provider.name)} works ${periodWeekWords(plan.after, voice, business.locations)}.`;
  const stranded = metWords(done.stranded, done.business, voice);
  return { ok: true, data: {}, draft: CLEARED, view: { text: [text, stranded].filter(Boolean).join(' '), expects: 'anything' } };
}
