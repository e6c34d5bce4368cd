import type { Choice } from '../../ports/channel.ts';
import type { Random } from '../random.ts';
import type { Goal, Wish } from '../scenario.ts';
import type { Speaker } from './facts.ts';
import type { Move } from './moves.ts';
import { saying } from './moves.ts';
import { wantedOptions } from './reading.ts';
import type { Option, Seen } from './seen.ts';
import { matches } from './seen.ts';
import type { Tongue } from './tongue.ts';

/** The booking that the goal is about, among those that are shown. */
export function bookingMeant(seen: Seen, { scenario, business }: Speaker, goal: Goal, wish: Wish): Option | undefined {
  const booking = scenario.world.bookings?.find(({ id }) => id === goal.booking);
  const { date, time } = wish;
  const shown = booking
    ? { date: booking.start.slice(0, 10), time: booking.start.slice(11) }
    : { ...(date ? { date } : {}), ...(time ? { time } : {}) };
  return wantedOptions(seen, shown, business)[0];
}

/** Answers a question that the wish says nothing about: as the persona would, else it is skipped, else the first choice will do. */
export function answerOwn(seen: Seen, asked: string, { scenario, random }: Speaker, tongue: Tongue): Move | undefined {
  const answer = scenario.persona.answers?.find(({ to }) => matches(asked, to));
  const words = answer && tongue.sentence(answer.say, {}, []);
  if (words !== undefined) return saying(words, true);
  const option = seen.options.find(({ label }) => /^skip$/i.test(label)) ?? seen.options[0];
  if (!option) return undefined;
  return pressOrSay(option, 0.5, option.label.toLowerCase(), random);
}

/** Some press, some write. */
export const pressOrSay = (choice: Choice | undefined, share: number, say: string, random: Random): Move =>
  choice && random.chance(share) ? { press: choice } : saying(say, true);
