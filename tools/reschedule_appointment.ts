import type { Row } from '../src/ports/channel.ts';
import { z } from 'zod';
import type { Appointment } from '../src/domain/booking/appointment.ts';
import { isGroupSession } from '../src/domain/booking/attendees.ts';
import { asDomainError } from '../src/domain/errors.ts';
import type { Business, Provider, Service } from '../src/domain/people/business.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { AppointmentId, ProviderId } from '../src/domain/people/ids.ts';
import type { Instant } from '../src/domain/time/types.ts';
import { instant, plusMinutes } from '../src/domain/time/types.ts';
import { wallOf } from '../src/domain/time/wall.ts';
import { getAppointment } from '../src/services/get-appointment.ts';
import { getBusiness } from '../src/services/get-business.ts';
import { rescheduleAppointment } from '../src/services/reschedule-appointment.ts';
import type { Changed, ExecuteContext, Executed, Prepared, ToolContext, ToolFailure, WriteTool } from './contract.ts';
import { freeUntilWords, placeWords, sameShown, shownOf } from './parts/appointment-view.ts';
import { bookingTitle, issueBookings, resolveBooking, serviceOf } from './parts/bookings.ts';
import type { FoundBooking } from './parts/bookings.ts';
import type { ToolDeps } from './parts/deps.ts';
import { doneView } from './parts/done-view.ts';
import { pickedSlot } from './parts/picked-slot.ts';
import { CLEARED, fail } from './parts/results.ts';
import { checkStart, isAboutTime } from './parts/start-check.ts';
import type { Voice } from './parts/voice.ts';
import { plainly, sayOtherTime, sayWhen, sayWhenAndZone, voiceFor } from './parts/voice.ts';
import { ENGLISH } from './parts/words.ts';
import { wordingOf } from '../src/domain/wording/wording.ts';

const input = z.strictObject({
  booking: z
    .string()
    .nullable()
    .describe('Handle of the booking that moves ("booking B1"); null when there is only one or it is clear.'),
  slot: z
    .string()
    .nullable()
    .describe('Handle of the new time ("slot 2"), from find_slots with this booking; null = the one already chosen.'),
});
const argsShape = z.object({ appointmentId: z.string(), providerId: z.string(), startsAt: z.number() });
type Args = z.infer<typeof argsShape>;

const PROPOSAL_MINUTES = 10;

/** Moves a booking to another free time in one step: the old time is kept until the new one is certain. */
export function rescheduleAppointmentTool(deps: ToolDeps): WriteTool<typeof input> {
  return {
    name: 'reschedule_appointment',
    description:
      'Prepares moving a booking to a slot that find_slots offered for it (call find_slots with the booking first); the person then confirms it themselves. Never say that something is moved: the result says so.',
    roles: ['customer', 'owner', 'provider'],
    effect: 'write',
    input,
    prepare: (request, context) => prepare(request, context, deps),
    execute: (args, context) => execute(argsShape.parse(args), context, deps),
  };
}

/** The booking cited, or the one for which the slot was offered. */
async function bookingOf(
  cited: string | null,
  moving: AppointmentId | undefined,
  context: ToolContext,
  deps: ToolDeps,
): Promise<FoundBooking | ToolFailure> {
  if (cited !== null || moving === undefined) return resolveBooking(cited, context, deps);
  const { principal } = context;
  const appointment = await getAppointment(deps.services, { principal, businessId: principal.businessId, appointmentId: moving });
  const known = context.draft.booking === undefined ? undefined : context.handles.resolve(context.draft.booking);
  if (known?.target.kind === 'booking' && known.target.appointmentId === moving)
    return resolveBooking(known.handle, context, deps);
  const [found] = issueBookings([appointment], context).found;
  return found ? resolveBooking(found.handle, context, deps) : resolveBooking(null, context, deps);
}

async function prepare(request: z.infer<typeof input>, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const slot = pickedSlot(request.slot, context);
  if ('ok' in slot) {
    const found = await resolveBooking(request.booking, context, deps);
    if ('ok' in found) return found;
    const view = { text: wordingOf(context.locale).say('booking.whereTo'), expects: 'date' } as const;
    return { ...slot, view, draft: { ...slot.draft, goal: 'move', booking: found.handle } };
  }
  const found = await bookingOf(request.booking, slot.moving, context, deps);
  if ('ok' in found) return found;
  const { appointment } = found;
  const { business } = context;
  const { service, provider, startsAt } = slot;
  if (appointment.serviceId !== service.id)
    return fail(
      'STATE',
      `${slot.issued.handle} is for ${service.name}, the booking for ${bookingTitle(business, appointment, ENGLISH)}: call find_slots with the booking.`,
      {
        draft: { goal: 'move', booking: found.handle, slot: null },
      },
    );
  if (appointment.startsAt === startsAt && appointment.providerId === provider.id)
    return fail('STATE', 'The booking is at that very time already.', {
      draft: { goal: 'move', booking: found.handle, slot: null },
      view: { text: wordingOf(context.locale).say('booking.sameTime'), expects: 'date' },
    });
  const refused = await checkStart(
    deps,
    { business, service, provider, startsAt, moving: appointment._id, alone: isGroupSession(appointment) },
    context,
  );
  if (refused) return { ...refused, draft: { ...refused.draft, goal: 'move', booking: found.handle } };
  const { date, minute } = wallOf(startsAt, voiceFor(business, context, service).zone);
  return {
    ...proposal({ appointment, business, service, provider, startsAt }, context),
    draft: {
      goal: 'move',
      booking: found.handle,
      service: service.name,
      slot: slot.issued.handle,
      day: { from: date, to: date },
      time: { from: minute, to: minute + 1, exact: true },
    },
  };
}

type Move = {
  readonly appointment: Appointment;
  readonly business: Business;
  readonly service: Service;
  readonly provider: Provider;
  readonly startsAt: Instant;
};

/** Everything that is agreed to. */
function moveRows({ appointment, business, service, provider, startsAt }: Move, now: Instant, voice: Voice): Row[] {
  const { say } = wordingOf(voice.locale);
  const { words } = freeUntilWords(business.policies, appointment.startsAt, now, voice);
  return [
    { label: say('label.service'), value: service.name },
    { label: say('label.from'), value: sayWhenAndZone(appointment.startsAt, voice) },
    { label: say('label.to'), value: sayWhenAndZone(startsAt, voice) },
    { label: say('label.with'), value: provider.name },
    { label: say('label.where'), value: placeWords(business, service, voice) },
    { label: say('label.policy'), value: words },
  ];
}

function proposal(move: Move, context: Pick<ToolContext, 'principal' | 'now' | 'timeZone' | 'locale'>): Prepared {
  const { appointment, business, service, provider, startsAt } = move;
  const voice = voiceFor(business, context, service);
  const { say } = wordingOf(voice.locale);
  const title = bookingTitle(business, appointment, voice);
  const other = sayOtherTime(startsAt, voice);
  const rows = moveRows(move, context.now, voice);
  const staff =
    context.principal.role === 'customer'
      ? []
      : [{ label: say('label.for'), value: appointment.contact?.name ?? say('label.unknown') }];
  return {
    ok: true,
    args: { appointmentId: appointment._id, providerId: provider.id, startsAt },
    shows: shownOf(moveRows(move, context.now, plainly(voice, business))),
    title: say('booking.moveTitle', { title }),
    summary: say('booking.moveSummary', {
      title,
      from: sayWhen(appointment.startsAt, voice),
      to: sayWhen(startsAt, voice),
    }),
    rows: [
      ...rows.slice(0, 3),
      ...(other === undefined ? [] : [{ label: voice.otherName, value: other }]),
      ...rows.slice(3),
      ...staff,
    ],
    expiresAt: plusMinutes(context.now, PROPOSAL_MINUTES),
  };
}

async function execute(args: Args, context: ExecuteContext, deps: ToolDeps): Promise<Executed | ToolFailure | Changed> {
  const { principal, operationId } = context;
  const business = await getBusiness(deps.services, principal.businessId);
  const appointmentId = asId<AppointmentId>(args.appointmentId);
  const providerId = asId<ProviderId>(args.providerId);
  const startsAt = instant(args.startsAt);
  const appointment = await getAppointment(deps.services, { principal, businessId: business._id, appointmentId });
  const service = serviceOf(business, appointment);
  const provider = business.providers.find(({ id }) => id === providerId);
  const repeated = appointment.operations.some((operation) => operation.id === operationId);
  if (!service || !provider)
    return fail('NOT_FOUND', 'That service or provider is no longer offered; the booking stays as it is.', { draft: CLEARED });
  if (!repeated) {
    const fresh = proposal({ appointment, business, service, provider, startsAt }, context);
    if (!sameShown(fresh.shows, context.shows))
      return {
        ok: false,
        code: 'CHANGED',
        hint: 'The booking or its terms changed meanwhile; the person sees the fresh proposal.',
        retryable: true,
        fresh,
      };
  }
  try {
    const moved = await rescheduleAppointment(deps.services, {
      principal,
      businessId: business._id,
      appointmentId,
      startsAt,
      providerId,
      operationId,
    });
    return {
      ok: true,
      data: { reference: moved.appointment.reference },
      draft: CLEARED,
      view: await doneView('moved', moved.appointment, business, context, deps),
    };
  } catch (thrown) {
    const error = asDomainError(thrown);
    if (!isAboutTime(error.code)) throw thrown;
    const refused = await checkStart(
      deps,
      { business, service, provider, startsAt, moving: appointmentId, alone: isGroupSession(appointment) },
      context,
    );
    return refused ?? fail('CONFLICT', 'The time was free again a moment later: prepare the move once more.');
  }
}
