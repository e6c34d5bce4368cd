import { LANGUAGE, STRINGS } from '../strings.ts';
import { h } from './dom.ts';

const CHIPS = 6;
const two = (value: number): string => String(value).padStart(2, '0');
const isoDate = (date: Date): string => `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
/** Fully said, so that nobody has to guess: "Friday 27 November 2026", "viernes, 27 de noviembre de 2026". */
const spoken = (date: Date): string =>
  date
    .toLocaleDateString(LANGUAGE === 'en' ? 'en-GB' : LANGUAGE, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    })
    .replace(/^(\p{L}+), (?=\d+ \p{L}+ \d)/u, '$1 ');
const short = (date: Date): string => date.toLocaleDateString([], { weekday: 'short', day: 'numeric', month: 'short' });

function chipLabel(date: Date, daysAhead: number): string {
  if (daysAhead === 0) return STRINGS.today;
  return daysAhead === 1 ? STRINGS.tomorrow : short(date);
}

/** Chips for the next days and the browser's own date field; `pick` gets the day in words. */
export function datePicker(now: Date, pick: (words: string) => void): HTMLElement {
  const chips = Array.from({ length: CHIPS }, (_, daysAhead) => {
    const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() + daysAhead);
    const chip = h('button', { type: 'button', class: 'chip' }, chipLabel(date, daysAhead));
    chip.addEventListener('click', () => {
      pick(spoken(date));
    });
    return chip;
  });
  const field = h('input', { type: 'date', min: isoDate(now), 'aria-label': STRINGS.pickDate });
  const send = h('button', { type: 'button', class: 'chip go', hidden: true }, STRINGS.send);
  field.addEventListener('input', () => {
    send.hidden = field.value === '' || !field.validity.valid;
  });
  send.addEventListener('click', () => {
    const [year = 0, month = 1, day = 1] = field.value.split('-').map(Number);
    pick(spoken(new Date(year, month - 1, day)));
  });
  return h(
    'div',
    { class: 'dates', role: 'group', 'aria-label': STRINGS.chooseDay },
    h('div', { class: 'chips' }, ...chips, h('label', { class: 'chip field' }, field), send),
  );
}
