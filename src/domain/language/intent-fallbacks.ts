import type { InfoTopic, IntentName } from './intent-types.ts';

export type Fallback = { readonly name: IntentName; readonly topic?: InfoTopic; readonly pattern: RegExp };

const cue = (name: IntentName, source: string): Fallback => ({
  name,
  pattern: new RegExp(String.raw`(?<![\p{L}'’])(?:${source})(?![\p{L}])`, 'iu'),
});
const info = (topic: InfoTopic, source: string): Fallback => ({ ...cue('info', source), topic });

const DAY = String.raw`(?:today|tomorrow|tmrw|tonight|(?:this|next|on|the) (?:week|weekend|morning|afternoon|evening)|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|(?:the )?\d{1,2}(?:st|nd|rd|th)|the \p{L}+(?:th|first|second|third))`;
const CLOCK = String.raw`(?:\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm|a\.m\.?|p\.m\.?|o['’ ]? ?clock))?|noon|midday|half past \p{L}+|quarter (?:past|to) \p{L}+)`;
const BOOKED = String.raw`(?:appointments?|appts?|bookings?|reservations?|slots?|sessions?|visits?|lessons?|class|haircut|cut|trim|cleaning|consultation|treatment)`;
const MY_ONE = String.raw`(?:my|our|the|that) (?:${DAY}(?:['’]?s)? |${CLOCK} )*(?:${CLOCK}|${DAY}|${BOOKED}|one)`;

/** Ways to ask that count only where a text says nothing plainer. One line adds one. */
export const CUSTOMER_FALLBACKS: readonly Fallback[] = [
  cue(
    'cancel',
    String.raw`(?:scrap|drop|bin|ditch|kill|nix|lose|delete|remove|scratch|axe) ${MY_ONE}|(?:i|we)(?:['’]m| am|m|['’]re| are)? (?:not|no longer|won['’]?t|wont|can['’]?t|cant) (?:be )?(?:coming|come|make it|attend\p{L}*)(?: in)?(?: (?:on|for|to|at|this|next))*(?: ${DAY}| ${CLOCK}| my ${BOOKED})?(?: any ?more| after all| any longer)|(?:take|strike|cross) me off(?: the (?:list|schedule|books?|calendar))?(?: for| on)? ${DAY}`,
  ),
  cue(
    'list',
    String.raw`(?:did|has|have|is|was) (?:my|the) ${BOOKED}(?: \p{L}+)? (?:go|gone|went|get|got|been|come)? ?(?:through|confirmed|booked|registered|ok|okay|saved|made)|(?:do|did) you (?:still )?(?:have|get) (?:me|us|my ${BOOKED}) (?:down|in|booked|for|on)|am i (?:all )?(?:set|good|confirmed) for ${DAY}|(?:is|are) (?:my|our) (?:next )?${BOOKED} (?:still )?(?:on|confirmed|happening|at)`,
  ),
  cue(
    'find_times',
    String.raw`(?:is|are|would) (?:${CLOCK}|${DAY})(?: (?:on|at|for|in) (?:${CLOCK}|${DAY}))*(?: still)? (?:free|available|open|taken|possible|an option|bookable)|(?:is|are) (?:dr\.? |doctor |mrs?\.? |ms\.? )?\p{L}+(?: \p{L}+)? (?:free|available|around|working|in) (?:on |at |this |next )?(?:${DAY}|${CLOCK})|(?:do|would|have) you (?:have |got )?(?:any )?(?:time|space|room|a gap|a minute|a spot|a slot) (?:for|on|at|in|to)|(?:find|get|give) (?:me |us )?(?:a |some )?(?:time|slot|space) (?:on|for|at|in|before|after|this|next|tomorrow|today|that)|(?:any|a) (?:chance|possibility|way) (?:of|for|to get|you have|i can get|i could get|there['’]?s) (?:an? |some |anything |something )?(?:\p{L}+ )?(?:appointment|slot|opening|time|space|${DAY}|earlier|later|sooner)|what (?:can|could|do) you (?:offer|have|do)(?: me)? (?:on|for|at|this|next)|who (?:is|['’]s|works?|can see me|could see me)(?: \p{L}+)? (?:free|available|working|in|on) (?:on )?${DAY}|who works (?:on )?${DAY}`,
  ),
  cue(
    'book',
    String.raw`(?:come|pop|drop|swing|stop) (?:by|in|over|round|around|down|past)(?: (?:to|and))?(?: (?:for|on|at|get|have|this|next|see))+|an? (?:\p{L}+ )?(?:appointment|appt|booking|slot) (?:for|on|at|with|this|next|tomorrow|today)|(?:a|an|one|two|three|four|\d|some) (?:seats?|spots?|places?|spaces?) (?:for|at|in|on) (?:the|your|a|this|next|${DAY})|same (?:again|as (?:last time|before|usual|always)|thing (?:again|as))|my usual(?! (?:hours|price|time))|^\W*(?:hi |hello |hey )?(?:need|want|get|getting)(?: to get)? (?:an?|my|the) (?:cut|trim|haircut|shave|wax|facial|massage|manicure|check-?up|cleaning|filling|lesson|session)`,
  ),
  info('services', String.raw`(?:what|which) (?:treatments|services|styles|classes|lessons|therapies|packages)`),
  info(
    'hours',
    String.raw`(?:how|until how) (?:late|early) (?:are|do|can|is)|still open|open (?:on|this|over|during) (?:${DAY}|christmas|easter|the holidays|bank holidays?)|opening (?:hours|times?)`,
  ),
];

/** The same for whoever runs the place. */
export const STAFF_FALLBACKS: readonly Fallback[] = [
  cue(
    'block_time',
    String.raw`(?:no|don['’]?t (?:take|want|book)(?: any)?|stop taking|not taking(?: any)?) (?:more |new )?(?:appointments?|bookings?|clients|customers|patients|lessons|sessions|one|walk-?ins)(?: \p{L}+)? (?:after|before|on|at|from|between|this|next|past|until|till|${DAY})|(?:lunch|tea|coffee|prayer|breakfast)(?: break| time)?(?: is| at| from|:)? (?:${CLOCK}|at|from)`,
  ),
  cue(
    'set_hours',
    String.raw`(?:i|we)(?:['’]ll| will|['’]m| am)? (?:now |only |always |usually )?(?:work|working|start|open|finish|close) .{0,30}(?:\d|every ?day|weekdays?|${DAY})|${DAY} (?:to|through|till|until|-) ${DAY}.{0,20}\d.{0,12}\d|(?:every ?day|weekdays|weekends|\p{L}+days)(?: from)? \d.{0,12}(?:to|-|–|till|until) ?\d`,
  ),
  cue(
    'agenda',
    String.raw`(?:am i|are we) (?:busy|free|booked|full|packed|open)|who(?:['’]s| is|s)(?: \p{L}+)? (?:my|first|next|last|at|in|after|before|on|here|due|coming|up|${CLOCK})|what(?:['’]s| is|s| are)? (?:my|the) (?:first|next|last|day|week|morning|afternoon)|how many (?:people|clients|customers|patients|appointments|bookings|lessons|sessions|cuts|visits)|any(?:one|body|thing|\p{L}*) (?:booked|scheduled|coming|on|in|else) (?:for|in|on|at|after|before|today|tomorrow|${DAY})|when(?:['’]s| is)? my (?:first|next|last) (?:client|customer|patient|appointment|one|lesson|session)|(?:late|behind)(?! (?:fee|cancel))`,
  ),
];
