import type { Service } from '../../src/domain/people/business.ts';
import type { DraftPatch, ToolContext, ToolResult } from '../contract.ts';
import type { ToolDeps } from './deps.ts';
import type { Resolved } from './request.ts';
import { SHOWN_SLOTS, slotData } from './slot-view.ts';
import { offerVisits, searchVisits, visitView } from './visit-search.ts';
import { voiceFor } from './voice.ts';
import type { Wish } from './wish.ts';
import { draftTime } from './wish.ts';

/** Looks for several services one after another, as find_slots answers. `patch`: what of the draft is settled already. */
export async function runVisit(
  services: readonly Service[],
  asked: Resolved,
  wish: Wish,
  patch: DraftPatch,
  context: ToolContext,
  deps: ToolDeps,
): Promise<ToolResult> {
  const voice = voiceFor(context.business, context, asked.service);
  const wished = { business: context.business, services, provider: asked.provider, wish, voice, limit: SHOWN_SLOTS };
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
    draft: { ...patch, day: wish.day ?? null, time: draftTime(wish), slot: exact?.issued.handle ?? null },
    view: visitView({ wished, search, offered, exact, note: asked.note, context }),
  };
}
