import type { Router } from 'express';
import type { WaitlistEntry } from '../../../src/domain/booking/waitlist-entry.ts';
import { DomainError } from '../../../src/domain/errors.ts';
import type { TimeRange } from '../../../src/domain/language/types.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { CustomerId, OperationId, ProviderId, ServiceId, WaitlistEntryId } from '../../../src/domain/people/ids.ts';
import { localDate, minuteOfDay } from '../../../src/domain/time/wall.ts';
import { joinWaitlist } from '../../../src/services/join-waitlist.ts';
import { leaveWaitlist } from '../../../src/services/leave-waitlist.ts';
import { acceptOffer, passOffer } from '../../../src/services/settle-offer.ts';
import { waitlistPlaces } from '../../../src/services/waitlist-place.ts';
import { contactFor, contactFrom, madeBy } from './appointment-routes.ts';
import { appointmentView } from './appointment-views.ts';
import { answerBody, emptyBody, joinBody, parsed, parsedSlug } from './requests.ts';
import type { Asked, Change, Gate } from './routes.ts';
import { askedBy, changeBy } from './routes.ts';
import { waitingView } from './waitlist-views.ts';

const DAY_MINUTES = 1_440;

/** People wait for themselves, and hear in their chat. */
function waiting({ principal, conversationId }: Asked) {
  if (principal.role === 'customer' && conversationId !== undefined) {
    return { principal, customerId: principal.customerId, conversationId };
  }
  throw new DomainError('FORBIDDEN', `${principal.role}: only customers wait, with the token of a chat session`);
}

function timeFrom({ from, to }: { readonly from: string; readonly to: string }, index: number): TimeRange {
  const start = minuteOfDay(from, `times.${String(index)}.from`);
  const end = minuteOfDay(to, `times.${String(index)}.to`);
  return { from: start, to: end > start ? end : end + DAY_MINUTES, exact: false };
}

/** Of several ways in which an entry is the caller's, the one as they know it. */
async function placeOf(gate: Gate, { principal, businessId }: Asked, customerId: CustomerId, entry: WaitlistEntry) {
  const places = await waitlistPlaces(gate.services, { principal, businessId, customerId });
  return places.find((one) => one.entry._id === entry._id) ?? { entry, place: 0, of: 0 };
}

async function join({ services }: Gate, change: Change) {
  const { principal, customerId, conversationId } = waiting(change);
  const { businessId, operationId } = change;
  const body = parsed(joinBody, change.body);
  const before = (await services.store.waitlist.get(businessId, asId<WaitlistEntryId>(`wait:${operationId}`)))?.contact;
  const contact = await contactFor(services, change, body.contact && contactFrom(body.contact), before);
  const wish = {
    serviceId: asId<ServiceId>(body.service),
    ...(body.provider === undefined ? {} : { providerId: asId<ProviderId>(body.provider) }),
    ...(body.lengthMinutes === undefined ? {} : { durationMinutes: body.lengthMinutes }),
    from: localDate(body.from, 'from'),
    to: localDate(body.to, 'to'),
    times: (body.times ?? []).map(timeFrom),
    party: body.party ?? 1,
  };
  return joinWaitlist(services, { principal, businessId, customerId, contact, conversationId, wish, operationId });
}

/** Waiting for time: joining the line, one's places in it, answering an offer, leaving. */
export function addWaitlistRoutes(router: Router, gate: Gate): void {
  const { services, reads, writes } = gate;
  const here = '/businesses/:id/waitlist';

  router.post(here, ...writes, async (request, response) => {
    const { repeated, ...joined } = await join(gate, await changeBy(gate, request, response));
    response.status(repeated ? 200 : 201).json(waitingView(joined));
  });
  router.get(here, ...reads, async (request, response) => {
    const asked = await askedBy(gate, request, response);
    const { principal, customerId } = waiting(asked);
    const places = await waitlistPlaces(services, { principal, businessId: asked.businessId, customerId });
    response.json({ entries: places.map(waitingView) });
  });
  router.post(`${here}/:entry/leave`, ...writes, async (request, response) => {
    const change = await changeBy(gate, request, response);
    parsed(emptyBody, change.body);
    const { principal, customerId } = waiting(change);
    const entryId = asId<WaitlistEntryId>(parsedSlug(request.params['entry']));
    const { businessId, operationId } = change;
    const { entry } = await leaveWaitlist(services, { principal, businessId, entryId, operationId });
    response.json(waitingView(await placeOf(gate, change, customerId, entry)));
  });
  router.post(`${here}/:entry/accept`, ...writes, async (request, response) => {
    const change = await changeBy(gate, request, response);
    const answer = answerOf(change, request.params['entry']);
    const { appointment } = await acceptOffer(services, answer);
    response.json(appointmentView(madeBy(appointment, answer.offerId), change.business, change.principal));
  });
  router.post(`${here}/:entry/pass`, ...writes, async (request, response) => {
    const change = await changeBy(gate, request, response);
    const { customerId } = waiting(change);
    const answer = answerOf(change, request.params['entry']);
    await passOffer(services, answer);
    const entry = await services.store.waitlist.get(change.businessId, answer.entryId);
    if (!entry) throw new DomainError('NOT_FOUND', `waitlist: no ${answer.entryId}`, { path: 'entry' });
    response.json(waitingView(await placeOf(gate, change, customerId, entry)));
  });
}

function answerOf(change: Change, entry: unknown) {
  const { principal } = waiting(change);
  const { businessId, operationId } = change;
  const { offer } = parsed(answerBody, change.body);
  return {
    principal,
    businessId,
    entryId: asId<WaitlistEntryId>(parsedSlug(entry)),
    offerId: asId<OperationId>(offer),
    operationId,
  };
}
