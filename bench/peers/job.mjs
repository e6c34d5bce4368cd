import { z } from 'zod';

/** The same job for everybody. */
export const SYSTEM = 'You book appointments for a hair salon.';
export const QUESTION = 'A haircut on Friday, please';
export const NAME = 'find_slots';
export const DESCRIPTION = 'Free times of a service on a date.';
export const MODEL = 'zero';
export const parameters = z.object({ service: z.string(), date: z.string() });
export const RESULT = '{"slots":["Fri 27 Nov, 14:30","Fri 27 Nov, 15:15"]}';
export const ANSWER = 'There are two free times.';

export function check(text) {
  if (text !== ANSWER) throw new Error(`expected the answer, got ${JSON.stringify(text)}`);
}
