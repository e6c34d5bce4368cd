import { bookingsOf, chooseBooking } from '../choosing.ts';
import { moveTo, splitMove } from '../move-wish.ts';
import { call, calling, enough, findSlots, saying, whenArg } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { readBookedFor } from '../../../domain/language/booked-for.ts';
import type { Reading } from '../reading.ts';
import { namesOf } from '../reading.ts';
import { isSameTime, wantedIn } from '../relative.ts';
import { readShift } from '../shift.ts';
import { named, shownName, spoken } from '../texts.ts';
import type { InterpretContext } from '../../../ports/interpreter.ts';
import type { Turn } from '../turn.ts';
import type { Handler } from './handler.ts';

/** "What have I booked?", "is my haircut still on?" */
export const list: Handler = (turn, { intent }, { service, provider, phrase, text }) => {
  if (intent !== 'list') return undefined;
  if (!turn.has('list_bookings')) return calling(call('agenda', { provider: null, when: null }));
  const some = (service ?? provider ?? phrase) !== undefined;
  return calling(call('list_bookings', some ? { which: text.slice(0, MOST_LETTERS) } : {}));
};
const MOST_LETTERS = 200;

const CITED = /\bbooking\s*b?\d+\b|\bthe \S+ (?:one|appointment|booking)\b/i;
/** A booking that stands, not the one that is only being read back. */
const MY_OWN =
  /\b(?:my|mine|our|existing|other) (?:\S+ ){0,2}?(?:appointments?|bookings?|reservations?|visits?|sessions?|lessons?)\b/i;
const OWN = /\b(?:appointments?|bookings?|reservations?|visits?|sessions?|lessons?)\b/i;

/** Shows the bookings, so that words can choose among them; an owner's are those of the day that was said. Only once a turn. */
function listing(turn: Turn, phrase: string | undefined): Outcome | undefined {
  const name = turn.has('list_bookings') ? 'list_bookings' : 'agenda';
  if (turn.done.some((done) => done.name === name)) return undefined;
  return calling(name === 'agenda' ? call(name, { provider: null, when: whenArg(phrase ?? 'today') }) : call(name));
}

/** "Cancel my Tuesday appointment". "Cancel it" while something is only being asked for drops that. */
export const cancel: Handler = (turn, { intent }, reading) => {
  const { context } = turn;
  if (intent !== 'cancel' && !(intent === undefined && tellsMore(turn, reading))) return undefined;
  if (context.proposal !== undefined && context.draft.goal === 'cancel' && reading.acts.affirm)
    return saying(spoken(context).say('offline.sayYes'), { expects: 'confirmation' });
  const named = (reading.service ?? reading.provider ?? reading.phrase) !== undefined || CITED.test(reading.text);
  if (context.draft.goal === 'book' && !OWN.test(reading.text) && turn.done.length === 0) return calling(call('drop_request'));
  if (context.proposal !== undefined && context.draft.goal === 'move' && !named && turn.done.length === 0)
    return saying(spoken(context).say('offline.cancelOrLeave'), {
      suggestions: [spoken(context).button('offline.cancelTheBooking'), spoken(context).button('offline.leaveIt')],
      expects: 'anything',
    });
  if (!named && turn.has('list_bookings')) return calling(call('cancel_appointment', { booking: null }));
  const customer = customerNamed(turn, reading);
  if (customer !== undefined) return calling(call('cancel_appointment', { booking: customer }));
  const choice = bookingsOf(context).length > 0 ? chooseBooking(reading, context) : undefined;
  if (choice && 'one' in choice) return calling(call('cancel_appointment', { booking: choice.one.handle }));
  const listed = choice && 'several' in choice ? undefined : listing(turn, reading.phrase);
  if (listed) return listed;
  if (choice && 'none' in choice) return noSuch(turn);
  return bookingsOf(context).length > 0 ? calling(call('cancel_appointment', { booking: null })) : enough;
};

/** "With Maya", after a proposal to cancel: which one, in other words. */
const tellsMore = ({ context, done, doneBefore }: Turn, { service, provider, phrase }: Reading): boolean =>
  context.role === 'customer' &&
  context.proposal !== undefined &&
  done.length === 0 &&
  doneBefore.at(-1)?.name === 'cancel_appointment' &&
  (service ?? provider ?? phrase) !== undefined;

/** Whose booking a member of staff means, named rather than listed: "cancel Anna Berg". */
const customerNamed = ({ context, done }: Turn, { text }: Reading): string | undefined =>
  context.role === 'customer' || done.length > 0 ? undefined : readBookedFor(text, namesOf(context.business));

/** The words fit none of the bookings: said, with those that there are. */
function noSuch({ context }: Turn): Outcome {
  const bookings = bookingsOf(context);
  const labels = bookings.map(shownName);
  const { say } = spoken(context);
  const [only = ''] = labels;
  const text =
    labels.length === 1
      ? say('offline.noSuchBooking', { booking: only })
      : say('offline.noSuchBookings', { bookings: labels.join('; ') });
  return saying(text, { suggestions: bookings.map(named), expects: 'anything' });
}

/** A booking keeps its service: the other one is a booking of its own. */
const otherService = (service: string, context: InterpretContext): Outcome =>
  saying(spoken(context).say('offline.otherService', { service }), {
    suggestions: [spoken(context).button('offline.bookNamed', { service }), spoken(context).button('offline.cancelMyBooking')],
  });

/** Which booking and where to can be said without looking at the bookings first: "move it to Monday". */
const standsAlone = (which: Reading, wish: Reading): boolean =>
  (which.service ?? which.provider ?? which.phrase ?? wish.service) === undefined &&
  !CITED.test(which.text) &&
  (wish.when.day ?? wish.when.time) !== undefined &&
  wish.when.certain &&
  readShift(wish.text) === undefined &&
  !isSameTime(wish.text);

/** "Move it to Monday morning". While a new booking is being asked for, that is a change of the wish. */
export const move: Handler = (turn, { intent }, reading) => {
  if (intent !== 'move') return undefined;
  const { context } = turn;
  const { draft } = context;
  const readBack = context.proposal !== undefined && !MY_OWN.test(reading.text);
  if (draft.goal === 'book' && (readBack || !OWN.test(reading.text)) && turn.done.length === 0) return undefined;
  const { which, wish } = splitMove(reading, context);
  const customer = customerNamed(turn, which);
  // "Same time", "an hour later": told from the booking, so that it is looked at first.
  if (customer !== undefined && which.phrase === undefined && (isSameTime(reading.text) || readShift(reading.text) !== undefined))
    return calling(call('agenda', { booked_by: customer, provider: null, when: null }));
  if (customer !== undefined && which.phrase === undefined)
    return calling(findSlots({ booking: customer, provider: wish.provider, when: wish.phrase }));
  if (draft.goal === 'move' && draft.booking !== undefined && which.phrase === undefined) return undefined;
  const known = bookingsOf(context).length > 0;
  const choice = known ? chooseBooking(which, context) : undefined;
  const bare = wantedIn(wish, context) === undefined && wantedIn(which, context) === undefined && !readShift(reading.text);
  if (!known && bare && turn.has('list_bookings')) return calling(call('reschedule_appointment', { booking: null, slot: null }));
  if (!known && turn.has('list_bookings') && standsAlone(which, wish))
    return calling(findSlots({ booking: 'it', provider: wish.provider, when: wish.phrase }));
  if (choice && 'one' in choice) {
    const other = wish.service !== undefined && !choice.one.label.includes(wish.service) ? wish.service : undefined;
    if (other !== undefined) return otherService(other, context);
    return calling(moveTo(choice.one, wish, turn, which));
  }
  const listed = choice && 'several' in choice ? undefined : listing(turn, which.phrase);
  if (listed) return listed;
  if (choice && 'none' in choice) return noSuch(turn);
  return bookingsOf(context).length > 0 ? calling(call('reschedule_appointment', { booking: null, slot: null })) : enough;
};
