import { STRINGS } from '../strings.ts';
import { datePicker } from './date-picker.ts';
import { h, icon } from './dom.ts';

const LENGTH_LIMIT = 2_000;
const AUTOCOMPLETE: Readonly<Record<string, string>> = { name: 'name', contact: 'name' };

/** Where the person writes; shows a date picker when the bot waits for a day. */
export class Composer {
  readonly node: HTMLElement;
  readonly #tray = h('div', { class: 'tray' });
  readonly #input = h('textarea', {
    rows: '1',
    maxlength: String(LENGTH_LIMIT),
    'aria-label': STRINGS.input,
    placeholder: STRINGS.anything,
    enterkeyhint: 'send',
    autocomplete: 'off',
    dir: 'auto',
  });
  readonly #button = h(
    'button',
    { type: 'submit', class: 'send', 'aria-label': STRINGS.send, 'aria-disabled': 'true' },
    icon('send'),
  );
  readonly #say: (text: string) => void;

  constructor(say: (text: string) => void) {
    this.#say = say;
    const form = h('form', { class: 'composer' }, this.#input, this.#button);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#submit();
    });
    this.#input.addEventListener('input', () => {
      this.#fit();
    });
    this.node = h('div', { class: 'bottom' }, this.#tray, form);
  }

  focus(): void {
    this.#input.focus({ preventScroll: true });
  }

  expects(what: string | undefined): void {
    this.#input.placeholder = STRINGS.placeholder[what ?? ''] ?? STRINGS.anything;
    this.#input.setAttribute('autocomplete', AUTOCOMPLETE[what ?? ''] ?? 'off');
    const picker = what === 'date' ? [datePicker(new Date(), this.#say)] : [];
    this.#tray.replaceChildren(...picker);
  }

  #submit(): void {
    const text = this.#input.value.trim();
    if (text === '') return;
    this.#input.value = '';
    this.#fit();
    this.#say(text);
  }

  #fit(): void {
    const { style } = this.#input;
    style.height = 'auto';
    style.height = `${String(Math.min(this.#input.scrollHeight, 132))}px`;
    this.#button.setAttribute('aria-disabled', String(this.#input.value.trim() === ''));
  }
}
