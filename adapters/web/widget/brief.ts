import type { Card, Reply } from './protocol.ts';

/** Whether a line only lists what the card shows as buttons: "Friday 27 November: 12:00, 15:00 (Maya)". */
function listsSlots(line: string, card: Extract<Card, { type: 'slots' }>): boolean {
  const times = card.slots.map((slot) => slot.time);
  const items = line.slice(line.indexOf(': ') + 2).split(', ');
  return line.includes(': ') && items.every((item) => times.some((time) => item.startsWith(time)));
}

/** Whether a line is a day, or something on it, that the agenda shows. */
function isOnAgenda(line: string, card: Extract<Card, { type: 'agenda' }>): boolean {
  const words = line.replaceAll('**', '');
  return card.days.some(
    ({ day, items }) =>
      words.startsWith(day) || (BULLET.test(line) && items.some((item) => line.includes(item.time) && line.includes(item.title))),
  );
}

const BULLET = /^\s*(?:[-*•]|\d+[.)])\s/;

function isShown(line: string, card: Card): boolean {
  if (card.type === 'agenda') return isOnAgenda(line, card);
  if (!BULLET.test(line)) return false;
  if (card.type === 'slots') return listsSlots(line, card);
  return card.type === 'appointments' && card.items.some((item) => line.includes(item.reference));
}

/**
 * What can be chosen of a reply, for the ear: the times on the card, then the other buttons.
 * @example heardChoices({ card: slots, choices: [{ label: 'Anyone', action: 'a' }] }) //=> ['Fri 27 Nov, 12:00', 'Anyone']
 */
export function heardChoices({ card, choices = [] }: Pick<Reply, 'card' | 'choices'>): readonly string[] {
  const slots = card?.type === 'slots' ? card.slots : [];
  const rest = choices.filter(({ action }) => !slots.some((slot) => slot.action === action));
  return [...slots, ...rest].map(({ label }) => label);
}

/**
 * The reply's text for the eye: without the list lines that its card draws anyway. Screen readers hear the whole text.
 * @example brief({ text: 'Free:\n- Fri: 12:00\nWhich one?', card }) //=> 'Free:\nWhich one?'
 */
export function brief({ text, card }: Pick<Reply, 'text' | 'card'>): string {
  if (!card) return text;
  return text
    .split('\n')
    .filter((line) => !isShown(line, card))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
