import type { Language } from '../wording/languages.ts';
import { fold, foldedWords } from './folded.ts';
import { isForeignLittleWord, isLittleWord } from './detect-language.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold));

type Guessed = Exclude<Language, 'en'>;
/** Words of days and hours that English does not have; they tell the language of a message in which somebody says when. */
const TIME_WORDS: Readonly<Record<Guessed, ReadonlySet<string>>> = {
  es: set(
    'lunes martes miércoles jueves viernes sábado domingo mañana hoy ayer tarde noche mediodía enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre hora horas semana próximo',
  ),
  fr: set(
    "lundi mardi mercredi jeudi vendredi samedi dimanche demain après-demain aujourd'hui matin après-midi soir midi janvier février mars avril juin juillet août septembre octobre novembre décembre heure heures semaine prochain prochaine",
  ),
  de: set(
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag morgen übermorgen uebermorgen heute vormittag nachmittag abend abends morgens mittag januar februar märz juni juli oktober dezember uhr woche nächste nächsten naechste ',
  ),
  pt: set(
    'segunda terça quarta quinta sexta segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo amanhã hoje ontem manhã tarde noite meio-dia janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro hora horas semana próxima',
  ),
  hi: set(
    'kal parso parson aaj subah dopahar shaam sham raat baje somvar somwar mangalvar mangalwar budhvar budhwar guruvar guruwar shukravar shukrawar shanivar shaniwar ravivar raviwar itvar itwar hafte agle',
  ),
};
/** People are called so, too; alone they tell no language. */
const ALSO_NAMES = set('kal domingo abril mars juni marzo julio agosto august avril noche abend hora aaj');
const LANGUAGES = Object.keys(TIME_WORDS) as readonly Guessed[];
const ALL: ReadonlySet<string> = new Set(LANGUAGES.flatMap((language) => [...TIME_WORDS[language]]));

const BETWEEN = /[\s.,!?;:()/]+/;

/**
 * The language in which a message says when, where nobody said it: by its words for days and hours, then by its little words. English, or nothing said about
 * when → undefined.
 * @example guessLanguage('el viernes a las diez') //=> 'es'
 */
export function guessLanguage(text: string): Guessed | undefined {
  if (!text.split(BETWEEN).some((word) => ALL.has(fold(word)))) return undefined;
  const words = foldedWords(text).map((word) => word.text);
  const times = words.filter((word) => ALL.has(word));
  if (times.length === 0) return undefined;
  if (times.every((word) => ALSO_NAMES.has(word)) && words.every((word) => ALL.has(word) || !isForeignLittleWord(word)))
    return undefined;
  const english = words.filter((word) => isLittleWord(word, 'en')).length;
  const [best, second] = LANGUAGES.map((language) => ({
    language,
    score: words.reduce(
      (sum, word) => sum + (TIME_WORDS[language].has(word) ? 2 : 0) + (isLittleWord(word, language) ? 1 : 0),
      0,
    ),
  })).sort((a, b) => b.score - a.score);
  return best && best.score > english && best.score > (second?.score ?? 0) ? best.language : undefined;
}
