import type { Business } from '../../domain/people/business.ts';
import { minuteOfDay } from '../../domain/time/wall.ts';
import type { Goal, Wish } from '../scenario.ts';
import type { Option, ReadTime, Seen } from './seen.ts';
import { readTimes } from './seen.ts';
import type { LocalDate } from '../../domain/time/types.ts';

/** What the bot is doing, as a person takes it. */
export type BotAct =
  | { readonly act: 'proposal'; readonly reminder: boolean }
  | { readonly act: 'done' }
  | { readonly act: 'contact'; readonly wants: 'both' | 'name' | 'reach' }
  | { readonly act: 'offer' }
  | { readonly act: 'ask'; readonly wants: 'service' | 'provider' | 'date' | 'time' | 'booking' | 'party' | 'hours' }
  /** A question of the business's own: which length, where, what it wants to know beforehand. */
  | { readonly act: 'question'; readonly asked: string }
  | { readonly act: 'refused' }
  | { readonly act: 'expired' }
  | { readonly act: 'wait' }
  | { readonly act: 'declined' }
  | { readonly act: 'unclear' };

const DONE =
  /^(?:.*\n+)?(?:that is already done|already done|booked|moved|cancelled|canceled|requested|done|blocked|approved|declined; |declined:|marked|opened|unblocked|all (?:of them )?(?:are )?(?:booked|cancelled)|you are (?:already )?on the waitlist|you (?:have left|are off|are no longer on) the waitlist|the no-show|open again|left the waitlist|removed)/i;
const REFUSED =
  /\b(?:cannot|can't|can’t|could not|no longer|not (?:open|free|possible|available|in|offered|allowed)|nothing (?:is )?free|no free|fully booked|closed|does not|do not|full|taken|gone|only (?:be|until|by phone)|too (?:late|soon|early|far)|at least|you have no|there (?:is|are) no|nothing (?:is )?blocked|over|past)\b/i;

const WHICH_BOOKING = /which (?:booking|appointment|request)|do you mean that one/i;
/** A free time is told, and then something is asked that is no choice among times. */
const OWN_QUESTION = /(?:is free|good choice)\.\s+(?!may i have|would|which (?:one|phone|of)|shall)[^?]*\?/i;

/** Reads a reply the way a person does, from what is written and the buttons. */
export function readAct(seen: Seen): BotAct {
  const { text } = seen;
  if (seen.confirm) return { act: 'proposal', reminder: seen.rows.size === 0 };
  if (DONE.test(text)) return { act: 'done' };
  if (/has run out|offer was replaced/i.test(text)) return { act: 'expired' };
  if (/your message is safe|cannot reach my records/i.test(text)) return { act: 'wait' };
  const asked = text
    .split('\n')
    .filter((line) => line.includes('?'))
    .join(' ');
  if (/\b(?:phone|e-?mail|reach you)\b/i.test(asked) || /could you write it like/i.test(text))
    return { act: 'contact', wants: /\byour name\b|whose|a name\b|name,/i.test(asked) || !asked ? 'both' : 'reach' };
  if (/\b(?:your name|what name|which name|whose)\b/i.test(asked)) return { act: 'contact', wants: 'name' };
  if (seen.options.some(({ label }) => /^skip$/i.test(label))) return { act: 'question', asked };
  if (WHICH_BOOKING.test(asked)) return { act: 'ask', wants: 'booking' };
  if (seen.options.some(({ at }) => at !== undefined) && !OWN_QUESTION.test(text)) return { act: 'offer' };
  if (/which service|what (?:service|would you like to book)|what (?:can|may) i book/i.test(asked))
    return { act: 'ask', wants: 'service' };
  if (/how many (?:people|seats|of you)/i.test(asked)) return { act: 'ask', wants: 'party' };
  if (/which one do you mean/i.test(asked)) return { act: 'ask', wants: 'booking' };
  if (
    /\b(?:with whom|who would you|whose (?:time|hours|calendar)|which (?:stylist|provider|person)|for whom|who is it for|for which)\b/i.test(
      asked,
    )
  )
    return { act: 'ask', wants: 'provider' };
  if (/which (?:hours|(?:extra )?time shall i|blocked time)/i.test(asked)) return { act: 'ask', wants: 'hours' };
  if (/\b(?:which|what) (?:other )?(?:day|date)|when (?:would|shall|should)|day or time/i.test(asked))
    return { act: 'ask', wants: 'date' };
  if (/\b(?:what|which) time|which (?:of these|one)/i.test(asked)) return { act: 'ask', wants: 'time' };
  if (/all right, i have not done that|what would you like instead/i.test(text)) return { act: 'declined' };
  if (/did not understand|beyond me|not sure what you mean/i.test(text)) return { act: 'unclear' };
  const own = asked !== '' && seen.options.length > 0;
  if (own && !/anything else|what would you like/i.test(asked)) return { act: 'question', asked };
  if (REFUSED.test(text)) return { act: 'refused' };
  return { act: 'unclear' };
}

const fits = (wish: Wish, at: ReadTime): boolean => {
  if (wish.date !== undefined && at.date !== undefined && at.date !== wish.date) return false;
  if (at.minute === undefined) return true;
  if (wish.time !== undefined) return at.minute === minuteOfDay(wish.time);
  if (wish.from !== undefined && at.minute < minuteOfDay(wish.from)) return false;
  return !(wish.to !== undefined && at.minute > minuteOfDay(wish.to));
};

/** The options of a reply that are what the person wants. */
export const wantedOptions = ({ options }: Seen, wish: Wish, business: Business): readonly Option[] => {
  const other = business.providers.filter(({ id }) => wish.provider !== undefined && id !== wish.provider);
  return options.filter(
    ({ at, label }) => at !== undefined && fits(wish, at) && !other.some(({ name }) => label.includes(`with ${name}`)),
  );
};

/** Parts of a proposal that can be wrong. */
export type Part = keyof Wish | 'party';

/** Which parts of a proposal are not what the person wants; empty when it is right. */
export function wrongIn(seen: Seen, goal: Goal, wish: Wish, business: Business, today: LocalDate): readonly Part[] {
  const rows = [...seen.rows].map(([label, value]) => `${label}: ${value}`).join('\n');
  const whole = `${seen.title}\n${rows}\n${seen.rows.size === 0 ? seen.text : ''}`;
  const wrong: Part[] = [];
  const service = business.services.find(({ id }) => id === wish.service);
  if (service && !whole.toLowerCase().includes(service.name.toLowerCase())) wrong.push('service');
  const provider = business.providers.find(({ id }) => id === wish.provider);
  if (provider && !whole.includes(provider.name)) wrong.push('provider');
  const when = seen.rows.get('To') ?? seen.rows.get('After') ?? seen.rows.get('When') ?? whole;
  const times = readTimes(when, today);
  const dates = times.flatMap(({ date }) => date ?? []);
  const oneDay = goal.do === 'series' && new Set(readTimes(whole, today).flatMap(({ date }) => date ?? [])).size < 2;
  const otherDay = wish.date !== undefined && goal.do !== 'set_hours' && !dates.includes(wish.date as LocalDate);
  if (oneDay || otherDay) wrong.push('date');
  const minutes = times.flatMap(({ minute }) => minute ?? []);
  if (wish.time !== undefined && !minutes.includes(minuteOfDay(wish.time))) wrong.push('time');
  const { from, to } = wish;
  const [minute] = minutes;
  if (from !== undefined && minute !== undefined && !fits({ from, ...(to ? { to } : {}) }, { minute })) wrong.push('from');
  const people = /\b(\d+) (?:people|seats|persons)\b|people: (\d+)/i.exec(whole);
  if (goal.do === 'book' && goal.party !== undefined && Number(people?.[1] ?? people?.[2]) !== goal.party) wrong.push('party');
  return wrong;
}
