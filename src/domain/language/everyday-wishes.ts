import { fallback, infoFallback } from './intent-cues/fallback.ts';
import type { Fallback } from './intent-cues/fallback.ts';

const DAY = String.raw`(?:today|tomorrow|tmrw|tonight|(?:this|next|on|the) (?:week|weekend|month|morning|afternoon|evening)|(?:this |next |on )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|(?:the )?\d{1,2}(?:st|nd|rd|th))`;
const CLOCK = String.raw`(?:\d{1,2}(?!\d)(?:[:.]\d\d)?(?: ?(?:am|pm|o['’ ]? ?clock))?|noon|midday|half (?:past )?\p{L}+|quarter (?:past|to) \p{L}+)`;
const WHEN = String.raw`(?:(?:on|at|for|in|this|next) )?(?:${DAY}|${CLOCK})`;
/** Parts of the body that people have seen to. */
const PART = String.raw`(?:tooth|teeth|molars?|gums?|jaw|mouth|crown|filling|bridge|braces|retainer|dentures?|veneers?|implant|hair|roots|fringe|bangs|split ends|highlights|extensions|curls|beard|moustache|nails?|toenails?|cuticles|gels?|eye ?brows?|brows|eye ?lash(?:es)?|lashes|legs?|bikini line|back|neck|shoulders?|knees?|ankles?|hips?|wrists?|elbows?|feet|foot|hands?|skin|moles?|rash|ears?|eyes?|throat|chest|stomach|tummy|face|spine|posture|scalp)`;
/** What is booked at the businesses we serve, in words that mean little else. */
const CARE = String.raw`(?:appointments?|appts?|hair ?cut|cut and (?:colou?r|blow ?dry)|trim|fade|buzz ?cut|blow ?-?dry|wash and cut|perm|balayage|ombre|highlights|low ?lights|root touch-?up|touch-?up|up-?do|hairdo|shave|beard trim|mani(?:cure)?|pedi(?:cure)?|mani-?pedi|gel nails|acrylics|wax|facial|massage|spray tan|lash (?:lift|tint)|threading|scale and polish|hygienist|cleaning|filling|root canal|extraction|whitening|invisalign|check-? ?up|health check|blood test|physical|consultations?|therapy|counselling|counseling|physio(?:therapy)?|lessons?|tutoring|tuition|tutor|trial (?:lesson|class|session)|yoga|pilates)`;
const SUBJECT = String.raw`(?:maths?|english|physics|chemistry|biology|reading|writing|spanish|french|german|italian|latin|science|algebra|calculus|geometry|statistics|sats?|gcses?|a-?levels?|exams?|essays?|grammar|guitar|piano|violin|drums|singing|coding)`;
const PERSON = String.raw`(?:someone|somebody|any ?one|any ?body|any of (?:you|your \p{L}+)|one of (?:you|your \p{L}+|the \p{L}+)|you(?: guys| lot| folks| all)?|u|ya|(?:the )?(?:doctor|doc|dentist|stylist|hygienist|physio|therapist|tutor|barber|nurse)|(?:dr|doctor)\.? \p{L}+)`;
const WHOM = String.raw`(?:me|us|him|her|them|my \p{L}+|our \p{L}+|one more|two of us|in)`;
const WHOSE = String.raw`(?:my|his|her|our|their|the kids['’]?|my \p{L}+['’]s|a|an|this|some|these)`;
const SEES = String.raw`(?:see|fit|squeeze|slot|slip|sneak|shoehorn|take|treat|look at|have a (?:quick |little )?look at|take a (?:quick |little )?look at)`;
const TENDS = String.raw`(?:(?:have |take )?a? ?(?:quick |little )?look at|check(?: out| over)?|sort(?: out)?|fix|trim|cut|clean|see to|examine|do|repair|polish)`;
const DONE = String.raw`(?:done|looked at|looked over|seen to|seen|checked(?: out| over)?|sorted(?: out)?|fixed|cut|trimmed|colou?red|dyed|bleached|cleaned|waxed|threaded|pulled|removed|taken out|filled|whitened|straightened|examined|shaved|washed|styled|treated|tested|repaired|redone|tightened|polished)`;
const WANTS = String.raw`(?:need(?:s|ing)?|want(?:s|ing)?|wanna|gotta|got to|have to|has to|must|like|love|hop(?:e|ing)|look(?:ing)?|try(?:ing)?|dying|due|ready|should|could|chance|possible)`;
const HELD = String.raw`(?:appointments?|appts?|bookings?|reservations?|sessions?|lessons?|visits?|class(?:es)?|meetings?|slots?|table|consultations?|check-? ?up|haircut)`;
const NOT_TIME_OF = '(?<!(?:what|which|same|any|the|no|long|enough|much|of|little|find|have|good|bad) )';

/** Beside whom or what is named, how people say that they want to be seen, drop out or know: read only where nothing plainer is said. One line adds one. */
export const EVERYDAY_WISHES: readonly Fallback[] = [
  fallback(
    'cancel',
    String.raw`(?:i|we|he|she|they|my \p{L}+)(?:['’]?m|['’]?re|['’]?s| am| are| is| will)? no longer (?:be )?(?:coming|com(?:e|ing) in|attending|able to (?:come|make|attend|keep)|need(?:ing)? (?:it|this|that|the \p{L}+)|going to (?:come|make))`,
  ),
  fallback(
    'cancel',
    String.raw`(?:forget|abandon|trash|annul|end|ditch|junk|axe|withdraw|kill|release|give (?:up|back)|get out of|back out of|let go of|free up|lose|bin|drop|scrap|call off|do away with) (?:about )?(?:my|our|the|that|this|all(?: my| our)?)(?: \p{L}+['’]?s?){0,3}? (?:${HELD}|${CLOCK})(?! (?:policy|fee|history|list))|call off ${WHEN}|(?:have|need|got|going|want) to (?:pull|drop|back) out`,
  ),
  fallback(
    'cancel',
    String.raw`(?:${HELD})(?: \p{L}+){0,6}? (?:is not|are not|isn['’]?t|aren['’]?t|['’]s not|(?:is|are) no longer) (?:needed|necessary|required|wanted)|(?:don['’]?t|do not|won['’]?t|no longer|not (?:gonna|going to)) (?:need|want|require|be needing)(?: \p{L}+['’]?s?){0,4}? ${HELD}(?: any ?more| any longer| now| after all)`,
  ),
  fallback(
    'move',
    String.raw`(?:running|run|gonna be|going to be|will be|i['’]?ll be|i['’]?m|we['’]?re) (?:a bit |a little |a few minutes |slightly |so |very |\d+ \p{L}+ |(?:gonna|going to) be )*late[^?!]{0,30}(?:can|could|may|might|possible|push|move|make it|instead)(?= )`,
  ),
  fallback(
    'list',
    String.raw`(?:what|which|how many|any|what (?:kind|sort) of)(?: \p{L}+){0,2}? ${HELD}(?: \p{L}+){0,2}? (?:do|have|did|am|are|will|i|we)(?:['’]?(?:m|ve))?(?: (?:i|we))?(?: \p{L}+)?(?: (?:have|got|coming|booked|attending|made|on|for)| ${DAY})`,
  ),
  fallback(
    'list',
    String.raw`what(?:['’]?(?:ve|s)| do| have| did| am| else)*(?: do| have| am)? (?:i|we)(?:['’]ve)? (?:have|got|booked|doing|having|have got)(?! to)(?: \p{L}+){0,4}? (?:${DAY}|coming up|with (?:you|u)|planned|scheduled|in the (?:diary|book|calendar)|on (?:the|my) (?:calendar|schedule|diary|books?))`,
  ),
  fallback(
    'list',
    String.raw`my (?:next|upcoming|latest|coming|future)(?: \p{L}+)? ${HELD}\W*$|(?:what time|when|what day|where|which day|what date)(?: \p{L}+)? (?:was|am|were|are) (?:i|we) (?:supposed|meant|due|booked|down|expected|coming|in|seeing|having|to come|to be)|who(?:m)? (?:am|are|will|do|did) (?:i|we) (?:be )?(?:seeing|see|booked (?:in )?with|down with|in with|got)`,
  ),
  fallback(
    'find_times',
    String.raw`(?:any ?thing|some ?thing|owt|any ?one|any ?body|some ?one|any of you|any (?:slots?|spots?|room|space|times?|gaps?|days?|openings?|appointments?|appts?))(?: (?:at all|else|still|sooner|earlier|later))? (?:free|going(?! on(?! (?:today|tomorrow|\p{L}+day)))|available|left|spare|open(?! to))(?! (?:of|to me|charge|the|on (?:the|my)|in (?:the|my) (?:fridge|house|account)))|(?:any ?one|any ?body|some ?one|any of you) (?:about|around)(?= (?:\d|at|on|for|this|to|${DAY})|\W*$)`,
  ),
  fallback(
    'find_times',
    String.raw`what(?:['’]?(?:ve|s|d)| have| do| else)* (?:you|u|ya|yous|you guys|they)(?:['’]ve| have| still)? ?(?:got|have|available|free)(?: \p{L}+){0,3}? (?:${WHEN}|left|free|going|available|this|next)|(?:what|which|any)(?: other)? (?:times?|slots?|days?|appointments?|appts?|spots?|dates?|hours)(?: (?!(?:i|we|am)(?!\p{L}))\p{L}+){0,3}? (?:left|going|free|open|available|remaining|spare|do you have|have you got|you(?:['’]?ve)? got|can you (?:do|offer|manage)|suits? (?:you|u)|works? for (?:you|u)|are there)`,
  ),
  fallback(
    'find_times',
    String.raw`(?:is|are) (?:the |your |that )?${WHEN}(?: ${WHEN}| slot| one| spot| appointment)*(?: still)? (?:going(?= \p{P}|\W*$)|there|up for grabs|doable|gone|any good|on the cards|alright|ok(?:ay)?(?: for you| with you)?\W*$)|(?<!(?:how|where|who|what) (?:\p{L}+ )?)(?:is|are|will|would) (?:there )?(?:be )?${PERSON} (?:about|around|in|free|available|there|working)(?: \p{L}+)? (?:${WHEN}|to (?:do|see|look|cut|help)|for (?:a|an|my|some))`,
  ),
  fallback(
    'find_times',
    String.raw`how(?:['’]?s| is| are| does| do)? (?:your |the |you |things |it )?(?:\p{L}+ )??(?:for |on )?(?:${DAY}|week|weekend|diary|calendar|availability)(?: \p{L}+)? (?:look|looking|fixed|shaping up)|(?<!(?:old|tall|big|far) )how (?:are|r) (?:you|u|ya) (?:fixed|placed|set|looking|doing) (?:for|on|at)|what(?:['’]?s| is| does)? your (?:${DAY}|week|diary|calendar|availability)(?: \p{L}+)? (?:like|look)`,
  ),
  fallback(
    'find_times',
    String.raw`(?:are|r) (?:you|u|ya|you guys|yous|they|you lot)(?: \p{L}+){0,2}? (?:booked|full|busy|packed|rammed|slammed|booked (?:up|out|solid))|(?:you|u|ya|you guys|y['’]?all) (?:fully |all |completely )?(?:booked|full|packed|rammed)(?: up| out| solid)?|(?<!(?:a|an|the|some|double|family|single|twin|need|want|book) )room for (?:one|two|me|us|\d|another|a little one)(?! nights?)|(?:fit|squeeze|slot|shoehorn|sneak|slip) ${WHOM}(?! (?:the|to|my|a))`,
  ),
  fallback(
    'find_times',
    String.raw`(?:chance|way|possibility|hope|possible)(?: \p{L}+){0,2}? ${PERSON}(?: \p{L}+)?? (?:can|could|might|would|may|will|is able to|are able to|to) (?:${SEES}|do)|(?:chance|way|possibility|hope)(?: that| of)? (?:i|we) (?:can|could|might|may|would) (?:be seen|get (?:seen|in)|come|pop|nip|squeeze|see (?:you|${PERSON})|have)|(?:chance|hope|possibility|way) of (?:being seen|getting (?:seen|in|squeezed|an?)|seeing (?:me|us|you|my \p{L}+|${PERSON})|(?:squeezing|fitting|slotting) (?:me|us|in|my)|an? (?:appointment|slot|${CARE}))`,
  ),
  fallback(
    'find_times',
    String.raw`(?:can|could|would|will|does|do)(?: (?:please|maybe|possibly|just))* ${PERSON} (?:be able to |please |maybe |possibly |quickly |just |have time to |mind )*(?:(?:${SEES}) (?:me|us|him|her|my \p{L}+)(?! (?:the|how|what|a))|(?:have |take )?(?:a )?(?:quick )?${TENDS} ${WHOSE}(?: \p{L}+(?:['’]s)?){0,2}? (?:${PART}|${CARE}))|when(?:['’]?s| is| are| can| could| would| will) (?:${PERSON}|i|we|he|she|\p{L}+)(?: next| be| able to| available to)* (?:start(?! (?:to|the))|begin|see me|fit me|free|in next|back in|available)`,
  ),
  fallback(
    'book',
    String.raw`${WANTS}(?: \p{L}+){0,4}? ${WHOSE}(?: \p{L}+(?:['’]s)?){0,2}? ${PART}(?: \p{L}+){0,2}? ${DONE}|${WANTS}(?: \p{L}+){0,4}? (?:be|get|getting|been) (?:in (?:to see|with)|seen|fitted in|squeezed in|looked at)(?! (?:through|as|by (?:my|the) (?:bank|boss)))`,
  ),
  fallback(
    'book',
    String.raw`${NOT_TIME_OF}(?:time for|due(?: for)?|overdue(?: for| on)?|up for|ready for|desperate for|in (?:dire |desperate |serious )?need of|could (?:do with|use)|crying out for|late for) (?:me )?(?:a |an |my |his |her |our |another |some |the |\p{L}+['’]s )*(?:\p{L}+ ){0,3}?${CARE}`,
  ),
  fallback(
    'book',
    String.raw`(?:i|we|(?:my|our) \p{L}+|he|she|they)(?: \p{L}+)?(?:['’](?:m|s|re))? (?:needs?|wants?|could (?:do with|use)|requires?|(?:is |are |am )?(?:after|struggling|behind|falling behind)|struggles?|would like|would benefit from)(?: with)?(?: some| a| an| more| extra| a bit of| lots of| \p{L}+)?? (?:help|support|lessons?|tuition|tutoring|tutor|coaching|catching up)? ?(?:with|in|for|on)? ?(?:his |her |their |my |the |year \d+ |\p{L}+ )?${SUBJECT}`,
  ),
  fallback(
    'book',
    String.raw`(?:hook|sort|set|fix|do) (?:me|us|him|her|my \p{L}+) (?:up|out)?(?: with)? ?(?:a |an |some |my |another )?(?:\p{L}+ ){0,2}?${CARE}|(?:wanna|want to|wanting to|like to|love to|going to|gonna|fancy|fancied|thinking (?:of|about)|interested in|keen (?:on|to)|hoping (?:to|for)|looking (?:to|for|at|into)|need to|have to|after|down for|try)(?: (?:do|doing|try|trying|start|starting|have|having|get|getting|sort out|sorting out|arrange|arranging|join|joining|take|taking|come (?:in )?for|pop in for|go for|see about|organi[sz]e))*(?: a| an| some| the| your| my| another| one of your| another of your)*(?: (?!not(?!\p{L}))\p{L}+){0,2}? ${CARE}`,
  ),
  fallback(
    'book',
    String.raw`(?:love|like|want|wanna|hoping|looking|possible|ok(?:ay)?|alright) to (?:come|pop|drop|swing|nip|bring (?:my|our|the) \p{L}+) (?:by|in|over|round|along|down)?(?: ?(?:for|to|on|at|this|next|tomorrow|today))|(?:get|put|stick|pop|have|pencil) (?:something|sth|me|us|one|an? \p{L}+) (?:in|into|down in) (?:the|your) (?:diary|books?)`,
  ),
  fallback(
    'book',
    String.raw`^\W*(?:(?:hi|hello|hey|hiya|morning|afternoon)\W+)*(?:an? |one |two |quick |my |just )*(?:\p{L}+ )?${CARE}(?: for \p{L}+(?: \p{L}+)?| with \p{L}+)?(?: pls| plz| please| ta| thx| thanks)*\W*$`,
  ),
  fallback(
    'book',
    String.raw`(?:my|his|her|our) (?:\p{L}+(?:['’]s)? )??${PART}(?: \p{L}+){0,2}?(?:['’]s)?(?:[^.?!]{0,40}? (?:mess|disaster|state|nightmare|terrible|awful|horrible|dreadful|showing|grown out|growing out|overgrown|too long|out of control|falling (?:out|off|apart)|broken|cracked|chipped|loose|wobbly|bleeding|swollen|sore|hurting|killing me|aching|throbbing|stiff|painful|agony|itchy|fried|shaggy|wreck|shambles)| needs? (?:\p{L}+ ){0,2}?(?:attention|sorting|doing|work|help|tlc|love|redoing|cutting|trimming|fixing|colou?ring|filling|checking|cleaning|tidying|looking at|seeing to|a \p{L}+))|(?:got|have|having|had|with)(?: got)? (?:a |an |this |some |terrible |bad |awful |such |really |horrible )*(?:tooth ?ache|cavity|abscess|broken tooth|chipped tooth|cracked tooth|wobbly tooth|ingrown \p{L}+|stiff neck|(?:back|neck|knee|shoulder|hip) pain|sore (?:back|neck|knee|throat|tooth|shoulder|gums?)|bad (?:back|knee|neck|shoulder|tooth))`,
  ),
  infoFallback(
    'prices',
    String.raw`(?:what|how much)(?:['’]?ll| will| would| does| do|['’]?s| is)?(?: \p{L}+){0,4} (?:set (?:me|us|you) back|run me|cost|worth|come to)|(?:is|are|how)(?: \p{L}+){0,4}? (?:expensive|pricey|dear|cheap|affordable)|how (?:expensive|pricey|dear|cheap)|(?:price|cost|rate)s? (?:of|for)|price ?list|ball ?park`,
  ),
  infoFallback(
    'hours',
    String.raw`(?:what time|when|how (?:late|early)|until when|till when)(?:['’]?s| do| are| is| does| r)? (?:you|u|ya|they|it|the \p{L}+|you guys) (?:\p{L}+ )?(?:open|close|shut|knock off|finish|start)|(?:are|r|you|u|ya|guys) (?:\p{L}+ )?(?:open|shut|closed)|what (?:time|days|hours) (?:are|do) (?:you|u) (?:open|close|shut|there)|last (?:appointment|slot|orders?)\W*$`,
  ),
  infoFallback(
    'location',
    String.raw`(?:how|where) (?:do|can|would|could|does) (?:i|we|one) (?:find|get to|reach|get there)|how (?:far|close|near) (?:are|r|is|from) (?:you|u|it|the|your)|(?:near|close to|by|opposite|far from) (?:the |a )?(?:station|tube|metro|bus stop|town centre|city centre|high street|mall)|(?:some ?where|any ?where|places?|space|spots?|where) (?:i can |can i |can we |we can |do i |to )park|post ?code|zip code`,
  ),
  infoFallback(
    'policy',
    String.raw`what(?: happens|['’]s the deal)? (?:if|when) (?:i|we)(?:['’]?m| am| are|['’]re|['’]ll)? (?:\p{L}+ )?(?:late|can['’]?t|don['’]?t|miss|cancel|have to|need to|no-? ?show)|(?:need|have|required?) to (?:pay|leave|put down) (?:a |any )?(?:deposit|up ?front|in advance)`,
  ),
  infoFallback(
    'services',
    String.raw`(?:have|has|do|got|is there|are there|can i (?:see|have|get))(?: you| u| they)?(?: got| have)? (?:an? |any |your |the )(?:\p{L}+ )?(?:menu|price list|brochure|list of (?:services|treatments)|packages?|kids['’]? (?:area|menu))|(?:do|does|can|will|would|are) (?:you|u|they|he|she|dr\.? \p{L}+|any of you)(?: also| even| still| currently)? (?:see|seeing|taking on|taking|take on|take|accept|accepting|treat|do|cut|handle|work with) (?:new |walk-? ?in |nhs |private |young |older |male |female |nervous )?(?:patients|clients|customers|people|students|beginners|kids|children|men|women|babies|toddlers|adults|pets|walk-? ?ins)|is (?:the |your |this |that )?(?:place|salon|clinic|shop|studio|building|office|entrance|surgery|restaurant|hotel) (?:\p{L}+ ){0,2}?(?:friendly|accessible|suitable|ok(?:ay)?|child-?friendly)|(?:is|are) (?:dr\.? |the )?\p{L}+(?: \p{L}+)? (?:any good|good|great|nice|gentle|patient)(?: \p{L}+)? (?:with|at|for)|is there (?:an? |some |any ?)?(?:\p{L}+ )?(?:where|wifi|toilet|lift|ramp|car ?park|parking|waiting (?:room|area)|cancell?ation fee)`,
  ),
  infoFallback(
    'contact',
    String.raw`(?:is there|have you|do you have|got|you got|whats|what['’]s|what is)(?: got)? (?:an? |the |your |ur |any )?(?:\p{L}+ )?(?:e-?mail|number|phone|telephone|whats ?app|landline)(?: address| number)?(?= (?:i|we|to|that|for)|\W*$)`,
  ),
];
