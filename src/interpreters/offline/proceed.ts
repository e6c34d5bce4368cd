import { formatDateTimeOnce } from '../../domain/time/format.ts';
import { slotsOf } from './choosing.ts';
import type { Clause } from './clauses.ts';
import { slotZone } from './clocks.ts';
import { cancel, move } from './handlers/bookings.ts';
import { hasOpenQuestions } from './handlers/intake.ts';
import { cancelAllNext } from './handlers/staff-day.ts';
import { wholeNext } from './handlers/whole.ts';
import { call, calling, enough, findSlots, saying, takeSlot } from './outcome.ts';
import type { Call, Outcome } from './outcome.ts';
import { nameSaid } from './name-said.ts';
import type { Reading } from './reading.ts';
import { dateLocale, slotInWords, spoken } from './texts.ts';
import type { Draft, InterpretContext } from '../../ports/interpreter.ts';
import type { Done, Turn } from './turn.ts';
import { contactKnown } from './turn.ts';

/** This goal has all that it can get now; the next may begin. */
export const GOAL_DONE = 'goal done';
export type Next = Outcome | typeof GOAL_DONE;

const OURS: ReadonlySet<string | undefined> = new Set(['INTERNAL', 'UNAVAILABLE', 'TIMEOUT']);
const WRITES: ReadonlySet<string> = new Set([
  'book_appointment',
  'book_series',
  'book_visit',
  'reschedule_appointment',
  'cancel_appointment',
  'set_hours',
  'block_time',
  'swap_days',
  'settings',
  'open_hours',
]);

/** What follows from the last call of a goal. A refusal stops the turn: its view asks the person. */
export function proceed(turn: Turn, clause: Clause, reading: Reading, last: Done): Next {
  if (!last.ok) return afterRefusal(turn, last);
  const { draft } = turn.context;
  const whole = wholeNext(turn, clause, reading);
  if (whole) return whole;
  if (last.name === 'find_slots') {
    const exact = last.data['exact'];
    const take = typeof exact === 'string' ? takeSlot(draft, exact) : missedSeries(draft);
    if (!take || !turn.has(take.name)) return GOAL_DONE;
    const onlyContact = take.name === 'book_appointment' && !hasOpenQuestions(turn.context) && !isPlaceOpen(turn.context);
    return onlyContact && !contactKnown(turn.context) ? askContact(turn, String(exact), last) : calling(take);
  }
  if (last.name === 'note_contact')
    return (draft.slot ?? missedSeries(draft)) !== undefined && draft.goal !== 'cancel' && contactKnown(turn.context)
      ? calling(takeSlot(draft, null))
      : GOAL_DONE;
  const all = last.name === 'agenda' || last.name === 'cancel_appointment' ? cancelAllNext(turn, clause, reading) : undefined;
  if (all) return all;
  if (last.name === 'list_bookings' || last.name === 'agenda')
    return cancel(turn, clause, reading) ?? move(turn, clause, reading) ?? GOAL_DONE;
  return GOAL_DONE;
}

/** A series whose first time is not free: its plan says which dates are, before anything is written. */
const missedSeries = (draft: Draft): Call | undefined =>
  draft.repeat && draft.goal === 'book' && draft.day?.from === draft.day?.to && draft.time?.exact === true
    ? takeSlot(draft, null)
    : undefined;

/** Where it shall be is for the tool to ask. */
function isPlaceOpen({ business, draft }: InterpretContext): boolean {
  const service = business.services.find(({ name }) => name === draft.service);
  return draft.place === undefined && (service?.locationIds ?? business.locations).length > 1;
}

/** The time is free and chosen; only who books it is missing. */
function askContact(turn: Turn, slot: string, { data: { note } }: Done): Outcome {
  const { context } = turn;
  const chosen = slotsOf(context).find(({ handle }) => handle === slot);
  if (chosen?.startsAt === undefined) return calling(takeSlot(context.draft, slot));
  const { draft, business } = context;
  const { say } = spoken(context);
  const lead = typeof note === 'string' ? `${note} ` : '';
  const group = business.services.some(({ name, seats = 1 }) => name === draft.service && seats > 1);
  const slotSaid = {
    service: draft.service ?? chosen.label,
    provider: business.providers.length > 1 ? chosen.provider : undefined,
    people: group ? draft.party : undefined,
    when: formatDateTimeOnce(chosen.startsAt, slotZone(context), dateLocale(context)),
  };
  const what = lead + slotInWords(slotSaid, context);
  const whose = draft.contact?.name;
  if (context.role !== 'customer')
    return saying(whose ? say('offline.freeForCustomer', { what, name: whose }) : say('offline.freeForWhom', { what }), {
      expects: 'contact',
    });
  const name = draft.contact?.name || nameSaid(turn);
  return saying(name ? say('offline.freeFor', { what, name }) : say('offline.free', { what }), { expects: 'contact' });
}

function afterRefusal({ context, done }: Turn, last: Done): Outcome {
  if (OURS.has(last.code)) return saying(spoken(context).say('offline.troubles'));
  const slot = last.args['slot'];
  const firstTime = done.filter(({ name }) => WRITES.has(name)).length === 1;
  if (last.code === 'STATE' && firstTime && last.name === 'book_appointment' && typeof slot === 'string')
    return calling(call('reschedule_appointment', { booking: null, slot }));
  if (last.code === 'STATE' && firstTime && last.name === 'reschedule_appointment' && context.draft.booking !== undefined)
    return calling(findSlots({ booking: context.draft.booking }));
  return enough;
}
