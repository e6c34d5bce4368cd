import { HALF_DAY, MONTH, WEEKDAY } from '../fragments.ts';
import { rule } from '../rule.ts';
import type { Groups } from '../rule.ts';
import type { Clock, Meaning, Rule } from '../value.ts';

const AT = String.raw`(?:(?:at |for |from |around |about |approximately |approx |roughly |circa |by |say |like |exactly |@ ?)*(?:the )?)`;
const NEAR = /(?:around|about|approx|roughly|circa|like|say)/;
const ISH = String.raw`(?<ish>(?: ?-? ?ish| or so| or thereabouts))?`;
export const HOUR = String.raw`(?:2[0-4]|1\d|0?\d)`;
const MINUTE = String.raw`[0-5]\d`;
/** After a bare number these say that it is no hour. */
export const NOT_OF_THINGS = String.raw`(?![:./]\d| ?[%€$£₹]|,\d{3}|,\d\d?(?! ?\d|,| or)| ?(?:km|kms|kg|cm|mm|m|gb|mb)(?:_|(?![\p{L}\d]))| (?:kilos?|metres?|meters?|kilometers?|kilometres?|degrees|litres?|grams?|kilometer|kilometern)(?:_|(?![\p{L}]))| (?:people|persons?|person|guests?|adults?|kids?|children|child|of us|minutes?|hours?|days?|weeks?|months?|years?|nights?|pounds?|dollars?|euros?|rupees?|quid|bucks|percent|st|street|road|rd|avenue|ave|lane|january|february|march|april|may|june|july|august|september|october|november|december|stars?|mins?|times|sessions?|appointments?|haircuts?|bookings?|slots|spots|seats?|options?|bedrooms?|rooms?|beds?|tables?)(?![a-z]))`;
/** The same, and no range either. */
export const NO_HOUR = `(?!-\\d)${NOT_OF_THINGS}`;

const half = (text: string | undefined): Partial<Clock> =>
  text === undefined ? {} : { half: text.startsWith('a') ? 'am' : 'pm' };
/** A clock, if the hour and the half of the day agree ("15:30 pm" is 15:30; "15 am" is nothing). */
export function clock(hourText: string, minuteText: string | undefined, groups: Groups, prefix = ''): Meaning | undefined {
  const hour = Number(hourText) % 24;
  const said = half(groups['half']);
  if (Number(hourText) > 24 || (hour > 12 && said.half === 'am')) return undefined;
  const fixed = hour > 12 || hour === 0 || (/^0\d/.test(hourText) && said.half === undefined);
  const near = groups['ish'] !== undefined || NEAR.test(prefix);
  return {
    kind: 'clock',
    clock: { hour, minute: Number(minuteText ?? 0), ...(fixed ? { fixed } : said), ...(near ? { near } : {}) },
  };
}
/** The words before the number; the "about" of "how about" is not one of them. */
const prefixOf = (text: string, from: number, to: number): string => {
  const prefix = /^\D*/.exec(text.slice(from, to))?.[0] ?? '';
  return /(?:how|what) $/.test(text.slice(0, from)) ? prefix.replace('about', '') : prefix;
};

/** 3:30, 15:30, 3.30 pm, 8:00:31am, 17h30, 10 h 10 pm. */
export const hourAndMinute: Rule = rule(
  String.raw`${AT}(?<hour>${HOUR})(?:[:.]| ?h ?)(?<minute>${MINUTE})(?::${MINUTE})?(?![:/]\d|\.\d| ?(?:%|euros?|dollars?|pounds?|quid|k|km|miles))(?: ?(?<half>${HALF_DAY}))?(?: (?:hours|hrs|h|oclock|hour))?${ISH}`,
  (groups, { text }, to, from) => clock(groups['hour'] ?? '', groups['minute'], groups, prefixOf(text, from, to)),
);

/** 1530, 0930, 1140 am, 730pm, 1500 hours: four digits stand alone only behind "at" and the like. */
export const military: Rule = rule(
  String.raw`(?<at>(?:at |around |about |by |from |for |@ ?)*)(?<hour>(?:0\d|1\d|2[0-3])|\d)(?<minute>${MINUTE})(?![:./-]\d)(?: ?(?<half>${HALF_DAY})| ?(?<hours>hours|hrs|h))?${ISH}`,
  (groups, { text }, to, from) => {
    const stands =
      groups['half'] !== undefined ||
      groups['hours'] !== undefined ||
      groups['at'] !== '' ||
      text.length === to - from ||
      (BEHIND_DAY.test(text.slice(0, from)) && /^\d{4}$/.test(text.slice(from, to)));
    const digits = `${groups['hour'] ?? ''}${groups['minute'] ?? ''}`;
    const looksLikeYear = /^20[1-4]\d$/.test(digits) && groups['half'] === undefined && groups['hours'] === undefined;
    if (
      !stands ||
      looksLikeYear ||
      (groups['at'] === '' && /^(?:19|20)\d\d$/.test(digits) && BEHIND_MONTH.test(text.slice(0, from)))
    )
      return undefined;
    return clock(groups['hour'] ?? '', groups['minute'], groups, prefixOf(text, from, to));
  },
);

/** "Friday 1530", "7th of december 0900"; behind a month "1930" may be a year. */
const BEHIND_DAY = new RegExp(
  String.raw`(?:(?<!\p{L})(?:today|tomorrow|tonight|${WEEKDAY}|${MONTH})|\d(?:st|nd|rd|th)),? $`,
  'u',
);
const BEHIND_MONTH = new RegExp(String.raw`(?:${MONTH}|\d(?:st|nd|rd|th)),? $`, 'u');

/** 5pm, 3 o'clock, 9a, 5 o'clock pm, 17h. */
export const wholeHour: Rule = rule(
  String.raw`${AT}(?<hour>${HOUR}) ?(?:(?<half>${HALF_DAY})|oclock(?: ?(?<half2>${HALF_DAY}))?|h(?![a-z])|(?<=(?:1[3-9]|2[0-3]) ?)hour(?!s))(?: sharp)?${ISH}`,
  (groups, { text }, to, from) => {
    const said = groups['half'] ?? groups['half2'];
    return clock(groups['hour'] ?? '', undefined, { ...groups, half: said }, prefixOf(text, from, to));
  },
);

/** 2 15 pm, 14 50, at 5 30: hour and minute apart; without a half of the day only behind "at" or past noon. */
export const apart: Rule = rule(
  String.raw`(?<at>(?:at |around |about |@ ?)*)(?<hour>${HOUR}) (?<minute>${MINUTE})(?![:./-]\d)(?: ?(?<half>${HALF_DAY}))?(?<day> (?:in the )?(?:afternoon|evening|morning|night)(?![a-z]))?(?! (?:people|january|february|march|april|may|june|july|august|september|october|november|december|minutes?|guests|adults))`,
  (groups, { text }, to, from) => {
    const hour = Number(groups['hour']);
    if (groups['half'] === undefined && groups['at'] === '' && hour < 13 && groups['day'] === undefined) return undefined;
    const read = clock(groups['hour'] ?? '', groups['minute'], groups, prefixOf(text, from, to));
    return read && { from, to: to - (groups['day']?.length ?? 0), meanings: [read] };
  },
);

/** half past 3, quarter to five, 20 past eight, three quarters past 9 pm, half three. */
export const pastAndTo: Rule = rule(
  String.raw`${AT}(?:a )?(?:(?<half1>half)(?: past| after)? |(?<quarter>quarter|1\/4|15) (?<way1>past|after|to|before|of|until) |(?<three>3 quarters) past |(?<minutes>[1-5]?\d)(?<unit> minutes?)? (?<way2>past|to|before|after) )(?:the )?(?:(?<noon>noon|midday)|(?<midnight>midnight)|(?<hour>${HOUR}))(?![./]\d)(?<colon>:${MINUTE}| h ${MINUTE})?(?: ?oclock)?(?: ?(?<half>${HALF_DAY}))?`,
  (groups, { text }, to, from) => {
    const way = groups['way1'] ?? groups['way2'];
    const minutes = groups['half1'] ? 30 : groups['quarter'] ? 15 : groups['three'] ? 45 : Number(groups['minutes']);
    const back = way === 'to' || way === 'before' || way === 'of' || way === 'until';
    const spoken = groups['minutes'] === undefined || groups['unit'] !== undefined || /^(?:5|10|20|25)$/.test(groups['minutes']);
    const alone = /^(?:it's |it is |its |so |ok |yes |um |at )*$/.test(text.slice(0, from)) && /^[ .!?]*$/.test(text.slice(to));
    const likely = tellsTime(groups, text.slice(from, to)) || isNoStretch(groups, text.slice(to));
    if (!spoken || (back && !likely && !alone)) return undefined;
    const extra = Number((groups['colon'] ?? '').replace(/\D/g, ''));
    if (groups['colon'] && !groups['unit']) return undefined;
    const whole = groups['noon'] ? 12 : groups['midnight'] ? 24 : undefined;
    if (whole !== undefined) {
      const at = (whole * 60 + (back ? -minutes : minutes)) % 1440;
      return { kind: 'clock', clock: { hour: Math.floor(at / 60), minute: at % 60, fixed: true } };
    }
    const hour = Number(groups['hour']);
    const minute = (hour % 24) * 60 + extra + (back ? -minutes : minutes);
    const wrapped = (minute + 1440) % 1440;
    const hourText =
      back && hour === 13 ? '12' : String(Math.floor(wrapped / 60) === 0 && hour === 1 ? 12 : Math.floor(wrapped / 60));
    const read = clock(hourText, String(wrapped % 60), groups, prefixOf(text, from, to));
    // "Ten to five" and nothing else is likelier a time than a stretch, and is asked about.
    if (back && !likely && read?.kind === 'clock') return { kind: 'clock', clock: { ...read.clock, unsure: true } };
    return back && hour === 13 && read?.kind === 'clock' ? { kind: 'clock', clock: { ...read.clock, fixed: true } } : read;
  },
);

/** "10 to 5" is as likely a range as ten minutes to five; "quarter to", "20 to", "at 10 to 5" and minutes are times. */
function tellsTime(groups: Groups, said: string): boolean {
  if (groups['quarter'] !== undefined && !/15/.test(groups['quarter'])) return true;
  return (
    groups['unit'] !== undefined ||
    /^(?:20|25)$/.test(groups['minutes'] ?? '') ||
    (/^at /.test(said) && groups['quarter'] === undefined)
  );
}

/** "Ten to six this evening": no stretch of one evening goes from ten to six. */
const isNoStretch = (groups: Groups, behind: string): boolean =>
  /^(?:10|5)$/.test(groups['minutes'] ?? '') &&
  Number(groups['minutes']) >= Number(groups['hour'] ?? 0) &&
  /^ (?:tonight|(?:this|tomorrow|\p{L}+day|next \p{L}+day) (?:morning|afternoon|evening|night))(?!\p{L})/u.test(behind);

/** noon, 12 noon, midday, midnight, noonish. */
export const noonAndMidnight: Rule = rule(
  String.raw`${AT}(?:12 ?(?:oclock )?)?(?:(?<noon>noon|mid[- ]?day)|(?<midnight>mid ?night))${ISH}`,
  (groups) => ({
    kind: 'clock',
    clock: { hour: groups['noon'] ? 12 : 0, minute: 0, fixed: true, ...(groups['ish'] ? { near: true } : {}) },
  }),
);

/** at 5, around 3, 5ish, by 6; the half of the day is open. */
export const atHour: Rule = rule(
  String.raw`(?:(?<at>(?:at |around |about |approximately |roughly |circa |by |@ ?)+)(?:like |about |around |say )?(?<hour>${HOUR})|(?:for )?(?<hour2>${HOUR}))${NO_HOUR}${ISH}`,
  (groups, { text }, to, from) => {
    if (groups['hour2'] !== undefined && groups['ish'] === undefined) return undefined;
    return clock(groups['hour'] ?? groups['hour2'] ?? '', undefined, groups, prefixOf(text, from, to));
  },
);

/** A lone number, maybe an hour: it counts beside a day or a part of the day (see bare.ts); "for 2" may be a party. */
export const bareHour: Rule = rule(
  String.raw`(?<for>for )?(?<hour>${HOUR})(?: ?- ?(?<to>${HOUR}))?(?! ?-?ish)${NO_HOUR}`,
  (groups) => ({
    kind: 'bare',
    value: Number(groups['hour']),
    ...(groups['to'] ? { to: Number(groups['to']) } : {}),
    ...(groups['for'] ? { party: true } : {}),
  }),
);
