import { STRINGS } from '../strings.ts';
import { h, icon } from './dom.ts';

/** The round button that opens the chat; counts what was missed. */
export class Launcher {
  readonly button = h(
    'button',
    { type: 'button', class: 'launcher', 'aria-expanded': 'false', 'aria-controls': 'panel', 'aria-haspopup': 'dialog' },
    icon('chat'),
  );
  readonly #words = h('span', { class: 'words' }, STRINGS.launcherShort);
  readonly #badge = h('span', { class: 'badge', hidden: true });
  #count = 0;

  constructor() {
    this.button.append(this.#words, this.#badge);
  }

  named(name: string): void {
    this.button.title = STRINGS.launcher(name);
  }

  /** On an owner's own pages. */
  forOwner(): void {
    this.#words.textContent = STRINGS.launcherOwner;
  }

  opened(open: boolean): void {
    this.button.setAttribute('aria-expanded', String(open));
    if (!open) return;
    this.#count = 0;
    this.#badge.hidden = true;
  }

  unread(): void {
    this.#count += 1;
    this.#badge.hidden = false;
    this.#badge.replaceChildren(
      h('span', { 'aria-hidden': 'true' }, String(this.#count)),
      h('span', { class: 'hidden' }, STRINGS.unread(this.#count)),
    );
  }
}
