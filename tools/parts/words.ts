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

/** @example listWords(['Maya', 'Theo', 'Priya']) //=> 'Maya, Theo and Priya' */
export function listWords(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** @example count(2, 'booking') //=> '2 bookings' */
export const count = (many: number, one: string): string => `${many} ${one}${many === 1 ? '' : 's'}`;

/** A length of time in the largest whole units. @example lengthWords(1440) //=> '24 hours' */
export function lengthWords(minutes: number): string {
  if (minutes >= 2 * 1440 && minutes % 1440 === 0) return count(minutes / 1440, 'day');
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? count(hours, 'hour') : '', rest > 0 || hours === 0 ? count(rest, 'minute') : ''].filter(Boolean).join(' ');
}
