import type { WhenReading } from '../../src/domain/language/types.ts';
import { resolveWhen } from '../../src/domain/language/when.ts';
import type { Provider } from '../../src/domain/people/business.ts';
import type { ZoneId } from '../../src/domain/time/types.ts';
import type { ToolContext, ToolFailure } from '../contract.ts';
import { usualHours } from './hours-words.ts';
import type { WhenInput } from './when-input.ts';
import { guessedDate } from './when-input.ts';
import { askWhen } from './wish.ts';

/** When a member of staff means, on the calendar's own clock; a question when the words are not certain. */
export function readStaffWhen(
  when: WhenInput,
  columns: readonly Provider[],
  zone: ZoneId,
  { business, now }: ToolContext,
): WhenReading | ToolFailure {
  const hours = usualHours(columns, zone, now);
  const at = { now, timeZone: zone, weekStartsOn: business.weekStartsOn, locale: business.locale, ...(hours ? { hours } : {}) };
  const reading = resolveWhen(when.text, at);
  if (reading.certain && (reading.day || reading.time)) return reading;
  const date = guessedDate(when);
  const silent = !reading.day && !reading.time && reading.unexplained.length === 0 && reading.candidates.length === 0;
  if (silent && date !== undefined) return { ...reading, certain: true, day: { from: date, to: date } };
  return askWhen(when.text, reading);
}
