import { DomainError } from '../domain/errors.ts';
import type { Appointment, AppointmentState } from '../domain/booking/appointment.ts';
import type { Business } from '../domain/people/business.ts';
import type { Principal } from '../domain/people/principal.ts';
import { principalKey } from '../domain/people/principal.ts';
import { DAY_MS, instant } from '../domain/time/types.ts';
import type { CalendarFeeds, CalendarWriter } from '../ports/calendar.ts';
import type { Tokens } from '../ports/tokens.ts';
import { asSeenBy, maySee, providerOf } from './access.ts';
import type { Services } from './deps.ts';
import { getBusiness } from './get-business.ts';
import { living } from './living.ts';

type LinkDeps = { readonly services: Services; readonly tokens: Tokens };

/** A calendar keeps what was for a while; a subscription outlives every session. */
const DAYS_BACK = 90;
const DAYS_AHEAD = 740;
const LIFE_MS = 10 * 366 * DAY_MS;
const SHOWN: ReadonlySet<AppointmentState> = new Set<AppointmentState>(['pending_approval', 'confirmed', 'completed', 'no_show']);

const linkId = (principal: Principal, turn: number): string => `calendar|${principalKey(principal)}|${turn}`;

/** The number of the link that holds now: those before it were reset. */
async function turnOf({ services }: LinkDeps, principal: Principal): Promise<number> {
  let turn = 1;
  while (await services.store.links.isRedeemed(linkId(principal, turn))) turn += 1;
  return turn;
}

/**
 * The path of a private calendar that a calendar app can subscribe to: a customer's bookings, a provider's column, an owner's whole business. Whoever has it reads it.
 * @example await issueCalendarLink(deps, principal) //=> '/calendars/feed.ics?token=…'
 */
export async function issueCalendarLink(deps: LinkDeps, principal: Principal): Promise<string> {
  const id = linkId(principal, await turnOf(deps, principal));
  const expiresAt = instant(deps.services.clock.now() + LIFE_MS);
  return `/calendars/feed.ics?token=${await deps.tokens.sign({ kind: 'calendar', id, principal }, expiresAt)}`;
}

/** Ends the links given out so far (one leaked, say) and gives a new one. */
export async function resetCalendarLink(deps: LinkDeps, principal: Principal): Promise<string> {
  const { links } = deps.services.store;
  await links.redeem(linkId(principal, await turnOf(deps, principal)), deps.services.clock.now());
  return issueCalendarLink(deps, principal);
}

async function appointmentsOf(services: Services, principal: Principal): Promise<Appointment[]> {
  const now = services.clock.now();
  const { appointments } = services.store;
  const [from, to] = [instant(now - DAYS_BACK * DAY_MS), instant(now + DAYS_AHEAD * DAY_MS)];
  const found =
    principal.role === 'customer'
      ? await appointments.ofCustomer(principal.businessId, principal.customerId, from)
      : await appointments.busy(
          principal.businessId,
          from,
          to,
          principal.role === 'provider' ? [principal.providerId] : undefined,
        );
  return (await living(services, found, now))
    .filter((one) => maySee(principal, one))
    .map((one) => asSeenBy(principal, one, now))
    .filter(({ state }) => SHOWN.has(state));
}

function nameOf(business: Business, principal: Principal): string {
  return principal.role === 'provider' ? `${providerOf(business, principal.providerId).name} · ${business.name}` : business.name;
}

/** The calendars behind those links, as they are now. */
export const createCalendarFeeds = (deps: LinkDeps & { readonly calendar: CalendarWriter }): CalendarFeeds => ({
  async calendar(token) {
    const { services, tokens, calendar } = deps;
    const { id, principal } = await tokens.verify(token, 'calendar');
    if (await services.store.links.isRedeemed(id)) throw new DomainError('EXPIRED', 'this calendar link was reset');
    const business = await getBusiness(services, principal.businessId);
    const name = nameOf(business, principal);
    const audience = principal.role === 'customer' ? 'customer' : 'staff';
    const body = calendar.feed({ name, business, appointments: await appointmentsOf(services, principal), audience });
    return { name: `${business._id}.ics`, body };
  },
});
