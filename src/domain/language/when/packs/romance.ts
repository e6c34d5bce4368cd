import { MONTHS, WEEKDAYS } from '../../lexicon.ts';
import { DAY_FIRST } from './day-first.ts';
import { HOMONYMS } from './homonyms.ts';
import { REFUSAL } from './refusal.ts';
import { rewrites } from './rewrite.ts';
import { COUNTS } from './romance-counts.ts';

/**
 * What Spanish, French and Portuguese say alike, once their words stand in the plain form. The phrases of a pack leave these marks: `the_m`, `the_f`, `the_h`
 * articles ("el", "la", "las"); `on_day` ("el día"); `next_after`, `last_after` behind their noun ("que viene", "pasado"); `ago_pre` ("hace");
 * `and_half`, `and_quarter`, `less_quarter`, `less` behind an hour.
 */
const WD = `(?:${WEEKDAYS.join('|')})`;
const MO = `(?:${MONTHS.join('|')})`;
const N = String.raw`\d{1,2}`;
const UNIT = '(?:minutes?|hours?|days?|weeks?|months?|years?|fortnights?|seconds)';
const UNITS = '(?:minutes|hours|days|weeks|months|years|seconds)';
const COUNT = String.raw`(?:\d{1,3}(?:\.\d)?|a|half an|a few|several|a couple of)`;
const HALF = String.raw`(?: ?(?:am|pm|h|oclock|hours?))`;
const BEFORE_HOUR = 'at|the_h|the_f|until|from|before|after|about|between|and|to';
const CLOCK = String.raw`(?:${N}(?:[:.]\d\d| ?h ?\d\d)?${HALF}?|quarter to ${N}|${N} minutes to ${N}|noon|midnight)`;
const DATE = String.raw`(?:(?:${WD},? (?:the )?)?(?:(?:${N}(?:th)?(?: of)? )?${MO}(?: of)?(?: \d{4})?|${N}(?:th)?)|(?:(?:next|this) )?${WD}|today|day after tomorrow|tomorrow)`;
const ART = '(?: the_m| the_f| the_h| on_day| at)';
const SEASON = '(?:spring|summer|autumn|winter)';
const EDGE_OF_MONTH = `(mid|beginning of|end of)[ -](?:the_m )?((?:this |next )?month|${MO}(?: (?:of )?\\d{4})?)`;
const FIVES = '(?:5|10|15|20|25)';
const PART = '(?: (?:in the (?:morning|afternoon|evening)|at night))?';

/** Days of one month: a stretch where they follow each other, else the one or the other. */
function daysOfMonth(days: readonly string[], month: string): string {
  const numbers = days.map(Number);
  const follow = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
  return follow ? `from ${days[0] ?? ''} to ${days.at(-1) ?? ''} ${month}` : days.map((day) => `${day} ${month}`).join(' or ');
}

const LANGUAGE = rewrites([
  [String.raw`2 (?:mil|mille)_ (?:and )?(\d\d)`, '20$1'],
  [String.raw`2 (?:mil|mille)_ (?:and )?(\d)`, '200$1'],
  [String.raw`(\d+\.\d) h`, '$1 hours'],
  [`lasting:? (${N}) h ([0-5]\\d)`, 'lasting $1 hours and $2 minutes'],
  [
    `week (?:commencing|of) (?:on_day |the_m |on )?(${N}) (?:to|until|at|-) (?:on_day |the_m )?(${N})(?! ?(?:of|h|oclock|:|${MO}))`,
    'from the $1th to the $2th',
  ],
  ['(?:in )?less (?:of|than)', 'in less than'],
  [String.raw`(${N}): (\d\d)`, '$1:$2'],
  [`of (?:the_m )?month of (?=${MO})`, 'of '],
  // lists of digits
  [String.raw`(\d+),@money`, '@money'],
  [String.raw`(\d+),(\d) (?=hours?)`, '$1.$2 '],
  // "les 12 et 13 décembre": days one after the other are a stretch
  [
    `(?<!(?:between|from|of)(?: the_[mfh]| on_day| days?)* )(?:the_[mh] |days? |on_day )?((?:${N},? )*${N}) and (?:the_m |on_day )?(${N}) (?:of )?(${MO})`,
    (match) => daysOfMonth([...(match[1] ?? '').split(/,? /), match[2] ?? ''], match[3] ?? ''),
  ],
  // hours with their halves, where the words before or behind say that no length is meant
  [String.raw`(${BEFORE_HOUR}) (${N}) hours? and_half`, '$1 $2:30'],
  [String.raw`(${N}) hours? and_half(?= (?:in the|at night))`, '$1:30'],
  [String.raw`([2-9]|1\d|2\d) hours? and_quarter`, '$1:15'],
  // lengths
  ['(days?|weeks?|months?|years?) and (?:medio|meio)_', '$1 and_half'],
  ['and (?:medio|meio)_(?= (?:days|weeks|months|years))', 'and_half'],
  [`(${COUNT}) (hours?|days?|weeks?|months?|years?) and_half`, '$1 $2 and a half'],
  [String.raw`(\d+) and_half (hours|days|weeks|months)`, '$1 $2 and a half'],
  [String.raw`(?:a|1) hour and_quarter`, '75 minutes'],
  [String.raw`(${N}) hours? and (\d{1,2}) seconds`, '$1 oclock'],
  [String.raw`(a hour) ([1-5]\d)(?= ?$|[.,!?])`, '$1 and $2 minutes'],
  [String.raw`(\d{1,2}|a) hours? and (\d{1,2})(?! minutes)(?= ?$|[.,!?]| of [\p{L}']+_)`, '$1 hours and $2 minutes'],
  // hours and their parts
  [String.raw`(${N}) ?(am|pm) less_quarter`, 'quarter to $1 $2'],
  [String.raw`(${N})${HALF}? and_half`, '$1:30'],
  [String.raw`(${N})${HALF}? and_quarter`, '$1:15'],
  [String.raw`(${N})${HALF}? and three_quarters`, '$1:45'],
  [String.raw`(${N})${HALF}? less_quarter`, 'quarter to $1'],
  [String.raw`(${N})${HALF}? less (${N})(?: minutes)?`, '$2 minutes to $1'],
  [String.raw`noon and_half`, '12:30 pm'],
  [String.raw`midnight and_half`, '00:30'],
  [String.raw`noon and_quarter`, '12:15 pm'],
  [String.raw`noon less_quarter`, '11:45 am'],
  [String.raw`midnight and_quarter`, '00:15'],
  [String.raw`noon less (${N})`, (match) => `11:${60 - Number(match[1])} am`],
  [String.raw`midnight less (${N})`, (match) => `23:${60 - Number(match[1])}`],
  [
    `(?<!for )(?:at )?(${FIVES})(?: minutes)? for(?: the_[mf])? (noon|midnight)`,
    (match) => (match[2] === 'noon' ? `11:${60 - Number(match[1])} am` : `23:${60 - Number(match[1])}`),
  ],
  [
    String.raw`(?<!(?:between|from) (?:the_[mf] )?)(noon|midnight) and (${FIVES})(?: minutes)?(?! ?(?:h|oclock|:|hours?|people|of|am|pm|days?|\d))`,
    (match) => `${match[1] === 'noon' ? '12' : '00'}:${(match[2] ?? '').padStart(2, '0')}${match[1] === 'noon' ? ' pm' : ''}`,
  ],
  // the Spanish noon lasts: "las doce y media del mediodía", "la una del mediodía"
  ['quarter to 12 of (?:the_m )?noon', 'quarter to noon'],
  [String.raw`((?:12|[1-3])(?::\d\d)?) of (?:the_m )?noon`, '$1 pm'],
  [String.raw`(?:a )?quarter for(?: the_[mfh])? (noon|midnight)`, 'quarter to $1'],
  [
    String.raw`(at|about|until|before|after) (${N}) hours? (\d)(?! ?(?:minutes|hours?|days|people|of|h|am|pm|[:/.]))`,
    '$1 $2:0$3',
  ],
  [String.raw`(?:a )?quarter for(?: the_h| the_f)? (${N})`, 'quarter to $1'],
  [String.raw`(${N}) minutes (?:for|to_go)(?: the_h| the_f) (${N})`, '$1 minutes to $2'],
  [String.raw`(${N}) for (?:the_h|the_f) (${N})`, '$1 minutes to $2'],
  [
    String.raw`(at|the_h|the_f|until|before|after|about) (${N})(?: oclock| h| hours?)? and ([1-5]\d)(?: minutes)?(?! (?:hours|days|people|of))`,
    '$1 $2:$3',
  ],
  [
    String.raw`(at|the_h|the_f|until|from) (${N})(?: oclock| h| hours?)? and (\d)(?: minutes)?(?! (?:hours|days|people|of))`,
    '$1 $2:0$3',
  ],
  [String.raw`(${N}) (?:oclock|h) (?:and )?([0-5]\d)(?: minutes)?(?! ?(?:oclock|h|am|pm|hours?))`, '$1:$2'],
  [String.raw`(${N}) hours ([0-5]\d)(?: minutes)?(?= in the| at night|$|[.,!?])`, '$1:$2'],
  [String.raw`(${BEFORE_HOUR}|of|for) (${N}) ([0-5]\d)(?! ?(?:oclock|h|am|pm|:|/|of|hours?|days?|minutes|people))`, '$1 $2:$3'],
  [
    String.raw`(${N}) ([0-5]\d)(?= (?:am|pm|in the (?:morning|afternoon|evening)|at night|this (?:morning|afternoon|evening)))`,
    '$1:$2',
  ],
  [String.raw`(of|from|between) (${N}) hours? (?:and )?([0-5]\d)(?: minutes)?(?= (?:to|until|at|and|-))`, '$1 $2:$3'],
  // "20 heures": the hour, unless it is a length
  [String.raw`(of|from|between) (${N}) hours?(?= (?:to|until|-|at|and(?! \d+ minutes)|in the))`, '$1 $2 oclock'],
  [
    String.raw`(?<!(?:for|for_long|in|of|ago_pre|next|last|within|over|more|less than|lasting|a|days?,?|days? and) |\d\.)(${N}) hours?(?! ?(?:ago|later|and|from now|next|last|next_after|last_after|long|\d))`,
    '$1 oclock',
  ],
  // "massage de 1h30": nobody's appointment is so early
  [String.raw`([\p{L}']+_) of ([1-4]):([0-5]\d)(?! (?:to|at|until|and|in the)| ?(?:am|pm|-))`, '$1 of $2 hours and $3 minutes'],
  [String.raw`([1-4])(?: h |:)([0-5]\d) of (?=[\p{L}']+_(?! ?\d))`, '$1 hours and $2 minutes of '],
  [String.raw`([1-4]) h of (?=[\p{L}']+_(?! ?\d))`, '$1 hours of '],
  [`(${N}) h (?=from now|ago|later)`, '$1 hours '],
  ['a few (?=\\d)', ''],
  // years by their tens; the week and the day beside
  ['((?:in|over|for_long) (?:the_[mfh] )?)years (?:of )?([3-9]0)', '$1the 19$2s'],
  [String.raw`((?:in|over|for_long) (?:the_[mfh] )?)years (?:of )?((?:19|20)\d0)`, '$1the $2s'],
  ['week of after(?= ?$|[.,!?])', 'next week'],
  ['week of before(?= ?$|[.,!?])', 'last week'],
  ['week of (after|before)', 'week $1'],
  [String.raw`(?:in|over|for_long) (?:of )?the_[mf] (week|month)(?= ?$|[.,!?]| [\p{L}']+_)`, 'this $1'],
  [`(?:the_[mh]|at) (${N}) (days|weeks) (after|before)`, 'the $1 $2 $3'],
  // "pas ce vendredi mais celui d'après": the one behind it
  [
    `not (?:on |at |of )?(?:the_[mf] )?this (${WD}),? (?:but )?(?:on )?(?:(?:celui_|the_[mf]) )?(?:(?:of )?after|next|next_after|outra_|otro_|outro_)(?= ?$|[.,!?;])`,
    '$1 week',
  ],
  [
    `(?:the_m )?this (${WD}) (?:not|can't do),? (?:but )?(?:(?:celui_|the_[mf]) )?(?:next|next_after|otro_)(?= ?$|[.,!?;])`,
    '$1 week',
  ],
  [
    `((?:${WD}|${MO}|today|tomorrow|${N}th|\\d{4}|${N}(?::\\d\\d)? ?(?:h|oclock|am|pm)),?) (?:no later than|on (?:the_m )?maximo_)(?= ?$|[.,!?;])`,
    '$1 at the latest',
  ],
  ['every (?:8 days|1 week)', 'every week'],
  ['every 15 days', 'every 2 weeks'],
  [`(?:(?:of|from) )?${EDGE_OF_MONTH},? (?:(?:to|until|at|-) )?(?:the_[mf] )?${EDGE_OF_MONTH}`, 'from $1 $2 to $3 $4'],
  // seasons
  [`(?:the_[mf] )?(${SEASON}) (?:next_after|next)`, 'next $1'],
  [`(?:the_[mf] )?(${SEASON}) (?:last_after|last)`, 'last $1'],
  [`(?:on|at) (?:the_[mf] )?(?=${SEASON})`, 'in '],
  // ago, next, last
  [`ago_pre (?:of )?(?:about )?(${COUNT} ${UNIT})`, '$1 ago'],
  [`(?:the_[mf] |the_h )?(week|month|year|weekend|quarter|fortnight|decade|${MO}|${WD}|hour) (?:next_after|next)`, 'next $1'],
  [`(?:the_[mf] |the_h )?(${WD}|week|month|year|weekend|quarter|fortnight|decade|${MO}) (?:last_after|last)`, 'last $1'],
  [`last_after (${WD}|week|month|year|weekend|${COUNT} ${UNIT})`, 'last $1'],
  [`in (?:the_[mfh] )?(next ${COUNT} ${UNITS}, )`, 'over the $1'],
  [
    `(?:in |for )?(?:the_h |the_m )?(${COUNT}) (working )?(${UNIT}) (?:next_after|next)(?! ?(?:\\d|${UNIT}|a few))`,
    'next $1 $2$3',
  ],
  [`(?:the_h |the_m )?(${COUNT}) (next|last) (working )?(${UNITS})`, '$2 $1 $3$4'],
  ['(?:in|over) (?:the_[mfh] )?next days', 'over the next few days'],
  [`within (?:the_[mf] )?(${WD}|${N}(?:th)? (?:of )?${MO}|tomorrow|end of|next (?:week|month))`, 'until $1'],
  ['1th fortnight (?:of|in) ', 'first half of '],
  ['2th fortnight (?:of|in) ', 'second half of '],
  [
    `(?<!(?:between|from)(?: the_h| at)? |[:.h] ?)(${N}) and ([0-5]?\\d) (?=in the (?:morning|afternoon|evening)|at night)`,
    (match) => `${match[1] ?? ''}:${(match[2] ?? '').padStart(2, '0')} `,
  ],
  [`(?:the_h |the_m )?(${COUNT}) (working )?(${UNIT}) last_after`, 'last $1 $2$3'],
  [`(week|month|weekend) after (?:of )?(?:the_[mf] )?next(?: (?:week|month|weekend))?`, '$1 after next'],
  [`(${UNIT}) (?:of )?working`, 'working $1'],
  [`(this|every) (${UNIT}|${WD}) (?:current|this)`, '$1 $2'],
  [`(week|month|year) (?:current|this)`, 'this $1'],
  [`(${WD}) week_x`, '$1 week'],
  [`(${WD}) weeks_x`, '$1 in 2 weeks'],
  [`less ((?:the_[mfh] |at |on )*(?:${WD}|today|tomorrow|on_day|next|this))`, 'except $1'],
  [`(${WD}) (${N})(?:th)? (to|until) (?:the_m )?(${WD})`, '$1 the $2th $3 $4'],
  [String.raw`for_long (\d+) h(?! ?\d)`, 'for $1 hours'],
  ['for_long', 'for'],
  // stretches; what is moved has an old and a new time
  [
    `move ([^.!?;]*?)(?:of|from|on) ?(?:the_[mfh] |on_day )?(${DATE}|${CLOCK}) (?:to|for|at|until) (?:the_[mfh] |on_day )?(${DATE}|${CLOCK})`,
    'move $1from $2 to $3',
  ],
  [`move ([^.!?;]*?) (?:for|to|at) (?:the_[mfh] |on_day )?(${DATE})`, 'move $1 to $2'],
  [`(?:of|from)${ART}? (${CLOCK})(${PART}) (?:to|until|-)${ART}* (${CLOCK})`, 'from $1$2 to $3'],
  [`(?:of|from)${ART}? (${CLOCK})(${PART}) at (${CLOCK})`, 'from $1$2 to $3'],
  [`(?<=^|_,? )(${N}) at (${CLOCK})`, 'from $1 to $2'],
  [String.raw`(?<=^|_,? |(?:${WD}|today|tomorrow),? )(${N}(?:[:.]\d\d| ?h)) at (${CLOCK})`, 'from $1 to $2'],
  [`(?<=^|_,? )(${N}) until (${N})(?! of| ${MO})`, 'from $1 to $2'],
  [`(?:the_h |at )(${CLOCK})(${PART}) (?:to|until|-)${ART}* (${CLOCK})`, 'from $1$2 to $3'],
  [`(?<![:.\\d])(${N}) to (${CLOCK})`, '$1 - $2'],
  // "from 4 pm today to 5 pm tomorrow", "from monday at 10 to tuesday at 3"
  [
    `(?:of|from)${ART}* (${CLOCK})(${PART})(?: of| on)?${ART}* (${DATE}) (?:to|until|at|-)${ART}* (${CLOCK})(${PART})(?: of| on)?${ART}* (${DATE})`,
    'from $1$2 $3 to $4$5 $6',
  ],
  [
    `(?:of|from)${ART}* (${DATE}),?(?: at)?${ART}* (${CLOCK})(${PART}) (?:to|until|at|-)${ART}* (${DATE}),?(?: at)?${ART}* (${CLOCK})`,
    'from $1 $2$3 to $4 $5',
  ],
  [
    `(?:of|from)${ART}* (today|tomorrow|day after tomorrow) at${ART}* (${WD}|day after tomorrow|${N}(?:th)? (?:of )?${MO})`,
    'from $1 to $2',
  ],
  [`(?:of |from )?on_day (${N}) (?:to|until|-)${ART}* (${N} (?:of )?${MO})`, 'from $1 to $2'],
  [`(?:of |from )?on_day (${N}) (?:to|until|-)${ART}* (${N})(?! ?(?:h|oclock|am|pm))`, 'from the $1th to the $2th'],
  [`(?:of|from)${ART}* (${DATE}) (?:to|until|-)${ART}* (${DATE})`, 'from $1 to $2'],
  [`(?:of|from) (${MO}) (?:to|until|at|-) (${MO})`, 'from $1 to $2'],
  [`between${ART}? (${CLOCK})(${PART}) (?:and|to|-)${ART}* (${CLOCK})`, 'between $1$2 and $3'],
  [
    String.raw`(before|after|from|until|no later than) (?:the_m |on_day )(${N})(?:th)?(?! ?(?:-|to|until|and|of|at|oclock|h|am|pm|hours?|minutes?|${MO})|[:.\/]\d)`,
    '$1 on the $2',
  ],
  [`(from|between|until|and|or|to|-)${ART} (${N}(?:th)?)`, '$1 $2'],
  [`(?:of |from )?(${N}(?:th)?) (?:-|to|and) (${N}(?:th)?) (?:of )?(?:the_[mf] )?(next|this) month`, 'from $1 to $2 of $3 month'],
  [`(?:of |from )?(${N})-(${N}) (?:of )?(?:the_[mf] )?(next|this) month`, 'from $1 to $2 of $3 month'],
  [
    `(?:of|from)${ART}? (${WD}|(?:${WD},? )?${N}(?:th)?(?: of)? ${MO}) at ((?:next |this )?${WD}|(?:${WD},? )?${N}(?:th)?(?: of)? ${MO})`,
    'from $1 to $2',
  ],
  [`late_x (${WD}) (?:in the |at )(afternoon|evening|night)`, '$1 late $2'],
  [
    `early_x ((?:this |next )?${WD}|today|tomorrow|day after tomorrow) (?:in the |at )(morning|afternoon|evening|night)`,
    '$1 early $2',
  ],
  ['week commencing (?:the_m |on )?', 'week commencing '],
  [String.raw`week (?:commencing|of(?: on_day| the_m)?) (${N})(?! ?(?:of|in|at|to|-|${MO})|[:/.]\d)`, 'week of the $1th'],
  // articles before a date or an hour
  [String.raw`(?<!(?:end|rest|beginning|week|mid|instead) )of (?:the_m |on_day )?(${WD})`, 'on $1'],
  [String.raw`(?<![-\d])(${N}) of the_m (1[0-2]|[1-9])(?! ?(?:oclock|h|am|pm|:|of))`, '$1/$2'],
  [String.raw`(?:of )?(?:the_m )?on_day (${N})`, 'on the $1'],
  [
    String.raw`(${WD}),? (?:the_m )?(${N})(?:th)?(?! ?(?:-|to|oclock|h|am|pm|:|/|\.\d|hours?|minutes?|people|of|${MO})|[:/]|-\d)`,
    '$1 the $2th',
  ],
  [String.raw`(${WD}),? of (${N})`, '$1 from $2'],
  [`the_m (${N}th (?:${WD}|week|month|day))`, 'the $1'],
  [String.raw`(?:of )?the_m (${N}(?:th)?)(?! ?(?:oclock|h|am|pm|:|people|%|working|days))`, 'on the $1'],
  [String.raw`(?:the_h|the_f) (${N}(?:[:.]\d\d)?)(?! (?:${UNIT}|first|people|${MO}))`, 'at $1'],
  [String.raw`(?<!\d )day (${N})`, 'on the $1'],
  [String.raw`(?:on the|in) (${N})[-.](${N})(?![-:.\d]| ?(?:am|pm|h|oclock|of|${MO}))`, 'on $1/$2'],
  ['the_f noon', 'noon'],
  [String.raw`(${N}) seconds of (?=${MO})`, '$1 '],
  [`seconds of (${MO})`, '2 $1'],
  ['(?:the_m )?next day', 'the next day'],
  ['this (?:the_[mf] )?in the (morning|afternoon|evening)', 'this $1'],
  ['this (?:the_[mf] )?at night', 'tonight'],
  ['end of (?:the_[mf] |the )?day', 'end of the day'],
  ['beginning of (?:the_[mf] )?(?:in the |at )(morning|afternoon|evening|night)', 'early $1'],
  ['end of (?:the_[mf] )?(?:in the |at )(morning|afternoon|evening|night)', 'late $1'],
  ['(next|last) (?:in the |at )(morning|afternoon|evening|night)', '$1 $2'],
  ['early_x (?:of )?(?:the_[mf] )?(?:in the |at )(morning|afternoon|evening|night)', 'early $1'],
  ['late_x (?:of )?(?:the_[mf] )?(?:in the |at )(morning|afternoon|evening|night)', 'late $1'],
  ['mid (?:the_[mf] )?in the (morning|afternoon|evening)', 'mid $1'],
  ['of (next|last|this) (week|month|year|weekend)', 'of $1 $2'],
  [`of the_[mf] (?=${WD})`, 'on '],
  ['the_[mfh]|on_day', ''],
  ['of of', 'of'],
  ['(end|beginning|mid|rest) of (?=week)', '$1 of the '],
  [String.raw`weekend on (?:the )?(${N})(?! ?(?:of|${MO}|h|oclock|:|am|pm)|[:/.]\d)`, 'weekend of the $1th'],
  [`weekend on (?:the )?(?=${N})`, 'weekend of '],
  // "el primer lunes por la tarde del mes que viene": the day, then its part
  [
    `((?:${N}th|last) ${WD}) ((?:early |late )?in the (?:long )?(?:morning|afternoon|evening)|at night) (?:of|on) ((?:the )?(?:next month|this month|month|${MO}))`,
    '$1 of $3 $2',
  ],
  ['of (?=the afternoon|noon)', ''],
]);

export const ROMANCE = [...HOMONYMS, ...REFUSAL, ...COUNTS, ...LANGUAGE, ...DAY_FIRST];
