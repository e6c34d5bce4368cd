const LATE =
  /\b(?:(?:i|we)(?:[’']?m| am|[’']?re| are|[’']?ll be| will be|[’']?m gonna be| might be| may be| could be)?|running|gonna be|going to be|will be|be|r|bit|mins?|minutes?)\b(?:\s+\S+){0,5}?\s+(?:late|behind|delayed|held up)\b(?!\s+(?:afternoon|evening|morning|night|appointment|slot|shift|opening|in the|this|next|on))|\b(?:i[’']?m|i am|we[’']?re|we are|got|am|im|still|been) (?:\S+ ){0,2}?(?:stuck|held up|delayed)\b|\b(?:my|the|our) (?:bus|train|tube|flight|cab|taxi|uber|lift|meeting)\b.{0,20}\b(?:late|delayed|cancelled|running over|broke down|overran)\b|\brunning (?:\S+ ){0,2}?late\b/i;
const NOT_LATE =
  /\b(?:open|work|stay|finish|close|book|come in|something|anything|appointment|slot|free|available)\w*\b.{0,15}\blate\b|\blate (?:shift|night|opening|hours|one)\b|\btoo late\b/i;
const HERE =
  /^\W*(?:(?:hi|hello|hey|ok|so)\W+)*(?:i[’']?m|i am|we[’']?re|we are|im|just)(?: (?:now|just|already|right|finally|almost|also|currently))* (?:here|outside|arrived|downstairs|at the (?:door|entrance|reception|desk|salon|clinic|office|front))\b(?! (?:to|for|because|do|and)\b)|^\W*(?:i|we)(?:[’']?ve| have)? (?:just )?arrived\b/i;

/** "I'm running late", "stuck in traffic": said of an appointment that is about to begin; "a late one" and "open late" are not. */
export const saysLate = (text: string): boolean => LATE.test(text) && !NOT_LATE.test(text);
/** "I'm here", "we're outside". */
export const saysHere = (text: string): boolean => HERE.test(text);
