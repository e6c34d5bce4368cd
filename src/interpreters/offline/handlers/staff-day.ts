import { readWhoseDay } from '../../../domain/language/whose-day.ts';
import { weekdaysIn } from '../../../domain/language/weekdays.ts';
import { bookingsOf } from '../choosing.ts';
import type { Clause } from '../clauses.ts';
import { call, calling, enough, saying, whenArg } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import type { Reading } from '../reading.ts';
import { read } from '../reading.ts';
import { labelClock } from '../shift.ts';
import { shownName, spoken } from '../texts.ts';
import type { HandleLabel, InterpretContext } from '../../../ports/interpreter.ts';
import type { Turn } from '../turn.ts';
import type { Handler } from './handler.ts';
import { minutesSaid } from '../../../domain/language/minutes-said.ts';

const isStaff = (turn: Turn): boolean => turn.context.role !== 'customer';
const view = (
  show: 'hours' | 'free' | 'delay',
  provider: string | undefined,
  phrase: string | undefined,
  minutes?: number,
): Outcome =>
  calling(call('agenda', { show, provider: provider ?? null, when: whenArg(phrase), delay_minutes: minutes ?? null }));

const LATE =
  /\b(?:running|run|i[’']?m|im|i am|i[’']?ll be|i will be|we[’']?re|we are|is|be|gonna be|going to be|got|\p{L}+[’']s)\b.{0,30}?\b(?:late|behind|delayed|held up|stuck)\b|\brunning\b.{0,30}?\bover\b|\boverrunning\b/iu;
const NOT_LATE =
  /\b(?:open|work|stay|finish|close|book|come|coming|start|begin|arriv|keep)\w*\b.{0,15}\blater?\b|\blate (?:shift|night|opening|hours)\b/i;

/** "I’m running 20 minutes late": whom it concerns, and what can be done. */
export const runningLate: Handler = (turn, _clause, { provider, text }) => {
  if (!isStaff(turn) || turn.done.length > 0 || !LATE.test(text) || NOT_LATE.test(text)) return undefined;
  const bare = /\b(\d{1,3})\s+(?:late|behind)\b/i.exec(text)?.[1];
  const minutes = minutesSaid(text) ?? (bare === undefined ? undefined : Number(bare));
  return minutes === undefined || minutes === 0 ? askHowLate(turn) : view('delay', provider, undefined, minutes);
};

const BARE_LATE =
  /^\W*(?:about |around |maybe )?(?:\d{1,3} ?(?:m\w*|h\w*)|half an hour|an hour(?: and a \w+)?|(?:three[- ]|a )?quarters? of an hour)(?: late| behind)?\W*$/i;

/** "20 minutes", after the question how late. */
export const howLate: Handler = (turn, _clause, { text, provider }) => {
  const { context } = turn;
  const asked = turn.before.includes(spoken(context).say('offline.howLate'));
  if (!isStaff(turn) || turn.done.length > 0 || !(asked || /\blate\b/i.test(text))) return undefined;
  const minutes = BARE_LATE.test(text) ? minutesSaid(text) : undefined;
  if (minutes !== undefined)
    return view('delay', read(turn.saidBefore.at(-1) ?? '', context, { problems: [] }).provider, undefined, minutes);
  return asked && provider !== undefined && minutesSaid(text) === undefined ? askHowLate(turn) : undefined;
};

const askHowLate = ({ context }: Turn): Outcome =>
  saying(spoken(context).say('offline.howLate'), {
    suggestions: [10, 20, 30].map((late) => spoken(context).button('offline.minutesLate', { minutes: late })),
    expects: 'anything',
  });

const FREE =
  /\b(?:am i|are we|is \p{L}+|(?:do|have) (?:i|we)(?: have| got)?|has \p{L}+(?: got)?|does \p{L}+ have)\b.*\b(?:free|available|a gap|any gaps?|gaps?|any time|any space|space|room)\b|\bwhen(?:[’']?s| am| are| is)?\b.*\bfree\b|\b(?:any|my|find|show)\b.*\b(?:gaps?|free (?:time|slots?|hours?))\b/iu;

/** "Am I free Friday afternoon?" A service that is named is looked for instead. */
export const freeTime: Handler = (turn, _clause, { provider, text, phrase, service }) => {
  if (!isStaff(turn) || turn.done.length > 0 || service !== undefined || !FREE.test(text)) return undefined;
  return view('free', provider ?? readWhoseDay(text)?.who, phrase ?? 'today');
};

const HOURS_ASKED =
  /^\W*(?:(?:so|and|ok|but|hey)\W+)*(?:are|is|am|do|does|will|when|what|which|who(?:[’']?s| is| are)?|until when|how late|how long)\b.*\b(?:open|closed?|close|shut|in|off|work(?:ing|s)?|hours)\b/i;
const NOT_HOURS = /\b(?:next|first|booked|coming|agenda|on my|clients?|bookings?|appointments?|requests?)\b/i;

/** "Are we open on Boxing Day?", "is Maya in on Saturday?", "what are my hours in June?" */
export const hoursAsked: Handler = (turn, { intent }, { provider, text, phrase, service }) => {
  if (!isStaff(turn) || turn.done.length > 0 || service !== undefined || !HOURS_ASKED.test(text) || NOT_HOURS.test(text))
    return undefined;
  if (phrase === undefined && intent !== 'info' && !/\b(?:hours|open|closed?)\b/i.test(text)) return undefined;
  // "On Thursdays" asks for the hours of every week.
  return view('hours', provider ?? readWhoseDay(text)?.who, weekdaysIn(text)?.recurring ? undefined : phrase);
};

const SWAP =
  /\b(?:swap|switch|exchange|trade)\b(?: (?:round|around|over|out))?\s+(?<one>.+?)\s+(?:and|with|for|&|against|to)\s+(?<other>.+?)\s*[.!?]*$/i;
const INSTEAD =
  /\b(?:works?|working|be in|do(?:es|ing)?|cover(?:s|ing)?|takes?|taking|com(?:e|es|ing) in|in|open)\b\s+(?:on )?(?<one>[^.;!?]{3,40}?)\s+instead of\s+(?:on )?(?<other>[^.;!?]+?)\s*[.!?]*$/i;
const FOR_GOOD = /\b(?:every week|always|for good|permanently|from now on|forever|weekly)\b/i;

/** "Swap my Tuesday and Wednesday", "switch 3 December with 4 December", "swap Tuesdays and Wednesdays". */
export const swapDays: Handler = (turn, _clause, { provider, text, contact }) => {
  const found = turn.has('swap_days') && turn.done.length === 0 ? (SWAP.exec(text) ?? INSTEAD.exec(text)) : null;
  const said = found?.groups;
  if (!said) return undefined;
  const sides = [said['one'] ?? '', said['other'] ?? ''];
  const season = /\b(?:this|next) week\b/i.exec(text)?.[0];
  const plural = sides.every((side) => weekdaysIn(side)?.recurring);
  const [one, other] = sides.map((side) => {
    const { phrase, when } = read(
      side
        .replace(FOR_GOOD, ' ')
        .replace(/\b(?:this|next) week\b/gi, ' ')
        .replace(/days\b/gi, 'day'),
      turn.context,
      contact,
    );
    const week = season && /^next/i.test(season) ? 'next week ' : season ? 'this ' : '';
    return when.day === undefined ? undefined : `${weekdaysIn(side) ? week : ''}${phrase ?? ''}`.trim();
  });
  if (one === undefined || other === undefined) return undefined;
  return calling(
    call('swap_days', {
      provider: provider ?? null,
      one: whenArg(one),
      other: whenArg(other),
      every_week: plural || FOR_GOOD.test(text),
    }),
  );
};

/** The bookings that a wish for all of them concerns, and how each is moved. */
function oneByOne(context: InterpretContext): string {
  const bookings = bookingsOf(context);
  const { say } = spoken(context);
  const [first] = bookings;
  if (!first) return say('offline.nothingToMove');
  const lines = bookings.map((booking) => `- ${shownName(booking)} (${booking.handle})`).join('\n');
  return say('offline.oneByOne', { bookings: lines, booking: first.handle });
}

/** What a wish to cancel all concerns; more than one yes can hold come in parts. */
function cancelling(bookings: readonly HandleLabel[], atOnce: number, context: InterpretContext): string {
  const { say } = spoken(context);
  const [first] = bookings;
  if (bookings.length === 1 && first) return say('offline.cancellingOne', { booking: shownName(first) });
  const lines = bookings.map((booking) => `- ${shownName(booking)}`).join('\n');
  const all = say('offline.cancellingMany', { number: bookings.length, bookings: lines });
  return bookings.length > atOnce ? `${all}\n\n${say('offline.cancellingFirst', { most: atOnce })}` : all;
}

const MOVE_ALL =
  /\b(?:push|move|shift|delay|postpone|reschedule)\b.*\b(?:everything|everyone|everybody|all(?: (?:of )?(?:the|my|our|them))?|(?<!\bin )(?:my|the) (?:whole |entire )?(?:day|morning|afternoon))\b/i;

/** "Push everything tomorrow by 20 minutes": the bookings it concerns, and honestly that each moves by itself. */
export const moveAll: Handler = (turn, _clause, { text, phrase, provider }) => {
  if (!isStaff(turn) || !MOVE_ALL.test(text)) return undefined;
  if (turn.done.length > 0) return saying(oneByOne(turn.context), { expects: 'anything' });
  return calling(call('agenda', { provider: provider ?? null, when: whenArg(phrase ?? 'today') }));
};

const ALL =
  /\b(?:cancel|call off|clear|wipe|drop)\b.*?\b(?:everything|every (?:booking|appointment|one)|everyone|everybody|all(?: of)?(?: (?:the|my|our|them|their))?(?: (?:bookings?|appointments?|clients?|customers?|lessons?|sessions?|day))?|(?:the |my )?(?:whole|entire|rest of (?:the|my)) (?:day|morning|afternoon|week)|my (?:day|morning|afternoon|mon|tue|wed|thu|fri|sat|sun)\w*)\b/i;
const CLEARS: ReadonlySet<string> = new Set(['cancel', 'agenda', 'unblock_time']);
/** Operations that one yes may hold (DESIGN §5). */
const AT_ONCE = 3;

/** "Cancel everything on Friday": that day is listed, and as many cancellations are prepared as one yes may hold. */
export const cancelAll: Handler = (turn, { intent }, reading) => {
  if (!isAll(turn, reading) || (intent !== undefined && !CLEARS.has(intent))) return undefined;
  const { phrase, provider, when } = reading;
  if (when.time && !when.certain && when.candidates.length > 1)
    return saying(spoken(turn.context).say('offline.whichDayToCancel'), {
      suggestions: when.candidates.map(({ label }) => spoken(turn.context).button('offline.cancelAllOn', { day: label })),
      expects: 'date',
    });
  if (turn.done.length === 0)
    return phrase === undefined
      ? saying(spoken(turn.context).say('offline.whichDayToCancel'), {
          suggestions: [
            spoken(turn.context).button('offline.cancelAllToday'),
            spoken(turn.context).button('offline.cancelAllTomorrow'),
          ],
          expects: 'date',
        })
      : calling(call('agenda', { provider: provider ?? null, when: whenArg(phrase) }));
  const meant = meantBookings(turn, reading);
  if (turn.done.some(({ name }) => name === 'cancel_appointment'))
    return saying(cancelling(meant, AT_ONCE, turn.context), { expects: 'confirmation' });
  return meant.length === 0
    ? enough
    : calling(...meant.slice(0, AT_ONCE).map(({ handle }) => call('cancel_appointment', { booking: handle })));
};

const isAll = (turn: Turn, { text }: Reading): boolean =>
  isStaff(turn) && ALL.test(text) && !/\b(?:series|block\w*|time off|days? off|holidays?|calendar)\b/i.test(text);

/** What goes on after the day was listed; undefined: another wish. */
export const cancelAllNext = (turn: Turn, clause: Clause, reading: Reading): Outcome | undefined =>
  cancelAll(turn, clause, reading) ?? moveAll(turn, clause, reading);

/** Of the listed bookings, those at the hours that were said; none where that is not certain. */
function meantBookings(
  { context }: Turn,
  { when: { time } }: Reading,
): readonly { readonly handle: string; readonly label: string }[] {
  return bookingsOf(context).filter(({ label }) => {
    if (!time) return true;
    const minute = labelClock(label, context)?.minute;
    return minute !== undefined && minute >= time.from && minute < Math.max(time.to, time.from + 1);
  });
}
