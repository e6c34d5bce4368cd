import type { WhenContext } from '../../domain/language/when.ts';
import type { ZoneId } from '../../domain/time/types.ts';
import type { InterpretContext } from '../../ports/interpreter.ts';

/** The zone in which times are spoken of: the person's for services that happen online only, else the business's. */
export function slotZone({ business, draft, timeZone }: InterpretContext): ZoneId {
  const service = business.services.find(({ name }) => name === draft.service);
  const given = business.locations.filter(({ id }) => service?.locationIds?.includes(id) ?? true);
  const chosen = given.filter(({ name }) => name === draft.place);
  const places = chosen.length > 0 ? chosen : given;
  return service && places.length > 0 && places.every(({ online }) => online === true) ? timeZone : business.timeZone;
}

/** From the earliest opening to the latest closing of the week: tells 3 in the afternoon from 3 at night. */
export function openingSpan({ business }: InterpretContext): Pick<WhenContext, 'hours'> {
  const windows = business.providers.flatMap(({ hours }) => hours.flatMap((weekly) => weekly.windows));
  if (windows.length === 0 || windows.some(({ start, end }) => end <= start)) return {};
  return {
    hours: { from: Math.min(...windows.map(({ start }) => start)), to: Math.max(...windows.map(({ end }) => end)) },
  };
}
