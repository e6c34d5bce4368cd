import type { Business } from '../../domain/people/business.ts';
import type { LocalDate } from '../../domain/time/types.ts';
import { localDate, minuteOfDay, weekdayOf } from '../../domain/time/wall.ts';
import type { Random } from '../random.ts';
import type { Goal, Scenario, Wish } from '../scenario.ts';
import { dateWords, dayName, timeWords, windowWords } from './when-words.ts';
import type { Half } from './wording.ts';
import { ofHalf } from './wording.ts';

/** Who speaks, about what, on which day; what a wording is made from. */
export type Speaker = {
  readonly scenario: Scenario;
  readonly business: Business;
  readonly today: LocalDate;
  readonly random: Random;
  readonly half: Half;
};

const NO_ARTICLE = /(?:s|tuition|therapy|tutoring|maths?|prep|preparation|bleaching|whitening|counseling|urgent care)$/i;
const withArticle = (noun: string): string => (NO_ARTICLE.test(noun) ? noun : `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`);

/** One wording of a fact: the scenario's own, else one of `ours`. */
export function worded({ scenario, random, half }: Speaker, fact: string, ours: readonly string[]): string {
  return random.pick(ofHalf(scenario.persona.says?.[fact] ?? ours, half));
}

const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function serviceWords(speaker: Speaker, id: string): string {
  const service = speaker.business.services.find((each) => each.id === id);
  return worded(speaker, 'service', service ? [lowered(service.name), service.name, ...(service.aliases ?? [])] : [id]);
}

function providerWords(speaker: Speaker, id: string): string {
  const provider = speaker.business.providers.find((each) => each.id === id);
  return worded(speaker, 'provider', provider ? [provider.name, ...(provider.aliases ?? [])] : [id]);
}

const american = ({ business }: Speaker): boolean => business.locale === 'en-US';

export function dateFact(speaker: Speaker, date: string): { readonly bare: string; readonly on: string } {
  const own = speaker.scenario.persona.says?.['date'];
  if (own) {
    const bare = worded(speaker, 'date', own);
    return { bare, on: bare };
  }
  const ways = dateWords(localDate(date), speaker.today, american(speaker));
  const bare = speaker.random.pick(
    ofHalf(
      ways.map((way) => way.bare),
      speaker.half,
    ),
  );
  return ways.find((way) => way.bare === bare) ?? { bare, on: `on ${bare}` };
}

const clockFact = (speaker: Speaker, time: string): string =>
  worded(speaker, 'time', timeWords(minuteOfDay(time), speaker.random));

/** "14:00" … "16:30" as an owner types it. */
export function stretchWords({ random }: Speaker, from: string, to: string): string {
  const hour = (clock: string): string => {
    const minute = minuteOfDay(clock);
    const twelve = ((Math.floor(minute / 60) + 11) % 12) + 1;
    const rest = minute % 60 === 0 ? '' : clock.slice(2);
    return `${twelve}${rest}${minute % 1440 < 720 ? 'am' : 'pm'}`;
  };
  return random.pick([
    `${hour(from)} to ${hour(to)}`,
    `from ${from} to ${to}`,
    `${hour(from)}-${hour(to)}`,
    `${from}-${to}`,
    `from ${hour(from)} to ${hour(to)}`,
    `between ${hour(from)} and ${hour(to)}`,
  ]);
}

/** "Monday to Wednesday", "Monday and Friday". */
function weekdaysWords(days: readonly number[]): string {
  const names = days.map(dayName);
  const run = days.length > 2 && days.every((day, index) => index === 0 || day === (days[index - 1] ?? 0) + 1);
  if (run) return `${names[0] ?? ''} to ${names.at(-1) ?? ''}`;
  if (names.length === 1) return `${names[0] ?? ''}s`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** The facts of a wish in words, only those that are named. */
export function wishFacts(speaker: Speaker, wish: Wish): Map<string, string> {
  const facts = new Map<string, string>();
  if (wish.service !== undefined) {
    const service = serviceWords(speaker, wish.service);
    facts.set('service', service).set('aService', withArticle(service));
  }
  if (wish.provider !== undefined) facts.set('provider', providerWords(speaker, wish.provider));
  if (wish.date !== undefined) {
    const { bare, on } = dateFact(speaker, wish.date);
    facts
      .set('date', bare)
      .set('onDate', on)
      .set('weekday', dayName(weekdayOf(localDate(wish.date))));
  }
  if (wish.time !== undefined) {
    const time = clockFact(speaker, wish.time);
    facts.set('time', time).set('atTime', `at ${time}`);
  } else if (wish.from !== undefined && wish.to !== undefined) {
    const window = worded(speaker, 'time', windowWords(minuteOfDay(wish.from), minuteOfDay(wish.to)));
    facts.set('time', window).set('atTime', window);
  }
  return facts;
}

/** What an owner's goal says beside its wish. */
export function goalFacts(speaker: Speaker, goal: Goal): Map<string, string> {
  const facts = new Map<string, string>();
  if (goal.party !== undefined) facts.set('party', String(goal.party));
  if (goal.count !== undefined) facts.set('count', String(goal.count));
  if (goal.days !== undefined) facts.set('weekdays', weekdaysWords(goal.days));
  const [window] = goal.windows ?? [];
  if (window) facts.set('window', (goal.windows ?? []).map(({ from, to }) => stretchWords(speaker, from, to)).join(' and '));
  if (goal.customer) {
    facts.set('customer', goal.customer.name);
    const contact = goal.customer.phone ?? goal.customer.email;
    if (contact !== undefined) facts.set('contact', contact);
  }
  const { want } = goal;
  if (want?.date !== undefined && goal.until !== undefined)
    facts.set('span', `from ${dateFact(speaker, want.date).bare} to ${dateFact(speaker, goal.until).bare}`);
  const booking = speaker.scenario.world.bookings?.find(({ id }) => id === goal.booking);
  if (booking) {
    const owner = speaker.scenario.world.customers?.find(({ id }) => id === booking.customer);
    if (owner) facts.set('customer', speaker.random.pick([owner.name, owner.name, owner.name.split(' ')[0] ?? owner.name]));
    const service = serviceWords(speaker, booking.service);
    const { on } = dateFact(speaker, booking.start.slice(0, 10));
    const mine = speaker.scenario.world.bookings?.filter(({ customer }) => customer === booking.customer) ?? [];
    const clear = [`${service} ${on}`, `${service} appointment ${on}`];
    const loose = [service, `${service} appointment`, 'appointment', 'booking', `appointment ${on}`];
    facts.set('booking', worded(speaker, 'booking', mine.length > 1 ? clear : [...clear, ...loose]));
    if (speaker.scenario.principal.role !== 'customer' || goal.do === 'cancel_series') facts.set('service', service);
  }
  return facts;
}
