import type { Provider } from '../../src/domain/people/business.ts';
import type { LocalDate } from '../../src/domain/time/types.ts';
import { addDays } from '../../src/domain/time/wall.ts';
import { weekWords, windowWords } from './hours-words.ts';
import type { Voice } from './voice.ts';
import { sayDate } from './voice.ts';
import { listWords, spoken } from './words.ts';

/** Special dates that far ahead are told with the hours. */
const SPECIAL_DAYS_AHEAD = 45;

/** The weekly hours of each provider, and the coming dates that differ. Wall times of the providers. */
export function hoursList(providers: readonly Provider[], today: LocalDate, voice: Voice): string {
  const weeks = providers.map(({ name, hours }) => `- **${spoken(name)}**: ${weekWords(hours, voice)}`);
  const special = specialDates(providers, today, voice);
  const zones = [...new Set(providers.map(({ timeZone }) => timeZone.replaceAll('_', ' ')))];
  return [
    `Opening hours:\n\n${weeks.join('\n')}`,
    special.length > 0 ? `Different on:\n\n${special.map((line) => `- ${line}`).join('\n')}` : '',
    `All times are in ${listWords(zones)}.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Dates with hours of their own, by date; the same note and hours of several people are one line. */
function specialDates(providers: readonly Provider[], today: LocalDate, voice: Voice): string[] {
  const until = addDays(today, SPECIAL_DAYS_AHEAD);
  const byLine = new Map<string, { date: LocalDate; names: string[] }>();
  for (const { name, overrides } of providers)
    for (const { date, windows, note } of overrides) {
      if (date < today || date > until) continue;
      const line = `${sayDate(date, voice)}${note ? ` (${spoken(note)})` : ''}: ${windowWords(windows, voice)}`;
      const entry = byLine.get(line) ?? { date, names: [] };
      entry.names.push(spoken(name));
      byLine.set(line, entry);
    }
  return [...byLine]
    .sort(([, a], [, b]) => (a.date < b.date ? -1 : 1))
    .map(([line, { names }]) => (names.length === providers.length ? line : `${line}, ${listWords(names)} only`));
}
