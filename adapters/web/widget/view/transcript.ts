import { brief, heardChoices } from '../brief.ts';
import { plainText } from '../markdown.ts';
import type { Reply, SendState } from '../protocol.ts';
import { STRINGS } from '../strings.ts';
import type { Press } from './cards.ts';
import { attachmentsNode, cardNode, choicesNode } from './cards.ts';
import { h, icon } from './dom.ts';
import { markdownNodes } from './markdown-dom.ts';

type Line = { readonly node: HTMLElement; readonly foot: HTMLElement; state: SendState };

const NEAR_END_PX = 80;

/** The visible conversation. Silent for screen readers while it changes; the live region speaks instead. */
export class Transcript {
  readonly node: HTMLElement;
  readonly #list = h('div', { class: 'lines' });
  readonly #scroller: HTMLElement;
  readonly #more = h('button', { type: 'button', class: 'more', hidden: true }, icon('down'), STRINGS.newMessages);
  readonly #typing = h('div', { class: 'line bot progress', 'aria-hidden': 'true' });
  readonly #persons = new Map<string, Line>();
  readonly #press: Press;
  readonly #retry: (clientMessageId: string) => void;
  readonly #url: (path: string) => string;
  #atEnd = true;
  #draft = '';
  #name = '';

  constructor(options: { press: Press; retry: (clientMessageId: string) => void; url: (path: string) => string }) {
    this.#press = options.press;
    this.#retry = options.retry;
    this.#url = options.url;
    this.#scroller = h(
      'div',
      { class: 'scroller', tabindex: '0', role: 'group', 'aria-label': STRINGS.log, 'aria-live': 'off' },
      this.#list,
    );
    this.#more.addEventListener('click', () => {
      this.toEnd();
    });
    this.#scroller.addEventListener('scroll', () => {
      this.#atEnd = this.#isNearEnd();
      if (this.#atEnd) this.#more.hidden = true;
    });
    // A date picker or a keyboard takes room away: who was at the end stays there.
    new ResizeObserver(() => {
      if (this.#atEnd) this.toEnd();
    }).observe(this.#scroller);
    this.node = h('div', { class: 'log' }, this.#scroller, this.#more);
  }

  set businessName(name: string) {
    this.#name = name;
  }

  clear(): void {
    this.#list.replaceChildren();
    this.#persons.clear();
    this.typing(false);
  }

  toEnd(): void {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  person(line: { readonly clientMessageId: string; readonly text: string; readonly state: SendState }): void {
    if (this.#persons.has(line.clientMessageId)) {
      this.personState(line.clientMessageId, line.state);
      return;
    }
    const foot = h('div', { class: 'foot' });
    const node = h(
      'div',
      { class: 'line me' },
      h('div', { class: 'bubble', dir: 'auto' }, h('span', { class: 'hidden' }, `${STRINGS.you} `), line.text),
      foot,
    );
    this.#persons.set(line.clientMessageId, { node, foot, state: 'sending' });
    this.#markChosen(line.text);
    this.#insert(node, line.state === 'sent');
    this.personState(line.clientMessageId, line.state);
    this.toEnd();
  }

  personState(clientMessageId: string, state: SendState): void {
    const line = this.#persons.get(clientMessageId);
    if (!line) return;
    line.state = state;
    line.node.dataset.state = state;
    line.foot.replaceChildren();
    if (state === 'sending') line.foot.append(icon('clock'), STRINGS.sending);
    if (state === 'sent') line.foot.append(icon('check'), STRINGS.sent);
    if (state !== 'waiting' && state !== 'refused') return;
    const again = h('button', { type: 'button', class: 'retry' }, state === 'waiting' ? STRINGS.retryNow : STRINGS.retry);
    again.addEventListener('click', () => {
      this.#retry(clientMessageId);
    });
    line.foot.append(icon('alert'), STRINGS[state], again);
    if (this.#atEnd) this.toEnd();
  }

  bot(reply: Reply): void {
    const stick = this.#isNearEnd();
    this.typing(false);
    const attachments = reply.attachments ? attachmentsNode(reply.attachments, this.#url) : undefined;
    const choices = choicesNode(reply.choices ?? [], reply.card, this.#press);
    const card = reply.card ? cardNode(reply.card, this.#press) : undefined;
    if (choices || card) this.#retire();
    const words = markdownNodes(card ? brief(reply) : reply.text);
    const node = h(
      'div',
      { class: 'line bot' },
      h('div', { class: 'bubble', dir: 'auto' }, h('span', { class: 'hidden' }, `${STRINGS.them(this.#name)} `), ...words),
    );
    for (const part of [card, attachments, choices]) if (part) node.append(part);
    this.#insert(node, true);
    this.#follow(node, stick);
  }

  typing(active: boolean): void {
    if (!active) {
      this.#draft = '';
      this.#typing.remove();
      return;
    }
    if (this.#draft !== '' || this.#typing.isConnected) return;
    const stick = this.#isNearEnd();
    this.#typing.replaceChildren(h('div', { class: 'bubble dots' }, h('i'), h('i'), h('i')));
    this.#insert(this.#typing, true);
    if (stick) this.toEnd();
  }

  delta(text: string): void {
    const stick = this.#isNearEnd();
    this.#draft += text;
    this.#typing.replaceChildren(h('div', { class: 'bubble', dir: 'auto' }, ...markdownNodes(this.#draft)));
    if (!this.#typing.isConnected) this.#insert(this.#typing, true);
    if (stick) this.toEnd();
  }

  /** What a screen reader hears of a reply. */
  spoken(reply: Reply): string {
    const offered = heardChoices(reply).join(', ');
    return `${STRINGS.them(this.#name)} ${plainText(reply.text)}${offered === '' ? '' : ` (${offered})`}`;
  }

  /** Lines of the server stand before what the person said but the server has not yet. */
  #insert(node: HTMLElement, confirmed: boolean): void {
    const pending = confirmed
      ? [...this.#persons.values()].find((line) => line.state !== 'sent' && line.node.isConnected && line.node !== node)
      : undefined;
    if (pending) pending.node.before(node);
    else this.#list.append(node);
  }

  /** Buttons of earlier replies stay readable but no longer act. */
  #retire(): void {
    for (const button of this.#list.querySelectorAll('[data-action]')) button.setAttribute('aria-disabled', 'true');
    for (const note of this.#list.querySelectorAll('.proposal > .note')) note.remove();
  }

  #markChosen(text: string): void {
    const open = this.#list.querySelectorAll<HTMLButtonElement>('button[data-action]:not([aria-disabled="true"])');
    const chosen = [...open].find((button) => (button.getAttribute('aria-label') ?? button.textContent) === text);
    if (!chosen) return;
    chosen.classList.add('chosen');
  }

  #isNearEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
  }

  #follow(node: HTMLElement, stick: boolean): void {
    if (!stick) {
      this.#more.hidden = false;
      return;
    }
    // Buttons and downloads stand at the end: only a much taller reply is shown from its beginning.
    const tall = node.offsetHeight > this.#scroller.clientHeight * 1.15;
    if (tall) this.#scroller.scrollTop = node.offsetTop - 12;
    else this.toEnd();
  }
}
