/** Lower case without accents, one apostrophe. @example latin('Après') //=> 'apres' */
export const latin = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/[’‘`´]/g, "'");

/** As `latin`, but words that differ by an accent alone and mean something else keep apart. @example apart({ où: 'where' })('Où') //=> 'where' */
export const apart =
  (words: Readonly<Record<string, string>>): ((word: string) => string) =>
  (word) =>
    words[word.toLowerCase()] ?? latin(word);
