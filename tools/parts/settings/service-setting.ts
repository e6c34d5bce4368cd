import type { Row } from '../../../src/ports/channel.ts';
import { z } from 'zod';
import type { Business, Service } from '../../../src/domain/people/business.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ProviderId, ServiceId } from '../../../src/domain/people/ids.ts';
import type { ServiceChange } from '../../../src/services/edit-services.ts';
import { bookingsLeftBy, editServices, withServices } from '../../../src/services/edit-services.ts';
import type { Prepared, ToolContext, ToolFailure } from '../../contract.ts';
import { shownOf } from '../appointment-view.ts';
import type { ToolDeps } from '../deps.ts';
import { metWords } from '../met-bookings.ts';
import { pickNamed } from '../named.ts';
import { fail } from '../results.ts';
import { told } from '../told.ts';
import type { Voice } from '../voice.ts';
import { plainly, sayMoney, voiceFor } from '../voice.ts';
import { lengthWords, spoken } from '../words.ts';
import { settingProposal } from './proposal.ts';
import type { Proposing, Setting } from './setting.ts';
import { possible } from './setting.ts';
import { wordingOf } from '../../../src/domain/wording/wording.ts';

const argsShape = z.object({
  changes: z
    .array(
      z.object({
        serviceId: z.string(),
        priceMinor: z.number().optional(),
        durationMinutes: z.number().optional(),
        providerIds: z.array(z.string()).nullable().optional(),
      }),
    )
    .min(1),
});
type Args = z.infer<typeof argsShape>;

const changesOf = ({ changes }: Args): ServiceChange[] =>
  changes.map(({ serviceId, priceMinor, durationMinutes, providerIds }) => ({
    serviceId: asId<ServiceId>(serviceId),
    ...(priceMinor === undefined ? {} : { priceMinor }),
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
    ...(providerIds === undefined ? {} : { providerIds: providerIds && providerIds.map((id) => asId<ProviderId>(id)) }),
  }));

const EVERY = /^\W*(?:all|every\w*|each|everything|all (?:the |our |my )?(?:services|prices|treatments))\W*$/i;

/** The services that are meant; a question where none is, or where it could be several. */
export function servicesMeant(said: string, { business, principal, locale }: ToolContext): readonly Service[] | ToolFailure {
  const { say, allOf, anyOf } = wordingOf(locale);
  if (principal.role !== 'owner')
    return fail('FORBIDDEN', 'Only the owner changes services.', {
      view: { text: say('settings.ownerChangesServices'), expects: 'anything' },
    });
  if (EVERY.test(said)) return business.services;
  const picked = pickNamed(said, business.services);
  if (picked.one) return [picked.one];
  const names = (picked.several.length > 1 ? picked.several : business.services).map(({ name }) => name);
  const text =
    picked.several.length > 1
      ? say('settings.whichService', { names: anyOf(names.map(spoken)) })
      : `${say('settings.noSuchService', { said: spoken(said) })} ${say('settings.theServices', { names: allOf(names.map(spoken)) })}`;
  return fail(picked.several.length > 1 ? 'AMBIGUOUS' : 'NOT_FOUND', `service: expected one of ${names.join(', ')}.`, {
    alternatives: names,
    view: { text, offers: names.map((name) => ({ label: name, say: name })), expects: 'service' },
  });
}

/** A service as people compare it: what it costs, how long it takes, who does it; only what is about to change. */
function stateOf(service: Service, business: Business, change: ServiceChange, voice: Voice): string {
  const { say, allOf } = wordingOf(voice.locale);
  const who = service.providerIds?.map((id) => business.providers.find((one) => one.id === id)?.name ?? id);
  return [
    ...(change.priceMinor === undefined ? [] : [sayMoney(service.price, voice)]),
    ...(change.durationMinutes === undefined ? [] : [lengthWords(service.durationMinutes, voice)]),
    ...(change.providerIds === undefined ? [] : [who ? allOf(who.map(spoken)) : say('label.everyone')]),
  ].join(', ');
}

function stateWords(business: Business, changes: readonly ServiceChange[], voice: Voice): string {
  const named = changes.length > 1;
  return changes
    .flatMap((change) => {
      const service = business.services.find(({ id }) => id === change.serviceId);
      if (!service) return [];
      const state = stateOf(service, business, change, voice);
      return [named ? `${spoken(service.name)}: ${state}` : state];
    })
    .join('; ');
}

const namesWords = (business: Business, changes: readonly ServiceChange[], voice: Voice): string =>
  wordingOf(voice.locale).allOf(
    changes.map(({ serviceId }) => spoken(business.services.find(({ id }) => id === serviceId)?.name ?? serviceId)),
  );

/** What stays although a reader might think otherwise: bookings, and other lengths at prices of their own. */
function keptWords(business: Business, changes: readonly ServiceChange[], voice: Voice): string {
  const { say, allOf } = wordingOf(voice.locale);
  const lengths = changes.flatMap(({ serviceId, priceMinor }) =>
    priceMinor === undefined ? [] : (business.services.find(({ id }) => id === serviceId)?.lengths ?? []),
  );
  const priced = lengths.map(({ durationMinutes, price }) =>
    say('settings.lengthAt', { length: lengthWords(durationMinutes, voice), price: sayMoney(price, voice) }),
  );
  return [
    say('settings.bookingsKeepTerms'),
    ...(priced.length > 0 ? [say('settings.lengthsKeep', { lengths: allOf(priced) })] : []),
  ].join(' ');
}

/** The proposal of such changes, with what is there before and after. */
export async function serviceProposal(
  changes: readonly ServiceChange[],
  business: Business,
  context: Proposing,
  deps: ToolDeps,
): Promise<Prepared | ToolFailure> {
  const gone = changes.some(({ serviceId }) => !business.services.some(({ id }) => id === serviceId));
  if (gone) return fail('NOT_FOUND', 'That service is no longer here.');
  const next = withServices(business, changes);
  const refused = possible(next, context.locale);
  if (refused) return refused;
  const voice = voiceFor(business, context);
  const { say } = wordingOf(voice.locale);
  const rows = (speak: Voice): Row[] => {
    const words = wordingOf(speak.locale);
    return [
      { label: words.say('label.service'), value: namesWords(business, changes, speak) },
      { label: words.say('label.before'), value: stateWords(business, changes, speak) },
      { label: words.say('label.after'), value: stateWords(next, changes, speak) },
    ];
  };
  const services = namesWords(business, changes, voice);
  return settingProposal({
    args: { changes },
    title: say('settings.serviceTitle', { services }),
    summary: say('settings.serviceSummary', { services, after: stateWords(next, changes, voice) }),
    shows: shownOf(rows(plainly(voice, business))),
    rows: rows(voice),
    locale: voice.locale,
    note: [keptWords(business, changes, voice), metWords(await bookingsLeftBy(deps.services, business, changes), business, voice)]
      .filter(Boolean)
      .join(' '),
    now: context.now,
  });
}

function nothingToChange(changes: readonly ServiceChange[], context: ToolContext): string {
  const { business } = context;
  const voice = voiceFor(business, context);
  return wordingOf(voice.locale).say('settings.serviceAlready', {
    services: namesWords(business, changes, voice),
    state: stateWords(business, changes, voice),
  });
}

/** What all settings of services have in common: `meant` says which changes the words ask for. */
export const serviceSetting = <Change>(
  meant: (change: Change, said: string | null, context: ToolContext) => readonly ServiceChange[] | ToolFailure,
): Setting<Change> => ({
  async prepare(change, said, context, deps) {
    const changes = meant(change, said, context);
    if ('ok' in changes) return changes;
    const voice = voiceFor(context.business, context);
    const [before, after] = [context.business, withServices(context.business, changes)].map((each) =>
      stateWords(each, changes, voice),
    );
    return before === after
      ? told(context, (person) => nothingToChange(changes, person))
      : serviceProposal(changes, context.business, context, deps);
  },
  propose: (args, business, context, deps) => serviceProposal(changesOf(argsShape.parse(args)), business, context, deps),
  async carryOut(args, before, { principal, operationId, ...person }, deps) {
    const changes = changesOf(argsShape.parse(args));
    const request = { principal, businessId: before._id, changes, operationId };
    const { business } = await editServices(deps.services, request);
    const voice = voiceFor(business, person);
    const done = wordingOf(voice.locale).say('settings.serviceDone', {
      services: namesWords(business, changes, voice),
      after: stateWords(business, changes, voice),
    });
    return [done, metWords(await bookingsLeftBy(deps.services, business, changes), business, voice)].filter(Boolean).join(' ');
  },
});
