import type { Attachment, Card, Choice, Row, Slot } from '../protocol.ts';
import { STRINGS } from '../strings.ts';
import { h, icon } from './dom.ts';

/** What a press on a button of a reply does. */
export type Press = (button: HTMLButtonElement, label: string, action: string) => void;

function pressable(
  label: string,
  action: string,
  press: Press,
  className: string,
  ...children: readonly Node[]
): HTMLButtonElement {
  const button = h('button', { type: 'button', class: className, 'data-action': action });
  if (children.length > 0) button.append(...children);
  else button.textContent = label;
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') press(button, label, action);
  });
  return button;
}

const rowsNode = (rows: readonly Row[]): Node =>
  h('dl', { class: 'rows' }, ...rows.map((row) => h('div', {}, h('dt', {}, row.label), h('dd', { dir: 'auto' }, row.value))));

function slotButton(slot: Slot, press: Press): Node {
  const detail = slot.detail === undefined || slot.detail === '' ? [] : [h('span', { class: 'who' }, slot.detail)];
  const button = pressable(slot.label, slot.action, press, 'slot', h('span', { class: 'when' }, slot.time), ...detail);
  button.setAttribute('aria-label', slot.label);
  return h('li', {}, button);
}

function slotsNode(card: Extract<Card, { type: 'slots' }>, press: Press): Node {
  const days = new Map<string, Slot[]>();
  for (const slot of card.slots) days.set(slot.day, [...(days.get(slot.day) ?? []), slot]);
  const groups = [...days].map(([day, slots]) =>
    h(
      'section',
      { class: 'day' },
      h('h4', {}, day),
      h('ul', { class: 'slots', 'aria-label': day }, ...slots.map((slot) => slotButton(slot, press))),
    ),
  );
  const sparse = card.slots.length < days.size * 1.6;
  return h(
    'div',
    { class: 'card' },
    h('h3', {}, card.title),
    h('div', { class: sparse ? 'days sparse' : 'days' }, ...groups),
    card.zone === undefined ? undefined : h('p', { class: 'note' }, icon('clock'), card.zone),
  );
}

const clock = (at: number): string => new Date(at).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });

function proposalNode(card: Extract<Card, { type: 'proposal' }>): Node {
  const note = card.expiresAt > Date.now() ? STRINGS.validUntil(clock(card.expiresAt)) : STRINGS.over;
  return h(
    'div',
    { class: 'card proposal' },
    h('h3', {}, card.title),
    rowsNode(card.rows),
    h('p', { class: 'note' }, icon('clock'), note),
  );
}

function appointmentNode(card: Extract<Card, { type: 'appointment' }>): Node {
  const good = card.state === 'confirmed' || card.state === 'completed';
  const said = card.stateLabel ?? card.state.replaceAll('_', ' ');
  const state = said.slice(0, 1).toUpperCase() + said.slice(1);
  return h(
    'div',
    { class: good ? 'card done' : 'card' },
    h('p', { class: 'state' }, good ? icon('check') : undefined, state),
    h('h3', {}, card.title),
    rowsNode(card.rows),
    h('p', { class: 'reference' }, `${STRINGS.reference} `, h('strong', {}, card.reference)),
  );
}

const appointmentsNode = (card: Extract<Card, { type: 'appointments' }>): Node =>
  h(
    'div',
    { class: 'card' },
    h('h3', {}, card.title),
    h(
      'ul',
      { class: 'items' },
      ...card.items.map((item) =>
        h('li', {}, h('strong', {}, item.title), h('span', {}, item.detail), h('code', {}, item.reference)),
      ),
    ),
  );

const agendaNode = (card: Extract<Card, { type: 'agenda' }>): Node =>
  h(
    'div',
    { class: 'card' },
    h('h3', {}, card.title),
    ...card.days.map((day) =>
      h(
        'section',
        { class: 'day' },
        h('h4', {}, day.day),
        day.items.length === 0
          ? h('p', { class: 'note' }, STRINGS.nothingOn)
          : h(
              'ul',
              { class: 'agenda' },
              ...day.items.map((item) => h('li', {}, h('span', { class: 'when' }, item.time), item.title)),
            ),
      ),
    ),
  );

/** The card of a reply; a kind this widget does not know is left to the reply's text. */
export function cardNode(card: Card, press: Press): Node | undefined {
  switch (card.type) {
    case 'slots':
      return slotsNode(card, press);
    case 'proposal':
      return proposalNode(card);
    case 'appointment':
      return appointmentNode(card);
    case 'appointments':
      return appointmentsNode(card);
    case 'agenda':
      return agendaNode(card);
    default:
      return undefined;
  }
}

/** The choices that the card does not show already; the first of a proposal stands out. */
export function choicesNode(choices: readonly Choice[], card: Card | undefined, press: Press): Node | undefined {
  const shown = new Set(card?.type === 'slots' ? card.slots.map((slot) => slot.action) : []);
  const rest = choices.filter((choice) => !shown.has(choice.action));
  if (rest.length === 0) return undefined;
  const buttons = rest.map((choice, index) =>
    pressable(choice.label, choice.action, press, card?.type === 'proposal' && index === 0 ? 'choice primary' : 'choice'),
  );
  return h('div', { class: 'choices' }, ...buttons);
}

/** Downloads; only files of our own server are offered. */
export function attachmentsNode(attachments: readonly Attachment[], url: (path: string) => string): Node | undefined {
  const own = attachments.filter((one) => new URL(url(one.href)).origin === new URL(url('/')).origin);
  if (own.length === 0) return undefined;
  const links = own.map((one) => {
    const calendar = one.mediaType.startsWith('text/calendar');
    const label = calendar ? STRINGS.calendarFile : one.name;
    const link = { class: 'download', href: url(one.href), download: one.name, rel: 'noopener' };
    return h('a', link, icon(calendar ? 'calendar' : 'download'), h('span', {}, label, h('small', {}, one.name)));
  });
  return h('div', { class: 'downloads' }, ...links);
}
