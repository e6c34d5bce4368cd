import type { Row } from '../src/ports/channel.ts';
import { z } from 'zod';
import type { Business, DayWindow, Provider, WeeklyHours } from '../src/domain/people/business.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { LocationId } from '../src/domain/people/ids.ts';
import type { ChangedHours } from '../src/domain/scheduling/hour-periods.ts';
import { changeHours, hoursOfPeriods, hoursPeriods } from '../src/domain/scheduling/hour-periods.ts';
import type { Instant, LocalDate, Weekday } from '../src/domain/time/types.ts';
import { plusMinutes } from '../src/domain/time/types.ts';
import { localDateOf } from '../src/domain/time/wall.ts';
import { editProviders } from '../src/services/edit-provider.ts';
import { findStranded } from '../src/services/find-stranded.ts';
import { getBusiness } from '../src/services/get-business.ts';
import type { Changed, ExecuteContext, Executed, Prepared, ToolContext, ToolFailure, ToolResult, WriteTool } from './contract.ts';
import { sameShown, shownOf } from './parts/appointment-view.ts';
import { columnsFor } from './parts/columns.ts';
import type { ToolDeps } from './parts/deps.ts';
import type { HoursSaid } from './parts/hours-said.ts';
import { readHoursSaid, weekChange } from './parts/hours-said.ts';
import { WEEKDAYS, periodWeekWords, seasonWords } from './parts/hours-words.ts';
import { metWords } from './parts/met-bookings.ts';
import { CLEARED, fail } from './parts/results.ts';
import { possible } from './parts/settings/setting.ts';
import type { Voice } from './parts/voice.ts';
import { plainly, sayWeekday, voiceFor } from './parts/voice.ts';
import { spoken } from './parts/words.ts';
import { wordingOf } from '../src/domain/wording/wording.ts';
import { told } from './parts/told.ts';

const input = z.strictObject({
  provider: z.string().nullable().describe('Whose hours; "everyone" for all; null when there is only one or it is the speaker.'),
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
  providerIds: z.array(z.string()).min(1),
  days: z.array(z.object({ day: DAY, windows: z.array(WINDOW) })),
  anyDay: z.boolean(),
  whole: z.boolean(),
  openEnded: z.boolean().optional(),
  period: z.object({ from: DATE.optional(), to: DATE.optional() }),
  /** All of each one's hours as they will be, so that a repeat writes the same. */
  hours: z.array(z.array(z.unknown())),
});
type Args = z.infer<typeof argsShape>;

const PROPOSAL_MINUTES = 10;

/** Changes weekly hours, of one person or of everyone, for good or for a season: the days that are named, or the whole week where "only" is said. */
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
  const { business, now } = context;
  const [first] = columns;
  if (!first) throw new RangeError(`business ${business._id} has no provider`);
  const said = readHoursSaid(request.hours, request.period ?? null, { business, provider: first, now, locale: context.locale });
  if ('ok' in said) return said;
  const changed = columns.filter((provider) => changes(provider, said, now));
  if (changed.length > 0) return proposal(business, changed, said, context, deps);
  return told(context, (person) => {
    const { say, allOf } = wordingOf(person.locale);
    const week = periodWeekWords(planOf(first, said, now).after, voiceFor(business, person), business.locations);
    const names = allOf(columns.map(({ name }) => spoken(name)));
    return columns.length === 1 ? say('hours.sameWeek', { names, week }) : say('hours.same', { names });
  });
}

const planOf = ({ hours, timeZone }: Provider, said: HoursSaid, now: Instant): ChangedHours =>
  changeHours(hours, (period) => weekChange(said, period), said.period, localDateOf(now, timeZone));

const changes = (provider: Provider, said: HoursSaid, now: Instant): boolean =>
  JSON.stringify(planOf(provider, said, now).hours) !== JSON.stringify(hoursOfPeriods(hoursPeriods(provider.hours)));

/** Each one's words; of several people with their names, those that are the same once. */
function eachWords(
  columns: readonly Provider[],
  { locale }: Pick<Voice, 'locale'>,
  words: (provider: Provider) => string,
): string {
  const { say, allOf } = wordingOf(locale);
  const groups = Map.groupBy(columns, words);
  if (groups.size === 1) return [...groups.keys()][0] ?? '';
  return [...groups]
    .map(([times, who]) => say('staff.timesOf', { provider: allOf(who.map(({ name }) => spoken(name))), times }))
    .join(' — ');
}

/** Open days that nobody spoke of. */
const unspoken = ({ before, after }: ChangedHours, said: HoursSaid): Weekday[] =>
  said.anyDay || said.whole
    ? []
    : WEEKDAYS.filter((day) => !said.days.some((one) => one.day === day)).filter(
        (day) => (before.week[day - 1] ?? []).length > 0 && before.week[day - 1] === after.week[day - 1],
      );

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
  const { say, allOf } = wordingOf(voice.locale);
  const special = overrides.filter(({ date, until = date }) => until >= today).length;
  const parts = [
    ...(days.length > 0
      ? [say('hours.staysAsBefore', { days: allOf(days.map((day) => sayWeekday(day, voice))), count: days.length })]
      : []),
    ...plan.kept.map(({ season, days: own }) =>
      say('hours.seasonStays', {
        season: seasonWords(season, voice),
        week: periodWeekWords(season, voice, business.locations, own),
      }),
    ),
    ...(to === undefined ? (from === undefined ? [] : [say('hours.untilThen')]) : [say('hours.beforeAndAfter')]),
    ...(special > 0 ? [say('hours.entriesStay', { count: special })] : []),
    ...(holidays ? [say('hours.holidaysStay')] : []),
  ];
  const text = parts.join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

async function proposal(
  business: Business,
  columns: readonly Provider[],
  said: HoursSaid,
  context: Pick<ToolContext, 'timeZone' | 'locale' | 'now'>,
  deps: ToolDeps,
): Promise<Prepared | ToolFailure> {
  const voice = voiceFor(business, context);
  const plans = new Map(columns.map((provider) => [provider.id, planOf(provider, said, context.now)]));
  const providers = business.providers.map((one) => ({ ...one, hours: plans.get(one.id)?.hours ?? one.hours }));
  const planned: Business = { ...business, providers };
  const refused = possible(planned, context.locale);
  if (refused) return refused;
  const { from, to } = said.period;
  const dated = from !== undefined || to !== undefined;
  const weekOf = (which: 'before' | 'after', speak: Voice): string =>
    eachWords(columns, speak, ({ id }) => periodWeekWords(plans.get(id)?.[which] ?? { week: [] }, speak, business.locations));
  const { say, allOf } = wordingOf(voice.locale);
  const names = allOf(columns.map(({ name }) => name));
  const agreed = (speak: Voice): Row[] => {
    const words = wordingOf(speak.locale);
    return [
      { label: words.say('label.whose'), value: words.allOf(columns.map(({ name }) => name)) },
      ...(dated ? [{ label: words.say('label.dates'), value: seasonWords({ from, to }, speak) }] : []),
      { label: words.say('label.before'), value: weekOf('before', speak) },
      { label: words.say('label.after'), value: weekOf('after', speak) },
    ];
  };
  const week = weekOf('after', voice);
  const kept = eachWords(columns, voice, (provider) => {
    const plan = plans.get(provider.id);
    return plan ? keptWords(plan, said, provider, localDateOf(context.now, provider.timeZone), voice, business) : '';
  });
  const met = (await Promise.all(columns.map(({ id }) => findStranded(deps.services, planned, id)))).flat();
  const stranded = metWords(met, business, voice);
  return {
    ok: true,
    args: { providerIds: columns.map(({ id }) => id), ...said, hours: columns.map(({ id }) => plans.get(id)?.hours ?? []) },
    shows: shownOf(agreed(plainly(voice, business))),
    title: say('hours.newTitle', { names }),
    summary: dated
      ? say('hours.newSeasonSummary', { names, season: seasonWords({ from, to }, voice), week })
      : say('hours.newSummary', { names, week }),
    rows: [
      ...agreed(voice),
      ...(kept ? [{ label: say('label.kept'), value: kept }] : []),
      ...(stranded ? [{ label: say('label.note'), value: stranded }] : []),
    ],
    expiresAt: plusMinutes(context.now, PROPOSAL_MINUTES),
  };
}

async function execute(args: Args, context: ExecuteContext, deps: ToolDeps): Promise<Executed | Changed | ToolFailure> {
  const { principal, operationId } = context;
  const business = await getBusiness(deps.services, principal.businessId);
  const columns = business.providers.filter(({ id }) => args.providerIds.includes(id));
  if (columns.length < args.providerIds.length) return fail('NOT_FOUND', 'That provider is no longer here.');
  const repeated = business.operations?.some(({ id }) => id === operationId) ?? false;
  const fresh = await proposal(business, columns, args, context, deps);
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
  const hoursOf = (id: string): readonly WeeklyHours[] => (args.hours[args.providerIds.indexOf(id)] ?? []) as WeeklyHours[];
  const done = await editProviders(deps.services, {
    principal,
    businessId: business._id,
    providerIds: columns.map(({ id }) => id),
    operationId,
    args: { hours: args.hours },
    apply: (provider) => ({ ...provider, hours: hoursOf(provider.id) }),
  });
  const voice = voiceFor(business, context);
  const { from, to } = args.period;
  const { say, allOf } = wordingOf(voice.locale);
  const week = fresh.rows.find(({ label }) => label === say('label.after'))?.value ?? '';
  const works = { names: allOf(columns.map(({ name }) => spoken(name))), week, count: columns.length };
  const text =
    from === undefined && to === undefined
      ? say('hours.done', works)
      : say('hours.doneSeason', { ...works, season: seasonWords({ from, to }, voice) });
  const stranded = metWords(done.stranded, done.business, voice);
  return { ok: true, data: {}, draft: CLEARED, view: { text: [text, stranded].filter(Boolean).join(' '), expects: 'anything' } };
}
