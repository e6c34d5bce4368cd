import { wishCue as cue } from './general-wishes.ts';
import type { WishCue } from './general-wishes.ts';

const CANNOT = String.raw`(?:can['’]?t|cannot|can no longer|won['’]?t|will not|wont|(?:am |['’]m |m )?not (?:(?:able|going) to|gonna|gunna)|unable to|(?:don['’]?t|do not) think i can)`;

/** What words mean when nothing was said before; in the middle of a talk they correct or answer something. One line adds one. */
export const FIRST: readonly WishCue[] = [
  cue(
    'move',
    String.raw`(?:can|could|may|might) (?:we|i|you|it|that) (?:please |maybe |possibly )?(?:do|make|have|be|come|switch|go|push|take|try|shift)\b[^.?!]{0,50}\binstead|${CANNOT} (?:make|do|come|be there|manage)[^.?!]{0,50}(?:can|could|may|might|would|how about|what about|is)\b[^.?!]{0,40}(?:\d|\p{L}+day|tomorrow|morning|afternoon|evening|later|earlier|another|different|next)|(?:instead of|rather than) (?:on )?(?:the \d|\d|\p{L}+day|tomorrow|today|next)|(?:something|an emergency|work|stuff) (?:has |have |['’]s )?(?:come|came|coming) up|(?:an? )?(?:earlier|later|different|another|new|sooner) (?:appointment|booking|visit|session|date|day|time)(?: than| instead)`,
  ),
  cue(
    'move',
    String.raw`(?:booked|chose|picked|selected|put|have|got) (?:in |down )?(?:for )?(?:the |a )?wrong (?:day|date|time|hour|week|slot|one)|come (?:in )?(?:an?|one|two|half an|\d+|thirty|twenty|fifteen|ten|a bit|a little|slightly) ?(?:hours?|minutes?|mins?)? ?(?:later|earlier|sooner)|(?:should|was supposed|meant) (?:to )?(?:be|have been) (?:on |at |for )?(?:the \d|\d|\p{L}+day|tomorrow)`,
  ),
  cue(
    'find_times',
    String.raw`^\W*(?:(?:hi|hello|hey|so|um|uh|ok|okay|please|sorry)\W+)*(?:can|could|may|would) (?:you|u|i|we) (?:do|make|manage|come|be there|fit)(?: \p{L}+){0,3} (?:\d|noon|midday|today|tomorrow|tonight|\p{L}+day|next|this|in the)|(?:i|we) can (?:only )?(?:do|come|make)(?: \p{L}+){0,2} (?:\d|weekends?|weekdays?|mornings?|afternoons?|evenings?|\p{L}+days?)`,
  ),
  cue(
    'find_times',
    String.raw`(?:an? |any |something |anything )?(?:earlier|later|sooner|another|different) (?:appointment|slot|time|opening|date|day)|what else (?:is there|do you have|have you got)`,
  ),
  cue(
    'cancel',
    String.raw`${CANNOT} (?:make it|come|be there|attend|make|keep)(?!\p{L})|(?:i['’]?m|i am|we are|we['’]re|feeling|got) (?:\p{L}+ )?(?:sick|ill|unwell|covid)[^.?!]{0,40}(?:appointment|booking|visit|come|coming|make it)`,
  ),
];
