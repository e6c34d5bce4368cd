import type { Row } from '../src/ports/channel.ts';
import { z } from 'zod';
import type { WaitlistWish } from '../src/domain/booking/waitlist-entry.ts';
import { OFFER_MINUTES } from '../src/domain/booking/waitlist-order.ts';
import { DomainError } from '../src/domain/errors.ts';
import type { Business, Provider, Service } from '../src/domain/people/business.ts';
import type { Contact } from '../src/domain/people/customer.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { ProviderId, ServiceId } from '../src/domain/people/ids.ts';
import { plusMinutes } from '../src/domain/time/types.ts';
import { addDays, localDate, localDateOf } from '../src/domain/time/wall.ts';
import { getBusiness } from '../src/services/get-business.ts';
import { joinWaitlist } from '../src/services/join-waitlist.ts';
import { saveCustomer } from '../src/services/save-customer.ts';
import type { Changed, ExecuteContext, Executed, Prepared, ToolContext, ToolFailure, WriteTool } from './contract.ts';
import { contactRows, shownOf } from './parts/appointment-view.ts';
import type { Missing } from './parts/contact.ts';
import { knownContact, missingOf } from './parts/contact.ts';
import type { ToolDeps } from './parts/deps.ts';
import { usualHours } from './parts/hours-words.ts';
import { doing, resolveProvider, resolveService, serviceList } from './parts/request.ts';
import { CLEARED, fail } from './parts/results.ts';
import type { Voice } from './parts/voice.ts';
import { plainly, voiceFor } from './parts/voice.ts';
import { onProvidersClock, wishTitle, wishWhen } from './parts/waitlist-view.ts';
import { whenInput } from './parts/when-input.ts';
import { readWish } from './parts/wish.ts';
import { lengthWords } from './parts/words.ts';
import type { Wording } from '../src/domain/wording/wording.ts';
import { wordingOf } from '../src/domain/wording/wording.ts';

const input = z.strictObject({
  service: z.string().nullable().describe('Which service, in the person’s words; null = as before.'),
  provider: z.string().nullable().describe('With whom; "anyone" when it does not matter; null = as before.'),
  when: whenInput.nullable().describe('Which days and which part of day, if something was said now; null = as before.'),
  party: z.number().int().nullable().describe('How many people come, for group sessions; null = as before, or one.'),
});
type Input = z.infer<typeof input>;

const contactShape = z.object({ name: z.string(), phone: z.string().optional(), email: z.string().optional() });
const argsShape = z.object({
  serviceId: z.string(),
  providerId: z.string().optional(),
  from: z.string(),
  to: z.string(),
  times: z.array(z.object({ from: z.number(), to: z.number(), exact: z.boolean() })),
  party: z.number(),
  contact: contactShape,
});
type Args = z.infer<typeof argsShape>;

const WANTED: Readonly<Record<Missing, string>> = {
  both: 'your name, and a phone number or e-mail address',
  name: 'your name',
  way: 'a phone number or e-mail address',
};

const NEEDS = { both: 'waitlist.needsBoth', name: 'waitlist.needsName', way: 'waitlist.needsWay' } as const;

const PROPOSAL_MINUTES = 10;
/** Days waited for when none was said. */
const OPEN_DAYS = 14;

/** Puts the person who is speaking on the waitlist. Nothing is written before their own yes. */
export function joinWaitlistTool(deps: ToolDeps): WriteTool<typeof input> {
  return {
    name: 'join_waitlist',
    description:
      'Prepares a place on the waitlist for a service, with somebody or anyone, on days and at parts of day; the person then confirms it themselves. For times that find_slots found taken. When such a time becomes free, it is held for the first in line and offered to them here.',
    roles: ['customer'],
    effect: 'write',
    input,
    prepare: (request, context) => prepare(request, context),
    execute: (args, context) => execute(argsShape.parse(args), context, deps),
  };
}

async function prepare(request: Input, context: ToolContext): Promise<Prepared | ToolFailure> {
  const { business, now } = context;
  const { say } = wordingOf(context.locale);
  const service = resolveService(request.service, context);
  if ('missing' in service)
    return fail('INVALID_INPUT', 'Ask which service the person waits for.', {
      view: {
        text: `${say('waitlist.whichService')}\n\n${serviceList(business, context)}`,
        expects: 'service',
      },
    });
  if ('ok' in service) return service;
  const who = resolveProvider(request.provider, service, context);
  if ('ok' in who) return who;
  const voice = voiceFor(business, context, service);
  const able = doing(business, service);
  const wish = readWish(request.when, context.draft, {
    business,
    now,
    zone: voice.zone,
    language: context.locale,
    hours: usualHours(able, voice.zone, now),
    providers: able,
  });
  if ('ok' in wish) return wish;
  const today = localDateOf(now, voice.zone);
  const days = wish.day ?? { from: today, to: addDays(today, OPEN_DAYS - 1) };
  const zone = who.provider?.timeZone ?? able[0]?.timeZone ?? business.timeZone;
  const said = { from: days.from < today ? today : days.from, to: days.to, times: wish.time ? [wish.time] : [] };
  const party = request.party ?? (service.seats === undefined ? 1 : (context.draft.party ?? 1));
  if (party > (service.seats ?? 1) || party < 1)
    return fail('INVALID_INPUT', `${service.name} takes ${service.seats ?? 1} at a time.`, {
      view: {
        text: say('waitlist.tooMany', { service: service.name, seats: service.seats ?? 1, party }),
        expects: 'anything',
      },
    });
  const waited: WaitlistWish = {
    serviceId: service.id,
    ...(who.provider ? { providerId: who.provider.id } : {}),
    ...onProvidersClock(said, voice.zone, zone),
    party,
  };
  const contact = knownContact(context);
  const missing = missingOf(contact);
  if (missing !== undefined)
    return fail('NEEDS_CONTACT', `Ask once for ${WANTED[missing]}, note it with note_contact, then prepare the waitlist again.`, {
      view: {
        text: say(NEEDS[missing]),
        expects: missing === 'name' ? 'name' : 'contact',
      },
    });
  return proposal({ business, service, provider: who.provider, wish: waited, contact }, context);
}

type Waited = {
  readonly business: Business;
  readonly service: Service;
  readonly provider: Provider | undefined;
  readonly wish: WaitlistWish;
  readonly contact: Contact;
};

function proposal(
  { business, service, wish, contact }: Waited,
  context: Pick<ToolContext, 'now' | 'timeZone' | 'locale'>,
): Prepared {
  const voice = { ...voiceFor(business, context, service), zone: business.timeZone };
  const { say } = wordingOf(voice.locale);
  const title = wishTitle(business, wish, voice);
  const when = wishWhen(wish, voice);
  return {
    ok: true,
    args: { ...wish, contact },
    shows: shownOf(agreedTo(wish, business, plainly(voice, business))),
    title: say('waitlist.title', { title }),
    summary: say('waitlist.summary', { title, when }),
    rows: [...agreedTo(wish, business, voice), ...contactRows(contact, voice)],
    expiresAt: plusMinutes(context.now, PROPOSAL_MINUTES),
  };
}

function agreedTo(wish: WaitlistWish, business: Business, voice: Voice): Row[] {
  const { say } = wordingOf(voice.locale);
  const minutes = business.policies.waitlistOfferMinutes ?? OFFER_MINUTES;
  return [
    { label: say('label.waitlistFor'), value: wishTitle(business, wish, voice) },
    { label: say('label.when'), value: wishWhen(wish, voice) },
    { label: say('label.then'), value: say('waitlist.terms', { length: lengthWords(minutes, voice) }) },
  ];
}

const wishOf = ({ serviceId, providerId, from, to, times, party }: Args): WaitlistWish => ({
  serviceId: asId<ServiceId>(serviceId),
  ...(providerId === undefined ? {} : { providerId: asId<ProviderId>(providerId) }),
  from: localDate(from),
  to: localDate(to),
  times,
  party,
});

async function execute(args: Args, context: ExecuteContext, deps: ToolDeps): Promise<Executed | ToolFailure | Changed> {
  const { principal, operationId, conversationId, timeZone, locale } = context;
  const { say } = wordingOf(locale);
  if (principal.role !== 'customer') return fail('FORBIDDEN', 'Only customers wait for times.');
  const { name, phone, email } = args.contact;
  const contact: Contact = { name, ...(phone === undefined ? {} : { phone }), ...(email === undefined ? {} : { email }) };
  const business = await getBusiness(deps.services, principal.businessId);
  const { customerId } = principal;
  const wish = wishOf(args);
  await saveCustomer(deps.services, { principal, businessId: business._id, customerId, contact, timeZone, locale });
  try {
    const request = { principal, businessId: business._id, customerId, contact, conversationId, wish, operationId };
    const { place, of, repeated } = await joinWaitlist(deps.services, request);
    const where = place <= 1 ? say('waitlist.nextInLine') : say('waitlist.placeOf', { place, of });
    const when = wishWhen(wish, { ...voiceFor(business, context), zone: business.timeZone });
    const waited = { title: wishTitle(business, wish, context), when };
    const done = repeated ? say('waitlist.joinedAlready', waited) : say('waitlist.joined', waited);
    return {
      ok: true,
      data: {},
      draft: CLEARED,
      view: { text: [done, where, say('waitlist.willTell')].join(' '), expects: 'anything' },
    };
  } catch (thrown) {
    if (!(thrown instanceof DomainError)) throw thrown;
    const text = refusalText(thrown, say);
    if (text === undefined) throw thrown;
    return fail(thrown.code, thrown.message, { view: { text, expects: 'anything' } });
  }
}

function refusalText({ code, details }: DomainError, say: Wording['say']): string | undefined {
  if (code === 'LIMIT') return say('waitlist.limit', { most: String(details['most']) });
  if (code === 'WINDOW') return say('waitlist.tooFar');
  if (code === 'PAST') return say('waitlist.past');
  return undefined;
}
