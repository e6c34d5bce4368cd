import type { ModelUsage } from '../domain/dialogue/model-usage.ts';
import type { Business } from '../domain/people/business.ts';
import type { Instant, LocalDate } from '../domain/time/types.ts';

/** Of one business on one of its local days. `answers`: how many answers of models that took. */
export type DayUsage = ModelUsage & { readonly day: LocalDate; readonly answers: number };

/** What a business may use of models on one of its local days; whatever is absent has no limit. */
export type DailyLimits = { readonly tokens?: number; readonly costMicros?: number };

/** Says whether a model may still be asked for a business today. */
export interface UsageAllowance {
  /**
   * False from the moment at which a limit is reached until the business's next local day. Other processes' answers are seen a few seconds late, so
   * several processes together may go over by as much as they use in that time. Errors: UNAVAILABLE.
   */
  isLeft(business: Business, at: Instant): Promise<boolean>;
  /** An answer has been given that is not in the store yet. */
  note(business: Business, at: Instant, usage: ModelUsage | undefined): void;
}
