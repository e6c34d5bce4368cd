import { z } from 'zod';
import type { Appointment } from '../src/domain/booking/appointment.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { BundleId } from '../src/domain/people/ids.ts';
import { instant, plusMinutes } from '../src/domain/time/types.ts';
import { cancelSeries } from '../src/services/cancel-series.ts';
import { getBusiness } from '../src/services/get-business.ts';
import type { ExecuteContext, Executed, Prepared, ToolContext, ToolFailure, WriteTool } from './contract.ts';
import { freeUntilWords } from './parts/appointment-view.ts';
import { bookingTitle, resolveBooking, serviceOf, upcomingBookings } from './parts/bookings.ts';
import type { ToolDeps } from './parts/deps.ts';
import { CLEARED, fail } from './parts/results.ts';
import { sayShort, voiceFor } from './parts/voice.ts';
import { count, listWords } from './parts/words.ts';

const input = z.strictObject({
  booking: z
    .string()
    .nullable()
    .describe('Handle of the first one to cancel ("booking B2"): that one and all after it; null = all that are still to come.'),
});
const argsShape = z.object({ bundleId: z.string(), from: z.number() });

const PROPOSAL_MINUTES = 10;

/** Cancels the rest of a series, or all of it. Nothing is cancelled before the person's own yes. */
export function cancelSeriesTool(deps: ToolDeps): WriteTool<typeof input> {
  return {
    name: 'cancel_series',
    description:
      'Prepares the cancellation of a series of bookings, all that are to come or from one on; the person then confirms it themselves. One alone: cancel_appointment.',
    roles: ['customer'],
    effect: 'write',
    input,
    prepare: (request, context) => prepare(request.booking, context, deps),
    execute: (args, context) => execute(argsShape.parse(args), context, deps),
  };
}

async function prepare(cited: string | null, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const { principal, now, business } = context;
  const upcoming = (await upcomingBookings(deps, principal, now)).filter(({ startsAt }) => startsAt > now);
  const first = cited === null ? onlySeries(upcoming) : await resolveBooking(cited, context, deps);
  if ('ok' in first) return first;
  const { bundleId, startsAt: from } = first.appointment;
  const members = upcoming.filter((one) => one.bundleId === bundleId && one.startsAt >= from);
  if (bundleId === undefined)
    return fail('STATE', 'That booking stands alone: use cancel_appointment.', {
      view: { text: 'That booking is not part of a series. Shall I cancel just that one?', expects: 'anything' },
    });
  const voice = voiceFor(business, context, serviceOf(business, first.appointment));
  const title = bookingTitle(business, first.appointment);
  const late = members.filter(({ startsAt }) => freeUntilWords(business.policies, startsAt, now, voice).late);
  const dates = listWords(members.map(({ startsAt }) => sayShort(startsAt, voice)));
  const rows = [
    { label: 'Cancel', value: `${title}, ${count(members.length, 'booking')}` },
    { label: 'Dates', value: dates },
    {
      label: 'Policy',
      value: late.length === 0 ? 'Free of charge.' : `${count(late.length, 'booking')} after the time for free changes.`,
    },
  ];
  return {
    ok: true,
    args: { bundleId, from },
    shows: Object.fromEntries(rows.map(({ label, value }) => [label, value])),
    title: `Cancel ${title}, ${count(members.length, 'booking')}`,
    summary: `Cancel ${count(members.length, 'booking')}, ${title}: ${dates}`,
    rows,
    expiresAt: plusMinutes(now, PROPOSAL_MINUTES),
    draft: { goal: 'cancel', slot: null },
  };
}

function onlySeries(upcoming: readonly Appointment[]): { readonly appointment: Appointment } | ToolFailure {
  const series = [...Map.groupBy(upcoming, ({ bundleId }) => bundleId)].filter(([id]) => id !== undefined);
  const [appointment] = series[0]?.[1] ?? [];
  if (appointment && series.length === 1) return { appointment };
  return series.length === 0
    ? fail('NOT_FOUND', 'There is no series: use cancel_appointment.', {
        view: { text: 'You have no series of bookings. Which booking shall I cancel?', expects: 'anything' },
      })
    : fail('AMBIGUOUS', 'There are several series: list_bookings, then cite the first one to cancel.', {
        view: { text: 'You have several series. Which booking is the first one to cancel?', expects: 'anything' },
      });
}

async function execute(
  args: z.infer<typeof argsShape>,
  { principal, operationId, timeZone, locale }: ExecuteContext,
  { services }: ToolDeps,
): Promise<Executed> {
  const business = await getBusiness(services, principal.businessId);
  const bundleId = asId<BundleId>(args.bundleId);
  const from = instant(args.from);
  const { cancelled } = await cancelSeries(services, { principal, businessId: business._id, bundleId, from, operationId });
  const [first] = cancelled;
  const voice = voiceFor(business, { timeZone, locale }, first ? serviceOf(business, first) : undefined);
  const dates = listWords(cancelled.map(({ startsAt }) => sayShort(startsAt, voice)));
  return {
    ok: true,
    data: first ? { reference: first.reference } : {},
    draft: CLEARED,
    view: {
      text: first ? `Cancelled: **${bookingTitle(business, first)}**: ${dates}.` : 'There was nothing left to cancel.',
      expects: 'anything',
    },
  };
}
