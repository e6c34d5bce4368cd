import { addUsage, answersOf, NO_USAGE, usageOf, usageSubject } from '../domain/dialogue/model-usage.ts';
import type { BusinessId, ConversationId } from '../domain/people/ids.ts';
import type { LocalDate } from '../domain/time/types.ts';
import type { EventRow, Store } from '../ports/store.ts';
import type { DayUsage } from '../ports/usage.ts';

const PAGE = 500;

/** Every row of a subject whose moment is at or after `from`, each once. Rows are in the order of their moments; two may share one. */
export async function usageRows({ events }: Pick<Store, 'events'>, subject: string, from: number): Promise<EventRow[]> {
  const rows = new Map<string, EventRow>();
  let after = from - 1;
  let limit = PAGE;
  for (;;) {
    const page = await events.of(subject, 'usage', after, limit);
    const before = rows.size;
    for (const row of page) rows.set(row._id, row);
    if (page.length < limit) return [...rows.values()];
    const next = (page.at(-1)?.seq ?? after) - 1; // the last moment again: the page may have ended in the middle of it
    if (rows.size === before || next <= after) limit *= 2; // more rows in one moment than a page holds
    after = Math.max(after, next);
  }
}

function total(rows: readonly EventRow[]): Omit<DayUsage, 'day'> {
  const bodies = rows.map(({ body }) => body);
  return {
    ...bodies.map(usageOf).reduce(addUsage, NO_USAGE),
    answers: bodies.reduce((sum, body) => sum + answersOf(body), 0),
  };
}

/** What models have used for a business on these of its local days; days without use are left out. Errors: UNAVAILABLE. */
export async function usageOfBusiness(
  services: { readonly store: Pick<Store, 'events'> },
  businessId: BusinessId,
  days: readonly LocalDate[],
): Promise<DayUsage[]> {
  const read = days.map(async (day) => ({ day, ...total(await usageRows(services.store, usageSubject(businessId, day), 0)) }));
  return (await Promise.all(read)).filter(({ answers }) => answers > 0);
}

/** What models have used for one conversation so far. Errors: UNAVAILABLE. */
export const usageOfConversation = async (
  services: { readonly store: Pick<Store, 'events'> },
  id: ConversationId,
): Promise<Omit<DayUsage, 'day'>> => total(await usageRows(services.store, id, 0));
