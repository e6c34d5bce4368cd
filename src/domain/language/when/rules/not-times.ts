import { rule } from '../rule.ts';
import type { Rule } from '../value.ts';

/**
 * Numbers and names of days that are no time: they are explained here so that nobody takes them for one and the coverage rule does not ask about
 * them. One line adds one.
 */
const PATTERNS: readonly string[] = [
  '@email|@url|@money|@phone|@odd',
  // counts of people and things
  String.raw`(?:(?:for|of|table for|party of|group of) )?(?:a )?(?:\d+|one)(?: ?(?:to|-|or) ?\d+)?(?: (?:more|other|young|small|little|adult|double|single))? (?:of us|people|persons?|guests?|adults?|kids?|children|child|friends|women|men|girls|boys|ladies|students?|seats?|places?|tickets?|bedrooms?|rooms?|beds?|tables?|babies|teenagers)`,
  String.raw`(?:a )?(?:table|party|group) (?:for|of) (?:\d+|one)(?! ?(?:am|pm|oclock|:|-|ish|in the|\d|minutes|hours|days|weeks))`,
  String.raw`\d+(?: (?:different|separate|more))? (?:haircuts|cuts|appointments|bookings|sessions|lessons|slots|spots|options|times|things|services|treatments|visits|items|copies|coins|stars?|questions?|reasons?|ones)`,
  String.raw`\d+(?:[.,]\d+)? ?(?:pounds?|quid|dollars?|euros?|rupees?|rs|inr|usd|gbp|eur|bucks|percent|%|km|miles?|kg|cm| st|k)`,
  String.raw`(?:rs|inr|usd|gbp|eur|₹)\.? ?\d+(?:[.,]\d+)?`,
  // choices among what was offered
  String.raw`(?:(?:option|number|no\.?|slot|choice|item|#|room|suite|flat|unit|platform|gate|chair) ?#? ?)\d+`,
  String.raw`(?:the )?(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|last) (?:one|option|slot|choice|time|floor|street|st|avenue|ave|visit|birthday|anniversary|class|round|person|place|name)(?![a-z])`,
  String.raw`(?:the )?(?:first|second|third|last|other|same|later|earlier) one`,
  // ages and addresses
  String.raw`\d+[ -](?:years?|yrs?|months?)[ -]olds?`,
  String.raw`(?:at )?\d+(?:st|nd|rd|th)? (?:\p{L}+ )?(?:street|road|avenue|ave|lane|drive|boulevard)`,
  // greetings and good wishes
  String.raw`(?:good|happy|lovely|nice) (?:morning|afternoon|evening|night|day|weekend|week|month|monday|tuesday|wednesday|thursday|saturday|sunday)|(?:happy|lovely|nice) friday`,
  String.raw`(?:happy|merry) (?:christmas|xmas|easter|new year(?:'?s)?|diwali|holi|thanksgiving|halloween)(?! (?:eve|monday|sunday))`,
  String.raw`(?:have an?|enjoy (?:the|your))(?: \p{L}+)?(?: rest of (?:the|your))? (?:day|evening|night|weekend|week|afternoon|month|one)`,
  String.raw`(?:that|the same|this same|any|some|what|which|a different|different) (?:day|date|week|month|year)|another (?:day|date)|that (?:morning|afternoon|evening|weekend|time)`,
  String.raw`(?:in|for) the (?:first|second|third|last) (?:place|time)|at first|one more time|one (?:last )?thing|no one|any ?one|every ?one|some ?one|second thoughts?|just a second|one second|a second|(?:wait|hang on|hold on|just|give me) (?:an?|one|1|2|5) (?:minutes?|seconds?|moment)`,
  String.raw`(?:april|may|june|august) is (?:my|our|his|her|the name)`,
  // names that hold a day
  String.raw`(?:black|good) friday sale|sunday (?:roast|best|times)|friday(?:'s)? (?:vibes|feeling)|tgi friday(?:s|'s)?`,
];

export const notTimes: readonly Rule[] = PATTERNS.map((pattern) => rule(pattern, () => ({ kind: 'other' })));

/** A greeting at the head of the text: "morning!", "evening all,". */
export const greetingPart: Rule = rule(
  String.raw`(?:morning|afternoon|evening)(?= ?[!,.]| all| there| team| everyone)(?! ?, ?(?:around|at|about|or|\d))`,
  (_groups, { text }, to, from) => (from === 0 && text.length > to + 1 ? { kind: 'other' } : undefined),
);

/** Several things of a kind: "10 stars", "3 kids", "two to four pupils". */
export const counted: Rule = rule(
  String.raw`(?:\d+ ?(?:to|-|or|and) ?)?\d+ (?!is|was|works|suits|sounds|looks|does|has|fits|hours|minutes|days|weeks|months|years|seconds|nights|fortnights|weekends|as|this|thanks|pls|yes|please|its|it's|mornings|afternoons|evenings|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|oclock|plus|perhaps|unless|across|less|express|business|always|st|us|makes|seems|appears|goes|comes|miss|ms|mrs|on|at)\p{L}{2,}s`,
  () => ({ kind: 'other' }),
);
