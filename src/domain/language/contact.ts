export type ContactProblem = 'phone' | 'email' | 'name';
export type ContactReading = {
  readonly name?: string;
  /** E.164. */
  readonly phone?: string;
  readonly email?: string;
  readonly problems: readonly ContactProblem[];
};
export type ContactContext = {
  readonly countryCode: string;
  /** The bot asked for a name: a bare "anna lee" is one. */
  readonly expectName?: boolean;
  /** Names of services and providers: never a person's name. */
  readonly notNames?: readonly string[];
};

export function readContact(text: string, context: ContactContext): ContactReading {
  void text;
  void context;
  return { problems: [] };
}
/** E.164, or undefined when it is not a valid number. */
export const checkPhone = (text: string, countryCode: string): string | undefined =>
  text && countryCode ? undefined : undefined;
/** The address, lower-cased domain, or undefined. */
export const checkEmail = (text: string): string | undefined => (text ? undefined : undefined);
