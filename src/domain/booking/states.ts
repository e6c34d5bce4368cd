import { DomainError } from '../errors.ts';
import type { Appointment, AppointmentState } from './appointment.ts';

/** What can happen to an appointment. */
export type AppointmentEvent = 'confirm' | 'approve' | 'decline' | 'expire' | 'complete' | 'no_show' | 'undo_no_show' | 'cancel';

/** held → confirmed → completed | no_show (which can be undone), held → expired, pending_approval → confirmed | declined, any living one → cancelled. */
const TRANSITIONS: Readonly<Record<AppointmentState, Readonly<Partial<Record<AppointmentEvent, AppointmentState>>>>> = {
  held: { confirm: 'confirmed', expire: 'expired', cancel: 'cancelled' },
  pending_approval: { approve: 'confirmed', decline: 'declined', cancel: 'cancelled' },
  confirmed: { complete: 'completed', no_show: 'no_show', cancel: 'cancelled' },
  completed: {},
  no_show: { undo_no_show: 'confirmed' },
  cancelled: {},
  declined: {},
  expired: {},
};

/** Whether the machine has such a step. */
export const mayHappen = (state: AppointmentState, event: AppointmentEvent): boolean => TRANSITIONS[state][event] !== undefined;

/** The state after an event. Fails with STATE where the machine has no such step; write it with a compare-and-set on the state before. */
export function nextState(
  appointment: { readonly _id: string; readonly state: AppointmentState },
  event: AppointmentEvent,
): AppointmentState {
  const next = TRANSITIONS[appointment.state][event];
  if (next) return next;
  throw new DomainError('STATE', `appointment ${appointment._id}: cannot ${event} while ${appointment.state}`, {
    state: appointment.state,
    event,
  });
}

/** Whether the time of an appointment may still be changed by the people in it. */
export const isMovable = ({ state }: Pick<Appointment, 'state'>): boolean =>
  state === 'confirmed' || state === 'pending_approval';
/** An expired hold keeps nobody out, whether or not it was swept yet. */
export const isExpiredHold = ({ state, expiresAt }: Pick<Appointment, 'state' | 'expiresAt'>, now: number): boolean =>
  state === 'held' && expiresAt !== undefined && expiresAt <= now;
