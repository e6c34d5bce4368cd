import type { Instant, Interval } from '../time/types.ts';
import { intervalOfDate, localDateOf } from '../time/wall.ts';
import type { Appointment } from './appointment.ts';

/**
 * The entries of an agenda as people read them: time off of one person that overlaps or meets is one entry, from its first beginning to its last end, with each
 * note once; a whole day is never run together with the next. Bookings stay as they are. By start.
 * @example mergedBlocks([blockFrom2To4, blockFrom3To5]).length //=> 1
 */
export function mergedBlocks(items: readonly Appointment[]): readonly Appointment[] {
  const merged: Appointment[] = [];
  for (const item of [...items].sort((a, b) => a.startsAt - b.startsAt)) {
    const index = item.kind === 'time_off' ? merged.findLastIndex((one) => isOneWith(one, item)) : -1;
    const before = merged[index];
    if (before) merged[index] = joined(before, item);
    else merged.push(item);
  }
  return merged;
}

const isOneWith = (one: Appointment, next: Appointment): boolean =>
  one.kind === 'time_off' &&
  one.providerId === next.providerId &&
  next.startsAt <= one.endsAt &&
  localDateOf(one.startsAt, one.timeZone) === localDateOf(next.startsAt, next.timeZone);

function joined(one: Appointment, next: Appointment): Appointment {
  const notes = [...new Set([one.note, next.note].flatMap((note) => note?.split('; ') ?? []))];
  return {
    ...one,
    endsAt: Math.max(one.endsAt, next.endsAt) as Instant,
    ...(notes.length > 0 ? { note: notes.join('; ') } : {}),
  };
}

/** Whether the time is one whole local date. */
export function isWholeDay({ startsAt, endsAt, timeZone }: Pick<Appointment, 'startsAt' | 'endsAt' | 'timeZone'>): boolean {
  const day: Interval | undefined = intervalOfDate(localDateOf(startsAt, timeZone), timeZone);
  return day !== undefined && day.start === startsAt && day.end === endsAt;
}
