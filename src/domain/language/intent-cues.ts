import { cue, info } from './intent-cues/cue.ts';
import type { Cue } from './intent-types.ts';
import { OWN_BOOKING_CUES } from './own-booking-cues.ts';
import { QUESTION_CUES } from './question-cues.ts';

/** Things that are booked at the businesses we serve. */
const THING = String.raw`(?:appointments?|appt|booking|bookings|slot|slots|session|sessions|consultation|consult|haircut|hair cut|cut|trim|colou?r|highlights|blow ?dry|check ?-?up|cleaning|clean|filling|whitening|lesson|lessons|class|tutoring|visit|therapy|massage|facial|manicure|pedicure|treatment|hygienist|dentist|doctor|stylist|hairdresser|barber|therapist|tutor|counsell?ing|spa|salon|balayage|perm|shave|beard trim|exam|extraction|root canal|nails|wax|waxing|hair done|hair cut)`;
/** "Did you get my booking" books nothing; "book my appointment" does. */
const NOT_OWN = String.raw`(?<!(?<!(?:book|schedule|reserve|arrange|make|set up) )(?:my|our) (?:next |first )?(?:appointments?|appt|bookings?|sessions?|slots?|visit))`;
const MINE = String.raw`(?:my|the|that|this|our|an?|existing|current|upcoming|next)(?: (?:next|upcoming|existing|current|\p{L}+day|\p{L}+day's|tomorrow's|today's|hair|dental|dentist|doctor's?|salon|first|second|other|last|haircut|spa|\d+(?:[:.]\d\d)?(?: ?(?:am|pm|o'? ?clock))?))*`;
const BOOKED = String.raw`(?:appointments?|appt|booking|bookings|reservation|reservations|session|sessions|slot|visit|lesson|lessons|class|haircut|consultation|one|check ?-?up|cleaning|massage|treatment)`;
const DAY = String.raw`(?:today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next week|this week|weekend|(?:the )?\d{1,2}(?:st|nd|rd|th))`;
const FREE = '(?:free|available|open)';

/**
 * The weighted cues, all in one place. A new way to ask is one line. Bookings at restaurants, hotels, flights, cars and the like are other people's: they are
 * evidence for `out_of_scope`.
 */
export const CUES: readonly Cue[] = [
  ...OWN_BOOKING_CUES,
  ...QUESTION_CUES,
  // book
  cue(
    'book',
    0.85,
    String.raw`(?:book|schedule|reserve|arrange|make|get|set up|set|have|want|need|like|take|fix|grab|request)(?: me| us| in| myself| an?| one| another| for| with| my| the| some| new| to| quick| first| next| available| in for| up| appointment for| \p{L}+ly)* ${THING}${NOT_OWN}`,
  ),
  cue(
    'book',
    0.8,
    String.raw`(?<!(?:the|your|our) )book(?:ing(?= (?:me|us|him|her|in) ))? (?:me|us|in|it|that|this|him|her|with|for|something|on|at|an?|one|the \d|${DAY})`,
  ),
  cue(
    'book',
    0.8,
    String.raw`(?:can|could|may) (?:i|we) (?:come|get|be seen|see|have|book|pop|squeeze)(?: in)?[^.?!]*(?:${THING}|${DAY}|with \p{L}+)`,
  ),
  cue(
    'book',
    0.7,
    String.raw`(?:i'd|i would|id) (?:like|love) (?:to (?:book|come|see|schedule|get|make|have|visit|reserve)|an?|the)[^.?!]*(?:${THING}|${DAY})`,
  ),
  cue(
    'book',
    0.75,
    String.raw`(?:i|we)(?:'d like to| want to| need to| would like to| wanna| gotta| have to| wish to) (?:see|visit|come|go to|book|schedule|reserve|get seen)`,
  ),
  cue(
    'book',
    0.7,
    String.raw`(?:need|want|looking for|after|hoping for|fancy)(?: to get| to have)? (?:an?|my|some|the)(?: \p{L}+){0,2} ${THING}`,
  ),
  cue('book', 0.6, String.raw`(?:squeeze|fit|pencil|slot|slide|put) me (?:in|down)`),
  cue('book', 0.55, String.raw`^\W*(?:an? )?${THING}(?: please)?(?: (?:with|on|for|at|tomorrow|today|next|this)[^?]*)?\W*$`),
  cue(
    'book',
    0.5,
    String.raw`^\W*(?:book|booking|reserve|schedule|appointment)\W*$|new (?:booking|appointment)|make (?:a|the) (?:booking|reservation|appointment)|schedule (?:me|it|something|with)|sign (?:me )?up for`,
  ),
  // find times
  cue(
    'find_times',
    0.8,
    String.raw`(?:any|what|which|have you got|do you have|is there|are there|got|show(?: me)?|see|find|check|list)[^.?!]{0,30}(?:availability|openings?(?! (?:times?|hours))|slots?|spots? (?:open|free|left|available|on|at|for)|${FREE} (?:times?|on|at|for|in|tomorrow|today|this|next|after|before|around|${DAY})|times? (?:do you have|are (?:there|free|available)|${FREE}|on ${DAY}|for ${DAY}|${DAY}|slots?))`,
  ),
  cue(
    'find_times',
    0.7,
    String.raw`(?:any|what|which|do you have|is there|are there|got) (?:\p{L}+ )?${FREE}\W*$|${FREE} (?:times?|slots?|appointments?)`,
  ),
  cue(
    'find_times',
    0.75,
    String.raw`(?:when|what time|what day)(?:'s| is| are| can| could| would| does| do)? (?:\p{L}+ ){0,3}(?:available|free|see me|fit me|have space)|when can i (?:come|get in|be seen|book)|(?:when|what)(?:'s| is) (?:your|the|her|his|their) (?:next|first|earliest|soonest) (?:available|free|opening|slot|appointment|availability)`,
  ),
  cue(
    'find_times',
    0.7,
    String.raw`(?:anything|something)(?: (?:free|available|open|else))? (?:on|for|in|at|around|after|before|between) (?:${DAY}|the (?:morning|afternoon|evening|weekend)|\d|noon|lunch)|(?:anything|something) (?:${DAY}|later|earlier|sooner)`,
  ),
  cue(
    'find_times',
    0.65,
    String.raw`(?:is|are) (?:\p{L}+) (?:free|available|working)(?: (?:on|at|around))? (?:${DAY}|\d|the \d)|(?:is|are) (?:\p{L}+) (?:free|available)\W*$`,
  ),
  cue(
    'find_times',
    0.6,
    String.raw`(?:first|next|earliest|soonest) (?:available|free|possible|slot|opening(?! (?:times?|hours))|appointment)|^\W*availability|your availability|how (?:soon|quickly) (?:can|could|would|might)|how about ${DAY}|what about ${DAY}`,
  ),
  // move
  cue(
    'move',
    0.9,
    String.raw`(?:reschedule|re-schedule|rebook|re-book|postpone|push back|bring forward|rearrange|re-arrange)(?:[^.?!]{0,40}${BOOKED})?`,
  ),
  cue(
    'move',
    0.85,
    String.raw`(?:move|change|switch|shift|swap|push|delay|bring|transfer|update|modify|alter)(?: (?:the (?:time|date|day) of|up|back|forward|around))? ${MINE} ${BOOKED}`,
  ),
  cue(
    'move',
    0.75,
    String.raw`(?:move|push|shift|bring|switch) (?:it|that|this|me|mine|him|her|them|the (?:time|date))(?: (?:to|for|from|back|forward|until|by|earlier|later|up)|\W*$)`,
  ),
  cue(
    'move',
    0.75,
    String.raw`(?:move|push|shift|bring|change|switch) (?:the|my) \d{1,2}(?:[:.]\d\d)? ?(?:am|pm|o'? ?clock)?(?: one)? (?:to|back|forward|until)`,
  ),
  cue(
    'move',
    0.6,
    String.raw`change (?:the (?:time|date|day)|(?:it|that|this|mine) to)|different (?:time|day) for ${MINE} ${BOOKED}|can't make (?:it|my)[^.?!]*(?:instead|another|different|later|earlier|move)`,
  ),
  // cancel
  cue(
    'cancel',
    0.9,
    String.raw`(?:cancel|cancell?ing|call off|delete|remove|drop|undo|scrap|cancle|cancell) (?:${MINE} )?(?:\p{L}+(?:'s)? ){0,3}${BOOKED}`,
  ),
  cue('cancel', 0.8, String.raw`cancel (?:it|that|this|mine|them|everything|all|both|my|the|on|for|${DAY}|with)`),
  cue(
    'cancel',
    0.7,
    String.raw`(?:want|need|like|have|going|wish) to cancel|(?:no longer|don't) need ${MINE} ${BOOKED}|can't make (?:it to )?${MINE} ${BOOKED}|won't be (?:coming|able to (?:come|make))`,
  ),
  cue('cancel', 0.55, String.raw`^\W*(?:please )?cancel(?: please)?\W*$`),
  // list what the customer has
  cue(
    'list',
    0.9,
    String.raw`(?:what|which|when|show|list|see|view|check|tell me|do i|have i|what've|whats|what's)[^.?!]{0,25}(?:my|i have|have i|i've|i got|i)(?: \p{L}+){0,3} (?:appointments?|bookings?|reservations?|booked|sessions?|scheduled|lessons)`,
  ),
  cue(
    'list',
    0.8,
    String.raw`(?:when|what time|what day|where)(?:'s| is| are| was)? my (?:next )?(?:\p{L}+ )?${BOOKED}|my (?:appointments|bookings)|do i have (?:an?|any)(?: \p{L}+){0,2} ${BOOKED}|am i booked|have i (?:got )?(?:booked|anything)`,
  ),
  cue('list', 0.6, String.raw`(?:upcoming|existing|current) (?:appointments?|bookings?)`),
  // a provider's day
  cue(
    'agenda',
    0.9,
    String.raw`(?:my|today's|tomorrow's|the day's|this week's) (?:agenda|schedule|calendar|diary|clients|customers|patients)|agenda|who(?:'s| is| am i| do i have)[^.?!]{0,20}(?:coming|next|today|tomorrow|seeing|booked|first)`,
  ),
  cue(
    'agenda',
    0.7,
    String.raw`(?:what|who|how many)(?!ever)[^.?!]{0,25}(?:on|do i have|have i got|have we got)[^.?!]{0,12}${DAY}|who am i seeing|what does my day look like|how(?:'s| is) my (?:day|week)`,
  ),
  // hours
  cue(
    'set_hours',
    0.9,
    String.raw`(?:set|change|update|edit|make|adjust)(?: my| our| the)?(?: \p{L}+){0,2} (?:opening |working |business )?(?:hours|availability|schedule)|(?:my|our) (?:working |opening |new )?hours (?:are|will be|should be)`,
  ),
  cue(
    'set_hours',
    0.75,
    String.raw`(?:i|we)(?:'m| am|'ll| will|'re| are)? (?:work|working|be working|open|available)(?: on| from| only)? (?:mon|tue|wed|thu|fri|sat|sun|weekday|weekend|every ?day|\d)`,
  ),
  cue('set_hours', 0.7, String.raw`(?:i|we) (?:don't|do not|won't) work (?:on )?(?:\p{L}+days)|closed (?:on )?\p{L}+days`),
  // time off
  cue(
    'block_time',
    0.9,
    String.raw`(?:block|block out|block off|mark off|close off|keep free)(?: out| off)?(?: my| the| some)?(?: calendar| time| diary| schedule)?[^.?!]*|(?:take|need|want|have|book|book me)(?: a| the| some| my)? (?:(?:\p{L}+ )?(?:day|days|week|morning|afternoon|time) off|holiday|vacation|leave|break)`,
  ),
  cue(
    'block_time',
    0.75,
    String.raw`(?:i'm|i am|i'll be|i will be|we're|we are|we'll be) (?:off|away|out|on holiday|on leave|on vacation|sick|closed|unavailable|not available|not in|not working|busy)(?: (?:on|from|until|this|next|tomorrow|today|for|between|after|all)|\W*$)|time off|day off`,
  ),
  // extra openings
  cue(
    'open_extra',
    0.85,
    String.raw`(?:open|add|offer|work)(?: up)?(?: an?| some| one)? (?:extra|additional|more|another|late|special)(?: \p{L}+){0,2}(?:hours|slots?|time|opening|session|availability|day|evening|morning|afternoon)?|open (?:up )?(?:on )?(?:this|next|the|${DAY})[^.?!]*(?:from|between|\d)|(?:i can|i'll|i will) (?:also )?work (?:on |this |next |late )?`,
  ),
  // facts
  info(
    'prices',
    0.85,
    String.raw`how much|prices?|cost|costs|pricing|fees?|rates?|charge|expensive|price list|what do (?:you|they) charge`,
  ),
  info(
    'hours',
    0.85,
    String.raw`(?:opening|business|working|office) (?:hours|times)|(?:when|what time|what days?|until when|how late) (?:do|are|does|is|will) (?:you|they|it|the \p{L}+|u) (?:open|close|closed|closing|opened)|are you (?:open|closed)|(?:your|the|their) hours|what are (?:your|the) hours`,
  ),
  info(
    'location',
    0.85,
    String.raw`where (?:exactly |abouts )?(?:are|is|r) (?:you|the|it|this|they|your)|(?:your|the|their|what(?:'s| is) the|what(?:'s| is) your) (?:address|location)|address|directions?|how do i (?:get|find) (?:there|you|to you)|parking|located`,
  ),
  info(
    'services',
    0.8,
    String.raw`(?:what|which) (?:services|treatments|kinds?|types?|sort|do you (?:offer|do|provide))|(?:your|list|the) services|services (?:do you|are)|do you (?:offer|do|provide|have) (?!(?:any|an?|some) (?:\p{L}+ )?(?:time|slot|avail|open|appointment|appt|spot|space|room|tables?|double|twin|single|bed|gap)|rooms?|tables?|anyone|somebody|someone|anybody|anything|appointments?\b|time|slots|space|an appointment|left|free|open)[\p{L} ]+|menu of services|what can i (?:book|get)`,
  ),
  info(
    'policy',
    0.85,
    String.raw`(?:cancellation|refund|late|no.show|deposit|booking|privacy) (?:policy|policies|fee|rules|terms)|(?:your|the) polic(?:y|ies)|(?:can i|what if i|what happens if i|do i|is it (?:free|possible) to|am i able to)[^.?!]{0,15}(?:cancel|am late|pay|deposit|refund|reschedule for free|no.show|don't show)[^.?!]{0,20}(?:free|charge|fee|late|pay|deposit|refund|show|notice|penalty)?\?|how (?:late|far in advance) can i cancel|(?:until when|how long before|by when) can (?:i|we) (?:still )?(?:cancel|change|move|reschedule)|can (?:i|we) (?:still |also )?(?:cancel|change|move|reschedule)(?: it| that)? (?:later|afterwards|any ?time|at any time|last minute)|(?:does it|will it|do i have to) (?:cost|pay)[^.?!]{0,20} to (?:move|change|cancel|reschedule)|do (?:you|i) (?:take|need|pay|require)[^.?!]*(?:deposit|card|cash|prepay)`,
  ),
  info(
    'providers',
    0.8,
    String.raw`who (?:works|are|is) (?:there|here|your|the|available|in|at)|(?:your|the|list|which|what|any)(?: \p{L}+)? (?:stylists|dentists|doctors|therapists|tutors|consultants|staff|team|providers|hairdressers|barbers|people)|who (?:can|could) (?:i see|do|cut)|tell me about \p{Lu}?\p{L}+`,
  ),
  info(
    'contact',
    0.85,
    String.raw`(?:your|the|their|what(?:'s| is)(?: the| your)?)(?: \p{L}+)? (?:phone|phone number|telephone|number|email|e-mail|contact(?: details| info)?)|how (?:can|do) i (?:contact|reach|call|phone|email)`,
  ),
  // people and help
  cue(
    'human',
    0.9,
    String.raw`(?:talk|speak|chat|connect)(?: me)? (?:to|with) (?:an?|the|some|your|my) (?:real |live |actual )?(?:human|person|agent|operator|representative|someone|manager|receptionist|member of staff|owner)|(?:talk|speak|chat) (?:to|with) (?:someone|somebody|a real person|staff|the team)|real person|human being|customer (?:service|support)`,
  ),
  cue(
    'help',
    0.8,
    String.raw`what can you (?:do|help)|how does (?:this|it) work|help me (?:please)?\W*$|^\W*help\W*$|i need (?:some )?help\W*$|how do i (?:use|book)`,
  ),
  cue(
    'small_talk',
    0.8,
    String.raw`how are you|how's it going|what's your name|who are you|are you (?:a )?(?:bot|robot|human|real|ai)|tell me a joke|nice to meet you|what's up|do you (?:like|love|have a|sleep|eat)|where are you from|how old are you|who (?:made|built|created) you|what (?:is|are) your (?:name|hobbies|favou?rite)|thank(?:s| you)|hello|good morning`,
  ),
  // other people's business
  cue(
    'out_of_scope',
    0.95,
    String.raw`(?:restaurant|table for|dinner|(?<!(?:at|around|round|after|before|over|during|by|until|till|past|my) )lunch|breakfast|brunch|hotel|motel|hostel|airbnb|resort|flight|flights|plane|airline|airport|train|bus|taxi|cab|uber|lyft|car|rental|rent|tickets?|movie|cinema|concert|theat(?:re|er)|cruise|trip|itinerary|museum|bar|pub|pizza|pizzeria|cafe|steakhouse|brasserie|diner|oil change|tire|tires|tyre|tyres|mechanic|vehicle|maintenance|insurance|bank(?! holidays?)|account|credit card|debit card|transaction|payment|bill|mortgage|loan|paycheck|taxes|vacation days|pto|weather|forecast|rain|temperature|alarm|timer|reminder|remind|song|music|playlist|radio|podcast|news|recipe|calories|ingredients|translate|definition|spell|traffic|route|email|e-mail|text|tweet|stock|exchange rate|lights?|thermostat|vacuum|shopping list|to ?do list|grocery|order|coffee|joke|game|battery|phone call|volume|meeting room|meeting|conference room|conference|party|event|audio ?book|book (?:by|about|called|title|review|club|series|recommendation)|read|chapter|author|novel|library|passport|visa|jury|election|football|score|time is it|time ?zones?|current time|oil|conversion|meals?|payday|benefits|package|warranty|salary|fridge|cooking|gas|luggage|transactions?|checks|statements?|reminders|to-?do|pets?|countr(?:y|ies)|vaccines?|(?<!bank |public )holidays?|wait(?:ing)? time|alarms|zone|capital of|president|olly|google|siri|alexa|grill|diner|sushi|burger|lobster|bistro|buffet|room in|suite|gate|boarding|lasagna|turkey)`,
  ),
];
