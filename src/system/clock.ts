import { instant } from '../domain/time/types.ts';
import type { Clock } from '../ports/clock.ts';

/** The machine's clock: the one place that asks it. */
export const systemClock: Clock = { now: () => instant(Date.now()) };
