import { bookingsOf, chooseBooking, chooseSlot } from '../choosing.ts';
import { moveTo, wishBefore } from '../move-wish.ts';
import { call, calling, saying, takeSlot } from '../outcome.ts';
import { texts } from '../texts.ts';
import { isMoving } from '../turn.ts';
import type { Handler } from './handler.ts';

/** Which booking, when that was asked: "the Tuesday one". */
export const chooseListed: Handler = (turn, { intent }, reading) => {
  const { draft } = turn.context;
  const moving = isMoving(turn);
  if (intent !== undefined || draft.booking !== undefined || (draft.goal !== 'cancel' && !moving)) return undefined;
  if (bookingsOf(turn.context).length === 0) return undefined;
  const choice = chooseBooking(reading, reading.when, turn.context);
  if (choice === undefined || 'none' in choice) return undefined;
  if ('several' in choice)
    return saying(texts.whichBooking, { suggestions: choice.several.map(({ label }) => label), expects: 'anything' });
  return calling(
    moving ? moveTo(choice.one, wishBefore(turn), turn) : call('cancel_appointment', { booking: choice.one.handle }),
  );
};

const TAKING: ReadonlySet<string | undefined> = new Set([undefined, 'book', 'find_times', 'move']);

/** An offered time, chosen by words: its place, its time, or who gives it. */
export const chooseOffered: Handler = (turn, { intent }, reading) => {
  if (!TAKING.has(intent) || turn.context.draft.goal === 'cancel') return undefined;
  const choice = chooseSlot(reading, turn.context);
  if (choice === undefined || 'none' in choice) return undefined;
  if ('several' in choice) return saying(texts.which, { suggestions: choice.several.map(({ label }) => label), expects: 'slot' });
  return calling(takeSlot(turn.context.draft.goal, choice.one.handle));
};

/** "OK, book it" once a time is chosen. */
export const takeChosen: Handler = (turn, { intent }, { acts, phrase, service, provider }) => {
  const { draft } = turn.context;
  if (draft.slot === undefined || draft.goal === 'cancel' || (phrase ?? service ?? provider)) return undefined;
  return (intent === 'book' || (intent === undefined && acts.affirm)) && !acts.negate
    ? calling(takeSlot(draft.goal, draft.slot))
    : undefined;
};
