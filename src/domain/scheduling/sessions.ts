import type { Instant } from '../time/types.ts';
import type { GridSegment } from './slot-grid.ts';
import type { Verdict } from './verdict.ts';

/** A group session that stands: others may join it while seats are left. `seatsTaken` counts people, never staff. */
export type Session = { readonly startsAt: Instant; readonly endsAt: Instant; readonly seatsTaken: number };

/** What takes the provider's time; time off is not counted. A calendar elsewhere may well hold the session itself. */
type Taken = { readonly busyFrom: Instant; readonly busyTo: Instant; readonly counted: boolean; readonly external?: boolean };

/** Whether so many may join a session that stands: it took its time and its limits when it began, so only seats and the provider's time off count. */
export function judgeSession(session: Session, seats: number, party: number, occupied: readonly Taken[]): Verdict {
  const blocked = occupied.some(
    ({ counted, external, busyFrom, busyTo }) => !counted && !external && busyFrom < session.endsAt && busyTo > session.startsAt,
  );
  if (blocked) return 'TAKEN';
  return session.seatsTaken + party > seats ? 'FULL' : 'OK';
}

/** Starts of sessions in [begin, limit) of a segment that its grid does not visit (the interval was changed since), ascending. */
export function oddStarts(
  sessions: ReadonlyMap<number, Session>,
  { start: from, anchor }: GridSegment,
  stepMs: number,
  begin: number,
  limit: number,
): number[] {
  return [...sessions.keys()]
    .filter((start) => start >= Math.max(from, begin) && start < limit && (start - anchor) % stepMs !== 0)
    .sort((a, b) => a - b);
}
