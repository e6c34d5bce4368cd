import { cue } from './intent-cues/cue.ts';
import type { Cue } from './intent-types.ts';

/** What is somebody's own and can be moved, cancelled or looked up is a booking, whatever it is called at this business. */
const OWN = String.raw`(?:my|our) (?!name|number|phone|mobile|e-?mail|contact|address|mind|details|place|position|time ?zone)\p{L}+`;
const THAT = String.raw`(?:my|our|the|it|that|this)`;
const BOOKED = String.raw`(?:appointments?|bookings?|reservations?|sessions?|visits?|lessons?)`;
const CALENDAR = String.raw`(?:the |your |my |\p{L}+'s )?(?:books?|calendar|diary|schedule|system|plan|agenda)`;

/** Ways of speaking about bookings of one's own. A new one is one line. */
export const OWN_BOOKING_CUES: readonly Cue[] = [
  // move
  cue(
    'move',
    0.85,
    String.raw`(?:move|shift|push|postpone|delay|reschedule|bring forward|push back|bump|nudge|slide|shunt)(?: back| forward)? ${OWN}`,
  ),
  cue('move', 0.8, String.raw`${OWN}[^.?!]{0,40}\b(?:be|get) (?:moved|rescheduled|changed|pushed|shifted|switched|postponed)`),
  cue('move', 0.8, String.raw`${OWN}[^.?!]{0,40}\b(?:has|have|needs?|had) to (?:move|shift|change)`),
  cue('move', 0.8, String.raw`(?:mov|switch|chang|shift|reschedul|postpon)ing ${OWN}`),
  cue('move', 0.85, String.raw`(?:alter|change|switch|move) (?:the )?(?:time|date|day) (?:of|for) ${OWN}`),
  cue('move', 0.8, String.raw`(?:another|a different|a new|some other) (?:time|day|date|slot) for ${OWN}`),
  cue('move', 0.8, String.raw`(?:do|have|put|take|make|be|come) (?:for )?${OWN}[^.?!]{1,40} instead`),
  cue('move', 0.8, String.raw`(?<!(?:cancel|drop|delete|remove) )${OWN}(?:(?! (?:and|book|then) )[^.?!]){0,60} instead`),
  cue('move', 0.8, String.raw`(?:put|bring|take) ${OWN}[^.?!]{0,40} (?:to|on|for) (?:the \d|\d|\p{L}+day|tomorrow)`),
  cue(
    'move',
    0.8,
    String.raw`${OWN}[^.?!]{0,40}[,:;] ?(?:can|could|may) (?:we|you|i) (?:make|do|have|move|change|shift) (?:it|that)`,
  ),
  cue(
    'move',
    0.8,
    String.raw`(?:can't|cannot|can not|can no longer) (?:do|make) ${OWN}[^.?!]*(?:better|suits?|work|rather|prefer|instead)`,
  ),
  cue('move', 0.8, String.raw`can ${OWN} be [^.?!]{1,40} instead|${OWN}, can (?:it|that) (?:go|move|be moved) to`),
  cue('move', 0.75, String.raw`(?:booked|down) (?:in )?(?:for |on )?[^.?!]{1,30} but [^.?!]{0,20}(?:rather|prefer)`),
  cue('move', 0.75, String.raw`come (?:in )?[^.?!]{1,30} instead of (?:on )?(?:today|tomorrow|\p{L}+day|the \d)`),
  cue(
    'move',
    0.8,
    String.raw`(?:move|shift|push) (?:\p{L}+day|tomorrow|today)'s \p{L}+(?: \p{L}+)? (?:to|back|forward|by|until)`,
  ),
  cue(
    'move',
    0.8,
    String.raw`(?:change|switch|swap) ${OWN}[^.?!]{0,40}? (?:to|for) (?:the \d|\d|\p{L}+day|tomorrow|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`,
  ),
  cue('move', 0.85, String.raw`(?:put|set|bring|take) ${OWN}[^.?!]{0,50} (?:back|forward|off)(?: (?:to|until|till|by|for|at))`),
  cue(
    'move',
    0.85,
    String.raw`${OWN}[^?!;]{0,40}\b(?:must|has to|have to|needs? to|should|ought to|had better) (?:be (?:on|at|in|moved|earlier|later|another|a different|the|\d|\p{L}+day|tomorrow)|move|shift|change|go)`,
  ),
  cue(
    'move',
    0.85,
    String.raw`(?:can|could|may|might|would) ${OWN}[^?!;]{1,50} (?:be|go|happen|take place|move)(?= (?:on|at|to|in|for|the|instead|\d|\p{L}+day|tomorrow|earlier|later|some))`,
  ),
  cue(
    'move',
    0.8,
    String.raw`(?:change|alter|modify|shift|rearrange) (?:my|our) (?!name|number|phone|mobile|e-?mail|contact|address|mind|details|place|position|time ?zone|hours|schedule|availability|opening|calendar|diary|plan|language|password|order|menu|guests?|budget|event|date of birth)\p{L}+`,
  ),
  cue(
    'move',
    0.85,
    String.raw`(?:can't|cannot|can not|can no longer|won't be able to|not able to|unable to) (?:do|make|come to|come for|attend|keep) ${OWN}[^?!]{0,60}?(?:[,.;:] *|but |and |so )+(?:so |and |but )?(?:can|could|may|might|is|would|how about|what about|please (?:move|change))`,
  ),
  cue(
    'move',
    0.85,
    String.raw`${OWN}[^?!]{0,60}(?: but|[,.:;-]) ?(?:can|could|may|might|would) (?:it|that|we|i|you) (?:be|go|move|make (?:it|that)|do (?:it|that)|have (?:it|that)|come|change (?:it|that))[^?!]{1,60}(?:instead|\d|\p{L}+day|tomorrow)`,
  ),
  cue(
    'move',
    0.85,
    String.raw`(?:swap|trade|exchange|switch) (?:me )?(?:from )?(?:my|our|the) [^.?!]{1,30}? (?:for|with|to) (?:an?|something|the \d|\d|\p{L}+day|tomorrow|noon|half|quarter|later|earlier)`,
  ),
  cue('move', 0.85, String.raw`(?:resched|re-?schedul|rearrang|re-?arrang)\p{L}* ${THAT}`),
  cue(
    'move',
    0.85,
    String.raw`(?:transfer|rearrange|rebook|swap|postpone|resched|carry over) (?:my|our|the) (?!number|name|phone)\p{L}+`,
  ),
  cue(
    'move',
    0.8,
    String.raw`(?:can|could|may|might|is it possible (?:for|that)) (?:the|my|our) [^.?!]{1,50} (?:to )?be (?:moved|rescheduled|changed|pushed|shifted|switched|postponed|swapped|put back|brought forward)`,
  ),
  cue(
    'move',
    0.85,
    String.raw`(?:no longer|does not|doesn't|won't|will not|not) (?:suit|suits|work|works|working|fit|fits|possible|convenient|good)(?: (?:for )?(?:me|us))?(?: any ?more)?[.,;:!-]* *(?:so |and |but )?(?:can|could|may|might|would|please|is|how about|what about)`,
  ),
  cue(
    'move',
    0.85,
    String.raw`(?:booked|have|got|had) [^.?!]{1,60} but [^.?!]{0,20}(?:need|want|like|require|prefer|have to have) (?:an?|some) (?:different|other|new|later|earlier|better) (?:slot|time|day|date)`,
  ),
  cue('move', 0.85, String.raw`(?:do|have|come (?:for|to)) ${OWN}[^?!]{1,80} instead`),
  cue(
    'move',
    0.7,
    String.raw`(?:need|want|like|get|have) (?:an?|some) (?:different|other|new|later|earlier) (?:slot|time|day|date) (?:for|instead of) (?:my|our|the)`,
  ),
  cue('move', 0.85, String.raw`(?:make|have|do|get|start) ${OWN}[^.?!]{1,30} (?:earlier|later|sooner)(?! than)`),
  // cancel
  cue(
    'cancel',
    0.85,
    String.raw`(?:stop|end|call off|drop|scrap|get rid of|delete|remove|bin|withdraw|scratch|cancel|undo|give up|bail on) (?:all|every one|each|the (?:rest|lot|whole|entire)|both)(?: of)?(?: of)? ?(?:my |our |the |those |these )?[^.?!,]{0,30}(?:${BOOKED}|series|\p{L}+s)(?!\p{L})`,
  ),
  cue(
    'cancel',
    0.85,
    String.raw`(?:bail|back|pull|chicken|cry) (?:out (?:of|on)|off|on) (?:my|our|the)|(?:get|duck|drop|wriggle|opt) out of (?:my|our|the) ${BOOKED}`,
  ),
  cue(
    'cancel',
    0.85,
    String.raw`(?:no longer|not|don't|do not|won't) (?:want|wants|be wanting|be needing|needing|wanting|require|be requiring) (?:my|our|the) (?!number|name)\p{L}+[^.?!]{0,40}(?:cancel|any ?more|any longer)`,
  ),
  cue(
    'cancel',
    0.8,
    String.raw`(?:won't|will not|not) (?:be )?(?:need|needing|requiring|coming (?:to|for)|attending|using) (?:my|our|the) (?!number|name)\p{L}+`,
  ),
  cue('cancel', 0.75, String.raw`(?:take|strike|cross) (?:me|us) off (?:for|the list for) (?:my|our|the)`),
  cue(
    'cancel',
    0.85,
    String.raw`(?:can't|cannot|can not|unable to|not able to|won't|will not) (?:come|make it|attend|be there|go)[^.?!]{0,60}[,.;] ?(?:so |and |please |pls )*cancel`,
  ),
  cue('cancel', 0.7, String.raw`(?:^|[,.;:]|and|so|please|pls|just)\s*cancel(?: it| that| please| pls| thanks?| thank you)*\W*$`),
  cue(
    'cancel',
    0.8,
    String.raw`(?:call off|drop|scrap|get rid of|delete|remove|bin|withdraw|scratch|strike|void|undo|give up|free up|let go of|release|want out of) (?:my|our|the) (?!name|number|phone|e-?mail|contact|address|details)(?![^.?!]*(?:plan|programme|timeline|budget|menu|guests?|agenda)(?!\p{L}))\p{L}+`,
  ),
  cue('cancel', 0.85, String.raw`call ${THAT}[^.?!]{0,40} off`),
  cue(
    'cancel',
    0.8,
    String.raw`(?:take|strike|cross|get|wipe|pull|remove|delete) (?:me|${THAT})[^.?!]{0,40} (?:off|out of|from) ${CALENDAR}`,
  ),
  cue(
    'cancel',
    0.85,
    String.raw`(?:like|want|have|get|need)s? ${THAT}[^.?!]{0,40} cancell?ed|${THAT}[^.?!]{0,40} (?:to be|be|get) cancell?ed`,
  ),
  cue(
    'cancel',
    0.75,
    String.raw`(?:no longer|don't|do not) need ${OWN}|give ${OWN}[^.?!]{0,20} to (?:someone|somebody|anyone) else`,
  ),
  // list
  cue('list', 0.85, String.raw`(?:when|what time|what day|which day)(?:'s| is| was| are| were) ${OWN}`),
  cue(
    'list',
    0.9,
    String.raw`(?:remind me |tell me |know |say )?(?:when|what time|what day|which day) ${OWN}(?: \p{L}+){0,2} (?:is|are|was|were|starts?)`,
  ),
  cue('list', 0.85, String.raw`(?:what|which) ${BOOKED} (?:do|have|did|are) (?:i|we)`),
  cue(
    'list',
    0.9,
    String.raw`(?:check|see|know|tell me|remember|remind me|forgot|forget|forgotten|look up|confirm|show me) (?:of )?(?:what|when|which|if|whether) (?:i'm|im|i am|am i|i've|ive|i have|have i|i|we're|we are|we've|we have|we)(?: \p{L}+){0,2} (?:booked|coming|come|in|due|expected|scheduled|reserved|having|got|down)`,
  ),
  cue(
    'list',
    0.85,
    String.raw`(?:forgot|forget|forgotten|can't remember|cannot remember|don't remember|do not remember|not sure|unsure) (?:when|what time|what day|which day|what)[^.?!]{0,30}(?:i'm|im|i am|i have|i've|my|i booked|it is|it was)`,
  ),
  cue(
    'list',
    0.8,
    String.raw`(?:do|did|have) i (?:have |got |get )?(?:anything|something|any thing)(?: \p{L}+){0,2} (?:coming up|booked|planned|scheduled|with you|in the (?:diary|calendar|book))`,
  ),
  cue(
    'list',
    0.85,
    String.raw`when (?:am i|are we|i'm|i am|we're) (?:due|expected|booked|coming|in)|when do you expect (?:me|us)`,
  ),
  cue('list', 0.8, String.raw`what (?:have i|do i have) (?:got )?(?:with you|booked)|(?:booked|down) (?:under|in) my name`),
  cue('list', 0.85, String.raw`(?:what|when) (?:did|have) (?:i|we) (?:just |now )?(?:book(?:ed)?|reserved?|make|made)`),
  cue(
    'list',
    0.8,
    String.raw`(?:what time|when) (?:should|do|does|shall|must) (?:i|we|he|she|they|my \p{L}+) (?:need to |have to |got to )?(?:come|be there|be in|arrive|show up|turn up)(?! (?:for|to|by|if))`,
  ),
  cue(
    'move',
    0.8,
    String.raw`(?:can|could|may|might) (?:he|she|they|my \p{L}+) (?:come|be|do|go|make it|have it) [^.?!]{2,40}\binstead`,
  ),
  cue(
    'list',
    0.85,
    String.raw`(?:my|our) (?:(?:booking|appointment|confirmation|reservation) )?(?:reference|ref|reference (?:number|code)|confirmation (?:number|code)|(?:booking|reservation) (?:number|code|id|no))(?!\p{L})`,
  ),
  cue(
    'list',
    0.85,
    String.raw`(?:is|are|am) (?:(?:my|our|we|i|it|that|this|everything|he|she|they)(?!\p{L})|the \d|\p{L}+day|tomorrow|today|tonight|the (?:\p{L}+ )?${BOOKED})[^.?!]{0,40}\bstill (?:ok|okay|on|good|fine|happening|going ahead|booked|confirmed|valid)(?!\p{L})`,
  ),
  cue(
    'list',
    0.85,
    String.raw`what (?:did|have|do) (?:i|we) (?:now )?(?:end(?:ed)? up with|(?:get|got|have) (?:in the end|now))`,
  ),
  cue(
    'list',
    0.8,
    String.raw`(?:have|got) (?:me|us) (?:down|booked)|(?:anything|something|what(?:'s| is)) (?:booked|scheduled|down) (?:for|under) (?:me|us|my)`,
  ),
  cue('list', 0.85, String.raw`(?:have i got|do i have|have we got) (?:an?|any|something|anything)(?: (?:${BOOKED}|booked|on))`),
  cue(
    'list',
    0.85,
    String.raw`remind me (?:of|about) ${OWN}|am i (?:still )?(?:booked|down|coming)|(?:show|see|list)(?: me)? my (?:upcoming|next|future) \p{L}+`,
  ),
  cue(
    'list',
    0.9,
    String.raw`(?:i|we)(?:'ve| have| had)? (?:already )?(?:booked|got|have|made) (?:an?|my|the)[^.?!]{0,60}(?:when|what time|what day)(?:'s| is| was| are) (?:it|that|they)`,
  ),
];
