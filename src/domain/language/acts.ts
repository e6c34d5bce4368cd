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
/** `pure`: nothing else of substance in the text. */
export type Acts = Readonly<Record<Act, boolean>> & { readonly pure: boolean };

const NONE: Acts = {
  affirm: false,
  negate: false,
  thanks: false,
  goodbye: false,
  greeting: false,
  help: false,
  human: false,
  cancelFlow: false,
  startOver: false,
  repeat: false,
  anyone: false,
  more: false,
  skip: false,
  pure: false,
};

export const readActs = (text: string): Acts => (text ? NONE : NONE);
export const isPureYes = (text: string): boolean => readActs(text).affirm && readActs(text).pure;
export const isPureNo = (text: string): boolean => readActs(text).negate && readActs(text).pure;
