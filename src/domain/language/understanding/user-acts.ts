import type { Acts } from '../acts.ts';
import { fold } from '../folded.ts';
import { inPlainEnglish } from '../gloss/gloss.ts';
import type { BotTurn } from './bot-turn.ts';

/** What a message does, in the words of dialogue research (Schema-Guided Dialogue); several at once. */
export type DialogueAct =
  | 'INFORM'
  | 'INFORM_INTENT'
  | 'AFFIRM'
  | 'AFFIRM_INTENT'
  | 'NEGATE'
  | 'NEGATE_INTENT'
  | 'SELECT'
  | 'REQUEST'
  | 'REQUEST_ALTS'
  | 'THANK_YOU'
  | 'GOODBYE'
  | 'GREET'
  | 'HELP'
  | 'HUMAN'
  | 'REPEAT'
  | 'STOP'
  | 'SKIP';

/** What was read in a message before its acts are decided. */
export type Read = {
  readonly text: string;
  readonly acts: Acts;
  /** A value was said: a day, a time, a place, a name, a feature. */
  readonly says: boolean;
  /** … and every value was already in the bot's words, which read something back or offered it. */
  readonly echoes: boolean;
  /** It asks for facts. */
  readonly asks: boolean;
  /** It asks for an appointment to be made or changed. */
  readonly books: boolean;
  /** It looks for somebody or some place. */
  readonly seeks: boolean;
};

const has = (source: string): RegExp => new RegExp(String.raw`(?<![\p{L}'])(?:${source})(?![\p{L}])`, 'u');

const CLOSES = has(
  String.raw`(?:that|this|it)(?:'s| is|s|'ll be| will be| would be| should be|'d be|'ll do| will do| was)? (?:about |really )?(?:all|it|everything)(?: of it)?(?! (?:right|good|correct|wrong|fine|okay|ok|sound|look|set\p{L}*|work))|(?:that|it)(?:'s| is) (?:it|all|everything)|nothing (?:else|more|further)|no(?:thing)? more|(?:i'?m|i am|we're|im) (?:all )?(?:done|set|finished|good)(?: for now)?|all (?:i|we) (?:need|needed|want|wanted|have)|(?:don'?t|do not|won'?t|doesn'?t|didn'?t) (?:need|want|require|have) (?:any(?:thing|one)?|some(?:thing)?)(?: \p{L}+)? ?(?:else|more|further|other)?(?: \p{L}+)?|everything i (?:need|needed|wanted)|for now|(?:have|enjoy) (?:a|an|your|the)(?: rest)?(?: of)?(?: \p{L}+){0,2} (?:day|one|evening|night|weekend|afternoon|time)|that'?ll (?:do|be all)|thats (?:all|it)|you(?:'ve| have) (?:been|answered)|later|all set|no other|not? need (?:any)?thing`,
);
const BYE = has(
  String.raw`(?:good ?)?bye(?: ?bye)?|see (?:you|ya)|take care|good (?:night|day)|farewell|so long|cheerio|talk (?:to you )?(?:later|soon)|catch you later|have a (?:good|great|nice|lovely|wonderful)`,
);
const THANKS = has(
  String.raw`thanks?|thank you|thankyou|thanx|thnx|thx|ty|tysm|cheers|appreciate\p{L}*|grateful|much obliged|that you (?:so|very) much|(?:very|so|really|great|good) (?:help\p{L}*|job|work)|(?:been|were|was|are) (?:a |an |very |so |really |such a )*(?:great |good |big )?help\p{L}*|gracias|merci|danke|obrigad[oa]|shukriya|dhanyavaad`,
);
const NO = has(
  String.raw`no|nope|nah|nop|not|don'?t|dont|do not|negative|never|neither|won'?t|wont|will not|hold off|wait|can'?t|cannot|nevermind|never mind|maybe later|some other time|another time|rather not|no thanks|skip|i'?ll pass|later|doesn'?t|does not|by (?:myself|my own)|on my own|myself|it(?:'s| is) (?:ok|okay|fine|alright)|wrong|incorrect`,
);
const LEADING_NO =
  /^(?:(?:oh|um|uh|erm|er|well|hmm+|ok|okay|sorry|thanks|wait|hang on|hold on|actually|my)[\s,.!]+)*(?:no|nope|nah|nop|naw|not?|negative|never ?mind|don't|dont|do not|hold off)(?![\p{L}'])/u;
const LEADING_YES =
  /^(?:(?:oh|um|uh|well|hmm+|great|thanks|thank you)[\s,.!]+)*(?:yes|yeah|yep|yup|yea|ya|yse|yess|sure|ok|okay|alright|absolutely|definitely|certainly|of course|please do|correct|right|perfect|sounds good|that works|go ahead|fine|great|exactly|indeed|affirmative|right on|you got it|you're right)(?![\p{L}'])/u;
const CORRECTS = has(
  String.raw`actually|instead|change (?:it|that|the|my|to)|changed?|rather|make (?:it|that)|switch|wrong|incorrect|not (?:right|correct)|mistake\p{L}*|i meant|i said|wait|sorry|other|different|better|prefer|on second thought|reschedule|move (?:it|that)|correction`,
);
const ALTERNATIVES = has(
  String.raw`(?:any|some|no|every|where|what|who|how about|what about|or|there) ?(?:thing|one|body|where|place)? ?else|else|an?other(?! (?:question|thing|request))|others?|different|differently|alternat\p{L}*|(?:any|some|have|more|got any|anything) ?more(?! (?:information|details?|info|about))|more (?:options?|choices|results|places|salons?|dentists?|doctors?|suggestions)|anymore|next (?:one|option|result|choice|best)|additional (?:options?|choices)|instead|keep (?:looking|searching|going)|(?:search|look|try|find) again|rest of|not (?:interested|a fan|my|sure about)|don'?t (?:like|want) (?:this|that|it|them|him|her)|other than|besides|what (?:are|r) (?:my|the|your) (?:other )?(?:options|choices)|somewhere|continue (?:looking|searching)|rather|prefer someone|new one|on second thought`,
);
/** Somebody or something else is asked for, however good what was shown may be: "fine, but is there anyone else?" */
const SOMETHING_ELSE = has(
  String.raw`^(?:\p{L}+[ ,]+){0,2}next(?: one| option| please| result)*[.!?]*$|(?:any|some)(?:one|body|thing|where|place) (?:else|different|other)|(?:who|what|where) else|else ?where|(?:any|some|the|see|have|know|what|which) others?(?: (?:one|option|choice|place|salon|dentist|doctor|therapist|barber|stylist|clinic|person|provider|available|around|\p{L}+ist)s?)?(?= ?(?:\?|\.|,|!|$|in |near|that|you|i |who|which|around|out|close|with|for me|please))|(?:find|show|see|get|want|like|give|have|try|prefer|suggest|recommend|you|for|is there|about)(?: (?:me|us|to see))* an?other(?: one| option| choice| place| salon| dentist| doctor| therapist| barber| stylist| clinic| provider| suggestion| \p{L}+ist)?|(?:find|show|see|get|want|like|give|have|try|prefer|suggest|recommend|about)(?: (?:me|us|to see|somewhere|someone|something))* (?:an? )?different(?: one| option| choice| place| salon| dentist| doctor| therapist| barber| stylist| clinic| provider| suggestion| \p{L}+ist)?|more (?:options?|choices|suggestions|results|salons|dentists|doctors|therapists|places)`,
);
/** A booking is asked for outright. */
const BOOKS = has(String.raw`book\p{L}*|appoi?n?t?ments?|reserv\p{L}*|schedul\p{L}*|slot|visit`);
/** What was shown does not please. */
const DISLIKES = has(
  String.raw`not (?:really |quite |exactly )?(?:interested|a fan|my|sure about|what i|for me|convinced|keen|happy|good enough|too sure|the one)|(?:don'?t|do not|didn'?t) (?:really |quite |much )?(?:like|want|love|care for|feel|think)|too (?:far|low|expensive|pricey|high|bad)(?! soon)|(?:haven'?t|have not|never) heard (?:any )?(?:good|great|nice)|(?:heard|read) (?:some )?bad|bad (?:reviews?|things|experience|rating)|isn'?t (?:what|good|the|for)|not great|pass on`,
);
const ACCEPTS = has(
  String.raw`(?:sounds?|looks?|seems?|is|are|be|will|would|that's|thats|it's|its|pretty|very|so) (?:like )?(?:an? |the |so |really |very |pretty |just )*(?:good|great|perfect|fine|nice|lovely|ok|okay|alright|all right|right|excellent|promising|awesome|interesting|wonderful|fantastic|agreeable|acceptable|convenient|close|suitable|amazing|ideal)|works?(?: for me)?|will (?:do|work|be fine)|i(?:'ll| will| would|'d| want to| wish to| think i'?ll| can| could| am willing to|'m willing to|'d like to| would like to)? ?(?:like to |love to )?(?:go with|go to|take|choose|pick|visit|try|use|like|prefer|select|contact|call|speak|see) (?:it|that|this|them|there|him|her|the|one|with)|i (?:like|love) (?:it|that|this|them|him|her)|let'?s (?:go|do|try|book|take|choose)|(?:that|this) (?:one|dentist|doctor|salon|place)|go (?:ahead|with|for)|good (?:one|choice|enough|to me|for me)|please do|do (?:it|that)|agree\p{L}*|willing`,
);
const GREAT = has(
  String.raw`yes|yeah|yep|yup|yea|ya|sure|ok|okay|alright|all right|great|perfect|good|fine|nice|excellent|wonderful|awesome|cool|lovely|fantastic|brilliant|amazing|absolutely|definitely|certainly|of course|super|terrific|indeed`,
);

const closes = (said: string): boolean => CLOSES.test(said) || BYE.test(said);

type Rule = (read: Read, said: string) => readonly DialogueAct[];

/** "Anything else?": a no is thanks as well, anything of substance something new. */
const afterAnythingElse: Rule = ({ says, asks, books, seeks, acts }, said) => {
  if (asks && !books) return ['REQUEST'];
  const starts = says || books || seeks;
  if (starts && !(acts.pure && acts.negate)) return says ? ['INFORM', 'INFORM_INTENT'] : ['INFORM_INTENT'];
  return /^(?:yes|yeah|yep|sure|please)(?!\p{L})/u.test(said) && !THANKS.test(said) ? ['INFORM_INTENT'] : ['NEGATE', 'THANK_YOU'];
};

/** "Shall I book it?" */
const afterProposal: Rule = ({ says, asks, acts }, said) => {
  const refuses =
    !LEADING_YES.test(said) && (LEADING_NO.test(said) || (NO.test(said) && !says) || (acts.negate && !says) || acts.cancelFlow);
  if (refuses)
    return closes(said.replace(/(?<!\p{L})(?:for now|later|at the moment|maybe later)(?!\p{L})/gu, ' '))
      ? ['NEGATE_INTENT', 'GOODBYE']
      : ['NEGATE_INTENT'];
  if (asks && !acts.affirm && !says) return ['REQUEST'];
  if (!says && ALTERNATIVES.test(said) && !acts.affirm) return ['REQUEST_ALTS'];
  return says ? ['AFFIRM_INTENT', 'INFORM'] : ['AFFIRM_INTENT'];
};

/** "Anything later?", "what other days are there?", said of a time that was read back or offered. */
const ANOTHER = has(
  String.raw`(?:any(?:thing|one)?|some(?:thing|one)?|got|have|is there|are there|what|which|how about|what about|show)(?: \p{L}+){0,3}? (?:else|other (?:day|time|slot|date|option|appointment|opening)s?|(?:earlier|later|sooner|different)(?! (?:on|today|that)))`,
);
const wantsAnother = (said: string, acts: Acts): boolean => ANOTHER.test(said) && !acts.affirm && !LEADING_YES.test(said);

/** "2 pm on Friday, right?" */
const afterConfirmation: Rule = ({ says, echoes, asks, acts }, said) => {
  if (!says && wantsAnother(said, acts)) return ['REQUEST_ALTS'];
  const refused = LEADING_NO.test(said) || (NO.test(said) && acts.negate) || acts.cancelFlow;
  const corrects = says && (refused || !echoes);
  if (corrects) return asks ? ['NEGATE', 'INFORM', 'REQUEST'] : ['NEGATE', 'INFORM'];
  if (refused && !LEADING_YES.test(said)) return closes(said) ? ['NEGATE', 'GOODBYE'] : ['NEGATE'];
  return asks ? ['AFFIRM', 'REQUEST'] : CORRECTS.test(said) && !acts.affirm && !GREAT.test(said) ? ['NEGATE'] : ['AFFIRM'];
};

/** "That is taken; how about 3 pm?" */
const afterInstead: Rule = (read, said) => {
  const { says, echoes, asks, acts } = read;
  if (!says && wantsAnother(said, acts)) return ['REQUEST_ALTS'];
  const refuses = LEADING_NO.test(said) || (NO.test(said) && !LEADING_YES.test(said) && acts.negate) || acts.cancelFlow;
  if (refuses && says && !echoes) return ['NEGATE', 'INFORM'];
  if (refuses) return closes(said) || THANKS.test(said) ? ['NEGATE', 'GOODBYE'] : ['NEGATE'];
  if (says && !echoes && !acts.affirm) return ['NEGATE', 'INFORM'];
  return asks && !acts.affirm ? ['REQUEST'] : asks ? ['AFFIRM', 'REQUEST'] : ['AFFIRM'];
};

/** "It is booked." */
const afterDone: Rule = ({ says, asks, books, seeks }, said) => {
  if (asks) return ['REQUEST'];
  if (THANKS.test(said) || closes(said) || GREAT.test(said)) {
    if (!(books || seeks) || !says) return closes(said) ? ['THANK_YOU', 'GOODBYE'] : ['THANK_YOU'];
  }
  if (books || seeks || says) return says ? ['INFORM', 'INFORM_INTENT'] : ['INFORM_INTENT'];
  return ['THANK_YOU'];
};

/** Somebody or some place was shown, or facts about it. */
const afterOffer =
  (bot: BotTurn): Rule =>
  ({ says: saysAnything, echoes, asks, books, seeks, acts }, said) => {
    const says = saysAnything && !(echoes && !books);
    if (!asks && !books && wantsAnother(said, acts)) return says ? ['INFORM', 'REQUEST_ALTS'] : ['REQUEST_ALTS'];
    const over = closes(said);
    const thanks = THANKS.test(said);
    const dislikes = DISLIKES.test(said) && !LEADING_YES.test(said);
    const accepts = !dislikes && (ACCEPTS.test(said) || GREAT.test(said) || acts.affirm);
    const wantsElse = SOMETHING_ELSE.test(said) && !over && !(books && BOOKS.test(said)) && !(asks && !seeks);
    const other = wantsElse || ALTERNATIVES.test(said);
    const refuses = LEADING_NO.test(said) || (acts.negate && !acts.affirm && !over && !thanks) || (dislikes && !over);
    if (wantsElse) return says ? ['INFORM', 'REQUEST_ALTS'] : ['REQUEST_ALTS'];
    if (asks && !(books && says) && !(other && seeks)) return ['REQUEST'];
    if (books && !(other && seeks)) return says ? ['INFORM', 'INFORM_INTENT', 'SELECT'] : ['INFORM_INTENT', 'SELECT'];
    if (other && !(accepts && !seeks && !refuses)) return says ? ['INFORM', 'REQUEST_ALTS'] : ['REQUEST_ALTS'];
    if (seeks && (says || refuses || !accepts)) return says ? ['INFORM', 'REQUEST_ALTS'] : ['REQUEST_ALTS'];
    if (refuses && !accepts) return says ? ['INFORM', 'REQUEST_ALTS'] : over || thanks ? ['NEGATE', 'GOODBYE'] : ['REQUEST_ALTS'];
    if (bot.informs && !bot.offers && (thanks || over) && !ACCEPTS.test(said))
      return over ? ['THANK_YOU', 'GOODBYE'] : ['THANK_YOU'];
    if (says) return accepts ? ['INFORM', 'SELECT', 'INFORM_INTENT'] : ['INFORM', 'REQUEST_ALTS'];
    return over || (thanks && bot.offers) ? ['SELECT', 'GOODBYE'] : ['SELECT'];
  };

/** A question for something that is missing. */
const afterQuestion: Rule = ({ says, asks, acts }) => {
  if (says) return ['INFORM'];
  if (acts.pure && acts.negate && !acts.affirm) return ['NEGATE'];
  if (acts.pure && acts.affirm) return ['AFFIRM'];
  return asks ? ['REQUEST'] : ['INFORM'];
};

/** Nothing was said before. */
const atFirst: Rule = ({ says, asks, books, seeks, acts }, said) => {
  const asking: readonly DialogueAct[] = asks && /[.?!;,] \S/.test(said) ? ['REQUEST'] : [];
  if (books || seeks) return says ? ['INFORM', 'INFORM_INTENT', ...asking] : ['INFORM_INTENT', ...asking];
  if (asks) return ['REQUEST'];
  if (says) return acts.negate && LEADING_NO.test(said) ? ['NEGATE', 'INFORM'] : ['INFORM'];
  const plain: DialogueAct[] = [];
  if (acts.affirm) plain.push('AFFIRM');
  if (acts.negate) plain.push('NEGATE');
  if (ALTERNATIVES.test(said) || acts.more) plain.push('REQUEST_ALTS');
  if (THANKS.test(said)) plain.push('THANK_YOU');
  if (BYE.test(said) || acts.goodbye) plain.push('GOODBYE');
  return plain.length > 1 && THANKS.test(said) && !LEADING_YES.test(said) ? plain.filter((act) => act !== 'AFFIRM') : plain;
};

/** Acts that other messages have beside nothing else. */
const REPAIR: readonly (readonly [keyof Acts, DialogueAct])[] = [
  ['human', 'HUMAN'],
  ['repeat', 'REPEAT'],
  ['skip', 'SKIP'],
  ['startOver', 'STOP'],
  ['help', 'HELP'],
];

function ruleFor(bot: BotTurn): Rule {
  if (bot.confirms) return afterConfirmation;
  if (bot.offersInstead) return afterInstead;
  if (bot.done) return afterDone;
  if (bot.anythingElse) return afterAnythingElse;
  if (bot.proposes) return afterProposal;
  if (bot.asks.size > 0) return afterQuestion;
  return bot.offers || bot.informs ? afterOffer(bot) : atFirst;
}

/** The rules read English: a yes, no, thanks or farewell in another language is said in English beside it. */
function inEnglish(said: string, acts: Acts): string {
  const refuses = acts.negate && !acts.affirm && !NO.test(said) && !closes(said);
  const agrees = acts.affirm && !acts.negate && !GREAT.test(said) && !ACCEPTS.test(said) && !LEADING_YES.test(said);
  const lead = refuses ? 'no, ' : agrees ? 'yes, ' : '';
  return `${lead}${said}${acts.thanks && !THANKS.test(said) ? ', thanks' : ''}${acts.goodbye && !closes(said) ? ', bye' : ''}`;
}

/** What a message does after what the bot said; at least nothing: the empty list means that the words alone tell nothing. */
export function dialogueActs(read: Read, bot: BotTurn): readonly DialogueAct[] {
  const { acts } = read;
  const said = inEnglish(fold(inPlainEnglish(read.text)).replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim(), acts);
  if (acts.pure && !read.says && !read.asks) {
    const repair = REPAIR.find(([act]) => acts[act] === true);
    if (repair && !acts.affirm && !acts.negate) return [repair[1]];
    if (acts.greeting && !acts.affirm && !acts.negate && !acts.thanks) return ['GREET'];
    if (acts.cancelFlow && !bot.confirms && !bot.proposes && !bot.offersInstead && !bot.anythingElse) return ['STOP'];
  }
  return [...ruleFor(bot)(read, said)].sort();
}
