import type { Row } from '../src/ports/channel.ts';
import { z } from 'zod';
import type { Business, DayWindow, Provider } from '../src/domain/people/business.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { LocationId, OperationId } from '../src/domain/people/ids.ts';
import { replaceDates } from '../src/domain/scheduling/edit-hours.ts';
import { windowsOfDate } from '../src/domain/scheduling/open-windows.ts';
import type { LocalDate } from '../src/domain/time/types.ts';
import { plusMinutes } from '../src/domain/time/types.ts';
import { localDate, localDateOf } from '../src/domain/time/wall.ts';
import { findStranded } from '../src/services/find-stranded.ts';
import { getBusiness } from '../src/services/get-business.ts';
import { setDayHours } from '../src/services/set-day-hours.ts';
import type { Changed, ExecuteContext, Executed, Prepared, ToolContext, ToolFailure, WriteTool } from './contract.ts';
import { sameShown, shownOf } from './parts/appointment-view.ts';
import { columnsFor } from './parts/columns.ts';
import type { ToolDeps } from './parts/deps.ts';
import type { DayEdit } from './parts/day-windows.ts';
import { DAY_EDITS, withHalves, joinedWindows, windowsAfter } from './parts/day-windows.ts';
import { usualHours, windowWords } from './parts/hours-words.ts';
import { metWords } from './parts/met-bookings.ts';
import { piecesByPlace } from './parts/places-said.ts';
import { possible } from './parts/settings/setting.ts';
import { CLEARED, fail } from './parts/results.ts';
import type { StaffReading } from './parts/staff-when.ts';
import { readStaffWhen } from './parts/staff-when.ts';
import { datesOf, endMinute } from './parts/stretches.ts';
import type { Voice } from './parts/voice.ts';
import { plainly, sayDate, voiceFor } from './parts/voice.ts';
import { whenInput } from './parts/when-input.ts';
import { spoken } from './parts/words.ts';
import type { Wording } from '../src/domain/wording/wording.ts';
import { wordingOf } from '../src/domain/wording/wording.ts';

const input = z.strictObject({
  adds: z
    .boolean()
    .nullish()
    .describe('True: these hours come besides the usual ones of that date ("an extra hour"). Null or false: instead of them.'),
  provider: z.string().nullable().describe('Whose hours; "everyone" for all; null when there is only one or it is the speaker.'),
  when: whenInput.describe(
    'The date and the hours on it, with the place where one is named: "Saturday 10-2", "Saturday 10-12 and 2-4", "24 December 9 to 1 at Andheri"; with only an end ("the 23rd until 9 pm") or only a beginning the rest of the day stays as usual.',
  ),
});
const argsShape = z.object({
  providerIds: z.array(z.string()).min(1),
  how: z.enum(DAY_EDITS).default('instead'),
  dates: z.array(z.string()).min(1),
  windows: z
    .array(
      z
        .object({ start: z.number(), end: z.number(), locationId: z.string().optional() })
        .transform(({ locationId, ...times }): DayWindow => ({
          ...times,
          ...(locationId === undefined ? {} : { locationId: asId<LocationId>(locationId) }),
        })),
    )
    .min(1),
});
type Args = z.infer<typeof argsShape>;

const PROPOSAL_MINUTES = 10;
const MOST_DATES = 14;

/** Sets the hours of single dates, whatever their weekday has; the weekly hours stay. */
export function openHoursTool(deps: ToolDeps): WriteTool<typeof input> {
  return {
    name: 'open_hours',
    description:
      'Prepares other hours than usual on one date or a few ("open Saturday 10-2 this week only"); the person then confirms it themselves. Weekly hours stay as they are.',
    roles: ['owner', 'provider'],
    effect: 'write',
    input,
    prepare: (request, context) => prepare(request, context, deps),
    execute: (args, context) => execute(argsShape.parse(args), context, deps),
  };
}

async function prepare(request: z.infer<typeof input>, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const { business, now } = context;
  const { say } = wordingOf(context.locale);
  const columns = columnsFor(request.provider, context, 'ask');
  if ('ok' in columns) return columns;
  const zone = columns[0]?.timeZone ?? business.timeZone;
  const opens = usualHours(columns, zone, now)?.from;
  const [piece, ...others] = stretchesSaid(withHalves(request.when.text, opens), business);
  const reading = readStaffWhen({ ...request.when, text: piece.words }, columns, zone, context);
  if ('ok' in reading) return reading;
  const today = localDateOf(now, zone);
  if (!reading.day)
    return fail('INVALID_INPUT', 'when: the date is missing; ask which.', {
      view: { text: say('hours.whichDate'), expects: 'date' },
    });
  const first = windowOf(reading, piece);
  if (!first) return hoursMissing(say);
  const windows = [first];
  for (const other of others) {
    const more = readStaffWhen({ text: `${reading.day.from} ${other.words}`, date: null, time: null }, columns, zone, context);
    if ('ok' in more) return more;
    const window = windowOf(more, other);
    if (!window) return hoursMissing(say);
    windows.push(window);
  }
  const dates = datesOf(reading, today).filter((date) => date >= today);
  if (dates.length === 0)
    return fail('PAST', 'when: that date is over.', {
      view: { text: say('hours.dateOver'), expects: 'date' },
    });
  if (dates.length > MOST_DATES)
    return fail('INVALID_INPUT', `when: at most ${MOST_DATES} dates; for every week use set_hours.`, {
      view: {
        text: say('hours.tooManyDates', { most: MOST_DATES }),
        expects: 'date',
      },
    });
  const edge = others.length > 0 || !reading.time ? undefined : edgeOf(reading);
  const how: DayEdit['how'] = edge ?? (request.adds === true ? 'besides' : 'instead');
  const edit = { how, windows: [...joinedWindows(windows)] };
  const able = columns.filter((provider) => dates.every((date) => windowsAfter(edit, provider, date).length > 0));
  if (able.length === 0) return hoursMissing(say);
  return proposal(business, { providerIds: able.map(({ id }) => id), dates, ...edit }, context, deps);
}

/** Only the end, or only the beginning, of the day’s hours was said. */
const edgeOf = ({ open }: StaffReading): 'until' | 'from' | undefined =>
  open === 'start' ? 'until' : open === 'end' ? 'from' : undefined;

const hoursMissing = (say: Wording['say']): ToolFailure =>
  fail('INVALID_INPUT', 'when: the hours are missing; ask from when until when.', {
    view: { text: say('hours.fromUntil'), expects: 'time' },
  });

type Stretch = ReturnType<typeof piecesByPlace>[number];
const AND_HOURS =
  /\s*(?:,|;|&|\band\b|\bplus\b|\bthen\b)\s*(?:again\s+)?(?=(?:from\s+|between\s+)?\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm)?\s*(?:-|–|to|till|til|until)\s*\d)/i;

/** "Saturday 10-12 and 2-4": each stretch of hours, with the place that it speaks of; the first one names the date. */
function stretchesSaid(text: string, { locations }: Business): readonly [Stretch, ...Stretch[]] {
  const all = piecesByPlace(text, locations).flatMap(({ words, ...place }) =>
    words.split(AND_HOURS).flatMap((one): Stretch[] => (/\d/.test(one) ? [{ ...place, words: one.trim() }] : [])),
  );
  const [first, ...others] = all;
  return first ? [first, ...others] : [{ words: text }];
}

function windowOf(reading: StaffReading, { locationId }: Stretch): DayWindow | undefined {
  const end = endMinute(reading);
  if (!reading.time || end === undefined) return undefined;
  const times = { start: reading.time.from, end: end > 1440 ? end - 1440 : end };
  return { ...times, ...(locationId === undefined ? {} : { locationId }) };
}

/** The business as it would be. */
function withDates(business: Business, { providerIds, dates, ...edit }: Args): Business {
  const override = (provider: Provider): Provider => ({
    ...provider,
    overrides: dates.reduce((overrides, date) => {
      const day = localDate(date);
      return replaceDates(overrides, { from: day, to: day }, windowsAfter(edit, provider, day));
    }, provider.overrides),
  });
  return {
    ...business,
    providers: business.providers.map((provider) => (providerIds.includes(provider.id) ? override(provider) : provider)),
  };
}

async function proposal(
  business: Business,
  args: Args,
  context: Pick<ToolContext, 'timeZone' | 'locale' | 'now'>,
  deps: ToolDeps,
): Promise<Prepared | ToolFailure> {
  const voice = voiceFor(business, context);
  const columns = business.providers.filter(({ id }) => args.providerIds.includes(id));
  const dates = args.dates.map((date) => localDate(date));
  const { say, allOf } = wordingOf(voice.locale);
  const names = allOf(columns.map(({ name }) => name));
  const planned = withDates(business, args);
  const refused = possible(planned, context.locale);
  if (refused) return refused;
  const stranded = (await Promise.all(columns.map(({ id }) => findStranded(deps.services, planned, id)))).flat();
  const words = metWords(
    stranded.filter(({ startsAt, timeZone }) => dates.includes(localDateOf(startsAt, timeZone))),
    business,
    voice,
  );
  return {
    ok: true,
    args,
    shows: shownOf(dateRows(business, planned, args, plainly(voice, business))),
    title: say('hours.datesTitle'),
    summary: say('hours.datesSummary', { hours: datesWords(planned, args, voice), names }),
    rows: [...dateRows(business, planned, args, voice), ...(words ? [{ label: say('label.note'), value: words }] : [])],
    expiresAt: plusMinutes(context.now, PROPOSAL_MINUTES),
  };
}

/** The dates with the hours that they have in this business; said once where they are the same for all. */
function datesWords(business: Business, { providerIds, dates }: Args, voice: Voice): string {
  const { say } = wordingOf(voice.locale);
  const columns = business.providers.filter(({ id }) => providerIds.includes(id));
  const hoursOn = (date: LocalDate): string => {
    const each = columns.map((provider) => ({
      provider: provider.name,
      hours: windowWords(windowsOfDate(provider, date), voice, business.locations),
    }));
    const [first] = each;
    const same = each.every(({ hours }) => hours === first?.hours);
    return same ? (first?.hours ?? '') : each.map((one) => say('info.nameHours', one)).join(', ');
  };
  return dates
    .map((date) => localDate(date))
    .map((date) => say('hours.atDate', { date: sayDate(date, voice), hours: hoursOn(date) }))
    .join('; ');
}

function dateRows(business: Business, planned: Business, args: Args, voice: Voice): Row[] {
  const { say, allOf } = wordingOf(voice.locale);
  const columns = business.providers.filter(({ id }) => args.providerIds.includes(id));
  return [
    { label: say('label.whose'), value: allOf(columns.map(({ name }) => name)) },
    { label: say('label.before'), value: datesWords(business, args, voice) },
    { label: say('label.after'), value: datesWords(planned, args, voice) },
  ];
}

async function execute(args: Args, context: ExecuteContext, deps: ToolDeps): Promise<Executed | Changed | ToolFailure> {
  const { principal } = context;
  const before = await getBusiness(deps.services, principal.businessId);
  const operationOf = (index: number): OperationId => asId<OperationId>(`${context.operationId}.${index}`);
  const begun = before.operations?.some(({ id }) => id === operationOf(0)) ?? false;
  const fresh = await proposal(before, args, context, deps);
  if (!fresh.ok) return fresh;
  if (!begun && (fresh.shows['Before'] !== context.shows['Before'] || !sameShown(fresh.shows, context.shows)))
    return {
      ok: false,
      code: 'CHANGED',
      hint: 'The hours were changed meanwhile; the person sees the fresh proposal.',
      retryable: true,
      fresh,
    };
  const columns = before.providers.filter(({ id }) => args.providerIds.includes(id));
  const writes = columns.flatMap((provider) =>
    args.dates
      .map((date) => localDate(date))
      .map((date) => ({ providerId: provider.id, date, windows: windowsAfter(args, provider, date) })),
  );
  for (const [index, write] of writes.entries())
    await setDayHours(deps.services, {
      principal,
      businessId: before._id,
      ...write,
      operationId: operationOf(index),
    });
  const voice = voiceFor(before, context);
  const { say, allOf } = wordingOf(voice.locale);
  const note = fresh.rows.find(({ label }) => label === say('label.note'))?.value;
  const names = allOf(columns.map(({ name }) => spoken(name)));
  const text = say('hours.datesDone', { names, hours: datesWords(withDates(before, args), args, voice) });
  return {
    ok: true,
    data: {},
    draft: CLEARED,
    view: { text: [text, note].filter((part) => part !== undefined).join(' '), expects: 'anything' },
  };
}
