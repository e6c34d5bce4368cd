import { resolveWhen } from '../../domain/language/when.ts';
import type { Instant, ZoneId } from '../../domain/time/types.ts';
import { clockText } from '../../domain/time/wall.ts';
import type { Reply } from '../../ports/channel.ts';
import type { Played, Wording } from './dialogue-file.ts';

const MOST_TURNS = 16;
const MOST_DOUBTS = 4;
const CONTACT = 'Ada Byron, 415 555 0132';

export type Talk = {
  readonly say: (text: string) => Promise<readonly Reply[]>;
  readonly open: () => Promise<readonly Reply[]>;
};
export type Ended = { readonly transcript: readonly string[]; readonly misread: number };

/** What a reply reads back, in the local terms of the dialogue. */
function readBack(reply: Reply, now: Instant, timeZone: ZoneId): { readonly day?: string; readonly time?: string } {
  const words =
    reply.card?.type === 'proposal'
      ? reply.card.rows
          .filter(({ label }) => /when|date|time/i.test(label))
          .map(({ value }) => value)
          .join('; ')
      : reply.text;
  const { day, time } = resolveWhen(words, { now, timeZone, locale: 'en-US' });
  return { ...(day && day.from === day.to ? { day: day.from } : {}), ...(time ? { time: clockText(time.from % 1440) } : {}) };
}

/**
 * Plays a recorded person against the bot: their opening, their words for day and time in the order said, their corrections at what is read back, and
 * their yes only where what is read back is what they want by then; a plain "yes" where the bot asks for one. Ends when something is booked or the person gives up.
 */
export async function play(played: Played, talk: Talk, at: { readonly now: Instant; readonly timeZone: ZoneId }): Promise<Ended> {
  const transcript: string[] = [];
  const waiting = [...played.wordings];
  const final: readonly Wording[] = lastWordings(played);
  let [misread, doubts, turns, yes] = [0, 0, 0, 0];
  let want: { day?: string; time?: string } = {};
  const note = (replies: readonly Reply[]): Reply | undefined => {
    transcript.push(...replies.map(({ text }) => `bot: ${text}`));
    return replies.at(-1);
  };
  const tell = async (wording: Wording): Promise<Reply | undefined> => {
    want = { ...want, ...(wording.day ? { day: wording.day } : {}), ...(wording.time ? { time: wording.time } : {}) };
    return await speak(wording.text);
  };
  const speak = async (text: string): Promise<Reply | undefined> => {
    transcript.push(`person: ${text}`);
    turns += 1;
    return note(await talk.say(text));
  };
  note(await talk.open());
  const [first] = waiting;
  let reply = first?.text === played.opening ? await tell(waiting.shift() ?? first) : await speak(played.opening);
  while (reply !== undefined && turns < MOST_TURNS && doubts < MOST_DOUBTS) {
    if (reply.card?.type === 'appointment') break;
    const next = waiting[0];
    if (reply.expects === 'name' || reply.expects === 'contact') reply = await speak(CONTACT);
    else if (reply.expects === 'provider') reply = await speak(played.provider);
    else if (reply.expects === 'confirmation') {
      const read = readBack(reply, at.now, at.timeZone);
      const wish = next === undefined ? played : want;
      const right = read.day === wish.day && read.time === wish.time;
      if (!right && want.day !== undefined && want.time !== undefined) misread += 1;
      if (next !== undefined) reply = await tell(waiting.shift() ?? next);
      else if (right) reply = await speak(yes++ === 0 ? played.yes : 'yes');
      else reply = await again(final, doubts++, tell);
    } else if (next !== undefined) reply = await tell(waiting.shift() ?? next);
    else if (listed(reply, played, at) !== undefined) reply = await speak(listed(reply, played, at) ?? '');
    else reply = await again(final, doubts++, tell);
  }
  return { transcript, misread };
}

/** The wanted time among those on a list, in the list's words. */
function listed(
  reply: Reply,
  { day, time }: Played,
  { now, timeZone }: { readonly now: Instant; readonly timeZone: ZoneId },
): string | undefined {
  if (reply.card?.type !== 'slots') return undefined;
  return reply.card.slots
    .map((slot) => `${slot.day} ${slot.time}`)
    .find((label) => {
      const said = resolveWhen(label, { now, timeZone, locale: 'en-US' });
      return said.day?.from === day && said.time !== undefined && clockText(said.time.from % 1440) === time;
    });
}

/** Says once more what holds in the end: first the whole, then day and time in turn. */
const again = (final: readonly Wording[], doubts: number, tell: (wording: Wording) => Promise<Reply | undefined>) => {
  const wording = final[doubts % final.length];
  return wording ? tell(wording) : Promise.resolve(undefined);
};

/** The words that say the day and the time that hold in the end. */
function lastWordings({ wordings, day, time }: Played): readonly Wording[] {
  const agrees = (each: Wording): boolean => (each.day ?? day) === day && (each.time ?? time) === time;
  const days = wordings.findLast((each) => each.day === day && agrees(each));
  const times = wordings.findLast((each) => each.time === time && agrees(each));
  return [...new Set([times, days])].filter((each) => each !== undefined);
}
