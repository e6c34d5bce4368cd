import { DomainError } from '../domain/errors.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import type { Business, DayWindow } from '../domain/people/business.ts';
import type { ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { LocalDate } from '../domain/time/types.ts';
import type { Services } from './deps.ts';

export type GetAgendaRequest = {
  readonly principal: Principal;
  readonly business: Business;
  readonly providerId?: ProviderId | undefined;
  /** Local dates of each provider, both inclusive. */
  readonly from: LocalDate;
  readonly to: LocalDate;
};
export type AgendaColumn = {
  readonly providerId: ProviderId;
  /** Opening hours of the date as configured. */
  readonly open: readonly DayWindow[];
  /** Appointments and time off that start on the date, by start. */
  readonly items: readonly Appointment[];
};
export type AgendaDay = {
  readonly date: LocalDate;
  /** Of all columns, by start. */
  readonly items: readonly Appointment[];
  /** Of all columns, merged. */
  readonly open: readonly DayWindow[];
  readonly columns: readonly AgendaColumn[];
};

export async function getAgenda(_services: Services, _request: GetAgendaRequest): Promise<AgendaDay[]> {
  return Promise.reject(new DomainError('INTERNAL', 'getAgenda: not yet'));
}
