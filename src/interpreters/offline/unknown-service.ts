/** "I want a massage", "do you do massages?": what stands after the wish. */
const WISHES: readonly RegExp[] = [
  /\b(?:book|want|need|get|have|like|reserve|schedule|after)\b(?: (?:me|us|in|to|for|do|get|have|book))* (?:an?|some) ([\p{L}'’-]+(?: [\p{L}'’-]+)?)/iu,
  /\b(?:do|can|could) (?:you|u|they)(?: guys)?(?: also| even)? (?:do|offer|have|provide|sell)(?: an?| any| some)? ([\p{L}'’-]+(?: [\p{L}'’-]+)?)/iu,
];
/** Words that name nothing in particular, wherever they stand. */
const GENERAL =
  /\b(?:appointments?|bookings?|slots?|times?|visits?|sessions?|reservations?|\w+thing|one|ones|then|else|kids|children|it|that|this|them|some(?:one|body)|any(?:one|body)|the|my|me|your|services?|treatments?|more|other|another|different|free|available|openings?|availability|space|room|spots?|places?|question|look|chat|talk|word|person|people|human|man|woman|lady|guy|stylists?|hairdressers?|barbers?|doctors?|dentists?|hygienists?|therapists?|counsell?ors?|tutors?|teachers?|consultants?|lawyers?|advis[eo]rs?|coach(?:es)?|problem|moment|minute|second|bit|few|lot|couple|new|good|nice|quick|idea|what|when|which|who|if|hours?|day|date|dates|days|price|prices|discounts?|number|address|booked|done|email|phone|change)\b/iu;
const TAIL =
  /\s+(?:for|on|at|with|today|tomorrow|tonight|this|next|in|please|pls|plz|and|or|then|instead|here|by|as|to|tmrw|too|from|around|asap|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/iu;

/**
 * What somebody asks for that is none of the services: "massage". Undefined when the words name nothing in particular. For texts in which no
 * service was recognised.
 * @example unknownService('can I book a massage for Friday?') //=> 'massage'
 */
export function unknownService(text: string): string | undefined {
  for (const wish of WISHES) {
    const words = wish.exec(text)?.[1]?.replace(TAIL, '').trim();
    if (words !== undefined && words.length > 2 && !GENERAL.test(words) && !DAY.test(words)) return words;
  }
  return undefined;
}
const DAY =
  /^(?:today|tomorrow|tonight|next|this|early|late|earlier|later|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mornings?|afternoons?|evenings?|week\w*|month\w*)\b/iu;
