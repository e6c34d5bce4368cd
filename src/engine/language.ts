import { detectLanguage, isDevanagari } from '../domain/language/detect-language.ts';
import { readSaidLanguage } from '../domain/language/said-language.ts';
import type { SaidLanguage } from '../domain/language/said-language.ts';
import type { Language } from '../domain/wording/languages.ts';
import { ENDONYMS, languageOf, LANGUAGES } from '../domain/wording/languages.ts';
import type { Saying } from './replies.ts';
import type { TurnWork } from './work.ts';

/** The conversation is held in this language from now on. */
export function speak(work: TurnWork, language: Language): void {
  work.language = language;
  // "In English please" keeps the English of the channel, with its region.
  work.locale = languageOf(work.locale) === language ? work.locale : language;
}

/** What follows from a message for the language of the conversation: an answer where it asks for nothing else; else its words without the wish for a language. */
export type Heard = { readonly saying: Saying } | { readonly text: string };

/**
 * Reads a message for its language (reference dialogue.md §9.6): what the person asks for counts, then what the channel says; only where it says nothing, the
 * script tells. Words in another language are never a reason to switch, only to offer it, once for each language.
 */
export function hearLanguage(text: string, work: TurnWork): Heard {
  const said = readSaidLanguage(text);
  if (said && !answersAQuestion(text, said, work)) {
    if (said.language) speak(work, said.language);
    const { wording } = work;
    if (said.language && said.rest !== '') return { text: said.rest };
    if (said.rest !== '') return { text };
    const answer = said.language
      ? languageChosen(work)
      : wording.say('engine.languageUnknown', { languages: wording.allOf(LANGUAGES.map((language) => ENDONYMS[language])) });
    return { saying: { text: answer, ...(work.expects ? { expects: work.expects } : {}) } };
  }
  const spoken = languageOf(work.locale);
  const script = isDevanagari(text) ? 'hi' : undefined;
  if (script && script !== spoken && !work.language && !work.channelLocale) speak(work, script);
  else if (script || !isWhoTheyAre(text, work)) offer(work, script ?? detectLanguage(text), text);
  return { text };
}

/** Agrees to the language; what is waited for is waited for still. */
export function languageChosen({ wording, expects, conversation }: TurnWork): string {
  const waits = conversation.proposals.some(({ state }) => state === 'open') || (expects !== undefined && expects !== 'anything');
  const chosen = wording.say('engine.languageChosen');
  return waits ? chosen : `${chosen} ${wording.say('engine.whatNext')}`;
}

const FEW_WORDS = 2;
/** "Français" is an answer where a name, a service or something of the business's own was asked for, and nothing new where it is spoken already. */
const ASKED_FOR =
  /(?<![\p{L}])(?:in|en|auf|em|please|pls|plz|bitte|por favor|svp|speak|sprechen)(?![\p{L}])|s[’']il (?:vous|te) pla[iî]t/iu;
const answersAQuestion = (text: string, { language, rest }: SaidLanguage, { draft, expects, locale }: TurnWork): boolean =>
  rest === '' &&
  (!ASKED_FOR.test(text) || language === languageOf(locale)) &&
  text.trim().split(/\s+/).length <= FEW_WORDS &&
  (draft.asked !== undefined ||
    expects === 'name' ||
    expects === 'contact' ||
    expects === 'service' ||
    language === languageOf(locale));

/** Names and addresses are of no language: "Ola & Tom, ola@pm.me". */
const isWhoTheyAre = (text: string, { expects }: TurnWork): boolean =>
  expects === 'name' || expects === 'contact' || /\S@\S+\.\S/.test(text);

function offer(work: TurnWork, language: Language | undefined, text: string): void {
  if (!language || language === languageOf(work.locale) || work.offeredLanguages.includes(language)) return;
  work.offeredLanguages = [...work.offeredLanguages, language];
  work.languageOffer = { language, text };
}
