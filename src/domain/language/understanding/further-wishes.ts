import { wishCue as cue } from './general-wishes.ts';
import type { WishCue } from './general-wishes.ts';

const SOMEBODY = String.raw`(?:salons?|saloons?|dentists?|doctors?|stylists?|hair ?dressers?|barbers?|barber ?shops?|therapists?|tutors?|consultants?|clinics?|practitioners?|specialists?|physicians?|providers?|\p{L}{2,}(?:ologist|iatrist|iatrician|dontist|ometrist|opractor|ionist|therapist|optician)s?)`;

/** Wishes that the intents of the chat do not know. One line adds one. */
export const FURTHER: readonly WishCue[] = [
  cue(
    'find_provider',
    String.raw`(?:find|search(?:ing)?(?: for)?|look(?:ing)? (?:for|up|into)|locate|recommend|suggest|know of|need|want|seek(?:ing)?|get|see|show|is there|are there|help (?:me )?(?:in |with )?(?:finding|searching)|finding|after|interested in|hunting for|requir(?:e|ing)|visit|consult|go to)(?: \p{L}+){0,6}? ${SOMEBODY}`,
  ),
  cue(
    'waitlist',
    String.raw`wait(?:ing)?[- ]?list|cancell?ation list|(?:shout|holler) (?:me |us |out )?(?:if|when)|(?:if|when|should) (?:there['’]?s|there is|there are|you (?:get|have)) (?:an? |any )?(?:no[- ]?shows?|cancell?ations?|drop ?outs?)|(?:queue|line|list)(?: \p{L}+)? (?:i|we) (?:can|could) (?:join|get on|be on|go on)|(?:join|in|into) (?:the|a|your) (?:queue|line)(?! at)|(?:let|tell|text|message|notify|ping|call|ring|buzz|e-?mail|alert|inform|contact|(?:give|drop)(?= (?:me|us) an? )) (?:me|us)(?: know| back| an? (?:shout|ring|call|bell|buzz|text|message|line|holler|nudge))? (?:if|when|as soon as|once|whenever|should) (?:\p{L}+ ){1,5}?(?:opens?(?: up)?|turns? up|pops? up|crops? up|shows? up|frees?(?: up)?|becomes? (?:free|available|open)|comes? (?:up|free|available)|cancels?|drops? out|is free|are free|an? cancell?ation|pulls? out)|(?:if|when|in case|should) (?:\p{L}+ ){1,5}?(?:opens? up|frees? up|becomes? (?:free|available)|comes? (?:free|up|available)|turns? up|pops? up|cancels?|drops? out)(?: \p{L}+){0,4},? (?:i['’]?d|drop|ring|shout|i would|i['’]?ll|i will|i can|please|let|tell|text|call|put|give|book|ping|notify|i want)|(?:text|ping|notify|tell|alert|message|call|let) (?:me|us)(?: know)? (?:if|when|of|about) (?:there['’]?s |there is |there are |you (?:have|get) )?(?:an? |any )?(?:cancell?ations?|openings?)|be (?:notified|told|informed|alerted|contacted) (?:if|when|once|as soon as|about)[^.?!]{1,40}(?:opens?|frees?|free|available|openings?|cancell?ations?|cancels?)|(?:put|add|note) (?:me|us|my name|our name)(?: down| on)?[^.?!]{0,20} (?:in case|if)(?= )|on the (?:list|queue) (?:for|in case)|stand-?by`,
  ),
  cue(
    'plan_event',
    String.raw`(?:ideas|help|a plan|budget|checklist|venue|timeline|theme)(?: \p{L}+)? (?:for|with)(?: \p{L}+['’]?s?){0,4} (?:party|wedding|offsite|off-site|retreat|conference|birthday|celebration|reception|reunion|shower|gala|launch|anniversary)|(?:plan|planning|organi[sz]e|organi[sz]ing|throw|throwing|host|hosting|arrange|arranging|put together|putting together)(?: [\p{L}'’]+){0,4} (?:\d0th|party|wedding|event|offsite|off-site|retreat|conference|workshop|birthday|celebration|reception|reunion|shower|gala|launch|dinner)`,
  ),
  cue(
    'edit_plan',
    String.raw`(?:change|edit|update|drop|remove|add|swap|move|cut|raise|lower)(?: \p{L}+){0,6} (?:plan|checklist|timeline|budget|agenda item|guest list)`,
  ),
  cue(
    'pay',
    String.raw`(?<!(?:do|must|should|did|would) (?:i|we) (?:have to |need to |get to )?)(?:pay|settle)(?: (?:for|the|my|now|online|by card|it|that|deposit|bill|invoice))+|(?:take|accept|process|charge) (?:my|the|our) (?:payment|card|deposit|money)|(?:send|give) me (?:a|the|my) (?:payment link|invoice|bill)|where (?:can|do) i pay`,
  ),
  cue(
    'stop',
    String.raw`(?:^\W*(?:stop|unsubscribe|shut up|be quiet|quit)\W*(?:please|it|that|now)?\W*$)|(?:stop|quit|cease) (?:messaging|texting|talking|writing|sending|contacting|bothering|e-?mailing)|(?:don['’]?t|do not|never|no longer) (?:send|text|message|write|contact|e-?mail|bother|call)(?: to)? me(?: any(?: ?more| more| \p{L}+))?|no more (?:messages|texts|e-?mails|notifications)|unsubscribe(?: me)?|opt(?: me)? out|take me off (?:your|the|this) (?:mailing|contact|marketing|text) list|leave me alone|shut up`,
  ),
];
