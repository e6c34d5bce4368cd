import type { Instant } from '../domain/time/types.ts';
import type { Store } from './store.ts';

/** What only grows, and until when each kind may go; a kind left out is kept. */
export type RetentionCutoffs = {
  /** Deliveries that were handled; a cut-off of a few days still tells late duplicates. */
  readonly inboxBefore?: Instant;
  /** Lines for people and messages that were sent; the widget shows them again when it resumes. */
  readonly outboxBefore?: Instant;
  /** What was said, and what models have used for it. */
  readonly transcriptsBefore?: Instant;
  readonly auditBefore?: Instant;
  readonly doneJobsBefore?: Instant;
};

export type RetentionCounts = {
  readonly inbox: number;
  readonly outbox: number;
  readonly messages: number;
  readonly transcripts: number;
  readonly audit: number;
  readonly jobs: number;
};

export interface Retention {
  /** Deletes what is older; safe to repeat and to interrupt. Errors: UNAVAILABLE. */
  prune(cutoffs: RetentionCutoffs): Promise<RetentionCounts>;
}

/** What the doors of src/store give. */
export type RetainingStore = Store & { readonly retention: Retention };
