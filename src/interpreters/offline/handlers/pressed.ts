import { call, calling, saying, takeSlot } from '../outcome.ts';
import { moveTo, wishBefore } from '../move-wish.ts';
import { spoken } from '../texts.ts';
import type { Turn } from '../turn.ts';
import { isMoving } from '../turn.ts';
import type { Handler } from './handler.ts';

const labelOf = (handle: string, { context, text }: Turn): string =>
  context.handles.find((each) => each.handle === handle)?.label ?? text;

/** A pressed button chooses what it stands for. */
export const pressed: Handler = (turn) => {
  const handle = turn.context.pressed?.handle;
  if (handle === undefined) return undefined;
  if (handle.startsWith('slot')) return calling(takeSlot(turn.context.draft, handle));
  if (turn.context.draft.goal === 'cancel') return calling(call('cancel_appointment', { booking: handle }));
  if (isMoving(turn)) return calling(moveTo({ handle, label: labelOf(handle, turn) }, wishBefore(turn), turn));
  return saying(spoken(turn.context).say('offline.whatWithBooking', { booking: turn.text }), {
    suggestions: [
      spoken(turn.context).button('offline.moveNumbered', { number: handle.replace(/^booking /, '') }),
      spoken(turn.context).button('offline.cancelNumbered', { number: handle.replace(/^booking /, '') }),
    ],
    expects: 'anything',
  });
};
