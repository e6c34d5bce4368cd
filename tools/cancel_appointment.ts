import { z } from 'zod';
import type { Appointment } from '../src/domain/booking/appointment.ts';
import type { Business } from '../src/domain/people/business.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { AppointmentId } from '../src/domain/people/ids.ts';
import { plusMinutes } from '../src/domain/time/types.ts';
import { cancelAppointment } from '../src/services/cancel-appointment.ts';
import { getAppointment } from '../src/services/get-appointment.ts';
import { getBusiness } from '../src/services/get-business.ts';
import type { Changed, ExecuteContext, Executed, Prepared, ToolContext, ToolFailure, WriteTool } from './contract.ts';
import { freeUntilWords, sameShown } from './parts/appointment-view.ts';
import { bookingTitle, providerOf, resolveBooking, serviceOf } from './parts/bookings.ts';
import { executeRest, prepareRest, restShape } from './parts/cancel-rest.ts';
import type { ToolDeps } from './parts/deps.ts';
import { doneView } from './parts/done-view.ts';
import { CLEARED, fail } from './parts/results.ts';
import type { Voice } from './parts/voice.ts';
import { plainly, sayWhen, sayWhenAndZone, voiceFor } from './parts/voice.ts';
import { wordingOf } from '../src/domain/wording/wording.ts';

const input = z.strictObject({
  booking: z
    .string()
    .nullable()
    .describe(
      'Handle of the booking ("booking B1"), or for staff the customer’s name; null when there is only one or it is clear.',
    ),
  whole: z
    .boolean()
    .nullish()
    .describe(
      'True for a series or a visit of several services: this booking and all that follow it, or with booking null all that are to come.',
    ),
});
const argsShape = z.union([z.object({ appointmentId: z.string() }), restShape]);

const PROPOSAL_MINUTES = 10;

/** Cancels a booking that this principal may touch. Nothing is cancelled before their own yes. */
export function cancelAppointmentTool(deps: ToolDeps): WriteTool<typeof input> {
  return {
    name: 'cancel_appointment',
    description:
      'Prepares the cancellation of a booking, or of all of a series; the person then confirms it themselves. Never say that something is cancelled: the result says so.',
    roles: ['customer', 'owner', 'provider'],
    effect: 'write',
    input,
    prepare: ({ booking, whole }, context) =>
      whole && context.principal.role === 'customer' ? prepareRest(booking, context, deps) : prepare(booking, context, deps),
    execute: (args, context) => {
      const wanted = argsShape.parse(args);
      return 'bundleId' in wanted
        ? executeRest(wanted, context, deps)
        : execute(asId<AppointmentId>(wanted.appointmentId), context, deps);
    },
  };
}

async function prepare(cited: string | null, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const found = await resolveBooking(cited, context, deps);
  if ('ok' in found) return { ...found, draft: { ...found.draft, goal: found.code === 'AMBIGUOUS' ? 'cancel' : null } };
  return {
    ...proposal(found.appointment, context.business, context),
    draft: { goal: 'cancel', booking: found.handle, slot: null },
  };
}

function proposal(
  appointment: Appointment,
  business: Business,
  context: Pick<ToolContext, 'principal' | 'now' | 'timeZone' | 'locale'>,
): Prepared {
  const voice = voiceFor(business, context, serviceOf(business, appointment));
  const { say } = wordingOf(voice.locale);
  const title = bookingTitle(business, appointment, voice);
  const { words } = freeUntilWords(business.policies, appointment.startsAt, context.now, voice);
  const rows = [
    { label: say('label.cancel'), value: title },
    { label: say('label.when'), value: sayWhenAndZone(appointment.startsAt, voice) },
    ...(context.principal.role === 'customer'
      ? []
      : [{ label: say('label.for'), value: appointment.contact?.name ?? say('label.unknown') }]),
    { label: say('label.reference'), value: appointment.reference },
    { label: say('label.policy'), value: words },
  ];
  return {
    ok: true,
    args: { appointmentId: appointment._id },
    shows: agreedTo(appointment, business, context.now, plainly(voice, business)),
    title: say('booking.cancelTitle', { title }),
    summary: say('booking.cancelSummary', { title, when: sayWhen(appointment.startsAt, voice) }),
    rows,
    expiresAt: plusMinutes(context.now, PROPOSAL_MINUTES),
  };
}

/** Late or not is part of what is agreed to. */
const agreedTo = (
  appointment: Appointment,
  business: Business,
  now: ToolContext['now'],
  english: Voice,
): Record<string, string> => ({
  Cancel: bookingTitle(business, appointment, english),
  With: providerOf(business, appointment)?.name ?? '',
  When: sayWhenAndZone(appointment.startsAt, english),
  Policy: freeUntilWords(business.policies, appointment.startsAt, now, english).words,
});

async function execute(id: AppointmentId, context: ExecuteContext, deps: ToolDeps): Promise<Executed | ToolFailure | Changed> {
  const { principal, operationId } = context;
  const business = await getBusiness(deps.services, principal.businessId);
  const appointment = await getAppointment(deps.services, { principal, businessId: business._id, appointmentId: id });
  const repeated = appointment.operations.some((operation) => operation.id === operationId);
  if (!repeated) {
    if (appointment.state === 'cancelled')
      return fail('STATE', 'It was cancelled before.', {
        draft: CLEARED,
        view: {
          text: wordingOf(context.locale).say('booking.cancelledBefore', {
            title: bookingTitle(business, appointment, context),
          }),
          expects: 'anything',
        },
      });
    const fresh = proposal(appointment, business, context);
    if (!sameShown(fresh.shows, context.shows))
      return {
        ok: false,
        code: 'CHANGED',
        hint: 'The booking or its terms changed meanwhile; the person sees the fresh proposal.',
        retryable: true,
        fresh,
      };
  }
  const done = await cancelAppointment(deps.services, { principal, businessId: business._id, appointmentId: id, operationId });
  return {
    ok: true,
    data: { reference: done.appointment.reference },
    draft: CLEARED,
    view: await doneView('cancelled', done.appointment, business, context, deps),
  };
}
