import type { Appointment, Attendee } from '../domain/booking/appointment.ts';
import { isGroupSession } from '../domain/booking/attendees.ts';
import { operationClaim } from '../domain/booking/claims.ts';
import { operationRecord, repeatIn } from '../domain/booking/operations.ts';
import { DomainError } from '../domain/errors.ts';
import type { AppointmentId, BusinessId, CustomerId, OperationId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { assertColumn, assertStaff } from './access.ts';
import { ROUNDS } from './commit.ts';
import type { Services } from './deps.ts';
import { readAppointment } from './read-appointment.ts';

export type NoteRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly appointmentId: AppointmentId;
  /** Of a group session: whose booking in it. */
  readonly customerId?: CustomerId | undefined;
  /** What staff note for themselves, at most 1,000 characters; null takes the note away. */
  readonly note: string | null;
  readonly operationId: OperationId;
};

export const MOST_NOTE_CHARACTERS = 1_000;

/**
 * Writes what staff note of a booking, in place of what was noted before; its state, time and claims stay, and nobody is told. A repeat of the operation id
 * changes nothing. Fails with FORBIDDEN (customers, others' columns), NOT_FOUND, INVALID_INPUT (too long) and CONFLICT.
 */
export async function noteAppointment(services: Services, request: NoteRequest): Promise<Appointment> {
  const { principal, businessId, appointmentId, customerId, note, operationId } = request;
  assertStaff(principal);
  if (note !== null && (note.trim() === '' || note.length > MOST_NOTE_CHARACTERS))
    throw new DomainError('INVALID_INPUT', `note: expected 1 to ${MOST_NOTE_CHARACTERS} characters, got ${note.length}`, {
      path: 'note',
    });
  const now = services.clock.now();
  const operation = operationRecord(operationId, 'note', { businessId, appointmentId, customerId, note }, now);
  for (let round = 0; round < ROUNDS; round++) {
    const before = await readAppointment(services, request);
    assertColumn(principal, before.providerId);
    if (repeatIn(before, operation)) return before;
    const seats = isGroupSession(before) ? { attendees: before.attendees.map((one) => noted(one, customerId, note)) } : undefined;
    const change = {
      ...seats,
      ...(seats || note === null ? {} : { staffNote: note }),
      claims: [...before.claims, operationClaim(operationId)],
      operations: [...before.operations, operation],
      updatedAt: now,
    };
    const removed = !seats && note === null ? (['staffNote'] as const) : undefined;
    const outcome = await services.store.appointments.update(before._id, { revision: before.revision }, change, removed);
    if (outcome === 'written') return readAppointment(services, request);
  }
  throw new DomainError('CONFLICT', `appointment ${appointmentId}: changed by others ${ROUNDS} times meanwhile`, {});
}

function noted(attendee: Attendee, whose: CustomerId | undefined, note: string | null): Attendee {
  if (attendee.customerId !== whose) return attendee;
  const { staffNote: _before, ...rest } = attendee;
  return note === null ? rest : { ...rest, staffNote: note };
}
