import { Router } from 'express';
import type { Tokens } from '../../../src/ports/tokens.ts';
import type { Services } from '../../../src/services/deps.ts';
import type { Mount } from '../mount.ts';
import { addAppointmentRoutes } from './appointment-routes.ts';
import { addAvailabilityRoutes } from './availability-routes.ts';
import { addBusinessRoutes } from './business-routes.ts';
import { addDecisionRoutes } from './decision-routes.ts';
import type { HandoffsOf } from './handoff-routes.ts';
import { addHandoffRoutes } from './handoff-routes.ts';
import { publicApiDescription } from './describe.ts';
import type { ApiLimits } from './limits.ts';
import { DEFAULT_API_LIMITS } from './limits.ts';
import { gateOf } from './routes.ts';
import { publicApiSchemas } from './schemas.ts';
import { addMeRoutes } from './me-routes.ts';
import { addWaitlistRoutes } from './waitlist-routes.ts';

export type PublicApiOptions = {
  readonly services: Services;
  /** Of chat sessions and owners: they say who asks. */
  readonly tokens: Tokens;
  /** The door to conversations that were handed to the people of a business. */
  readonly handoffs: HandoffsOf;
  readonly limits?: Partial<ApiLimits>;
};

/**
 * The public API, `/api/v1/businesses/…`: reading what is offered and free for everybody; booking, moving, cancelling and waiting for customers (the token of a
 * chat session); hours, agenda and decisions for owners (their dashboard's token, or its cookie from a page of ours). It calls the services that the chat calls.
 */
export function createPublicApi({ services, tokens, handoffs, limits }: PublicApiOptions): Mount {
  const router = Router();
  router.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  const gate = gateOf(services, tokens, { ...DEFAULT_API_LIMITS, ...limits });
  addBusinessRoutes(router, services);
  addAppointmentRoutes(router, gate);
  addDecisionRoutes(router, gate);
  addWaitlistRoutes(router, gate);
  addMeRoutes(router, gate);
  addAvailabilityRoutes(router, gate);
  addHandoffRoutes(router, gate, handoffs);
  return { path: '/api/v1', router, describes: publicApiDescription, schemas: publicApiSchemas };
}
