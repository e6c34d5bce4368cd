import { readBookingNote } from '../../../domain/language/booking-note.ts';
import { call, calling, saying } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { spoken } from '../texts.ts';
import type { Handler } from './handler.ts';

const noted = (booking: string | undefined, note: string | null): Outcome =>
  calling(call('settle_booking', { booking: booking ?? null, outcome: 'note', note }));
const HANDLE = /\bbooking\s*b?\d+\b|\bB\d+\b/i;
const GIVES_UP = /^\W*(?:no|nothing|never ?mind|forget it|cancel|stop|leave it)\b/i;

/** "Add a note to Ada’s appointment: allergic to ammonia", "remove Ada’s note"; what is missing is asked for. */
export const noteBooking: Handler = (turn, { intent }, { provider }) => {
  const { context, text, before, saidBefore, done, doneBefore, refused } = turn;
  if (!turn.has('settle_booking') || done.length > 0) return undefined;
  const { say } = spoken(context);
  const said = readBookingNote(text);
  // "Remember, Maya is off on Friday": who works here has no booking to note it on.
  const ours = provider !== undefined && said?.whose !== undefined && provider.toLowerCase().includes(said.whose.toLowerCase());
  if (ours) return undefined;
  if (said) {
    const whose = HANDLE.exec(text)?.[0] ?? (said.whose || undefined);
    if (said.removes) return noted(whose, null);
    return said.note === undefined ? saying(say('staff.whatNote'), { expects: 'anything' }) : noted(whose, said.note);
  }
  if (GIVES_UP.test(text)) return undefined;
  if (before.includes(say('staff.whatNote'))) {
    const asked = saidBefore.at(-1) ?? '';
    return noted(HANDLE.exec(asked)?.[0] ?? readBookingNote(asked)?.whose, text.trim());
  }
  // Whose booking it is, after that was asked, or after nobody of the name was found.
  const open = refused?.args['outcome'] === 'note' && doneBefore.at(-1)?.args['outcome'] === 'note' && intent === undefined;
  const named = text.trim().split(/\s+/).length <= 4;
  return open && named
    ? noted(HANDLE.exec(text)?.[0] ?? text.trim(), (refused.args['note'] as string | null | undefined) ?? null)
    : undefined;
};
