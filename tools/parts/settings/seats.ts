import { z } from 'zod';
import type { Business } from '../../../src/domain/people/business.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ServiceId } from '../../../src/domain/people/ids.ts';
import { overfullSessions, setSeats } from '../../../src/services/set-seats.ts';
import type { GroupSession } from '../../../src/domain/booking/attendees.ts';
import { seatsTaken } from '../../../src/domain/booking/attendees.ts';
import type { Prepared, ToolFailure } from '../../contract.ts';
import type { ToolDeps } from '../deps.ts';
import { pickNamed } from '../named.ts';
import { fail } from '../results.ts';
import type { Voice } from '../voice.ts';
import { sayShort, voiceFor } from '../voice.ts';
import { count, listWords, spoken } from '../words.ts';
import { settingProposal } from './proposal.ts';
import type { Proposing, Setting } from './setting.ts';
import { possible } from './setting.ts';

const argsShape = z.object({ serviceId: z.string(), seats: z.number() });
type Args = z.infer<typeof argsShape>;

/** How many people one session of a group service takes. */
export const seatsSetting: Setting<{ readonly service: string; readonly seats: number }> = {
  prepare({ service: said, seats }, _whose, context, deps) {
    const { business, principal } = context;
    if (principal.role !== 'owner')
      return Promise.resolve(
        fail('FORBIDDEN', 'Only the owner changes services.', {
          view: { text: 'Only the owner can change how many people a class takes.', expects: 'anything' },
        }),
      );
    const picked = pickNamed(said, business.services);
    const one = picked.one ?? picked.several.find((service) => service.seats !== undefined);
    if (one?.seats !== undefined) return proposal({ serviceId: one.id, seats }, business, context, deps);
    const groups = business.services.filter((service) => service.seats !== undefined).map(({ name }) => spoken(name));
    const why = one
      ? `**${spoken(one.name)}** is booked by one customer at a time, so it has no seats.`
      : `There is no service “${spoken(said)}” here.`;
    const rest =
      groups.length === 0
        ? 'There are no group classes here.'
        : `Group ${groups.length === 1 ? 'class' : 'classes'}: ${listWords(groups)}.`;
    return Promise.resolve(
      fail('NOT_FOUND', `${why} ${rest}`, { alternatives: groups, view: { text: `${why} ${rest}`, expects: 'service' } }),
    );
  },
  propose: (args, business, context, deps) => proposal(argsShape.parse(args), business, context, deps),
  async carryOut(args, business, { principal, operationId, now, ...person }, deps) {
    const { serviceId, seats } = argsShape.parse(args);
    const request = { principal, businessId: business._id, serviceId: asId<ServiceId>(serviceId), seats, operationId };
    const { overfull } = await setSeats(deps.services, request);
    const name = business.services.find(({ id }) => id === serviceId)?.name ?? '';
    const text = `Done: **${spoken(name)}** now takes ${count(seats, 'person').replace('persons', 'people')} a session.`;
    return [text, overfullWords(overfull, now, voiceFor(business, person))].filter(Boolean).join(' ');
  },
};

function overfullWords(sessions: readonly GroupSession[], now: Proposing['now'], voice: Voice): string {
  if (sessions.length === 0) return '';
  const named = sessions
    .slice(0, 5)
    .map((one) => `${sayShort(one.startsAt, { ...voice, zone: one.timeZone })} (${seatsTaken(one, now)} booked)`);
  const more = sessions.length > 5 ? [`${sessions.length - 5} more`] : [];
  return `Nobody loses a seat: ${count(sessions.length, 'session')} already ${sessions.length === 1 ? 'has' : 'have'} more people and ${sessions.length === 1 ? 'takes' : 'take'} nobody else: ${listWords([...named, ...more])}.`;
}

async function proposal(args: Args, business: Business, context: Proposing, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const service = business.services.find(({ id }) => id === args.serviceId);
  if (service?.seats === undefined) return fail('NOT_FOUND', 'That class is no longer here.');
  const next = {
    ...business,
    services: business.services.map((one) => (one.id === service.id ? { ...one, seats: args.seats } : one)),
  };
  const refused = possible(next);
  if (refused) return refused;
  const voice = voiceFor(business, context, service);
  const overfull = await overfullSessions(deps.services, business, service.id, args.seats);
  return settingProposal({
    args,
    title: `Seats of ${service.name}`,
    summary: `${service.name} takes ${args.seats} people a session`,
    shows: { Class: service.name, Before: count(service.seats, 'seat'), After: count(args.seats, 'seat') },
    note: overfullWords(overfull, context.now, voice),
    now: context.now,
  });
}
