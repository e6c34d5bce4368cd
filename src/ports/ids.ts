/** Source of fresh identifiers; tests drive a predictable one. */
export interface Ids {
  /** URL-safe, unguessable, 21 characters. */
  unique(): string;
  /** For people to read aloud: `ALM-7F3K2`, no look-alike letters. */
  reference(): string;
}
