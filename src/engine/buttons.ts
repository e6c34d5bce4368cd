import type { ActionTarget } from '../domain/dialogue/conversation.ts';
import type { Language } from '../domain/wording/languages.ts';
import { ENDONYMS } from '../domain/wording/languages.ts';
import { wordingOf } from '../domain/wording/wording.ts';

/** The question in the language it is about, and what its one button is called. */
export const offerWords = (language: Language): { readonly question: string; readonly label: string } => ({
  question: wordingOf(language).say('engine.languageOffer'),
  label: ENDONYMS[language],
});

/** What a button that says something does. What it says is English; whoever speaks another language reads its label as their own words. */
export const sayTarget = (
  { label, say }: { readonly label: string; readonly say: string },
  language: Language,
): Extract<ActionTarget, { readonly press: 'say' }> => ({
  press: 'say',
  text: say,
  ...(language === 'en' || label === say ? {} : { shown: label }),
});
