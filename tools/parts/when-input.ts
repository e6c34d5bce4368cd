import { z } from 'zod';
import type { LocalDate, MinuteOfDay } from '../../src/domain/time/types.ts';
import { localDate, minuteOfDay } from '../../src/domain/time/wall.ts';

/** A time as the person said it, with the model's guess. The server reads the words; the guess counts only where the words say nothing. */
export const whenInput = z.strictObject({
  text: z.string().describe('The person’s own words about when, unchanged: "next Friday afternoon", "half past 3".'),
  date: z.string().nullable().describe('Your reading of the day, YYYY-MM-DD; null when no day was said.'),
  time: z.string().nullable().describe('Your reading of the clock time, HH:MM (24 hours); null when no time was said.'),
});
export type WhenInput = z.infer<typeof whenInput>;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The guessed day, if it is a real date. */
export function guessedDate({ date }: WhenInput): LocalDate | undefined {
  if (date === null || !DATE.test(date)) return undefined;
  const utc = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)));
  return new Date(utc).toISOString().startsWith(date) ? localDate(date) : undefined;
}

/** The guessed clock time, if it is one. */
export const guessedMinute = ({ time }: WhenInput): MinuteOfDay | undefined =>
  time !== null && TIME.test(time) ? minuteOfDay(time) : undefined;
