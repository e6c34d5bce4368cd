import { z } from 'zod';
import { readHours } from '../src/domain/language/hours.ts';
import type { Business, Provider, WeeklyHours } from '../src/domain/people/business.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { ProviderId } from '../src/domain/people/ids.ts';
import type { Weekday } from '../src/domain/time/types.ts';
import { plusMinutes } from '../src/domain/time/types.ts';
import { findStranded } from '../src/services/find-stranded.ts';
import { getBusiness } from '../src/services/get-business.ts';
import { setHours } from '../src/services/set-hours.ts';
import type { Changed, ExecuteContext, Executed, Prepared, ToolContext, ToolFailure, WriteTool } from './contract.ts';
import { sameShown } from './parts/appointment-view.ts';
import { columnsFor } from './parts/columns.ts';
import type { ToolDeps } from './parts/deps.ts';
import { WEEKDAYS, weekWords, windowsOn } from './parts/hours-words.ts';
import { metWords } from './parts/met-bookings.ts';
import { CLEARED, fail } from './parts/results.ts';
import { voiceFor } from './parts/voice.ts';
import { listWords, spoken } from './parts/words.ts';

const input = z.strictObject({
  provider: z.string().nullable().describe('Whose hours; null when there is only one or it is the speaker.'),
  hours: z.string().describe('The weekly hours in the person’s words: "weekdays 9-5 except lunch 12-1, Saturday 10-2".'),
});
const window = z.object({ start: z.number(), end: z.number() });
const argsShape = z.object({
  providerId: z.string(),
  hours: z.array(
    z.object({ days: z.array(z.custom<Weekday>((day) => WEEKDAYS.includes(day as Weekday))), windows: z.array(window) }),
  ),
});

const PROPOSAL_MINUTES = 10;

/** Changes the weekly hours of a provider: the days that are named, or the whole week where "only" is said. */
export function setHoursTool(deps: ToolDeps): WriteTool<typeof input> {
  return {
    name: 'set_hours',
    description:
      'Prepares a change of weekly working hours (every week from now on); the person sees before and after and confirms it themselves. Days that are not named stay as they are. For one date only use open_hours or block_time.',
    roles: ['owner', 'provider'],
    effect: 'write',
    input,
    prepare: (request, context) => prepare(request, context, deps),
    execute: (args, context) => execute(argsShape.parse(args), context, deps),
  };
}

/** The named days' new windows over the week as it is; "only" closes the other days. */
function mergeWeek(before: readonly WeeklyHours[], named: readonly WeeklyHours[], whole: boolean): WeeklyHours[] {
  const days = new Set(named.flatMap((weekly) => weekly.days));
  const week = WEEKDAYS.map((day) => ({
    day,
    windows: days.has(day) ? windowsOn(named, day) : whole ? [] : windowsOn(before, day),
  }));
  const groups = Map.groupBy(week, ({ windows }) => JSON.stringify(windows));
  return [...groups.values()].flatMap((group) => {
    const windows = group[0]?.windows ?? [];
    return windows.length > 0 ? [{ days: group.map(({ day }) => day), windows }] : [];
  });
}

const withHours = (business: Business, providerId: string, hours: readonly WeeklyHours[]): Business => ({
  ...business,
  providers: business.providers.map((provider) => (provider.id === providerId ? { ...provider, hours } : provider)),
});

async function prepare(request: z.infer<typeof input>, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolFailure> {
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
  const reading = readHours(request.hours);
  if ('problem' in reading)
    return fail('NOT_UNDERSTOOD', `hours: ${reading.problem}; ask for days and times.`, {
      alternatives: reading.unexplained.map(spoken),
      view: {
        text: 'I did not quite get those hours. Could you write them like “Monday to Friday 9:00-17:00 except 12:00-13:00”?',
        expects: 'anything',
      },
    });
  const closed = reading.closed?.length ? [{ days: reading.closed, windows: [] }] : [];
  const whole = reading.hours.length > 0 && /\b(only|just)\b/i.test(request.hours);
  const hours = mergeWeek(provider.hours, [...reading.hours, ...closed], whole);
  return proposal(context.business, provider, hours, context, deps);
}

async function proposal(
  business: Business,
  provider: Provider,
  hours: readonly WeeklyHours[],
  context: Pick<ToolContext, 'timeZone' | 'locale' | 'now'>,
  deps: ToolDeps,
): Promise<Prepared> {
  const voice = voiceFor(business, context);
  const shows = { Whose: provider.name, Before: weekWords(provider.hours, voice), After: weekWords(hours, voice) };
  const stranded = metWords(
    await findStranded(deps.services, withHours(business, provider.id, hours), provider.id),
    business,
    voice,
  );
  return {
    ok: true,
    args: { providerId: provider.id, hours },
    shows,
    title: `New weekly hours for ${provider.name}`,
    summary: `Set the weekly hours of ${provider.name} to ${shows.After}`,
    rows: [
      ...Object.entries(shows).map(([label, value]) => ({ label, value })),
      ...(stranded ? [{ label: 'Please note', value: stranded }] : []),
    ],
    expiresAt: plusMinutes(context.now, PROPOSAL_MINUTES),
  };
}

async function execute(
  args: z.infer<typeof argsShape>,
  context: ExecuteContext,
  deps: ToolDeps,
): Promise<Executed | Changed | ToolFailure> {
  const { principal, operationId } = context;
  const business = await getBusiness(deps.services, principal.businessId);
  const provider = business.providers.find(({ id }) => id === args.providerId);
  if (!provider) return fail('NOT_FOUND', 'That provider is no longer here.');
  const repeated = business.operations?.some(({ id }) => id === operationId) ?? false;
  const fresh = await proposal(business, provider, args.hours, context, deps);
  if (!repeated && !sameShown(fresh.shows, context.shows))
    return {
      ok: false,
      code: 'CHANGED',
      hint: 'The hours were changed meanwhile; the person sees the fresh proposal.',
      retryable: true,
      fresh,
    };
  const done = await setHours(deps.services, {
    principal,
    businessId: business._id,
    providerId: asId<ProviderId>(args.providerId),
    hours: args.hours,
    operationId,
  });
  const voice = voiceFor(business, context);
  const text = `Done: from now on ${spoken(provider.name)} works ${weekWords(args.hours, voice)}.`;
  const stranded = metWords(done.stranded, done.business, voice);
  return { ok: true, data: {}, draft: CLEARED, view: { text: [text, stranded].filter(Boolean).join(' '), expects: 'anything' } };
}
