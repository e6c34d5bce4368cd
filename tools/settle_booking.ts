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
import { bookingLabel, bookingTitle, issueBookings, serviceOf, titleOf } from './parts/bookings.ts';
import type { ToolDeps } from './parts/deps.ts';
import { CLEARED, fail } from './parts/results.ts';
import { executeNote, prepareNote } from './parts/noting.ts';
import type { Outcome, Settleable } from './parts/settling.ts';
import { OUTCOMES, bookingsIn, canBe, citedAmong, customerOf, settleable } from './parts/settling.ts';
import type { Voice } from './parts/voice.ts';
import { plainly, sayWhen, sayWhenAndZone, voiceFor } from './parts/voice.ts';
import { spoken } from './parts/words.ts';
import { wordingOf } from '../src/domain/wording/wording.ts';
import type { WordingKey } from '../src/domain/wording/shape.ts';
import { asInEnglish } from './parts/told.ts';
import { shownOf } from './parts/appointment-view.ts';

const input = z.strictObject({
  booking: z
    .string()
    .nullable()
    .describe('Handle of the booking ("booking B1") or the name of who booked; null when there is only one it can be.'),
  outcome: z
    .enum([...OUTCOMES, 'note'])
    .describe(
      'approve or decline answers a request; no_show: did not come; undo_no_show: came after all; complete: took place; note: staff want to remember something of it.',
    ),
  note: z
    .string()
    .nullish()
    .describe('For note: what to remember, in their words, added to what was noted before; null takes the note away.'),
});
const argsShape = z.object({ appointmentId: z.string(), whose: z.string().nullable(), outcome: z.enum(OUTCOMES) });

const PROPOSAL_MINUTES = 10;
const MOST_OFFERED = 6;

const NONE = {
  approve: 'staff.noRequest',
  decline: 'staff.noRequest',
  no_show: 'staff.noMissed',
  undo_no_show: 'staff.noneMissed',
  complete: 'staff.noneOpen',
} as const satisfies Readonly<Record<Outcome, WordingKey>>;
const CARRY_OUT: Readonly<Record<Outcome, (services: Services, request: BookingChangeRequest) => Promise<BookingChangeResult>>> =
  {
    approve: approveAppointment,
    decline: declineAppointment,
    no_show: markNoShow,
    undo_no_show: undoNoShow,
    complete: completeAppointment,
  };

/** Answers a request, says how an appointment went, or notes something of it. Nothing is written before the person's own yes. */
export function settleBookingTool(deps: ToolDeps): WriteTool<typeof input> {
  return {
    name: 'settle_booking',
    description:
      'Prepares the answer to a request that waits for approval (approve, decline), says how a booking went (no_show, undo_no_show, complete), or notes something of it that staff see in the agenda and customers never do (note); the person then confirms it themselves.',
    roles: ['owner', 'provider'],
    effect: 'write',
    input,
    prepare: ({ booking, outcome, note = null }, context) =>
      outcome === 'note' ? prepareNote({ booking, note }, context, deps) : prepare(booking, outcome, context, deps),
    execute: (args, context) =>
      'note' in args ? executeNote(args, context, deps) : execute(argsShape.parse(args), context, deps),
  };
}

async function prepare(
  booking: string | null,
  outcome: Outcome,
  context: ToolContext,
  deps: ToolDeps,
): Promise<Prepared | ToolFailure> {
  const open = await settleable(outcome, context, deps);
  const meant = booking === null ? open : citedAmong(booking, open, context);
  const [one] = meant;
  if (one && meant.length === 1) return proposal(one, outcome, context);
  if (open.length === 0)
    return fail('NOT_FOUND', wordingOf('en').say(NONE[outcome]), {
      view: { text: wordingOf(context.locale).say(NONE[outcome]), expects: 'anything' },
    });
  return askWhich(meant.length > 0 ? meant : open, outcome, context);
}

function askWhich(several: readonly Settleable[], outcome: Outcome, context: ToolContext): ToolFailure {
  const shown = several.slice(0, MOST_OFFERED);
  const { draft } = issueBookings([...new Map(shown.map(({ appointment }) => [appointment._id, appointment])).values()], context);
  const namesIn = (person: ToolContext): string[] =>
    shown.map(({ appointment, contact }) => {
      const { say: speak } = wordingOf(person.locale);
      const customer = spoken(contact?.name ?? speak('label.somebody'));
      return speak('title.whose', { customer, title: bookingLabel(appointment, person) });
    });
  const words = wordingOf(context.locale);
  const say = {
    approve: 'approve',
    decline: 'decline',
    no_show: 'no-show',
    undo_no_show: 'undo the no-show of',
    complete: 'completed',
  };
  return fail('AMBIGUOUS', 'Which booking? Cite it by its handle or by the name.', {
    alternatives: namesIn(asInEnglish(context)),
    draft,
    view: {
      text: words.say('staff.whichOne', { choices: words.anyOf(namesIn(context)) }),
      offers: shown.flatMap(({ contact }) => (contact ? [{ label: contact.name, say: `${say[outcome]} ${contact.name}` }] : [])),
      expects: 'anything',
    },
  });
}

function proposal(one: Settleable, outcome: Outcome, context: ToolContext): Prepared {
  const { appointment, contact } = one;
  const { business, now } = context;
  const voice = voiceFor(business, context, serviceOf(business, appointment));
  const { say } = wordingOf(voice.locale);
  const title = bookingTitle(business, appointment, voice);
  const customer = spoken(contact?.name ?? say('label.unknown'));
  const what = say(`staff.${outcome}`);
  const rows = (speak: Voice): Row[] => {
    const words = wordingOf(speak.locale);
    return [
      { label: words.say(`staff.${outcome}`), value: bookingTitle(business, appointment, speak) },
      { label: words.say('label.for'), value: contact?.name ?? words.say('label.unknown') },
      { label: words.say('label.when'), value: sayWhenAndZone(appointment.startsAt, speak) },
      { label: words.say('label.reference'), value: (one.attendee ?? appointment).reference },
      ...answersOf(one, serviceOf(business, appointment)),
    ];
  };
  return {
    ok: true,
    args: { appointmentId: appointment._id, whose: customerOf(one) ?? null, outcome },
    shows: shownOf(rows(plainly(voice, business))),
    title: say('staff.settleTitle', { what, title }),
    summary: say('staff.settleSummary', {
      what,
      title: say('title.of', { title, customer }),
      when: sayWhen(appointment.startsAt, voice),
    }),
    rows: rows(voice),
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
      view: { text: wordingOf(context.locale).say('staff.changedMeanwhile'), expects: 'anything' },
    });
  const { appointment } = await CARRY_OUT[outcome](deps.services, {
    ...where,
    ...(customerId !== undefined && before.attendees ? { customerId } : {}),
    operationId,
  });
  const voice = voiceFor(business, context, serviceOf(business, appointment));
  const { reference, contact } = one?.attendee ?? before;
  const title = titleOf(appointment, contact?.name, business, voice);
  return {
    ok: true,
    data: { reference },
    draft: CLEARED,
    view: {
      text: wordingOf(voice.locale).say(`staff.${outcome}_done`, {
        title,
        when: sayWhen(appointment.startsAt, voice),
        reference,
      }),
      expects: 'anything',
    },
  };
}
