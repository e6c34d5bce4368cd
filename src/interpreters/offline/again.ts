import { wallOf } from '../../domain/time/wall.ts';
import { slotZone } from './clocks.ts';
import type { Clock } from './shift.ts';
import { chosenClock, labelClock } from './shift.ts';
import { bookingsOf } from './choosing.ts';
import type { Turn } from './turn.ts';

const AGAIN =
  /\b(?:again|same|another|one more|also|as well|too|the other|(?:and |now |then )?one (?:for|at|on|with)|(?:and |now |then )(?:my|for)|instead|(?:book|want|have|get|take|do|try) (?:that|this|it|one))\b/i;

/** What was looked at last, for words that ask for more of it: "same again", "and one for my son". */
export function sameService({ text, doneBefore, done, context }: Turn): string | undefined {
  if (!AGAIN.test(text)) return undefined;
  const isService = (name: unknown): name is string => context.business.services.some((service) => service.name === name);
  return [...doneBefore, ...done]
    .map(({ name, ok, data, args }) =>
      !ok ? undefined : name === 'find_slots' ? data['service'] : name === 'business_info' ? args['about'] : undefined,
    )
    .findLast(isService);
}

/** So many questions about the business in a row are still one subject. */
const QUESTIONS_BACK = 3;
const THAT_ONE =
  /\b(?:do|take|book|have|want|try|go (?:for|with)|like)(?: me)? (?:that|it|this)(?: one)?\b|\b(?:that|this) one\b/i;

/**
 * "OK, I'll do that", right after a question about a service: that one is meant, whatever was looked at before. So is it by a mere wish for a time,
 * where no service was named yet: "how much is a colour?" – "Saturday morning then".
 */
export function askedAbout({ text, doneBefore, done, context }: Turn, wishes: boolean): string | undefined {
  const isMeant = THAT_ONE.test(text) || (wishes && context.draft.service === undefined);
  if (done.length > 0 || !isMeant) return undefined;
  const since = doneBefore.slice(doneBefore.findLastIndex(({ name }) => name !== 'business_info') + 1).slice(-QUESTIONS_BACK);
  const isService = (name: unknown): name is string => context.business.services.some((service) => service.name === name);
  const about = since.map(({ args }) => args['about']).findLast(isService);
  return about === context.draft.service ? undefined : about;
}

/** The booking that this message cancels before it books another. */
export function replaced({ done, context }: Turn): string | undefined {
  const cancelled = done.find(({ name, ok }) => name === 'cancel_appointment' && ok);
  const handle = cancelled?.args['booking'] ?? context.draft.booking;
  const label = bookingsOf(context).find((booking) => booking.handle === handle)?.label;
  return cancelled && label;
}

/** When the last chosen time is, for "at the same time": that of the booking that moves, the time chosen now, or the one booked last. */
export function clockBefore({ context, doneBefore, done }: Turn): Clock | undefined {
  const labelled = (handle: string | undefined): Clock | undefined => {
    const label = bookingsOf(context).find((booking) => booking.handle === handle)?.label;
    return label === undefined ? undefined : labelClock(label, context);
  };
  if (context.draft.goal === 'move') return labelled(context.draft.booking);
  const now = chosenClock(context);
  if (now) return now;
  const all = [...doneBefore, ...done].filter(({ ok }) => ok);
  const search = all.findLastIndex(({ name }) => name === 'find_slots');
  // A later search gave the handles anew.
  const booked = all
    .slice(search + 1)
    .findLast(({ name, args }) => name === 'book_appointment' && typeof args['slot'] === 'string');
  const taken = booked?.args['slot'] ?? all[search]?.data['exact'];
  const startsAt = context.handles.find(({ handle }) => handle === taken)?.startsAt;
  const service = context.business.services.find(({ name }) => name === all[search]?.data['service']);
  if (startsAt !== undefined)
    return { ...wallOf(startsAt, slotZone(context)), ...(service ? { minutes: service.durationMinutes } : {}) };
  const [only, ...others] = bookingsOf(context);
  return only && others.length === 0 ? labelled(only.handle) : undefined;
}
