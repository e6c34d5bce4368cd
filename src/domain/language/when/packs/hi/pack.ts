import { MONTHS, WEEKDAYS } from '../../../lexicon.ts';
import type { Pack } from '../pack.ts';
import { HOMONYMS } from '../homonyms.ts';
import { rewrites } from '../rewrite.ts';
import { hindi } from './fold.ts';
import { NUMBERS } from './numbers.ts';
import { FEASTS } from './feasts.ts';
import { HINDI_REPAIRS } from './slips.ts';
import { CALENDAR, CLOCKS, GRAMMAR } from './words.ts';

const WD = `(?:${WEEKDAYS.join('|')})`;
const MO = `(?:${MONTHS.join('|')})`;
const N = String.raw`\d{1,2}`;
const UNIT = '(?:minutes?|hours?|days?|weeks?|months?|years?)';
const COUNT = String.raw`(?:\d{1,3}(?:\.5)?|a|a few|several|half an)`;
const SHORT = String.raw`(?:0?[1-9]|1[0-2])(?:[:.][0-5]\d)?`;
const PART = '(?:in the (?:morning|afternoon|evening)|at night)';
const CLOCK = String.raw`(?:${PART} )?(?:about )?(?:${N}(?:[:.]\d\d)?(?: ?(?:oclock|am|pm))?|quarter to ${N}(?: oclock)?|midnight|noon)`;
const WEEK = '(?:(?:this|next|last|coming) )?(?:week|month|year)';
const DAY = String.raw`(?:(?:next |this |coming )?${WD},? ${N} ${MO}(?: 20[1-4]\d)?|(?:next |this |coming )?${WD}(?:,? ${N}(?! ?oclock))?|today|tomorrow|day after tomorrow|${N}(?:th)? ${MO}(?: 20[1-4]\d)?|${MO} ${N}(?:,? 20[1-4]\d)?|${MO}(?: 20[1-4]\d)?|the ${N}|${WEEK}|on the ${N})`;

const FEAST = `diwali|holi|christmas day|christmas|easter|raksha bandhan|dussehra|janmashtami|makar sankranti|new year's day|13 january`;

const REWRITES = rewrites([
  [String.raw`\d+(?:[.,]\d{1,3})* ?(?:€|\$|£|₹|euros|rupees)`, '@money'],
  [String.raw`(\d+),@money`, '@money'],
  ['2 (?:हजार|hazar|hajar)_? (\\d\\d)', '20$1'],
  ['2 (?:हजार|hazar|hajar)_? (\\d)', '200$1'],
  [String.raw`(${N}) ?(?:वीं|वां|वें|th|वी|वा|ली|ला|री|रा|थी|था|ठी|ठा)_?`, '$1th'],
  [
    String.raw`(?:(?:half_plus|quarter_plus|quarter_less) )?(?:\d+(?:\.5)? )?(?:सौ|हजार|लाख|करोड|करोड़|sau|hazar|hajar|lakh|crore)_`,
    '@odd',
  ],
  // hours and their parts
  [`half_plus (${N}) hours?`, '$1.5 hours'],
  [`quarter_plus (${N}) hours?`, (match) => `${Number(match[1]) * 60 + 15} minutes`],
  [`quarter_less (${N}) hours?`, (match) => `${Number(match[1]) * 60 - 15} minutes`],
  [`half_plus (${N})(?: ?oclock)?`, '$1:30'],
  [`quarter_plus (${N})(?: ?oclock)?`, '$1:15'],
  [`quarter_less (${N})(?: ?oclock)?`, 'quarter to $1'],
  ['1\\.5 (?:oclock)', '1:30'],
  ['2\\.5 (?:oclock)', '2:30'],
  ['half (?:hours?)', 'half an hour'],
  [String.raw`(${N}) oclock_past (\d\d)(?: minutes?)?`, '$1:$2'],
  [String.raw`(${N}) oclock_past (\d)(?: minutes?)?`, '$1:0$2'],
  [String.raw`(${N}) oclock_to (\d\d?) minutes?`, '$2 minutes to $1'],
  [String.raw`(${N}) oclock_past`, '$1 oclock'],
  [String.raw`(\d{3,4}) oclock`, 'at $1'],
  [String.raw`(\d{1,2}[:.]\d\d(?::\d\d)?) oclock`, '$1'],
  // "शाम 5 बजे": the part of the day before its hour
  [
    `in the morning (?:ko |at )?(about )?(${SHORT})(?!(?: oclock)? ?(?:am|pm|[:.]\\d|-|from_p ${N}(?:[:.]\\d\\d)?(?! ?oclock)|and))(?: oclock)?`,
    '$1$2 am',
  ],
  [
    `in the (?:afternoon|evening) (?:ko |at )?(about )?(${SHORT})(?!(?: oclock)? ?(?:am|pm|[:.]\\d|-|from_p ${N}|and))(?: oclock)?`,
    '$1$2 pm',
  ],
  [
    `at night (?:ko |at )?(about )?((?:[5-9]|1[01])(?:[:.][0-5]\\d)?)(?!(?: oclock)? ?(?:am|pm|[:.]\\d|-|from_p ${N}|and))(?: oclock)?`,
    '$1$2 pm',
  ],
  ['this in the (morning|afternoon|evening)', 'this $1'],
  ['this at night', 'tonight'],
  [`this next (${WD})`, 'coming $1'],
  [`(${N})-(${N} ${MO}) until_p`, '$1 - $2'],
  // "the first Monday of the month", whose "first" is also "before"
  [`(${MO}|${WEEK}) (?:in_p )?(?:before_p|ago_p|1th|1st) (${WD}|week)`, 'first $2 of $1'],
  [String.raw`(${MO}|${WEEK}) (?:in_p )?(\d)(?:st|nd|rd|th) (${WD}|week)`, '$2th $3 of $1'],
  [`(${MO}|${WEEK}) (?:in_p )?last_of (${WD}|week)`, 'last $2 of $1'],
  ['of month', 'of the month'],
  [`(${MO}|${WEEK}) (?:in_p )?(?:before_p|ago_p) (\\d{1,2} (?:days|weeks|months))`, 'first $2 of $1'],
  [`(${MO}|${WEEK}) (?:in_p )?last_of (\\d{1,2} (?:days|weeks|months))`, 'last $2 of $1'],
  [`last_of (${COUNT} ${UNIT})`, 'last $1'],
  [String.raw`(20[1-4]\d) (?:in_p )?(?:before_p|ago_p) week`, 'first week of $1'],
  [String.raw`(20[1-4]\d) (?:in_p )?(\d)(?:st|nd|rd|th) week`, '$2th week of $1'],
  [String.raw`(20[1-4]\d) (?:in_p )?last_of week`, 'last week of $1'],
  ['(this|next|last) year (?:in_p )?last_of week', 'last week of $1 year'],
  [`from now (${COUNT} ${UNIT})(?: in_p)?`, '$1 from now'],
  ['this (week|month|year) (?:in_p )?later', 'later this $1'],
  [String.raw`last (\d+) (day|week|month|year)(?!s)`, 'last $1 $2s'],
  // "दो-तीन दिन में"
  [
    String.raw`(\d{1,2}) ?(?:-|from_p|or| ) ?(\d{1,2}) (days|weeks?|months?) (?:in_p|later_p|after_p|within_p)`,
    (match) => `in $1-$2 ${(match[3] ?? '').replace(/s?$/, 's')}`,
  ],
  ['a (day|week|month|year)s? for_p', '1 $1s'],
  [`(christmas day|diwali|holi|${DAY}) next_day_p`, 'day after $1'],
  [`(?:${MO}|${WD}) (?:नाम|naam)_`, 'name_'],
  // days of the month; "5 दिसंबर से 10 तक", "आज से 15 तारीख तक"
  [`(${N}) (${MO}) (?:ko )?from_p (${N}) until_p`, 'from $1 to $3 $2'],
  [String.raw`(${N})(?:th)? (?:date_p )?from_p (${N})(?:th)? date_p(?: (?:until_p|between_p))?`, 'from the $1th to the $2th'],
  [String.raw`(${N})(?:th)? (?:date_p )?and (${N})(?:th)? date_p between_p`, 'from the $1th to the $2th'],
  [String.raw`(${N})(?:th)? date_p until_p`, 'until the $1th'],
  [String.raw`(${N})(?:th)? (?:date_p )?(and|or) (${N})(?:th)? date_p(?: ko)?`, 'on the $1th $2 the $3th'],
  [String.raw`from_today (${N})(?:th)? date_p until_p`, 'from today to the $1th'],
  [String.raw`(${DAY}) from_p (${N})(?:th)? date_p until_p`, 'from $1 to the $2th'],
  [`(?<!\\d )(${MO}|${WEEK}) between_p(?! \\d)`, 'mid $1'],
  [String.raw`(${WD}) (?:ko )?(${N})(?:th)? date_p(?: ko)?`, '$1 the $2'],
  [String.raw`(${WEEK}) (?:ko |in_p )?(${N}(?:th)?) date_p(?: ko)?`, 'the $2 of $1'],
  [`(${MO}) (${N}) date_p`, '$1 $2'],
  [`(?:the_p )?(${N}(?:th)?) date_p(?: ko)?`, 'on the $1'],
  [String.raw`the_p (${N})(?: ko)?`, 'on the $1'],
  [String.raw`(?<![:./\d-]|${MO} )(${N}(?:th)?) ko(?! \d{1,2} ko)`, 'on the $1'],
  // "सोमवार को 14 कुर्सी": the number is not the day's
  [String.raw`(${WD}|today|tomorrow) ko(?= \d+(?! ?(?:oclock|am|pm|[:./-]|\d|from_p|and)))`, '$1 ko_'],
  ['ko', ''],
  ['in the afternoon after_p', 'after lunch'],
  [`lunch time (?:at )?(1[01])(?: oclock)?`, '$1 am'],
  [`lunch time (?:at )?(12|[1-4])(?: oclock)?`, '$1 pm'],
  ['all day for_p', '1 days'],
  ['today later', 'later today'],
  [
    String.raw`(?:${FEAST}) (?:मुबारक|बधाई|शुभकामना|शुभकामनाएं|शुभकामनायें|mubarak|badhai|shubhkamna|shubhkamnaye|shubhkamnayen|shubhkamnayein)_?`,
    'hello_',
  ],
  [
    String.raw`(?:a|1|2|5) (?:minutes?|seconds?) (?:रुक|रुको|रुकें|रुकिए|रुकिये|रुकना|ठहरो|ठहरिए|दो|दीजिए|ruk|ruko|rukiye|rukna|thehro|wait)_?`,
    '@odd',
  ],
  [String.raw`(?:सेक्टर|मकान|गली|प्लॉट|फ्लैट|sector|makan|makaan|gali|plot|flat|house)_? (?:number |नंबर_ |no )?\d+`, '@odd'],
  // "शुक्रवार से सोमवार कर दो"
  [`(${DAY}|${CLOCK}) from_p (${DAY}|${CLOCK}) (?:ko )?please_do`, 'move it from $1 to $2'],
  ['please_do', 'please'],
  [`now from_p (${CLOCK}) until_p`, 'from now until $1'],
  [`next_next (${WD}|week|month)`, '$1 after next'],
  [String.raw`every (?:2th(?:_r)?|other) (${WD})`, 'every other $1'],
  // what stands behind its noun in Hindi stands before it here
  [`from_today (${COUNT} ${UNIT}) (?:later_p|after_p)`, '$1 from today'],
  [`(today|tomorrow|${WD}) from_p (${COUNT} ${UNIT}) (?:later_p|after_p)`, '$2 from $1'],
  [`from_today (${COUNT} ${UNIT}) within_p`, 'within $1'],
  ['from_today', 'from today'],
  [`next (${COUNT} ${UNIT}) (?:in_p|within_p)`, 'over the next $1'],
  [`last (${COUNT} ${UNIT}) (?:in_p|within_p)`, 'over the last $1'],
  [`(\\d{1,2} days) (\\d{1,2} hours) (?:in_p|later_p|after_p)`, 'in $1 and $2'],
  [
    `(christmas day|diwali|holi|new year's day|${DAY}) (?:from_p )?(${COUNT} (?:days|weeks?|months?)) (?:ago_p|before_p)`,
    '$2 before $1',
  ],
  [
    `(christmas day|diwali|holi|new year's day) (?:from_p )?(${COUNT} (?:days|weeks?|months?)) (?:later_p|after_p)`,
    '$2 after $1',
  ],
  [`(\\d{1,2} days) and (\\d{1,2} hours) within_p`, 'within $1 and $2'],
  [`(\\d{1,2} days) and (\\d{1,2} hours) (?:in_p|later_p|after_p)`, 'in $1 and $2'],
  ['(20[1-4]\\d) in_p', 'in $1'],
  [`(${COUNT} ${UNIT}) (?:later_p|after_p)`, 'in $1'],
  [`(${COUNT} (?:working )?${UNIT}) in_p`, 'in $1'],
  [`(${COUNT} ${UNIT}) (?:ago_p|before_p)`, '$1 ago'],
  [`(?:from_p )?(${COUNT} ${UNIT}|next ${COUNT} ${UNIT}) within_p`, 'within $1'],
  [`(${COUNT} ${UNIT}) for_p`, 'for $1'],
  [`(${PART} )?(${CLOCK}) (?:from_p|and|-) (${CLOCK}) between_p`, '$1between $2 and $3'],
  [`(${CLOCK})-(${CLOCK}) between_p`, 'between $1 and $2'],
  [`(${DAY}) (?:from_p|and) (${DAY}) between_p`, 'between $1 and $2'],
  [`(${N}) (?:from_p|and) (${N}) (${MO}) between_p`, 'between $1 and $2 $3'],
  [`(${MO}) (?:in_p )?(${N}) (?:from_p|and|-) (${N})(?: (?:until_p|between_p))?(?! ?oclock)`, '$1 $2 to $3'],
  [`(next|this) month (?:in_p )?(${N})(?: (?:from_p|and|-) |-)(${N})(?: (?:until_p|between_p))?`, '$2 to $3 of $1 month'],
  [`(${N}) from_p (${N}) (${MO})(?: until_p)?`, 'from $1 to $2 $3'],
  [`(${N})(?:th) week from_p (${N})(?:th) week(?: until_p)?`, 'from week $1 to week $2'],
  [`(${PART} )?(${CLOCK}) from_p (${CLOCK})(?: until_p)?`, '$1from $2 to $3'],
  [`at_most (${CLOCK}) until_p`, 'until $1'],
  // "8 बजे तक" is said of by eight as often as of until eight; then both are asked about
  [`(${CLOCK}) until_p`, 'by $1'],
  [`(${DAY}) from_p (${DAY}(?: 20[1-4]\\d)?)(?: until_p)?`, 'from $1 to $2'],
  [`(${DAY}|${MO}) until_p`, 'until $1'],
  [`(${CLOCK}|${DAY}) before_p`, 'before $1'],
  [`next (week|month) after_p`, '$1 after next'],
  [`(${CLOCK}|${DAY}) (?:after_p|later_p)`, 'after $1'],
  [`(${CLOCK}|${DAY}) (?:from_p)`, 'from $1'],
  [`(${DAY}|${PART}) except_p`, 'except $1,'],
  [`(${DAY}|${PART}) instead_p`, 'instead of $1'],
  [`(${DAY}|${PART}|${CLOCK}) not_p`, 'not $1,'],
  ['not_p', 'not'],
  [`(${CLOCK}) about_p`, 'about $1'],
  [`from (${DAY}) to (${DAY})(?= .{0,24}moving_p)`, 'move it from $1 to $2'],
  ['moving_p', 'moving_'],
  // weeks and their pieces
  [`(${WEEK}|${MO}) (?:in_p )?beginning_p`, 'beginning of $1'],
  ['(?<!(?:this|next|last|coming) )(week|month|year) (?:in_p )?end_p', 'end of the $1'],
  [`(${WEEK}|${MO}) (?:in_p )?end_p`, 'end of $1'],
  [`(${WEEK}|${MO}) (?:in_p )?mid_p`, 'mid $1'],
  [`(?:this )?(week|month) (?:in_p )?rest_p(?: days)?`, 'rest of the $1'],
  ['rest_p (?:days )?(week|month)', 'rest of the $1'],
  ['rest_p days', 'rest of the day'],
  [`(${MO}|${WEEK}) (?:in_p )?(first|second|third|fourth) week`, '$2 week of $1'],
  [`(${MO}|${WEEK}) (?:in_p )?last_of week`, 'last week of $1'],
  [String.raw`(next|this|coming) month (?:in_p )?(${N}th|last_of) (${WD})`, '$2 $3 of $1 month'],
  [String.raw`(${MO}) (?:in_p )?(${N}th|last_of) (${WD})`, '$2 $3 of $1'],
  [`(${MO}|month) (?:in_p )?last_of days`, 'last day of $1'],
  ['last_of', 'last'],
  [`(${DAY}|this ${WD}) end_p`, 'end of $1'],
  [`(next|this) week (?:in_p )?between (${WD}) and (${WD})`, 'between $2 and $3 $1 week'],
  [`(next|this|last) week (?:in_p )?(${WD})`, '$2 $1 week'],
  [`(every) days`, 'every day'],
  ['in_p|for_p|date_p|from_p', ''],
]);

export const HINDI: Pack = {
  id: 'hi',
  fold: hindi,
  phrases: [CALENDAR, FEASTS, CLOCKS, GRAMMAR],
  numbers: NUMBERS,
  rewrites: [...HOMONYMS, ...REWRITES],
  repairs: HINDI_REPAIRS,
  mixed: true,
};

/** Romanised words that only Hindi has; without one a text in Latin letters is English. */
export const ROMANISED =
  /(?<![\p{L}'])(?:kal|aaj|parso|parson|baje|bje|subah|subha|shaam|dopahar|dopehar|raat|somv?w?a+r|mangal[vw]a+r|budh[vw]a+r|guru[vw]a+r|shu[kr]+a?[vw]a+r|shani[vw]a+r|ravi[vw]a+r|it[vw]a+r|agle|agla|agli|hafte|hafta|mahine|mahina|ghante|ghanta|tarikh|tareekh|saadhe|sadhe|sava|sawa|paune|dedh|dhai|abhi|pehle|pahle|baad|ke|ki|ka|ko|se|tak|hai|hain|mein|mujhe|din|saal|bajkar|bajke|beech|bich|pauna|saade|sade|sadde|shaniv?w?a+r|nahi|nahin|chahiye)(?![\p{L}'])/iu;
