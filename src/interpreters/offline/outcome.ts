import type { Expectation } from '../../ports/channel.ts';
import type { Draft, Suggestion } from '../../ports/interpreter.ts';

/** A call before it has an id. */
export type Call = { readonly name: string; readonly args: Readonly<Record<string, unknown>> };

/** What a handler decides: calls, or a text that ends the turn. An empty text lets the tools' own words stand. */
export type Outcome = {
  readonly calls?: readonly Call[];
  readonly text?: string;
  readonly expects?: Expectation;
  readonly suggestions?: readonly Suggestion[];
  readonly missed?: boolean;
};

export const call = (name: string, args: Call['args'] = {}): Call => ({ name, args });
export const calling = (...calls: readonly Call[]): Outcome => ({ calls });
export const saying = (text: string, more: Omit<Outcome, 'text' | 'calls'> = {}): Outcome => ({ text, ...more });
/** The tools' views say it all. */
export const enough: Outcome = { text: '' };

export type Wanted = {
  readonly service?: string | undefined;
  readonly provider?: string | undefined;
  /** The person's words about when. */
  readonly when?: string | undefined;
  readonly booking?: string | undefined;
  /** Further services of the visit; empty: only the one. */
  readonly also?: readonly string[] | undefined;
  readonly minutes?: number | undefined;
  readonly party?: number | undefined;
  /** How several people shall come to a service for one. */
  readonly together?: 'at_once' | 'in_order' | undefined;
  readonly forWhom?: string | undefined;
  readonly place?: string | undefined;
  readonly repeat?:
    | {
        readonly every: string;
        readonly count?: number | undefined;
        readonly until?: string | undefined;
        /** A rhythm that is none of ours, in the person's words. */
        readonly other?: string | undefined;
      }
    | undefined;
};

/** A phrase as the tools take it: the words decide, we add no guess. */
export const whenArg = (text: string | undefined): { text: string; date: null; time: null } | null =>
  text === undefined ? null : { text, date: null, time: null };

export const findSlots = ({
  service,
  provider,
  when,
  booking,
  also,
  minutes,
  party,
  together,
  forWhom,
  place,
  repeat,
}: Wanted): Call =>
  call('find_slots', {
    service: service ?? null,
    provider: provider ?? null,
    when: whenArg(when),
    booking: booking ?? null,
    ...(also ? { also } : {}),
    ...(minutes === undefined ? {} : { minutes }),
    ...(party === undefined ? {} : { party }),
    ...(together === undefined ? {} : { together }),
    ...(forWhom === undefined ? {} : { for_whom: forWhom }),
    ...(place === undefined ? {} : { place }),
    ...(repeat ? { repeat: repeatArg(repeat) } : {}),
  });

const repeatArg = ({ every, count, until, other }: NonNullable<Wanted['repeat']>): Call['args'] => ({
  every,
  count: count ?? null,
  until: until ?? null,
  ...(other === undefined ? {} : { other }),
});

type Answers = readonly { readonly question: string; readonly answer: string | null }[];

const seriesArgs = ({ every, count, until }: NonNullable<Draft['repeat']>): Call['args'] => ({
  every,
  count: count ?? null,
  until: whenArg(until),
  clashes: null,
});

/** Books, or moves what is being moved: one service, the visit, or the series that the draft is about. */
export function takeSlot({ goal, also = [], repeat, arrangement }: Draft, slot: string | null, answers?: Answers): Call {
  if (goal === 'move') return call('reschedule_appointment', { booking: null, slot });
  const given = answers ? { answers } : {};
  if (also.length > 0 || arrangement === 'at_once' || arrangement === 'in_order') return call('book_visit', { slot, ...given });
  return repeat ? call('book_series', { slot, ...seriesArgs(repeat), ...given }) : call('book_appointment', { slot, ...given });
}
