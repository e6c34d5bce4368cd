import type { Router } from 'express';
import type { Business } from '../../../src/domain/people/business.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ProviderId, ServiceId } from '../../../src/domain/people/ids.ts';
import type { Known, PreferredTime } from '../../../src/domain/people/preferences.ts';
import { clockText, minuteOfDay } from '../../../src/domain/time/wall.ts';
import { zoneId } from '../../../src/domain/time/zones.ts';
import type { ProfileChange } from '../../../src/services/change-profile.ts';
import { changeProfile } from '../../../src/services/change-profile.ts';
import { exportCustomer } from '../../../src/services/export-customer.ts';
import { forgetCustomer } from '../../../src/services/forget-customer.ts';
import type { ShownProfile } from '../../../src/services/show-profile.ts';
import { showProfile } from '../../../src/services/show-profile.ts';
import { forgetBody, meBody, parsed } from './requests.ts';
import type { Gate } from './routes.ts';
import { askedBy, changeBy } from './routes.ts';

const idAndName = (known: Known<string> | undefined, list: readonly { readonly id: string; readonly name: string }[]) => {
  const found = list.find(({ name }) => name === known?.value);
  return known && found ? { id: found.id, name: found.name, from: known.from } : null;
};

const meView = ({ contact, timeZone, locale, service, provider, time, language }: ShownProfile, business: Business) => ({
  contact: contact ? { name: contact.name, phone: contact.phone ?? null, email: contact.email ?? null } : null,
  timeZone: timeZone ?? null,
  locale: locale ?? null,
  preferences: {
    service: idAndName(service, business.services),
    provider: idAndName(provider, business.providers),
    time: time ? { from: clockText(time.value.from), to: clockText(time.value.to), learnt: time.from } : null,
    language: language ? { tag: language.value, from: language.from } : null,
  },
});

type Said = ReturnType<typeof parsed<typeof meBody>>;
const timeOf = ({ from, to }: { readonly from: string; readonly to: string }): PreferredTime => ({
  from: minuteOfDay(from),
  to: minuteOfDay(to),
});

/** What the body says, by ids; what is absent stays as it was. */
function changeOf({ contact = {}, timeZone, preferences = {} }: Said): ProfileChange {
  const { service, provider, time, language } = preferences;
  return {
    ...contact,
    ...(timeZone === undefined ? {} : { timeZone: timeZone === null ? null : zoneId(timeZone) }),
    ...(service === undefined ? {} : { service: service === null ? null : asId<ServiceId>(service) }),
    ...(provider === undefined ? {} : { provider: provider === null ? null : asId<ProviderId>(provider) }),
    ...(time === undefined ? {} : { time: time === null ? null : timeOf(time) }),
    ...(language === undefined ? {} : { language }),
  };
}

/** What a business knows of the customer who asks: seeing, correcting, taking along and having it forgotten. */
export function addMeRoutes(router: Router, gate: Gate): void {
  const { services, reads, writes } = gate;
  const here = '/businesses/:id/me';

  router.get(here, ...reads, async (request, response) => {
    const { principal, businessId, business } = await askedBy(gate, request, response);
    response.json(meView(await showProfile(services, { principal, businessId }), business));
  });
  router.get(`${here}/export`, ...reads, async (request, response) => {
    const { principal, businessId } = await askedBy(gate, request, response);
    response.json(await exportCustomer(services, { principal, businessId }));
  });
  router.patch(here, ...writes, async (request, response) => {
    const { principal, businessId, business, operationId, body } = await changeBy(gate, request, response);
    await changeProfile(services, { principal, businessId, change: changeOf(parsed(meBody, body)), operationId });
    response.json(meView(await showProfile(services, { principal, businessId }), business));
  });
  router.delete(here, ...writes, async (request, response) => {
    const { principal, businessId, operationId, body } = await changeBy(gate, request, response);
    const { scope } = parsed(forgetBody, body);
    await forgetCustomer(services, { principal, businessId, scope, operationId });
    response.json({ forgotten: scope });
  });
}
