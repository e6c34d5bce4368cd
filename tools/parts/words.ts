import { wordingOf } from '../../src/domain/wording/wording.ts';

/** A name or note of somebody else's in small Markdown: one line, at most 80 characters, nothing that could format or link. */
export const spoken = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/[*_`[\]<>~|\\#]/g, '')
    .trim()
    .slice(0, 80);

/** Somebody else's sentence in small Markdown: longer than a name, as harmless. */
export const spokenLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/[*_`[\]<>~|\\#]/g, '')
    .trim()
    .slice(0, 300);

/** English, for what a model reads; people are told `allOf` and `anyOf` of their wording. @example listWords(['Maya', 'Theo', 'Priya']) //=> 'Maya, Theo and Priya' */
export function listWords(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** For what a model reads. */
export const ENGLISH = { locale: 'en' } as const;

/** A length of time in the largest whole units. @example lengthWords(1440, { locale: 'en-GB' }) //=> '24 hours' */
export function lengthWords(lengthMinutes: number, { locale }: { readonly locale: string }): string {
  const { say } = wordingOf(locale);
  if (lengthMinutes >= 2 * 1440 && lengthMinutes % 1440 === 0) return say('time.days', { count: lengthMinutes / 1440 });
  const whole = Math.floor(lengthMinutes / 60);
  const rest = lengthMinutes % 60;
  const hours = say('time.hours', { count: whole });
  const minutes = say('time.minutes', { count: rest });
  if (whole === 0) return minutes;
  return rest === 0 ? hours : say('time.hoursAndMinutes', { hours, minutes });
}
