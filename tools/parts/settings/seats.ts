import type { Row } from '../../../src/ports/channel.ts';
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
import { spoken } from '../words.ts';
import { settingProposal } from './proposal.ts';
import type { Proposing, Setting } from './setting.ts';
import { possible } from './setting.ts';
import type { Wording } from '../../../src/domain/wording/wording.ts';
import { wordingOf } from '../../../src/domain/wording/wording.ts';
import { shownOf } from '../appointment-view.ts';

const argsShape = z.object({ serviceId: z.string(), seats: z.number() });
type Args = z.infer<typeof argsShape>;

/** How many people one session of a group service takes. */
export const seatsSetting: Setting<{ readonly service: string; readonly seats: number }> = {
  prepare({ service: said, seats }, _whose, context, deps) {
    const { business, principal } = context;
    const words = wordingOf(context.locale);
    if (principal.role !== 'owner')
      return Promise.resolve(
        fail('FORBIDDEN', 'Only the owner changes services.', {
          view: { text: words.say('settings.ownerOnly'), expects: 'anything' },
        }),
      );
    const picked = pickNamed(said, business.services);
    const one = picked.one ?? picked.several.find((service) => service.seats !== undefined);
    if (one?.seats !== undefined) return proposal({ serviceId: one.id, seats }, business, context, deps);
    const groups = business.services.filter((service) => service.seats !== undefined).map(({ name }) => spoken(name));
    const why = ({ say, allOf }: Wording): string =>
      [
        one ? say('settings.noSeats', { service: spoken(one.name) }) : say('settings.noSuchService', { said: spoken(said) }),
        groups.length === 0 ? say('settings.noClasses') : say('settings.classes', { names: allOf(groups), count: groups.length }),
      ].join(' ');
    return Promise.resolve(
      fail('NOT_FOUND', why(wordingOf('en')), { alternatives: groups, view: { text: why(words), expects: 'service' } }),
    );
  },
  propose: (args, business, context, deps) => proposal(argsShape.parse(args), business, context, deps),
  async carryOut(args, business, { principal, operationId, now, ...person }, deps) {
    const { serviceId, seats } = argsShape.parse(args);
    const request = { principal, businessId: business._id, serviceId: asId<ServiceId>(serviceId), seats, operationId };
    const { overfull } = await setSeats(deps.services, request);
    const name = business.services.find(({ id }) => id === serviceId)?.name ?? '';
    const { say } = wordingOf(person.locale);
    const people = say('time.people', { count: seats });
    const text = say('settings.seatsDone', { service: spoken(name), people });
    return [text, overfullWords(overfull, now, voiceFor(business, person))].filter(Boolean).join(' ');
  },
};

function overfullWords(sessions: readonly GroupSession[], now: Proposing['now'], voice: Voice): string {
  if (sessions.length === 0) return '';
  const { say, allOf } = wordingOf(voice.locale);
  const named = sessions
    .slice(0, 5)
    .map((one) => ({ when: sayShort(one.startsAt, { ...voice, zone: one.timeZone }), count: seatsTaken(one, now) }))
    .map((one) => say('settings.sessionBooked', one));
  const more = sessions.length > 5 ? [say('time.more', { count: sessions.length - 5 })] : [];
  return say('settings.overfull', { count: sessions.length, sessions: allOf([...named, ...more]) });
}

async function proposal(args: Args, business: Business, context: Proposing, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const service = business.services.find(({ id }) => id === args.serviceId);
  if (service?.seats === undefined) return fail('NOT_FOUND', 'That class is no longer here.');
  const next = {
    ...business,
    services: business.services.map((one) => (one.id === service.id ? { ...one, seats: args.seats } : one)),
  };
  const refused = possible(next, context.locale);
  if (refused) return refused;
  const voice = voiceFor(business, context, service);
  const { say } = wordingOf(voice.locale);
  const { seats } = service;
  const rows = ({ say: speak }: Wording): Row[] => [
    { label: speak('label.class'), value: service.name },
    { label: speak('label.before'), value: speak('time.seats', { count: seats }) },
    { label: speak('label.after'), value: speak('time.seats', { count: args.seats }) },
  ];
  const overfull = await overfullSessions(deps.services, business, service.id, args.seats);
  return settingProposal({
    args,
    title: say('settings.seatsTitle', { service: service.name }),
    summary: say('settings.seatsSummary', { service: service.name, count: args.seats }),
    shows: shownOf(rows(wordingOf('en'))),
    rows: rows(wordingOf(voice.locale)),
    locale: voice.locale,
    note: overfullWords(overfull, context.now, voice),
    now: context.now,
  });
}
