import type { WishName } from './wish-name.ts';

export type WishCue = { readonly name: WishName; readonly pattern: RegExp };
export const wishCue = (name: WishName, source: string): WishCue => ({
  name,
  pattern: new RegExp(String.raw`(?<![\p{L}'])(?:${source})(?![\p{L}])`, 'u'),
});

/** Things that are booked anywhere, not only at the businesses we serve. */
const BOOKABLE = String.raw`(?:tables?|reservations?|bookings?|rooms?|suite|seats?|appointments?|appts?|meetings?|conference rooms?|hotels?|flights?|cars?|rental|van|suv|convertible|slot|session|visit|maintenance|oil change|tune-?up|inspection|check ?up|massage|spa|nails?|treatment|restaurant|bistro|brasserie|bar|pub|caf[eé]|diner|steakhouse|pizzeria|taverna?|spot|service|lesson|class|tickets?|lodging|place to stay)`;
const OWN = String.raw`(?:my|our|the|that|this|a|an|tonight's|tomorrow's|today's|all|all my|those|these|any|next|existing)`;
const HELD = String.raw`(?:reservations?|bookings?|tables?|appointments?|appts?|meetings?|dinner|lunch|brunch|room|slot|visit|session|party|lesson|class|calendar events?|events?|stay)`;
const COUNT = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)';
const MEAL = '(?:dinner|lunch|brunch|breakfast|supper|drinks|afternoon tea|sunday roast|a meal|meal|bite to eat|tasting menu)';
const GAP = String.raw`(?: [\p{L}\d'’.:&-]+){0,6}?`;
const ASK = String.raw`(?:book|reserve|schedule|get|make|set up|set|arrange|need|want|like|find|grab|give|have|obtain|put in|secure|see about|create|add|request|plan for|place|require|looking for|look for)`;

/** Wishes for bookings of any kind. One line adds one; the first that fits in each list counts. */
export const GENERAL: readonly WishCue[] = [
  wishCue(
    'cancel',
    String.raw`(?:cancel\p{L}?|cancell?ing|call off|calling off|scrap|scrub|un-?reserve|un-?book|drop|delete|get rid of|remove|erase|nix|void|withdraw|take (?:off|away)|clear|axe|undo)(?: \p{L}+)?? (?:${OWN})${GAP} ${HELD}`,
  ),
  wishCue(
    'cancel',
    String.raw`${HELD}${GAP} (?:needs? to be |must be |should be |to be |be |is |get )?(?:cancell?ed|called off|removed|deleted|scrapped|no longer needed|not needed)|(?:no longer|don'?t|do not|won'?t|will not) (?:need|want|be needing|require|be able to (?:make|keep))(?: \p{L}+)? ${OWN}${GAP} ${HELD}|(?:can'?t|cannot|won'?t|not going to|unable to) (?:make|make it to|keep|come to|attend|honou?r)${GAP} ${HELD}|cancel (?:an existing|one|it|the \p{L}+ (?:booking|reservation))`,
  ),
  wishCue(
    'move',
    String.raw`(?:change|modify|amend|update|alter|adjust|edit|move|reschedule|switch|push|postpone|extend|shorten|bring forward|make (?:some |a few |an? |any )?(?:changes?|amendments?|adjustments?|modifications?|alterations?) to|upgrade)(?: \p{L}+){0,4}? (?:${OWN})${GAP} (?:${HELD}|dates?|time|check-? ?in|check-? ?out|reservation)|(?:reservation|booking|appointment|table|stay)${GAP} (?:need|needs|want|like|going to|have|has|would like|can i|could i|can we|able|possible)${GAP} (?:chang\p{L}*|modif\p{L}*|amend\p{L}*|alter\p{L}*|adjust\p{L}*|updat\p{L}*|mov\p{L}*|reschedul\p{L}*|upgrad\p{L}*|extend\p{L}*)|(?:dates?|time) (?:of|for|on) (?:my|our|the) ${HELD}|(?:booking|reservation|appointment) (?:time|date|dates) (?:chang\p{L}*|mov\p{L}*)|(?:amend|modify|change|reschedule|alter) (?:hotel|restaurant|dinner|table|room|spa|the|a)? ?(?:reservation|booking)|change (?:the|my) (?:booking|date|dates|time|reservation|number of \p{L}+|party)`,
  ),
  wishCue(
    'list',
    String.raw`(?:confirm|check|verify|double[- ]?check|find out|look up|look for|make sure|see if|tell me if|know if|ensure|assure|show|read|tell me about|review|list)${GAP} (?:my|our|i have|i've|i am|i'm|we have|if i|that i|me)${GAP} (?:${HELD}|reserved|booked|calendar)|(?:do|did) (?:i|we) (?:still |already )?(?:have|make)${GAP} (?:reservations?|bookings?|appointments?|meetings?|tables?)|(?:what|when|where|which|how many|what time|how long)(?:'s| is| are| do| does)?${GAP} (?:my|i have|are my|is my|i)(?: \p{L}+){0,3} (?:reservations?|bookings?|appointments?|meetings?|visit)|(?:confirm|verify)${GAP} (?:reservations?|bookings?)|am i (?:still )?(?:reserved|booked|scheduled)`,
  ),
  wishCue(
    'find_times',
    String.raw`(?:what|which|are there|is there|any|do you have|show me|find)${GAP} (?:${BOOKABLE}|reservations?|vacanc\p{L}*)${GAP} (?:available|free|open|availability|vacant)|availability (?:of|for) ${GAP}|(?:meeting rooms?|table|room) availability|do you have (?:any|a|an)${GAP} (?:available|availability|free|open|slots?|vacanc\p{L}*)|(?:any|are there any) vacanc\p{L}*|(?:do|have) (?:you|u|they)(?: have| got)? (?:an?|any) (?:\p{L}+ )?(?:double|twin|single|family|king|queen|room|suite|table|bed|cot|spot)(?: \p{L}+){0,2} (?:for|on|this|tonight|next|left|from|free|\p{L}+day)`,
  ),
  wishCue(
    'book',
    String.raw`(?:book|reserve)(?:ing)?(?! (?:called|titled|by|is|was|club|report|review|series|about|recommend\p{L}*|i|you|on tape|store|s\b|number of times)(?!\p{L}))(?: (?:me|us|it|a|an|the|my|our|one|for|in|this|that|some|at|with|something|\d+|two|three|four|five|six|seven|eight|nine|ten)(?!\p{L}))`,
  ),
  wishCue(
    'book',
    String.raw`${ASK}(?: (?:me|us|my|a|an|the|some|up|our|for|to|another|you|get|have|book|make|reserve|schedule|set|see|one|in|this|that|it|our))*${GAP} (?:table|reservations?|booking|appointment|meeting room|meeting|appt|hotel room|oil change|tune-?up|car rental|rental car|flight reservation)(?! (?:is|was|called|at which|policy|policies|status|number|confirm\p{L}*))`,
  ),
  wishCue(
    'book',
    String.raw`(?:schedule|arrange|set up) (?:an?|the|some|my|for)${GAP} ${BOOKABLE}|(?:table|seats?|room|reservation) for (?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|me|us|my)|${BOOKABLE}(?: \p{L}+){0,3} (?:to be |needs? to be |be |made |get )?(?:booked|reserved|scheduled|held|arranged)|(?:need|want|like|get|looking for|take) (?:a|an|the|some)(?: \p{L}+){0,2} (?:hotel|hotel room|room|suite|flight|rental car|car rental|table|place to stay|lodging|seat|double room|single room)(?! (?:is|was|number|service|key))|rent (?:a|an|the|some)(?: \p{L}+){0,3} (?:car|van|suv|truck|bike)`,
  ),
  wishCue(
    'book',
    String.raw`(?:find|get|need|want|look(?:ing)? for|search(?:ing)? for|show|check for|require|buy|like|use \p{L}+ to book)${GAP} (?:flights?|hotels?|rental cars?|car rentals?|lodging|place to stay)(?! (?:is|was|status|number|delayed|on time|gate))|(?:what|which|any|are there|is there)${GAP} (?:flights|hotels|rental cars?|car rentals)|fly(?: \p{L}+)? from \p{L}+|rent(?:ing)? (?:a|an|the)`,
  ),
  wishCue(
    'book',
    String.raw`(?:squeeze|fit|slot|get) us in|(?:${COUNT}|party of ${COUNT})(?: people| persons| of us| pax| guests| adults)?(?: \p{L}*(?:day|night|morning|evening|tomorrow))? (?:for|to) ${MEAL}|(?:book|need|want|like|do|have|possible|fancy|reserve|arrange|chance of|get)(?: \p{L}+){0,3} ${MEAL} for (?:${COUNT}|a party)(?! (?:minutes|hours|days))|(?:need(?:ing)?|want(?:ing)?|after|like|reserve|book|looking for) (?:an?|the|another|some) (?:\p{L}+ ){0,2}(?:room|table|bed|suite|twin|double) (?:for|on|from|tonight|this|next|at)|${COUNT} (?:\p{L}+ )?(?:rooms?|tables?) (?:for|on|from|tonight|this|next|at|please|pls)|table (?:\p{L}+ ){1,3}for ${COUNT}|(?:anything|something|room|rooms|table) with (?:an? |the )?(?:\p{L}+ )?(?:view|balcony|bath|terrace)|(?:come|pop|swing|dine|join (?:you|u)) (?:in |over |along |down |round )?(?:for |with (?:you|u) (?:for )?)?(?:a |some )?(?:\p{L}+ )?${MEAL}|(?:(?:looking|hoping|able|possible|room|like|love) (?:to|for us to|for me to) (?:stay|stop over)|put us up|put me up)(?: with (?:you|u))?(?: for)? (?:${COUNT}|the|a few|a couple of) ?(?:nights?|days|weeks?|weekend)|(?:need|want|looking for|like)(?: \p{L}+){0,2} (?:place|somewhere|bed) (?:to (?:stay|crash|sleep)|for the night|in \p{L}+|for ${COUNT})`,
  ),
];
