import type { Role } from '../../people/principal.ts';
import { inPlainEnglish } from '../gloss/gloss.ts';
import type { Intent } from '../intent-types.ts';
import { repairRequest } from '../request-slips.ts';
import { readIntentsAs } from '../role-intents.ts';
import { FURTHER } from './further-wishes.ts';
import { FIRST } from './first-wishes.ts';
import { GENERAL } from './general-wishes.ts';
import type { WishCue as Cue } from './general-wishes.ts';
import type { WishName } from './wish-name.ts';

export type Wish = Omit<Intent, 'name'> & { readonly name: WishName };

const APPOINTMENT = /(?<!\p{L})(?:book|reserve|schedule|appoi?n?t?ments?|reservation|visit|slot|set up|squeeze|make)(?!\p{L})/u;

/** Asked about rather than set: "was my day off approved?" */
const ABOUT_LEAVE =
  /(?<!\p{L})(?:when|how|whats?|what's|is|was|has|have|did|status|approved|approval|will i|do i|where|check|know|tell me|till|until|find out)(?!\p{L})/u;
/** Asked about something booked or due rather than for a booking. */
const ABOUT_FACT =
  /(?<!\p{L})(?:when (?:is|was|did|do|will|should|does)|how (?:long|much longer|soon|often)|what (?:time|was|is the)|at what time|my last|to-?do list|(?:is|are) \p{L}+ scheduled to)(?!\p{L})|scheduled to/u;
/** What is asked of other services: no booking of ours, whatever the verb. */
const FOREIGN =
  /(?<!\p{L})(?:amex|pin|password|my location|living room|lights?|vacuum\p{L}*|uber|lyft|taxis?|trains?|to-?do|jokes?|passport|paperwork|documents?|visa|plug|converter|mountains|beach|factory|boot ?up|batter(?:y|ies)|jobs?|credit card|alarms?|reminders?|vaccines?|shots)(?!\p{L})/u;
/** The same, unless it comes with something that is booked: "a hotel with wi-fi and a gym". */
const FOREIGN_ALONE =
  /(?<!\p{L})(?:ringtones?|wallpaper|background|money|funds|savings|billing|whereabouts|carry-?ons?|nutrition\p{L}*|orders?|apps?|museums?|netflix|spotify|hulu|youtube|subscriptions?|memberships?|newsletters?|(?:browsing|search|browser|chat|call) history|playlists?|podcasts?|videos?|movies?|films?|tv|television|songs?|files?|photos?|pictures?|wi-?fi|internet|broadband|cable|phone plan|data plan|parcels?|packages?|deliver(?:y|ies)|grocer(?:y|ies)|amazon|thermostat|heating|timers?|groups? chat|tweets?|facebook|instagram|whatsapp|stocks?|mortgage|loans?|taxes|homework|weather|traffic|gym)(?!\p{L})/u;
const BOOKABLE =
  /(?<!\p{L})(?:book|booked|reserve|schedule|rent|rental|hotels?|rooms?|table|flights?|restaurants?|suite)(?!\p{L})/u;
/** One's own, but nothing that is booked with us: "when is my flight", "change my tires". */
const OWN_ELSEWHERE =
  /(?<!\p{L})(?:flights?|plane|paychecks?|bills?|tires?|tyres?|oil|credit|cards?|accounts?|days? off|free days?|vacation|cars?|plugs?|items?|hotel by)(?!\p{L})/u;
const OF_OWN: ReadonlySet<WishName> = new Set<WishName>(['list', 'move', 'cancel', 'agenda']);
const OURS = /(?<!\p{L})(?:appointments?|reservations?|bookings?|reserved|booked|table)(?!\p{L})/u;
const OPEN_TIME: ReadonlySet<WishName> = new Set<WishName>(['block_time', 'unblock_time', 'set_hours', 'open_extra']);
const BOOKS: ReadonlySet<WishName> = new Set<WishName>(['book', 'find_times', 'move', 'cancel', 'list', 'agenda']);
const WEAK: ReadonlySet<WishName> = new Set<WishName>(['out_of_scope', 'small_talk']);
/** "When can I see the doctor?" looks for a time and for nobody. */
const WHEN_SEEN =
  /(?<!\p{L})(?:when|what time|how soon|what day) (?:can|could|may|might|would|will) (?:i|we|he|she|they|my \p{L}+) (?:see|get|be|have)(?!\p{L})/u;
const LEISURE = /(?<!\p{L})(?:free time|free day|day off|time off)(?!\p{L})/u;

/** Several sentences: a question beside a wish does not take its place. */
const SENTENCES = /[.?!;] \S/u;
const apart = (text: string, wish: Wish, others: readonly Wish[]): boolean =>
  others.every(
    ({ span }) =>
      (span.end <= wish.span.start && SENTENCE_END.test(text.slice(span.end, wish.span.start))) ||
      (wish.span.end <= span.start && SENTENCE_END.test(text.slice(wish.span.end, span.start))),
  );
const SENTENCE_END = /[.?!;]/u;

const match = (text: string, { name, pattern }: Cue): Wish | undefined => {
  const found = pattern.exec(text);
  return found ? { name, score: 0.6, span: { start: found.index, end: found.index + found[0].length } } : undefined;
};

/**
 * What a message asks for, the first thing first: what the chat can do, and what only an understanding of the words tells. A table or a room is booked
 * elsewhere, which is a booking all the same.
 * `first`: nothing was said before. The spans are those of the text with its slips undone.
 * @example readWish('cancel my dinner reservation', 'customer')[0]?.name //=> 'cancel'
 */
export function readWish(typed: string, role: Role, first = false): readonly Wish[] {
  const wishes = wishesIn(typed, role, first);
  const plain = wishes.filter(({ guessed }) => guessed !== true);
  return plain.length > 0 ? plain : wishes;
}

function wishesIn(typed: string, role: Role, first: boolean): readonly Wish[] {
  const text = repairRequest(typed).toLowerCase();
  const foreign = FOREIGN.test(text) || (FOREIGN_ALONE.test(text) && !BOOKABLE.test(text));
  if (foreign && !OURS.test(text)) return readIntentsAs(text, role).filter(({ name }) => !BOOKS.has(name));
  const english = inPlainEnglish(text);
  const found = FURTHER.flatMap((each) => match(english, each) ?? []);
  const further = WHEN_SEEN.test(text) ? found.filter(({ name }) => name !== 'find_provider') : found;
  const seeks = further.some(({ name }) => name === 'find_provider') && !APPOINTMENT.test(text);
  const asked = readIntentsAs(text, role);
  const intents = asked.filter(({ name }): boolean => {
    if (seeks && (name === 'book' || name === 'find_times')) return false;
    if (role === 'customer' && OPEN_TIME.has(name) && ABOUT_LEAVE.test(text)) return false;
    if (OF_OWN.has(name) && OWN_ELSEWHERE.test(text) && !OURS.test(text)) return false;
    return !(name === 'find_times' && LEISURE.test(text));
  });
  const instead =
    first && role === 'customer' && asked.length > 0 && asked.every(({ name }) => name === 'book' || name === 'find_times');
  const [other] = instead ? FIRST.slice(0, 1).flatMap((each) => match(text, each) ?? []) : [];
  if (other && further.length === 0) return [other];
  const changes = intents.some(({ name }) => name === 'cancel' || name === 'move')
    ? undefined
    : GENERAL.filter(({ name }) => name === 'cancel' || name === 'move')
        .map((each) => match(text, each))
        .find((wish) => wish !== undefined);
  if (changes && intents[0]?.name === 'book') return [changes, ...intents.filter(({ name }) => name !== 'book'), ...further];
  const strong = intents.some(({ name, guessed }) => !WEAK.has(name) && guessed !== true) || further.length > 0;
  const onlyAsks = further.length === 0 && intents.every(({ name }) => name === 'info' || WEAK.has(name));
  const general =
    strong && !(onlyAsks && SENTENCES.test(text))
      ? undefined
      : GENERAL.filter(({ name }) => (name === 'book' ? !ABOUT_FACT.test(text) : !OWN_ELSEWHERE.test(text) || OURS.test(text)))
          .map((each) => match(text, each))
          .find((wish) => wish !== undefined && (!strong || apart(text, wish, intents)));
  const [opening] = first && !strong && !general && role === 'customer' ? FIRST.flatMap((each) => match(text, each) ?? []) : [];
  if (opening) return [opening];
  const waits = further.some(({ name }) => name === 'waitlist');
  const meant = intents.filter(
    ({ name }) => !(waits && (BOOKS.has(name) || WEAK.has(name)) && name !== 'cancel' && name !== 'move'),
  );
  const firm = further.length > 0 ? meant.filter(({ name }) => !WEAK.has(name)) : meant;
  const inOrder = [...firm, ...further].sort((a, b) => a.span.start - b.span.start || b.score - a.score);
  return general ? [general, ...inOrder] : inOrder;
}
