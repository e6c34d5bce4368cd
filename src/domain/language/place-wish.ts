/** Where somebody would rather come, in words that fit a place or none. */
const LEAD = String.raw`(?:(?:do|have|make|hold|book|be|get|come|go|meet|see (?:you|him|her|them)|like|want|prefer|possible|available|free|try|it|that|this|one|something|anything|session|appointment|instead|rather)\s+(?:it |that |this |one )?)`;
const PLACE_WORD = '(?:office|branch|studio|clinic|location|salon|shop|place|practice|site)';
const NAME = String.raw`(?<name>\p{L}[\p{L}’'-]{2,}(?:\s+(?!please|pls|instead|then|on|at|with|this|next|tomorrow|today|if|or|and)\p{L}[\p{L}’'-]{2,})?)`;
const IN_PLACE = new RegExp(
  [
    String.raw`(?:^\W*(?:(?:what about|how about|maybe|rather|no|actually|and|ok|can it be|is it)\W+)*|${LEAD})in (?:your |the )?${NAME}(?: ${PLACE_WORD})?(?=\W*(?:$|please|pls|instead|then|if|on|at|this|next|tomorrow|or|rather|possible))`,
    String.raw`\bat (?:your |the )(?<branch>\p{L}[\p{L}’'-]{2,}(?: \p{L}[\p{L}’'-]{2,})?) ${PLACE_WORD}\b`,
    String.raw`\b(?:come|travel|drive|visit) (?:out )?to (?:my|our) (?<home>house|home|place|flat|office|hotel|apartment)\b|\bat (?:my|our) (?<own>house|home|place|flat|office|hotel)\b`,
  ].join('|'),
  'iu',
);
/** "In" that leads to no place. */
const NO_PLACE =
  /^(?:the|a|an|any|all|advance|person|english|german|french|spanish|hindi|portuguese|total|fact|general|time|case|particular|private|pain|hurry|rush|row|between|about|around|half|under|over|less|early|late|mid\p{L}*|morning\p{L}*|afternoon\p{L}*|evening\p{L}*|night|noon|future|past|spring|summer|autumn|winter|fall|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|one|two|three|four|five|six|seven|eight|nine|ten|\p{L}*(?:day|days|week|weeks|month|months|year|years|hour|hours|minute|minutes|mins?)|few|couple|order|mind|need|there|here|it|that|this|my|his|her|front|charge|touch|town|class|grade|school|your|which|what|and|or|with|cash|full|writing|both|group)\b/iu;
const ONLINE =
  /\b(?:online|on-line|(?:by|over|on|via|as a) (?:a )?(?:video|zoom|skype|teams|phone call|the phone)|remote(?:ly)?|virtual(?:ly)?|video(?: call)?|from home)\b/i;
const IN_PERSON = /\b(?:in[- ]?person|face[- ]to[- ]face|on[- ]?site)\b/i;
const NOT = /\b(?:not|no|isn[’']?t|don[’']?t want)\s+(?:to be |be |do it |it )?(?:online|by video|a video|in person|remote)/i;

/**
 * Where it should be, as said: "Hamburg", "online", "in person". Undefined where no place is said. Whether the business has it is not asked here.
 * @example readPlaceWish('can we do it in hamburg instead') //=> 'hamburg'
 */
export function readPlaceWish(text: string): string | undefined {
  if (!NOT.test(text)) {
    if (ONLINE.test(text)) return 'online';
    if (IN_PERSON.test(text)) return 'in person';
  }
  const groups = IN_PLACE.exec(text)?.groups;
  const name = groups?.['name'] ?? groups?.['branch'] ?? groups?.['home'] ?? groups?.['own'];
  return name === undefined || NO_PLACE.test(name) ? undefined : name.trim();
}
