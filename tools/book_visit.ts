import { z } from 'zod';
import { bundleId } from '../src/domain/booking/bundle.ts';
import { asDomainError } from '../src/domain/errors.ts';
import type { Business, Service } from '../src/domain/people/business.ts';
import type { LocationId } from '../src/domain/people/ids.ts';
import type { Contact } from '../src/domain/people/customer.ts';
import { instant, plusMinutes } from '../src/domain/time/types.ts';
import { wallOf } from '../src/domain/time/wall.ts';
import type { BundleResult } from '../src/services/book-bundle.ts';
import { bookVisit } from '../src/services/book-visit.ts';
import { getBusiness } from '../src/services/get-business.ts';
import { saveCustomer } from '../src/services/save-customer.ts';
import type { Changed, ExecuteContext, Executed, Prepared, ToolContext, ToolFailure, WriteTool } from './contract.ts';
import { contactRows, otherTimeRow, placesOf, sameShown, shownOf } from './parts/appointment-view.ts';
import { knownContact, needsContact } from './parts/contact.ts';
import type { ToolDeps } from './parts/deps.ts';
import { answerRows, answersFor, answersInput, takeAnswers } from './parts/intake.ts';
import {
  askPlace,
  contactOf,
  contactShape,
  questionsChanged,
  serviceAs,
  termsArgs,
  termsOf,
  termsShape,
} from './parts/order-terms.ts';
import { pickedSlot } from './parts/picked-slot.ts';
import { serviceAt } from './parts/service-at.ts';
import { CLEARED, fail } from './parts/results.ts';
import { isAboutTime } from './parts/start-check.ts';
import type { VisitMember } from './parts/visit-plan.ts';
import { checkVisit, visitRows } from './parts/visit-plan.ts';
import { isAtOnce, partsWords, visitTitle } from './parts/visit-search.ts';
import type { Voice } from './parts/voice.ts';
import { plainly, sayWhen, voiceFor } from './parts/voice.ts';
import { wordingOf } from '../src/domain/wording/wording.ts';

const input = z.strictObject({
  slot: z.string().nullable().describe('Handle of the chosen visit ("slot 2"); null = the one that is already chosen.'),
  answers: answersInput,
});
const memberShape = z.object({ serviceId: z.string(), providerId: z.string(), startsAt: z.number(), ...termsShape });
const argsShape = z.object({ members: z.array(memberShape), contact: contactShape, note: z.string().optional() });
type Args = z.infer<typeof argsShape>;

const PROPOSAL_MINUTES = 10;

/** Books several services of one visit, all of them or none. Nothing is booked before the person's own yes. */
export function bookVisitTool(deps: ToolDeps): WriteTool<typeof input> {
  return {
    name: 'book_visit',
    description:
      'Prepares a visit of several services one after another, at a time that find_slots offered for all of them (its `also`); the person then confirms it themselves. Needs what book_appointment needs.',
    roles: ['customer'],
    effect: 'write',
    input,
    prepare: (request, context) => prepare(request, context, deps),
    execute: (args, context) => execute(argsShape.parse(args), context, deps),
  };
}

async function prepare(request: z.infer<typeof input>, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const picked = pickedSlot(request.slot, context);
  if ('ok' in picked) return picked;
  const { service, provider, startsAt, issued, then } = picked;
  if (then.length === 0)
    return fail('STATE', `${issued.handle} is for one service: use book_appointment, or find_slots with also for several.`);
  const { business } = context;
  const { durationMinutes } = service;
  const parts = [{ serviceId: service.id as string, providerId: provider.id as string, startsAt, durationMinutes }, ...then];
  const offered = membersOf({ members: parts }, business);
  if (!offered) return gone(context);
  const members = offered.map((member) => ({ ...member, service: atChosenPlace(member.service, context) }));
  const refused = await checkVisit(members, business, context, deps);
  if (refused) return refused;
  const voice = voiceFor(business, context, service);
  const { date, minute } = wallOf(startsAt, voice.zone);
  const draft = {
    goal: 'book',
    service: service.name,
    also: peopleCome(context) && isOneService(members) ? null : members.slice(1).map((member) => member.service.name),
    day: { from: date, to: date },
    time: { from: minute, to: minute + 1, exact: true },
    slot: issued.handle,
    booking: null,
  } as const;
  const where = members.map((member) => askPlace(member.service, context)).find((asked) => asked !== undefined);
  if (where) return { ...where, draft };
  const { say } = wordingOf(voice.locale);
  const chosen = say('booking.chosen', { title: titleOf(members, voice), when: sayWhen(startsAt, voice) });
  // What find_slots has just found, or what was asked about before, is not said again.
  const first = context.draft.asked === undefined && context.draft.slot !== issued.handle;
  const services = members.map((member) => member.service);
  const intake = takeAnswers(request.answers, services, context, first ? chosen : '');
  if ('ok' in intake) return { ...intake, draft: { ...draft, ...intake.draft } };
  const kept = { ...draft, answers: intake.answers.length > 0 ? intake.answers : null, asked: null };
  const contact = knownContact(context);
  const lacking = needsContact(contact, first ? chosen : context.draft.asked ? say('ask.thanks') : '', context);
  if (lacking) return { ...lacking, draft: kept };
  const answered = members.map((member) => ({ ...member, answers: answersFor(member.service, intake.answers) }));
  const { forWhom } = context.draft;
  const note = forWhom === undefined || !peopleCome(context) ? undefined : say('series.forWhom', { people: forWhom });
  return { ...proposal(answered, business, contact, context, note), draft: kept };
}

/** Several people, each with a booking of their own, and not several services of one. */
const peopleCome = ({ draft: { arrangement } }: ToolContext): boolean => arrangement === 'at_once' || arrangement === 'in_order';

const isOneService = (members: readonly VisitMember[]): boolean =>
  members.every(({ service }) => service.id === members[0]?.service.id);

const titleOf = (members: readonly VisitMember[], voice: Voice): string =>
  visitTitle(
    members.map(({ service }) => service),
    voice,
    isAtOnce(members) ? 'at_once' : 'in_order',
  );

/** The service at the place that was chosen, where it is given there. */
function atChosenPlace(service: Service, { business, draft }: ToolContext): Service {
  const place = placesOf(business, service).find(({ name }) => name === draft.place);
  return serviceAt(service, service.durationMinutes, place?.id);
}

/** The one place of a service that has several. */
function placeChosen({ id, locationIds = [] }: Service, { services, locations }: Business): LocationId | undefined {
  const several = (services.find((service) => service.id === id)?.locationIds ?? locations).length > 1;
  return several && locationIds.length === 1 ? locationIds[0] : undefined;
}

/** The services, people and times of a visit as they are offered now; undefined when one of them is no more. */
function membersOf({ members }: Pick<Args, 'members'>, business: Business): VisitMember[] | undefined {
  const found = members.flatMap((member): VisitMember[] => {
    const service = business.services.find(({ id }) => id === member.serviceId);
    const provider = business.providers.find(({ id }) => id === member.providerId);
    if (!service || !provider) return [];
    const { answers = [] } = termsOf(member);
    return [{ service: serviceAs(service, member), provider, startsAt: instant(member.startsAt), answers }];
  });
  return found.length === members.length ? found : undefined;
}

const gone = ({ locale }: Pick<ToolContext, 'locale'>): ToolFailure =>
  fail('NOT_FOUND', 'One of the services or people is no longer offered. Call find_slots.', {
    draft: { slot: null },
    view: { text: wordingOf(locale).say('booking.gone'), expects: 'service' },
  });

function proposal(
  members: readonly VisitMember[],
  business: Business,
  contact: Contact,
  person: Pick<ToolContext, 'now' | 'timeZone' | 'locale'>,
  note: string | undefined,
): Prepared {
  const [first] = members;
  const voice = voiceFor(business, person, first?.service);
  const rows = visitRows(members, business, voice);
  const { say, allOf } = wordingOf(voice.locale);
  const title = titleOf(members, voice);
  const requests = members.filter(({ service }) => service.approval);
  return {
    ok: true,
    args: {
      members: members.map(({ service, provider, startsAt, answers }) => ({
        serviceId: service.id,
        providerId: provider.id,
        startsAt,
        ...termsArgs(service, 1, placeChosen(service, business), answers),
      })),
      contact,
      ...(note === undefined ? {} : { note }),
    },
    shows: agreedTo(members, business, voice),
    title,
    summary: say('booking.on', { title, when: first ? sayWhen(first.startsAt, voice) : '' }),
    rows: [
      ...rows.slice(0, 1),
      ...(first ? otherTimeRow({ ...first, business, voice }) : []),
      ...rows.slice(1),
      ...members.flatMap(({ service, answers }) => answerRows(service, answers)),
      ...contactRows(contact, voice),
      ...(note === undefined ? [] : [{ label: say('label.remark'), value: note }]),
      ...(requests.length > 0
        ? [
            {
              label: say('label.note'),
              value: say('series.mustBeConfirmed', { services: allOf(requests.map(({ service }) => service.name)) }),
            },
          ]
        : []),
    ],
    expiresAt: plusMinutes(person.now, PROPOSAL_MINUTES),
  };
}

/** As compared at the yes: in English. */
const agreedTo = (members: readonly VisitMember[], business: Business, voice: Voice): Record<string, string> =>
  shownOf(visitRows(members, business, plainly(voice, business)));

async function execute(args: Args, context: ExecuteContext, deps: ToolDeps): Promise<Executed | ToolFailure | Changed> {
  const { principal, operationId, conversationId, timeZone, locale } = context;
  if (principal.role !== 'customer') return fail('FORBIDDEN', 'Only customers book a visit.');
  const { services } = deps;
  const business = await getBusiness(services, principal.businessId);
  const contact = contactOf(args.contact);
  const members = membersOf(args, business);
  const placed = (await services.store.bundles.get(business._id, bundleId(business._id, operationId, 1)))?.state === 'placed';
  if (!placed) {
    if (!members) return gone(context);
    const [first] = members;
    const voice = voiceFor(business, context, first?.service);
    if (!sameShown(agreedTo(members, business, voice), context.shows)) {
      const hint = 'The price, a time or the policy changed meanwhile; the person sees the fresh proposal.';
      return {
        ok: false,
        code: 'CHANGED',
        hint,
        retryable: true,
        fresh: proposal(members, business, contact, context, args.note),
      };
    }
  }
  const { customerId } = principal;
  await saveCustomer(services, { principal, businessId: business._id, customerId, contact, timeZone, locale });
  try {
    const note = args.note === undefined ? {} : { note: args.note };
    const request = { principal, businessId: business._id, customerId, contact, conversationId, operationId, ...note };
    const wanted = args.members.map((member) => ({
      serviceId: member.serviceId as VisitMember['service']['id'],
      providerId: member.providerId as VisitMember['provider']['id'],
      startsAt: instant(member.startsAt),
      ...termsOf(member),
    }));
    return await done(await bookVisit(services, { ...request, members: wanted }), business, context, deps);
  } catch (thrown) {
    const error = asDomainError(thrown);
    const questions = questionsChanged(error, context);
    if (questions) return questions;
    if (!isAboutTime(error.code) || !members) throw thrown;
    const refused = await checkVisit(members, business, context, deps);
    return refused ?? fail('CONFLICT', 'The time was free again a moment later: prepare the visit once more.');
  }
}

async function done(
  { appointments }: BundleResult,
  business: Business,
  context: ExecuteContext,
  deps: ToolDeps,
): Promise<Executed> {
  const [first] = appointments;
  const service = business.services.find(({ id }) => id === first?.serviceId);
  const voice = voiceFor(business, context, service);
  const parts = appointments.flatMap(({ serviceId, providerId, startsAt }) =>
    serviceId === undefined ? [] : [{ serviceId, providerId, startsAt }],
  );
  const waits = appointments.some(({ state }) => state === 'pending_approval');
  const { say, allOf } = wordingOf(voice.locale);
  const links = await Promise.all(
    appointments.map(async ({ _id, reference }) => ({
      name: `${reference}.ics`,
      mediaType: 'text/calendar',
      href: await deps.fileLink(business._id, _id),
    })),
  );
  const made = {
    parts: partsWords(parts, business, voice),
    when: first ? sayWhen(first.startsAt, voice) : '',
    references: allOf(appointments.map(({ reference }) => reference)),
  };
  return {
    ok: true,
    data: first ? { reference: first.reference } : {},
    draft: CLEARED,
    view: {
      text: waits ? say('series.visitRequested', made) : say('series.visitBooked', made),
      attachments: links,
      expects: 'anything',
    },
  };
}
