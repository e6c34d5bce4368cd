import type { InfoTopic, Intent, IntentName } from './intent-types.ts';

const sign = (source: string): RegExp => new RegExp(String.raw`(?<![\p{L}\d'’])(?:${source})(?![\p{L}\d])`, 'u');

/** What is booked at the businesses we serve: treatments, lessons, and who gives them. */
const CARE = sign(
  String.raw`hair ?cuts?|hair|(?:a|my|the|new) cut|trims?|fades?|blow-?(?:dry|out)s?|blowouts?|braids?|extensions|balayage|highlights|perms?|roots|colou?r|dye|shaves?|beards?|facials?|massages?|manicures?|pedicures?|mani|pedi|nails|gels|waxing|wax|brows|eye ?brows|lashes|eye ?lashes|botox|tooth|teeth|gums|fillings?|crowns?|check-? ?ups?|hygienist|dentists?|root canals?|braces|whitening|extractions?|physio|doctors?|gp|nurses?|therapists?|therapy|counsell?ors?|counsell?ing|psychologists?|tutors?|tutoring|tuition|lessons?|yoga|pilates|stylists?|hair ?dressers?|barbers?|treatments?|back pain|tooth ?ache`,
);
/** What is taught, and that it is to be. */
const SUBJECT = sign(
  String.raw`violin|piano|guitar|drums|singing|maths?|algebra|physics|chemistry|biology|english|french|spanish|german|grammar|reading|swimming|driving|gcses?|a-?levels?|sats?`,
);
const TEACHES = sign(String.raw`teach\p{L}*|lessons?|tutor\p{L}*|tuition|class(?:es)?|struggl\p{L}*|catch(?:ing)? up`);
/** Something happened to a tooth or the like: nobody says so for another reason than to be seen. */
const HURT = sign(
  String.raw`fell|fallen|knocked|broke\p{L}*|chipped|cracked|snapped|lost an?|came (?:out|off|loose)|(?:is|are|has been|been) (?:\p{L}+ )?(?:killing|hurting|aching|throbbing|bleeding|sore|swollen|loose)|hurts|aches|ached|agony`,
);
/** What somebody has booked. */
const HELD = String.raw`(?:appointments?|appts?|bookings?|reservations?|sessions?|slots?|visits?|class(?:es)?|lessons?|consultations?|check-? ?ups?|treatments?|table)`;
const OWN_HELD = sign(
  String.raw`(?:my|our|his|her|the|\p{L}+day['’]?s|tomorrow['’]?s|today['’]?s)(?: \p{L}+| \d\S*){0,2} ${HELD}`,
);
const MINE_HELD = sign(String.raw`(?:my|our|his|her)(?: \p{L}+| \d\S*){0,2} ${HELD}`);
const ASKS_FOR = sign(
  String.raw`need(?:s|ing|ed)?|want(?:s|ing|ed)?|wanna|(?:i|we)(?:['’]?d| would) (?:like|love)|like to|love to|fancy|looking|hop(?:e|ing)|keep meaning|meaning to|been meaning|please|pls|plz|can (?:i|we|you|u)|could (?:i|we|you|u)|may i|would you|get|got to|gotta|book\p{L}*|reserve|grab|treat|arrange|sort|due|should|must|chance|possible|somebody|someone|here i am|time (?:for|to)|help`,
);
/** Facts are asked for, not times: "does it hurt", "how much". */
const ASKS_FACT = sign(
  String.raw`how (?:much|long|far|many|often|does|do|is|are)|what(?:['’]?s| is| are| does| do| about)|whats|why|who (?:wrote|is|was|won|are)|difference|hurts?|painful|do you (?:do|offer|have|know)|is it|are there|is there|does (?:it|the|a)|should i (?:be|use|wear|eat)|learn(?:ed|t)?|recipe|joke|song|movie|film|book about`,
);
const AVAILABLE = sign(
  String.raw`free|available|availability|slots?|gaps?|openings?|space|room|time for|times|soonest|earliest|(?:be|get|getting) (?:\p{L}+ )?(?:seen|squeezed|fitted)|fit (?:me|us|him|her|in)|when(?:['’]?s| is) good|good for (?:you|u)|(?:in|on|working|about|around) (?:on |this |next )?(?:\p{L}+day|today|tomorrow|weekends?)|evening appointments?|evening|weekends?|whoever`,
);
const INTERESTED = sign(
  String.raw`any|anything|anyone|anybody|got|have (?:you|u)|do (?:you|u)|are (?:you|u)|is (?:there|anyone|anybody|somebody|someone)|can (?:i|we|you|u)|could (?:i|we|you|u)|when|what|which|who(?:['’]?s)?|how|see if|find out|think|trying to|get me|wonder\p{L}*`,
);
const ANYTHING = sign(
  String.raw`(?:do|have|had) (?:you|u|ya)(?: got| have)? (?:anything|something|any)|(?:anything|something) (?:free|left|open|for|with|on)`,
);
const CHANGES = sign(
  String.raw`new (?:time|date|day|slot)|(?:different|another) (?:time|date|day|slot)|bump|nudge|push|shift|slide|(?:come|be|do it|come in) (?:\p{L}+ ){0,4}(?:later|earlier)|(?:later|earlier) (?:in the day|that day|please)|still come|put (?:me|us|it) (?:\p{L}+ ){0,3}(?:back|forward|later|earlier)|plans? (?:have |has )?changed|prefer|rather|swap|delay\p{L}*|hour (?:later|earlier|back)`,
);
const COMES_LATER = sign(
  String.raw`plans? (?:have |has )?changed|still come|overran|running behind|stuck in|held up|(?:need|want|get|have|find) (?:me |us )?an? (?:new|different|other) (?:time|date|day|slot)|put (?:me|us|it) (?:\p{L}+ ){0,3}(?:back|forward)`,
);
const DROPS = sign(
  String.raw`out|off|away|gone|kill|scrap|forget|axe|lose|bin|rid|void|withdraw|revoke|annul|erase|wipe|strike|not (?:coming|needed|going)|no longer|won['’]?t be|can['’]?t (?:make|do|come)|any ?more`,
);
const TAKES = sign(String.raw`take|get|cross|strike|pull|remove|drop|like|want|need|kill|scrap|forget|lose|bin|leave|be`);
const NOT_IN = sign(
  String.raw`(?:won['’]?t|wont|will not|can['’]?t|cant|cannot|not (?:going to|gonna|able to)) (?:now )?be (?:in|there|coming|able)|(?:have|got) to (?:call it off|bail|pull out)`,
);
const ABOUT_OWN = sign(
  String.raw`(?:am|was|were|are) (?:i|we)|did (?:you|u) (?:get|receive|have)|(?:have|did|do) (?:i|we) (?:already |even |actually |ever )?(?:book\p{L}*|have|see|come|got)|can (?:you|u) (?:see|find|check)|forgot\p{L}*|remember|which day|what (?:time|day)|when (?:do|am|is|was)|details of|is it (?:\p{L}+day|the \d)|how many|have i got`,
);
const BOOKED_WORD = sign(
  String.raw`book(?:ed|ing|ings)|appointments?|appts?|sessions?|reservations?|(?:i|we)['’]?(?:m|re) (?:in|due|coming)(?= (?:on|at|this|next|again|tomorrow|\p{L}+day)|\W*$)|(?:see|seeing) (?!if|whether|my|the|a|an)\p{L}+`,
);
/** A question about how the business works. */
const TO_THE_BUSINESS = sign(
  String.raw`do (?:you|u) (?:take|accept|sell|offer|use|cater|stock|provide|validate|speak|hire|charge|allow|mind|keep|give|work)|are (?:you|u) (?:on|near|insured|qualified|licensed|registered|open|closed)|(?:you|u) (?:open|closed)|your|ur|students?|oaps?|pensioners?|seniors?|bring|wear|eat before|hurts?|sore|numb|safe|heated|pool|gym|towels?|floor|lift|entrance|deposit|voucher|cheapest|dearest|difference|(?:my|a|the) (?:treatment|appointment|toddler|baby|kids?|child|dog|car|pram|buggy|wheelchair)|included|turn up|walk ?-?ins?|wait (?:like|times?)|new patients?|need to book|in advance`,
);
const QUESTION =
  /\?\s*$|^\W*(?:(?:hi|hello|hey|and|so|ok|also|but|just wondering|quick question|question)\W+)*(?:do|does|is|are|can|could|will|would|what|whats|what['’]s|which|who|whos|who['’]s|how|where|when|should|must|am|any|u|you)(?![\p{L}'’])/u;
const ELSEWHERE = sign(
  String.raw`old are|made you|favou?rite|your (?:name|age|hobb\p{L}*|birthday|opinion)|think (?:of|about)|joke|sing|weather|capital|news|president|music|song|play|game|match|score|alarm|timer|lights?|oven|thermostat|translate|meaning of|mean|spell|convert|how (?:do|does|did) (?:you|u|i) (?:say|make|cook|fix)|speak|know|balance|account|card|credit|bank|pin|pay bill|phone|hear|sure|repeat|slow down|volume|list|email|text|message|tweet|post|movie|film|recipe|calories|food|flight|train|bus|taxi|uber|traffic|directions|real|human|robot|bot|ai|call (?:you|yourself)|mind if|language|accent|whisper|talk|voice|settings`,
);

/** With a day, a time or something that is looked for it is no question about the house: "do you have anything for a trim on the 27th?" */
const WANTS_TIME = sign(
  String.raw`any ?thing|some ?thing|instead|space|room|\d{1,2}(?:st|nd|rd|th|[:.]\d\d| ?(?:am|pm|o['’]?clock))|\p{L}+day|tomorrow|tonight|(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*`,
);

const NO_INFO = new RegExp(`${ELSEWHERE.source}|${WANTS_TIME.source}`, 'u');

type Signs = {
  readonly name: IntentName;
  readonly topic?: InfoTopic;
  readonly all: readonly RegExp[];
  readonly none?: RegExp;
};

/** Which signs together tell what is wanted, wherever in a message they stand; the first that fits. One line adds one. */
const SIGNS: readonly Signs[] = [
  { name: 'cancel', all: [OWN_HELD, DROPS, TAKES], none: CHANGES },
  { name: 'cancel', all: [NOT_IN], none: QUESTION },
  { name: 'move', all: [MINE_HELD, CHANGES] },
  { name: 'move', all: [COMES_LATER] },
  {
    name: 'list',
    all: [ABOUT_OWN, BOOKED_WORD],
    none: sign('can i|could i|how (?:do|can) i|need to|want to|like to|would like'),
  },
  { name: 'book', all: [CARE, ASKS_FOR], none: ASKS_FACT },
  { name: 'book', all: [CARE, HURT], none: QUESTION },
  { name: 'book', all: [SUBJECT, TEACHES, ASKS_FOR], none: ASKS_FACT },
  {
    name: 'find_times',
    all: [
      INTERESTED,
      AVAILABLE,
      sign(
        String.raw`you|u|ya|me|us|whoever|who(?:['’]?s)?|appointments?|appts?|(?:be|get|getting) (?:\p{L}+ )?(?:seen|squeezed)`,
      ),
    ],
    none: ELSEWHERE,
  },
  { name: 'find_times', all: [INTERESTED, AVAILABLE, CARE], none: ELSEWHERE },
  { name: 'find_times', all: [ANYTHING, CARE], none: ELSEWHERE },
  { name: 'info', all: [QUESTION, TO_THE_BUSINESS], none: NO_INFO },
];

/**
 * What a customer's message is likeliest for, from its signs alone; for messages in which nothing plainer was read. Lower-cased English words.
 * @example wishFromSigns('my boy needs his teeth checking please')?.name //=> 'book'
 */
export function wishFromSigns(text: string): Intent | undefined {
  for (const { name, topic, all, none } of SIGNS) {
    const found = all[0]?.exec(text);
    if (!found || !all.every((each) => each.test(text)) || none?.test(text) === true) continue;
    return {
      name,
      score: 0.5,
      span: { start: found.index, end: found.index + found[0].length },
      ...(topic ? { topic } : {}),
      guessed: true,
    };
  }
  return undefined;
}
