import { wordingOf } from '../../src/domain/wording/wording.ts';
import type { ToolContext, ToolSuccess } from '../contract.ts';
import { inEnglish, voiceFor } from './voice.ts';

/** The same question, as if it were asked in English: what a model reads stays English, whatever the person speaks. */
export const asInEnglish = <Context extends Pick<ToolContext, 'business' | 'timeZone' | 'locale'>>(context: Context): Context =>
  wordingOf(context.locale).language === 'en'
    ? context
    : { ...context, locale: inEnglish(voiceFor(context.business, context), context.business).locale };

/** An answer in words that needs no agreement: for the model in English, for the person in their language. */
export async function told(
  context: ToolContext,
  words: (context: ToolContext) => string | Promise<string>,
): Promise<ToolSuccess<{ readonly told: string }>> {
  const text = await words(context);
  const english = asInEnglish(context);
  return {
    ok: true,
    data: { told: english === context ? text : await words(english) },
    view: { text, expects: 'anything' },
  };
}
