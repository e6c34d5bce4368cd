/** What a person does with words, apart from asking for something. */
export type Act =
  | 'affirm'
  | 'negate'
  | 'thanks'
  | 'goodbye'
  | 'greeting'
  | 'help'
  | 'human'
  | 'cancelFlow'
  | 'startOver'
  | 'repeat'
  | 'anyone'
  | 'more'
  | 'skip';
/** Phrases of folded words (folded.ts); the longest that fits wins, so "no problem" is not a "no". */
export type ActPhrases = Readonly<Partial<Record<Act | 'filler', readonly string[]>>>;
