import { wordingOf } from '../../src/domain/wording/wording.ts';
import type { DraftPatch, Offer, ToolContext } from '../contract.ts';
import { spoken } from './words.ts';

/** When it shall come again, as find_slots takes it. */
type Said = {
  readonly repeat?:
    | {
        readonly every: 'once' | 'week' | 'two_weeks' | 'month';
        readonly count: number | null;
        readonly until: string | null;
        readonly other?: string | null | undefined;
      }
    | null
    | undefined;
};

/** The rhythm said now, as the draft keeps it. */
export const repeatPatch = ({ repeat }: Said): DraftPatch =>
  repeat === null || repeat === undefined
    ? {}
    : repeat.every === 'once'
      ? { repeat: null }
      : {
          repeat: {
            every: repeat.every,
            ...(repeat.count === null ? {} : { count: repeat.count }),
            ...(repeat.until === null ? {} : { until: repeat.until }),
          },
        };

/** "Every 6 weeks" cannot be booked: that is said, with what can be as buttons. */
export function otherRhythm(
  { repeat }: Said,
  { locale }: Pick<ToolContext, 'locale'>,
): { readonly note?: string; readonly offers: readonly Offer[] } {
  const said = repeat?.other ?? undefined;
  if (said === undefined) return { offers: [] };
  const { say } = wordingOf(locale);
  return {
    note: say('ask.otherRhythm', { said: spoken(said) }),
    offers: [
      { label: say('ask.everyWeek'), say: 'every week' },
      { label: say('ask.everyTwoWeeks'), say: 'every two weeks' },
      { label: say('ask.everyMonth'), say: 'every month' },
    ],
  };
}
