import { describe, expect, test } from '@jest/globals';
import type { AppointmentState } from '../../../src/domain/booking/appointment.ts';
import { cancellationTerms } from '../../../src/domain/booking/cancellation.ts';
import { operationRecord, repeatIn } from '../../../src/domain/booking/operations.ts';
import type { AppointmentEvent } from '../../../src/domain/booking/states.ts';
import { isExpiredHold, nextState } from '../../../src/domain/booking/states.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { AppointmentId, OperationId } from '../../../src/domain/people/ids.ts';
import { utc } from '../scheduling/build.ts';

const STATES: readonly AppointmentState[] = [
  'held',
  'pending_approval',
  'confirmed',
  'completed',
  'no_show',
  'cancelled',
  'declined',
  'expired',
];
const EVENTS: readonly AppointmentEvent[] = [
  'confirm',
  'approve',
  'decline',
  'expire',
  'complete',
  'no_show',
  'undo_no_show',
  'cancel',
];
const _id = asId<AppointmentId>('a');

describe('the life of an appointment', () => {
  test('has these steps and no others', () => {
    const steps = STATES.flatMap((state) =>
      EVENTS.flatMap((event) => {
        try {
          return [`${state} ${event} ${nextState({ _id, state }, event)}`];
        } catch (error) {
          expect(error).toMatchObject({ code: 'STATE', details: { state, event } });
          return [];
        }
      }),
    );
    expect(steps).toEqual([
      'held confirm confirmed',
      'held expire expired',
      'held cancel cancelled',
      'pending_approval approve confirmed',
      'pending_approval decline declined',
      'pending_approval cancel cancelled',
      'confirmed complete completed',
      'confirmed no_show no_show',
      'confirmed cancel cancelled',
      'no_show undo_no_show confirmed',
    ]);
  });

  test('a hold is over at the very moment it expires', () => {
    const expiresAt = utc('2026-06-10T10:00Z');
    expect(isExpiredHold({ state: 'held', expiresAt }, expiresAt - 1)).toBe(false);
    expect(isExpiredHold({ state: 'held', expiresAt }, expiresAt)).toBe(true);
    expect(isExpiredHold({ state: 'confirmed', expiresAt }, expiresAt + 1)).toBe(false);
  });
});

describe('cancellation', () => {
  const start = utc('2026-03-09T13:00Z');
  test('F6: the cut-off itself is free, a second later is late', () => {
    const freeUntil = utc('2026-03-08T13:00Z');
    expect(cancellationTerms({ cancellationMinutes: 1440 }, start, freeUntil)).toEqual({ freeUntil, late: false });
    expect(cancellationTerms({ cancellationMinutes: 1440 }, start, utc('2026-03-08T13:00:01Z'))).toEqual({
      freeUntil,
      late: true,
    });
  });
});

describe('operation records', () => {
  const record = (id: string, args: Record<string, unknown>) =>
    operationRecord(asId<OperationId>(id), 'book', args, utc('2026-06-10T10:00Z'));
  const done = record('one', { a: 1, b: [2] });

  test('the same id and arguments, in any order of keys, is a repeat', () => {
    expect(repeatIn({ operations: [done] }, record('one', { b: [2], a: 1 }))).toBe(done);
    expect(repeatIn({ operations: [done] }, record('two', { a: 1, b: [2] }))).toBeUndefined();
  });

  test('the same id with other arguments or for another deed is a conflict', () => {
    expect(() => repeatIn({ operations: [done] }, record('one', { a: 2, b: [2] }))).toThrow(/other arguments/);
    const cancel = operationRecord(asId<OperationId>('one'), 'cancel', { a: 1, b: [2] }, done.at);
    expect(() => repeatIn({ operations: [done] }, cancel)).toThrow(/other arguments/);
  });
});
