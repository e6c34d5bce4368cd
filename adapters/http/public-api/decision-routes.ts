import type { Router } from 'express';
import type { z } from 'zod';
import { addDays, localDate, localDateOf } from '../../../src/domain/time/wall.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ProviderId } from '../../../src/domain/people/ids.ts';
import { approveAppointment } from '../../../src/services/approve-appointment.ts';
import type { BookingChangeRequest, BookingChangeResult } from '../../../src/services/change-booking.ts';
import { completeAppointment } from '../../../src/services/complete-appointment.ts';
import { declineAppointment } from '../../../src/services/decline-appointment.ts';
import type { Services } from '../../../src/services/deps.ts';
import { findByReference } from '../../../src/services/find-by-reference.ts';
import { getAgenda } from '../../../src/services/get-agenda.ts';
import { markNoShow } from '../../../src/services/mark-no-show.ts';
import { assertStaff } from '../../../src/services/access.ts';
import { appointmentView, timeOffView } from './appointment-views.ts';
import { agendaQuery, declineBody, emptyBody, parsed, parsedSlug } from './requests.ts';
import type { Gate } from './routes.ts';
import { askedBy, changeBy } from './routes.ts';
import { windowView } from './availability-views.ts';

type Decision = {
  readonly body: z.ZodType<{ readonly reason?: string | undefined }>;
  readonly carryOut: (
    services: Services,
    request: BookingChangeRequest & { readonly reason?: string | undefined },
  ) => Promise<BookingChangeResult>;
};

/** What staff says about a booking, by the last part of the path. */
const DECISIONS = {
  approve: { body: emptyBody, carryOut: approveAppointment },
  decline: { body: declineBody, carryOut: declineAppointment },
  'no-show': { body: emptyBody, carryOut: markNoShow },
  complete: { body: emptyBody, carryOut: completeAppointment },
} as const satisfies Record<string, Decision>;

/** The day of a business, and what staff says about its bookings. */
export function addDecisionRoutes(router: Router, gate: Gate): void {
  const { services, reads, writes } = gate;
  for (const [name, decision] of Object.entries<Decision>(DECISIONS)) {
    router.post(`/businesses/:id/appointments/:reference/${name}`, ...writes, async (request, response) => {
      const { principal, businessId, business, operationId, body } = await changeBy(gate, request, response);
      const { reason } = parsed(decision.body, body);
      const asked = { principal, businessId, reference: parsedSlug(request.params['reference']) };
      const { appointment: found, seat } = await findByReference(services, asked);
      assertStaff(principal);
      // Of a group session: one person by their reference, everybody by its own.
      const customerId = seat === undefined ? undefined : found.customerId;
      await decision.carryOut(services, { principal, businessId, appointmentId: found._id, customerId, reason, operationId });
      const { appointment } = await findByReference(services, asked);
      response.json(appointmentView(appointment, business, principal));
    });
  }
  router.get('/businesses/:id/agenda', ...reads, async (request, response) => {
    const { principal, business } = await askedBy(gate, request, response);
    const { date, days, provider } = parsed(agendaQuery, request.query);
    assertStaff(principal);
    const from = date === undefined ? localDateOf(services.clock.now(), business.timeZone) : localDate(date, 'date');
    const providerId = provider === undefined ? undefined : asId<ProviderId>(provider);
    const agenda = await getAgenda(services, { principal, business, providerId, from, to: addDays(from, days - 1) });
    response.json({
      days: agenda.map((day) => ({
        date: day.date,
        columns: day.columns.map(({ providerId: id, open, items }) => ({
          provider: id,
          open: open.map(windowView),
          appointments: items
            .filter(({ kind }) => kind === 'appointment')
            .map((one) => appointmentView(one, business, principal)),
          timeOff: items.filter(({ kind }) => kind === 'time_off').map(timeOffView),
        })),
      })),
    });
  });
}
