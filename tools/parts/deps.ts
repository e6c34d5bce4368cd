import type { AppointmentId, BusinessId } from '../../src/domain/people/ids.ts';
import type { Principal } from '../../src/domain/people/principal.ts';
import type { Holidays } from '../../src/ports/holidays.ts';
import type { Services } from '../../src/services/deps.ts';

/** What every tool is built with. */
export type ToolDeps = {
  readonly services: Services;
  /** Where the appointment's .ics can be fetched, relative to the server's public URL. */
  readonly fileLink: (businessId: BusinessId, appointmentId: AppointmentId) => Promise<string>;
  /** Where a calendar app can subscribe to what this principal may see; without it nobody is given a link. */
  readonly calendarLink?: (principal: Principal) => Promise<string>;
  /** Where a customer can fetch everything that is held about them; without it nobody is given a link. */
  readonly exportLink?: (principal: Principal) => Promise<string>;
  /** Public holidays by country; without it nobody can close on them. */
  readonly holidays?: Holidays;
};
