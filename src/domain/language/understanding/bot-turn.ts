import { fold } from '../folded.ts';
import type { Asked } from './asked.ts';
import { readOtherBotTurn } from './bot-turn-others.ts';

/** What the words before a message did; decides what a bare "yes" or "5" answers. */
export type BotTurn = {
  /** A question for something that is still missing. */
  readonly asks: ReadonlySet<Asked>;
  /** Details read back for a yes. */
  readonly confirms: boolean;
  /** Something else in place of what could not be had. */
  readonly offersInstead: boolean;
  /** One or several places, people or times to choose from. */
  readonly offers: boolean;
  /** Facts about what was offered. */
  readonly informs: boolean;
  /** To begin something: "shall I book it?" */
  readonly proposes: boolean;
  /** Whether there is anything else. */
  readonly anythingElse: boolean;
  /** Done as wished. */
  readonly done: boolean;
};

export const NOTHING_SAID: BotTurn = {
  asks: new Set(),
  confirms: false,
  offersInstead: false,
  offers: false,
  informs: false,
  proposes: false,
  anythingElse: false,
  done: false,
};

const word = (source: string): RegExp => new RegExp(String.raw`(?<![\p{L}\d'])(?:${source})(?![\p{L}\d])`, 'u');

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const WHEN = word(
  String.raw`\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|a\.m|p\.m|o'?clock)|\d{1,2}:\d\d|(?:${MONTH}) (?:the )?\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTH})|today|tomorrow|(?:next |this |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon`,
);
const MAKE = 'book|schedule|make|set|arrange|reserve|fix|place|get|put';
const DEED =
  '(?:appointment|appontment|appointement|booking|reservation|visit|request|session|order|it|that|everything|you|your|slot)';

const ELSE = word(
  String.raw`(?:any|some|no)(?:thing|one|body)? ?(?:else|more|other|further|additional)(?:'?s)?|anything more|anymore|what else|(?:do|help|assist)(?: \p{L}+){1,3} else|how else|(?:any|another|additional|further|other|more|different) (?:assistance|help|requests?|questions?|tasks?|way|extra information|information)|extra information|help you (?:further|out|now)|further assist\p{L}*|assist you|of (?:any )?(?:more |further )?(?:help|assistance|service)(?: to you)?|(?:do|can i help with) (?:something|anything) for you|what do you want next|unable to be booked|different (?:day|time)|another time|other times`,
);
const FAILED = word(
  String.raw`unable|unavailable|not available|no longer available|couldn'?t|could not|cannot|can'?t|wasn'?t able|was not able|weren'?t able|not able|fail\p{L}*|unsuccessful\p{L}*|didn'?t (?:work|go)|did not (?:work|go)|booked up|fully booked|no (?:\p{L}+ )?(?:slots?|openings?|availability|appointments?)|not (?:booked|made)|there (?:was|were) no|don'?t have an? (?:opening|slot)|there wasn'?t|was a problem|an issue`,
);
const DONE = word(
  String.raw`success\p{L}*|succesful\p{L}*|${DEED}(?: \p{L}+){0,3}?(?: (?:is|are|was|were|has|have|been|got))* (?:now |all |already |duly )*(?:booked|confirmed|made|scheduled|reserved|set|complete|completed|done|ready|arranged|through|placed|secured)|(?:i|we)(?:'ve| have|'d| just)? (?:now |just |already |managed to |have )*(?:booked|confirmed|made|scheduled|reserved|arranged|placed|completed|secured|gone ahead and booked)|got (?:an|the|you an|your) appointment|able to book|set up for you|been booked|appoint\p{L}* (?:is )?confirmed|^booked|(?:all|you'?re|you are) (?:set|booked|done|good to go|in|confirmed)|it'?s (?:booked|done|confirmed|set|all set|made)|booking confirmed|appointment confirmed|(?:booked|scheduled) (?:it|that)|congrat\p{L}*|has been (?:\p{L}+ )?(?:booked|made|confirmed|scheduled)`,
);
const CONFIRM = word(
  String.raw`(?:please |can you |could you |would you |kindly |to |just to )*conf(?:irm|orm)(?:ing|ation)?|(?:is|are|does) (?:this|that|it|hat|these|they|everything|the (?:following )?details?|the following|all)(?: \p{L}+){0,3} (?:correct|right|ok|okay|good|accurate|fine)|correct\?|right\?|what you wanted|to be clear|double[- ]?check\p{L}*|check the details|following details|ensure|does that sound|(?:so|okay|ok|alright|great),? you(?:'d| would)? (?:like|want|wish)|you want (?:me )?(?:to|an|a|your)`,
);
const PROPOSE = word(
  String.raw`(?:(?:would|do|did|are|have) you(?: \p{L}+){0,4}|should|shall|may|can|could|want|wish|do i|if|are you|u want) ?(?:\p{L}+ ){0,7}?(?:${MAKE}|booking|scheduling|making|setting|visit|go in|appointment|book\p{L}*|reservation)(?: \p{L}+){0,12}|(?:book|schedule|make|set up) (?:an?|the|your|it)(?: \p{L}+){0,4}`,
);
/** A fact and nothing else can be meant. */
const STRONG_FACT =
  /\d{3}[-. ]\d{3}[-. ]\d{4}|(?<!\d)\d\.\d(?!\d)|(?<!\p{L})(?:located (?:at|on|over)|street|avenue|road|boulevard|drive|lane|suite|way)(?!\p{L})/u;
const FACT =
  /\d{3}[-. ]\d{3}[-. ]\d{4}|(?<!\p{L})(?:rating|rated|ratings|stars|address|phone|number|contact|call them|reach|unisex|cosmetics?|services?|they do(?:n'?t| not)?|he is located|located (?:at|on|over)|street|avenue|road|boulevard|price|costs?|yes|no|open)(?!\p{L})|(?<!\d)\d\.\d(?!\d)/u;

const ASKED: readonly (readonly [Asked, RegExp])[] = [
  ['date', word('dates?|days?|when')],
  ['time', word('times?|when|hour|timings?|clock')],
  ['place', word('city|cities|town|where|area|location|metropolis|neighbou?rhood|place|region')],
  ['service', word('(?:kind|type|sort)s?|special\\p{L}*|service|treatment|[\\p{L}]+ologist')],
  [
    'provider',
    word(
      '(?:which|what|name|particular|specific|preferred|preference|mind|prefer|whom?)(?: \\p{L}+){0,6}? (?:salon|dentist|dentists|doctor|stylist|provider|clinic|place|office|one|therapist|tutor|barber|person|practice)|(?:salon|dentist|doctor|stylist|clinic|provider|barber|office)(?: \\p{L}+){0,6} (?:name|mind|prefer\\p{L}*|particular|like|want|see|visit)|which one|who (?:would|do)|specific doctor',
    ),
  ],
  [
    'name',
    word('your (?:full |first |last )?name|(?:under|in) (?:what|which) name|name for|who is it for|and your name|whose name'),
  ],
  ['contact', word('phone(?: number)?|contact|email|e-mail|number to reach|reach you')],
  ['people', word('how many|party|people|guests')],
];

/** What the person was asked for, in the words of the question. */
function askedIn(said: string): ReadonlySet<Asked> {
  return new Set(ASKED.filter(([, pattern]) => pattern.test(said)).map(([asked]) => asked));
}

/** A question for something, rather than whether something found will do. */
const ASKING = new RegExp(
  String.raw`(?<![\p{L}])(?:what|which|when|where|whom?|how many|any (?:particular|specific|preferred|certain)|an?y? (?:specific|particular|certain|preferred)|in particular|in mind|prefer\p{L}* (?:a|any|some)|do you (?:have|know|prefer) (?:a|any|the|which|what)|(?:kind|type|sort)s? of|or (?:something|someone|another|any other|other|somebody)|tell me|let me know|let know|give me|looking for an?|need an?|see an?|find an?)(?![\p{L}])`,
  'u',
);
const FOUND_FIRST = word(
  String.raw`found|there(?:'s| is| are)(?! one| any)|\d+ (?:results?|dentists?|doctors?|salons?|options?|choices|hits)|how about|what about(?! (?:the |a |an |your )?(?:date|time|city|desired|day))|what do (?:you )?think|opinion|consider|recommend\p{L}*|suggest\p{L}*|does (?:this|that|it) work|would (?:that|this|it|\p{L}+) (?:be|work)|work for you|how do(?:es)? [^?]+ (?:sound|look)|heard of|have also|i have an?|would you like [\p{L} .]+ in \p{L}+ ?\p{L}*\W*$`,
);
/** "Which day", "in what city": a question for something, whatever else is said. */
const ASKING_FOR = word(
  String.raw`(?:what|which) (?:other |specific |exact )?(?:city|cities|town|date|day|time|type|kind|sort|location|area|salon|doctor|dentist|stylist|specialist|place)|when (?:would|do|did|should|will|are|is)|where (?:would|do|should|are) you|where should|at what|in which|(?:know|tell me|have|get|give me|what(?:'s| is)|share) (?:the |a )?name of (?:the|your|that)|(?:a|the|your) city|preference on|(?:is there|have you|do you have|did you (?:know|have)) [\p{L} ']*(?:city|name|mind|particular)`,
);
const PLACE_GIVEN = /(?<!\p{L})(?:located (?:in|at|on|over)|is located)(?!\p{L})/u;
const OR_ELSE =
  /(?:,|(?<!\p{L})or|(?<!\p{L})and)? ?(?:some|any) ?(?:thing|one|body|where)? (?:else|different|other (?:doctor|kind|type))|(?<!\p{L})or (?:another|a different|any other|other)(?: \p{L}+){0,2}/gu;
const SENTENCES = /[^.!?]+(?:[.!](?=\S)[^.!?]+)*[.!?]*/gu;

/** Whether something is said to be done; what is still a question is not. */
function saysDone(said: string): boolean {
  const statements = (said.match(SENTENCES) ?? []).filter((sentence) => !sentence.includes('?') && !UNDONE.test(sentence));
  return statements.some((sentence) => DONE.test(sentence) && !NOT_DONE.test(sentence));
}
const UNDONE = word(
  'will be|would be|going to|please|kindly|should i|shall i|may i|can i|tell me|let me know|what|when|which|ensure|unsuccessful\\p{L}*|not',
);
const NOT_DONE = /(?<!\p{L})(?:not|unable|n't)(?!\p{L})/u;

/**
 * What a bot's last words did, from the words alone. Without words nothing was said.
 * @example readBotTurn('Which city should I search in?').asks //=> Set { 'place' }
 */
export function readBotTurn(text: string | undefined): BotTurn {
  const said = fold(text ?? '')
    .replace(OPENING, '')
    .trim();
  if (said === '') return NOTHING_SAID;
  const act = (kind: Partial<BotTurn>): BotTurn => ({ ...NOTHING_SAID, ...kind });
  const other = readOtherBotTurn(said);
  if (other !== undefined) return act(typeof other === 'string' ? { [other]: true } : other);
  const when = WHEN.test(said);
  const question = said.includes('?');
  const failed = FAILED.test(said);
  const fact = FACT.test(said);
  const asks = askedIn(said);
  const asking =
    asks.size > 0 && (ASKING_FOR.test(said) || (ASKING.test(said) && !FOUND_FIRST.test(said) && !PLACE_GIVEN.test(said)));
  const anythingElse = ELSE.test(asking ? said.replace(OR_ELSE, ' ') : said);
  if (failed && when && !anythingElse) return act({ offersInstead: true });
  if (failed && (anythingElse || !fact)) return act({ anythingElse: true });
  const done = saysDone(said);
  if (when && CONFIRM.test(said)) return act({ confirms: true });
  if (done) return act({ done: true, informs: true });
  if (asking && (question || ORDERS.test(said)) && !anythingElse && !(when && !/what|which|where/.test(said)))
    return act({ asks });
  if (anythingElse && (question || !fact)) return act({ anythingElse: true });
  if (when && CHOICE.test(said)) return act({ offers: true });
  if (when) return act({ confirms: true });
  if (PROPOSE.test(said) && !FOUND_FIRST.test(said) && !PLACE_GIVEN.test(said) && !/\d/.test(said))
    return act({ proposes: true });
  if (asks.size > 0 && question && !fact && said.split(' ').length <= 7 && !FOUND_FIRST.test(said)) return act({ asks });
  const informs = fact && !FOUND_FIRST.test(said) && !(question && !STRONG_FACT.test(said));
  return act({ offers: !informs, informs });
}
/** Several times to choose from. */
const CHOICE = new RegExp(
  String.raw`(?:^|\s)1[.)] .*\s2[.)] |(?:${WHEN.source})(?: (?:at|on|in the morning|in the afternoon))? ?,? or (?:(?:at|on|also) )?(?:${WHEN.source})(?! (?:at|on) )`,
  'su',
);
const OPENING =
  /^(?:(?:hi|hello|hey|welcome|ok|okay|sure|alright|all right|great|yes|yeah|maybe|of course|absolutely|perfect|thanks)(?:[\s,.!]+|$))+/u;
const ORDERS =
  /^(?:please|can you|could you|tell|give|in|on|at|also|any|let|what|which|when|where|and|i need|i can help|any)(?!\p{L})/u;
