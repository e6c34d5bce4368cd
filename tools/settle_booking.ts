import { z } from 'zod';
import type { Service } from '../src/domain/people/business.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { AppointmentId, CustomerId } from '../src/domain/people/ids.ts';
import { plusMinutes } from '../src/domain/time/types.ts';
import type { Row } from '../src/ports/channel.ts';
import { approveAppointment } from '../src/services/approve-appointment.ts';
import type { BookingChangeRequest, BookingChangeResult } from '../src/services/change-booking.ts';
import { completeAppointment } from '../src/services/complete-appointment.ts';
import { declineAppointment } from '../src/services/decline-appointment.ts';
import type { Services } from '../src/services/deps.ts';
import { getAppointment } from '../src/services/get-appointment.ts';
import { getBusiness } from '../src/services/get-business.ts';
import { markNoShow } from '../src/services/mark-no-show.ts';
import { undoNoShow } from '../src/services/undo-no-show.ts';
import type { ExecuteContext, Executed, Prepared, ToolContext, ToolFailure, WriteTool } from './contract.ts';
import { bookingLabel, bookingTitle, issueBookings, serviceOf } from './parts/bookings.ts';
import type { ToolDeps } from './parts/deps.ts';
import { CLEARED, fail } from './parts/results.ts';
import type { Outcome, Settleable } from './parts/settling.ts';
import { OUTCOMES, bookingsIn, canBe, customerOf, settleable } from './parts/settling.ts';
import { sayWhen, sayWhenAndZone, voiceFor } from './parts/voice.ts';
import { listWords, spoken } from './parts/words.ts';

const input = z.strictObject({
  booking: z
    .string()
    .nullable()
    .describe('Handle of the booking ("booking B1") or the name of who booked; null when there is only one it can be.'),
  outcome: z
    .enum(OUTCOMES)
    .describe('approve or decline answers a request; no_show: did not come; undo_no_show: came after all; complete: took place.'),
});
type Input = z.infer<typeof input>;
const argsShape = z.object({ appointmentId: z.string(), whose: z.string().nullable(), outcome: z.enum(OUTCOMES) });

const PROPOSAL_MINUTES = 10;
const MOST_OFFERED = 6;

const VERBS: Readonly<Record<Outcome, string>> = {
  approve: 'Approve',
  decline: 'Decline',
  no_show: 'Mark as missed',
  undo_no_show: 'Take back the no-show',
  complete: 'Mark as done',
};
const DONE: Readonly<Record<Outcome, string>> = {
  approve: 'Approved, and booked',
  decline: 'Declined; the time is free again',
  no_show: 'Marked as missed',
  undo_no_show: 'The no-show is taken back',
  complete: 'Marked as done',
};
const NONE: Readonly<Record<Outcome, string>> = {
  approve: 'There is no request waiting for your answer.',
  decline: 'There is no request waiting for your answer.',
  no_show: 'There is no booking that has begun and could be marked as missed.',
  undo_no_show: 'There is no booking of the last days that is marked as missed.',
  complete: 'There is no booking that has begun and is not settled yet.',
};
const CARRY_OUT: Readonly<Record<Outcome, (services: Services, request: BookingChangeRequest) => Promise<BookingChangeResult>>> =
  {
    approve: approveAppointment,
    decline: declineAppointment,
    no_show: markNoShow,
    undo_no_show: undoNoShow,
    complete: completeAppointment,
  };

/** Answers a request, or says how an appointment went. Nothing is written before the person's own yes. */
export function settleBookingTool(deps: ToolDeps): WriteTool<typeof input> {
  return {
    name: 'settle_booking',
    description:
      'Prepares the answer to a request that waits for approval (approve, decline), or says how a booking went (no_show, undo_no_show, complete); the person then confirms it themselves.',
    roles: ['owner', 'provider'],
    effect: 'write',
    input,
    prepare: (request, context) => prepare(request, context, deps),
    execute: (args, context) => execute(argsShape.parse(args), context, deps),
  };
}

async function prepare({ booking, outcome }: Input, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const open = await settleable(outcome, context, deps);
  const meant = booking === null ? open : cited(booking, open, context);
  const [one] = meant;
  if (one && meant.length === 1) return proposal(one, outcome, context);
  if (open.length === 0) return fail('NOT_FOUND', NONE[outcome], { view: { text: NONE[outcome], expects: 'anything' } });
  return askWhich(meant.length > 0 ? meant : open, outcome, context);
}

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function cited(booking: string, open: readonly Settleable[], { handles }: ToolContext): readonly Settleable[] {
  const target = handles.resolve(booking)?.target;
  if (target?.kind === 'booking') return open.filter(({ appointment }) => appointment._id === target.appointmentId);
  const wanted = wordsOf(booking);
  return open.filter(({ appointment, attendee, contact }) => {
    const reference = (attendee ?? appointment).reference.toLowerCase();
    const name = wordsOf(contact?.name ?? '');
    return booking.toLowerCase().includes(reference) || (wanted.length > 0 && wanted.every((word) => name.includes(word)));
  });
}

function askWhich(several: readonly Settleable[], outcome: Outcome, context: ToolContext): ToolFailure {
  const shown = several.slice(0, MOST_OFFERED);
  const { draft } = issueBookings([...new Map(shown.map(({ appointment }) => [appointment._id, appointment])).values()], context);
  const names = shown.map(
    ({ appointment, contact }) => `${spoken(contact?.name ?? 'somebody')}: ${bookingLabel(appointment, context)}`,
  );
  const say = {
    approve: 'approve',
    decline: 'decline',
    no_show: 'no-show',
    undo_no_show: 'undo the no-show of',
    complete: 'completed',
  };
  return fail('AMBIGUOUS', 'Which booking? Cite it by its handle or by the name.', {
    alternatives: names,
    draft,
    view: {
      text: `Which one do you mean? ${listWords(names, 'or')}.`,
      offers: shown.flatMap(({ contact }) => (contact ? [{ label: contact.name, say: `${say[outcome]} ${contact.name}` }] : [])),
      expects: 'anything',
    },
  });
}

function proposal(one: Settleable, outcome: Outcome, context: ToolContext): Prepared {
  const { appointment, contact } = one;
  const { business, now } = context;
  const voice = voiceFor(business, context, serviceOf(business, appointment));
  const title = bookingTitle(business, appointment);
  const rows = [
    { label: VERBS[outcome], value: title },
    { label: 'For', value: contact?.name ?? 'unknown' },
    { label: 'When', value: sayWhenAndZone(appointment.startsAt, voice) },
    { label: 'Reference', value: (one.attendee ?? appointment).reference },
    ...answersOf(one, serviceOf(business, appointment)),
  ];
  return {
    ok: true,
    args: { appointmentId: appointment._id, whose: customerOf(one) ?? null, outcome },
    shows: Object.fromEntries(rows.map(({ label, value }) => [label, value])),
    title: `${VERBS[outcome]}: ${title}`,
    summary: `${VERBS[outcome]}: ${title} for ${spoken(contact?.name ?? 'unknown')} on ${sayWhen(appointment.startsAt, voice)}`,
    rows,
    expiresAt: plusMinutes(now, PROPOSAL_MINUTES),
  };
}

/** What the customer answered to the intake questions, for who has to decide. */
const answersOf = ({ appointment, attendee }: Settleable, service: Service | undefined): readonly Row[] =>
  (attendee ?? appointment).answers?.map(({ questionId, value }) => ({
    label: service?.questions?.find(({ id }) => id === questionId)?.text ?? questionId,
    value,
  })) ?? [];

async function execute(
  { appointmentId, whose, outcome }: z.infer<typeof argsShape>,
  context: ExecuteContext,
  deps: ToolDeps,
): Promise<Executed | ToolFailure> {
  const { principal, operationId, now } = context;
  const business = await getBusiness(deps.services, principal.businessId);
  const where = { principal, businessId: business._id, appointmentId: asId<AppointmentId>(appointmentId) };
  const before = await getAppointment(deps.services, where);
  const customerId = whose === null ? undefined : asId<CustomerId>(whose);
  const one = bookingsIn(before).find((each) => customerOf(each) === customerId);
  const repeated = before.operations.some(({ id }) => id === operationId);
  if (!repeated && !(one && canBe(one, outcome, now)))
    return fail('STATE', 'The booking changed meanwhile: nothing was done.', {
      draft: CLEARED,
      view: { text: 'That booking changed meanwhile, so nothing was done. Shall I show the agenda?', expects: 'anything' },
    });
  const { appointment } = await CARRY_OUT[outcome](deps.services, {
    ...where,
    ...(customerId !== undefined && before.attendees ? { customerId } : {}),
    operationId,
  });
  const voice = voiceFor(business, context, serviceOf(business, appointment));
  const { reference, contact } = one?.attendee ?? before;
  const title = `${bookingTitle(business, appointment)}${contact ? ` for ${spoken(contact.name)}` : ''}`;
  return {
    ok: true,
    data: { reference },
    draft: CLEARED,
    view: {
      text: `${DONE[outcome]}: **${title}** on ${sayWhen(appointment.startsAt, voice)}. Reference **${reference}**.`,
      expects: 'anything',
    },
  };
}
