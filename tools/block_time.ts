import { z } from 'zod';
import type { Appointment } from '../src/domain/booking/appointment.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { OperationId, ProviderId } from '../src/domain/people/ids.ts';
import type { Interval } from '../src/domain/time/types.ts';
import { instant, plusMinutes } from '../src/domain/time/types.ts';
import { blockTime } from '../src/services/block-time.ts';
import { getBusiness } from '../src/services/get-business.ts';
import type { Changed, ExecuteContext, Executed, Prepared, ToolContext, ToolFailure, WriteTool } from './contract.ts';
import { columnsFor } from './parts/columns.ts';
import type { ToolDeps } from './parts/deps.ts';
import { itemsIn } from './parts/items-in.ts';
import { metWords } from './parts/met-bookings.ts';
import { CLEARED } from './parts/results.ts';
import { readStaffWhen } from './parts/staff-when.ts';
import { sayStretch, stretchesOf } from './parts/stretches.ts';
import { executeUnblock, prepareUnblock } from './parts/unblocking.ts';
import type { Voice } from './parts/voice.ts';
import { calendarVoice, plainly, voiceFor } from './parts/voice.ts';
import { whenInput } from './parts/when-input.ts';
import { listWords, spoken } from './parts/words.ts';
import { wordingOf } from '../src/domain/wording/wording.ts';

const input = z.strictObject({
  action: z
    .enum(['block', 'unblock'])
    .nullish()
    .describe('block: nobody can book that time; unblock: opens blocked time again. Null = block.'),
  provider: z.string().nullable().describe('Whose time; "everyone" for all; null when there is only one or it is the speaker.'),
  when: whenInput.describe(
    'Which time, with its end: "tomorrow 12-1", "Friday", "24 to 27 December", "every Monday in January".',
  ),
});
const argsShape = z.object({
  providerIds: z.array(z.string()).min(1),
  stretches: z.array(z.object({ start: z.number(), end: z.number() })).min(1),
});

const PROPOSAL_MINUTES = 10;

/** Takes time off the market; bookings in the way stay and are named. */
export function blockTimeTool(deps: ToolDeps): WriteTool<typeof input> {
  return {
    name: 'block_time',
    description:
      'Prepares blocking time so that nobody can book it (a break, a day off, a holiday), or opening it again; the person then confirms it themselves. Bookings in the way stay and are named; a block opens again as a whole.',
    roles: ['owner', 'provider'],
    effect: 'write',
    input,
    prepare: (request, context) =>
      request.action === 'unblock' ? prepareUnblock(request, context, deps).then(marked) : prepare(request, context, deps),
    execute: (args, context) =>
      args['action'] === 'unblock'
        ? executeUnblock(args, context, deps).then(markedFresh)
        : execute(argsShape.parse(args), context, deps),
  };
}

const marked = (result: Prepared | ToolFailure): Prepared | ToolFailure =>
  result.ok ? { ...result, args: { ...result.args, action: 'unblock' } } : result;
const markedFresh = (result: Executed | ToolFailure | Changed): Executed | ToolFailure | Changed =>
  !result.ok && 'fresh' in result
    ? { ...result, fresh: { ...result.fresh, args: { ...result.fresh.args, action: 'unblock' } } }
    : result;

async function prepare(request: z.infer<typeof input>, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const { business, principal, now } = context;
  const columns = columnsFor(request.provider, context, 'ask');
  if ('ok' in columns) return columns;
  const [first] = columns;
  if (!first) throw new RangeError(`business ${business._id} has no provider`);
  const reading = readStaffWhen(request.when, columns, first.timeZone, context);
  if ('ok' in reading) return reading;
  const stretches = stretchesOf(reading, first.timeZone, context);
  if ('ok' in stretches) return stretches;
  const voice = calendarVoice(business, first, context);
  const found = await itemsIn('appointment', stretches, columns, { principal, business }, deps);
  const met = found.filter(({ endsAt }) => endsAt > now);
  const { say, allOf } = wordingOf(voice.locale);
  const names = allOf(columns.map(({ name }) => name));
  const when = stretchesWords(stretches, voice);
  const words = metWords(met, business, voice);
  return {
    ok: true,
    args: { providerIds: columns.map(({ id }) => id), stretches },
    shows: {
      Block: listWords(columns.map(({ name }) => name)),
      When: stretchesWords(stretches, plainly(voice, business)),
    },
    title: say('staff.blockTitle'),
    summary: say('staff.blockSummary', { when, names }),
    rows: [
      { label: say('label.block'), value: names },
      { label: say('label.when'), value: when },
      ...(words ? [{ label: say('label.note'), value: words }] : []),
    ],
    expiresAt: plusMinutes(now, PROPOSAL_MINUTES),
  };
}

const stretchesWords = (stretches: readonly Interval[], voice: Voice): string =>
  stretches.map((stretch) => sayStretch(stretch, voice)).join('; ');

async function execute(args: z.infer<typeof argsShape>, context: ExecuteContext, deps: ToolDeps): Promise<Executed> {
  const { principal, operationId, now } = context;
  const business = await getBusiness(deps.services, principal.businessId);
  const met = new Map<string, Appointment>();
  for (const [who, id] of args.providerIds.entries())
    for (const [index, { start, end }] of args.stretches.entries()) {
      const result = await blockTime(deps.services, {
        principal,
        businessId: business._id,
        providerId: asId<ProviderId>(id),
        from: instant(start),
        to: instant(end),
        operationId: asId<OperationId>(`${operationId}.${who}.${index}`),
      });
      for (const appointment of result.met) if (appointment.endsAt > now) met.set(appointment._id, appointment);
    }
  const columns = business.providers.filter(({ id }) => args.providerIds.includes(id));
  const [first] = columns;
  const voice = first ? calendarVoice(business, first, context) : voiceFor(business, context);
  const stretches = args.stretches.map(({ start, end }) => ({ start: instant(start), end: instant(end) }));
  const { say, allOf } = wordingOf(voice.locale);
  const done = say('staff.blockDone', {
    names: allOf(columns.map(({ name }) => spoken(name))),
    when: stretchesWords(stretches, voice),
  });
  const words = metWords([...met.values()], business, voice);
  return { ok: true, data: {}, draft: CLEARED, view: { text: [done, words].filter(Boolean).join(' '), expects: 'anything' } };
}
