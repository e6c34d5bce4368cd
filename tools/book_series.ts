import { z } from 'zod';
import { asDomainError } from '../src/domain/errors.ts';
import type { Contact } from '../src/domain/people/customer.ts';
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
import { agreedRows, contactRows, sameShown, shownOf } from './parts/appointment-view.ts';
import type { Particulars } from './parts/appointment-view.ts';
import { knownContact, needsContact } from './parts/contact.ts';
import type { ToolDeps } from './parts/deps.ts';
import { pickedSlot } from './parts/picked-slot.ts';
import { CLEARED, fail } from './parts/results.ts';
import type { Occurrence } from './parts/series-plan.ts';
import { clashRows, countFor, rhythmWords, settleDates } from './parts/series-plan.ts';
import { serviceWith } from './parts/slot-view.ts';
import { isAboutTime } from './parts/start-check.ts';
import { sayShort, sayWhen, voiceFor } from './parts/voice.ts';
import { whenInput } from './parts/when-input.ts';
import { listWords } from './parts/words.ts';

const input = z.strictObject({
  slot: z.string().nullable().describe('Handle of the first time ("slot 2"); null = the one that is already chosen.'),
  every: z.enum(['week', 'two_weeks', 'month']).describe('How often.'),
  count: z.number().nullable().describe('How many times in all; null when it was not said.'),
  until: whenInput.nullable().describe('The last date, when that was said instead of a number.'),
  clashes: z
    .enum(['skip', 'nearest'])
    .nullable()
    .describe('What becomes of dates that cannot be had: skip leaves them out (also null), nearest takes the nearest free time.'),
});
type Input = z.infer<typeof input>;
const contactShape = z.object({ name: z.string(), phone: z.string().optional(), email: z.string().optional() });
const argsShape = z.object({
  serviceId: z.string(),
  providerId: z.string(),
  startsAt: z.number(),
  every: z.enum(['week', 'two_weeks', 'month']),
  count: z.number(),
  clashes: z.enum(['skip', 'nearest']),
  occurrences: z.array(z.object({ providerId: z.string(), startsAt: z.number() })),
  contact: contactShape,
});
type Args = z.infer<typeof argsShape>;
type Wish = Pick<Args, 'every' | 'count' | 'clashes'>;

const PROPOSAL_MINUTES = 10;

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
  const picked = pickedSlot(request.slot, context);
  if ('ok' in picked) return picked;
  const { service, provider, startsAt, issued } = picked;
  const { business } = context;
  const voice = voiceFor(business, context, service);
  const draft = { goal: 'book', service: service.name, slot: issued.handle, booking: null } as const;
  const count = countFor(request.every, request, startsAt, context, voice);
  if (typeof count !== 'number') return { ...count, draft };
  const contact = knownContact(context);
  const title = serviceWith(service, provider.name);
  const lacking = needsContact(
    contact,
    `${title}, ${rhythmWords(request.every, count)} from ${sayWhen(startsAt, voice)}.`,
    context,
  );
  if (lacking)
    return { ...lacking, draft, hint: 'Ask once for the name and a way to reach them, note_contact, then book_series again.' };
  const wish = { every: request.every, count, clashes: request.clashes ?? 'skip' };
  const planned = await proposal({ business, service, provider, startsAt, voice }, wish, contact, context, deps);
  return { ...planned, draft };
}

async function proposal(
  particulars: Particulars,
  { every, count, clashes }: Wish,
  contact: Contact,
  { now }: Pick<ToolContext, 'now'>,
  deps: ToolDeps,
): Promise<Prepared | ToolFailure> {
  const { business, service, provider, startsAt, voice } = particulars;
  const wish = { business, serviceId: service.id, providerId: provider.id, startsAt, repeat: { every, count } };
  const { dates } = await planSeries(deps.services, wish);
  const settled = settleDates(dates, clashes);
  const occurrences = settled.flatMap(({ taken }) => (taken ? [{ providerId: taken.providerId, startsAt: taken.startsAt }] : []));
  const clashing = clashRows(settled, particulars, now);
  const title = `${serviceWith(service, provider.name)}, ${rhythmWords(every, occurrences.length)}`;
  if (occurrences.length < 2) {
    const why = clashing.map(({ value }) => value).join('\n\n');
    return fail('TAKEN', 'Fewer than two of the dates can be had: offer another time of the week.', {
      view: { text: `${why}\n\nThat leaves no series. Which other day or time would suit you?`, expects: 'date' },
    });
  }
  const agreed = seriesRows(particulars, occurrences);
  return {
    ok: true,
    args: { serviceId: service.id, providerId: provider.id, startsAt, every, count, clashes, occurrences, contact },
    shows: shownOf(agreed),
    title,
    summary: `${title}, from ${sayWhen(occurrences[0]?.startsAt ?? startsAt, voice)}`,
    rows: [
      ...agreed,
      ...clashing,
      ...(clashing.some(({ label }) => label === 'Left out')
        ? [{ label: 'Instead', value: 'Say “use the nearest times” to have those instead of leaving dates out.' }]
        : []),
      ...contactRows(contact),
    ],
    expiresAt: plusMinutes(now, PROPOSAL_MINUTES),
  };
}

/** What is agreed to: the terms of each, and every date. */
function seriesRows(particulars: Particulars, occurrences: readonly Occurrence[]): ReturnType<typeof agreedRows> {
  const dates = occurrences.map(({ startsAt }) => sayShort(startsAt, particulars.voice));
  return agreedRows(particulars).map(({ label, value }) =>
    label === 'When'
      ? { label: `${dates.length} dates`, value: listWords(dates) }
      : label === 'Price' || label === 'Deposit'
        ? { label, value: `${value}, each` }
        : { label, value },
  );
}

async function execute(args: Args, context: ExecuteContext, deps: ToolDeps): Promise<Executed | ToolFailure | Changed> {
  const { principal, operationId, conversationId } = context;
  if (principal.role !== 'customer') return fail('FORBIDDEN', 'Only customers book a series.');
  const { services } = deps;
  const business = await getBusiness(services, principal.businessId);
  const service = business.services.find(({ id }) => id === args.serviceId);
  const provider = business.providers.find(({ id }) => id === args.providerId);
  if (!service || !provider)
    return fail('NOT_FOUND', 'That service or provider is no longer offered.', {
      draft: CLEARED,
      view: { text: 'Sorry, that is no longer offered, so nothing was booked.', expects: 'service' },
    });
  const voice = voiceFor(business, context, service);
  const particulars = { business, service, provider, startsAt: instant(args.startsAt), voice };
  const { name, phone, email } = args.contact;
  const contact = { name, ...(phone === undefined ? {} : { phone }), ...(email === undefined ? {} : { email }) };
  const occurrences = args.occurrences.map((one) => ({
    providerId: asId<ProviderId>(one.providerId),
    startsAt: instant(one.startsAt),
  }));
  const placed = (await services.store.bundles.get(business._id, bundleId(business._id, operationId, 1)))?.state === 'placed';
  if (!placed && !sameShown(shownOf(seriesRows(particulars, occurrences)), context.shows))
    return changed(particulars, args, contact, context, deps);
  const { customerId } = principal;
  const { timeZone, locale } = context;
  await saveCustomer(services, { principal, businessId: business._id, customerId, contact, timeZone, locale });
  try {
    const order = { principal, businessId: business._id, customerId, contact, conversationId, operationId };
    return done(await bookSeries(services, { ...order, serviceId: service.id, occurrences }), particulars, args);
  } catch (thrown) {
    if (!isAboutTime(asDomainError(thrown).code)) throw thrown;
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
  const fresh = await proposal(particulars, args, contact, context, deps);
  if (!fresh.ok) return fresh;
  const hint = 'A date or the terms changed meanwhile; nothing was booked, the person sees the fresh proposal.';
  return { ok: false, code: 'CHANGED', hint, retryable: true, fresh };
}

function done({ appointments }: BundleResult, { service, provider, voice }: Particulars, { every }: Args): Executed {
  const [first] = appointments;
  const dates = appointments.map(({ startsAt }) => sayShort(startsAt, voice));
  const title = `**${serviceWith(service, provider.name)}**, ${rhythmWords(every, appointments.length)}`;
  const waits = appointments.some(({ state }) => state === 'pending_approval');
  return {
    ok: true,
    data: first ? { reference: first.reference } : {},
    draft: CLEARED,
    view: {
      text: `${waits ? `Requested, not booked yet (${provider.name} will confirm or decline)` : 'Booked'}: ${title}: ${listWords(dates)}. The first one’s reference is **${first?.reference ?? ''}**.`,
      expects: 'anything',
    },
  };
}
