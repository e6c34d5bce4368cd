import type { Row } from '../../src/ports/channel.ts';
import { z } from 'zod';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { Business } from '../../src/domain/people/business.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { BundleId } from '../../src/domain/people/ids.ts';
import type { Instant } from '../../src/domain/time/types.ts';
import { instant, plusMinutes } from '../../src/domain/time/types.ts';
import { cancelSeries } from '../../src/services/cancel-series.ts';
import { getBusiness } from '../../src/services/get-business.ts';
import type { ExecuteContext, Executed, Prepared, ToolContext, ToolFailure } from '../contract.ts';
import { freeUntilWords, shownOf } from './appointment-view.ts';
import { bookingTitle, resolveBooking, serviceOf, upcomingBookings } from './bookings.ts';
import type { ToolDeps } from './deps.ts';
import { CLEARED, fail } from './results.ts';
import type { Voice } from './voice.ts';
import { plainly, sayShort, voiceFor } from './voice.ts';
import type { Wording } from '../../src/domain/wording/wording.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

/** Arguments of a cancellation of what belongs together. */
export const restShape = z.object({ bundleId: z.string(), from: z.number() });

const PROPOSAL_MINUTES = 10;

/** The cancellation of a series or visit from a booking on; of all that is to come when none is cited. Writes nothing. */
export async function prepareRest(cited: string | null, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const { principal, now, business } = context;
  const { say } = wordingOf(context.locale);
  const upcoming = (await upcomingBookings(deps, principal, now)).filter(({ startsAt }) => startsAt > now);
  const first = cited === null ? onlySeries(upcoming, say) : await resolveBooking(cited, context, deps);
  if ('ok' in first) return first;
  const { bundleId, startsAt: from } = first.appointment;
  const members = upcoming.filter((one) => one.bundleId === bundleId && one.startsAt >= from);
  if (bundleId === undefined)
    return fail('STATE', 'That booking stands alone: cancel it alone (whole: null).', {
      view: { text: say('booking.standsAlone'), expects: 'anything' },
    });
  const voice = voiceFor(business, context, serviceOf(business, first.appointment));
  const title = titlesOf(members, business, voice);
  const bookings = say('time.bookings', { count: members.length });
  return {
    ok: true,
    args: { bundleId, from },
    shows: shownOf(restRows(members, business, now, plainly(voice, business))),
    title: say('booking.cancelSeveral', { title, bookings }),
    summary: say('booking.cancelSeveralSummary', { title, bookings, dates: datesOf(members, voice) }),
    rows: restRows(members, business, now, voice),
    expiresAt: plusMinutes(now, PROPOSAL_MINUTES),
    draft: { goal: 'cancel', slot: null },
  };
}

function restRows(members: readonly Appointment[], business: Business, now: Instant, voice: Voice): Row[] {
  const { say } = wordingOf(voice.locale);
  const late = members.filter(({ startsAt }) => freeUntilWords(business.policies, startsAt, now, voice).late);
  const bookings = say('time.bookings', { count: members.length });
  return [
    {
      label: say('label.cancel'),
      value: say('booking.titleAndBookings', { title: titlesOf(members, business, voice), bookings }),
    },
    { label: say('label.dates'), value: datesOf(members, voice) },
    {
      label: say('label.policy'),
      value: late.length === 0 ? say('booking.free') : say('booking.afterFreeTime', { count: late.length }),
    },
  ];
}

const datesOf = (members: readonly Appointment[], voice: Voice): string =>
  wordingOf(voice.locale).allOf(members.map(({ startsAt }) => sayShort(startsAt, voice)));

/** Of a series the one title, of a visit each. */
const titlesOf = (members: readonly Appointment[], business: Business, voice: Voice): string =>
  wordingOf(voice.locale).allOf([...new Set(members.map((one) => bookingTitle(business, one, voice)))]);

function onlySeries(upcoming: readonly Appointment[], say: Wording['say']): { readonly appointment: Appointment } | ToolFailure {
  const series = [...Map.groupBy(upcoming, ({ bundleId }) => bundleId)].filter(([id]) => id !== undefined);
  const [appointment] = series[0]?.[1] ?? [];
  if (appointment && series.length === 1) return { appointment };
  return series.length === 0
    ? fail('NOT_FOUND', 'There is no series: cancel it alone (whole: null).', {
        view: { text: say('booking.noSeries'), expects: 'anything' },
      })
    : fail('AMBIGUOUS', 'There are several series: list_bookings, then cite the first one to cancel.', {
        view: { text: say('booking.severalSeries'), expects: 'anything' },
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
  const { say } = wordingOf(voice.locale);
  return {
    ok: true,
    data: first ? { reference: first.reference } : {},
    draft: CLEARED,
    view: {
      text: first
        ? say('booking.cancelledSeveral', { title: titlesOf(cancelled, business, voice), dates: datesOf(cancelled, voice) })
        : say('booking.nothingToCancel'),
      expects: 'anything',
    },
  };
}
