import { inPlainEnglish } from './gloss/gloss.ts';
import type { InfoTopic } from './intent-types.ts';
import { readIntents } from './intents.ts';

/** A question about how the business works, with what it is about; the words that are left speak of something else. */
export type QuestionTopic = InfoTopic | 'other';
export type BusinessQuestion = { readonly text: string; readonly topic: QuestionTopic; readonly about: string };

type Subject = { readonly topic: QuestionTopic; readonly about: string; readonly pattern: RegExp; readonly also?: RegExp };

const subject = (topic: QuestionTopic, about: string, source: string, also?: string): Subject => ({
  topic,
  about,
  pattern: new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'iu'),
  ...(also === undefined ? {} : { also: new RegExp(`(?<!\\p{L})(?:${also})(?!\\p{L})`, 'iu') }),
});

const MONEY =
  'fees?|charges?|charged|pay|paying|costs?|penalt\\p{L}*|refund\\p{L}*|money|deposit|(?:for )?free(?: of charge)?(?= to| if|\\W*$)|for free|bill(?:ed)?|fined?';
const CHANGE =
  'cancel\\p{L}*|move|moving|chang(?:e|ing)|reschedul\\p{L}*|postpon\\p{L}*|chicken(?:ing)? out|back(?:ing)? out|pull out';
const NOT_THERE =
  "no[- ]?shows?|(?:do not|don[’']?t|dont|can[’']?t|cannot|won[’']?t|forget to) (?:show(?: up)?|turn up|come|make it|appear)|miss(?:ed|ing)? (?:it|my|the|an?)";

/** What people want to know before they book. The first that fits counts; one line adds one. */
const SUBJECTS: readonly Subject[] = [
  subject('policy', 'no show', NOT_THERE, `${MONEY}|what (?:happens )?if|happens`),
  subject(
    'policy',
    'late',
    "(?:am|be|come|arrive|run|running|coming|arriving|get there|i[’']?m|bit|minutes?|mins?|min) (?:\\S+ ){0,4}?late|late (?:\\S+ ){0,3}?(?:problem|ok|okay|fine|fee|charge)|late arrivals?|traffic",
    'what (?:happens )?if|happens|(?:is|would) (?:that|it|this) (?:be )?(?:ok|okay|fine|alright|bad)|(?:a|is|any) problem|ok (?:if|when)|okay (?:if|when)|fine if|mind if|still (?:see|take)|how late|fees?|charged?|pay',
  ),
  subject('policy', 'change', MONEY, CHANGE),
  subject(
    'policy',
    'change',
    `(?:by when|until when|what(?:['’]?s| is) the (?:latest|last)(?: time| moment| day)?)(?: that| when)? (?:do|must|should|can|could|may)? ?(?:i|we) (?:still )?(?:need to |have to |must |can |could )?(?:${CHANGE})|when (?:do|must|should) (?:i|we) (?:need to |have to )?cancel`,
  ),
  subject(
    'policy',
    'change',
    `how (?:much notice|late|early|far ahead|far in advance|long before|long beforehand|soon)|until when|by when|till when|up to when|last[- ]minute|at short notice|what notice|deadline`,
    CHANGE,
  ),
  subject('policy', 'change', '(?:is|are) there (?:an? |any )?(?:fees?|charges?|penalt\\p{L}*)(?: for that| then)?(?=\\W*$)'),
  subject('policy', 'change', `what (?:happens )?if i (?:need to |have to |want to |must |should )?(?:${CHANGE})`),
  subject(
    'policy',
    'payment',
    '(?:pay\\p{L}*|money|charged?) (?:\\S+ )?(?:up ?front|in advance|beforehand)|up ?front|pre-?pay\\p{L}*|deposits?|pay (?:now|first|when|before|after|on the day|there|at the end|online)|when do (?:i|we) pay|(?:do|must|should) (?:i|we) (?:have to |need to )?pay(?! for| extra)|get charged|card details',
  ),
  subject(
    'location',
    'place',
    'which (?:location|branch|place|address|salon|office|clinic|one of your \\p{L}+)|where (?:do|should|shall|must|would) (?:i|we) (?:go|come|meet)|is (?:it|this|that) (?:all )?(?:online|in person|by video|on zoom|over zoom|virtual|remote|at your)|where (?:is it|will it be|would it be)(?: held)?',
  ),
  subject('other', 'parking', 'parking|car ?parks?|(?:i|we|to) park|park (?:my|our|the|a) (?:car|van|bike)'),
  subject(
    'other',
    'wheelchair access',
    'wheel ?chairs?|accessible|accessibility|disabled|step[- ]free|stairs|lift|elevator|ramp|mobility',
  ),
  subject('other', 'pets', 'dogs?|pupp(?:y|ies)|pets?|cats?'),
  subject('other', 'cash', 'cash'),
  subject(
    'other',
    'card payments',
    'cards?|amex|american express|visa|master ?card|debit|contactless|apple pay|google pay|paypal|venmo|cheques?|checks|crypto|upi|gpay|bank transfer|instal+ments?',
  ),
  subject(
    'other',
    'insurance',
    'insurance|insured|delta(?: dental)?|ppo|hmo|medicaid|medicare|nhs|coverage|covered|in[- ]network|superbill',
  ),
  subject('other', 'Wi-Fi', 'wi-?fi|internet'),
  subject('other', 'toilets', 'toilets?|bathrooms?|restrooms?|loo|changing table|baby changing'),
  subject('other', 'children', 'kids?|child(?:ren)?|toddlers?|bab(?:y|ies)|teens?|teenagers?|pram|stroller|buggy'),
  subject('other', 'drinks', 'coffee|tea|drinks?|snacks?|prosecco'),
  subject('other', 'vouchers', 'gift ?cards?|vouchers?|gift certificates?'),
  subject('other', 'discounts', 'discounts?|student price|concessions?|loyalty|deals?|promo\\p{L}*|coupons?|offers? on'),
  subject('other', 'invoices', 'invoices?|receipts?'),
  subject('other', 'confirmation', 'confirmation|confirm by|e-?mail me'),
  subject('other', 'reminders', 'reminders?|remind me before'),
  subject('other', 'confidentiality', 'confidential|confidentiality|private|privacy|gdpr|recorded'),
  subject(
    'other',
    'languages',
    'speaks? (?:\\S+ )?(?:german|french|spanish|italian|english|hindi|polish|portuguese|arabic|chinese|mandarin|russian|turkish)|(?:what|which) languages?',
  ),
  subject('other', 'jobs', 'hiring|(?:any|a) jobs?(?: openings?)?|vacanc(?:y|ies)|apprentices?\\p{L}*|work for you'),
  subject('other', 'forms', 'forms?|paperwork|fill (?:in|out)|documents?'),
  subject(
    'other',
    'what to bring',
    '(?:what|anything|something) (?:\\S+ ){0,4}?(?:bring|take with me|wear|prepare)|(?:need|have) to bring',
  ),
  subject('other', 'pain', 'hurts?|painful|sore|pain'),
  subject('other', 'reviews', 'any good|reviews?|ratings?|best (?:stylist|dentist|one|at)|qualified|experienced'),
  subject(
    'other',
    'products',
    'shampoos?|conditioners?|hair ?spray|products?|brands?|vegan|cruelty[- ]free|ammonia|hypo-?allergenic|latex|fragrance[- ]free|chemicals?',
    'have|has|got|use|using|sell|stock|carry|is|are|which|what|contain|buy',
  ),
  subject('other', 'masks', 'masks?|vaccinated|covid'),
];

/** How questions about the business begin; "do you have anything on Friday" begins so, too, but is about none of the subjects. */
const ASKS =
  /^\W*(?:(?:wait|and|n|so|ok|okay|but|also|oh|hi|hello|hey|um|uh|btw|by the way|hmm|well|sorry|just|quick(?: one| question)?|one (?:more )?(?:thing|question)|please|can you tell me|could you tell me|do you know|i (?:was|am) wondering|i wonder|tell me|i wanted to ask|question|what about|how about)\W+)*(?:(?:by|until|till|up to) (?:when|what)|do|does|did|is|are|r|can|could|will|would|whats?|how|if|when|where|am|must|should|any|who|which|may|whether|u|you|i)\b/i;
const ASKS_INSIDE = /\?|\bwhat (?:happens )?if\b|\b(?:is|will|do|does|would|are|can) (?:there|it|that|i|we|you|u|they|this)\b/i;
const STATES = /^\W*(?:i|we|you|u|my)\b/i;

const asks = (text: string): boolean => ASKS.test(text) && (ASKS_INSIDE.test(text) || !STATES.test(text));
/** Something else is asked of us that the subject only comes with. */
const BOOKS =
  /\b(?:book|appointment|slots?|available|availability|free (?:on|at|this|next|today|tomorrow|time)|fit (?:me|us|him|her) in|come (?:in )?(?:on|at|this|next|today|tomorrow)|my (?:appointment|booking)|(?<!\bdo )(?<!\bwould )(?:i|we) (?:want|need|['’]?d like)|today|tomorrow|tmrw|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next week|space)\b/i;
const WORDS_OF_BOOKING = /\b(?:if|what happens|what if|when i|policy|for free)\b/i;

function subjectOf(text: string): Subject | undefined {
  const found = SUBJECTS.find(({ pattern, also }) => pattern.test(text) && (also?.test(text) ?? true));
  if (!found) return undefined;
  return BOOKS.test(text) && found.topic !== 'policy' && !WORDS_OF_BOOKING.test(text) ? undefined : found;
}

const BESIDE: ReadonlySet<InfoTopic> = new Set(['contact', 'location', 'hours']);
const SENTENCE = /(?<=[.?!;\n])\s+/;
const PIECE =
  /,\s*|\s+(?=(?:and|n|&|but|also|btw|oh|plus)\s+(?:also\s+)?(?:do|does|is|are|can|could|will|would|what|how|where|if|must|should)\s)|\s(?=(?:is|are) there\s|what if\s|do (?:i|you|u) (?:have|need|take|accept)\s)/i;

/**
 * Questions about how the business works (fees, being late, parking, cards, dogs), taken out of a message, and the rest of it. Questions about times,
 * services and prices are none of these.
 * @example questionsIn('the second one. is there parking?').questions[0]?.about //=> 'parking'
 */
export function questionsIn(text: string): { readonly questions: readonly BusinessQuestion[]; readonly rest: string } {
  const questions: BusinessQuestion[] = [];
  const rest: string[] = [];
  const take = (words: string): boolean => {
    const english = inPlainEnglish(words);
    const found = asks(english) ? subjectOf(english) : undefined;
    const others = found?.topic === 'other' ? words.replace(found.pattern, ' ') : '';
    // "What is the rating and the address?": the other half is asked as well.
    if (readIntents(others).some(({ topic }) => topic !== undefined && BESIDE.has(topic))) rest.push(others);
    if (found && !questions.some(({ about, topic }) => about === found.about && topic === found.topic))
      questions.push({ text: words.trim(), topic: found.topic, about: found.about });
    return found !== undefined;
  };
  for (const sentence of text.split(SENTENCE)) {
    const pieces = sentence.split(PIECE).filter((piece) => piece.trim() !== '');
    const left = pieces.length > 1 ? pieces.filter((piece) => !take(piece)) : pieces;
    if (left.length < pieces.length) rest.push(left.join(', '));
    else if (!take(sentence)) rest.push(sentence);
  }
  return { questions, rest: rest.join(' ').trim() };
}
