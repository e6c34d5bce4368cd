import type { Location, Provider } from '../../src/domain/people/business.ts';
import type { LocalDate } from '../../src/domain/time/types.ts';
import { addDays } from '../../src/domain/time/wall.ts';
import { comingPeriods, periodWeekWords, seasonWords, windowWords } from './hours-words.ts';
import type { Voice } from './voice.ts';
import { sayDate } from './voice.ts';
import { spoken } from './words.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

/** Special dates that far ahead are told with the hours. */
const SPECIAL_DAYS_AHEAD = 45;

/** The weekly hours of each provider, season by season, and the coming dates that differ. Wall times of the providers. */
export function hoursList(
  providers: readonly Provider[],
  today: LocalDate,
  voice: Voice,
  places: readonly Location[] = [],
): string {
  const weeks = providers.flatMap(({ name, hours }) => {
    const [now, ...later] = comingPeriods(hours, today);
    const until = now && later.length > 0 ? ` (${seasonWords({ from: undefined, to: now.to }, voice)})` : '';
    return [
      `- **${spoken(name)}**: ${periodWeekWords(now ?? { week: [] }, voice, places)}${until}`,
      ...later.map((period) => `- **${spoken(name)}**, ${seasonWords(period, voice)}: ${periodWeekWords(period, voice, places)}`),
    ];
  });
  const special = specialDates(providers, today, voice, places);
  const zones = [...new Set(providers.map(({ timeZone }) => timeZone.replaceAll('_', ' ')))];
  const { say, allOf } = wordingOf(voice.locale);
  const onHolidays = providers.filter(({ holidays }) => holidays !== undefined);
  return [
    `${say('hours.heading')}\n\n${weeks.join('\n')}`,
    special.length > 0 ? `${say('hours.different')}\n\n${special.map((line) => `- ${line}`).join('\n')}` : '',
    onHolidays.length === 0
      ? ''
      : onHolidays.length === providers.length
        ? say('hours.publicHolidays')
        : say('hours.publicHolidaysOf', { names: allOf(onHolidays.map(({ name }) => spoken(name))) }),
    say('hours.zones', { zones: allOf(zones) }),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Dates with hours of their own, by date; the same note and hours of several people are one line. */
function specialDates(providers: readonly Provider[], today: LocalDate, voice: Voice, places: readonly Location[]): string[] {
  const { say, allOf } = wordingOf(voice.locale);
  const end = addDays(today, SPECIAL_DAYS_AHEAD);
  const byLine = new Map<string, { date: LocalDate; names: string[] }>();
  for (const { name, overrides } of providers)
    for (const { date, until = date, windows, note } of overrides) {
      if (until < today || date > end) continue;
      const dates =
        until === date ? sayDate(date, voice) : say('time.range', { from: sayDate(date, voice), to: sayDate(until, voice) });
      const noted = note ? say('hours.dateNote', { date: dates, note: spoken(note) }) : dates;
      const line = say('hours.atDate', { date: noted, hours: windowWords(windows, voice, places) });
      const entry = byLine.get(line) ?? { date, names: [] };
      entry.names.push(spoken(name));
      byLine.set(line, entry);
    }
  return [...byLine]
    .sort(([, a], [, b]) => (a.date < b.date ? -1 : 1))
    .map(([line, { names }]) =>
      names.length === providers.length ? line : say('hours.onlyThose', { line, names: allOf(names) }),
    );
}
