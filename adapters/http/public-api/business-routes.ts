import type { Router } from 'express';
import { DomainError } from '../../../src/domain/errors.ts';
import type { BusinessId, ProviderId, ServiceId } from '../../../src/domain/people/ids.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import { addDays, daysBetween, localDate, localDateOf } from '../../../src/domain/time/wall.ts';
import type { Services } from '../../../src/services/deps.ts';
import { findSlots } from '../../../src/services/find-slots.ts';
import { getBusiness } from '../../../src/services/get-business.ts';
import { parsed, parsedSlug, slotQuery } from './requests.ts';
import { businessDetails, businessSummary, providerView, serviceView, slotView } from './views.ts';

const MOST_DAYS = 31;
const DEFAULT_DAYS = 7;

/** What anybody may read: businesses, what they offer, and what is free. */
export function addBusinessRoutes(router: Router, services: Services): void {
  const business = (id: unknown) => getBusiness(services, asId<BusinessId>(parsedSlug(id)));
  router.get('/businesses', async (_request, response) => {
    response.json({ businesses: (await services.store.businesses.list()).map(businessSummary) });
  });
  router.get('/businesses/:id', async (request, response) => {
    response.json(businessDetails(await business(request.params.id)));
  });
  router.get('/businesses/:id/services', async (request, response) => {
    const found = await business(request.params.id);
    response.json({ services: found.services.map((service) => serviceView(service, found)) });
  });
  router.get('/businesses/:id/providers', async (request, response) => {
    response.json({ providers: (await business(request.params.id)).providers.map(providerView) });
  });
  router.get('/businesses/:id/slots', async (request, response) => {
    const query = parsed(slotQuery, request.query);
    const found = await business(request.params.id);
    const from = query.from === undefined ? localDateOf(services.clock.now(), found.timeZone) : localDate(query.from, 'from');
    const to = query.to === undefined ? addDays(from, DEFAULT_DAYS - 1) : localDate(query.to, 'to');
    if (daysBetween(from, to) < 0 || daysBetween(from, to) >= MOST_DAYS) {
      const message = `to: expected a date of the ${String(MOST_DAYS)} days from ${from}, got ${to}`;
      throw new DomainError('INVALID_INPUT', message, { path: 'to' });
    }
    const search = await findSlots(services, {
      business: found,
      serviceId: asId<ServiceId>(query.service),
      ...(query.provider === undefined ? {} : { providerId: asId<ProviderId>(query.provider) }),
      from,
      to,
      limit: query.limit,
      order: 'earliest',
    });
    response.json({
      from,
      to,
      total: search.total,
      slots: search.slots.map((slot) => slotView(slot, found)),
      reason: search.reason ?? null,
      nextFree: search.nextFree.map((slot) => slotView(slot, found)),
    });
  });
}
