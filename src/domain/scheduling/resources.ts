import type { ResourceId } from '../people/ids.ts';
import type { Interval } from '../time/types.ts';
import { meets } from './intervals.ts';

/** A room or piece of equipment and the merged time it is taken. */
export type ResourceCalendar = { readonly id: ResourceId; readonly kind: string; readonly busy: readonly Interval[] };

/**
 * One free resource for each kind asked for (a kind asked for twice gets two), in the order of the kinds; undefined when any is missing. Resources of a
 * kind are alike and no resource has two kinds, so the first free one never spoils a later choice.
 */
export function chooseResources(
  kinds: readonly string[],
  resources: readonly ResourceCalendar[],
  from: number,
  to: number,
): ResourceId[] | undefined {
  const chosen: ResourceId[] = [];
  for (const kind of kinds) {
    const free = resources.find(
      (resource) => resource.kind === kind && !chosen.includes(resource.id) && !meets(resource.busy, from, to),
    );
    if (!free) return undefined;
    chosen.push(free.id);
  }
  return chosen;
}
