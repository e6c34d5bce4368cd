/** What somebody may have asked a person for. */
export type Asked =
  'date' | 'time' | 'place' | 'service' | 'provider' | 'name' | 'contact' | 'people' | 'choice' | 'confirmation';
