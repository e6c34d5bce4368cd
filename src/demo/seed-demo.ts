import type { Business } from '../domain/people/business.ts';
import type { BusinessId } from '../domain/people/ids.ts';
import { localDateOf } from '../domain/time/wall.ts';
import { zoneId } from '../domain/time/zones.ts';
import { createBusiness } from '../services/create-business.ts';
import type { Services } from '../services/deps.ts';
import { bookDemoCustomers } from './bookings.ts';
import type { DemoBusiness } from './definition.ts';
import { harborDental } from './harbor-dental.ts';
import { lunaHair } from './luna-hair.ts';
import { raoMaths } from './rao-maths.ts';
import { stillwaterTherapy } from './stillwater-therapy.ts';
import { weberBrandt } from './weber-brandt.ts';

/** In the order in which the home page shows them. A new demo business is one file and one line here. */
export const DEMO_BUSINESSES: readonly DemoBusiness[] = [lunaHair, harborDental, stillwaterTherapy, raoMaths, weberBrandt];

/**
 * Makes the demo businesses in a store that has no business, with some bookings over the next two weeks; gives the ids of those it made. A store that
 * holds anything but (some of) the demo businesses is left alone; a first start that was cut short is carried on.
 * Fails with UNAVAILABLE when the store cannot be reached.
 * @example await seedDemo(services) //=> ['luna-hair', 'harbor-dental', 'stillwater-therapy', 'rao-maths', 'weber-brandt']
 */
export async function seedDemo(services: Services): Promise<BusinessId[]> {
  const existing = await services.store.businesses.list();
  if (existing.some(({ demo }) => demo !== true)) return [];
  const today = localDateOf(services.clock.now(), zoneId('UTC'));
  const made: Business[] = [];
  for (const define of DEMO_BUSINESSES) {
    const business: Business = { ...define(today), schemaVersion: 1, revision: 1 };
    if (!existing.some(({ _id }) => _id === business._id) && (await createBusiness(services, business))) made.push(business);
  }
  for (const business of made) {
    const booked = await bookDemoCustomers(services, business);
    services.logger.info('demo-business-made', { business: business._id, bookings: booked });
  }
  return made.map(({ _id }) => _id);
}
