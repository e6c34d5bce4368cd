import type { Appointment } from '../domain/booking/appointment.ts';
import type { WaitlistEntry } from '../domain/booking/waitlist-entry.ts';
import type { Business } from '../domain/people/business.ts';
import type { BusinessId, ConversationId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { DAY_MS, instant } from '../domain/time/types.ts';
import type { Instant } from '../domain/time/types.ts';
import type { Tokens } from '../ports/tokens.ts';
import type { Services } from './deps.ts';
import { getBusiness } from './get-business.ts';
import { ownBookings, readProfile } from './read-profile.ts';
import { customerIn } from './show-profile.ts';

type Asked = { readonly principal: Principal; readonly businessId: BusinessId };

const LINES = 500;
/** A link to everything about somebody is good for a day. */
const LIFE_MS = DAY_MS;

const iso = (at: Instant): string => new Date(at).toISOString();

const nameIn = (list: readonly { readonly id: string; readonly name: string }[], id: string | undefined): string | null =>
  list.find((one) => one.id === id)?.name ?? null;

const bookingOf = (one: Appointment, { services, providers }: Business) => ({
  reference: one.reference,
  state: one.state,
  service: nameIn(services, one.serviceId),
  provider: nameIn(providers, one.providerId),
  start: iso(one.startsAt),
  end: iso(one.endsAt),
  timeZone: one.timeZone,
  price: one.price ?? null,
  contact: one.contact ?? null,
  note: one.note ?? null,
  staffNote: one.staffNote ?? null,
  answers: one.answers ?? [],
  booked: iso(one.createdAt),
});

const placeOf = ({ state, contact, wish, joinedAt }: WaitlistEntry, { services, providers }: Business) => ({
  state,
  service: nameIn(services, wish.serviceId),
  provider: nameIn(providers, wish.providerId),
  from: wish.from,
  to: wish.to,
  party: wish.party,
  contact,
  joined: iso(joinedAt),
});

async function linesOf({ store }: Services, id: ConversationId) {
  const lines: { readonly at: string; readonly from: string; readonly text: string }[] = [];
  for (let after = 0; ;) {
    const rows = await store.outbox.after(id, after, LINES);
    for (const { at, body } of rows) lines.push({ at: iso(at), from: String(body['from']), text: String(body['text']) });
    if (rows.length < LINES) return lines;
    after = rows.at(-1)?.seq ?? after;
  }
}

/**
 * Everything that a business holds about the person who asks: contact, preferences with where each came from, bookings, places in line, and what was said in
 * every conversation. JSON; instants are UTC in ISO 8601. Fails with FORBIDDEN for staff, NOT_FOUND and UNAVAILABLE.
 * @example (await exportCustomer(services, { principal, businessId })).bookings[0]?.reference //=> 'ALM-7F3K2'
 */
export async function exportCustomer(services: Services, { principal, businessId }: Asked) {
  const customerId = customerIn(principal, businessId);
  const business = await getBusiness(services, businessId);
  const { store, clock } = services;
  const [{ customer, profile }, bookings, places, ids] = await Promise.all([
    readProfile(services, business, customerId),
    ownBookings(services, business, customerId, 0),
    store.waitlist.ofCustomer(businessId, customerId),
    store.conversations.ofCustomer(businessId, customerId),
  ]);
  const conversations = await Promise.all(ids.map((id) => store.conversations.get(id)));
  const { service, provider, time, language } = profile ?? {};
  return {
    business: business.name,
    made: iso(clock.now()),
    you: {
      contact: customer?.contact ?? null,
      timeZone: customer?.timeZone ?? null,
      locale: customer?.locale ?? null,
      knownSince: customer ? iso(customer.createdAt) : null,
      preferences: { service: service ?? null, provider: provider ?? null, time: time ?? null, language: language ?? null },
    },
    bookings: bookings.sort((a, b) => a.startsAt - b.startsAt).map((one) => bookingOf(one, business)),
    waitlist: places.map((entry) => placeOf(entry, business)),
    conversations: await Promise.all(
      conversations.flatMap((one) =>
        one ? [linesOf(services, one._id).then((lines) => ({ channel: one.channel, began: iso(one.createdAt), lines }))] : [],
      ),
    ),
  };
}

type LinkDeps = { readonly services: Services; readonly tokens: Tokens };

/**
 * The path at which a customer can fetch all that is held about them, for a day.
 * @example await issueExportLink(deps, principal) //=> '/files/my-data.json?token=…'
 */
export async function issueExportLink({ services, tokens }: LinkDeps, principal: Principal): Promise<string> {
  const token = await tokens.sign({ kind: 'export', principal }, instant(services.clock.now() + LIFE_MS));
  return `/files/my-data.json?token=${token}`;
}

/** What is behind such a link, as it is now. Fails with FORBIDDEN (no such link) and EXPIRED. */
export async function exportBehind({ services, tokens }: LinkDeps, token: string) {
  const { principal } = await tokens.verify(token, 'export');
  const body = await exportCustomer(services, { principal, businessId: principal.businessId });
  return { name: `my-data-${principal.businessId}.json`, body: `${JSON.stringify(body, null, 2)}\n` };
}
