import type { BusinessCard, Connection } from '../protocol.ts';
import { STRINGS } from '../strings.ts';
import { h, icon } from './dom.ts';

/** Shown only when the line has been away for longer than a blink. */
const OFFLINE_GRACE_MS = 1_200;

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');

/** The frame around a chat: who one talks to, the state of the line, and the way out. */
export class Panel {
  readonly node: HTMLElement;
  readonly closeButton = h('button', { type: 'button', class: 'close', 'aria-label': STRINGS.close }, icon('close'));
  readonly #avatar = h('span', { class: 'avatar', 'aria-hidden': 'true' });
  readonly #name = h('h2', { dir: 'auto' });
  readonly #state = h('span', { class: 'state' });
  readonly #status = h('p', { class: 'hidden', role: 'status' });
  readonly #bar = h('p', { class: 'bar', hidden: true }, icon('alert'), h('span', {}, STRINGS.offlineBar));
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: { readonly transcript: Node; readonly composer: Node; readonly live: Node; readonly inline: boolean }) {
    const head = h(
      'header',
      { class: 'head' },
      this.#avatar,
      h('div', { class: 'who' }, this.#name, this.#state),
      parts.inline ? undefined : this.closeButton,
    );
    this.node = h(
      'section',
      { class: 'panel', id: 'panel', role: parts.inline ? 'region' : 'dialog', tabindex: '-1' },
      head,
      this.#bar,
      parts.transcript,
      parts.composer,
      h('p', { class: 'trust' }, STRINGS.footer, ' · Almanac'),
      parts.live,
      this.#status,
    );
    this.connection('connecting');
  }

  business(business: BusinessCard): void {
    this.#name.textContent = business.name;
    this.#avatar.textContent = initials(business.name);
    this.#avatar.dataset.kind = business.kind;
    this.node.setAttribute('aria-label', STRINGS.dialog(business.name));
  }

  /** Typing is a status, not an announcement in the log. */
  status(text: string): void {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  connection(state: Connection): void {
    clearTimeout(this.#timer);
    if (state === 'offline') {
      this.#timer = setTimeout(() => {
        this.#show('offline', STRINGS.reconnecting, STRINGS.offlineBar);
      }, OFFLINE_GRACE_MS);
      return;
    }
    const back = state === 'online' && this.node.dataset.connection === 'offline';
    this.#show(state, state === 'online' ? STRINGS.online : STRINGS.connecting, back ? STRINGS.online : '');
  }

  #show(state: Connection, words: string, said: string): void {
    this.node.dataset.connection = state;
    this.#state.textContent = words;
    this.#bar.hidden = state !== 'offline';
    this.status(said);
  }
}
