import { isOneSlip } from './spelling.ts';

/** Words by which it is known what somebody wants; long enough that a wrong repair is unlikely. */
const ASKING = [
  ...['appointment', 'appointments', 'booking', 'bookings', 'reservation', 'session', 'sessions'],
  ...[
    'cancel',
    'cancelled',
    'reschedule',
    'postpone',
    'cancellation',
    'waitlist',
    'waiting',
    'available',
    'availability',
    'unblock',
  ],
];
/** How people type in a hurry, and an hour as other languages say it. */
const SHORTHAND: readonly (readonly [RegExp, string])[] = [
  [/\b2day\b/gi, 'today'],
  [/\b(?:2moro|2morrow|2mrw|2moz|tmoz|tomoz)\b/gi, 'tomorrow'],
  [/\b2(?:nite|night)\b/gi, 'tonight'],
  [
    /(?<=\b(?:looking|want|need|like|have|trying|hoping|how|gotta|going) )2 (?=(?:book|see|make|get|come|cancel|move|change|reschedule|have|do|go)\b)/gi,
    'to ',
  ],
  [/\b2 (?=(?:early|late|soon|far|much|many|expensive|long|short)\b)/gi, 'too '],
  [/\b(?:at |to |a )?(1[3-9]|2[0-3]) (?:hours|hrs|h)\b(?! (?:ahead|before|notice|long|of))/gi, 'at $1:00'],
  [/\b(?:frist|fisrt|firts|furst)\b/gi, 'first'],
  [/\b(?:secon|scond|secnd|seccond)\b/gi, 'second'],
  [/\b(?:ealiest|earlist|earliset|erliest)\b/gi, 'earliest'],
  [/\b(?:mutch|muhc|moch)\b/gi, 'much'],
  [/\bwatever\b/gi, 'whatever'],
  [/\bwat(s?)\b/gi, 'what$1'],
];
const KNOWN: ReadonlySet<string> = new Set([
  ...ASKING,
  'looking',
  'cooking',
  'hooking',
  'wanting',
  'casting',
  'cancels',
  'cancer',
  'cancers',
  'cancellations',
  'rooking',
  'bookings',
]);

const DIGITS: Readonly<Record<string, string>> = {
  ...{ oh: '0', o: '0', zero: '0', nought: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7' },
  ...{ eight: '8', nine: '9' },
};
const DIGIT = String.raw`(?:${Object.keys(DIGITS).join('|')})(?![\p{L}])`;
const DICTATED = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:(?:double|triple) )?(?:${DIGIT})(?: hundred)?[\s,.-]+){5,}(?:(?:double|triple) )?(?:${DIGIT})(?: hundred)?(?![\p{L}])`,
  'giu',
);
const ONE_DIGIT = new RegExp(String.raw`(?:(double|triple) )?(${DIGIT})( hundred)?[\s,.-]*`, 'gu');
const TIMES: Readonly<Record<string, number>> = { double: 2, triple: 3 };

/** A phone number as people dictate it. @example spokenDigits('oh seven seven double oh nine hundred one two three') //=> '07700900123' */
const spokenDigits = (text: string): string =>
  text.replace(DICTATED, (said) =>
    said
      .toLowerCase()
      .replace(
        ONE_DIGIT,
        (_all, many: string | undefined, word: string, hundred: string | undefined) =>
          (DIGITS[word] ?? word).repeat(TIMES[many ?? ''] ?? 1) + (hundred === undefined ? '' : '00'),
      ),
  );

/**
 * The same text with one slip of the fingers undone in the words that ask for something. Nothing else is touched.
 * @example repairRequest('please cancle my apointment') //=> 'please cancel my appointment'
 */
export const repairRequest = (text: string): string =>
  SHORTHAND.reduce((words, [short, long]) => words.replace(short, long), spokenDigits(text)).replace(/\p{L}{5,}/gu, (word) => {
    const typed = word.toLowerCase();
    if (KNOWN.has(typed)) return word;
    return ASKING.find((meant) => typed[0] === meant[0] && meant.length >= 6 && isOneSlip(typed, meant)) ?? word;
  });
