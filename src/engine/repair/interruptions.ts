import { formatShortDate } from '../../domain/time/format.ts';
import { clockText, localDate } from '../../domain/time/wall.ts';
import { wordingOf } from '../../domain/wording/wording.ts';
import type { Draft } from '../../ports/interpreter.ts';
import type { DraftPatch } from '../../../tools/contract.ts';

/** More unfinished wishes than this nobody remembers; the oldest is let go. */
const MOST_SUSPENDED = 5;

/** Handles are issued anew meanwhile, and who somebody is belongs to the conversation, not to one wish. */
function suspendable({ slot: _slot, contact: _contact, whenSaid: _whenSaid, asked: _asked, ...wish }: Draft): Draft | undefined {
  if (wish.goal === 'book') return (wish.service ?? wish.day ?? wish.provider) === undefined ? undefined : wish;
  return wish.goal === 'move' && wish.booking !== undefined ? wish : undefined;
}

/**
 * What a turn does to unfinished wishes. A wish that another goal interrupts is put on the stack, and the new goal begins without its day and people;
 * once nothing is being done any more, the last one can be taken up again.
 */
export function afterTurn(
  suspended: readonly Draft[],
  before: Draft,
  after: Draft,
  patched: ReadonlySet<string>,
): { readonly suspended: readonly Draft[]; readonly draft: Draft; readonly resumable?: Draft } {
  const interrupted = after.goal !== undefined && after.goal !== before.goal ? suspendable(before) : undefined;
  if (interrupted) {
    const fresh = Object.entries(after).filter(([key]) => key === 'contact' || patched.has(key));
    return { suspended: [...suspended, interrupted].slice(-MOST_SUSPENDED), draft: Object.fromEntries(fresh) as Draft };
  }
  const resumable = suspended.at(-1);
  const nothingLeft = after.goal === undefined && before.goal !== undefined;
  return resumable && nothingLeft ? { suspended: suspended.slice(0, -1), draft: after, resumable } : { suspended, draft: after };
}

const minutes = (minute: number): string => clockText(minute);

/** A wish in words that any interpreter reads. @example wishInWords(draft) //=> 'Haircut with Maya on Fri 27 Nov at 15:00' */
export function wishInWords({ goal, service, provider, day, time, party }: Draft, locale = 'en-GB'): string {
  const { say } = wordingOf(locale);
  const date = (text: string): string => formatShortDate(localDate(text), locale);
  const moves = goal === 'move';
  const what = moves
    ? service === undefined
      ? say('engine.wishMoveBooking')
      : say('engine.wishMove', { service })
    : (service ?? say('engine.wishBooking'));
  const when =
    day &&
    (day.from === day.to
      ? say(moves ? 'engine.wishTo' : 'engine.wishOn', { date: date(day.from) })
      : say('engine.wishBetweenDays', { from: date(day.from), to: date(day.to) }));
  const at =
    time &&
    (time.exact
      ? say('engine.wishAt', { time: minutes(time.from) })
      : say('engine.wishBetweenTimes', { from: minutes(time.from), to: minutes(time.to) }));
  const people = party !== undefined && party > 1 && say('engine.wishPeople', { people: party });
  return [what, provider && say('engine.wishWith', { provider }), people, when, at].filter(Boolean).join(' ');
}

/** Takes a wish up again: everything of it, nothing of what came between. */
export const resumePatch = (current: Draft, wish: Draft): DraftPatch => ({
  ...Object.fromEntries(Object.keys(current).map((key) => [key, key === 'contact' ? current.contact : null])),
  ...wish,
});
