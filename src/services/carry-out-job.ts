import { DomainError } from '../domain/errors.ts';
import { MINUTE_MS, instant } from '../domain/time/types.ts';
import type { Instant } from '../domain/time/types.ts';
import { asId } from '../domain/people/ids.ts';
import type { ProviderId } from '../domain/people/ids.ts';
import type { JobRow } from '../ports/store.ts';
import { declineUnanswered, unansweredJob } from './decline-unanswered.ts';
import type { Services } from './deps.ts';
import { carryOutErasure } from './erase-customer.ts';
import { findStranded } from './find-stranded.ts';
import { getBusiness } from './get-business.ts';
import { finishSessionMove } from './move-between-sessions.ts';
import { offerFreedTime } from './offer-freed-time.ts';
import { endOffer } from './settle-offer.ts';

/** After this many attempts a job is put aside as failed and logged. */
const MAX_ATTEMPTS = 8;

type JobHandler = (services: Services, job: JobRow) => Promise<void>;

/** The business's own record of what happened to a booking. The job's id makes a second copy harmless. */
const recordBooking: JobHandler = async ({ store, clock }, job) => {
  await store.events.add([
    {
      _id: job._id,
      kind: 'audit',
      subject: job.businessId,
      seq: job.dueAt,
      at: clock.now(),
      body: { what: job.kind, ...job.data },
    },
  ]);
};

/** A booking that may wait for the provider's yes: at its start that is over. */
const awaitAnswer: JobHandler = async (services, job) => {
  await services.store.jobs.add([unansweredJob(job)]);
  await recordBooking(services, job);
};

/** A move from one group session to another is over once the first was left: by whoever moved, or here where that process died. */
const finishMove: JobHandler = async (services, job) => {
  await finishSessionMove(services, job);
  await awaitAnswer(services, job);
};

/** The second look after an edit of hours: bookings that slipped in while it was written. */
const recordStranded: JobHandler = async (services, job) => {
  const business = await getBusiness(services, job.businessId);
  const { providerId } = job.data;
  if (!business.providers.some(({ id }) => id === providerId)) return;
  const stranded = await findStranded(services, business, asId<ProviderId>(String(providerId)));
  const body = { what: job.kind, ...job.data, appointmentIds: stranded.map(({ _id }) => _id) };
  const row = { _id: job._id, kind: 'audit', subject: job.businessId, seq: job.dueAt, at: services.clock.now(), body } as const;
  if (stranded.length > 0) await services.store.events.add([row]);
};

/** What each kind of job does. A new kind is one entry here. */
const handlers: Readonly<Record<string, JobHandler>> = {
  'booking-confirmed': recordBooking,
  'booking-requested': awaitAnswer,
  'booking-approved': recordBooking,
  'booking-declined': recordBooking,
  'booking-completed': recordBooking,
  'no-show-marked': recordBooking,
  'no-show-undone': recordBooking,
  'booking-moved': finishMove,
  'booking-cancelled': recordBooking,
  'time-blocked': recordBooking,
  'time-released': recordBooking,
  'hours-changed': recordBooking,
  'request-over': declineUnanswered,
  'list-stranded': recordStranded,
  'time-freed': offerFreedTime,
  'offer-over': endOffer,
  'forget-customer': carryOutErasure,
};

/** When a job that failed `attempts` times is tried again: 1, 2, 4 … minutes later, at most an hour. */
export const retryAt = (now: Instant, attempts: number): Instant => instant(now + Math.min(2 ** (attempts - 1), 60) * MINUTE_MS);

/** Carries out at most `limit` due jobs, one after the other; gives how many. Any number of processes may do this at once. */
export async function carryOutJobs(services: Services, owner: string, leaseMs: number, limit: number): Promise<number> {
  for (let done = 0; done < limit; done++) if (!(await carryOutJob(services, owner, leaseMs))) return done;
  return limit;
}

/** Takes one due job and carries it out; false when none is due. A failure is recorded and tried again later, with backoff. */
export async function carryOutJob(services: Services, owner: string, leaseMs: number): Promise<boolean> {
  const { store, clock, logger } = services;
  const job = await store.jobs.take(owner, clock.now(), leaseMs);
  if (!job) return false;
  try {
    const handler = handlers[job.kind];
    if (job.attempts > MAX_ATTEMPTS) throw new DomainError('INTERNAL', `job ${job._id}: its process died every time`);
    if (!handler) throw new DomainError('INTERNAL', `job ${job._id}: no handler for kind "${job.kind}"`);
    await handler(services, job);
    await store.jobs.finish(job._id, owner, { state: 'done' });
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    const givenUp = job.attempts >= MAX_ATTEMPTS;
    logger.warn(givenUp ? 'job-given-up' : 'job-later', { job: job._id, kind: job.kind, attempts: job.attempts, reason });
    await store.jobs.finish(
      job._id,
      owner,
      givenUp ? { state: 'failed' } : { retryAt: retryAt(clock.now(), job.attempts), error: reason },
    );
  }
  return true;
}
