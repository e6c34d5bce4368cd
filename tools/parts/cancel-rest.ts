import { z } from 'zod';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { Business } from '../../src/domain/people/business.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { BundleId } from '../../src/domain/people/ids.ts';
import { instant, plusMinutes } from '../../src/domain/time/types.ts';
import { cancelSeries } from '../../src/services/cancel-series.ts';
import { getBusiness } from '../../src/services/get-business.ts';
import type { ExecuteContext, Executed, Prepared, ToolContext, ToolFailure } from '../contract.ts';
import { freeUntilWords } from './appointment-view.ts';
import { bookingTitle, resolveBooking, serviceOf, upcomingBookings } from './bookings.ts';
import type { ToolDeps } from './deps.ts';
import { CLEARED, fail } from './results.ts';
import { sayShort, voiceFor } from './voice.ts';
import { count, listWords } from './words.ts';

/** Arguments of a cancellation of what belongs together. */
export const restShape = z.object({ bundleId: z.string(), from: z.number() });

const PROPOSAL_MINUTES = 10;

/** The cancellation of a series or visit from a booking on; of all that is to come when none is cited. Writes nothing. */
export async function prepareRest(cited: string | null, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const { principal, now, business } = context;
  const upcoming = (await upcomingBookings(deps, principal, now)).filter(({ startsAt }) => startsAt > now);
  const first = cited === null ? onlySeries(upcoming) : await resolveBooking(cited, context, deps);
  if ('ok' in first) return first;
  const { bundleId, startsAt: from } = first.appointment;
  const members = upcoming.filter((one) => one.bundleId === bundleId && one.startsAt >= from);
  if (bundleId === undefined)
    return fail('STATE', 'That booking stands alone: cancel it alone (whole: null).', {
      view: { text: 'That booking stands alone. Shall I cancel just that one?', expects: 'anything' },
    });
  const voice = voiceFor(business, context, serviceOf(business, first.appointment));
  const title = titleOf(members, business);
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

/** Of a series the one title, of a visit each. */
const titleOf = (members: readonly Appointment[], business: Business): string =>
  listWords([...new Set(members.map((one) => bookingTitle(business, one)))]);

function onlySeries(upcoming: readonly Appointment[]): { readonly appointment: Appointment } | ToolFailure {
  const series = [...Map.groupBy(upcoming, ({ bundleId }) => bundleId)].filter(([id]) => id !== undefined);
  const [appointment] = series[0]?.[1] ?? [];
  if (appointment && series.length === 1) return { appointment };
  return series.length === 0
    ? fail('NOT_FOUND', 'There is no series: cancel it alone (whole: null).', {
        view: { text: 'You have no series and no visit of several services. Which booking shall I cancel?', expects: 'anything' },
      })
    : fail('AMBIGUOUS', 'There are several series: list_bookings, then cite the first one to cancel.', {
        view: { text: 'You have several series. Which booking is the first one to cancel?', expects: 'anything' },
      });
}

/** Carries it out; a repeat gives the same result. */
export async function executeRest(
  args: z.infer<typeof restShape>,
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
      text: first ? `Cancelled: **${titleOf(cancelled, business)}**: ${dates}.` : 'There was nothing left to cancel.',
      expects: 'anything',
    },
  };
}
