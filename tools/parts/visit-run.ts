import type { Service } from '../../src/domain/people/business.ts';
import type { DraftPatch, ToolContext, ToolResult } from '../contract.ts';
import type { ToolDeps } from './deps.ts';
import type { Resolved } from './request.ts';
import { businessWithout } from './excluded.ts';
import { doing } from './request.ts';
import type { Terms } from './terms.ts';
import { SHOWN_SLOTS, slotData } from './slot-view.ts';
import { offerVisits, searchVisits } from './visit-search.ts';
import { visitView } from './visit-view.ts';
import { voiceFor } from './voice.ts';
import type { Wish } from './wish.ts';
import { draftWhen } from './wish.ts';
import { spoken } from './words.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

/** Looks for several services one after another, as find_slots answers. `patch`: what of the draft is settled already. */
export async function runVisit(
  services: readonly Service[],
  asked: Resolved,
  wish: Wish,
  patch: DraftPatch,
  context: ToolContext,
  deps: ToolDeps,
  arrangement: 'at_once' | 'in_order' = 'in_order',
): Promise<ToolResult> {
  const { business } = context;
  const voice = voiceFor(business, context, asked.service);
  const { provider } = asked;
  const among = businessWithout(business, asked.excluded);
  const wished = { business: among, services, provider, wish, voice, limit: SHOWN_SLOTS, arrangement };
  const search = await searchVisits(deps.services, wished);
  const found = search.visits.length > 0 ? search.visits : search.next ? [search.next] : [];
  const byStart = [...found].sort((a, b) => (a.slots[0]?.startsAt ?? 0) - (b.slots[0]?.startsAt ?? 0));
  const first = search.exact;
  const offered = offerVisits(first ? [first, ...byStart.filter((visit) => visit !== first)] : byStart, context, voice);
  const exact = first ? offered[0] : undefined;
  const data = {
    services: services.map(({ name }) => name),
    service: asked.service.name,
    slots: offered.map(slotData),
    ...(exact ? { exact: exact.issued.handle } : {}),
    ...(search.visits.length > 0 ? {} : { total: 0, nextFree: offered.length > 0 }),
    ...(search.reason ? { reason: search.reason } : {}),
    ...(asked.note ? { note: asked.note } : {}),
  };
  return {
    ok: true,
    data,
    draft: { ...patch, ...draftWhen(wish), slot: exact?.issued.handle ?? null },
    view: visitView({ wished, search, offered, exact, note: asked.note, context, people: typeof patch.arrangement === 'string' }),
  };
}

/** The same service for several people, each with a booking of their own. Where too few people do it for all at once, they come one after the other. */
export function runPeople(
  service: Service,
  { people, arrangement }: NonNullable<Terms['each']>,
  asked: Resolved,
  wish: Wish,
  patch: DraftPatch,
  context: ToolContext,
  deps: ToolDeps,
): Promise<ToolResult> {
  const services = Array.from({ length: people }, () => service);
  const able = doing(context.business, service);
  if (arrangement !== 'at_once' || able.length >= people)
    return runVisit(services, asked, wish, patch, context, deps, arrangement);
  const { say, allOf } = wordingOf(context.locale);
  const names = allOf(able.map(({ name }) => spoken(name)));
  const only = say('series.onlyDoes', { names, service: service.name, count: able.length });
  const inOrder = { ...asked, note: [asked.note, only].filter((part) => part !== undefined).join(' ') };
  return runVisit(services, inOrder, wish, { ...patch, arrangement: 'in_order' }, context, deps);
}
