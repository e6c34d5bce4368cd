import { lengthsOf } from '../../src/domain/booking/service-length.ts';
import type { Service } from '../../src/domain/people/business.ts';
import type { ToolContext, ToolFailure } from '../contract.ts';
import { pickNamed } from './named.ts';
import { resolveService } from './request.ts';
import { serviceAt } from './service-at.ts';

type Said = {
  readonly service: string | null;
  readonly also?: readonly string[] | null | undefined;
  readonly minutes?: number | null | undefined;
};

/** Services behind the first of a visit. */
const MOST_FURTHER = 4;

/** The other services of the visit, each at its chosen length: named now, or kept from the draft. */
export function furtherServices({ also, service }: Said, context: ToolContext): readonly Service[] | ToolFailure {
  const { business, draft } = context;
  const names = also ?? draft.also ?? [];
  // One of them named alone is meant alone.
  if (!also && service !== null && names.includes(service)) return [];
  const found: Service[] = [];
  for (const name of names.slice(0, MOST_FURTHER)) {
    const one = resolveService(name, context);
    if ('missing' in one) continue;
    if ('ok' in one) return one;
    const own = business.services.find(({ id }) => id === one.id) ?? one;
    found.push(serviceAt(own, draft.alsoMinutes?.[own.name], undefined));
  }
  return found;
}

/** "The longer blow-dry", of a visit: the lengths of its further services with that one changed; undefined where no such length was said. */
export function lengthsOfFurther({ service, also, minutes }: Said, { business, draft }: ToolContext) {
  if (service === null || minutes == null || also || draft.goal !== 'book') return undefined;
  const named = pickNamed(service, business.services).one;
  if (!named || !draft.also?.includes(named.name) || draft.service === named.name) return undefined;
  return lengthsOf(named).includes(minutes) ? { ...draft.alsoMinutes, [named.name]: minutes } : undefined;
}
