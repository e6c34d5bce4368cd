import { info } from './intent-cues/cue.ts';
import type { Cue } from './intent-types.ts';

const CHANGE = '(?:cancel|change|move|reschedule|postpone)';

/** Questions about what is being booked, in the words in which they are asked on the way. A new one is one line. */
export const QUESTION_CUES: readonly Cue[] = [
  info(
    'prices',
    0.8,
    String.raw`what (?:will|would) (?:it|that|this) (?:be|cost|come to)|what (?:do|would|will|must) (?:i|we) (?:have to )?(?:pay|owe)|what (?:are|do) (?:you|they) charg(?:e|ing)`,
  ),
  info(
    'prices',
    0.85,
    String.raw`(?:how much|what) (?:will|would|does|is) (?:it|that|this|all that|the whole thing)(?: all)? (?:gonna |going to )?(?:set me back|be|come to|cost|run me)|what does (?:it|that|this) (?:all )?come to|what(?:'s|s| is) the (?:damage|total|cost|price|fee|rate|charge)`,
  ),
  info(
    'contact',
    0.85,
    String.raw`(?:can|could|may|how (?:can|do|could)) (?:i|we) (?:ring|phone|call|reach|contact|text|e-?mail|get hold of|get in touch with) (?:you|u|them|someone|somebody)(?! (?:at|on) \d)|(?:do (?:you|u) have|is there|got|have (?:you|u) got) an? (?:phone|telephone|contact|mobile|landline|whats ?app)(?: number)?|an? number (?:i|we) can (?:call|ring|phone)`,
  ),
  info(
    'hours',
    0.85,
    String.raw`(?:what|which) (?:hours|times|days) (?:are|is|do|does|will) (?:you|u|they|\p{L}+)(?: \p{L}+)? (?:open|work|in|there|available|working)|(?:what(?:'s| is| are|s)) \p{L}+(?: \p{L}+)?'?s? (?:working )?hours|(?:when|what days?|which days?|what time) (?:does|do|is|are) \p{L}+(?: \p{L}+)? (?:work|working|in)(?! (?:for|with))`,
  ),
  info(
    'services',
    0.85,
    String.raw`(?:what|which) (?:kinds?|sorts?|types?) of \p{L}+(?: \p{L}+)? (?:do|can|are|is|have)|what(?:'s| is) (?:on (?:offer|the menu)|available to book)|(?:how long|duration|length) (?:of|for) (?:an? |the )?\p{L}+|(?:duration|length)\W*$`,
  ),
  info(
    'location',
    0.85,
    String.raw`where (?:do|should|must|shall|will|can|could) (?:i|we) (?:have to |need to )?(?:go|come|find (?:you|it))|(?:which|what) (?:street|part of (?:town|the city)|area|district|neighbou?rhood) (?:are|is|r)|how do (?:i|we) (?:reach|get to|find) (?:your (?:place|studio|office|salon|clinic)|it|there)`,
  ),
  info(
    'services',
    0.8,
    String.raw`what(?:'s| is) the (?:duration|length)|how long (?:am i|will i|should i|do i|would i|shall i)|how much time|when will (?:it|that|i|we) be (?:over|done|finished)|(?:does|will) (?:it|that|this) take long`,
  ),
  info(
    'policy',
    0.9,
    String.raw`(?:do|must|should|would|will) (?:i|we) (?:have to|need to|got to) (?:book|make an appointment|reserve|pre-?book)|how (?:far|long|early|much) (?:in advance|ahead|before|beforehand) (?:do|should|must|can|would) (?:i|we)(?: need to| have to)? (?:book|make|reserve)|(?:can|could|do) (?:i|we) just (?:turn|show|walk|rock|pop) (?:up|in)`,
  ),
  info(
    'policy',
    0.85,
    String.raw`(?:is|are) (?:cancell?ing|moving|changing|a cancell?ation) (?:free|possible|ok)|(?:do|would|will) (?:you|they) charge (?:me )?(?:for|if|to)[^.?!]{0,12} ?cancel\p{L}*|(?:could|can|may|might) (?:i|we) (?:still |also )?${CHANGE}(?: it| that)? (?:if|when|in case|later|afterwards)|(?:until when|how late|by when) (?:can|may|could|must) (?:i|we) (?:still )?${CHANGE}|(?:how much|what|any) notice (?:do|would|must|should|is|have|required|needed|to)[^.?!]*|(?:rules?|terms|policy|policies|conditions) (?:for|on|about|around|of) (?:cancel|chang|mov|reschedul|late)\p{L}*|(?:and|but|so|what) (?:if|in case) (?:i|we) (?:have to|need to|must|want to|had to|should) ${CHANGE}|what if (?:something|anything) (?:comes up|happens)|what (?:happens )?if (?:i|we) (?:can't|cannot|have to|need to|must)`,
  ),
];
