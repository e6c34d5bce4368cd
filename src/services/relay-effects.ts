import type { JobRow } from '../ports/store.ts';
import type { Services } from './deps.ts';

/**
 * Copies the effects that writes recorded to the jobs, under the same ids (a second copy changes nothing), then removes them from at most `limit`
 * documents; gives the number copied. Safe to run anywhere, any number of times: a crash in between repeats the copy.
 */
export async function relayEffects({ store }: Services, limit = 100): Promise<number> {
  let relayed = 0;
  for (const { _id, businessId, effects } of await store.appointments.withEffects(limit)) {
    const jobs = effects.map(({ id, kind, dueAt, data }): JobRow => ({
      _id: id,
      businessId,
      kind,
      dueAt,
      data,
      attempts: 0,
      state: 'due',
    }));
    await store.jobs.add(jobs);
    await store.appointments.pullEffects(
      _id,
      effects.map(({ id }) => id),
    );
    relayed += jobs.length;
  }
  return relayed;
}
