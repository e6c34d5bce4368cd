import type { Provider } from '../../src/domain/people/business.ts';
import { windowsOfDate } from '../../src/domain/scheduling/open-windows.ts';
import type { LocalDate } from '../../src/domain/time/types.ts';
import { localDateOf } from '../../src/domain/time/wall.ts';
import type { ToolContext } from '../contract.ts';
import type { ToolDeps } from './deps.ts';
import { hoursList } from './hours-view.ts';
import { windowWords } from './hours-words.ts';
import { sayDate, voiceFor } from './voice.ts';
import { listWords, spoken } from './words.ts';

/** All the hours there are: every season, special dates, public holidays. */
export const allHours = (columns: readonly Provider[], { business, now, ...person }: ToolContext): string =>
  hoursList(columns, localDateOf(now, business.timeZone), voiceFor(business, person), business.locations);

/** Who is in on a date and when; a public holiday is named, and whether it closes anybody. */
export async function hoursOfDates(
  columns: readonly Provider[],
  dates: readonly LocalDate[],
  context: ToolContext,
  { holidays }: ToolDeps,
): Promise<string> {
  const { business } = context;
  const voice = voiceFor(business, context);
  const [first] = dates;
  const last = dates.at(-1);
  const region = columns.find((each) => each.holidays?.region !== undefined)?.holidays?.region;
  const place = { countryCode: business.countryCode, ...(region === undefined ? {} : { region }) };
  const known = holidays && first !== undefined && last !== undefined ? await holidays.between(place, first, last) : [];
  const lines = dates.map((date) => {
    const holiday = known.find((one) => one.date === date);
    const who = columns.map((provider) => {
      const windows = windowsOfDate(provider, date);
      const note = provider.overrides.find(({ date: from, until = from }) => from <= date && date <= until)?.note;
      return {
        name: spoken(provider.name),
        words: windowWords(windows, voice, business.locations),
        note: note ? ` (${spoken(note)})` : '',
      };
    });
    const same = who.every(({ words, note }) => words === who[0]?.words && note === who[0].note);
    const hours = same
      ? `${who.length > 1 ? 'everybody ' : ''}${who[0]?.words ?? ''}${who[0]?.note ?? ''}`
      : who.map(({ name, words, note }) => `${name} ${words}${note}`).join(', ');
    const observed = columns.filter((each) => each.holidays?.dates.includes(date) === true);
    const tells = holiday
      ? observed.length > 0
        ? ` It is a public holiday (${spoken(holiday.name)}), on which ${observed.length === columns.length ? 'you close' : `${listWords(observed.map(({ name }) => spoken(name)))} ${observed.length === 1 ? 'is' : 'are'} off`}.`
        : ` It is a public holiday (${spoken(holiday.name)})${who.every(({ words }) => words === 'closed') ? '' : ', but public holidays are not set to be closed'}.`
      : '';
    return `${sayDate(date, voice)}: ${hours}.${tells}`;
  });
  return lines.length === 1 ? (lines[0] ?? '') : lines.map((line) => `- ${line}`).join('\n');
}
