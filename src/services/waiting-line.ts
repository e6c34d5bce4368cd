import type { WaitlistEntry } from '../domain/booking/waitlist-entry.ts';
import type { BusinessId, ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { localDateOf } from '../domain/time/wall.ts';
import { assertBusiness, assertStaff } from './access.ts';
import type { Services } from './deps.ts';
import { getBusiness } from './get-business.ts';

export type WaitingLineRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  /** Only who would take this provider: those who named them, and those whom anyone suits. */
  readonly providerId?: ProviderId | undefined;
};

/**
 * Everybody who waits for a time, first come first, for staff. A provider sees who would take them. Fails with FORBIDDEN for customers and NOT_FOUND
 * for another business.
 */
export async function waitingLine(services: Services, request: WaitingLineRequest): Promise<readonly WaitlistEntry[]> {
  const { principal, businessId } = request;
  assertBusiness(principal, businessId);
  assertStaff(principal);
  const business = await getBusiness(services, businessId);
  const line = await services.store.waitlist.line(businessId, localDateOf(services.clock.now(), business.timeZone));
  const providerId = principal.role === 'provider' ? principal.providerId : request.providerId;
  if (providerId === undefined) return line;
  const able = new Set(
    business.services.filter(({ providerIds }) => providerIds?.includes(providerId) ?? true).map(({ id }) => id),
  );
  return line.filter(({ wish }) => (wish.providerId === undefined ? able.has(wish.serviceId) : wish.providerId === providerId));
}
