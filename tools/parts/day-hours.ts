import type { Provider } from '../../src/domain/people/business.ts';
import { windowsOfDate } from '../../src/domain/scheduling/open-windows.ts';
import type { LocalDate } from '../../src/domain/time/types.ts';
import { localDateOf } from '../../src/domain/time/wall.ts';
import type { ToolContext } from '../contract.ts';
import type { ToolDeps } from './deps.ts';
import { hoursList } from './hours-view.ts';
import { windowWords } from './hours-words.ts';
import { sayDate, voiceFor } from './voice.ts';
import { spoken } from './words.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

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
  const { say, allOf } = wordingOf(voice.locale);
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
      const open = windowWords(windows, voice, business.locations);
      return {
        name: spoken(provider.name),
        isOpen: windows.length > 0,
        words: note ? say('hours.dateNote', { date: open, note: spoken(note) }) : open,
      };
    });
    const same = who.every(({ words }) => words === who[0]?.words);
    const words = who[0]?.words ?? '';
    const hours = same
      ? who.length > 1
        ? say('hours.everybody', { hours: words })
        : words
      : who.map((each) => say('info.nameHours', { provider: each.name, hours: each.words })).join(', ');
    const observed = columns.filter((each) => each.holidays?.dates.includes(date) === true);
    const told = (name: string): string => {
      const named = { holiday: spoken(name) };
      if (observed.length === 0)
        return who.some(({ isOpen }) => isOpen) ? say('hours.openHoliday', named) : say('hours.aHoliday', named);
      if (observed.length === columns.length) return say('hours.youClose', named);
      return say('hours.someOff', {
        ...named,
        names: allOf(observed.map((each) => spoken(each.name))),
        count: observed.length,
      });
    };
    const day = say('hours.onDate', { date: sayDate(date, voice), hours });
    return holiday ? `${day} ${told(holiday.name)}` : day;
  });
  return lines.length === 1 ? (lines[0] ?? '') : lines.map((line) => `- ${line}`).join('\n');
}
