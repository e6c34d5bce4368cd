/** Words about what is known of the person who speaks; alone they say nothing about any booking. */

const MINE = String.raw`(?:about|on|of|from|for) (?:me|us)`;

const SHOW: readonly RegExp[] = [
  /\bwhat (?:do|did|have|has)? ?(?:you|u|they|this (?:place|bot))?(?: guys)? ?(?:actually |even |already )?(?:know|knows|have|got|stored?|saved?|remembers?|keep|hold|kept|noted)\b[^.!]*\b(?:about|on|of|from) me\b/i,
  /\bwhat (?:info|information|data|details|personal \w+)\b[^.!]*\b(?:you|u)\b[^.!]*\b(?:have|hold|keep|store|know|got|saved?)\b/i,
  /\bwhich (?:of my )?(?:data|details|information)\b[^.!]*\b(?:you|u)\b/i,
  /\b(?:show|tell|see|view|check|list|display|give|read)\b(?: me)?(?: (?:all|everything))?(?: of)? (?:what (?:you|u) (?:know|have|remember|saved)\b[^.!]*\bme\b|my (?:profile|details|data|info(?:rmation)?|preferences|contact (?:details|info)|account|record)\b)/i,
  /^\W*(?:and )?my (?:profile|details|preferences|data|account|contact details|personal (?:data|details|info(?:rmation)?))\W*(?:please|pls)?\W*$/i,
  /\bdo (?:you|u) (?:know|remember|recogni[sz]e) (?:me|who i am)\b/i,
  /\bwhat(?:[’']?s| is| are) my (?:usual\w*|preferences?|phone(?: number)?|number|e-?mail(?: address)?|details|contact details|habits?)\b(?! price| appointment time)/i,
  /\b(?:which|what) (?:phone )?(?:number|e-?mail|name|address)\b[^.!]*\b(?:for me|on file|of mine|under my name)\b/i,
  /\b(?:are|is) (?:any of )?my (?:details|data|number|preferences) (?:saved|stored|on file|kept)\b/i,
];

const EXPORT: readonly RegExp[] = [
  /\b(?:export|download|send|give|get|e-?mail|want|need|have|request|hand)\b[^.!?]*\b(?:a )?(?:copy|file|export|download) of (?:all |everything|any )?(?:of )?(?:my |the )?(?:personal )?(?:data|info(?:rmation)?|details|records?|(?:you (?:have|hold|know|keep|store)))/i,
  /\b(?:export|download)\b[^.!?]*\b(?:my|all|the) (?:my |of my |personal )*(?:data|info(?:rmation)?|details|records?)\b/i,
  /\b(?:send|give|hand|let) me (?:have )?(?:all|everything)\b[^.!?]*\b(?:data|you (?:have|hold|know|keep|store)\b[^.!?]*\bme)\b/i,
  /\b(?:data|gdpr|personal data|subject access|dsgvo) (?:export|request|download|copy)\b/i,
  /\btake my data (?:with me|along|elsewhere)\b/i,
];

const FORGET =
  /\b(?:forget|delete|erase|remove|wipe|scrub|purge|drop|clear|destroy|get rid of|take out|stop (?:keeping|storing|saving|remembering)|(?:do ?n[o’']?t|do not|no longer|never) (?:keep|store|save|remember))\b/i;

const PHONE = /\bmy (?:old |current )?(?:tele|mobile |cell |phone )?(?:phone|mobile|cell|number|phone number)\b/i;
const EMAIL = /\bmy (?:old |current )?e-?mail(?: address)?\b/i;
const CONTACT =
  /\bmy (?:contact(?: (?:details|info(?:rmation)?|data))?|name)\b|\bhow to reach me\b|\bmy (?:phone|number) and (?:my )?e-?mail\b|\bmy e-?mail and (?:my )?(?:phone|number)\b/i;
const PREFERENCES =
  /\b(?:my )?(?:preferences?|habits?|usuals?|favou?rites?)\b|\b(?:that|what) i (?:like|prefer|want|always|usually)\b|\bmy usual (?:stylist|time|service|dentist|tutor|therapist|provider|day)\b/i;
const EVERYTHING =
  /\b(?:all|any|the rest)? ?(?:of )?my (?:own |personal |private |customer )?(?:data|info(?:rmation)?|details|account|profile|history|records?|file|traces?)\b|\beverything (?:that )?(?:about me|on me|of mine|(?:you|u) (?:know|have|hold|keep|stored?|saved?)\b)|\b(?:all|what|anything|whatever) (?:that )?(?:you|u) (?:know|have|hold|keep|stored?|saved?|got)\b[^.!?]*\bme\b|\b(?:all|everything|anything) about me\b/i;
const ME =
  /\b(?:forget|erase|delete) (?:about )?me(?:,? (?:completely|entirely|altogether|for good|please|pls|now))*\W*$|\bright to be forgotten\b/i;
/** What is booked is no data about somebody; bookings are cancelled. */
const BOOKED = /\b(?:appointments?|bookings?|reservations?|visits?|sessions?|lessons?|slots?|waitlist|waiting list|request)\b/i;

export type ForgetSaid = 'phone' | 'email' | 'contact' | 'preferences' | 'everything';

/** What somebody wants forgotten of themselves; undefined: nothing of the kind. @example forgetSaid('delete my data') //=> 'everything' */
export function forgetSaid(text: string): ForgetSaid | undefined {
  if (ME.test(text)) return 'everything';
  if (!FORGET.test(text) || BOOKED.test(text)) return undefined;
  if (CONTACT.test(text)) return 'contact';
  if (PHONE.test(text)) return EMAIL.test(text) ? 'contact' : 'phone';
  if (EMAIL.test(text)) return 'email';
  if (EVERYTHING.test(text)) return 'everything';
  return PREFERENCES.test(text) ? 'preferences' : undefined;
}

export const asksToShow = (text: string): boolean => SHOW.some((pattern) => pattern.test(text));
export const asksToExport = (text: string): boolean => EXPORT.some((pattern) => pattern.test(text));

const NEW_CONTACT: readonly RegExp[] = [
  /\b(?:my|the|here[’']?s my|this is my) (?:new|current|correct|right|other|latest) (?:tele)?(?:phone |mobile |cell |contact )?(?:phone|number|mobile|cell|e-?mail(?: address)?|contact details)\b/i,
  /\b(?:change|update|correct|replace|switch|set|edit|save|use)\b[^.!?]*\bmy (?:tele)?(?:phone |mobile |cell )?(?:phone|number|mobile|cell|e-?mail(?: address)?|contact(?: details)?)\b/i,
  /\bi(?:[’']?ve| have|ve)? (?:just )?(?:changed|got|have|switched)(?: to)? (?:a |my )?(?:new )?(?:phone |mobile )?(?:number|phone|mobile|e-?mail(?: address)?)\b/i,
  /\bmy (?:phone |mobile |cell )?(?:number|phone|mobile|e-?mail(?: address)?)(?: has| is| was)? (?:changed|now|different)\b/i,
  /\b(?:reach|call|text|e-?mail|contact) me (?:at|on|under) \S+(?: \S+)* (?:from now on|in future|instead|now)\b/i,
];
const NEW_NAME =
  /\b(?:change|update|correct|set) my name to (?<name>[^.,!?]+)|\bmy name is (?:now|actually) (?<now>[^.,!?]+)|\bi(?:[’']m| am) (?:now called|called) (?<called>[^.,!?]+)(?: now)?/i;

/** Words that correct a number or an address that was known before. */
export const correctsContact = (text: string): boolean => NEW_CONTACT.some((pattern) => pattern.test(text));
export function newName(text: string): string | undefined {
  const { name, now, called } = NEW_NAME.exec(text)?.groups ?? {};
  return (name ?? now ?? called)?.trim();
}

const USUAL = new RegExp(
  [
    String.raw`(?<!\b(?:at|exactly) )\b(?:the|my|our) (?:usual|regular|same(?! (?:time|hour|day)\b)(?: old)?)(?: (?:one|thing|please|pls|appointment|booking|again))?\b(?! (?:price|hours?|opening|length|policy|day off|rate|way))`,
    String.raw`\bsame (?:thing )?as (?:last time|before|always|usual|ever|the last (?:one|time))\b`,
    String.raw`\b(?:like|as) (?:last time|always|usual|ever|the last time)\b`,
    String.raw`\b(?:what|whatever) i (?:always|usually|normally|typically) (?:have|get|book|take|do)\b`,
    String.raw`\brepeat (?:my )?last (?:booking|appointment|visit|one)\b`,
    String.raw`\bsame as ${MINE}`,
  ].join('|'),
  'i',
);
const LAST_TIME = /\b(?:last time|the last|my last|before)\b/i;

/** "The usual please"; `last`: as it was the last time. */
export function usualSaid(text: string): 'usual' | 'last' | undefined {
  return USUAL.test(text) ? (LAST_TIME.test(text) ? 'last' : 'usual') : undefined;
}

const ALWAYS =
  /\b(?:always|from now on|in (?:the )?future|in general|generally|usually|normally|every time|each time|by default|as a rule|remember (?:that|i|my|this)|note (?:that|down)|for (?:all )?(?:my )?(?:future|next) (?:bookings|appointments|visits)|my (?:usual|regular|favou?rite|preferred|go-to|normal)|is my (?:stylist|dentist|hygienist|tutor|therapist|person|guy|girl|barber))\b/i;
const PREFER =
  /\b(?:i (?:really |much )?(?:prefer|like|love)|best for me|better for me|suits? me(?: best)?|works? (?:best|better|well) for me|easiest for me|i(?:[’']m| am) a (?:morning|evening) person)\b/i;
const FOR_ONCE = /\?|\b(?:can|could|may) (?:i|you|we)\b|\b(?:book|reserve|schedule|appointment|slot|available|free time)\b/i;
const BOOK_ME = /\balways (?:book|put|give|schedule) me\b/i;

/** How firmly a habit is told: `always` in so many words, or a liking that may be meant for the wish at hand. */
export function habitSaid(text: string): 'always' | 'liking' | undefined {
  if (FOR_ONCE.test(text) && !BOOK_ME.test(text)) return undefined;
  if (ALWAYS.test(text)) return 'always';
  return PREFER.test(text) ? 'liking' : undefined;
}
