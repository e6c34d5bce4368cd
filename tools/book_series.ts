import { z } from 'zod';
import { asDomainError } from '../src/domain/errors.ts';
import type { Contact } from '../src/domain/people/customer.ts';
import { localDate, instantsOf } from '../src/domain/time/wall.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { ProviderId } from '../src/domain/people/ids.ts';
import { instant, plusMinutes } from '../src/domain/time/types.ts';
import { bundleId } from '../src/domain/booking/bundle.ts';
import type { BundleResult } from '../src/services/book-bundle.ts';
import { bookSeries } from '../src/services/book-series.ts';
import { getBusiness } from '../src/services/get-business.ts';
import { planSeries } from '../src/services/plan-series.ts';
import { saveCustomer } from '../src/services/save-customer.ts';
import type { Changed, ExecuteContext, Executed, Prepared, ToolContext, ToolFailure, WriteTool } from './contract.ts';
import type { Particulars } from './parts/appointment-view.ts';
import { contactRows, sameShown } from './parts/appointment-view.ts';
import { knownContact, needsContact } from './parts/contact.ts';
import type { ToolDeps } from './parts/deps.ts';
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
import type { PickedSlot } from './parts/picked-slot.ts';
import { pickedSlot } from './parts/picked-slot.ts';
import { resolveProvider, resolveService } from './parts/request.ts';
import { CLEARED, fail } from './parts/results.ts';
import { agreedTo, clashRows, countFor, rhythmWords, settleDates, seriesRows } from './parts/series-plan.ts';
import { serviceWith } from './parts/slot-view.ts';
import { isAboutTime } from './parts/start-check.ts';
import { resolveTerms } from './parts/terms.ts';
import { sayShort, sayWhen, voiceFor } from './parts/voice.ts';
import { whenInput } from './parts/when-input.ts';
import { wordingOf } from '../src/domain/wording/wording.ts';

const input = z.strictObject({
  slot: z
    .string()
    .nullable()
    .describe(
      'Handle of the first time ("slot 2"); null = the chosen one, or the wished day and time even where that one is not free.',
    ),
  every: z.enum(['week', 'two_weeks', 'month']).describe('How often.'),
  count: z.number().nullable().describe('How many times in all; null when it was not said.'),
  until: whenInput.nullable().describe('The last date, when that was said instead of a number.'),
  clashes: z
    .enum(['skip', 'nearest'])
    .nullable()
    .describe('What becomes of dates that cannot be had: skip leaves them out (also null), nearest takes the nearest free time.'),
  answers: answersInput,
});
type Input = z.infer<typeof input>;
const argsShape = z.object({
  serviceId: z.string(),
  providerId: z.string(),
  startsAt: z.number(),
  every: z.enum(['week', 'two_weeks', 'month']),
  count: z.number(),
  clashes: z.enum(['skip', 'nearest']),
  occurrences: z.array(z.object({ providerId: z.string(), startsAt: z.number() })),
  contact: contactShape,
  ...termsShape,
});
type Args = z.infer<typeof argsShape>;
type Wish = Pick<Args, 'every' | 'count' | 'clashes'> & TermsArgs;

const PROPOSAL_MINUTES = 10;
/** Dates looked at to see who is free on most of them. */
const PROBED = 6;
const SHOWN_CLASHES = 2;

/** Books the same time again and again, every date or none. Which dates cannot be had is said before anything is written. */
export function bookSeriesTool(deps: ToolDeps): WriteTool<typeof input> {
  return {
    name: 'book_series',
    description:
      'Prepares a series: the same time every week, every two weeks or every month, beginning with a slot that find_slots offered. The proposal lists every date and those that cannot be had; the person then confirms it themselves.',
    roles: ['customer'],
    effect: 'write',
    input,
    prepare: (request, context) => prepare(request, context, deps),
    execute: (args, context) => execute(argsShape.parse(args), context, deps),
  };
}

async function prepare(request: Input, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const first = await firstOf(request.slot, context, deps, request);
  if ('ok' in first) return first;
  const { service, provider, startsAt, party, locationId } = first;
  const { business } = context;
  const voice = voiceFor(business, context, service);
  const { every } = request;
  const draft = { goal: 'book', service: service.name, slot: first.handle ?? null, booking: null } as const;
  const count = countFor(every, request, startsAt, context, voice);
  if (typeof count !== 'number') return { ...count, draft: { ...draft, repeat: { every } } };
  const repeated = { ...draft, repeat: { every, count } };
  const where = askPlace(service, context);
  if (where) return { ...where, draft: repeated };
  const { say } = wordingOf(voice.locale);
  const title = say('series.chosen', {
    title: serviceWith(service, provider.name, voice),
    rhythm: rhythmWords(every, count, voice),
  });
  const begins = context.draft.asked === undefined;
  const intake = takeAnswers(request.answers, [service], context, begins ? title : '');
  if ('ok' in intake) return { ...intake, draft: { ...repeated, ...intake.draft } };
  const kept = { ...repeated, answers: intake.answers.length > 0 ? intake.answers : null, asked: null };
  const contact = knownContact(context);
  const terms = termsArgs(service, party, locationId, answersFor(service, intake.answers));
  const particulars = { business, service, provider, startsAt, voice, party };
  const prepared = await proposal(
    particulars,
    { every, count, clashes: request.clashes ?? 'skip', ...terms },
    contact,
    context,
    deps,
  );
  if (!prepared.ok) return { ...prepared, draft: kept };
  const missing = prepared.rows.filter(({ label }) => label === say('label.leftOut')).map(({ value }) => value);
  const lacking = needsContact(contact, [begins ? title : say('ask.thanks'), ...missing].join(' '), context);
  return { ...(lacking ?? prepared), draft: kept };
}

type First = Pick<PickedSlot, 'service' | 'provider' | 'startsAt' | 'party' | 'locationId'> & { readonly handle?: string };

/** The time that was picked, or the one that is wished, free or not: the plan says which dates cannot be had. */
async function firstOf(
  cited: string | null,
  context: ToolContext,
  { services }: ToolDeps,
  { every }: Input,
): Promise<First | ToolFailure> {
  const { business, draft } = context;
  const { say } = wordingOf(context.locale);
  const { day, time } = draft;
  if (cited !== null || draft.slot !== undefined || !day || day.from !== day.to || time?.exact !== true) {
    const picked = pickedSlot(cited, context);
    if ('ok' in picked) return picked;
    if (picked.then.length > 0)
      return fail('STATE', 'A visit of several services cannot repeat: book the first one with book_visit.', {
        view: { text: say('series.oneServiceOnly'), expects: 'service' },
      });
    return { ...picked, handle: picked.issued.handle };
  }
  const named = resolveService(null, context);
  if ('missing' in named) return fail('INVALID_INPUT', 'Call find_slots first: no service is chosen.');
  if ('ok' in named) return named;
  const terms = resolveTerms({}, named, context);
  if ('ok' in terms) return terms;
  const { service, party, locationId } = terms;
  const who = resolveProvider(null, service, context);
  if ('ok' in who) return who;
  const [startsAt] = instantsOf({ date: localDate(day.from), minute: time.from }, voiceFor(business, context, service).zone);
  const wish = { business, serviceId: service.id, durationMinutes: service.durationMinutes, party };
  const plan =
    startsAt === undefined
      ? undefined
      : await planSeries(services, { ...wish, providerId: who.provider?.id, startsAt, repeat: { every, count: PROBED } });
  const provider = who.provider ?? business.providers.find(({ id }) => id === plan?.providerId);
  if (startsAt === undefined || !provider)
    return fail('NO_SUCH_TIME', 'That time does not exist: ask for another one.', {
      view: { text: say('series.noSuchStart'), expects: 'date' },
    });
  return { service, provider, startsAt, party, ...(locationId === undefined ? {} : { locationId }) };
}

async function proposal(
  particulars: Particulars,
  { every, count, clashes, ...terms }: Wish,
  contact: Contact,
  { now }: Pick<ToolContext, 'now'>,
  deps: ToolDeps,
): Promise<Prepared | ToolFailure> {
  const { business, service, provider, startsAt, voice, party = 1 } = particulars;
  const { durationMinutes } = service;
  const wish = { business, serviceId: service.id, providerId: provider.id, startsAt, durationMinutes, party };
  const { dates } = await planSeries(deps.services, { ...wish, repeat: { every, count } });
  const settled = settleDates(dates, clashes);
  const occurrences = settled.flatMap(({ taken }) => (taken ? [{ providerId: taken.providerId, startsAt: taken.startsAt }] : []));
  const clashing = clashRows(settled, particulars, now);
  const { say } = wordingOf(voice.locale);
  const title = say('series.titled', {
    title: serviceWith(service, provider.name, voice),
    rhythm: rhythmWords(every, occurrences.length, voice),
  });
  if (occurrences.length < 2) {
    const shown = clashing.slice(0, SHOWN_CLASHES).map(({ value }) => value);
    const more = clashing.length > SHOWN_CLASHES ? [say('series.noBetter', { count: clashing.length - SHOWN_CLASHES })] : [];
    const why = [...shown, ...more].join('\n\n');
    return fail('TAKEN', 'Fewer than two of the dates can be had: offer another time of the week.', {
      view: { text: say('series.none', { why }), expects: 'date', instead: true },
    });
  }
  const agreed = seriesRows(particulars, occurrences);
  const leftOut = say('label.leftOut');
  return {
    ok: true,
    args: { serviceId: service.id, providerId: provider.id, startsAt, every, count, clashes, occurrences, contact, ...terms },
    shows: agreedTo(particulars, occurrences),
    title,
    summary: say('series.summary', { title, when: sayWhen(occurrences[0]?.startsAt ?? startsAt, voice) }),
    rows: [
      ...agreed,
      ...clashing,
      ...(clashing.some(({ label }) => label === leftOut)
        ? [{ label: say('label.instead'), value: say('series.nearestHint') }]
        : []),
      ...answerRows(service, terms.answers),
      ...contactRows(contact, voice),
    ],
    expiresAt: plusMinutes(now, PROPOSAL_MINUTES),
  };
}

async function execute(args: Args, context: ExecuteContext, deps: ToolDeps): Promise<Executed | ToolFailure | Changed> {
  const { principal, operationId, conversationId } = context;
  if (principal.role !== 'customer') return fail('FORBIDDEN', 'Only customers book a series.');
  const { services } = deps;
  const business = await getBusiness(services, principal.businessId);
  const offered = business.services.find(({ id }) => id === args.serviceId);
  const service = offered && serviceAs(offered, args);
  const provider = business.providers.find(({ id }) => id === args.providerId);
  if (!service || !provider)
    return fail('NOT_FOUND', 'That service or provider is no longer offered.', {
      draft: CLEARED,
      view: { text: wordingOf(context.locale).say('booking.goneForNow'), expects: 'service' },
    });
  const voice = voiceFor(business, context, service);
  const particulars = { business, service, provider, startsAt: instant(args.startsAt), voice, party: args.party };
  const contact = contactOf(args.contact);
  const occurrences = args.occurrences.map((one) => ({
    providerId: asId<ProviderId>(one.providerId),
    startsAt: instant(one.startsAt),
  }));
  const placed = (await services.store.bundles.get(business._id, bundleId(business._id, operationId, 1)))?.state === 'placed';
  if (!placed && !sameShown(agreedTo(particulars, occurrences), context.shows))
    return changed(particulars, args, contact, context, deps);
  const { customerId } = principal;
  const { timeZone, locale } = context;
  await saveCustomer(services, { principal, businessId: business._id, customerId, contact, timeZone, locale });
  try {
    const order = { principal, businessId: business._id, customerId, contact, conversationId, operationId, ...termsOf(args) };
    return done(await bookSeries(services, { ...order, serviceId: service.id, occurrences }), particulars, args);
  } catch (thrown) {
    const error = asDomainError(thrown);
    const questions = questionsChanged(error, context);
    if (questions) return questions;
    if (!isAboutTime(error.code)) throw thrown;
    return changed(particulars, args, contact, context, deps);
  }
}

/** A date or a term differs from what was agreed to: nothing is written, the person sees it as it is now. */
async function changed(
  particulars: Particulars,
  args: Args,
  contact: Contact,
  context: ExecuteContext,
  deps: ToolDeps,
): Promise<Changed | ToolFailure> {
  const { every, count, clashes } = args;
  const fresh = await proposal(particulars, { every, count, clashes, ...termsOf(args) }, contact, context, deps);
  if (!fresh.ok) return fresh;
  const hint = 'A date or the terms changed meanwhile; nothing was booked, the person sees the fresh proposal.';
  return { ok: false, code: 'CHANGED', hint, retryable: true, fresh };
}

function done({ appointments }: BundleResult, { service, provider, voice }: Particulars, { every }: Args): Executed {
  const [first] = appointments;
  const { say, allOf } = wordingOf(voice.locale);
  const made = {
    title: serviceWith(service, provider.name, voice),
    rhythm: rhythmWords(every, appointments.length, voice),
    dates: allOf(appointments.map(({ startsAt }) => sayShort(startsAt, voice))),
    reference: first?.reference ?? '',
  };
  const waits = appointments.some(({ state }) => state === 'pending_approval');
  return {
    ok: true,
    data: first ? { reference: first.reference } : {},
    draft: CLEARED,
    view: {
      text: waits ? say('series.requested', { ...made, provider: provider.name }) : say('series.booked', made),
      expects: 'anything',
    },
  };
}
