import { z } from 'zod';
import type { Appointment } from '../src/domain/booking/appointment.ts';
import { asDomainError } from '../src/domain/errors.ts';
import type { Business } from '../src/domain/people/business.ts';
import type { Contact } from '../src/domain/people/customer.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { CustomerId, ProviderId, ServiceId } from '../src/domain/people/ids.ts';
import { instant, plusMinutes } from '../src/domain/time/types.ts';
import { wallOf } from '../src/domain/time/wall.ts';
import { bookAppointment } from '../src/services/book-appointment.ts';
import { getBusiness } from '../src/services/get-business.ts';
import { saveCustomer } from '../src/services/save-customer.ts';
import type { Changed, ExecuteContext, Executed, Prepared, ToolContext, ToolFailure, WriteTool } from './contract.ts';
import type { Particulars } from './parts/appointment-view.ts';
import { agreedOf, agreedRows, contactRows, otherTimeRow, sameShown } from './parts/appointment-view.ts';
import { knownContact, needsContact } from './parts/contact.ts';
import type { ToolDeps } from './parts/deps.ts';
import { doneView } from './parts/done-view.ts';
import { answerRows, answersFor, answersInput, takeAnswers } from './parts/intake.ts';
import type { TermsArgs } from './parts/order-terms.ts';
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
import { CLEARED, fail } from './parts/results.ts';
import { forPeople, serviceWith } from './parts/slot-view.ts';
import { pickedSlot } from './parts/picked-slot.ts';
import { checkStart, isAboutTime } from './parts/start-check.ts';
import { sayWhen, voiceFor } from './parts/voice.ts';
import { wordingOf } from '../src/domain/wording/wording.ts';

const input = z.strictObject({
  slot: z.string().nullable().describe('Handle of the chosen time ("slot 2"); null = the one that is already chosen.'),
  answers: answersInput,
});
const argsShape = z.object({
  serviceId: z.string(),
  providerId: z.string(),
  startsAt: z.number(),
  contact: contactShape,
  ...termsShape,
});
type Args = z.infer<typeof argsShape>;

const PROPOSAL_MINUTES = 10;

/** Books a free time for the person who is speaking, or for a customer at the owner's desk. Nothing is booked before their own yes. */
export function bookAppointmentTool(deps: ToolDeps): WriteTool<typeof input> {
  return {
    name: 'book_appointment',
    description:
      'Prepares the booking of a slot that find_slots offered, for the person who is speaking, or from the owner for the customer that note_contact names; the person then confirms it themselves. Needs a name and a phone number or e-mail address (note_contact), and answers to the service’s own questions, which it asks for one by one. Never say that something is booked: the result says so.',
    roles: ['customer', 'owner'],
    effect: 'write',
    input,
    prepare: (request, context) => prepare(request, context, deps),
    execute: (args, context) => execute(argsShape.parse(args), context, deps),
  };
}

async function prepare(request: z.infer<typeof input>, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const picked = pickedSlot(request.slot, context);
  if ('ok' in picked) return picked;
  const { service, provider, startsAt, issued, moving, party, locationId, then } = picked;
  if (moving !== undefined)
    return fail(
      'STATE',
      `${issued.handle} was offered for moving a booking: use reschedule_appointment, or find_slots anew to book another one.`,
    );
  if (then.length > 0) return fail('STATE', `${issued.handle} is a visit of several services: use book_visit.`);
  const { business } = context;
  const refused = await checkStart(deps, { business, service, provider, startsAt, party, locationId }, context);
  if (refused) return refused;
  const voice = voiceFor(business, context, service);
  const { date, minute } = wallOf(startsAt, voice.zone);
  const draft = {
    goal: 'book',
    service: service.name,
    provider: context.draft.anyProvider ? null : provider.name,
    day: { from: date, to: date },
    time: { from: minute, to: minute + 1, exact: true },
    slot: issued.handle,
    booking: null,
  } as const;
  const where = askPlace(service, context);
  if (where) return { ...where, draft };
  const { say } = wordingOf(voice.locale);
  const what = { title: serviceWith(service, provider.name, voice), when: sayWhen(startsAt, voice) };
  const chosen = context.principal.role === 'customer' ? say('booking.chosen', what) : say('booking.chosenByStaff', what);
  // What find_slots has just found, or what was asked about before, is not said again.
  const first = context.draft.asked === undefined && context.draft.slot !== issued.handle;
  const intake = takeAnswers(request.answers, [service], context, first ? chosen : '');
  if ('ok' in intake) return { ...intake, draft: { ...draft, ...intake.draft } };
  const kept = { ...draft, answers: intake.answers.length > 0 ? intake.answers : null, asked: null };
  const contact = knownContact(context);
  const lacking = needsContact(contact, first ? chosen : context.draft.asked ? say('ask.thanks') : '', context);
  if (lacking) return { ...lacking, draft: kept };
  const terms = termsArgs(service, party, locationId, answersFor(service, intake.answers));
  return { ...proposal({ business, service, provider, startsAt, voice, party }, contact, terms, context), draft: kept };
}

function proposal(
  particulars: Particulars,
  contact: Contact,
  terms: TermsArgs,
  { now, principal }: Pick<ToolContext, 'now' | 'principal'>,
): Prepared {
  const { service, provider, startsAt, voice, party = 1 } = particulars;
  const rows = agreedRows(particulars);
  const { say } = wordingOf(voice.locale);
  const place = rows.findIndex(({ label }) => label === say('label.when')) + 1;
  const title = forPeople(serviceWith(service, provider.name, voice), party, voice);
  return {
    ok: true,
    args: { serviceId: service.id, providerId: provider.id, startsAt, contact, ...terms },
    shows: agreedOf(particulars),
    title,
    summary: say('booking.on', { title, when: sayWhen(startsAt, voice) }),
    rows: [
      ...[
        ...rows.slice(0, place),
        ...otherTimeRow(particulars),
        ...rows.slice(place),
        ...answerRows(service, terms.answers),
        ...contactRows(contact, voice),
      ],
      ...(service.approval && principal.role === 'customer'
        ? [{ label: say('label.note'), value: say('booking.request', { provider: provider.name }) }]
        : []),
    ],
    expiresAt: plusMinutes(now, PROPOSAL_MINUTES),
  };
}

async function execute(args: Args, context: ExecuteContext, deps: ToolDeps): Promise<Executed | ToolFailure | Changed> {
  const { principal, operationId, conversationId } = context;
  if (principal.role === 'provider') return fail('FORBIDDEN', 'Only customers and the owner book.');
  const own = principal.role === 'customer';
  // A walk-in has no account: the booking's own id stands for them, so that a repeat finds the same person.
  const customerId = own ? principal.customerId : asId<CustomerId>(`walk-in.${operationId}`);
  const { store } = deps.services;
  const [business, done, customer] = await Promise.all([
    getBusiness(deps.services, principal.businessId),
    store.appointments.byOperation(principal.businessId, operationId),
    store.customers.get(customerId),
  ]);
  const contact = contactOf(args.contact);
  const particulars = particularsOf(args, business, context);
  if (!particulars || !sameShown(agreedOf(particulars), context.shows)) {
    if (!done) return changed(particulars, contact, termsOf(args), context);
  }
  const person = {
    principal,
    businessId: business._id,
    customerId,
    contact,
    ...(own ? { timeZone: context.timeZone, locale: context.locale } : {}),
  };
  await saveCustomer(deps.services, person, { customer });
  try {
    const booking = {
      principal,
      businessId: business._id,
      serviceId: asId<ServiceId>(args.serviceId),
      providerId: asId<ProviderId>(args.providerId),
      startsAt: instant(args.startsAt),
      customerId,
      contact,
      ...(own ? { conversationId } : {}),
      ...termsOf(args),
      operationId,
    };
    const { appointment } = await bookAppointment(deps.services, booking, business);
    return await booked(appointment, business, context, deps);
  } catch (thrown) {
    const error = asDomainError(thrown);
    const questions = questionsChanged(error, context);
    if (questions) return questions;
    if (!isAboutTime(error.code) || !particulars) throw thrown;
    const refused = await checkStart(deps, { ...particulars, ...termsOf(args) }, context);
    return refused ?? fail('CONFLICT', 'The time was free again a moment later: prepare the booking once more.');
  }
}

function particularsOf(args: Args, business: Business, context: ExecuteContext): Particulars | undefined {
  const service = business.services.find(({ id }) => id === args.serviceId);
  const provider = business.providers.find(({ id }) => id === args.providerId);
  if (!service || !provider) return undefined;
  const asked = serviceAs(service, args);
  const voice = voiceFor(business, context, asked);
  return { business, service: asked, provider, startsAt: instant(args.startsAt), voice, party: args.party };
}

/** What was agreed to no longer holds: nothing is written, the person sees it as it is now. */
function changed(
  particulars: Particulars | undefined,
  contact: Contact,
  terms: TermsArgs,
  context: ExecuteContext,
): Changed | ToolFailure {
  if (!particulars)
    return fail('NOT_FOUND', 'That service or provider is no longer offered.', {
      draft: { slot: null },
      view: { text: wordingOf(context.locale).say('booking.gone'), expects: 'service' },
    });
  return {
    ok: false,
    code: 'CHANGED',
    hint: 'The price, the time or the policy changed meanwhile; the person sees the fresh proposal.',
    retryable: true,
    fresh: proposal(particulars, contact, terms, context),
  };
}

async function booked(appointment: Appointment, business: Business, context: ExecuteContext, deps: ToolDeps): Promise<Executed> {
  return {
    ok: true,
    data: { reference: appointment.reference },
    draft: context.principal.role === 'customer' ? CLEARED : { ...CLEARED, contact: null },
    view: await doneView('booked', appointment, business, context, deps),
  };
}
