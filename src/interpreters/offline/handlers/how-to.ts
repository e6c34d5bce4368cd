import { call, calling } from '../outcome.ts';
import type { Handler } from './handler.ts';

const CHANGE = String.raw`(?:cancel\w*|reschedul\w*|move|moving|chang(?:e|ing)|postpon\w*|call(?:ing)? (?:it )?off|get out of)`;
const HOW = new RegExp(
  [
    String.raw`\bhow (?:do|can|could|would|should|does|to|is|might)\b(?: (?:i|we|you|one|people|it|that))?(?: (?:go about|get to|then|later|still|ever|just))* ${CHANGE}\b`,
    String.raw`\bwhat do (?:i|we) (?:do|say) (?:if|when|to)\b.{0,30}\b${CHANGE}\b`,
    String.raw`\b(?:can|could|may|am i able to|is it possible to)(?: (?:i|we|you))?(?: (?:always|still|then|easily|just))* ${CHANGE}\b(?: (?:it|this|that|the (?:booking|appointment)))? (?:later|afterwards?|again|if|once|any ?time|whenever|at any|in case|when|on here|online|here)\b`,
    String.raw`\bhow (?:easy|hard) is it to ${CHANGE}\b`,
  ].join('|'),
  'i',
);

/** "How do I cancel?", while a booking is only being asked for: how it would be done, and what was asked stays open. */
export const howToChange: Handler = (turn, { intent }, { text, phrase, service }) => {
  const { draft, role } = turn.context;
  if (role !== 'customer' || draft.goal !== 'book' || turn.done.length > 0 || !HOW.test(text)) return undefined;
  if (intent === 'move' && (phrase ?? service) !== undefined) return undefined;
  return calling(call('business_info', { topic: 'policy', about: 'how' }));
};
