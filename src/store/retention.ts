import type { Instant } from '../domain/time/types.ts';
import type { Retention, RetentionCounts, RetentionCutoffs } from '../ports/retention.ts';
import type { Events } from './events.ts';
import type { Inbox } from './inbox.ts';
import type { Jobs } from './jobs.ts';
import type { Messages } from './messages.ts';
import type { Outbox } from './outbox.ts';

type Prunable = {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly events: Events;
  readonly jobs: Jobs;
  readonly messages: Messages;
};

export class StoreRetention implements Retention {
  readonly #stores: Prunable;
  constructor(stores: Prunable) {
    this.#stores = stores;
  }
  async prune(cutoffs: RetentionCutoffs): Promise<RetentionCounts> {
    const { inbox, outbox, events, jobs, messages } = this.#stores;
    return {
      inbox: await ifSaid(cutoffs.inboxBefore, (before) => inbox.prune(before)),
      outbox: await ifSaid(cutoffs.outboxBefore, (before) => outbox.prune(before)),
      transcripts: await ifSaid(
        cutoffs.transcriptsBefore,
        async (before) => (await events.prune('transcript', before)) + (await events.prune('usage', before)),
      ),
      audit: await ifSaid(cutoffs.auditBefore, (before) => events.prune('audit', before)),
      messages: await ifSaid(cutoffs.outboxBefore, (before) => messages.prune(before)),
      jobs: await ifSaid(cutoffs.doneJobsBefore, (before) => jobs.prune(before)),
    };
  }
}

const ifSaid = (before: Instant | undefined, prune: (before: Instant) => Promise<number>): Promise<number> =>
  before === undefined ? Promise.resolve(0) : prune(before);
