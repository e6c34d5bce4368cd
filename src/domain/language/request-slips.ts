import { isOneSlip } from './spelling.ts';

/** Words by which it is known what somebody wants; long enough that a wrong repair is unlikely. */
const ASKING = [
  ...['appointment', 'appointments', 'booking', 'bookings', 'reservation', 'session', 'sessions'],
  ...['cancel', 'cancelled', 'reschedule', 'postpone', 'waitlist', 'waiting', 'available', 'availability', 'unblock'],
];
const KNOWN: ReadonlySet<string> = new Set([
  ...ASKING,
  'looking',
  'cooking',
  'hooking',
  'wanting',
  'casting',
  'cancels',
  'rooking',
  'bookings',
]);

/**
 * The same text with one slip of the fingers undone in the words that ask for something. Nothing else is touched.
 * @example repairRequest('please cancle my apointment') //=> 'please cancel my appointment'
 */
export const repairRequest = (text: string): string =>
  text.replace(/\p{L}{5,}/gu, (word) => {
    const typed = word.toLowerCase();
    if (KNOWN.has(typed)) return word;
    return ASKING.find((meant) => typed[0] === meant[0] && meant.length >= 6 && isOneSlip(typed, meant)) ?? word;
  });
