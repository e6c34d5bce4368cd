import { z } from 'zod';
import { getBusiness } from '../src/services/get-business.ts';
import type { Changed, ExecuteContext, Executed, Prepared, ToolContext, ToolFailure, ToolResult, WriteTool } from './contract.ts';
import { sameShown } from './parts/appointment-view.ts';
import { tellCalendarLink } from './parts/calendar-link.ts';
import { columnsFor } from './parts/columns.ts';
import type { ToolDeps } from './parts/deps.ts';
import { CLEARED } from './parts/results.ts';
import { connectSetting, disconnectSetting, tellCalendarStatus } from './parts/settings/external-calendar.ts';
import { holidaySetting } from './parts/settings/public-holidays.ts';
import { seatsSetting } from './parts/settings/seats.ts';
import { LENGTH_STEPS, PRICE_STEPS, doneBySetting, lengthSetting, priceSetting } from './parts/settings/services.ts';
import type { Setting } from './parts/settings/setting.ts';
import { timeZoneSetting } from './parts/settings/time-zone.ts';
import { travelSetting } from './parts/settings/travel.ts';

const change = z.discriminatedUnion('setting', [
  z.strictObject({
    setting: z.literal('connect_calendar').describe('Lets another calendar of theirs (an ICS address) take time here.'),
    url: z.string(),
  }),
  z.strictObject({ setting: z.literal('disconnect_calendar') }),
  z.strictObject({
    setting: z.literal('calendar_status').describe('Tells which calendar is connected and when it was last read.'),
  }),
  z.strictObject({
    setting: z
      .literal('calendar_link')
      .describe('Tells the private link at which a calendar app can subscribe to their bookings.'),
  }),
  z.strictObject({
    setting: z.literal('public_holidays'),
    closed: z.boolean().describe('True: closed on public holidays; false: open as on other days.'),
    region: z.string().nullable().describe('A state or region with holidays of its own ("Bavaria"), if they named one.'),
  }),
  z.strictObject({
    setting: z.literal('travel_time'),
    from: z.string().describe('A place of the business by its name.'),
    to: z.string().describe('Another place.'),
    minutes: z.int().min(0).max(720),
  }),
  z.strictObject({
    setting: z.literal('time_zone'),
    zone: z.string().describe('An IANA name ("Europe/Lisbon"), or a big city in it ("Lisbon").'),
  }),
  z.strictObject({
    setting: z.literal('class_size'),
    service: z.string(),
    seats: z.int().min(1).max(1000).describe('People a session.'),
  }),
  z.strictObject({
    setting: z.literal('price').describe('What a service costs from now on; bookings keep their price.'),
    service: z.string().describe('The service, or "all".'),
    amount: z.number().min(0).max(1_000_000).describe('In whole units of the currency (49.50), or percent.'),
    step: z.enum(PRICE_STEPS),
  }),
  z.strictObject({
    setting: z.literal('length').describe('How long a service takes from now on; bookings stay as they are.'),
    service: z.string(),
    minutes: z.int().min(5).max(1440),
    step: z.enum(LENGTH_STEPS),
  }),
  z.strictObject({
    setting: z.literal('done_by').describe('Whether the one named in `provider` does a service from now on.'),
    service: z.string(),
    does: z.boolean(),
  }),
]);
const input = z.strictObject({
  change: change.describe('Which setting, and what it shall be.'),
  provider: z
    .string()
    .nullable()
    .describe(
      'Whose setting; "everyone" for all; null when there is only one, it is the speaker, or it concerns the whole business.',
    ),
});
type Change = z.infer<typeof change>;

/** Settings that are written, by the name under which the model knows them. */
const SETTINGS = {
  connect_calendar: connectSetting,
  disconnect_calendar: disconnectSetting,
  public_holidays: holidaySetting,
  travel_time: travelSetting,
  time_zone: timeZoneSetting,
  class_size: seatsSetting,
  price: priceSetting,
  length: lengthSetting,
  done_by: doneBySetting,
} as const;
type Written = keyof typeof SETTINGS;
const settingOf = (name: Written): Setting<Change> => SETTINGS[name] as unknown as Setting<Change>;

const argsShape = z.object({
  setting: z.enum(Object.keys(SETTINGS) as [Written, ...Written[]]),
  values: z.record(z.string(), z.unknown()),
});

/** What is set once and then holds: calendars, holidays, travel, zone, class sizes, prices and lengths. One line of `change` and of SETTINGS adds one. */
export function settingsTool(deps: ToolDeps): WriteTool<typeof input> {
  return {
    name: 'settings',
    description:
      'Prepares a change of one setting: a connected calendar, public holidays, travel time between places, a time zone, the size of a class, what a service costs, how long it takes or who does it; the person then confirms it themselves. Also tells the state of a connected calendar and the private calendar link.',
    roles: ['owner', 'provider'],
    effect: 'write',
    input,
    prepare: (request, context) => prepare(request, context, deps),
    execute: (args, context) => execute(argsShape.parse(args), context, deps),
  };
}

async function prepare(
  { change: wanted, provider }: z.infer<typeof input>,
  context: ToolContext,
  deps: ToolDeps,
): Promise<Prepared | ToolResult> {
  if (wanted.setting === 'calendar_link') return tellCalendarLink(context, deps);
  if (wanted.setting === 'calendar_status') {
    const columns = columnsFor(provider, context, 'all');
    return 'ok' in columns ? columns : tellCalendarStatus(columns, context, deps);
  }
  return wrapped(wanted.setting, await settingOf(wanted.setting).prepare(wanted, provider, context, deps));
}

const wrapped = <Result extends Prepared | ToolResult>(setting: Written, result: Result): Result =>
  'args' in result ? { ...result, args: { setting, values: result.args } } : result;

async function execute(
  { setting, values }: z.infer<typeof argsShape>,
  context: ExecuteContext,
  deps: ToolDeps,
): Promise<Executed | Changed | ToolFailure> {
  const { principal, operationId, shows } = context;
  const business = await getBusiness(deps.services, principal.businessId);
  const repeated = business.operations?.some(({ id }) => id === operationId) ?? false;
  const fresh = repeated ? undefined : wrapped(setting, await settingOf(setting).propose(values, business, context, deps));
  if (fresh && !fresh.ok) return fresh;
  if (fresh && !sameShown(fresh.shows, shows))
    return {
      ok: false,
      code: 'CHANGED',
      hint: 'The setting was changed meanwhile; the person sees the fresh proposal.',
      retryable: true,
      fresh,
    };
  const told = await settingOf(setting).carryOut(values, business, context, deps);
  if (typeof told !== 'string') return { ...told, draft: CLEARED };
  return { ok: true, data: {}, draft: CLEARED, view: { text: told, expects: 'anything' } };
}
