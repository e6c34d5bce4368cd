import { latin } from '../fold.ts';

/** Devanagari without the dots and joiners that people leave out; romanised words as Latin ones. @example hindi('हफ़्ते') //=> 'हफ्ते' */
export const hindi = (word: string): string =>
  /[\u0900-\u097f]/.test(word)
    ? word
        .normalize('NFD')
        .replace(/[\u093c\u200b-\u200d]/g, '')
        .replace(/\u0901/g, '\u0902')
        .normalize('NFC')
    : latin(word);
