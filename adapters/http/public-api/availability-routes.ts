import type { Request, Response, Router } from 'express';
import type { Provider, WeeklyHours } from '../../../src/domain/people/business.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ProviderId } from '../../../src/domain/people/ids.ts';
import type { Weekday } from '../../../src/domain/time/types.ts';
import { localDate } from '../../../src/domain/time/wall.ts';
import { assertColumn, assertStaff, providerOf } from '../../../src/services/access.ts';
import type { BlockTimeResult } from '../../../src/services/block-time.ts';
import { blockTime } from '../../../src/services/block-time.ts';
import type { SetHoursResult } from '../../../src/services/edit-provider.ts';
import { findStranded } from '../../../src/services/find-stranded.ts';
import { setDayHours } from '../../../src/services/set-day-hours.ts';
import { setHours } from '../../../src/services/set-hours.ts';
import { takeTimeOff } from '../../../src/services/take-time-off.ts';
import { unblockTime } from '../../../src/services/unblock-time.ts';
import { strandedView, timeOffView } from './appointment-views.ts';
import { hoursView, windowFrom } from './availability-views.ts';
import { hoursBody, instantOf, overrideBody, parsed, parsedSlug, timeOffBody, unblockBody } from './requests.ts';
import type { Asked, Change, Gate } from './routes.ts';
import { askedBy, changeBy } from './routes.ts';

type OfProvider = { readonly providerId: ProviderId; readonly provider: Provider };

/** The column that a path names. Fails with FORBIDDEN where the caller does not run it, and NOT_FOUND. */
function columnOf(request: Request, { principal, business }: Asked): OfProvider {
  assertStaff(principal);
  const providerId = asId<ProviderId>(parsedSlug(request.params['provider']));
  const provider = providerOf(business, providerId);
  assertColumn(principal, providerId);
  return { providerId, provider };
}

const dateOf = (text: string | undefined, path: string) => (text === undefined ? undefined : localDate(text, path));

const weekFrom = (hours: ReturnType<typeof hoursBody.parse>['hours']): WeeklyHours[] =>
  hours.map(({ days, windows }, index) => ({
    days: days as Weekday[],
    windows: windows.map((window, place) => windowFrom(window, `hours.${String(index)}.windows.${String(place)}`)),
  }));

/** Hours, dates with hours of their own, time off and giving it back; every answer says which bookings that leaves stranded. */
export function addAvailabilityRoutes(router: Router, gate: Gate): void {
  const { services, reads, writes } = gate;
  const here = '/businesses/:id/providers/:provider/availability';

  const answerHours = (response: Response, { principal }: Change, providerId: ProviderId, result: SetHoursResult): void => {
    const { business, stranded } = result;
    const hours = hoursView(providerOf(business, providerId));
    response.json({ ...hours, stranded: strandedView(stranded, business, principal) });
  };
  const answerBlocked = (response: Response, { principal, business }: Change, { blocked, met }: BlockTimeResult): void => {
    response.json({ blocked: blocked.map(timeOffView), stranded: strandedView(met, business, principal) });
  };

  router.get(here, ...reads, async (request, response) => {
    const asked = await askedBy(gate, request, response);
    const { provider, providerId } = columnOf(request, asked);
    const stranded = await findStranded(services, asked.business, providerId);
    response.json({ ...hoursView(provider), stranded: strandedView(stranded, asked.business, asked.principal) });
  });
  router.put(`${here}/hours`, ...writes, async (request, response) => {
    const change = await changeBy(gate, request, response);
    const { principal, businessId, operationId } = change;
    const { providerId } = columnOf(request, change);
    const body = parsed(hoursBody, change.body);
    const period = { from: dateOf(body.from, 'from'), to: dateOf(body.to, 'to') };
    const edit = { principal, businessId, providerId, operationId, hours: weekFrom(body.hours), ...period };
    answerHours(response, change, providerId, await setHours(services, edit));
  });
  router.post(`${here}/overrides`, ...writes, async (request, response) => {
    const change = await changeBy(gate, request, response);
    const { principal, businessId, operationId } = change;
    const { providerId } = columnOf(request, change);
    const { date, until, windows, note } = parsed(overrideBody, change.body);
    const result = await setDayHours(services, {
      principal,
      businessId,
      providerId,
      operationId,
      date: localDate(date, 'date'),
      until: dateOf(until, 'until'),
      windows: windows && windows.map((window, place) => windowFrom(window, `windows.${String(place)}`)),
      note,
    });
    answerHours(response, change, providerId, result);
  });
  router.post(`${here}/time-off`, ...writes, async (request, response) => {
    const change = await changeBy(gate, request, response);
    const { principal, businessId, operationId } = change;
    const { providerId } = columnOf(request, change);
    const body = parsed(timeOffBody, change.body);
    const shared = { principal, businessId, providerId, operationId, note: body.note };
    if ('start' in body) {
      const stretch = { from: instantOf(body.start), to: instantOf(body.end) };
      answerBlocked(response, change, await blockTime(services, { ...shared, ...stretch }));
      return;
    }
    const part = body.part && windowFrom(body.part, 'part');
    const dates = { from: localDate(body.from, 'from'), to: localDate(body.to, 'to'), part };
    answerBlocked(response, change, await takeTimeOff(services, { ...shared, ...dates }));
  });
  router.post(`${here}/unblock`, ...writes, async (request, response) => {
    const change = await changeBy(gate, request, response);
    const { principal, businessId, operationId } = change;
    const { providerId } = columnOf(request, change);
    const { start, end } = parsed(unblockBody, change.body);
    const stretch = { from: instantOf(start), to: instantOf(end) };
    const { released } = await unblockTime(services, { principal, businessId, providerId, operationId, ...stretch });
    response.json({ released: released.map(timeOffView) });
  });
}
