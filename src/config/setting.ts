import { z } from 'zod';

/** One variable: `read` gives undefined when the text is not as `expected`. */
export const setting = <T>(expected: string, read: (text: string) => T | undefined) =>
  z.string().transform((text, context): T => {
    const value = read(text);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: expected });
    return z.NEVER;
  });

export const whole = (from: number, to: number) =>
  setting(`a whole number from ${String(from)} to ${String(to)}`, (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    return value >= from && value <= to ? value : undefined;
  });

export const flag = setting('true or false', (text) => ({ true: true, false: false })[text.toLowerCase()]);
export const words = setting('some text', (text) => text);

/** The key with its value, or nothing. */
export const present = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as Readonly<Partial<Record<Key, Value>>>;
