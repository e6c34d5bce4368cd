import { z } from 'zod';

const act = z.object({ act: z.string(), slot: z.string().nullish(), canonical: z.array(z.string()).nullish() });
const turn = z.object({
  speaker: z.string(),
  text: z.string(),
  user_actions: z.array(act).nullish(),
  system_actions: z.array(act).nullish(),
});
const dialogue = z.object({
  id: z.string(),
  service: z.string(),
  kind: z.string(),
  outcome: z.string().nullish(),
  goal: z.object({ intent: z.string(), slots: z.record(z.string(), z.string()) }),
  turns: z.array(turn),
});
type Act = z.infer<typeof act>;

/** What a recorded person says of the wish, and what of it is said with it. */
export type Wording = { readonly text: string; readonly day?: string; readonly time?: string };

/** A recorded booking as something to play: what was wanted, and the words it was said with. */
export type Played = {
  readonly id: string;
  readonly service: string;
  /** With whom, as the business is called. */
  readonly provider: string;
  /** What stands at the end, local: `2019-03-08`, `14:30`. */
  readonly day: string;
  readonly time: string;
  /** The first message. */
  readonly opening: string;
  /** What is said of day and time, in the order said; the last ones hold. */
  readonly wordings: readonly Wording[];
  /** The corrections among them: said in answer to what was read back. */
  readonly corrections: readonly Wording[];
  /** The yes to what was read back. */
  readonly yes: string;
};

const has = (acts: readonly Act[] | null | undefined, ...names: readonly string[]): boolean =>
  (acts ?? []).some(({ act: name }) => names.includes(name));
const valueOf = (acts: readonly Act[] | null | undefined, pattern: RegExp): string | undefined =>
  (acts ?? []).find(({ act: name, slot }) => name === 'INFORM' && pattern.test(slot ?? ''))?.canonical?.[0];

/**
 * The bookings of a file of recorded dialogues (Schema-Guided Dialogue services) that one business can play: ended with success, with a day and a time said
 * by the person. `wantedKind`: only about one service (`single`), also about others before (`multi`), or `all`.
 */
export function playable(records: readonly unknown[], wantedKind = 'single'): readonly Played[] {
  return records.flatMap((record) => {
    const { id, service, kind, outcome, goal, turns } = dialogue.parse(record);
    const { appointment_date: day, appointment_time: time } = goal.slots;
    const provider = Object.entries(goal.slots).find(([name]) => name.endsWith('_name'))?.[1];
    const done = turns.findIndex(({ system_actions: acts }) => has(acts, 'NOTIFY_SUCCESS'));
    const failed = turns.some(({ system_actions: acts }) => has(acts, 'NOTIFY_FAILURE'));
    if ((wantedKind !== 'all' && kind !== wantedKind) || outcome !== 'success' || failed || done < 0) return [];
    if (day === undefined || time === undefined || provider === undefined) return [];
    const before = turns.slice(0, done);
    const said = before.filter(({ speaker }) => speaker === 'user');
    const wordingOf = ({ text, user_actions: acts }: (typeof said)[number]): Wording => {
      const [saidDay, saidTime] = [valueOf(acts, /date/), valueOf(acts, /time/)];
      return { text, ...(saidDay === undefined ? {} : { day: saidDay }), ...(saidTime === undefined ? {} : { time: saidTime }) };
    };
    const informing = said
      .map((each) => ({ each, wording: wordingOf(each) }))
      .filter(({ wording }) => (wording.day ?? wording.time) !== undefined);
    const yes = before.findLast(
      ({ speaker, user_actions: acts }) => speaker === 'user' && has(acts, 'AFFIRM') && !has(acts, 'REQUEST'),
    )?.text;
    const opening = said[0]?.text;
    const wordings = informing.map(({ wording }) => wording);
    if (opening === undefined || yes === undefined) return [];
    if (!wordings.some((each) => each.day === day) || !wordings.some((each) => each.time === time)) return [];
    const corrections = informing.filter(({ each }) => has(each.user_actions, 'NEGATE')).map(({ wording }) => wording);
    return [{ id, service, provider, day, time, opening, wordings, corrections, yes }];
  });
}
