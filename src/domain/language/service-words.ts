import { spellings } from './acts.ts';
import { fold } from './folded.ts';
import type { FoldedWord } from './folded.ts';
import { EVERYDAY_SERVICES } from './service-words/everyday.ts';
import type { Span } from './types.ts';

/** A service named in another language than English, in the words of which it may be found: "corte de pelo" → haircut, cut, trim. */
export type ServiceSaid = Span & { readonly english: readonly string[] };

type Phrase = { readonly words: readonly string[]; readonly english: readonly string[] };

const INDEX: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const index = new Map<string, Phrase[]>();
  for (const { english, said } of EVERYDAY_SERVICES)
    for (const phrase of said.flatMap(spellings)) {
      const words = fold(phrase).split(' ');
      const [first = ''] = words;
      index.set(first, [...(index.get(first) ?? []), { words, english }]);
    }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
})();

/** What may stand inside: "corte de pelo", "couper les cheveux", "mere baal katwane". */
const LITTLE = new Set(
  'de del do da dos das du des d la el los las lo le les l un una um uma une en em in im o os a as mi mis meu minha mon ma mes mein meine meinen die der das den dem den para por pour fur zum ki ke ka ko mere apne की के का को में mein aux au von'.split(
    ' ',
  ),
);

/** How many words from a position a phrase takes; 0 when it does not stand there. */
function taken(words: readonly FoldedWord[], from: number, phrase: Phrase): number {
  let at = from;
  for (const [index, word] of phrase.words.entries()) {
    while (index > 0 && words[at]?.text !== word && LITTLE.has(words[at]?.text ?? '') && words[at]?.opens !== true) at++;
    const said = words[at];
    if (said?.text.replace(/^[ld]'/, '') !== word || (index > 0 && said.opens === true)) return 0;
    at++;
  }
  return at - from;
}

/**
 * The services that running text names in Spanish, French, German, Portuguese or Hindi, in English; the longest phrase at each place.
 * @example serviceWordsIn(foldedWords('un corte de pelo mañana'))[0]?.english //=> ['haircut', 'cut', 'trim']
 */
export function serviceWordsIn(words: readonly FoldedWord[]): readonly ServiceSaid[] {
  const found: ServiceSaid[] = [];
  for (let at = 0; at < words.length; at++) {
    const head = words[at]?.text.replace(/^[ld]'/, '') ?? '';
    for (const phrase of INDEX.get(head) ?? []) {
      const length = taken(words, at, phrase);
      const [first, last] = [words[at], words[at + length - 1]];
      if (length === 0 || !first || !last) continue;
      found.push({ start: first.start, end: last.end, english: phrase.english });
      at += length - 1;
      break;
    }
  }
  return found;
}
