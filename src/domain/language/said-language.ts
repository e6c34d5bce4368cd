import type { Language } from '../wording/languages.ts';
import { fold } from './folded.ts';

/** What the six languages are called in the six languages; folded. A new one is one line. */
const NAMES: Readonly<Record<Language, string>> = {
  en: 'english|ingles|anglais|englisch|angrezi|angreji|अंग्रेज़ी|अंग्रेजी|इंग्लिश',
  hi: 'hindi|hindustani|हिन्दी|हिंदी',
  es: 'spanish|espanol|castellano|espagnol|spanisch|espanhol|स्पेनिश|स्पैनिश',
  fr: 'french|frances|francais|franzosisch|franzoesisch|फ़्रेंच|फ्रेंच|फ़्रांसीसी',
  de: 'german|aleman|allemand|deutsch|alemao|जर्मन',
  pt: 'portuguese|portugues|portugais|portugiesisch|पुर्तगाली',
};
/** Languages that people ask for and that we do not speak. */
const OTHERS =
  'italian|italiano|italien|italienisch|dutch|nederlands|hollandais|niederlandisch|polish|polski|polnisch|polonais|turkish|turkce|turkisch|turc|arabic|arabe|arabisch|chinese|chino|chinois|chinesisch|mandarin|japanese|japones|japonais|japanisch|russian|ruso|russe|russisch|ukrainian|ukrainisch|urdu|punjabi|bengali|tamil|telugu|marathi|gujarati|korean|vietnamese|greek|swedish|catalan|catala';

const NAME = [...Object.values(NAMES), OTHERS]
  .join('|')
  .normalize('NFKD')
  .replace(/[\u0300-\u036f]/g, '')
  .normalize('NFC');
const edges = (source: string): string => String.raw`(?<![\p{L}\p{M}])(?:${source})(?![\p{L}\p{M}])`;

const PLEASE =
  "please|pls|plz|por favor|porfavor|porfa|s'il vous plait|svp|stp|s'il te plait|bitte|kripya|kripaya|कृपया|प्लीज|प्लीज़|thanks|thank you|gracias|danke|merci|obrigad[oa]|dhanyavaad";
const IN = `(?:in|en|auf|em|au|a|to|zu|ins)`;
/** Speaking, told or asked of us: "speak French", "können wir deutsch sprechen", "hablemos en español". */
const SPEAK =
  "(?:(?:can|could|may|shall|do|would) (?:you|u|we|i) (?:please )?|(?:please|let's|lets|i(?:'d| would)? (?:only |rather |prefer to |like to |want to )?|i (?:can )?only |hey |hi |hello )*)(?:speak|talk|chat|write|answer|reply|respond|continue|go on|switch|change|use)(?: (?:to me|with me|on|back|over|it))?" +
  "|i (?:would )?prefer|i'd prefer|i only (?:speak|know|understand)|i don't speak english" +
  '|(?:puede[sn]?|podemos|podria[s]?|podriamos|prefiero|quiero|solo|me gustaria)? ?(?:hable|habla|hablar|hablas|hablamos|hablemos|hablo|responda|responde|responder|conteste|contesta|escriba|escribe|seguir|continuar|sigamos|cambia|cambiar|cambie)(?:me)?|prefiero' +
  '|(?:pouvez-vous|pouvons-nous|on peut|peut-on|je prefere|je voudrais|je ne)? ?(?:parlez|parler|parle|parlons|repondez|repondre|ecrivez|continuons|continuer|passez|passer)(?:-vous| vous|-moi)?|je prefere' +
  '|(?:konnen|koennen|kannst|konnten|koennten|sprechen|sprichst|spreche|lass uns|bitte)(?: (?:wir|sie|du|ich|nur|lieber|uns|mit mir))*(?: bitte| lieber| auch)?|ich spreche(?: nur)?' +
  '|(?:pode|podemos|poderia|prefiro|quero)? ?(?:fale|fala|falar|falamos|falo|responda|responder|escreva|continuar|mudar|mude)|prefiro';
const AFTER = '(?: (?:sprechen|reden|schreiben|weitermachen|antworten|weiter|instead|from now on|now|only))*';
const HINDI_WAY =
  '(?:mein|me|main|mai|mn|में|मे)(?: (?:hi|bhi|ही|भी))?(?: (?:baat|bat|baath|bolo|boliye|bol|likho|likhiye|jawab|batao|bataiye|kijiye|बात|बोलो|बोलिए|जवाब|लिखिए|बताइए|बताओ)(?: (?:karo|kare|karen|karein|kijiye|kar|karna|karni|do|dijiye|hai|sakte|hain|chahta|chahti|hoon|hun|करो|करें|करे|कीजिए|कर|करनी|करना|दो|दीजिए|है|सकते|हैं|हूँ))*)?';

/** Nothing that the language could be the kind of: "I prefer French nails". */
const ENDS = String.raw`(?=\s*(?:$|[.,;:!?])|\s+(?:${PLEASE}|with|and|y|und|et|e|if|si|wenn|mit|conmigo|comigo|avec|kya)(?![\p{L}]))`;

const pattern = (source: string): RegExp => new RegExp(source, 'u');
/** "How do you say thank you in Spanish?" */
const ABOUT_WORDS = /(?<![\p{L}])(?:say|translate|translation|mean|means|word for|phrase)(?![\p{L}])|^\W*what is/u;

/** The whole message, with a please or without. */
const alone = (names: string, please: '*' | '+', before = ''): RegExp =>
  pattern(
    String.raw`^\W*(?:(?:ok(?:ay)?|hi|hello|hola|hallo|bonjour|ola|no|yes|si|ja|oui|sim)\W+)?${before}(?<name>${names})(?:\W+(?:${PLEASE}))${please}\W*$`,
  );

/** The ways to ask for a language, the clearest first. "A lesson in French" asks for none: a bare "in French" counts at the edge of a sentence with a please, or alone. */
const WAYS: readonly RegExp[] = [
  pattern(edges(`(?:${SPEAK}) (?:${IN} )?(?<name>${NAME})${AFTER}`) + ENDS),
  pattern(edges(`(?<name>${NAME}) ${HINDI_WAY}`)),
  pattern(edges(`${IN} (?<name>${NAME}),? (?:${PLEASE})`)),
  pattern(edges(`(?:${PLEASE}),? ${IN} (?<name>${NAME})`)),
  alone(NAME, '*', `${IN} `),
  // Alone only in its own words: "Deutsch" is a wish, "German" may be a service.
  alone('english|hindi|हिन्दी|हिंदी|espanol|castellano|francais|deutsch|portugues', '*'),
  alone(NAME, '+'),
  // "Can we do this in German?", "is German ok?": asked, and nothing else.
  pattern(
    String.raw`^\W*(?:(?:hi|hello|hey|ok|sorry|and|so)\W+)*(?:(?:can|could|may|shall|should) (?:we|i|you|u) (?:do|have|carry on|chat|get) ?(?:this|it|that|the chat|all this)?|can (?:this|it) be|is (?:this|it|that)(?: (?:possible|available|ok|done))*|any chance of(?: this)?|how about|what about) ?in (?<name>${NAME})(?: (?:too|also|instead|at all))*(?:\W+(?:${PLEASE}))*\W*$`,
  ),
  pattern(
    String.raw`^\W*(?:(?:hi|hello|hey|ok|sorry|and|so)\W+)*(?:is|would) (?<name>${NAME})(?: (?:be|also|too))* (?:ok|okay|fine|possible|alright|all right)(?: (?:for|with) (?:you|u))?\W*$`,
  ),
];
const LANGUAGE_OF = Object.entries(NAMES).map(
  ([language, names]) =>
    [
      language as Language,
      new RegExp(
        `^(?:${names
          .normalize('NFKD')
          .replace(/[\u0300-\u036f]/g, '')
          .normalize('NFC')})$`,
        'u',
      ),
    ] as const,
);
/** What is left of a message that only asks for the language. */
const NOTHING = new RegExp(
  String.raw`^(?:${edges(`${PLEASE}|can|could|we|you|ok|okay|hi|hello|hola|hallo|bonjour|ola|namaste|नमस्ते|buenos dias|guten tag|and|then|y|und|et|e|si|es posible|is it possible|sie|vous|usted|voce|kya|aap|क्या|आप|mujhse|मुझसे|i|want|to|should|would|like|appreciate|it|if|need|change|your|the|response|language|setting|set|have|is|possible|only|am|going|cambiar|el|idioma|la|langue|die|sprache|o|idioma`)}|[^\p{L}\p{N}])*$`,
  'u',
);

export type SaidLanguage = {
  /** Undefined: one that we do not speak. */
  readonly language?: Language;
  /** The message without these words; empty where it says nothing else. */
  readonly rest: string;
};

/**
 * The language somebody asks us to speak. Undefined: none is asked for; "a lesson in French" is a service.
 * @example readSaidLanguage('auf Deutsch bitte') //=> { language: 'de', rest: '' }
 * @example readSaidLanguage('en español por favor, quiero un corte') //=> { language: 'es', rest: 'quiero un corte' }
 */
export function readSaidLanguage(text: string): SaidLanguage | undefined {
  const folded = sameLength(text);
  if (ABOUT_WORDS.test(folded)) return undefined;
  const found = WAYS.map((way) => way.exec(folded)).find((match) => match !== null);
  if (!found) return undefined;
  const name = found.groups?.['name'] ?? '';
  const language = LANGUAGE_OF.find(([, names]) => names.test(name))?.[0];
  const left = folded.slice(0, found.index) + folded.slice(found.index + found[0].length);
  const rest = NOTHING.test(left)
    ? ''
    : (text.slice(0, found.index) + text.slice(found.index + found[0].length)).replace(/^[\s,.;:!?¡¿-]+/, '').trim();
  return { ...(language ? { language } : {}), rest };
}

/** Folded letter by letter, so that every position is that of the original. */
const sameLength = (text: string): string =>
  [...text]
    .map((letter) => {
      const plain = fold(letter);
      return plain.length === letter.length ? plain : letter.toLowerCase().slice(0, letter.length);
    })
    .join('');
