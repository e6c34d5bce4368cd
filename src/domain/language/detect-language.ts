import type { Language } from '../wording/languages.ts';
import { fold, foldedWords } from './folded.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Little words by which a language is known: closed classes, and what everybody says who books. Folded; words that several of the languages share count for each. */
const LITTLE_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: set(`the a an and or but of to for from in on at with by is are was were be been do does did have has had i you he she it we they my your his her our their me him us them this that these
    those what which who when where how can could would will shall should may not no yes please want need like i'd i'm it's don't there here today tomorrow morning afternoon evening next week
    appointment book cancel move about after before thanks hello`),
  es: set(`el la los las un una unos unas y o pero de del al a para por con sin en es son fue ser estar esta estoy tengo tiene hay yo tu usted ustedes el ella nosotros mi mis su sus me te se le nos lo que
    cual quien cuando donde como puedo puede podria quiero quisiera necesito gustaria no si favor hoy manana tarde noche lunes martes miercoles jueves viernes sabado domingo semana proxima hora cita
    reservar cancelar cambiar gracias hola muy mas tambien este ese eso algo`),
  fr: set(`le la les un une des et ou mais de du au aux a pour par avec sans dans en sur est sont etre suis ai avez j'ai je tu il elle nous vous ils elles mon ma mes votre vos notre me te se ce cette ces
    qui que quoi quel quelle quand ou comment puis peux peut pouvez pourrais voudrais veux aimerais besoin ne pas oui non s'il plait aujourd'hui demain matin midi apres soir lundi mardi mercredi jeudi
    vendredi samedi dimanche semaine prochaine heure heures rendez vous rendez-vous reserver prendre annuler deplacer merci bonjour tres plus aussi c'est d'un d'une l'apres qu'il est-ce`),
  de: set(`der die das den dem des ein eine einen einem einer und oder aber von vom zu zum zur fur fuer mit ohne in im am an auf um ist sind war sein bin habe hat haben ich du er sie es wir ihr mein meine
    meinen ihre ihren mir mich uns sich dies diese dieser dieses was welche wer wann wo wie kann konnte koennte konnen mochte moechte will brauche hatte haette gern gerne nicht kein keine ja nein bitte
    heute morgen ubermorgen vormittag nachmittag abend montag dienstag mittwoch donnerstag freitag samstag sonntag nachste woche uhr termin buchen absagen verschieben danke hallo noch auch bei nach`),
  pt: set(`o a os as um uma uns umas e ou mas de do da dos das no na nos nas ao aos para por pelo pela com sem em e sao foi ser estar esta estou tenho tem ha eu voce voces ele ela nos meu minha meus minhas
    seu sua me te se lhe isso este esta que qual quem quando onde como posso pode poderia quero queria preciso gostaria nao sim favor hoje amanha manha tarde noite segunda terca quarta quinta sexta
    sabado domingo semana proxima hora horas horario marcar agendar cancelar remarcar obrigado obrigada ola oi muito mais tambem as`),
  hi: set(`mujhe mujhko mera meri mere mai main hum humein hame aap aapka aapke aapki tum yeh ye woh wo voh kya kab kahan kaise kaun kitna kitne ka ki ke ko se mein me par pe aur ya lekin hai hain tha thi ho
    hoga hoon hun nahi nahin haan ji chahiye chahie chahta chahti karna karni karo karein kijiye kar do dijiye sakta sakti sakte liye wala wali aaj kal parso subah dopahar shaam sham raat baje
    somvar mangalvar budhvar guruvar shukravar shanivar ravivar itwar hafte agle din samay booking ek bhi koi kuch yahan abhi phir baad pehle dhanyavaad namaste`),
};

/** Whether a word is one of a language's little ones: never somebody's name where that language is spoken. @example isLittleWord('quiero', 'es') //=> true */
export const isLittleWord = (word: string, language: Language): boolean => LITTLE_WORDS[language].has(fold(word));

const FOREIGN: ReadonlySet<string> = new Set(
  Object.entries(LITTLE_WORDS).flatMap(([language, words]) =>
    language === 'en' ? [] : [...words].filter((word) => word.length > 3),
  ),
);
/** Whether a folded word is a little one of another language than English, and so no slip of a name: "hain" is no "hair". */
export const isForeignLittleWord = (word: string): boolean => FOREIGN.has(word);

/** Little words of other languages that English does not have. */
const NOT_ENGLISH: ReadonlySet<string> = new Set(
  Object.entries(LITTLE_WORDS).flatMap(([language, words]) =>
    language === 'en' ? [] : [...words].filter((word) => word.length > 2 && !LITTLE_WORDS.en.has(word)),
  ),
);
/** Lent to other languages, or theirs as well: "mera appointment cancel kar do". */
const LENT: ReadonlySet<string> = new Set([
  ...['appointment', 'book', 'cancel', 'move', 'please', 'thanks', 'hello', 'next', 'week', 'today', 'morning', 'evening'],
  ...Object.entries(LITTLE_WORDS).flatMap(([language, words]) => (language === 'en' ? [] : [...words])),
]);
const LEAST_ENGLISH = 2;

/**
 * Whether a text is so plainly English that nothing in it need be looked for in another language; a short or mixed one is not.
 * @example isPlainlyEnglish('i want to book a haircut') //=> true
 */
export function isPlainlyEnglish(text: string): boolean {
  let english = 0;
  for (const { text: word } of foldedWords(text)) {
    if (LITTLE_WORDS.en.has(word)) english += LENT.has(word) ? 0 : 1;
    else if (NOT_ENGLISH.has(word)) return false;
  }
  return english >= LEAST_ENGLISH && !DEVANAGARI_LETTER.test(text);
}
const DEVANAGARI_LETTER = /[\u0900-\u097f]/;

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu;
const DEVANAGARI = /[\u0900-\u097f]/g;
const LETTER = /\p{L}/gu;
/** Shorter messages say too little: "no", "ok" and "hotel" are words of many languages. */
const LEAST_WORDS = 5;
/** So many little words of a language, and so many more than of any other. */
const LEAST_KNOWN = 3;
const LEAST_LEAD = 2;

/** Whether a text is written in Devanagari, in which of our languages only Hindi is. @example isDevanagari('कल शाम 5 बजे') //=> true */
export function isDevanagari(text: string): boolean {
  const own = text.match(DEVANAGARI)?.length ?? 0;
  return own > 1 && own * 2 > (text.match(LETTER)?.length ?? 0);
}

/**
 * The language of a message by its little words; for messages of at least 5 words only, and only where one language is clearly ahead. Never a reason to switch,
 * only to offer it.
 * @example detectLanguage('quiero un corte de pelo el viernes') //=> 'es'
 * @example detectLanguage('no problem') //=> undefined
 */
export function detectLanguage(text: string): Language | undefined {
  const words = text.match(WORD)?.map(fold) ?? [];
  if (words.length < LEAST_WORDS) return undefined;
  if (isDevanagari(text)) return 'hi';
  const counted = Object.entries(LITTLE_WORDS)
    .map(([language, known]) => ({ language: language as Language, known: words.filter((word) => known.has(word)).length }))
    .sort((a, b) => b.known - a.known);
  const [best, second] = counted;
  if (!best || !second || best.known < LEAST_KNOWN || best.known - second.known < LEAST_LEAD) return undefined;
  return best.language;
}
