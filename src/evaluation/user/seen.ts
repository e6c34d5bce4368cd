import type { LocalDate } from '../../domain/time/types.ts';
import { daysBetween, localDate } from '../../domain/time/wall.ts';
import type { Choice, Reply } from '../../ports/channel.ts';

/** A date and time that stand in a text; either may be unsaid. */
export type ReadTime = { readonly date?: LocalDate; readonly minute?: number };
export type Option = { readonly label: string; readonly action: string; readonly at: ReadTime | undefined };

/** What a person sees of a reply: words, buttons, the card as text. Nothing else of it is looked at. */
export type Seen = {
  /** All of it, for what must be said. */
  readonly all: string;
  readonly text: string;
  readonly title: string;
  readonly rows: ReadonlyMap<string, string>;
  /** The buttons that answer a proposal. */
  readonly confirm: Choice | undefined;
  readonly decline: Choice | undefined;
  /** Everything else that can be pressed. */
  readonly options: readonly Option[];
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]*`;
const CLOCK = String.raw`(\d{1,2}):(\d{2})(?: ?([ap]m))?`;
const AT = new RegExp(
  String.raw`(?:\b(\d{1,2}) ${MONTH}(?: (\d{4}))?|\b${MONTH} (\d{1,2})(?:, (\d{4}))?)(?:(?:,| at)? ${CLOCK})?|\b${CLOCK}\b`,
  'gi',
);

/** "4:05 pm" in minutes of the day. */
const minuteOf = (hour: string, minute: string, half: string | undefined): number =>
  (half ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour)) * 60 + Number(minute);

/** A date without its year is the one nearest to today, as people read it. */
function dated(day: string, month: string, year: string | undefined, today: LocalDate): LocalDate | undefined {
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const first = year === undefined ? Number(today.slice(0, 4)) : Number(year);
  const candidates = (year === undefined ? [first - 1, first, first + 1] : [first]).flatMap((each) => {
    try {
      return [localDate(`${each}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`)];
    } catch {
      return []; // no such day in that year
    }
  });
  return candidates.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0];
}

/** Every date, time, or date with a time in a text, in order. @example readTimes('Fri 27 Nov, 09:30', today) //=> [{ date: '2026-11-27', minute: 570 }] */
export function readTimes(text: string, today: LocalDate): readonly ReadTime[] {
  const found: ReadTime[] = [];
  for (const match of text.replace(/\s/g, ' ').matchAll(AT)) {
    const [, day, month, year, otherMonth, otherDay, otherYear, hour, minute, half, aloneHour, aloneMinute, aloneHalf] = match;
    const date =
      day !== undefined && month !== undefined
        ? dated(day, month, year, today)
        : otherDay !== undefined && otherMonth !== undefined
          ? dated(otherDay, otherMonth, otherYear, today)
          : undefined;
    const clock =
      hour !== undefined && minute !== undefined
        ? minuteOf(hour, minute, half)
        : aloneHour !== undefined && aloneMinute !== undefined
          ? minuteOf(aloneHour, aloneMinute, aloneHalf)
          : undefined;
    if (date !== undefined || clock !== undefined)
      found.push({ ...(date === undefined ? {} : { date }), ...(clock === undefined ? {} : { minute: clock }) });
  }
  return found;
}

/** A reply as text, the way a channel without cards shows it. */
function asText(reply: Reply): string {
  const { card } = reply;
  const drawn =
    card === undefined
      ? []
      : card.type === 'slots'
        ? [card.title, ...card.slots.map(({ label, detail }) => `${label} ${detail ?? ''}`)]
        : card.type === 'appointments'
          ? [card.title, ...card.items.map(({ title, detail, reference }) => `${title}: ${detail} ${reference}`)]
          : card.type === 'agenda'
            ? [card.title, ...card.days.flatMap(({ day, items }) => [day, ...items.map(({ time, title }) => `${time} ${title}`)])]
            : [card.title, ...card.rows.map(({ label, value }) => `${label}: ${value}`)];
  return [reply.text, ...drawn, ...(reply.choices ?? []).map(({ label }) => `[${label}]`)].join('\n');
}

export function look(reply: Reply, today: LocalDate): Seen {
  const { card, choices = [] } = reply;
  const confirm = choices.find(({ label }) => /^confirm\b/i.test(label));
  const decline = confirm && choices.find(({ label }) => /^no\b/i.test(label));
  const pressable = [...(card?.type === 'slots' ? card.slots : []), ...choices];
  return {
    all: asText(reply),
    text: reply.text.replace(/\*\*/g, ''),
    title: card?.title ?? '',
    rows: new Map(card && 'rows' in card ? card.rows.map(({ label, value }) => [label, value]) : []),
    confirm,
    decline,
    options: pressable
      .filter((choice) => choice !== confirm && choice !== decline)
      .map(({ label, action }) => ({ label, action, at: readTimes(label, today)[0] })),
  };
}

/** Text that has to occur, spacing and case apart; between slashes a regular expression. */
export function matches(text: string, pattern: string): boolean {
  const even = text.replace(/\s+/g, ' ');
  const expression = /^\/(.*)\/$/s.exec(pattern)?.[1];
  if (expression !== undefined) return new RegExp(expression, 'is').test(even);
  return even.toLowerCase().includes(pattern.replace(/\s+/g, ' ').toLowerCase());
}
