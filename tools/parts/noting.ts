import { z } from 'zod';
import { asId } from '../../src/domain/people/ids.ts';
import type { AppointmentId, CustomerId } from '../../src/domain/people/ids.ts';
import { plusMinutes } from '../../src/domain/time/types.ts';
import type { Row } from '../../src/ports/channel.ts';
import { getAppointment } from '../../src/services/get-appointment.ts';
import { getBusiness } from '../../src/services/get-business.ts';
import { MOST_NOTE_CHARACTERS, noteAppointment } from '../../src/services/note-appointment.ts';
import type { Changed, ExecuteContext, Executed, Prepared, ToolContext, ToolFailure } from '../contract.ts';
import { sameShown, shownOf } from './appointment-view.ts';
import { bookingLabel, bookingTitle, issueBookings, serviceOf, titleOf, upcomingBookings } from './bookings.ts';
import type { ToolDeps } from './deps.ts';
import { CLEARED, fail } from './results.ts';
import type { Settleable } from './settling.ts';
import { bookingsIn, citedAmong, customerOf, recentBookings } from './settling.ts';
import type { Voice } from './voice.ts';
import { plainly, sayWhen, sayWhenAndZone, voiceFor } from './voice.ts';
import { spoken } from './words.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';
import { asInEnglish } from './told.ts';

/** Whose booking, by handle or name, and what to note of it; null takes the note away. */
type Wanted = { readonly booking: string | null; readonly note: string | null };
const argsShape = z.object({ appointmentId: z.string(), whose: z.string().nullable(), note: z.string().nullable() });

const PROPOSAL_MINUTES = 10;
const MOST_OFFERED = 6;
const NOTED: ReadonlySet<string> = new Set(['confirmed', 'pending_approval', 'completed', 'no_show']);

/** What would be noted, added to what was noted before. */
export async function prepareNote(
  { booking, note }: Wanted,
  context: ToolContext,
  deps: ToolDeps,
): Promise<Prepared | ToolFailure> {
  const { say } = wordingOf(context.locale);
  const cited = booking ?? context.draft.booking ?? null;
  if (cited === null)
    return fail('INVALID_INPUT', 'booking: ask whose booking the note is for.', {
      view: { text: say('staff.whoseNote'), expects: 'anything' },
    });
  const upcoming = await upcomingBookings(deps, context.principal, context.now);
  const recent = (await recentBookings(context, deps)).sort((a, b) => b.startsAt - a.startsAt);
  const meant = [upcoming, recent]
    .map((found) => citedAmong(cited, found.flatMap(bookingsIn).filter(isNoted), context))
    .find(({ length }) => length > 0);
  const [one] = meant ?? [];
  if (!meant || !one)
    return fail('NOT_FOUND', `There is no booking for "${spoken(cited)}".`, {
      view: { text: say('booking.noneFor', { said: spoken(cited) }), expects: 'date' },
    });
  if (meant.length > 1) return askWhich(meant, context);
  const before = (one.attendee ?? one.appointment).staffNote;
  const after = note === null ? null : [before, note.trim()].filter(Boolean).join('; ');
  if (after !== null && (after === '' || after.length > MOST_NOTE_CHARACTERS))
    return fail('INVALID_INPUT', `note: expected 1 to ${MOST_NOTE_CHARACTERS} characters in all.`, {
      view: { text: say('staff.noteTooLong', { most: MOST_NOTE_CHARACTERS }), expects: 'anything' },
    });
  return proposal(one, after, context);
}

const isNoted = ({ appointment, attendee }: Settleable): boolean =>
  appointment.kind === 'appointment' && NOTED.has((attendee ?? appointment).state);

function askWhich(several: readonly Settleable[], context: ToolContext): ToolFailure {
  const shown = [...new Map(several.slice(0, MOST_OFFERED).map(({ appointment }) => [appointment._id, appointment])).values()];
  const { found, draft } = issueBookings(shown, context);
  const labels = (person: ToolContext): string[] => found.map(({ appointment }) => bookingLabel(appointment, person));
  const { say, anyOf } = wordingOf(context.locale);
  return fail('AMBIGUOUS', 'Which booking? Cite it by its handle.', {
    alternatives: found.map(({ handle }, index) => `${handle}: ${labels(asInEnglish(context))[index] ?? ''}`),
    draft,
    view: {
      text: say('staff.whichOne', { choices: anyOf(labels(context)) }),
      offers: found.map(({ handle, appointment }) => ({ label: bookingLabel(appointment, context), handle })),
      expects: 'anything',
    },
  });
}

function proposal(
  one: Settleable,
  note: string | null,
  context: Pick<ToolContext, 'business' | 'timeZone' | 'locale' | 'now'>,
): Prepared {
  const { appointment, attendee, contact } = one;
  const { business, now } = context;
  const voice = voiceFor(business, context, serviceOf(business, appointment));
  const { say } = wordingOf(voice.locale);
  const before = (attendee ?? appointment).staffNote;
  const rows = (speak: Voice): Row[] => {
    const words = wordingOf(speak.locale);
    const none = words.say('staff.noNote');
    return [
      { label: words.say('label.remark'), value: bookingTitle(business, appointment, speak) },
      { label: words.say('label.for'), value: contact?.name ?? words.say('label.unknown') },
      { label: words.say('label.when'), value: sayWhenAndZone(appointment.startsAt, speak) },
      ...(before === undefined ? [] : [{ label: words.say('label.before'), value: before }]),
      { label: words.say('label.after'), value: note ?? none },
    ];
  };
  return {
    ok: true,
    args: { appointmentId: appointment._id, whose: customerOf(one) ?? null, note },
    shows: shownOf(rows(plainly(voice, business))),
    title: say('staff.noteTitle'),
    summary: say('staff.noteSummary', {
      title: titleOf(appointment, contact?.name, business, voice),
      when: sayWhen(appointment.startsAt, voice),
    }),
    rows: rows(voice),
    expiresAt: plusMinutes(now, PROPOSAL_MINUTES),
  };
}

/** Writes it once under the operation id, unless the booking or its note changed meanwhile. */
export async function executeNote(
  values: Readonly<Record<string, unknown>>,
  context: ExecuteContext,
  deps: ToolDeps,
): Promise<Executed | Changed | ToolFailure> {
  const { principal, operationId, shows } = context;
  const { appointmentId, whose, note } = argsShape.parse(values);
  const business = await getBusiness(deps.services, principal.businessId);
  const where = { principal, businessId: business._id, appointmentId: asId<AppointmentId>(appointmentId) };
  const before = await getAppointment(deps.services, where);
  const customerId = whose === null ? undefined : asId<CustomerId>(whose);
  const one = bookingsIn(before).find((each) => customerOf(each) === customerId);
  const repeated = before.operations.some(({ id }) => id === operationId);
  if (!one) return fail('STATE', 'The booking changed meanwhile: nothing was noted.', { draft: CLEARED });
  const fresh = proposal(one, note, { ...context, business });
  if (!repeated && !sameShown(fresh.shows, shows))
    return {
      ok: false,
      code: 'CHANGED',
      hint: 'The booking was changed meanwhile; the person sees the fresh proposal.',
      retryable: true,
      fresh,
    };
  const group = before.attendees !== undefined;
  const appointment = await noteAppointment(deps.services, { ...where, ...(group ? { customerId } : {}), note, operationId });
  const voice = voiceFor(business, context, serviceOf(business, appointment));
  const { say } = wordingOf(voice.locale);
  const title = titleOf(appointment, one.contact?.name, business, voice);
  const when = sayWhen(appointment.startsAt, voice);
  const text =
    note === null ? say('staff.noteGone', { title, when }) : say('staff.noteDone', { title, when, note: spoken(note) });
  return { ok: true, data: {}, draft: CLEARED, view: { text, expects: 'anything' } };
}
