import { daysBetween } from '../../../domain/time/wall.ts';
import type { HandleLabel } from '../../../ports/interpreter.ts';
import { bookingsOf } from '../choosing.ts';
import type { Clause } from '../clauses.ts';
import { splitMove } from '../move-wish.ts';
import { call, calling, enough, findSlots } from '../outcome.ts';
import type { Call, Outcome } from '../outcome.ts';
import type { Reading } from '../reading.ts';
import { labelClock, readShift, shifted } from '../shift.ts';
import type { Clock } from '../shift.ts';
import type { Turn } from '../turn.ts';
import type { Handler } from './handler.ts';

const WHOLE =
  /\b(?:both(?: of (?:them|those|these))?(?! (?:of )?(?:my|our|the|us)\b)|(?:the |my )?whole (?:thing|visit|lot|appointment|booking)|everything|them all|all (?:of (?:it|them|those)|(?:two|three))|(?:the |my )visit)\b/i;
/** Operations that one yes may hold (DESIGN §5). */
const AT_ONCE = 3;

type Member = { readonly booking: HandleLabel; readonly clock: Clock };

/** The bookings of one day that belong together: two or three; undefined where it is not clear which. */
function membersOf({ context }: Turn): readonly Member[] | undefined {
  const listed = bookingsOf(context).flatMap((booking): Member[] => {
    const clock = labelClock(booking.label, context);
    return clock ? [{ booking, clock }] : [];
  });
  const [first] = listed;
  const together = listed.filter(({ clock }) => clock.date === first?.clock.date);
  return together.length === listed.length && together.length > 1 && together.length <= AT_ONCE ? together : undefined;
}

const CANCELS = /\bcancel\w*|\bcall(?:ing)? (?:\S+ )?off\b|\bdelete\b/i;
const MOVES = /\b(?:mov\w*|reschedul\w*|shift\w*|push\w*|postpon\w*|chang\w*|make|put)\b/i;

const ONLY = /\b(?:just|only)\b/i;

/** "Actually just the haircut", right after a visit was booked: the one part that stays. */
function partKept({ before, context, has }: Turn, text: string, service: string | undefined): string | undefined {
  if (context.role !== 'customer' || !has('list_bookings') || context.draft.goal !== undefined) return undefined;
  const references = new Set(before.match(/\b[A-Z]{3}-[0-9A-Z]{5}\b/g) ?? []).size;
  return references > 1 && service !== undefined && ONLY.test(text) && before.includes(service) ? service : undefined;
}

/** What shall become of all of it; undefined where that is not said. */
function wholeWish({ context, has }: Turn, { intent, topic }: Clause, text: string): 'move' | 'cancel' | undefined {
  if (context.role !== 'customer' || !has('list_bookings') || !WHOLE.test(text)) return undefined;
  const vague = intent === undefined || (intent === 'info' && topic === undefined);
  if (!vague && intent !== 'move' && intent !== 'cancel' && intent !== 'book') return undefined;
  return CANCELS.test(text) ? 'cancel' : MOVES.test(text) ? 'move' : undefined;
}

/** "Cancel them both", "move the whole visit to Saturday": every appointment of the visit in one proposal, the same distance apart. */
export const wholeVisit: Handler = (turn, clause, reading) => {
  const { draft, proposal } = turn.context;
  if (turn.done.length === 0 && proposal === undefined && partKept(turn, reading.text, reading.service))
    return calling(call('list_bookings'));
  if (wholeWish(turn, clause, reading.text) === undefined || draft.goal === 'book' || proposal !== undefined) return undefined;
  if (turn.done.length === 0) return calling(call('list_bookings'));
  return wholeNext(turn, clause, reading);
};

/** What follows for a whole visit once its bookings are listed; undefined: another wish, or no visit. */
export function wholeNext(turn: Turn, clause: Clause, reading: Reading): Outcome | undefined {
  const { done } = turn;
  const kept = partKept(turn, reading.text, reading.service);
  const wish = kept === undefined ? wholeWish(turn, clause, reading.text) : 'cancel';
  if (wish === undefined || done[0]?.name !== 'list_bookings') return undefined;
  const members = membersOf(turn);
  if (!members) return undefined;
  if (wish === 'cancel')
    return done.length === 1
      ? calling(
          ...members
            .filter(({ booking }) => kept === undefined || !booking.label.includes(kept))
            .map(({ booking }) => call('cancel_appointment', { booking: booking.handle })),
        )
      : enough;
  const targets = targetsOf(members, reading, turn);
  if (!targets) return undefined;
  const looked = done.filter(({ name }) => name === 'find_slots');
  const moves = done.some(({ name }) => name === 'reschedule_appointment');
  if (looked.length === 0) return calling(...looks(members, targets));
  const free = looked.every(({ ok, data }) => ok && typeof data['exact'] === 'string');
  // Each is looked up once more beside its move: slots are numbered anew by every search.
  return free && !moves ? calling(...moveCalls(members, targets)) : enough;
}

const looks = (members: readonly Member[], targets: readonly Clock[]): readonly Call[] =>
  members.flatMap(({ booking }, index) => {
    const at = targets[index];
    return at ? [findSlots({ booking: booking.handle, when: shifted(at, { minutes: 0, words: '' }) })] : [];
  });

const moveCalls = (members: readonly Member[], targets: readonly Clock[]): readonly Call[] =>
  looks(members, targets).flatMap((look, index) => {
    const booking = members[index]?.booking.handle;
    const when = targets[index];
    if (booking === undefined || !when) return [];
    const again = findSlots({ booking, when: `${shifted(when, { minutes: 0, words: '' })} exactly` });
    return look.name === 'find_slots' ? [again, call('reschedule_appointment', { booking, slot: 'slot 1' })] : [];
  });

/** When each shall be: the first as wished, the others as far from it as they are now. */
function targetsOf(members: readonly Member[], reading: Reading, { context }: Turn): readonly Clock[] | undefined {
  const [first] = members;
  if (!first) return undefined;
  const moved = (minutes: number): readonly Clock[] =>
    members.flatMap(({ clock }) => labelClock(shifted(clock, { minutes, words: '' }), context) ?? []);
  const shift = readShift(reading.text);
  if (shift) return moved(shift.minutes);
  const { day, time, certain } = splitMove(reading, context).wish.when;
  if (!certain || (!day && !time?.exact) || (day && day.from !== day.to)) return undefined;
  const days = day ? daysBetween(first.clock.date, day.from) : 0;
  const minutes = time?.exact ? time.from - first.clock.minute : 0;
  return time && !time.exact ? undefined : moved(days * 1440 + minutes);
}
