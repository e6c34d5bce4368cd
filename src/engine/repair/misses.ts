import type { Suggestion } from '../../ports/interpreter.ts';
import type { Saying } from '../replies.ts';
import type { TurnWork } from '../work.ts';
import { startingPoints } from './help.ts';

/** From this miss in a row on, there is something to press; from the last one on, a person to talk to as well. */
const CHOICES_FROM = 2;
const PERSON_FROM = 3;

const sayOf = (suggestion: Suggestion): string => (typeof suggestion === 'string' ? suggestion : suggestion.say);

/**
 * Counts how often in a row the person got nothing, for whatever reason: words that were not understood, or an interpreter that failed. The second time
 * there are choices, the third time a way to the people of the business (who have nobody to be handed to themselves).
 */
export function countMiss(work: TurnWork, saying: Saying): Saying {
  work.misses += 1;
  if (work.misses < CHOICES_FROM) return saying;
  const given = saying.suggestions ?? [];
  const choices = given.length > 0 ? given : startingPoints(work);
  const person = work.wording.button('offline.talkToPerson');
  const offersPerson = choices.some((choice) => sayOf(choice) === person.say);
  const isCustomer = work.conversation.principal.role === 'customer';
  const withPerson = work.misses >= PERSON_FROM && isCustomer && !offersPerson ? [...choices, person] : choices;
  return { ...saying, suggestions: withPerson };
}
