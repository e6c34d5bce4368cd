import { z } from 'zod';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { Business, Provider } from '../../src/domain/people/business.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { OperationId, ProviderId } from '../../src/domain/people/ids.ts';
import type { Interval } from '../../src/domain/time/types.ts';
import { instant, plusMinutes } from '../../src/domain/time/types.ts';
import { getBusiness } from '../../src/services/get-business.ts';
import { unblockTime } from '../../src/services/unblock-time.ts';
import type { Changed, ExecuteContext, Executed, Prepared, ToolContext, ToolFailure } from '../contract.ts';
import { sameShown } from './appointment-view.ts';
import { columnsFor } from './columns.ts';
import type { ToolDeps } from './deps.ts';
import { itemsIn } from './items-in.ts';
import { CLEARED, fail } from './results.ts';
import { readStaffWhen } from './staff-when.ts';
import { sayStretch, stretchesOf } from './stretches.ts';
import { calendarVoice } from './voice.ts';
import type { WhenInput } from './when-input.ts';
import { listWords, spoken } from './words.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';
import { spokenLocale } from '../../src/domain/wording/languages.ts';

type Request = { readonly provider: string | null; readonly when: WhenInput };
const argsShape = z.object({
  providerIds: z.array(z.string()).min(1),
  stretches: z.array(z.object({ start: z.number(), end: z.number() })).min(1),
});

const PROPOSAL_MINUTES = 10;

/** What would open again: a block is released as a whole, and shown so. */
export async function prepareUnblock(request: Request, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const columns = columnsFor(request.provider, context, 'all');
  if ('ok' in columns) return columns;
  const [first] = columns;
  if (!first) throw new RangeError(`business ${context.business._id} has no provider`);
  const reading = readStaffWhen(request.when, columns, first.timeZone, context);
  if ('ok' in reading) return reading;
  const stretches = stretchesOf(reading, first.timeZone, context);
  if ('ok' in stretches) return stretches;
  const blocks = await blocksIn(stretches, columns, context, deps);
  if (blocks.length > 0) return proposal(blocks, stretches, context.business, context);
  const voice = calendarVoice(context.business, first, context);
  const { say, allOf } = wordingOf(voice.locale);
  const when = stretches.map((stretch) => sayStretch(stretch, voice)).join('; ');
  return fail('NOT_FOUND', 'Nothing is blocked then; the agenda shows what is.', {
    view: {
      text: say('staff.nothingBlocked', { names: allOf(columns.map(({ name }) => spoken(name))), when }),
      expects: 'anything',
    },
  });
}

/** What is blocked then and not over yet. */
const blocksIn = async (
  stretches: readonly Interval[],
  columns: readonly Provider[],
  context: Pick<ToolContext, 'principal' | 'business' | 'now'>,
  deps: ToolDeps,
): Promise<Appointment[]> =>
  (await itemsIn('time_off', stretches, columns, context, deps)).filter(({ endsAt }) => endsAt > context.now);

/** What was blocked, per person where it is more than one. */
function openedWords(
  blocks: readonly Appointment[],
  business: Business,
  person: Pick<ToolContext, 'timeZone' | 'locale'>,
): string {
  const providers = business.providers.filter(({ id }) => blocks.some(({ providerId }) => providerId === id));
  const opened = providers.map((provider) => {
    const voice = calendarVoice(business, provider, person);
    const own = blocks.filter(({ providerId }) => providerId === provider.id);
    const times = own.map(({ startsAt, endsAt }) => sayStretch({ start: startsAt, end: endsAt }, voice)).join('; ');
    return providers.length > 1 ? wordingOf(voice.locale).say('staff.timesOf', { provider: provider.name, times }) : times;
  });
  return opened.join('; ');
}

function proposal(
  blocks: readonly Appointment[],
  stretches: readonly Interval[],
  business: Business,
  context: Pick<ToolContext, 'timeZone' | 'locale' | 'now'>,
): Prepared {
  const providers = business.providers.filter(({ id }) => blocks.some(({ providerId }) => providerId === id));
  const { say, allOf } = wordingOf(context.locale);
  const names = allOf(providers.map(({ name }) => name));
  const when = openedWords(blocks, business, context);
  const plain = { ...context, locale: spokenLocale('en', business.locale) };
  const shows = { Unblock: listWords(providers.map(({ name }) => name)), 'Opens again': openedWords(blocks, business, plain) };
  const whole = blocks.every(({ startsAt, endsAt }) => stretches.some(({ start, end }) => start <= startsAt && endsAt <= end));
  return {
    ok: true,
    args: { providerIds: providers.map(({ id }) => id), stretches },
    shows,
    title: say('staff.openTitle'),
    summary: say('staff.openSummary', { when, names }),
    rows: [
      { label: say('label.unblock'), value: names },
      { label: say('label.opensAgain'), value: when },
      ...(whole ? [] : [{ label: say('label.note'), value: say('staff.opensWhole') }]),
    ],
    expiresAt: plusMinutes(context.now, PROPOSAL_MINUTES),
  };
}

/** Gives blocked time back, so that it can be booked again. */
export async function executeUnblock(
  given: Readonly<Record<string, unknown>>,
  context: ExecuteContext,
  deps: ToolDeps,
): Promise<Executed | ToolFailure | Changed> {
  const args = argsShape.parse(given);
  const { principal, operationId, shows } = context;
  const business = await getBusiness(deps.services, principal.businessId);
  const stretches = args.stretches.map(({ start, end }) => ({ start: instant(start), end: instant(end) }));
  const columns = business.providers.filter(({ id }) => args.providerIds.includes(id));
  const blocks = await blocksIn(stretches, columns, { ...context, business }, deps);
  // Nothing blocked any more: either this very operation did it before, which its repeat tells, or somebody else.
  const fresh = blocks.length === 0 ? undefined : proposal(blocks, stretches, business, context);
  if (fresh && !sameShown(fresh.shows, shows))
    return {
      ok: false,
      code: 'CHANGED',
      hint: 'What is blocked changed meanwhile; the person sees the fresh proposal.',
      retryable: true,
      fresh,
    };
  const released: Appointment[] = [];
  for (const [who, id] of args.providerIds.entries())
    for (const [index, { start, end }] of stretches.entries()) {
      const result = await unblockTime(deps.services, {
        principal,
        businessId: business._id,
        providerId: asId<ProviderId>(id),
        from: start,
        to: end,
        operationId: asId<OperationId>(`${operationId}.${who}.${index}`),
      });
      released.push(...result.released);
    }
  if (released.length === 0)
    return fail('STATE', 'It was opened before.', {
      draft: CLEARED,
      view: { text: wordingOf(context.locale).say('staff.openAlready'), expects: 'anything' },
    });
  const { say, allOf } = wordingOf(context.locale);
  const when = openedWords(released, business, context);
  const text = say('staff.openDone', { names: allOf(columns.map(({ name }) => spoken(name))), when });
  return { ok: true, data: {}, draft: CLEARED, view: { text, expects: 'anything' } };
}
