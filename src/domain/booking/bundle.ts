import { asId } from '../people/ids.ts';
import type { BundleId, BusinessId, CustomerId, OperationId } from '../people/ids.ts';
import type { Instant } from '../time/types.ts';
import { plusMinutes } from '../time/types.ts';

/**
 * Appointments that stand or fall together (DESIGN §4): each member is inserted held for two minutes; `placing → placed` is the one write that makes all
 * of them count, `placing → failed` the one that undoes them. Whoever meets an expired member of a placing bundle writes `failed` first.
 */
export type Bundle = {
  readonly _id: BundleId;
  readonly schemaVersion: number;
  readonly businessId: BusinessId;
  readonly kind: 'series' | 'visit';
  readonly state: BundleState;
  /** The write that was asked for. An attempt that failed leaves its bundle; the same operation carried out again makes the next one. */
  readonly operationId: OperationId;
  readonly attempt: number;
  readonly argumentsHash: string;
  readonly customerId: CustomerId;
  readonly size: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};
export type BundleState = 'placing' | 'placed' | 'failed';

const HELD_MINUTES = 2;

export const bundleId = (businessId: BusinessId, operationId: OperationId, attempt: number): BundleId =>
  asId<BundleId>(`${businessId}|${operationId}|${attempt}`);
/** The operation that inserts member 0, 1, … : by its claim the member is found again. */
export const memberOperation = ({ operationId, attempt }: Pick<Bundle, 'operationId' | 'attempt'>, index: number): OperationId =>
  asId<OperationId>(`${operationId}|${attempt}|${index}`);
export const memberHeldUntil = (now: Instant): Instant => plusMinutes(now, HELD_MINUTES);
