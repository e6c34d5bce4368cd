import type { Business } from '../domain/people/business.ts';
import type { BusinessId } from '../domain/people/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { Interpreter } from '../ports/interpreter.ts';
import type { Logger, Metrics } from '../ports/logger.ts';
import type { Store } from '../ports/store.ts';
import type { MessageRates } from './limits.ts';
import type { ToolCatalogue } from '../../tools/contract.ts';

/** What the engine is given. */
export type EngineDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly interpreter: Interpreter;
  readonly tools: ToolCatalogue;
  readonly settings: EngineSettings;
};

/** What a turn may touch of it; a turn that is run again from its record is given no more. */
export type TurnDeps = Omit<EngineDeps, 'store' | 'settings'> & {
  readonly businessOf: (id: BusinessId) => Promise<Business | undefined>;
};

export type EngineSettings = {
  /** Names this process in leases. */
  readonly owner: string;
  /** A conversation is ours this long; renewed while a turn runs. */
  readonly leaseMs: number;
  /** Of one turn, interpreter rounds and tools together. */
  readonly turnDeadlineMs: number;
  /** How often listeners look for other processes' replies; 0 = this is the only process. */
  readonly pollMs: number;
  /** How fast people may write; absent: as fast as they like. */
  readonly rates?: MessageRates;
};

export const MAX_ROUNDS = 6;
export const MAX_TEXT_LENGTH = 4000;
export const PROPOSAL_LIFE_MS = 10 * 60_000;
/** At most this many writes wait for one yes. */
export const MAX_OPERATIONS = 3;
