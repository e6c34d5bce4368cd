import { z } from 'zod';
import { isGroupSession } from '../src/domain/booking/attendees.ts';
import type { Service } from '../src/domain/people/business.ts';
import type { Slot } from '../src/domain/scheduling/slot.ts';
import type { ZoneId } from '../src/domain/time/types.ts';
import { localDateOf } from '../src/domain/time/wall.ts';
import type { Draft } from '../src/ports/interpreter.ts';
import type { DraftPatch, ReadTool, ToolContext, ToolFailure, ToolResult } from './contract.ts';
import { resolveBooking } from './parts/bookings.ts';
import type { FoundBooking } from './parts/bookings.ts';
import type { ToolDeps } from './parts/deps.ts';
import { businessWithout, serviceWithout } from './parts/excluded.ts';
import { furtherServices, lengthsOfFurther } from './parts/further-services.ts';
import { usualHours } from './parts/hours-words.ts';
import { pickNamed } from './parts/named.ts';
import type { Resolved } from './parts/request.ts';
import { doing, resolveProvider, resolveService, serviceList } from './parts/request.ts';
import type { SearchRequest } from './parts/search.ts';
import { otherRhythm, repeatPatch } from './parts/rhythm.ts';
import { searchSlots } from './parts/search.ts';
import { searchView } from './parts/search-view.ts';
import { SHOWN_SLOTS, offerSlots, slotData } from './parts/slot-view.ts';
import { lengthNote, resolveTerms, termsSaid } from './parts/terms.ts';
import { runPeople, runVisit } from './parts/visit-run.ts';
import { voiceFor } from './parts/voice.ts';
import { saysAnyTime, searchAsUsual } from './parts/usual-search.ts';
import { whenInput } from './parts/when-input.ts';
import { draftWhen, readWish } from './parts/wish.ts';
import { wordingOf } from '../src/domain/wording/wording.ts';

const input = z.strictObject({
  service: z.string().nullable().describe('Which service, in the person’s words; null = as before.'),
  provider: z.string().nullable().describe('With whom; "anyone" when it does not matter; null = as before.'),
  when: whenInput.nullable().describe('When, if something about it was said now; null = as before.'),
  booking: z
    .string()
    .nullable()
    .describe(
      'Handle of the booking that shall move ("booking B1"), or "it" when it is clear or the only one; null when booking anew or as before.',
    ),
  also: z
    .array(z.string())
    .nullish()
    .describe('Further services of the same visit, one after another behind `service`; [] = only the one; null = as before.'),
  minutes: z
    .number()
    .int()
    .nullish()
    .describe('How long, for a service with several lengths; null = as before, or its usual one.'),
  party: z.number().int().nullish().describe('How many people come; null = as before, or one.'),
  together: z
    .enum(['at_once', 'in_order'])
    .nullish()
    .describe(
      'How up to 3 people who each need a booking of their own shall come: at the same time with different people, or one after another; null = as before, or not said.',
    ),
  for_whom: z
    .string()
    .max(80)
    .nullish()
    .describe('Who the people are, in the person’s words ("me and my daughter Mia"); null = as before.'),
  place: z.string().nullish().describe('Where, in the person’s words ("online", "at Andheri"); null = as before, or anywhere.'),
  repeat: z
    .strictObject({
      every: z.enum(['once', 'week', 'two_weeks', 'month']),
      count: z.number().int().nullable().describe('How many times in all; null when it was not said.'),
      until: z.string().nullable().describe('The last date in the person’s words, when that was said.'),
      other: z
        .string()
        .max(60)
        .nullish()
        .describe('A rhythm that is none of these, in the person’s words ("every 6 weeks"); every is "once" then.'),
    })
    .nullish()
    .describe('When it shall come again and again; every "once" takes that back; null = as before.'),
});
type Input = z.infer<typeof input>;

/** Free times for a service. Keeps in the draft what was asked for, so that a later call changes one thing and keeps the rest. */
export function findSlotsTool(deps: ToolDeps): ReadTool<typeof input> {
  return {
    name: 'find_slots',
    description:
      'Finds free times, for a new booking or for moving one. Give only what the person says now: what is null stays as it was. Always call this before saying that a time is free or not. Issues handles ("slot 1"); take one with book_appointment, a visit of several services with book_visit, a series with book_series.',
    roles: ['customer', 'owner', 'provider'],
    effect: 'read',
    input,
    run: (request, context) => run(request, context, deps),
  };
}

async function run(said: Input, before: ToolContext, deps: ToolDeps): Promise<ToolResult> {
  const lengths = lengthsOfFurther(said, before);
  const request = lengths ? { ...said, service: null, minutes: null } : said;
  const context = lengths ? { ...before, draft: { ...before.draft, alsoMinutes: lengths } } : before;
  const moving = await bookingToMove(request, context, deps);
  if (moving && 'ok' in moving) return moving;
  const named = resolveService(request.service, context, moving);
  if ('missing' in named) return askService(request, context);
  if ('ok' in named) return { ...named, draft: saidBesides(request, context) };
  const when = request.when ?? whenBefore(context.draft);
  const goal = moving && moving.appointment.serviceId === named.id ? moving : undefined;
  const head: DraftPatch = {
    goal: goal ? 'move' : 'book',
    booking: goal?.handle ?? null,
    service: named.name,
    slot: null,
    whenSaid: null,
    asked: null,
    ...(goal ? { also: null, repeat: null } : repeatPatch(request)),
  };
  const unclear = when === null ? {} : { whenSaid: when.text };
  const also = goal ? [] : furtherServices(request, context);
  if ('ok' in also) return { ...also, draft: { ...head, ...unclear } };
  const terms = resolveTerms(request, named, context, goal);
  if ('ok' in terms) return { ...terms, draft: { ...head, ...unclear } };
  const { service, party, locationId } = terms;
  const who = resolveProvider(request.provider, service, context, goal);
  if ('ok' in who) return { ...who, draft: { ...head, ...terms.draft, ...unclear } };
  const arranged: Partial<ReturnType<typeof arrangementSaid>> = also.length > 0 ? arrangementSaid(request, context) : {};
  const patch: DraftPatch = {
    ...head,
    ...terms.draft,
    also: also.length > 0 ? also.map(({ name }) => name) : null,
    alsoMinutes: also.length > 0 ? (context.draft.alsoMinutes ?? null) : null,
    ...arranged,
    provider: who.provider?.name ?? null,
    anyProvider: who.anyProvider ? true : null,
    notProviders: who.excluded?.map(({ name }) => name) ?? null,
  };
  const voice = voiceFor(context.business, context, service);
  const base = baseDraft(context.draft, goal, when === null ? undefined : voice.zone);
  const wish = readWish(when, base, wishContext(context, service, voice.zone));
  // Asked between two readings: the words wait, in case something else is said first.
  if ('ok' in wish)
    return {
      ...wish,
      draft: { ...patch, day: base.day ?? null, ...(wish.code === 'AMBIGUOUS' && when ? { whenSaid: when.text } : {}) },
    };
  const rhythm = otherRhythm(request, context);
  const note = [rhythm.note, terms.note, who.note, wish.note].filter((part) => part !== undefined).join(' ');
  const asked: Resolved = { ...who, service, ...(note ? { note } : {}) };
  // Told with this answer, the people need not be told again.
  const told: DraftPatch = { ...patch, ...(terms.draft.party && !terms.each ? { arrangement: 'apart' } : {}) };
  const { each } = terms;
  const people = each && also.length === 0 ? each : undefined;
  if (people) return runPeople(service, people, asked, wish, told, context, deps);
  if (also.length > 0) return runVisit([service, ...also], asked, wish, told, context, deps, arranged.arrangement ?? 'in_order');
  const wanted = {
    business: businessWithout(context.business, who.excluded),
    service: serviceWithout(context.business, service, who.excluded),
    providerId: who.provider?.id,
    zone: voice.zone,
    wish,
    limit: SHOWN_SLOTS,
    moving: goal?.appointment._id,
    alone: goal !== undefined && isGroupSession(goal.appointment),
    party,
    locationId,
  };
  const usual = await searchAsUsual(wanted, { who, anyTime: saysAnyTime(when?.text) }, context, deps);
  const { search } = usual;
  const habits = [note, usual.note].filter(Boolean).join(' ');
  const seatsLeft = search.reason === 'FULL' && party > 1 ? await mostSeatsLeft(deps, wanted) : undefined;
  const inOrder = wish.latest && search.slots.length > 0;
  const found = inOrder
    ? search.slots
    : [...(search.slots.length > 0 ? search.slots : search.nextFree)]
        .filter((slot) => !isOwnTime(slot, goal))
        .sort((a, b) => a.startsAt - b.startsAt);
  const firstExact = search.exact;
  const ordered = firstExact ? [firstExact, ...found.filter(({ startsAt }) => startsAt !== firstExact.startsAt)] : found;
  const offered = offerSlots(ordered, context.handles, {
    business: context.business,
    voice,
    moving: goal?.appointment._id,
    locationId,
    party,
  });
  const exact = firstExact ? offered[0] : undefined;
  const draft: DraftPatch = { ...told, ...draftWhen(wish), slot: exact?.issued.handle ?? null };
  const length = lengthNote(service, named, context);
  const data = {
    service: service.name,
    provider: who.provider?.name ?? usual.provider?.name ?? 'anyone',
    slots: offered.map(slotData),
    ...(exact ? { exact: exact.issued.handle } : {}),
    ...(search.slots.length > 0 ? { total: search.total } : { total: 0, nextFree: true }),
    ...(search.reason ? { reason: search.reason } : {}),
    ...(habits ? { note: habits } : {}),
    ...(length ? { minutes: service.durationMinutes } : {}),
    ...(party > 1 ? { party } : {}),
    ...(seatsLeft === undefined ? {} : { seatsLeft }),
  };
  const view = searchView({
    asked: { ...asked, ...(usual.provider ? { provider: usual.provider } : {}), ...(habits ? { note: habits } : {}) },
    wish: usual.wish,
    search,
    offered,
    exact,
    voice,
    moving: goal,
    context,
    party,
    locationId,
    seatsLeft,
    length,
  });
  return {
    ok: true,
    data,
    draft,
    view: { ...view, offers: [...(view.offers ?? []), ...usual.offers, ...terms.offers, ...rhythm.offers] },
  };
}

/** Where the booking that moves stands already, with whom. */
const isOwnTime = ({ startsAt, providerId }: Slot, moving: FoundBooking | undefined): boolean =>
  moving !== undefined && startsAt === moving.appointment.startsAt && providerId === moving.appointment.providerId;

/** Different services for different people: how they come, and who they are, as said now or before. */
function arrangementSaid(
  { together, for_whom: forWhom }: Input,
  { draft }: ToolContext,
): { readonly arrangement?: 'at_once' | 'in_order'; readonly forWhom: string | null } {
  const kept = (draft.also ?? []).length > 0 && draft.arrangement !== 'apart' ? draft.arrangement : undefined;
  const arrangement = together ?? kept;
  return { ...(arrangement ? { arrangement } : {}), forWhom: forWhom ?? (kept ? draft.forWhom : undefined) ?? null };
}

/** How many would fit where the party does not. */
async function mostSeatsLeft({ services }: ToolDeps, wanted: SearchRequest): Promise<number | undefined> {
  const { slots, exact } = await searchSlots(services, { ...wanted, party: 1 });
  const left = (exact ? [exact] : wanted.wish.time?.exact ? [] : slots).flatMap(({ seatsLeft }) => seatsLeft ?? []);
  return left.length > 0 ? Math.max(...left) : undefined;
}

/** The booking named now, or the one that the draft is moving. */
async function bookingToMove(
  request: Input,
  context: ToolContext,
  deps: ToolDeps,
): Promise<FoundBooking | ToolFailure | undefined> {
  if (request.booking !== null) return resolveBooking(request.booking, context, deps);
  if (context.draft.goal !== 'move') return undefined;
  return resolveBooking(null, context, deps);
}

const wishContext = (context: ToolContext, service: Service, zone: ZoneId): Parameters<typeof readWish>[2] => ({
  language: context.locale,
  business: context.business,
  now: context.now,
  zone,
  personZone: context.timeZone,
  hours: usualHours(doing(context.business, service), zone, context.now),
  providers: doing(context.business, service),
});

/** A move begins without the day and time that another request left in the draft; a time alone then is meant on the day that the booking is on. */
function baseDraft(draft: Draft, moving: FoundBooking | undefined, zone: ZoneId | undefined): Draft {
  if (!moving || draft.goal === 'move') return draft;
  if (zone === undefined) return withoutWhen(draft);
  const date = localDateOf(moving.appointment.startsAt, zone);
  return { ...withoutWhen(draft), day: { from: date, to: date } };
}

const withoutWhen = ({ day: _day, time: _time, ...rest }: Draft): Draft => rest;

/** What was said about when before the service or the person was clear. */
const whenBefore = ({ goal, whenSaid }: Draft): Input['when'] =>
  goal === undefined || whenSaid === undefined ? null : { text: whenSaid, date: null, time: null };

/** What was said about who and when, kept while the service is asked for. Words that are not certain yet are kept as they are. */
function saidBesides(request: Input, context: ToolContext): DraftPatch {
  const { business, draft, now } = context;
  const wish = readWish(request.when, draft, { business, now, zone: business.timeZone, language: context.locale });
  const { one: provider, excluded = [] } = request.provider === null ? {} : pickNamed(request.provider, business.providers);
  const when = 'ok' in wish ? { whenSaid: request.when?.text ?? null } : draftWhen(wish);
  const also = request.also && request.also.length > 0 ? { also: request.also } : {};
  const kept = { ...termsSaid(request), ...repeatPatch(request), ...also };
  const without = excluded.length > 0 ? { notProviders: excluded.map(({ name }) => name), anyProvider: true } : {};
  return { goal: 'book', ...(provider ? { provider: provider.name } : without), ...when, ...kept };
}

function askService(request: Input, context: ToolContext): ToolResult {
  const names = context.business.services.map(({ name }) => name);
  return {
    ok: true,
    data: { missing: 'service', services: names },
    draft: saidBesides(request, context),
    view: {
      text: wordingOf(context.locale).say('ask.whatToBook'),
      list: serviceList(context.business, context),
      offers: names.map((name) => ({ label: name, say: name })),
      expects: 'service',
    },
  };
}
