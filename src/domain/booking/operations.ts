import { argumentsHash } from '../dialogue/arguments-hash.ts';
import { DomainError } from '../errors.ts';
import type { OperationId } from '../people/ids.ts';
import type { Instant } from '../time/types.ts';
import type { Appointment, Effect, OperationRecord } from './appointment.ts';

/** The record of one write: its id, what it was asked to do (hashed), when. */
export const operationRecord = (
  id: OperationId,
  kind: OperationRecord['kind'],
  args: Readonly<Record<string, unknown>>,
  at: Instant,
): OperationRecord => ({ id, kind, argumentsHash: argumentsHash({ kind, ...args }), at });

/**
 * The record of this operation in the document, if it shaped it before. The same id with other arguments fails with CONFLICT: nothing may be answered
 * with a result that was made for another wish.
 */
export function repeatIn(appointment: Pick<Appointment, 'operations'>, wanted: OperationRecord): OperationRecord | undefined {
  const done = appointment.operations.find(({ id }) => id === wanted.id);
  if (!done || done.argumentsHash === wanted.argumentsHash) return done;
  throw new DomainError('CONFLICT', `operation ${wanted.id}: was carried out before with other arguments`, {
    operationId: wanted.id,
  });
}

/** An effect of one write; its id comes from the operation, so that a second copy changes nothing. */
export const effectOf = (
  operation: OperationRecord,
  kind: string,
  dueAt: Instant,
  data: Readonly<Record<string, unknown>>,
): Effect => ({ id: `${operation.id}|${kind}`, kind, dueAt, data });
