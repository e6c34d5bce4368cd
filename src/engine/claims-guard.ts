/**
 * A model's sentence that says a write happened. Success is said only from a committed result (DESIGN §5), so such a sentence never reaches a person in a
 * turn that committed nothing. Lists of existing bookings are facts from tools: they are let through when the turn read bookings.
 */
const CLAIM =
  /\b(?:i(?:'ve| have)|we(?:'ve| have)|you(?:'re| are)|it(?:'s| is| has been)|(?:is|are|was|were|has been|have been)(?: now| all)?)\s+(?:just |now |successfully |all )*(?:booked|confirmed|cancell?ed|rescheduled|moved|reserved|set up|blocked)\b|\b(?:booking|appointment) (?:confirmed|cancell?ed|complete)\b|^(?:booked|confirmed|cancell?ed|done)[.!]/i;

export const claimsAWrite = (text: string): boolean => CLAIM.test(text);
