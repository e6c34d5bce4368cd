import { fallback, infoFallback } from './intent-cues/fallback.ts';
import type { Fallback } from './intent-cues/fallback.ts';

const DAY = String.raw`(?:today|tomorrow|tmrw|tonight|(?:this|next|on|the) (?:week|weekend|morning|afternoon|evening)|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|(?:the )?\d{1,2}(?:st|nd|rd|th)|the \p{L}+(?:th|first|second|third))`;
const CLOCK = String.raw`(?:\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm|a\.m\.?|p\.m\.?|o['’ ]? ?clock))?|noon|midday|half past \p{L}+|quarter (?:past|to) \p{L}+)`;
const BOOKED = String.raw`(?:appointments?|appts?|bookings?|reservations?|slots?|sessions?|visits?|lessons?|class|haircut|cut|trim|cleaning|consultation|treatment)`;
const MY_ONE = String.raw`(?:my|our|the|that) (?:${DAY}(?:['’]?s)? |${CLOCK} )*(?:${CLOCK}|${DAY}|${BOOKED}|one)`;

/** Ways to ask that count only where a text says nothing plainer. One line adds one. */
export const CUSTOMER_FALLBACKS: readonly Fallback[] = [
  fallback(
    'cancel',
    String.raw`(?:scrap|drop|bin|ditch|kill|nix|lose|delete|remove|scratch|axe) ${MY_ONE}|(?:i|we)(?:['’]m| am|m|['’]re| are)? (?:not|no longer|won['’]?t|wont|can['’]?t|cant) (?:be )?(?:coming|come|make it|attend\p{L}*)(?: in)?(?: (?:on|for|to|at|this|next))*(?: ${DAY}| ${CLOCK}| my ${BOOKED})?(?: any ?more| after all| any longer)|(?:take|remove|get|pull|strike|cross|scratch|wipe|drop) (?:me|us|my name|our name)(?: off| out(?: of)?| from)?(?: the| your| my| \p{L}+['’]?s)* (?:schedule|books?|calendar|diary|list|roster)|take (?:my|our) name off|(?:decided|going|changed my mind)[^.?!]{0,20} not (?:to )?(?:come|go|do it|have)|(?:have|need|going) to (?:bail|flake|skip|miss)|(?:strike|cross|take) me off(?: the (?:list|schedule|books?|calendar))?(?: for| on)? ${DAY}`,
  ),
  fallback(
    'list',
    String.raw`(?:did|has|have|is|was) (?:my|the) ${BOOKED}(?: \p{L}+)? (?:go|gone|went|get|got|been|come)? ?(?:through|confirmed|booked|registered|ok|okay|saved|made)|(?:do|did) you (?:still )?(?:have|get) (?:me|us|my ${BOOKED}) (?:down|in|booked|for|on)|am i (?:all )?(?:set|good|confirmed|down|in) for ${DAY}|(?:do|did) (?:i|we) (?:still |already )?(?:have|got) (?:that|my|the|an?|any|anything|something)(?: ${BOOKED}| \p{L}+ ${BOOKED}| else)? (?:on(?! my| the list| hand)|for|at|this|next|${DAY}|coming up)|how many (?:more )?(?:${BOOKED}) (?:do|have) (?:i|we)|am i (?:still )?(?:on|in) (?:the|your) (?:books?|schedule|calendar|list|system)|(?:when|what (?:time|day)) (?:do|should|must|am) i (?:have to |need to |supposed to )?(?:be there|come|show up|arrive)|(?:is|are) (?:my|our) (?:next )?${BOOKED} (?:still )?(?:on|confirmed|happening|at)`,
  ),
  fallback(
    'find_times',
    String.raw`(?:is|are|would) (?:${CLOCK}|${DAY})(?: (?:on|at|for|in) (?:${CLOCK}|${DAY}))*(?: still)? (?:free|available|open|taken|possible|an option|bookable)|(?:is|are) (?:dr\.? |doctor |mrs?\.? |ms\.? )?\p{L}+(?: \p{L}+)? (?:free|available|around|working|in(?! \d)) (?:on |at |this |next )?(?:${DAY}|${CLOCK})|(?:do|would|have) you (?:have |got )?(?:any )?(?:time|space|room|a gap|a minute|a spot|a slot) (?:for|on|at|in|to)|(?:find|get|give) (?:me |us )?(?:a |some )?(?:time|slot|space) (?:on|for|at|in|before|after|this|next|tomorrow|today|that)|(?:any|a) (?:chance|possibility|way) (?:of|for|to get|you have|i can get|i could get|there['’]?s) (?:an? |some |anything |something )?(?:\p{L}+ )?(?:appointment|slot|opening|time|space|${DAY}|earlier|later|sooner)|what (?:can|could|do) you (?:offer|have|do|got)(?: me| left| free| open)? (?:on|for|at|this|next)|what(?:['’]s| is|s)? (?:left|free|open|available|there)(?: (?:for|on|this|next|${DAY})|\W*$)|(?:any|got|have|are there)(?: any)? (?:cancell?ations?|gaps?|last[- ]minute \p{L}+)|times? (?:for|on) (?:this|next|${DAY})|(?:can|could) (?:someone|somebody|anyone|anybody|you) (?:see|fit|take|squeeze|look at) (?:me|us|him|her|my|it)|(?:if|whether) (?:you|there)(?:['’]?(?:ve|s)| have| is| are| got)? (?:got |any |some )?(?:time|space|room|free|available|availability|openings?)|your (?:soonest|earliest|next|first)(?: \p{L}+)?\W*$|(?:earliest|soonest|first) (?:you (?:have|can|could)|possible|available|time)|(?:earliest|soonest|(?<!the )first) one|who (?:is|['’]s|works?|can see me|could see me)(?: \p{L}+)? (?:free|available|working|in|on) (?:on )?${DAY}|who works (?:on )?${DAY}`,
  ),
  fallback(
    'book',
    String.raw`(?:come|pop|drop|swing|stop) (?:by|in|over|round|around|down|past)(?: (?:to|and))?(?: (?:for|on|at|get|have|this|next|see))+|an? (?:\p{L}+ )?(?:appointment|appt|booking|slot) (?:for|on|at|with|this|next|tomorrow|today)|(?:a|an|one|two|three|four|\d|some) (?:seats?|spots?|places?|spaces?) (?:for|at|in|on) (?:the|your|a|this|next|${DAY})|(?:one|two|three|four|five|\d|both|some|a couple of) (?:appointments?|bookings?|sessions?|slots?)(?! (?:do|have|are|left))|(?:schedule|pencil|sign|put|book|squeeze|fit|slot) (?:\p{L}+\.? ){1,4}(?:for|4) (?:me|us|my)|(?:would like|(?:i['’]?d|i would) (?:like|love)|want|need|gotta get|have to get) (?:to (?:have|get) )?(?:my|her|his|our) (?:hair|nails?|teeth|beard|eyebrows|brows|lashes|legs?|back|roots|car|dog|eyes)(?: \p{L}+)?|(?:my|her|his) (?:tooth|teeth|gums?|jaw|back|neck|crown|filling|braces)(?: \p{L}+){0,2} (?:hurts?|hurting|is killing|aches?|aching|broke\p{L}*|fell out|came (?:off|out|loose)|chipped|bleeding|swollen)|(?:grab|take|snag|have|get) the ${CLOCK}|same (?:again|as (?:last time|before|usual|always)|thing (?:again|as))|my usual(?! (?:hours|price|time))|^\W*(?:hi |hello |hey )?(?:need|want|get|getting)(?: to get)? (?:an?|my|the) (?:cut|trim|haircut|shave|wax|facial|massage|manicure|check-?up|cleaning|filling|lesson|session)`,
  ),
  infoFallback(
    'services',
    String.raw`(?:can|could|do|would) (?:you|u|they|any of you|someone)(?: also| even| guys)? (?:handle|treat|work (?:with|on)|deal with|cater (?:for|to)|specialise in|specialize in|cut|colou?r|cover|remove|fix|repair|help with) (?!me(?!\p{L})|us(?!\p{L}))\p{L}+|(?:what|which) (?:treatments|services|styles|classes|lessons|therapies|packages)`,
  ),
  infoFallback(
    'location',
    String.raw`(?:how|where) (?:do|can|would|could) (?:i|we) (?:find|get to|reach) (?:you|your|the) ?(?:shop|place|salon|clinic|office|studio|store)?`,
  ),
  fallback(
    'human',
    String.raw`(?:real|actual|live|living) (?:human|person)|(?:someone|somebody|anyone|anybody) (?:please )?(?:call|phone|ring|contact) (?:me|us)`,
  ),
  fallback(
    'human',
    String.raw`(?:someone|somebody|a person|a human|anyone) (?:i|we) can (?:actually |really )?(?:talk|speak) (?:to|with)|(?:rather|prefer to|want to|like to|need to) (?:deal|talk|speak|chat|work) (?:with|to) (?:an? )?(?:\p{L}+ )?(?:human|person|someone|somebody|people)|(?:transfer|connect|pass|forward|put) me (?:over |through |on )?(?:to|with)|(?:is|are) there (?:anyone|anybody|someone|a person|a human|people)(?: \p{L}+)? (?:there|i can|to talk|available to)|(?:get|give) me (?:the |your |a )?(?:manager|owner|receptionist|front desk|supervisor|someone)`,
  ),
  fallback(
    'help',
    String.raw`(?:don['’]?t|do not|dont|not sure|no idea|unsure|confused)(?: \p{L}+){0,3} (?:how|what) (?:to|i can|this|i should|you|do i)(?: \p{L}+)?|what are my options|how (?:do|can|should) i (?:start|begin|do this|do it|go about)|what (?:should|do|can) i (?:do|type|say|write)(?: now| here| next)?\W*$|(?:i['’]?m|im|i am) (?:lost|stuck|confused)`,
  ),
  infoFallback(
    'hours',
    String.raw`(?:how|until how) (?:late|early) (?:are|do|can|is)|still open|open (?:on|this|over|during) (?:${DAY}|christmas|easter|the holidays|bank holidays?)|opening (?:hours|times?)`,
  ),
  fallback('info', String.raw`do (?:you|u|they) (?:accept|take|allow|sell|use|provide|validate|carry|stock) \p{L}+`),
];

/** The same for whoever runs the place. */
export const STAFF_FALLBACKS: readonly Fallback[] = [
  fallback(
    'block_time',
    String.raw`(?:no|don['’]?t (?:take|want|book)(?: any)?|stop taking|not taking(?: any)?) (?:more |new )?(?:appointments?|bookings?|clients|customers|patients|lessons|sessions|one|walk-?ins)(?: \p{L}+)? (?:after|before|on|at|from|between|this|next|past|until|till|${DAY})|(?:lunch|tea|coffee|prayer|breakfast)(?: break| time)?(?: is| at| from|:)? (?:${CLOCK}|at|from)`,
  ),
  fallback(
    'move',
    String.raw`(?:bump|slide|nudge|push|shift|move|swap|switch) (?:\p{L}+ ){1,4}(?:to|back|forward|up|from|with|until|till|by)`,
  ),
  fallback(
    'block_time',
    String.raw`(?:keep|leave|hold|clear|make) (?:my |the |our )?(?:${DAY} |\p{L}+day |this |next |all |tomorrow )*(?:morning|afternoon|evening|day|week|lunch|${DAY}|from|between|\d)[^.?!]{0,30}(?:clear|free|open for me|blocked|empty|for me)|(?:clear|wipe) (?:my|the|our) (?:${DAY}|schedule|afternoon|morning|day|calendar)`,
  ),
  fallback(
    'set_hours',
    String.raw`(?:set|make|change|switch|update) (?:my |our |the )?(?:\p{L}+days?|weekdays|weekends|hours)(?: \p{L}+)? .{0,12}\d|only (?:open|work|working|in|available|here)|(?:i|we)(?:['’]ll| will|['’]m| am)? (?:now |only |always |usually )?(?:work|working|start|open|finish|close) .{0,30}(?:\d|every ?day|weekdays?|${DAY})|${DAY} (?:to|through|till|until|-) ${DAY}.{0,20}\d.{0,12}\d|(?:every ?day|weekdays|weekends|\p{L}+days)(?: from)? \d.{0,12}(?:to|-|–|till|until) ?\d`,
  ),
  fallback(
    'agenda',
    String.raw`(?:am i|are we) (?:busy|free|booked|full|packed|open)|who(?:['’]s| is|s)(?: \p{L}+)? (?:my|first|next|last|at|in|after|before|on|here|due|coming|up|${CLOCK})|what(?:['’]s| is|s| are)? (?:my|the) (?:first|next|last|day|week|morning|afternoon)|(?:any|have|got)(?: any)? (?:gaps?|breaks?|free (?:time|slots?)|openings)|how many (?:people|clients|customers|patients|appointments|bookings|lessons|sessions|cuts|visits)|any(?:one|body|thing|\p{L}*) (?:booked|scheduled|coming|on|in|else) (?:for|in|on|at|after|before|today|tomorrow|${DAY})|when(?:['’]s| is)? my (?:first|next|last) (?:client|customer|patient|appointment|one|lesson|session)|who(?:m)? (?:do|have) (?:i|we) (?:got |have |see |got booked )?(?:at|on|in|for|after|before|first|next|${CLOCK}|${DAY})|(?:line-?up|rundown|run-?down|roster|run sheet)|(?:give|send|tell|read) me (?:my |the )?(?:${DAY}|tomorrow|today)(?:['’]?s)?|(?:late|behind)(?! (?:fee|cancel))`,
  ),
];
