import type { Expectation } from '../../ports/channel.ts';

/** A call before it has an id. */
export type Call = { readonly name: string; readonly args: Readonly<Record<string, unknown>> };

/** What a handler decides: calls, or a text that ends the turn. An empty text lets the tools' own words stand. */
export type Outcome = {
  readonly calls?: readonly Call[];
  readonly text?: string;
  readonly expects?: Expectation;
  readonly suggestions?: readonly string[];
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
};

/** A phrase as the tools take it: the words decide, we add no guess. */
export const whenArg = (text: string | undefined): { text: string; date: null; time: null } | null =>
  text === undefined ? null : { text, date: null, time: null };

export const findSlots = ({ service, provider, when, booking }: Wanted): Call =>
  call('find_slots', {
    service: service ?? null,
    provider: provider ?? null,
    when: whenArg(when),
    booking: booking ?? null,
  });

/** Books, or moves what is being moved. */
export const takeSlot = (goal: 'book' | 'move' | 'cancel' | undefined, slot: string | null): Call =>
  goal === 'move' ? call('reschedule_appointment', { booking: null, slot }) : call('book_appointment', { slot });
